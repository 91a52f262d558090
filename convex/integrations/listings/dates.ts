import { foldText } from "../../shared/folding";
import { MONTHS } from "../../shared/monthNames";

const MONTH = `(?:${MONTHS.join("|")})`;
const DAY = "(?:[12]\\d|3[01]|0?[1-9])";
const YEAR = "(?:20\\d\\d)";
const ISO = new RegExp(
  `\\b(${YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b`,
);
const DAY_FIRST = new RegExp(
  `\\b(${DAY})(?:st|nd|rd|th|o)?\\s*(?:of |de |del )?(${MONTH})\\.?(?:,? (?:de |del )?(${YEAR}))?\\b`,
);
const MONTH_FIRST = new RegExp(
  `\\b(${MONTH})\\.? (${DAY})(?:st|nd|rd|th)?\\b(?:,? (${YEAR}))?`,
);
const NUMERIC = new RegExp(`\\b(\\d{1,2})[/.](\\d{1,2})[/.](${YEAR})\\b`);

/** A day of the calendar. */
export interface Day {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
}

/**
 * The first day that a text names. A day without a year is the next one after
 * `now`; "03/04/2027" is read by the text's language, and not at all in English,
 * where it has two meanings.
 */
export function findDay(
  text: string,
  { now, language }: { now: number; language: string },
): Day | null {
  const folded = foldText(text);
  const iso = ISO.exec(folded);
  if (iso !== null)
    return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(folded);
  const monthFirst = MONTH_FIRST.exec(folded);
  if (dayFirst !== null && !isLater(dayFirst, monthFirst)) {
    return withYear(
      dayFirst[3],
      monthOf(dayFirst[2]),
      Number(dayFirst[1]),
      now,
    );
  }
  if (monthFirst !== null) {
    const [, month, day, year] = monthFirst;
    return withYear(year, monthOf(month), Number(day), now);
  }
  return numericDay(folded, language);
}

/** The last moment of the day, as the last place on earth has it: UTC−12. */
export function endOfDay({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day + 1, 12) - 1;
}

export function isoDay({ year, month, day }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function isLater(match: RegExpExecArray, other: RegExpExecArray | null) {
  return other !== null && other.index < match.index;
}

function numericDay(folded: string, language: string): Day | null {
  const match = NUMERIC.exec(folded);
  if (match === null) return null;
  const [first, second, year] = [match[1], match[2], match[3]].map(Number) as [
    number,
    number,
    number,
  ];
  if (first > 12) return toDay(year, second, first);
  if (second > 12) return toDay(year, first, second);
  return language === "en" && first !== second
    ? null
    : toDay(year, second, first);
}

function withYear(
  year: string | undefined,
  month: number,
  day: number,
  now: number,
): Day | null {
  if (year !== undefined) return toDay(Number(year), month, day);
  const thisYear = new Date(now).getUTCFullYear();
  const next = toDay(thisYear, month, day);
  return next !== null && endOfDay(next) >= now
    ? next
    : toDay(thisYear + 1, month, day);
}

function monthOf(name = ""): number {
  return (
    1 + MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`).test(name))
  );
}

/** Null for days that no calendar has. */
function toDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { year, month, day }
    : null;
}
