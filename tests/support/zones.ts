/** Time zones, and their calendars as the runtime has them: not worked out by what is tested. */
import { getISOWeek, getISOWeekYear } from "date-fns";

/** Odd offsets, odd changes of the clock, changes of the date line, and the plain ones. */
export const ODD_ZONES = [
  "UTC",
  "America/Argentina/Buenos_Aires",
  "America/New_York",
  "America/St_Johns",
  "America/Santiago",
  "America/Asuncion",
  "America/Havana",
  "America/Caracas",
  "Europe/Madrid",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Asia/Gaza",
  "Asia/Tehran",
  "Asia/Pyongyang",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Norfolk",
  "Antarctica/Troll",
] as const;

export interface LocalTime {
  /** "Mon". */
  weekday: string;
  hour: number;
  /** Days since 1970 of the local date. */
  day: number;
  /** "2026-W09". */
  isoWeek: string;
}

/** What clocks and calendars of a zone show at an instant (ms). */
export function localTimeIn(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
  });
  return (at) => {
    const parts = new Map(
      format.formatToParts(at).map(({ type, value }) => [type, value]),
    );
    const number = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.get(type));
    const [year, month] = [number("year"), number("month") - 1];
    const date = new Date(year, month, number("day"));
    const week = String(getISOWeek(date)).padStart(2, "0");
    return {
      weekday: parts.get("weekday") ?? "",
      hour: number("hour"),
      day: Date.UTC(year, month, number("day")) / 86_400_000,
      isoWeek: `${getISOWeekYear(date)}-W${week}`,
    };
  };
}
