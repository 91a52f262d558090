/**
 * Writes iCalendar (RFC 5545): what calendar programs read of us, a feed or one
 * event. Times are UTC, so that no program needs to know our zones; nothing in it
 * is of the moment it is written, so that the same events are the same bytes.
 */

export interface IcsEvent {
  /** The same for the same event for ever. */
  uid: string;
  title: string;
  description: string;
  startsAt: number;
  endsAt: number;
  place: string;
  /** https; "" for none. */
  url: string;
  isCancelled: boolean;
  /** Counted up by each change, so that programs take the later. */
  sequence: number;
  changedAt: number;
}

const EOL = "\r\n";
/** Octets of a line, its break not counted. */
const LINE = 75;

/** A whole calendar; `name` is what programs call it. */
export function writeCalendar(
  name: string,
  events: readonly IcsEvent[],
): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Wayfinder//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${textOf(name)}`,
    `X-WR-CALNAME:${textOf(name)}`,
    // Programs that ask by themselves need not ask more often.
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ]
    .map((line) => fold(line) + EOL)
    .join("");
}

function linesOf(event: IcsEvent): string[] {
  const { description, place, url } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${textOf(event.uid)}`,
    `DTSTAMP:${utcOf(event.changedAt)}`,
    `LAST-MODIFIED:${utcOf(event.changedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utcOf(event.startsAt)}`,
    `DTEND:${utcOf(event.endsAt)}`,
    `SUMMARY:${textOf(event.title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${textOf(description)}`]),
    ...(place === "" ? [] : [`LOCATION:${textOf(place)}`]),
    ...(url === "" ? [] : [`URL:${url.replace(/[\r\n]/g, "")}`]),
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

/** "20261127T183000Z". */
function utcOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}

function textOf(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** Lines break at 75 octets, never within a character, and go on after a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let size = 0;
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (size + octets > LINE) {
      folded += `${EOL} `;
      size = 1;
    }
    folded += sign;
    size += octets;
  }
  return folded;
}
