/** Times as a letter says them: in the reader's zone, with its name. */

/** Zones come from profiles and listings; one that no longer exists must not stop a letter. */
function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
}

const DAY = { weekday: "long", day: "numeric", month: "long" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const SHORT = { weekday: "short", day: "numeric", month: "short" } as const;

function zoneName(at: number, tag: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(tag, {
    timeZone,
    timeZoneName: "long",
  }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

export interface Clock {
  /** "Tuesday 1 December 2026 at 23:59 (Argentina Standard Time)". */
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
  const readerZone = knownZone(zone);
  const format = (options: Intl.DateTimeFormatOptions, timeZone = readerZone) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone });
  const range = (startsAt: number, endsAt: number, timeZone: string) => {
    const spoken = format({ ...DAY, ...CLOCK }, timeZone);
    return endsAt > startsAt
      ? spoken.formatRange(startsAt, endsAt)
      : spoken.format(startsAt);
  };
  const named = (text: string, at: number, timeZone: string) =>
    `${text} (${zoneName(at, tag, timeZone)})`;
  return {
    moment: (at) =>
      named(
        format({ ...DAY, year: "numeric", ...CLOCK }).format(at),
        at,
        readerZone,
      ),
    day: (at) => format(DAY).format(at),
    brief: (at) => format({ ...SHORT, ...CLOCK }).format(at),
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
