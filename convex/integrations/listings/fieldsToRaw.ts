import { contentHash } from "../../lib/contentHash";
import { foldText } from "../../shared/folding";
import { LANGUAGE_CODES, languageNames } from "../../shared/languages";
import { parsePlace } from "../../shared/places";
import {
  COMMITMENTS,
  LANGUAGE_LEVELS,
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
  type LanguageLevel,
} from "../../shared/vocabulary";
import { rowError, type RawListing, type Stated } from "./buildListing";
import { endOfDay, findDay, isoDay } from "./dates";
import type { FieldName, Fields } from "./fields";
import { readCommitment } from "./readCommitment";
import { readLevel } from "./readLevel";
import { readPay } from "./readPay";
import type { RowError, RowProblem } from "./types";

/** Spanish and other words for the kinds, beside the kinds themselves. */
const KINDS: Readonly<Record<string, (typeof WORK_KINDS)[number]>> = {
  investigacion: "research",
  ciencia: "research",
  science: "research",
  ingenieria: "engineering",
  desarrollo: "engineering",
  software: "engineering",
  politica: "policy",
  politicas: "policy",
  "politicas publicas": "policy",
  governance: "policy",
  gobernanza: "policy",
  operaciones: "operations",
  ops: "operations",
  administracion: "operations",
  comunicacion: "communications",
  comunicaciones: "communications",
  comunidad: "community",
};
const YES = /^(?:yes|si|true|1|y|s)$/;
const NO = /^(?:no|false|0|n)$/;

class FieldProblem extends Error {
  readonly field: FieldName;
  readonly reason: RowProblem;

  constructor(field: FieldName, reason: RowProblem) {
    super(`${field}: ${reason}`);
    this.field = field;
    this.reason = reason;
  }
}

/**
 * One row of our own formats. A field that is filled but not understood refuses
 * the row: someone wrote it on purpose, and guessing past it would be wrong.
 */
export function fieldsToRaw(
  fields: Fields,
  row: number,
  context: { organisation: string; now: number },
): RawListing | RowError {
  const key = keyOf(fields);
  const title = fields.title ?? "";
  try {
    return {
      row,
      key,
      title,
      organisation: fields.organisation || context.organisation,
      body: fields.description ?? "",
      url: fields.url ?? "",
      places: [
        [fields.workplace, fields.location]
          .filter((text) => text !== undefined && !isFlag(text))
          .join("; "),
      ],
      departments: [],
      labels: [],
      stated: readStated(fields, context.now),
    };
  } catch (error) {
    if (!(error instanceof FieldProblem)) throw error;
    const { field, reason } = error;
    return rowError({ row, key, title }, field, reason, fields[field]);
  }
}

/** Its id; without one its address, which is as stable as the opening itself. */
function keyOf({ id, url, title, organisation, location }: Fields) {
  const named = id?.trim() || url?.trim();
  if (named) return named.length <= 160 ? named : contentHash(named);
  return title?.trim()
    ? contentHash({ title, organisation, location })
    : undefined;
}

function readStated(fields: Fields, now: number): Stated {
  const kind = oneOf("kind", fields.kind, WORK_KINDS, KINDS);
  const commitment = commitmentOf(fields.commitment);
  const level = levelOf(fields.level);
  const deadline = dayOf("deadline", fields.deadline, now);
  const posted = dayOf("postedAt", fields.postedAt, 0);
  const startsOn = dayOf("startsOn", fields.startsOn, now);
  const hours = hoursOf(fields.hoursPerWeek);
  const pay = payOf(fields);
  return {
    ...(kind && { kind }),
    ...(commitment && { commitment }),
    ...(level && { level }),
    ...workplaceOf(fields),
    ...visaOf(fields.visa),
    ...languagesOf(fields.languages),
    ...(hours !== undefined && { hoursPerWeek: hours }),
    ...(startsOn && { startsOn: isoDay(startsOn) }),
    ...(pay && { pay }),
    ...(deadline && { deadline: endOfDay(deadline) }),
    ...(posted && {
      postedAt: Date.UTC(posted.year, posted.month - 1, posted.day),
    }),
  };
}

function oneOf<T extends string>(
  field: FieldName,
  text: string | undefined,
  words: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
): T | undefined {
  if (text === undefined) return undefined;
  const folded = foldText(text);
  const plain = folded.replace(/[\s_-]/g, "");
  const found =
    words.find((word) => word.toLowerCase() === plain) ?? aliases[folded];
  if (found === undefined) throw new FieldProblem(field, "unknownValue");
  return found;
}

