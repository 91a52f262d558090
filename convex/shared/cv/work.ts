import { readEntries, type Entry } from "./entries";
import { readLabelled } from "./labelled";
import { plainText } from "./lines";
import { isPlaceOrTerms, isTermsOnly } from "./places";
import { readRole, withoutTown, type Role, type RoleOrder } from "./roles";
import type { CvFinding, CvLine, CvSection, CvWorkFinding } from "./types";

const LONGEST_DESCRIPTION = 2_000;
const MOST_ENTRIES = 20;
const OWN_ACCOUNT =
  /freelanc|independ|self-employed|aut[oó]nom|cuenta propia/iu;
/** Said in the place of an organisation. */
const OWN_ACCOUNT_PART =
  /(?:^|[\t|·•,–—])\s*(self-employed|aut[oó]nom[oa]|independiente|por cuenta propia|cuenta propia)\s*(?=$|[\t|·•,–—])/iu;
const LABEL_ONLY =
  /^(?:funciones|tareas|tareas realizadas|responsabilidades|logros|responsibilities|duties|achievements|key achievements|tasks)\s*:?$/iu;

/** Jobs and volunteering, in the order written; entries whose role stays unclear are left out. */
export function readWork(sections: readonly CvSection[]): CvFinding[] {
  const findings = sections
    .filter(({ kind }) => kind === "work" || kind === "volunteering")
    .flatMap(({ lines }) => readLabelled(lines, "work") ?? readDated(lines));
  return findings.slice(0, MOST_ENTRIES).map(({ value, text }, at) => ({
    edit: { section: "work", value: { ...value, id: `cv-work-${at + 1}` } },
    text,
  }));
}

function readDated(lines: readonly CvLine[]): CvWorkFinding[] {
  const entries = readEntries(withoutTerms(lines));
  const order = majority(
    entries.map(({ heads }) => readRole(heads, undefined)),
  );
  let before: { entry: Entry; role: Role } | null = null;
  const findings: CvWorkFinding[] = [];
  for (const entry of entries) {
    const read = readRole(entry.heads, order);
    const role: Role | null =
      read === null ? null : atSameOrganisation(entry, read, before);
    before = role === null ? null : { entry, role };
    if (role !== null) findings.push(toFinding(entry, role));
  }
  return findings;
}

/** "Full-time" on a line of its own would part a title from its dates. */
function withoutTerms(lines: readonly CvLine[]): CvLine[] {
  const kept: CvLine[] = [];
  let hasGap = false;
  for (const line of lines) {
    if (isTermsOnly(plainText(line))) hasGap ||= line.hasGapBefore;
    else {
      kept.push({ ...line, hasGapBefore: line.hasGapBefore || hasGap });
      hasGap = false;
    }
  }
  return kept;
}

/** A second post under one organisation's line names only its title. */
function atSameOrganisation(
  entry: Entry,
  role: Role,
  before: { entry: Entry; role: Role } | null,
): Role {
  const isSame =
    before !== null &&
    role.organisation === "" &&
    entry.aboveCount === 0 &&
    before.role.organisation !== "" &&
    (before.entry.aboveCount > 0 || before.role.order === undefined) &&
    !OWN_ACCOUNT.test(role.title);
  return isSame
    ? { title: role.title, organisation: before.role.organisation }
    : role;
}

function majority(roles: readonly (Role | null)[]): RoleOrder | undefined {
  const told = roles.flatMap((role) => role?.order ?? []);
  const titleFirst = told.filter((order) => order === "titleFirst").length;
  if (told.length === 0 || titleFirst * 2 === told.length) return undefined;
  return titleFirst * 2 > told.length ? "titleFirst" : "organisationFirst";
}

function toFinding(entry: Entry, role: Role): CvWorkFinding {
  const { start, end, isCurrent } = entry.period;
  const own = OWN_ACCOUNT_PART.exec(entry.heads.join("\t"))?.[1];
  return {
    value: {
      title: role.title.slice(0, 160),
      organisation: (withoutTown(role.organisation) || (own ?? "")).slice(
        0,
        160,
      ),
      start,
      end,
      isCurrent,
      description: descriptionOf(entry.body),
    },
    text: entry.text,
  };
}

/** A bullet is a line of its own, without its mark; wrapped lines run on. */
export function descriptionOf(body: readonly CvLine[]): string {
  const parts: string[] = [];
  for (const line of body) {
    const text = plainText(line);
    if (LABEL_ONLY.test(text) || isPlaceOrTerms(text)) continue;
    const last = parts.at(-1);
    const runsOn =
      last !== undefined &&
      !line.isBullet &&
      !line.hasGapBefore &&
      (/^\p{Ll}/u.test(text) || !/[.!?:]$/.test(last)) &&
      last.length > 40;
    if (runsOn) parts[parts.length - 1] = `${last} ${text}`;
    else parts.push(text);
  }
  return withinLimit(parts);
}

function withinLimit(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) {
    const next = text === "" ? part : `${text}\n${part}`;
    if (next.length > LONGEST_DESCRIPTION) break;
    text = next;
  }
  return text;
}
