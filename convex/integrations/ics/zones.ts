/**
 * Whose clock a time of a calendar is on. A TZID is an IANA name, one of
 * Windows, a path that ends in one, or a name that only the file's own VTIMEZONE
 * explains; then its rules are asked.
 */
import ICAL from "ical.js";
import { instantOf, isTimeZone } from "../../shared/mail/schedule";
import { daysOf } from "./recurrence";
import { DAY_MS, ruleOf, wallOf } from "./values";

/** Standard and daylight time, with their history. */
const MOST_OBSERVANCES = 40;
const MOST_CHANGES = 150;
const LAST_DAY = Date.UTC(2050, 0) / DAY_MS;

/** What Outlook writes where our members are, and a few more; Unicode CLDR, windowsZones.xml. */
const WINDOWS: Readonly<Record<string, string>> = {
  "argentina standard time": "America/Argentina/Buenos_Aires",
  "bahia standard time": "America/Bahia",
  "e. south america standard time": "America/Sao_Paulo",
  "montevideo standard time": "America/Montevideo",
  "paraguay standard time": "America/Asuncion",
  "pacific sa standard time": "America/Santiago",
  "sa pacific standard time": "America/Bogota",
  "sa western standard time": "America/La_Paz",
  "venezuela standard time": "America/Caracas",
  "central america standard time": "America/Guatemala",
  "central standard time (mexico)": "America/Mexico_City",
  "eastern standard time": "America/New_York",
  "central standard time": "America/Chicago",
  "mountain standard time": "America/Denver",
  "us mountain standard time": "America/Phoenix",
  "pacific standard time": "America/Los_Angeles",
  "gmt standard time": "Europe/London",
  "greenwich standard time": "Atlantic/Reykjavik",
  "romance standard time": "Europe/Paris",
  "w. europe standard time": "Europe/Berlin",
  "central europe standard time": "Europe/Budapest",
  "central european standard time": "Europe/Warsaw",
  "e. europe standard time": "Europe/Chisinau",
  "fle standard time": "Europe/Kiev",
  "gtb standard time": "Europe/Bucharest",
  "israel standard time": "Asia/Jerusalem",
  "south africa standard time": "Africa/Johannesburg",
  "w. central africa standard time": "Africa/Lagos",
  "e. africa standard time": "Africa/Nairobi",
  "india standard time": "Asia/Kolkata",
  "china standard time": "Asia/Shanghai",
  "tokyo standard time": "Asia/Tokyo",
  "singapore standard time": "Asia/Singapore",
  "aus eastern standard time": "Australia/Sydney",
  "new zealand standard time": "Pacific/Auckland",
  utc: "UTC",
};

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

/** The IANA zone a TZID means, or null. */
export function zoneNamed(tzid: string): string | null {
  const plain = tzid.trim().replace(/^"|"$/g, "");
  const windows = WINDOWS[plain.toLowerCase()];
  if (windows !== undefined) return windows;
  const parts = plain.split("/").filter((part) => part !== "");
  // "/freeassociation.sourceforge.net/America/Argentina/Salta": the tail counts.
  const tails = [
    plain,
    ...[3, 2, 1].map((count) => parts.slice(-count).join("/")),
  ];
  return tails.find((tail) => isTimeZone(tail)) ?? null;
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
