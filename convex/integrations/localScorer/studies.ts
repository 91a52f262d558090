import { foldText } from "../../shared/folding";

/** Degrees in rising order; 0 is no degree named. */
export type DegreeLevel = 0 | 1 | 2 | 3;

/** Over folded text, the highest first. */
const DEGREES: readonly (readonly [DegreeLevel, RegExp])[] = [
  [3, /\b(?:ph\.?d\.?|doctorate|doctoral|dphil|doctorado|doctor(?:a)? en)\b/],
  [
    2,
    /\b(?:master(?:'?s)?|msc|m\.sc|mphil|mba|mpp|mpa|mph|llm|maestria|magister|posgrados?|postgrados?|postgraduate|graduate degree|advanced degree|especializacion)\b/,
  ],
  [
    1,
    /\b(?:bachelor(?:'?s)?|b\.?[sa]\.?(?:\/m\.?[sa]\.?)? in|bsc|b\.sc|b\.a|undergraduate|(?:university|college|law|relevant|related|technical|quantitative|scientific|science|engineering|four-year|first) degrees?|(?<!(?:advanced|graduate|postgraduate|doctoral|master'?s?) )degrees? in|degrees? or (?:equivalent|similar|related|relevant)|(?:have|hold|with) a degree|llb|licenciaturas?|licenciad[oa]s?|ingenier[oa]s?|ingenieria|titulo (?:universitario|de grado|profesional|terciario)|(?:carrera|formacion|estudios) universitari[oa]s?|tecnicatura|profesorado|abogaci[ao]|abogad[oa]|contador(?:a)?(?: public[oa])?|graduad[oa]s?|egresad[oa]s?|profesional (?:de|en)|bacharel\w*|pregrado)\b/,
  ],
];
/** Any field will do; "a related one" will not. */
const OPEN_FIELD =
  /\b(?:any (?:field|discipline|subject|area)|cualquier (?:area|disciplina|carrera|campo))\b/;
const STUDENT =
  /\b(?:student|estudiante|en curso|in progress|cursando|incomplet[oa]|candidate|enrolled|alumn[oa])\b/;
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  un: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  quince: 15,
};
const YEARS = new RegExp(
  String.raw`\b(\d{1,2}|${Object.keys(NUMBERS).join("|")})\s?(?:\+|-\s?\d+|(?:to|or|a|o|y) \w+)?\s?(?:years?|yrs?|anos?)(?: or more| o mas)?(?: of experience| de experiencia)?\b`,
);
/** "Within two years" is no experience. */
const OF_EXPERIENCE =
  /experien|\b(?:years?|yrs?) (?:or more )?(?:of|in|as|with)\b|\banos? (?:o mas )?(?:de|en|como|con)\b|\b(?:at least|minimum|al menos|minimo)\b/;
const PERIOD = /\((\d{4})(?:-(\d\d))?–(?:(\d{4})(?:-(\d\d))?)?\)/;

/** Schools before any university; over folded text. */
const SECONDARY =
  /\b(?:a-?levels?|as-?levels?|gcses?|o-?levels?|high school|secondary|grammar school|sixth form|highers|ged|baccalaureate|bachiller(?:ato)?|secundari[oa]|preparatoria|colegio|liceo|perito mercantil|abitur|lycee)\b/;

/** Whether a line of education is of school rather than of university. */
export function isSecondary(folded: string): boolean {
  return SECONDARY.test(folded) && highestDegree(folded) === 0;
}

/** The degree that a folded line asks for or names. */
export function degreeIn(folded: string): DegreeLevel {
  // "Master" and "degree" are everyday words too.
  if (/\bdegree of\b|\bto (?:a|some) degree\b/.test(folded)) return 0;
  const asked = [...DEGREES]
    .reverse()
    .find(([, pattern]) => pattern.test(folded));
  return asked?.[0] ?? 0;
}

/** The highest degree of one line of a profile's education. */
export function highestDegree(folded: string): DegreeLevel {
  return DEGREES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 0;
}

export function isOpenField(folded: string): boolean {
  return OPEN_FIELD.test(folded);
}

/** Whether an education's first line speaks of studies that are not finished. */
export function isUnfinished(head: string, folded: string, year: number) {
  const period = PERIOD.exec(head);
  const end = period?.[3];
  const isOpenEnded = period !== null && end === undefined;
  const isAhead = end !== undefined && Number(end) > year;
  return STUDENT.test(folded) || isOpenEnded || isAhead;
}

/** Where a line asks for years of experience, and how many; null when it does not. */
export function yearsSpanIn(
  text: string,
): { start: number; end: number; years: number } | null {
  const folded = foldText(text);
  // Folding keeps the places of letters in lines without doubled spaces.
  const match = YEARS.exec(folded);
  const named = match?.[1];
  if (match === null || named === undefined) return null;
  if (!OF_EXPERIENCE.test(folded)) return null;
  const years = NUMBERS[named] ?? Number(named);
  return years > 0 && years <= 20
    ? { start: match.index, end: match.index + match[0].length, years }
    : null;
}

/** The years that a person's own sentence claims; null when it names none. */
export function yearsClaimed(folded: string): number | null {
  const named = YEARS.exec(folded)?.[1];
  return named === undefined ? null : (NUMBERS[named] ?? Number(named));
}

/**
 * The months that a work entry's first line spans ("(2019-03–2021-07)"), as
 * [start, end) counted from year 0; null when it has no start.
 */
export function monthsOf(head: string, now: Date): [number, number] | null {
  const match = PERIOD.exec(head);
  if (match === null) return null;
  const [, startYear, startMonth, endYear, endMonth] = match;
  const start = Number(startYear) * 12 + Number(startMonth ?? 1) - 1;
  const end =
    endYear === undefined
      ? now.getUTCFullYear() * 12 + now.getUTCMonth() + 1
      : Number(endYear) * 12 + Number(endMonth ?? 12);
  return end > start ? [start, end] : null;
}

/** Years covered by the spans, overlaps once. */
export function yearsCovered(spans: readonly [number, number][]): number {
  let months = 0;
  let reached = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    months += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return months / 12;
}
