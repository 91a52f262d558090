/** One VEVENT as plain values. */
import ICAL from "ical.js";
import { contentHash } from "../../lib/contentHash";
import { isMeetingLink, type FoundEvent } from "../../shared/calendar/found";
import { plainText } from "../listings/plainText";
import { ruleOf, wallOf, DAY_MS } from "./values";
import type { Rule } from "./recurrence";
import type { Clock, Clocks } from "./zones";

const HOUR_MS = 3_600_000;
const LINK = /https:\/\/[^\s<>"]+/;
/** Before any of ours; slips of an epoch. */
const EARLIEST = Date.UTC(1990, 0);

export interface ReadEvent {
  row: number;
  uid: string;
  sequence: number;
  facts: Omit<FoundEvent, "externalId">;
  clock: Clock;
  /** The first start as its clock shows it, written as if it were UTC (ms). */
  wall: number;
  durationMs: number;
  isAllDay: boolean;
  /** Of one that differs: the start it would have had (ms). */
  recurrenceAt: number | null;
  /** "unread" where there is a rule that is not one of days. */
  rule: Rule | "unread" | null;
  /** Last instant at which one may begin (ms). */
  until: number | null;
  excluded: ReadonlySet<number>;
  /** Further starts (ms). */
  added: readonly number[];
}

/** Throws on a VEVENT without a start. */
export function readEvent(
  event: ICAL.Component,
  clocks: Clocks,
  row: number,
): ReadEvent {
  const start = event.getFirstProperty("dtstart");
  const value = start?.getFirstValue();
  if (!start || !(value instanceof ICAL.Time)) throw new Error("no start");
  const clock = clockOf(start, clocks);
  const wall = wallOf(value);
  if (!(wall >= EARLIEST)) throw new Error("no start");
  const durationMs = durationOf(event, value, clocks);
  const startsAt = instant(start, value, clocks);
  const title = textOf(event, "summary");
  const recur = event.getFirstPropertyValue("rrule");
  const rule =
    recur instanceof ICAL.Recur ? (ruleOf(recur, value) ?? "unread") : null;
  const differs = event.getFirstProperty("recurrence-id");
  return {
    row,
    uid: textOf(event, "uid") || contentHash({ title, startsAt }),
    sequence: Number(event.getFirstPropertyValue("sequence") ?? 0) || 0,
    facts: {
      title,
      startsAt,
      // Whole days end at a midnight, also where the clock changes in between.
      endsAt: value.isDate
        ? clock.at(wall + durationMs)
        : startsAt + durationMs,
      timeZone: clock.timeZone,
      isCancelled: textOf(event, "status").toUpperCase() === "CANCELLED",
      ...placeOf(event),
    },
    clock,
    wall,
    durationMs,
    isAllDay: value.isDate,
    recurrenceAt: differs ? (instantsOf(differs, clocks)[0] ?? null) : null,
    rule,
    until: recur instanceof ICAL.Recur ? untilOf(recur, start, clocks) : null,
    excluded: new Set(allOf(event, "exdate", clocks)),
    added: allOf(event, "rdate", clocks),
  };
}

function clockOf(property: ICAL.Property, clocks: Clocks): Clock {
  return clocks(String(property.getFirstParameter("tzid") ?? ""));
}

/** When a value of a property is (ms): in UTC if it says Z, else by its TZID or the calendar's clock. */
function instant(
  property: ICAL.Property,
  value: ICAL.Time,
  clocks: Clocks,
): number {
  const wall = wallOf(value);
  if (!value.isDate && isUtc(value)) return wall;
  return clockOf(property, clocks).at(wall);
}

function isUtc(value: ICAL.Time): boolean {
  return value.zone?.tzid === "UTC" || value.toICALString().endsWith("Z");
}

function instantsOf(property: ICAL.Property, clocks: Clocks): number[] {
  return property.getValues().flatMap((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    return time instanceof ICAL.Time ? [instant(property, time, clocks)] : [];
  });
}

function allOf(event: ICAL.Component, name: string, clocks: Clocks): number[] {
  return event
    .getAllProperties(name)
    .flatMap((property) => instantsOf(property, clocks));
}

/** A date as UNTIL means that whole day. */
function untilOf(
  recur: ICAL.Recur,
  start: ICAL.Property,
  clocks: Clocks,
): number | null {
  const { until } = recur;
  if (!until) return null;
  const at = instant(start, until, clocks);
  return until.isDate ? at + DAY_MS - 1 : at;
}

/** By DTEND or DURATION; an hour where neither says anything, a day for a date. */
function durationOf(
  event: ICAL.Component,
  start: ICAL.Time,
  clocks: Clocks,
): number {
  const usual = start.isDate ? DAY_MS : HOUR_MS;
  const end = event.getFirstProperty("dtend");
  const value = end?.getFirstValue();
  const property = event.getFirstProperty("dtstart");
  if (end && property && value instanceof ICAL.Time) {
    const length = value.isDate
      ? wallOf(value) - wallOf(start)
      : instant(end, value, clocks) - instant(property, start, clocks);
    return length > 0 ? length : usual;
  }
  const duration = event.getFirstPropertyValue("duration");
  const length =
    duration instanceof ICAL.Duration ? duration.toSeconds() * 1_000 : 0;
  return length > 0 ? length : usual;
}

/** Where it is, and its page; a LOCATION that is a link is no place. */
function placeOf(
  event: ICAL.Component,
): Pick<FoundEvent, "place" | "url" | "isOnline" | "description"> {
  const location = textOf(event, "location");
  const description = plainText(textOf(event, "description"));
  const conference =
    textOf(event, "conference") || textOf(event, "x-google-conference");
  const within = LINK.exec(location)?.[0] ?? "";
  const isLink = within !== "" && within.length >= location.trim().length - 2;
  const url =
    [textOf(event, "url"), within, conference].find((link) =>
      LINK.test(link),
    ) ??
    LINK.exec(description)?.[0] ??
    "";
  return {
    place: isLink ? "" : location,
    url: url.replace(/[.,;)\]]+$/, ""),
    isOnline:
      conference !== "" ||
      isMeetingLink(within) ||
      isMeetingLink(url) ||
      (isLink && !isLumaPage(within)),
    description,
  };
}

/** Luma's feed puts the event's page where the place is still to be told. */
function isLumaPage(link: string): boolean {
  return /^https:\/\/(?:www\.)?(?:lu\.ma|luma\.com)\//.test(link);
}

function textOf(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === "string" ? value.trim() : "";
}
