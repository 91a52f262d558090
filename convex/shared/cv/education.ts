import { findPeriod, tidyEnds, withoutPeriod, type Period } from "./dates";
import { readLabelledEducation } from "./labelled";
import { plainText } from "./lines";
import { isPlaceOrTerms } from "./places";
import type { CvEducation, CvFinding, CvLine, CvSection } from "./types";
import { DEGREE_START, DEGREE_WORD, SCHOOL_WORD } from "./words";

const MOST_ENTRIES = 12;
const LONGEST_PART = 140;
/** "ITESO", "FLACSO": beside a degree, the school. */
const ACRONYM = /^\p{Lu}{3,8}$/u;
const PARTS = /\s*[\t|·•]\s*|\s+[–—]\s+|\s+-\s+/u;
/** "IIT Madras", "CIDE": on a degree's line, its school. */
const NAMED_BY_ACRONYM = /^\p{Lu}{3,8}(?: \p{Lu}[\p{L}-]+){0,2}$/u;
/** How far a degree has come, in brackets behind it. */
const STATUS =
  /\s*\((?:trunc[oa]s?|en curso|cursando|incomplet[oa]|complet[oa]|expected|ongoing|in progress|graduad[oa]|egresad[oa]|tesis (?:pendiente|en curso)|pending|incomplete|completed)\)/giu;
/** Said of a degree, no part of its name. */
const REMARK =
  /^(?:gpa|promedio|average|thesis|tesis|dissertation|honou?rs|cum laude|magna|summa|expected|graduated|egresad[oa]|en curso|in progress|trunco|incomplet[oa]|minor|relevant|advisor|supervisor|director[a]?:|t[ií]tulo:)/iu;

const SUBJECTS = /^(?:a-levels?|as-levels?|gcses?)(?![\p{L}])/iu;

/** "A-levels (Pate's Grammar School, 2012)": as if written behind a dash. */
function schoolOutOfBrackets(text: string): string {
  return text.replace(/\s*\(([^()]*)\)/g, (whole, inside: string) =>
    SCHOOL_WORD.test(inside) && /\d{4}/.test(inside) ? ` — ${inside}` : whole,
  );
}

interface Draft {
  school: string;
  degree: string;
  field: string;
  period: Period | null;
  lines: string[];
  description: string[];
}

/** Degrees and schools in the order written; an entry needs one of the two and nothing unclear. */
export function readEducation(sections: readonly CvSection[]): CvFinding[] {
  return sections
    .filter(({ kind }) => kind === "education")
    .flatMap(({ lines }) => readForms(lines) ?? readFree(lines))
    .slice(0, MOST_ENTRIES)
    .map(({ value, text }, at) => ({
      edit: {
        section: "education",
        value: { ...value, id: `cv-education-${at + 1}` },
      },
      text,
    }));
}

function readForms(lines: readonly CvLine[]) {
  return (
    readLabelledEducation(lines)?.map(({ degree, school, period, text }) => ({
      value: {
        id: "",
        school,
        ...degreeAndField(degree),
        ...years(period),
        description: "",
      },
      text,
    })) ?? null
  );
}

function readFree(lines: readonly CvLine[]) {
  const drafts: Draft[] = [];
  for (const [at, line] of lines.entries()) {
    const read = readLine(line);
    const current = drafts.at(-1);
    const field = studyAbove(line, read, lines[at + 1], current);
    if (field !== null) {
      drafts.push({ ...emptyDraft(), field, lines: [plainText(line)] });
      continue;
    }
    nameBelow(current, read, line);
    if (current === undefined || startsNew(current, read, line)) {
      if (read.isHead) drafts.push(add(emptyDraft(), read, line));
      continue;
    }
    add(current, read, line);
  }
  return drafts.flatMap((draft) => {
    const isClear = draft.school !== "" || draft.degree !== "";
    return isClear
      ? [{ value: toEducation(draft), text: draft.lines.join("\n") }]
      : [];
  });
}

