/** An event or a series of one UID as the events it means within a window of time. */
import type { FoundEvent, SkippedEvent } from "../../shared/calendar/found";
import { daysOf } from "./recurrence";
import type { ReadEvent } from "./readEvent";

const DAY_MS = 86_400_000;
/** A daily series of a year. */
const MOST_OF_SERIES = 370;
/** Days that may be walked through from the first one on; sixty years of daily. */
const MOST_WALKED = 22_000;

interface Window {
  from: number;
  to: number;
}

export function expand(
  same: readonly ReadEvent[],
  window: Window,
): { events: FoundEvent[]; skipped: SkippedEvent[] } {
  const main = newest(same.filter(({ recurrenceAt }) => recurrenceAt === null));
  const differing = new Map<number, ReadEvent>();
  for (const each of same) {
    if (each.recurrenceAt === null) continue;
    const known = differing.get(each.recurrenceAt);
    differing.set(
      each.recurrenceAt,
      newest(known ? [known, each] : [each]) ?? each,
    );
  }
  const skipped: SkippedEvent[] = [];
  const events: FoundEvent[] = [];
  for (const [startsAt, endsAt] of main ? spansOf(main, window, skipped) : []) {
    if (main === null || differing.has(startsAt)) continue;
    events.push(occurrence(main, startsAt, endsAt));
  }
  for (const [at, each] of differing) {
    const { uid, facts } = each;
    events.push({ ...facts, externalId: keyOf(uid, at) });
  }
  const isNear = ({ startsAt, endsAt }: FoundEvent) =>
    endsAt >= window.from && startsAt <= window.to;
  return { events: events.filter(isNear), skipped };
}

/** The one with the highest SEQUENCE; of equals the later in the file. */
function newest(same: readonly ReadEvent[]): ReadEvent | null {
  return same.reduce<ReadEvent | null>(
    (best, each) =>
      best === null || each.sequence >= best.sequence ? each : best,
    null,
  );
}

/** Starts and ends (ms), the soonest first. */
function spansOf(
  main: ReadEvent,
  window: Window,
  skipped: SkippedEvent[],
): [number, number][] {
  const { rule, wall, facts, clock, durationMs, added, row } = main;
  const { startsAt, endsAt, title } = facts;
  if (rule === "unread") skipped.push({ row, title, reason: "recurrence" });
  // The first is one of the series even where the rule would not have it.
  const spans = new Map([[startsAt, endsAt]]);
  if (rule !== null && rule !== "unread") {
    const first = Math.floor(wall / DAY_MS);
    const horizon = Math.ceil(window.to / DAY_MS) + 1;
    for (const day of daysOf(rule, first, horizon, MOST_WALKED)) {
      if ((day + 2) * DAY_MS + durationMs < window.from) continue;
      const begins = clock.at(wall + (day - first) * DAY_MS);
      // Whole days end at a midnight, also where the clock changes in between.
      const ends = main.isAllDay
        ? clock.at(wall + (day - first) * DAY_MS + durationMs)
        : begins + durationMs;
      spans.set(begins, ends);
    }
  }
  for (const at of added) spans.set(at, at + durationMs);
  return [...spans]
    .filter(([begins, ends]) => isMeant(main, begins, ends, window))
    .sort(([a], [b]) => a - b)
    .slice(0, MOST_OF_SERIES);
}

function isMeant(
  { excluded, until }: ReadEvent,
  startsAt: number,
  endsAt: number,
  window: Window,
): boolean {
  if (excluded.has(startsAt)) return false;
  if (until !== null && startsAt > until) return false;
  return endsAt >= window.from && startsAt <= window.to;
}

function occurrence(
  { facts, uid, rule, added }: ReadEvent,
  startsAt: number,
  endsAt: number,
): FoundEvent {
  const isOne = rule === null && added.length === 0;
  const externalId = isOne ? uid : keyOf(uid, startsAt);
  return { ...facts, externalId, startsAt, endsAt };
}

/** Of a series: the start it would have had, which stays when it moves. */
function keyOf(uid: string, at: number): string {
  return `${uid}#${new Date(at).toISOString()}`;
}
