/** What `<input type="datetime-local">` holds, in a zone that need not be the browser's. */
import { TZDate } from "@date-fns/tz";

/** `at` (ms) as the input wants it, such as "2026-11-27T18:30". */
export function toZonedInput(at: number, timeZone: string): string {
  const date = new TZDate(at, timeZone);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [
    String(date.getFullYear()).padStart(4, "0"),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ].join("-");
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/**
 * The moment (ms) that clocks of the zone show so; null for what is no date. An
 * hour that a change of the clock leaves out is the hour after it.
 */
export function fromZonedInput(text: string, timeZone: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(text);
  if (parts === null) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map(Number);
  const at = new TZDate(
    year ?? 0,
    (month ?? 1) - 1,
    day ?? 1,
    hour ?? 0,
    minute ?? 0,
    timeZone,
  ).getTime();
  return Number.isNaN(at) ? null : at;
}
