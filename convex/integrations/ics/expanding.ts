/** An event or a series of one UID as the events it means within a window of time. */
import type { FoundEvent, SkippedEvent } from "../calendars/found";
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
  for (const startsAt of main === null ? [] : startsOf(main, window, skipped)) {
    if (main === null || differing.has(startsAt)) continue;
    events.push(occurrence(main, startsAt));
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

function startsOf(
  main: ReadEvent,
  window: Window,
  skipped: SkippedEvent[],
): number[] {
  const { rule, wall, facts, clock, until, excluded, added } = main;
  if (rule === null && added.length === 0) return [facts.startsAt];
  if (rule === "unread") {
    const { row } = main;
    skipped.push({ row, title: facts.title, reason: "recurrence" });
  }
  const first = Math.floor(wall / DAY_MS);
  const days =
    rule === null || rule === "unread"
      ? [first]
      : daysOf(rule, first, Math.ceil(window.to / DAY_MS) + 1, MOST_WALKED);
  const time = wall - first * DAY_MS;
  // The first is one of the series even where the rule would not have it.
  const starts = new Set([
    facts.startsAt,
    ...days
      .filter((day) => (day + 2) * DAY_MS >= window.from)
      .map((day) => clock.at(day * DAY_MS + time)),
    ...added,
  ]);
  return [...starts]
    .filter((at) => !excluded.has(at) && (until === null || at <= until))
    .filter((at) => at + main.durationMs >= window.from && at <= window.to)
    .sort((a, b) => a - b)
    .slice(0, MOST_OF_SERIES);
}

function occurrence(main: ReadEvent, startsAt: number): FoundEvent {
  const { facts, uid, rule, added } = main;
  const isOne = rule === null && added.length === 0;
  return {
    ...facts,
    externalId: isOne ? uid : keyOf(uid, startsAt),
    startsAt,
    endsAt: startsAt + main.durationMs,
  };
}

/** Of a series: the start it would have had, which stays when it moves. */
function keyOf(uid: string, at: number): string {
  return `${uid}#${new Date(at).toISOString()}`;
}
