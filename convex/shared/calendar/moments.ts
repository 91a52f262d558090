/** Dates and times as tables of events write them. */
import { instantOf } from "../mail/schedule";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** ISO with an offset stands for itself; anything else is on the clock of the zone. */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(.*))?$/;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(.*))?$/;
const TIME =
  /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?\s?m?\.?(?:\s*h(?:s|rs)?\.?)?$/i;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

export interface Moment {
  /** As the clock shows it, written as if it were UTC (ms). */
  wall: number;
  /** Set where the text says the instant itself (ms). */
  instant?: number;
  hasTime: boolean;
}

/**
 * Reads "2026-11-27 18:30", "2026-11-27T18:30:00Z", "27/11/2026 18:30" and
 * "11/27/2026 6:30 PM". Of dates with slashes the day comes first unless only the
 * other way is a date, or the hour says AM or PM.
 */
export function readMoment(text: string): Moment | null {
  const said = text.trim();
  const iso = ISO.exec(said);
  if (iso !== null && OFFSET.test(iso[4] ?? "")) {
    const instant = Date.parse(said.replace(/ +/, "T"));
    if (!Number.isNaN(instant))
      return { wall: instant, instant, hasTime: true };
  }
  const parts = iso ? [iso[1], iso[2], iso[3], iso[4]] : slashed(said);
  if (parts === null) return null;
  const [year, month, date] = parts.slice(0, 3).map(Number);
  const day = dayOf(year, month, date);
  if (day === null) return null;
  const rest = parts[3]?.trim() ?? "";
  if (rest === "") return { wall: day, hasTime: false };
  const time = readTime(rest);
  return time === null ? null : { wall: day + time, hasTime: true };
}

/** "18:30", "18.30 hs", "6:30 PM", "18h" as ms since midnight; null for what is no time. */
export function readTime(text: string): number | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const half = match[4]?.toLowerCase();
  const said = Number(match[1]);
  if (half !== undefined && (said < 1 || said > 12)) return null;
  const hour =
    half === undefined ? said : (said % 12) + (half === "p" ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return (hour * 60 + minute) * MINUTE_MS;
}

export function instantIn({ wall, instant }: Moment, timeZone: string): number {
  return instant ?? instantOf(wall, timeZone);
}

function slashed(text: string): (string | undefined)[] | null {
  const match = SLASHED.exec(text);
  if (match === null) return null;
  const [, first, second, year, time] = match;
  const isAmerican =
    Number(second) > 12 ||
    (/[ap]\.?m\.?$/i.test(time ?? "") && Number(first) <= 12);
  return isAmerican ? [year, first, second, time] : [year, second, first, time];
}

function dayOf(year = 0, month = 0, date = 0): number | null {
  const day = Date.UTC(year, month - 1, date);
  const back = new Date(day);
  const isDate = back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return isDate ? Math.floor(day / DAY_MS) * DAY_MS : null;
}
