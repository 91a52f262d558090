import { describe, expect, test } from "vitest";
import type { Id } from "../../../convex/_generated/dataModel";
import { nextSteps, type HomeFacts } from "../../../convex/model/home/rules";

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

const matchId = (id: string) => id as Id<"matches">;
const closing = (id: string, inDays: number) => ({
  matchId: matchId(id),
  title: `Role ${id}`,
  textLanguage: "en",
  organisationName: "Tamarisk",
  deadline: NOW + inDays * DAY,
});
const application = (id: string, daysAgo: number) => ({
  matchId: matchId(id),
  title: `Role ${id}`,
  textLanguage: "en",
  appliedAt: NOW - daysAgo * DAY,
});
const question = (country: string, matchCount: number) => ({
  matchId: matchId(`q-${country}`),
  question: { type: "workPermission" as const, country },
  matchCount,
});
const gap = (isRequired: boolean) =>
  isRequired
    ? ({ section: "skills", why: "skills", isRequired } as const)
    : ({ section: "interests", why: "interests", isRequired } as const);

/** Someone who has nothing left to do. */
const SETTLED: HomeFacts = {
  asOf: NOW,
  firstRunStep: null,
  missing: [],
  run: { isLive: false, profileRev: 3 },
  profileRev: 3,
  unjudged: { count: 0, hasMore: false },
  closing: [],
  waiting: [],
  questions: [],
  toConfirm: [],
  coming: null,
};

const keysOf = (facts: Partial<HomeFacts>, resting: string[] = []) =>
  nextSteps({ ...SETTLED, ...facts }, (key) => resting.includes(key)).map(
    ({ key }) => key,
  );

describe("what to do next", () => {
  test("is nothing when nothing is left", () => {
    expect(keysOf({})).toEqual([]);
  });

  test("for someone new is the first run alone; waved away, the step behind it", () => {
    const fresh: Partial<HomeFacts> = {
      firstRunStep: "profile",
      missing: [gap(true), gap(false)],
      run: null,
      profileRev: 0,
    };
    expect(keysOf(fresh)).toEqual(["firstRun"]);
    expect(keysOf(fresh, ["firstRun"])).toEqual(["profile"]);
    expect(keysOf(fresh, ["firstRun", "profile"])).toEqual([]);
  });

  test("is asking for matches once the profile allows it, and only then", () => {
    const ready = { run: null, missing: [gap(false)] };
    expect(keysOf(ready)).toEqual(["ask"]);
    expect(keysOf({ run: null, missing: [gap(true)] })).toEqual(["profile"]);
  });

  test("comes by urgency and holds at most three", () => {
    const busy = {
      missing: [gap(false)],
      profileRev: 4,
      unjudged: { count: 5, hasMore: false },
      closing: [closing("late", 10)],
      waiting: [application("old", 20)],
      questions: [question("AR", 4)],
    };
    expect(keysOf(busy)).toEqual([
      "closing:late",
      "judge",
      "question:workPermission:AR",
    ]);
    expect(keysOf(busy, ["closing:late", "judge"])).toEqual([
      "question:workPermission:AR",
      "outcome:old",
      "askAgain",
    ]);
  });

  test("puts a deadline of three days before a profile that lacks something, a later one behind", () => {
    const missing = [gap(true)];
    expect(keysOf({ missing, closing: [closing("a", 2)] })).toEqual([
      "closing:a",
      "profile",
    ]);
    expect(keysOf({ missing, closing: [closing("a", 9)] })).toEqual([
      "profile",
      "closing:a",
    ]);
    expect(keysOf({ closing: [closing("a", 15)] })).toEqual([]);
  });

  test("names one deadline at a time: the next when the first is waved away", () => {
    const both = { closing: [closing("a", 1), closing("b", 2)] };
    expect(keysOf(both)).toEqual(["closing:a"]);
    expect(keysOf(both, ["closing:a"])).toEqual(["closing:b"]);
  });

  test("asks for an outcome after two weeks, not before", () => {
    expect(keysOf({ waiting: [application("a", 13)] })).toEqual([]);
    expect(keysOf({ waiting: [application("a", 14)] })).toEqual(["outcome:a"]);
  });

  test("offers to look again only after an edit, and not while a run is under way", () => {
    expect(keysOf({ profileRev: 4 })).toEqual(["askAgain"]);
    const run = { isLive: true, profileRev: 3 };
    expect(keysOf({ profileRev: 4, run })).toEqual([]);
  });

  test("is to say whether one came, the oldest first, and the event that is near", () => {
    const event = (id: string, inDays: number) => ({
      eventId: id as Id<"events">,
      title: id,
      startsAt: NOW + inDays * DAY,
      endsAt: NOW + inDays * DAY + 1,
    });
    const toConfirm = [event("old", -3), event("new", -1)];
    const coming = event("next", 3);
    expect(keysOf({ toConfirm, coming })).toEqual([
      "confirmEvent:old",
      "comingEvent:next",
    ]);
    expect(keysOf({ toConfirm }, ["confirmEvent:old"])).toEqual([
      "confirmEvent:new",
    ]);
    expect(keysOf({ coming: event("far", 4) })).toEqual([]);
    expect(keysOf({ coming }, ["comingEvent:next"])).toEqual([]);
  });
});
