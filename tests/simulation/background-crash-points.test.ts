/**
 * Every step of a walk and of "recompute all" lost or repeated, one by one: whatever
 * an import brought is read once, and every member's reading begins once.
 */
// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { internal } from "../../convex/_generated/api";
import { setEffectHook } from "../../convex/lib/effects";
import { importNumbers, numbers, runsOf } from "../support/background";
import {
  aMatchable,
  drain,
  matched,
  matchesOf,
  type Matchable,
} from "../support/matching";
import { newWorld, type World } from "../support/setup";
import { startClock, stopClock } from "./support/clock";
import {
  FATES,
  isAtRest,
  outlast,
  type Fate,
  type Meddling,
} from "./support/job-points";
import { rowsOf, warmUp } from "./support/world";

const { recompute } = internal.matching;

/** A job that is cancelled is as lost as one whose row is gone; late is twice, later. */
const fates =
  process.env.DEEP === undefined ? (["gone", "twice"] as const) : FATES;

beforeEach(async () => {
  await warmUp();
  startClock();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  setEffectHook(null);
  stopClock();
  vi.restoreAllMocks();
});

/** Two members whose readings have ended, and a catalogue that is walked. */
async function readers(t: World): Promise<Matchable[]> {
  const people = [];
  for (const name of ["ada", "bo"]) {
    people.push(await aMatchable(t, { email: `${name}@example.org` }));
  }
  await importNumbers(t, numbers(0, 6));
  for (const person of people) await matched(t, person);
  await outlast(t, { chain: /^$/, isOver: () => isAtRest(t) });
  return people;
}

describe("the walk of an import", () => {
  const chain = /matching\/(background:|compute:compute)/;

  /** One listing changes, one is new, one closes: each step of the walk has something to do. */
  async function play(meddling?: Meddling) {
    const t = await newWorld();
    const people = await readers(t);
    const before = await rowsOf(t, "matches");
    await importNumbers(t, [0, ...numbers(2, 6)], {}, true);
    await importNumbers(t, [2, 50], { description: "You know Python." });
    const names = await outlast(t, {
      chain,
      isOver: () => isAtRest(t),
      meddling,
    });
    return { t, people, before, names };
  }

  async function expectReadOnce(
    { t, people, before }: Awaited<Played>,
    isCalm = false,
  ) {
    const listings = await rowsOf(t, "opportunities");
    const matches = await rowsOf(t, "matches");
    // Nobody's match of an unchanged listing was touched.
    const changed = listings.filter(({ title }) => /0[12]|50/.test(title));
    const ids = new Set(changed.map(({ _id }) => _id));
    const rest = <T extends { opportunityId: (typeof changed)[0]["_id"] }>(
      rows: T[],
    ) => rows.filter(({ opportunityId }) => !ids.has(opportunityId));
    expect(rest(matches)).toEqual(rest(before));
    for (const person of people) {
      const runs = await runsOf(t, person);
      const [reading, ...beside] = runs;
      expect(reading).toMatchObject({ cause: "member", state: "done" });
      // Where a step was lost, the cron serves what the walk has queued so far.
      expect(beside.length).toBeLessThanOrEqual(isCalm ? 1 : 2);
      for (const { cause, state } of beside) {
        expect(`${cause} ${state}`).toBe("catalogue done");
      }
      const read = beside.map(({ candidateCount }) => candidateCount ?? 0);
      expect(read.reduce((sum, count) => sum + count, 0)).toBe(2);
      const cards = await matchesOf(person);
      const marks = cards.flatMap(({ staleReason }) => staleReason ?? []);
      expect(marks).toEqual(["closed"]);
      const told = await rowsOf(t, "matchChanges");
      const kinds = told
        .filter(({ userId }) => userId === person.userId)
        .map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(["closed", "new"]);
    }
  }
  type Played = ReturnType<typeof play>;

  test.for(fates)(
    "reads everything once, whichever step is %s",
    { timeout: 300_000 },
    async (fate: Fate) => {
      const calm = await play();
      await expectReadOnce(calm, true);
      const steps = calm.names.filter((name) => name.includes("walkStep"));
      expect(steps.length).toBeGreaterThanOrEqual(4);
      for (let at = 0; at < calm.names.length; at += 1) {
        const played = await play({ at, fate });
        await expectReadOnce(played).catch((cause: unknown) => {
          throw new Error(`${fate}: job ${at}, ${calm.names[at]}`, { cause });
        });
      }
    },
  );
});

describe("a recomputation", () => {
  const MEMBERS = 5;

  async function play(meddling?: Meddling) {
    const t = await newWorld();
    await importNumbers(t, numbers(0, 3));
    for (let at = 0; at < MEMBERS; at += 1) {
      await aMatchable(t, { email: `person${at}@example.org` });
    }
    await outlast(t, { chain: /^$/, isOver: () => isAtRest(t) });
    await t.mutation(recompute.begin, { key: "one", expectedCount: MEMBERS });
    const names = await outlast(t, {
      chain: /matching\/recompute:step/,
      isOver: () => isAtRest(t),
      meddling,
    });
    return { t, names };
  }

  async function expectAllRead({ t }: { t: World }) {
    expect(await rowsOf(t, "recomputations")).toMatchObject([
      {
        state: "done",
        startedCount: MEMBERS,
        joinedCount: 0,
        skippedCount: 0,
      },
    ]);
    const runs = await rowsOf(t, "matchRuns");
    expect(runs.map(({ cause, state }) => `${cause} ${state}`)).toEqual(
      Array.from({ length: MEMBERS }, () => "operator done"),
    );
    expect(new Set(runs.map(({ userId }) => userId)).size).toBe(MEMBERS);
  }

  test.for(fates)(
    "reads every member once, whichever step is %s",
    { timeout: 300_000 },
    async (fate: Fate) => {
      const calm = await play();
      await expectAllRead(calm);
      expect(calm.names.length).toBeGreaterThanOrEqual(3);
      for (let at = 0; at < calm.names.length; at += 1) {
        await expectAllRead(await play({ at, fate })).catch(
          (cause: unknown) => {
            throw new Error(`${fate}: step ${at}`, { cause });
          },
        );
      }
    },
  );

  test("is begun once by a command that dies at any moment and is given again", async () => {
    for (let at = 0; ; at += 1) {
      const t = await newWorld();
      await importNumbers(t, numbers(0, 3));
      await aMatchable(t);
      await drain(t);
      let moment = 0;
      setEffectHook(() => {
        moment += 1;
        if (moment - 1 === at) throw new Error("the command dies");
      });
      const first = t.action(recompute.all, { key: "one" });
      const died = await first.then(
        () => false,
        () => true,
      );
      setEffectHook(null);
      await t.action(recompute.all, { key: "one" });
      await outlast(t, { chain: /^$/, isOver: () => isAtRest(t) });
      expect(await rowsOf(t, "recomputations")).toMatchObject([
        { state: "done", startedCount: 1 },
      ]);
      expect(await rowsOf(t, "matchRuns")).toHaveLength(1);
      if (died) continue;
      // Counting, its cost, the beginning: each before and after.
      expect(moment).toBe(6);
      return;
    }
  });
});
