/**
 * Whose clock a time of a calendar is on. A TZID is an IANA name, one of
 * Windows, a path that ends in one, or a name that only the file's own VTIMEZONE
 * explains; then its rules are asked.
 */
import ICAL from "ical.js";
import { zoneNamed } from "../../shared/calendar/zoneNames";
import { instantOf } from "../../shared/mail/schedule";
import { daysOf } from "./recurrence";
import { DAY_MS, ruleOf, wallOf } from "./values";

/** Standard and daylight time, with their history. */
const MOST_OBSERVANCES = 40;
const MOST_CHANGES = 150;
const LAST_DAY = Date.UTC(2050, 0) / DAY_MS;

export interface Clock {
  /** IANA; for a clock that has no such name, the calendar's. */
  timeZone: string;
  /** The instant (ms) at which it shows `wall`, a time written as if it were UTC. */
  at: (wall: number) => number;
}

/** Answers the clock of a TZID; that of the calendar for one that says nothing. */
export type Clocks = (tzid: string) => Clock;

/** `fallback` (IANA) is the calendar's own zone, of floating times too. */
export function clocksOf(
  timeZones: readonly string[],
  fallback: string,
): Clocks {
  const own = clockOf(fallback);
  const explained = new Map(
    timeZones.flatMap((text) => explain(text, fallback)),
  );
  return (tzid) => {
    if (tzid === "") return own;
    const name = zoneNamed(tzid);
    return name === null ? (explained.get(tzid) ?? own) : clockOf(name);
  };
}

export function clockOf(timeZone: string): Clock {
  return { timeZone, at: (wall) => instantOf(wall, timeZone) };
}

/** A clock out of a VTIMEZONE; its rules are few, and each is bounded by our own walk. */
function explain(text: string, fallback: string): [string, Clock][] {
  try {
    const component = ICAL.Component.fromString(text);
    const tzid = textOf(component, "tzid");
    const said = zoneNamed(textOf(component, "x-lic-location"));
    if (said !== null) return [[tzid, clockOf(said)]];
    const changes = component
      .getAllSubcomponents()
      .slice(0, MOST_OBSERVANCES)
      .flatMap(changesOf)
      .sort((a, b) => a.wall - b.wall);
    const [first] = changes;
    if (first === undefined) return [];
    const at = (wall: number) =>
      wall -
      (changes.findLast((change) => change.wall <= wall) ?? first).offsetMs;
    return [[tzid, { timeZone: fallback, at }]];
  } catch {
    return [];
  }
}

/** When an observance begins, year by year, and how far east of UTC it is then. */
function changesOf(observance: ICAL.Component) {
  const start = observance.getFirstPropertyValue("dtstart");
  const offset = observance.getFirstPropertyValue("tzoffsetto");
  if (!(start instanceof ICAL.Time) || !(offset instanceof ICAL.UtcOffset)) {
    return [];
  }
  const wall = wallOf(start);
  const first = Math.max(Math.floor(wall / DAY_MS), 0);
  const recur = observance.getFirstPropertyValue("rrule");
  const rule = recur instanceof ICAL.Recur ? ruleOf(recur) : null;
  const days =
    rule === null ? [first] : daysOf(rule, first, LAST_DAY, MOST_CHANGES);
  const offsetMs = offset.toSeconds() * 1_000;
  return days.map((day) => ({
    wall: day * DAY_MS + (((wall % DAY_MS) + DAY_MS) % DAY_MS),
    offsetMs,
  }));
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? value : "";
}
