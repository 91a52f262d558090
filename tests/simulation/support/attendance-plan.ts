/** What befalls a month of events, fixed by a seed. */
import { fromZonedInput } from "@/lib/zoned-input";
import { randomFrom, type Random } from "./random";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Holds the change of the clocks in each of ZONES but the first. */
export const MONTH_START = Date.UTC(2026, 9, 3);
export const MONTH_END = MONTH_START + 32 * DAY;
const ZONES = [
  "America/Argentina/Buenos_Aires",
  "Europe/Lisbon",
  "America/New_York",
  "Australia/Lord_Howe",
];
export const PEOPLE = 6;
const ANSWERS = ["going", "going", "maybe", "no", null] as const;
const WORDS = ["yes", "partly", "no"] as const;

export interface PlannedEvent {
  startsAt: number;
  endsAt: number;
  timeZone: string;
  audience: "everyone" | "members";
  capacity?: number;
}

export type Deed = { at: number } & (
  | { kind: "tick" | "expire" }
  | {
      kind: "answer";
      event: number;
      person: number;
      answer: (typeof ANSWERS)[number];
    }
  | { kind: "move"; event: number; startsAt: number; endsAt: number }
  | { kind: "cancel"; event: number }
  | {
      kind: "say";
      event: number;
      person: number;
      answer: (typeof WORDS)[number];
    }
  | { kind: "snooze" | "leave" | "join"; person: number }
  | {
      kind: "mark";
      event: number;
      person: number;
      answer: (typeof WORDS)[number] | null;
    }
);

export interface MonthPlan {
  seed: number;
  events: readonly PlannedEvent[];
  /** In the order of their time. */
  deeds: readonly Deed[];
}

export function monthPlanFor(seed: number): MonthPlan {
  const random = randomFrom(seed * 104_729);
  const events = Array.from({ length: random.whole(4, 7) }, () =>
    eventFor(random),
  );
  const deeds = [
    ...ticksFor(random),
    ...events.flatMap((event, at) => deedsFor(random, event, at)),
    ...Array.from({ length: random.whole(4, 12) }, () => comingOrGoing(random)),
  ].sort((a, b) => a.at - b.at);
  return { seed, events, deeds };
}

/** By the clocks of a zone, some of them over the night in which they change. */
function eventFor(random: Random): PlannedEvent {
  const timeZone = random.pick(ZONES);
  const date = new Date(MONTH_START + random.whole(1, 27) * DAY);
  const isOverNight = random.chance(0.4);
  const local = (day: Date, hour: number) =>
    fromZonedInput(
      `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, "0")}:30`,
      timeZone,
    ) ?? day.getTime();
  const startsAt = local(date, isOverNight ? 23 : random.whole(9, 20));
  const endsAt = isOverNight
    ? local(new Date(date.getTime() + DAY), random.whole(1, 5))
    : startsAt + random.whole(1, 3) * HOUR;
  return {
    startsAt,
    endsAt,
    timeZone,
    audience: random.chance(0.5) ? "everyone" : "members",
    ...(random.chance(0.3) && { capacity: random.whole(1, 3) }),
  };
}

/** Every few hours; some late, some twice, and now and then days without any. */
function ticksFor(random: Random): Deed[] {
  const ticks: Deed[] = [];
  for (let at = MONTH_START; at < MONTH_END;) {
    const late = random.chance(0.3) ? random.whole(0, 5 * HOUR) : 0;
    const kind = random.chance(0.2) ? "expire" : "tick";
    ticks.push({ kind, at: at + late });
    if (random.chance(0.2)) ticks.push({ kind, at: at + late });
    at += random.chance(0.05) ? random.whole(1, 4) * DAY : 6 * HOUR;
  }
  return ticks;
}

function deedsFor(random: Random, event: PlannedEvent, at: number): Deed[] {
  const person = () => random.whole(0, PEOPLE - 1);
  const before = () => random.whole(MONTH_START, event.endsAt);
  const after = () => event.endsAt + random.whole(0, 6 * DAY);
  const about = { event: at };
  const deeds: Deed[] = [];
  for (let count = random.whole(4, 10); count > 0; count -= 1) {
    const answer = random.pick(ANSWERS);
    deeds.push({
      ...about,
      kind: "answer",
      at: before(),
      person: person(),
      answer,
    });
  }
  for (let count = random.whole(0, 2); count > 0; count -= 1) {
    const by = random.whole(-3, 5) * DAY + random.whole(-5, 5) * HOUR;
    // Now and then one that is over already is said to have been later.
    const when = random.chance(0.3) ? after() : before();
    const moved = { startsAt: event.startsAt + by, endsAt: event.endsAt + by };
    deeds.push({ ...about, kind: "move", at: when, ...moved });
  }
  if (random.chance(0.2)) {
    const when = random.chance(0.7) ? before() : after();
    deeds.push({ ...about, kind: "cancel", at: when });
  }
  for (let count = random.whole(0, 6); count > 0; count -= 1) {
    const said = { at: after(), person: person() };
    const kind = random.pick(["say", "mark", "snooze"] as const);
    if (kind === "snooze") deeds.push({ kind, ...said });
    else if (kind === "say") {
      deeds.push({ ...about, kind, ...said, answer: random.pick(WORDS) });
    } else {
      const answer = random.pick([...WORDS, null]);
      deeds.push({ ...about, kind, ...said, answer });
    }
  }
  return deeds;
}

function comingOrGoing(random: Random): Deed {
  return {
    kind: random.pick(["leave", "join"] as const),
    at: random.whole(MONTH_START, MONTH_END),
    person: random.whole(0, PEOPLE - 1),
  };
}

/** For the reader of a failure. */
export function describeMonth({ seed, events, deeds }: MonthPlan): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 16);
  return [
    `seed ${seed}`,
    ...events.map(
      ({ startsAt, endsAt, timeZone }, at) =>
        `event ${at}: ${day(startsAt)} to ${day(endsAt)} (${timeZone})`,
    ),
    ...deeds
      .filter(({ kind }) => kind !== "tick" && kind !== "expire")
      .map(({ at, ...deed }) => `${day(at)} ${JSON.stringify(deed)}`),
  ].join("\n");
}
