/**
 * The VEVENTs and VTIMEZONEs of a calendar, each as text of its own, so that one
 * that cannot be read does not take the others with it (RFC 5545, 3.4 and 3.6).
 */
import { CalendarError } from "../../shared/calendar/found";

/** A VEVENT of real life has some thirty lines; attached files make them long, not many. */
const MOST_LINES = 2_000;
/** A series may be overridden often; past it the file is no calendar of events. */
const MOST_COMPONENTS = 5_000;

export interface CalendarParts {
  events: string[];
  timeZones: string[];
  /** Properties of the calendar itself, unfolded. */
  properties: string[];
}

/** Throws {@link CalendarError} "notCalendar" for what does not begin and end as one. */
export function splitCalendar(text: string): CalendarParts {
  const lines = unfold(text);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  const last = lines.findLast((line) => line.trim() !== "") ?? "";
  // One that was cut off on its way must not look like one that has lost events.
  if (!isLine(first, "BEGIN:VCALENDAR") || !isLine(last, "END:VCALENDAR")) {
    throw new CalendarError("notCalendar");
  }
  const parts: CalendarParts = { events: [], timeZones: [], properties: [] };
  let open: { name: string; lines: string[]; depth: number } | null = null;
  for (const line of lines) {
    const begun = /^BEGIN:([\w-]+)\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (open === null) {
      if (begun === undefined) parts.properties.push(line);
      else if (begun !== "VCALENDAR") {
        open = { name: begun, lines: [line], depth: 1 };
      }
      continue;
    }
    if (open.lines.length < MOST_LINES) open.lines.push(line);
    if (begun !== undefined) open.depth += 1;
    if (/^END:/i.test(line)) open.depth -= 1;
    if (open.depth > 0) continue;
    if (open.name === "VEVENT") parts.events.push(open.lines.join("\r\n"));
    if (open.name === "VTIMEZONE")
      parts.timeZones.push(open.lines.join("\r\n"));
    if (parts.events.length > MOST_COMPONENTS) {
      throw new CalendarError("tooLarge");
    }
    open = null;
  }
  return parts;
}

/** A line that begins with a space or a tab goes on with the one before. */
function unfold(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n");
}

function isLine(line: string, wanted: string): boolean {
  return line.trim().toUpperCase() === wanted;
}

/** The value of a property of the calendar, such as X-WR-TIMEZONE; "" where it has none. */
export function propertyOf(
  { properties }: Pick<CalendarParts, "properties">,
  name: string,
): string {
  const line = properties.find((each) =>
    new RegExp(`^${name}[;:]`, "i").test(each),
  );
  return line?.slice(line.indexOf(":") + 1).trim() ?? "";
}
