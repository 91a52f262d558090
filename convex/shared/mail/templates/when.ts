/** Times as a letter says them: in the reader's zone, with its name. */
import { isTimeZone } from "../schedule";

const DAY = { weekday: "long", day: "numeric", month: "long" } as const;
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const STYLES = {
  day: DAY,
  dayAndTime: { ...DAY, ...TIME },
  moment: { ...DAY, year: "numeric", ...TIME },
  brief: { weekday: "short", day: "numeric", month: "short", ...TIME },
  zone: { timeZoneName: "long" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Style = keyof typeof STYLES;
type Formats = (style: Style, timeZone: string) => Intl.DateTimeFormat;

export interface Clock {
  /** "Tuesday, 1 December 2026 at 23:59 (Argentina Standard Time)". */
  moment: (at: number) => string;
  /** "Tuesday 1 December". */
  day: (at: number) => string;
  /** "Thu 3 Dec, 18:00", for a subject. */
  brief: (at: number) => string;
  /** From start to end, each with the name of the zone: the reader's, and the event's own where its clock differs. */
  span: (
    startsAt: number,
    endsAt: number,
    ownZone: string,
  ) => { here: string; there: string | undefined };
}

/** `tag`: BCP 47, of the words around the times. */
export function clockOf(tag: string, zone: string): Clock {
  const format: Formats = (style, timeZone) => formatOf(tag, style, timeZone);
  const readerZone = knownZone(zone);
  const named = (text: string, at: number, timeZone: string) => {
    const parts = format("zone", timeZone).formatToParts(at);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value;
    return `${text} (${name ?? timeZone})`;
  };
  const range = (startsAt: number, endsAt: number, timeZone: string) => {
    const spoken = format("dayAndTime", timeZone);
    return endsAt > startsAt
      ? spoken.formatRange(startsAt, endsAt)
      : spoken.format(startsAt);
  };
  return {
    moment: (at) =>
      named(format("moment", readerZone).format(at), at, readerZone),
    day: (at) => format("day", readerZone).format(at),
    brief: (at) => format("brief", readerZone).format(at),
    span: (startsAt, endsAt, ownZone) => {
      const eventZone = knownZone(ownZone);
      const here = range(startsAt, endsAt, readerZone);
      const there = range(startsAt, endsAt, eventZone);
      return {
        here: named(here, startsAt, readerZone),
        there: here === there ? undefined : named(there, startsAt, eventZone),
      };
    },
  };
}

/** Making one costs far more than using it, and the letters of a page say the same kinds of time in few zones. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  tag: string,
  style: Style,
  timeZone: string,
): Intl.DateTimeFormat {
  const key = `${tag} ${style} ${timeZone}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(tag, { ...STYLES[style], timeZone });
  made.set(key, format);
  return format;
}

/** Zones come from profiles and listings; one that no longer exists must not stop a letter. */
function knownZone(timeZone: string): string {
  return isTimeZone(timeZone) ? timeZone : "UTC";
}
