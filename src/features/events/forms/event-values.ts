/** Between what the server keeps of an event and what a form holds. */
import { fromZonedInput, toZonedInput } from "@/lib/zoned-input";
import type { EventFacts } from "../types";

export interface EventValues {
  title: string;
  description: string;
  /** As clocks in `timeZone` show it. */
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: string;
  isOnline: boolean;
  url: string;
  audience: EventFacts["audience"];
  capacity: string;
}

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

export function valuesOf(facts: EventFacts): EventValues {
  const { startsAt, endsAt, capacity, ...rest } = facts;
  const { timeZone } = facts;
  return {
    ...rest,
    startsAt: toZonedInput(startsAt, timeZone),
    endsAt: toZonedInput(endsAt, timeZone),
    capacity: capacity === undefined ? "" : String(capacity),
  };
}

/** Of values that the schema let through. */
export function factsOf(values: EventValues): EventFacts {
  const { startsAt, endsAt, capacity, ...rest } = values;
  const { timeZone } = values;
  return {
    ...rest,
    startsAt: fromZonedInput(startsAt, timeZone) ?? Number.NaN,
    endsAt: fromZonedInput(endsAt, timeZone) ?? Number.NaN,
    ...(capacity.trim() !== "" && { capacity: Number(capacity) }),
  };
}

/** An evening in a week, in the browser's zone. */
export function newFacts(now: number): EventFacts {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = toZonedInput(now + WEEK_MS, timeZone).slice(0, 10);
  const startsAt = fromZonedInput(`${day}T18:30`, timeZone) ?? now + WEEK_MS;
  return {
    title: "",
    description: "",
    startsAt,
    endsAt: startsAt + 2 * HOUR_MS,
    timeZone,
    place: "",
    url: "",
    isOnline: false,
    audience: "members",
  };
}

/** The same again, a week after the last, or in a week where that is past. */
export function againFacts(facts: EventFacts, now: number): EventFacts {
  const { timeZone, startsAt, endsAt } = facts;
  const time = toZonedInput(startsAt, timeZone).slice(10);
  const day = toZonedInput(Math.max(startsAt, now) + WEEK_MS, timeZone).slice(
    0,
    10,
  );
  const from = fromZonedInput(day + time, timeZone) ?? startsAt + WEEK_MS;
  return { ...facts, startsAt: from, endsAt: from + (endsAt - startsAt) };
}

export function zoneOptions(chosen: string) {
  const browser = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set([
    chosen,
    browser,
    "UTC",
    ...Intl.supportedValuesOf("timeZone"),
  ]);
  return [...zones].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }));
}