/** A lone acronym below a degree that lacks its school. */
function nameBelow(
  current: Draft | undefined,
  read: ReadLine,
  line: CvLine,
): void {
  if (current === undefined || current.school !== "") return;
  if (current.degree === "" || read.school !== "" || line.isBullet) return;
  const [name = ""] = line.text.split(/\s*[(,\t]/u);
  if (!ACRONYM.test(name)) return;
  read.school = name;
  read.isHead = true;
}

/** "Trabajo Social" above its university: what was studied, without a degree's name. */
function studyAbove(
  line: CvLine,
  read: ReadLine,
  next: CvLine | undefined,
  current: Draft | undefined,
): string | null {
  const opens = current === undefined || line.hasGapBefore;
  if (!opens || read.isHead || read.period !== null || line.isBullet) {
    return null;
  }
  if (next === undefined || next.hasGapBefore) return null;
  const below = readLine(next);
  const isStudy =
    below.school !== "" &&
    below.degree === "" &&
    below.field === "" &&
    /^\p{Lu}[\p{L} ,]{3,59}$/u.test(line.text) &&
    !isPlaceOrTerms(line.text) &&
    !REMARK.test(line.text);
  return isStudy ? line.text : null;
}

interface ReadLine {
  school: string;
  degree: string;
  field: string;
  period: Period | null;
  isHead: boolean;
  isBullet: boolean;
}

function emptyDraft(): Draft {
  return {
    school: "",
    degree: "",
    field: "",
    period: null,
    lines: [],
    description: [],
  };
}

function readLine(line: CvLine): ReadLine {
  const text = schoolOutOfBrackets(line.text.replace(STATUS, ""));
  const period = REMARK.test(text) ? null : findPeriod(text);
  const rest = period === null ? text : withoutPeriod(text, period);
  const read: ReadLine = {
    school: "",
    degree: "",
    field: "",
    period,
    isHead: false,
    isBullet: line.isBullet,
  };
  // A full stop ends a sentence, unless dates stood behind it.
  const head = period === null ? rest : rest.replace(/[.\s]+$/, "");
  if (!REMARK.test(head) && !/[.!?]$/.test(head.replace(DEGREE_START, ""))) {
    readParts(head, read);
  }
  read.isHead =
    read.school !== "" ||
    read.degree !== "" ||
    (period !== null && tidyEnds(rest) === "");
  return read;
}

function readParts(text: string, read: ReadLine): void {
  const parts = text
    .split(PARTS)
    .flatMap(splitAtCommas)
    .map(tidyEnds)
    .filter(
      (part) =>
        /\p{L}.*\p{L}/u.test(part) &&
        part.length <= LONGEST_PART &&
        !REMARK.test(part) &&
        !isPlaceOrTerms(part),
    );
  const schoolAt = parts.findIndex(isSchool);
  const school = parts[schoolAt];
  if (school !== undefined) read.school = school;
  const others = parts.filter((_part, at) => at !== schoolAt);
  const degreeAt = others.findIndex((part) => DEGREE_WORD.test(part));
  const degree = others[degreeAt];
  if (degree !== undefined) {
    const { degree: name, field } = degreeAndField(degree);
    read.degree = name;
    const next = others[degreeAt + 1];
    if (next !== undefined && NAMED_BY_ACRONYM.test(next)) read.school ||= next;
    read.field = fieldOf(field, next);
  } else if (school !== undefined && others.length === 1 && schoolAt === 1) {
    // "Derecho — Universidad de los Andes": what is studied, without a degree's name.
    read.field = others[0] ?? "";
  }
}

/** "Politics, Philosophy and Economics" is one field, cut at its comma. */
function fieldOf(field: string, next: string | undefined): string {
  if (next === undefined || NAMED_BY_ACRONYM.test(next)) return field;
  if (field === "") return next;
  return /\s(?:and|y|e)\s/.test(next) ? `${field}, ${next}` : field;
}

/** "BSc in Physics, University of X" is two; "University of California, Berkeley" is one. */
function splitAtCommas(part: string): string[] {
  // The subjects of one examination: "A-levels: Economics, History, Mathematics".
  if (SUBJECTS.test(part)) return [part];
  const pieces = part.split(/,\s+/);
  const [first = "", ...rest] = pieces;
  const isCampus =
    pieces.length === 2 &&
    isSchool(first) &&
    !DEGREE_WORD.test(rest[0] ?? "") &&
    /\b(?:california|wisconsin|texas|maryland|illinois|michigan|north carolina)\b/i.test(
      first,
    );
  return isCampus ? [part] : pieces;
}

function isSchool(part: string): boolean {
  return (
    SCHOOL_WORD.test(part) &&
    !/^(?:educaci[oó]n|high school diploma)\b/iu.test(part)
  );
}

const OF =
  /^(?:(?:degree|título|universitari[oa])\s+)?(?:in|en|of|de|del|,)\s+/iu;
/** Kinds of degree whose name goes on with "of": "Bachelor of Science in Physics". */
const NAMED =
  /^((?:bachelor|master|doctor|associate)(?:'?s|’s)?(?: degree)? of [^(,–]+?)(?:\s+in\s+|\s*[,–]\s*|\s+-\s+|\s*\(|$)(.*?)\)?$/iu;
/** Where the field is part of the name: "Ingeniería Industrial", "Medicina". */
const WHOLE =
  /^(?:ingenier[ií]a|ingenier[oa]|arquitectura|abogac[ií]a|abogad[oa]|contador|medicina|educaci[oó]n|secundari[oa]|bachiller|high school|secondary|magisterio|t[eé]cnic[oa]|analista|psicolog[ií]a|licenciad[oa]$|m\.?b\.?a\.?)(?![\p{L}])/iu;

export function degreeAndField(written: string): {
  degree: string;
  field: string;
} {
  const text = written.replace(/\s*\(?\bhon(?:our)?s\b\.?\)?/iu, "");
  const named = NAMED.exec(text);
  if (named !== null) {
    return { degree: named[1] ?? text, field: tidyEnds(named[2] ?? "") };
  }
  if (WHOLE.test(text)) {
    return { degree: text.replace(/\s*\([^()]*\)$/, ""), field: "" };
  }
  const start = DEGREE_START.exec(text)?.[0];
  if (start === undefined) {
    // "Web Development Certificate"
    const [, field = "", degree = text] =
      /^(.+)\s+(certificate|diploma|bootcamp)$/iu.exec(text) ?? [];
    return { degree, field };
  }
  const extra = /^\s+(?:universitari[oa]|superior|degree)(?![\p{L}])/iu.exec(
    text.slice(start.length),
  )?.[0];
  const degree = start + (extra ?? "");
  const rest = text.slice(degree.length).trim();
  return {
    degree: degree.trim().replace(/\s(?:de|en|of|in)$/iu, ""),
    field: tidyEnds(rest.replace(OF, "")),
  };
}

function startsNew(current: Draft, read: ReadLine, line: CvLine): boolean {
  const repeats =
    (read.school !== "" && current.school !== "") ||
    (read.degree !== "" && current.degree !== "") ||
    (read.period !== null && current.period !== null && read.isHead);
  const isWhole = current.school !== "" && current.period !== null;
  return repeats || (line.hasGapBefore && isWhole);
}

function add(draft: Draft, read: ReadLine, line: CvLine): Draft {
  const text = plainText(line);
  if (!read.isHead && draft.lines.length > 0) {
    const isLone =
      read.period !== null && draft.period === null && !line.isBullet;
    if (isLone) draft.period = read.period;
    else draft.description.push(text);
    return draft;
  }
  draft.school ||= read.school;
  draft.degree ||= read.degree;
  draft.field ||= read.field;
  draft.period ??= read.period;
  draft.lines.push(text);
  return draft;
}

function toEducation(draft: Draft): CvEducation {
  return {
    id: "",
    school: draft.school,
    degree: draft.degree,
    field: draft.field,
    ...years(draft.period),
    description: draft.description.join("\n").slice(0, 2_000),
  };
}

function years(
  period: Period | null,
): Pick<CvEducation, "startYear" | "endYear"> {
  if (period === null) return {};
  const start = Number(period.start.slice(0, 4));
  const end = Number(period.end.slice(0, 4));
  return {
    ...(period.isSingle || start === 0 ? {} : { startYear: start }),
    ...(end === 0 ? {} : { endYear: end }),
  };
}
