/** Who it is and where to find them: the lines above the first heading. */
import { foldText } from "../folding";
import { isHeading } from "./headings";
import { plainText } from "./lines";
import { readPlace } from "./places";
import { summaryHeadline } from "./prose";
import type { CvFinding, CvLine, CvSection } from "./types";
import {
  DEGREE_WORD,
  ORGANISATION_WORD,
  SCHOOL_WORD,
  TITLE_WORD,
} from "./words";

const HONORIFIC =
  /^(?:dr|dra|lic|ing|mg|mtr[oa]|prof|profa|mr|mrs|ms|mx|sr|sra|srta|abog|cdor|arq)\.?\s+(?=\p{Lu})/iu;
const PARTICLE =
  /^(?:de|del|la|las|los|da|das|do|dos|van|von|der|den|di|du|al|el|y|e|bin|ibn|ter)$/i;
const TITLE_LINE =
  /^(?:curr[ií]cul(?:um|o)(?: v[ií]tae)?|cv|r[eé]sum[eé]|hoja de vida)\b\s*(?:[-–—:|of de]+\s*)?/iu;
const LABEL = /^([\p{L}][\p{L} .()/]{1,34}):\s*(.+)$/u;
const NAME_LABEL =
  /^(?:(?:full )?name|nombres?(?: (?:y|e) apellidos?)?|apellidos? y nombres?|nombre completo|surname\(s\) \/ first name\(s\)|apellido\(s\) \/ nombre\(s\))$/;
const PLACE_LABEL =
  /^(?:location|address|city|based in|residence|ubicacion|ciudad|domicilio|direccion|residencia|lugar de residencia|localidad|lugar|vivo en)$/;
const CONTACT =
  /@|\+?\d[\d\s().-]{6,}\d|https?:|www\.|\b[\w-]+\.(?:com|org|net|io|dev|me|edu|ai|co|ar|cl|mx|uy|br|es|uk)\b/i;
/** A filed name stands at the very top; further down "A, B" is a list. */
const FILED_NAME_LINES = 3;
const SEGMENTS = /\s*[|•·\t]\s*|\s+[-–—/]\s+/u;

/** Finds name, headline, city and country; each at most once. */
export function readHeader(sections: readonly CvSection[]): CvFinding[] {
  const lines = identityLines(sections);
  const labelled = readLabels(lines);
  const nameAt = findName(lines);
  const nameLine = lines[nameAt];
  const fullName =
    labelled.name ??
    (nameLine === undefined ? null : (nameIn(nameLine) ?? lastFirst(nameLine)));
  const findings: CvFinding[] = [];
  if (fullName !== null) {
    findings.push(basics("fullName", fullName.value, fullName.line));
  }
  const headline =
    (labelled.name === undefined ? headlineIn(lines, nameAt) : null) ??
    summaryHeadline(sections);
  if (headline !== null) {
    findings.push(basics("headline", headline.value, headline.line));
  }
  return [...findings, ...placeFindings(lines, labelled.place)];
}

/** A name as it is spoken comes before one filed as "GÓMEZ, Carla". */
function findName(lines: readonly CvLine[]): number {
  const spoken = lines.findIndex((line) => nameIn(line) !== null);
  return spoken >= 0
    ? spoken
    : lines
        .slice(0, FILED_NAME_LINES)
        .findIndex((line) => lastFirst(line) !== null);
}

function lastFirst(line: CvLine): Read | null {
  const text = plainText(line).replace(TITLE_LINE, "");
  const isFiled = /^\p{L}[^,]+\p{L},\s*\p{L}[^,]+\p{L}$/u.test(text);
  if (!isFiled || readPlace(text) !== null) return null;
  const name = asName(firstNameFirst(text));
  return name === null ? null : { value: name, line: plainText(line) };
}

interface Read {
  value: string;
  line: string;
}

function basics(
  field: "fullName" | "headline" | "city" | "country",
  value: string,
  text: string,
): CvFinding {
  return { edit: { section: "basics", field, value }, text };
}

/** The header, the section of contact details, and LinkedIn's block below its side bar. */
function identityLines(sections: readonly CvSection[]): CvLine[] {
  const contact = sections
    .filter(({ kind }) => kind === "header" || kind === "contact")
    .flatMap(({ lines }) => lines);
  return [...contact, ...linkedInIdentity(sections)];
}

/**
 * LinkedIn's PDF puts the side bar first: name, headline and place follow its
 * last list without a heading. The address of the profile tells the name.
 */
export function linkedInIdentity(sections: readonly CvSection[]): CvLine[] {
  const main = sections.findIndex(({ kind }) =>
    ["summary", "work", "education"].includes(kind),
  );
  const before = sections[main - 1];
  const slug = slugOf(sections);
  if (before === undefined || slug === "" || before.kind === "header")
    return [];
  const at = before.lines.findIndex((line) => {
    const words = foldText(plainText(line)).split(/[^\p{L}]+/u);
    const known = words.filter(
      (word) => word.length > 1 && slug.includes(word),
    );
    return nameIn(line) !== null && known.length >= 2;
  });
  return at < 0 ? [] : before.lines.slice(at);
}

