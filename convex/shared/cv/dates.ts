import { MONTHS } from "../monthNames";

/** "Mar 2021 – Present", "marzo 2021 – actualidad", "2019–21": when something began and ended. */
export interface Period {
  /** "YYYY-MM" or "YYYY"; "" when only the end is said. */
  start: string;
  end: string;
  isCurrent: boolean;
  /** One date rather than two. */
  isSingle: boolean;
  /** Where it stands in the text. */
  from: number;
  to: number;
}

const MONTH_NAMES = MONTHS.map(
  (names) => new RegExp(`^(?:${names})\\.?$`, "i"),
);
const MONTH = `(?:${MONTHS.join("|")})\\.?`;
const YEAR = "(?:19[5-9]\\d|20[0-4]\\d)";
const NUMBER = "(?:0?[1-9]|1[0-2])";
const SEASON =
  "(?:spring|summer|autumn|fall|winter|primavera|verano|oto[nñ]o|invierno|late|early|mid|fines de|principios de|mediados de)";
const POINT = [
  `${MONTH}(?:\\s+(?:de|del|of))?[\\s,/.'’-]*${YEAR}`,
  `${YEAR}[-/.]${NUMBER}(?!\\d)`,
  `(?:\\d{1,2}[/.])?${NUMBER}[/.-]${YEAR}`,
  `${SEASON}(?:\\s+de)?[\\s-]+${YEAR}`,
  YEAR,
].join("|");
const NOW =
  "present(?:e|\\s+day)?|now|current(?:ly)?|today|ongoing|to\\s+date|date|in\\s+progress|(?:la\\s+)?actualidad|actual(?:mente)?|hoy|(?:a\\s+)?la\\s+fecha|en\\s+curso|cursando|vigente|continua|contin[uú]a";
const TO =
  "(?:\\s*[-–—−~]+\\s*|\\s+/\\s+|\\s+(?:to|until|till|through|hasta(?:\\s+el|\\s+la)?|al?|y)\\s+)";
const EDGE_BEFORE = "(?<![\\p{L}\\d$€£.,/#-])";
const EDGE_AFTER = "(?![\\p{L}\\d%]|[.,]\\d|-\\d)";

const SHAPES: readonly RegExp[] = [
  `(?:(?:from|desde|de|del)\\s+(?:el\\s+)?)?(?<start>${POINT})${TO}(?:(?<now>${NOW})|(?<end>${POINT})|(?<short>\\d{2}))`,
  `(?<startMonth>${MONTH})${TO}(?<end>${MONTH}(?:\\s+(?:de|del|of))?\\s*${YEAR})`,
  `(?:since|from|desde|a\\s+partir\\s+de)\\s+(?:el\\s+)?(?<since>${POINT})`,
  `(?<since>${POINT})\\s*[-–—(,]\\s*(?<now>${NOW})`,
  `(?<since>${POINT})\\s*[-–—]\\s*(?=$|[)\\],;\\t])`,
  `(?<single>${POINT})`,
].map((shape) => new RegExp(`${EDGE_BEFORE}(?:${shape})${EDGE_AFTER}`, "iu"));

/** The first period of a text, ranges before single dates; null when it names none. */
export function findPeriod(text: string): Period | null {
  for (const shape of SHAPES) {
    const match = shape.exec(text);
    if (match !== null) return toPeriod(match);
  }
  return null;
}

/** The text without a period, and without what surrounded it: brackets, commas, durations. */
export function withoutPeriod(text: string, period: Period): string {
  const before = text.slice(0, period.from);
  const after = text.slice(period.to);
  return tidyEnds(
    `${tidyEnds(withoutDuration(before))}\t${tidyEnds(withoutDuration(after))}`,
  );
}

const DURATION =
  /[(·,]?\s*\b(?:\d+|one|un|una)\s*(?:years?|yrs?|a[ñn]os?|months?|mos?|mes(?:es)?)(?:[,\s]+(?:and\s+|y\s+)?\d+\s*(?:months?|mos?|mes(?:es)?))?\)?/giu;

export function withoutDuration(text: string): string {
  return text.replace(DURATION, " ");
}

/** A line that says nothing but how long, in months; null for other lines. */
export function durationOnly(text: string): number | null {
  if (!/^\(?\d/.test(text) || tidyEnds(withoutDuration(text)) !== "") {
    return null;
  }
  const years = /(\d+)\s*(?:years?|yrs?|a[ñn]os?)/iu.exec(text)?.[1] ?? "0";
  const months = /(\d+)\s*(?:months?|mos?|mes(?:es)?)/iu.exec(text)?.[1] ?? "0";
  return Number(years) * 12 + Number(months);
}

export function tidyEnds(text: string): string {
  return text
    .replace(/\(\s*\)|\[\s*\]/g, "")
    .replace(/^[\s,;:|·•/–—()[\]-]+|[\s,;:|·•/–—([-]+$/gu, "")
    .replace(/^([^(]*)\)$/, "$1")
    .trim();
}

function toPeriod(match: RegExpExecArray): Period {
  const { start, startMonth, since, end, now, short, single } =
    match.groups ?? {};
  const from = match.index;
  const place = { from, to: from + match[0].length };
  if (single !== undefined) {
    const date = toDate(single);
    return {
      start: date,
      end: date,
      isCurrent: false,
      isSingle: true,
      ...place,
    };
  }
  if (since !== undefined || now !== undefined) {
    const date = toDate(since ?? start ?? "");
    return { start: date, end: "", isCurrent: true, isSingle: false, ...place };
  }
  const last = toDate(end ?? "");
  const first =
    startMonth === undefined
      ? toDate(start ?? "")
      : `${last.slice(0, 4)}-${monthNumber(startMonth)}`;
  return {
    start: first,
    end: short === undefined ? last : first.slice(0, 2) + short,
    isCurrent: false,
    isSingle: false,
    ...place,
  };
}

function toDate(text: string): string {
  const year = new RegExp(YEAR).exec(text)?.[0] ?? "";
  const rest = text.replace(year, " ");
  const word = new RegExp(MONTH, "i").exec(rest)?.[0];
  if (word !== undefined && !new RegExp(SEASON, "i").test(rest)) {
    return `${year}-${monthNumber(word)}`;
  }
  const numbers = rest.match(/\d{1,2}/g) ?? [];
  const month = numbers.at(-1);
  return month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
}

function monthNumber(word: string): string {
  const at = MONTH_NAMES.findIndex((names) => names.test(word));
  return String(at + 1).padStart(2, "0");
}
