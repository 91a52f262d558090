/**
 * Events in a table of cells, such as a CSV holds: a header row, then one a row.
 * Needed are a title and a start, as a moment or as a date and a time;
 * eventFields.ts names the rest. Read in the browser to show what a file brings,
 * and again on the server to save it.
 */
import {
  MOST_SOURCE_EVENTS,
  type SkipReason,
  type SourceProblem,
} from "../communities/sources";
import { isTimeZone } from "../mail/schedule";
import {
  eventFieldNamed,
  saysCancelled,
  saysYes,
  type EventField,
} from "./eventFields";
import { isMeetingLink, type FoundEvent, type SkippedEvent } from "./found";
import { instantIn, readMoment, readTime, type Moment } from "./moments";
import { zoneNamed } from "./zoneNames";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Rows looked at: those past the most events are named as too many. */
export const MOST_TABLE_ROWS = 2_000;
export const MOST_TABLE_CELLS = 60;

export type EventTable =
  | { events: FoundEvent[]; skipped: SkippedEvent[] }
  | { problem: SourceProblem; detail: string };

type Fields = Partial<Record<EventField, string>>;

/** `timeZone` (IANA) is that of times which name none. */
export function readEventTable(
  rows: readonly (readonly string[])[],
  timeZone: string,
): EventTable {
  const [header = [], ...body] = rows;
  const columns = header.map(eventFieldNamed);
  const missing = missingOf(columns);
  if (missing.length > 0) {
    return { problem: "missingColumns", detail: missing.join(", ") };
  }
  const events = new Map<string, FoundEvent>();
  const skipped: SkippedEvent[] = [];
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    const fields = fieldsOf(columns, cells);
    const row = index + 2;
    const title = fields.title ?? "";
    const read =
      events.size < MOST_SOURCE_EVENTS ? readRow(fields, timeZone) : "tooMany";
    if (typeof read === "string") skipped.push({ row, title, reason: read });
    else events.set(read.externalId, read);
  });
  return { events: [...events.values()], skipped };
}

function missingOf(columns: readonly (EventField | undefined)[]): EventField[] {
  const hasStart = columns.includes("start") || columns.includes("date");
  return [
    ...(columns.includes("title") ? [] : (["title"] as const)),
    ...(hasStart ? [] : (["start"] as const)),
  ];
}

/** The first filled column of a name counts. */
function fieldsOf(
  columns: readonly (EventField | undefined)[],
  cells: readonly string[],
): Fields {
  const fields: Fields = {};
  columns.forEach((field, at) => {
    const value = (cells[at] ?? "").trim();
    if (field !== undefined && value !== "") fields[field] ??= value;
  });
  return fields;
}

function readRow(fields: Fields, usual: string): FoundEvent | SkipReason {
  const { title = "", place = "", url = "", online = "" } = fields;
  if (title === "") return "title";
  const timeZone = zoneOf(fields.timeZone, usual);
  if (timeZone === null) return "timeZone";
  const start = momentOf(fields.date, fields.start);
  if (start === null) return "start";
  const startsAt = instantIn(start, timeZone);
  const endsAt = endOf(fields, start, startsAt, timeZone);
  if (endsAt === null || endsAt <= startsAt) return "end";
  const isLink = /^https?:\/\/\S+$/.test(place);
  const capacity = Number(fields.capacity ?? "");
  return {
    // Without an id of its own an event is known by its name and time.
    externalId: fields.id ?? `${title}@${start.wall}`,
    title,
    description: fields.description ?? "",
    startsAt,
    endsAt,
    timeZone,
    place: isLink ? "" : place,
    url: url === "" && isLink ? place : url,
    isOnline:
      saysYes(online) || isMeetingLink(url) || (isLink && isMeetingLink(place)),
    isCancelled: saysCancelled(fields.status ?? ""),
    ...(Number.isInteger(capacity) && capacity > 0 && { capacity }),
  };
}

function zoneOf(said: string | undefined, usual: string): string | null {
  const name = said === undefined ? usual : zoneNamed(said);
  return name !== null && isTimeZone(name) ? name : null;
}

/** A moment in one cell, or a date in one and an hour in another. */
function momentOf(
  date: string | undefined,
  start: string | undefined,
): Moment | null {
  const whole = start === undefined ? null : readMoment(start);
  if (whole !== null || date === undefined) return whole;
  const day = readMoment(date);
  if (day === null || start === undefined || day.hasTime) return day;
  const time = readTime(start);
  return time === null ? null : { wall: day.wall + time, hasTime: true };
}

/** An hour after a time, a day after a date, where nothing is said. */
function endOf(
  { end, endDate }: Fields,
  start: Moment,
  startsAt: number,
  timeZone: string,
): number | null {
  if (end === undefined && endDate === undefined) {
    return startsAt + (start.hasTime ? HOUR_MS : DAY_MS);
  }
  const time = end === undefined ? null : readTime(end);
  const dayWall =
    endDate === undefined ? startOfDay(start.wall) : readMoment(endDate)?.wall;
  if (time !== null && dayWall !== undefined) {
    const wall = dayWall + time;
    // Past midnight: "22:00" to "01:00".
    const isNext = endDate === undefined && wall <= start.wall;
    return instantIn(
      { wall: isNext ? wall + DAY_MS : wall, hasTime: true },
      timeZone,
    );
  }
  const moment = readMoment(end ?? endDate ?? "");
  if (moment === null) return null;
  // A last day is meant whole.
  return instantIn(moment, timeZone) + (moment.hasTime ? 0 : DAY_MS);
}

function startOfDay(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}