function slugOf(sections: readonly CvSection[]): string {
  const text = sections
    .filter(({ kind }) => kind === "contact" || kind === "header")
    .flatMap(({ lines }) => lines.map(plainText))
    .join("\n");
  return foldText(/linkedin\.com\/in\/([^\s/)]+)/i.exec(text)?.[1] ?? "");
}

function readLabels(lines: readonly CvLine[]): { name?: Read; place?: Read } {
  const read: { name?: Read; place?: Read } = {};
  for (const line of lines) {
    const text = plainText(line);
    const [, label = "", value = ""] = LABEL.exec(text) ?? [];
    const folded = foldText(label);
    if (NAME_LABEL.test(folded)) {
      const name = asName(firstNameFirst(value));
      if (name !== null) read.name ??= { value: name, line: text };
    }
    if (PLACE_LABEL.test(folded)) read.place ??= { value, line: text };
  }
  return read;
}

/** "GÓMEZ, Carla Beatriz" → "Carla Beatriz Gómez". */
function firstNameFirst(text: string): string {
  const [, last = "", first = ""] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? [];
  if (first === "") return text;
  const isShouted = text === text.toUpperCase();
  const given = isShouted ? first.split(" ").map(capitalised).join(" ") : first;
  return `${given.trim()} ${last.split(" ").map(capitalised).join(" ")}`;
}

function nameIn(line: CvLine): Read | null {
  const [first = ""] = line.text.replace(TITLE_LINE, "").split(SEGMENTS);
  const name = asName(first.replace(/,.*$/, ""));
  return name === null ? null : { value: name, line: plainText(line) };
}

function asName(text: string): string | null {
  const bare = text
    .replace(/\([^)]*\)|["“”][^"“”]*["“”]|<[^>]*>|\S+@\S+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(HONORIFIC, "")
    .trim();
  const words = bare.split(" ");
  const isName =
    words.length >= 2 &&
    words.length <= 6 &&
    bare.length <= 60 &&
    words.every(
      (word) => PARTICLE.test(word) || /^\p{Lu}(?:[\p{L}'’-]*|\.)$/u.test(word),
    ) &&
    !isHeading(bare) &&
    !/\b(?:curr[ií]culum|r[eé]sum[eé]|vitae)\b/iu.test(bare) &&
    ![TITLE_WORD, DEGREE_WORD, SCHOOL_WORD, ORGANISATION_WORD].some((word) =>
      word.test(bare),
    ) &&
    readPlace(bare) === null;
  if (!isName) return null;
  return bare === bare.toUpperCase() ? words.map(capitalised).join(" ") : bare;
}

function capitalised(word: string): string {
  if (PARTICLE.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(/(?:^|[-'’])\p{L}/gu, (start) => start.toUpperCase());
}

/** What stands below or beside the name and names a kind of work. */
function headlineIn(lines: readonly CvLine[], nameAt: number): Read | null {
  if (nameAt < 0) return null;
  const own = (lines[nameAt]?.text ?? "").split(SEGMENTS).slice(1).join(" | ");
  const below = lines.slice(nameAt + 1, nameAt + 4);
  const candidates = [
    { text: own, line: plainText(lines[nameAt] as CvLine) },
    ...below.map((line) => ({ text: line.text, line: plainText(line) })),
  ];
  for (const { text, line } of candidates) {
    if (text === "" || LABEL.test(text)) continue;
    const whole = plainHeadline(text);
    if (whole !== null) return { value: whole, line };
    const part = text.split(SEGMENTS).map(plainHeadline).find(Boolean);
    if (part != null) return { value: part, line };
  }
  return null;
}

function plainHeadline(text: string): string | null {
  const bare = text.replaceAll("\t", " ").trim();
  const isHeadline =
    bare.length >= 4 &&
    bare.length <= 120 &&
    !/\d{2}|[.!?]\s+\p{Lu}|[.]$/u.test(bare) &&
    !CONTACT.test(bare) &&
    (TITLE_WORD.test(bare) || DEGREE_WORD.test(bare)) &&
    !bare.split(SEGMENTS).some((part) => readPlace(part) !== null) &&
    readPlace(bare) === null;
  return isHeadline ? bare : null;
}

function placeFindings(
  lines: readonly CvLine[],
  labelled: Read | undefined,
): CvFinding[] {
  const candidates =
    labelled === undefined
      ? lines.flatMap((line) => {
          const text = plainText(line);
          if (LABEL.test(text)) return [];
          return [line.text, ...line.text.split(SEGMENTS)].map((value) => ({
            value,
            line: text,
          }));
        })
      : [labelled];
  for (const { value, line } of candidates) {
    const place = CONTACT.test(value) ? null : readPlace(value);
    if (place === null) continue;
    const city = place.city === "" ? [] : [basics("city", place.city, line)];
    return [...city, basics("country", place.country, line)];
  }
  return [];
}
