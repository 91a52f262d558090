/** Values of ical.js as plain numbers. */
import type ICAL from "ical.js";
import type { Rule } from "./recurrence";

export const DAY_MS = 86_400_000;

/** A time as its clock shows it, written as if it were UTC (ms). */
export function wallOf(time: ICAL.Time): number {
  const { year, month, day, hour, minute, second, isDate } = time;
  return isDate
    ? Date.UTC(year, month - 1, day)
    : Date.UTC(year, month - 1, day, hour, minute, second);
}

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const FREQUENCIES: readonly string[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
/** Parts by which a rule picks days; with any other it is not expanded. */
const READ = new Set([
  "BYDAY",
  "BYMONTH",
  "BYMONTHDAY",
  "BYYEARDAY",
  "BYSETPOS",
]);

/**
 * A rule as days; null for one that repeats within a day, or by parts that
 * calendars of events do not use. A BYHOUR that only says the event's hour again
 * is none.
 */
export function ruleOf(recur: ICAL.Recur, start?: ICAL.Time): Rule | null {
  const parts = (recur.parts ?? {}) as Record<string, readonly unknown[]>;
  if (!FREQUENCIES.includes(recur.freq)) return null;
  for (const [name, values] of Object.entries(parts)) {
    if (!READ.has(name) && !isOwnTime(name, values, start)) return null;
  }
  const byDay = (parts.BYDAY ?? []).map((said) => {
    const match = /^([+-]?\d{0,2})(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(said));
    return {
      nth: Number(match?.[1] ?? 0),
      weekday: WEEKDAYS.indexOf(match?.[2] ?? ""),
    };
  });
  if (byDay.some(({ weekday }) => weekday < 0)) return null;
  const numbers = (name: string) => (parts[name] ?? []).map(Number);
  return {
    freq: recur.freq as Rule["freq"],
    interval: Math.max(1, Math.floor(recur.interval)),
    ...(recur.count !== null && { count: recur.count }),
    byDay,
    byMonth: numbers("BYMONTH"),
    byMonthDay: numbers("BYMONTHDAY"),
    byYearDay: numbers("BYYEARDAY"),
    bySetPos: numbers("BYSETPOS").filter((at) => at !== 0),
    // ical.js counts from Sunday, as 1.
    weekStart: recur.wkst - 1,
  };
}

function isOwnTime(
  name: string,
  values: readonly unknown[],
  start: ICAL.Time | undefined,
): boolean {
  if (start === undefined || values.length !== 1) return false;
  const own = {
    BYHOUR: start.hour,
    BYMINUTE: start.minute,
    BYSECOND: start.second,
  };
  return name in own && Number(values[0]) === own[name as keyof typeof own];
}
