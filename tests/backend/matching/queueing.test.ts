import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import {
  aCatalogue,
  aMatchable,
  drain,
  matchesOf,
  type Matchable,
} from "../../support/matching";
import {
  aSentHop,
  claimed,
  resultsFor,
  runOf,
  type Held,
} from "../../support/matching-steps";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { mutations, compute, watchdog } = internal.matching;

describe("slots", () => {
  async function startMany(t: World, count: number) {
    await aCatalogue(t, 12);
    const people = [];
    for (let index = 0; index < count; index++) {
      const person = await aMatchable(t);
      const { runId } = await person.as.mutation(
        api.matches.triggerMatchComputation,
        {},
      );
      await t.mutation(compute.computeMatchesForProfile, { runId: runId! });
      await t.mutation(compute.dispatchNext, { runId: runId! });
      people.push(person);
    }
    return people;
  }

  test("are six: whoever finds none free waits for a turn, and everyone is served", async () => {
    const t = await newWorld();
    const people = await startMany(t, 9);
    const hops = await t.run((ctx) => ctx.db.query("matchHops").collect());
    const states = hops.map(({ state }) => state);
    expect(states.filter((state) => state === "running")).toHaveLength(6);
    expect(states.filter((state) => state === "waiting")).toHaveLength(3);
    await drain(t);
    for (const person of people) {
      expect(await matchesOf(person)).toHaveLength(12);
    }
    const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    for (const run of runs) {
      expect(run).toMatchObject({ state: "done", watchdogActs: 0 });
    }
  });

  /** Seven runs: six that hold the slots, and one that waits. */
  async function aQueue() {
    const t = await newWorld();
    const people = await startMany(t, 7);
    await t.run(async (ctx) => {
      // Steps that were taken by hand.
      const jobs = await ctx.db.system.query("_scheduled_functions").collect();
      for (const { _id, name } of jobs) {
        if (name.includes("dispatchNext")) await ctx.scheduler.cancel(_id);
      }
    });
    const holder = await heldBy(t, people[0]!);
    const waiting = await heldBy(t, people[6]!);
    return { t, holder, waiting };
  }

  async function heldBy(t: World, ada: Matchable): Promise<Held> {
    const run = await ada.as.query(api.matches.getCurrentRun, {});
    return { t, ada, runId: run!.runId, listings: [] };
  }

  /** Saves the hop as its action would. */
  async function saveOnly(held: Held) {
    for (const call of await claimed(held)) {
      const results = await resultsFor(held, call);
      await held.t.mutation(mutations.saveBatchResults, results);
    }
  }

  async function pendingFor({ t, runId }: Held, name: string) {
    const jobs = await t.run((ctx) =>
      ctx.db.system.query("_scheduled_functions").collect(),
    );
    return jobs.filter(
      (job) =>
        job.state.kind === "pending" &&
        job.name.endsWith(`:${name}`) &&
        (job.args[0] as { runId?: Id<"matchRuns"> }).runId === runId,
    );
  }

  const look = async (held: Held): Promise<Doc<"matchRuns">> => {
    const { watchdogTick: tick } = await runOf(held);
    await held.t.mutation(watchdog.check, { runId: held.runId, tick });
    return await runOf(held);
  };

  test("are passed on by settling, not by the save that leaves one", async () => {
    const { t, holder, waiting } = await aQueue();
    await saveOnly(holder);
    expect(await pendingFor(waiting, "dispatchNext")).toEqual([]);
    const [settling] = await pendingFor(holder, "settle");
    const args = settling!.args[0] as { userId: Id<"users"> };
    await t.mutation(mutations.settle, { runId: holder.runId, ...args });
    expect(await pendingFor(waiting, "dispatchNext")).toHaveLength(1);
    await drain(t);
    expect(await matchesOf(waiting.ada)).toHaveLength(12);
  });

  test("that were just left are not the watchdog's business; those that nobody passed on are", async () => {
    const { t, holder, waiting } = await aQueue();
    await saveOnly(holder);
    const settlings = await pendingFor(holder, "settle");
    expect(await look(waiting)).toMatchObject({ watchdogActs: 0 });
    await t.run(async (ctx) => {
      for (const { _id } of settlings) await ctx.scheduler.cancel(_id);
    });
    vi.setSystemTime(Date.now() + 15_000);
    expect(await look(waiting)).toMatchObject({ watchdogActs: 1 });
    expect(await pendingFor(waiting, "dispatchNext")).toHaveLength(1);
    await drain(t);
    expect(await runOf(waiting)).toMatchObject({ state: "done" });
  });
});

test("waiting for a slot uses up none of a run's patience", async () => {
  const held = await aSentHop(await newWorld(), 5);
  const { t, runId } = held;
  const queuedAt = Date.now();
  await t.run(async (ctx) => {
    for (const batch of await ctx.db.query("matchBatches").collect()) {
      await ctx.scheduler.cancel(batch.jobId!);
      await ctx.db.patch("matchBatches", batch._id, { state: "waiting" });
    }
    const hop = await ctx.db.query("matchHops").first();
    await ctx.db.patch("matchHops", hop!._id, {
      state: "waiting",
      since: queuedAt,
    });
  });
  vi.setSystemTime(queuedAt + 20 * 60_000);
  await t.mutation(compute.dispatchNext, { runId });
  await t.mutation(watchdog.check, {
    runId,
    tick: (await runOf(held)).watchdogTick,
  });
  expect(await runOf(held)).toMatchObject({ state: "running" });
  await drain(t);
  expect(await runOf(held)).toMatchObject({ state: "done" });
});
