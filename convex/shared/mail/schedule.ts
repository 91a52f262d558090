/**
 * When mail comes, by the reader's clock. A local time that does not exist moves
 * to the first that does; one that occurs twice counts once, the first time.
 */
import { MAIL_HOURS } from "./streams";

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;
/** No zone is further from UTC than 14 hours, and none changes twice in two days. */
const AROUND_MS = DAY_MS;

export interface LocalHour {
  /** IANA; an unknown one counts as UTC. */
  timeZone: string;
  /** 0 to 23. */
  hour: number;
}

/** The next local `hour` after the instant `after` (ms). */
export function nextDaily({
  timeZone,
  hour,
  after,
}: LocalHour & { after: number }): number {
  const today = dayOf(localOf(after, timeZone));
  for (let day = today; ; day += DAY_MS) {
    const at = instantOf(day + hour * HOUR_MS, timeZone);
    if (at > after) return at;
  }
}

/** The next `hour` on an ISO weekday (Monday is 1) after the instant `after` (ms): one an ISO week. */
export function nextWeekly({
  timeZone,
  weekday,
  hour,
  after,
}: LocalHour & { weekday: number; after: number }): number {
  const monday = mondayOf(dayOf(localOf(after, timeZone)));
  for (let week = monday; ; week += 7 * DAY_MS) {
    const local = week + (weekday - 1) * DAY_MS + hour * HOUR_MS;
    const at = instantOf(local, timeZone);
    if (at > after) return at;
  }
}

/** The instant itself, or the end of the quiet hours it falls into. */
export function outOfQuietHours(at: number, timeZone: string): number {
  const local = localOf(at, timeZone);
  const hour = (local - dayOf(local)) / HOUR_MS;
  if (hour >= MAIL_HOURS.earliest && hour < MAIL_HOURS.latest + 1) return at;
  return nextDaily({ timeZone, hour: MAIL_HOURS.earliest, after: at });
}

/** The ISO week of an instant in a zone, as "2026-W09". */
export function isoWeekOf(at: number, timeZone: string): string {
  // A week belongs to the year its Thursday is in.
  const thursday = mondayOf(dayOf(localOf(at, timeZone))) + 3 * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The date of an instant in a zone, as "2026-03-02". */
export function localDateOf(at: number, timeZone: string): string {
  return new Date(localOf(at, timeZone)).toISOString().slice(0, 10);
}

/** Whether this runtime knows the zone. */
export function isTimeZone(timeZone: string): boolean {
  return timeZone !== "" && formatterOf(timeZone) !== null;
}

/** The first instant at which clocks of the zone show `local` or have passed it. */
export function instantOf(local: number, timeZone: string): number {
  const before = offsetAt(local - AROUND_MS, timeZone);
  const after = offsetAt(local + AROUND_MS, timeZone);
  const found = [local - before, local - after].filter(
    (at) => at + offsetAt(at, timeZone) === local,
  );
  if (found.length > 0) return Math.min(...found);
  return changeBetween(local - AROUND_MS, local + AROUND_MS, timeZone);
}

/** When the zone's offset changes between two instants, to the millisecond. */
function changeBetween(from: number, to: number, timeZone: string): number {
  const before = offsetAt(from, timeZone);
  let earlier = from;
  let later = to;
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2);
    if (offsetAt(middle, timeZone) === before) earlier = middle;
    else later = middle;
  }
  return later;
}

/** The instant as clocks of the zone show it, written as if it were UTC (ms). */
function localOf(at: number, timeZone: string): number {
  return at + offsetAt(at, timeZone);
}

function dayOf(local: number): number {
  return Math.floor(local / DAY_MS) * DAY_MS;
}

/** The first day of 1970 was a Thursday. */
function mondayOf(day: number): number {
  return day - ((day / DAY_MS + 3) % 7) * DAY_MS;
}

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null;
  try {
    made = new Intl.DateTimeFormat("en-US", {
      timeZone,
      timeZoneName: "longOffset",
    });
  } catch {
    made = null;
  }
  formatters.set(timeZone, made);
  return made;
}

/** Hours east of UTC at an instant, in ms; 0 where the zone is unknown. */
function offsetAt(at: number, timeZone: string): number {
  const parts = formatterOf(timeZone)?.formatToParts(at) ?? [];
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = "0"] = match;
  const size =
    Number(hours) * HOUR_MS + Number(minutes) * 60_000 + Number(seconds) * 1e3;
  return sign === "-" ? -size : size;
}
