/**
 * Events of an iCalendar file (RFC 5545). ical.js reads lines and values; days of
 * series are walked by our own bounded walk (recurrence.ts), because its iterator
 * does not end on a rule without a match.
 */
import ICAL from "ical.js";
import {
  MOST_SOURCE_BYTES,
  MOST_SOURCE_EVENTS,
} from "../../shared/communities/sources";
import {
  CalendarError,
  type FoundCalendar,
  type FoundEvent,
  type SkippedEvent,
} from "../../shared/calendar/found";
import { zoneNamed } from "../../shared/calendar/zoneNames";
import { propertyOf, splitCalendar } from "./components";
import { expand } from "./expanding";
import { readEvent, type ReadEvent } from "./readEvent";
import { clocksOf } from "./zones";

const DAY_MS = 86_400_000;
/** A series goes on for ever; its next year is worth knowing. */
const AHEAD_MS = 366 * DAY_MS;
/** What ended longer ago than so is history that nobody registers for. */
const BEHIND_MS = 90 * DAY_MS;

interface IcsOptions {
  now: number;
  /** Of floating times, where the file names no zone of its own (IANA). */
  timeZone?: string;
}

/** Throws {@link CalendarError} for what is no calendar; skips, with the reason, what cannot be read. */
export function parseIcs(
  text: string,
  { now, timeZone = "UTC" }: IcsOptions,
): FoundCalendar {
  if (text.length > MOST_SOURCE_BYTES) throw new CalendarError("tooLarge");
  const parts = splitCalendar(text);
  const own = zoneNamed(propertyOf(parts, "X-WR-TIMEZONE")) ?? timeZone;
  const clocks = clocksOf(parts.timeZones, own);
  const skipped: SkippedEvent[] = [];
  const read = parts.events.flatMap((event, at) => {
    try {
      return [readEvent(ICAL.Component.fromString(event), clocks, at + 1)];
    } catch {
      const title = /^SUMMARY[^:]*:(.*)$/im.exec(event)?.[1]?.trim() ?? "";
      skipped.push({ row: at + 1, title, reason: "unreadable" });
      return [];
    }
  });
  const window = { from: now - BEHIND_MS, to: now + AHEAD_MS };
  const events: FoundEvent[] = [];
  for (const [, same] of grouped(read)) {
    const expanded = expand(same, window);
    events.push(...expanded.events);
    skipped.push(...expanded.skipped);
  }
  return {
    events: bounded(events, now, skipped),
    skipped,
    isComplete: true,
  };
}

/** Those of one UID: an event, or a series with what differs from it. */
function grouped(read: readonly ReadEvent[]): Map<string, ReadEvent[]> {
  const groups = new Map<string, ReadEvent[]>();
  for (const event of read) {
    const same = groups.get(event.uid) ?? [];
    same.push(event);
    groups.set(event.uid, same);
  }
  return groups;
}

/** What comes next matters most. */
function bounded(
  events: FoundEvent[],
  now: number,
  skipped: SkippedEvent[],
): FoundEvent[] {
  const coming = (event: FoundEvent) => (event.endsAt >= now ? 0 : 1);
  const sorted = events.sort(
    (a, b) => coming(a) - coming(b) || a.startsAt - b.startsAt,
  );
  for (const { title } of sorted.slice(MOST_SOURCE_EVENTS)) {
    skipped.push({ row: 0, title, reason: "tooMany" });
  }
  return sorted.slice(0, MOST_SOURCE_EVENTS);
}