function commitmentOf(text: string | undefined) {
  if (text === undefined) return undefined;
  return readCommitment([text], "") ?? oneOf("commitment", text, COMMITMENTS);
}

function levelOf(text: string | undefined) {
  if (text === undefined) return undefined;
  return readLevel(text, "", undefined) ?? oneOf("level", text, LEVELS);
}

function isFlag(text: string): boolean {
  return YES.test(foldText(text)) || NO.test(foldText(text));
}

/** "Remote", "híbrido", or a column "Remote?" that says yes or no. */
function workplaceOf({ workplace, remoteRegions }: Fields): Stated {
  const regions =
    remoteRegions === undefined
      ? undefined
      : parsePlace(`Remote; ${remoteRegions}`).remoteRegions;
  if (regions?.length === 0) {
    throw new FieldProblem("remoteRegions", "unknownValue");
  }
  const stated = regions === undefined ? {} : { remoteRegions: regions };
  if (workplace === undefined || NO.test(foldText(workplace))) return stated;
  const found = YES.test(foldText(workplace))
    ? "remote"
    : (parsePlace(workplace).workplace ??
      oneOf("workplace", workplace, WORKPLACES));
  return found === undefined ? stated : { ...stated, workplace: found };
}

function visaOf(text: string | undefined): Stated {
  if (text === undefined) return {};
  const folded = foldText(text);
  if (YES.test(folded)) return { visaSponsorship: "yes" };
  if (NO.test(folded)) return { visaSponsorship: "no" };
  if (/^(?:unknown|desconocido|\?|-)$/.test(folded)) return {};
  throw new FieldProblem("visa", "unknownValue");
}

/** "en:fluent; es" or "English (fluent), Spanish"; a level left out is conversational. */
function languagesOf(text: string | undefined): Stated {
  if (text === undefined) return {};
  const languages = text.split(/[;,|/]/).flatMap((piece) => {
    if (piece.trim() === "") return [];
    const [name = "", level = ""] = piece.split(/[:(]/);
    const code = codeOf(name);
    if (code === undefined) throw new FieldProblem("languages", "unknownValue");
    return [{ code, level: languageLevelOf(level.replace(/\)/g, "")) }];
  });
  return { languages };
}

function codeOf(name: string): string | undefined {
  const folded = foldText(name);
  return LANGUAGE_CODES.find(
    (code) =>
      code === folded ||
      languageNames(code).some((known) => foldText(known) === folded),
  );
}

function languageLevelOf(text: string): LanguageLevel {
  const folded = foldText(text);
  if (folded === "") return "conversational";
  const named = LANGUAGE_LEVELS.find((level) => level === folded);
  if (named !== undefined) return named;
  if (/^(?:nativ[oa]|matern[oa])/.test(folded)) return "native";
  if (/^(?:c[12]|fluid[oa]|avanzad[oa]|advanced|alto)/.test(folded)) {
    return "fluent";
  }
  if (/^(?:b[12]|intermedi|medio|conversacional)/.test(folded)) {
    return "conversational";
  }
  if (/^(?:a[12]|basic)/.test(folded)) return "basic";
  throw new FieldProblem("languages", "unknownValue");
}

function dayOf(field: FieldName, text: string | undefined, now: number) {
  if (text === undefined) return undefined;
  if (/^(?:rolling|open|none|-|sin fecha|abierta)$/.test(foldText(text))) {
    return undefined;
  }
  // A column has one way of writing dates; day first is the more common one here.
  const day = findDay(text, { now, language: "es" });
  if (day === null) throw new FieldProblem(field, "notDate");
  return day;
}

function hoursOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hours = Number(/^\s*(\d{1,3})/.exec(text)?.[1]);
  if (!(hours >= 1 && hours <= 80)) {
    throw new FieldProblem("hoursPerWeek", "notNumber");
  }
  return hours;
}

/** A pay that is written but not clear is left out, not refused: it is often prose. */
function payOf({ pay, location }: Fields) {
  if (pay === undefined) return undefined;
  const countries = parsePlace(location ?? "").places.flatMap(
    ({ country }) => country ?? [],
  );
  return readPay(`Salary ${pay}`, countries);
}
