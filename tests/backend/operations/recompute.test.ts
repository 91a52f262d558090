import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  aCatalogue,
  aMatchable,
  drain,
  matched,
  matchesOf,
  pass,
  type Matchable,
} from "../../support/matching";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 10, 23, 12));
});
afterEach(() => void vi.useRealTimers());

const { ops, recompute } = internal.matching;

async function anOperator(t: World) {
  return await asMember(t, { platformRole: "platformAdmin" });
}

async function members(t: World, count: number): Promise<Matchable[]> {
  const people = [];
  for (let at = 0; at < count; at++) people.push(await aMatchable(t));
  return people;
}

const runsOf = (t: World) =>
  t.run((ctx) => ctx.db.query("matchRuns").collect());
const newest = (t: World) =>
  t.run((ctx) => ctx.db.query("recomputations").order("desc").first());

/** Lets its ticks come due until it has ended. */
async function toItsEnd(t: World) {
  for (let tick = 0; tick < 200; tick++) {
    const row = await newest(t);
    if (row?.state !== "running") return row;
    await pass(t, 1_000);
  }
  throw new Error("the recomputation does not end");
}

describe("recomputing everybody's matches", () => {
  test("is previewed first, then reads each member once, in the background", async () => {
    const t = await newWorld();
    const people = await members(t, 5);
    await aMatchable(t, { matchingConsentAt: undefined });
    await aCatalogue(t, 7);
    const preview = await t.action(recompute.all, {});
    expect(preview).toMatchObject({
      profiles: 6,
      ready: 5,
      openCount: 7,
      readCount: 35,
      calls: 0,
      mostMicroUsd: 0,
    });
    expect(await newest(t)).toBeNull();
    const { recomputationId } = await t.action(recompute.all, { key: "one" });
    expect(recomputationId).toBeDefined();
    const row = await toItsEnd(t);
    expect(row).toMatchObject({
      state: "done",
      expectedCount: 6,
      startedCount: 5,
      joinedCount: 0,
      skippedCount: 1,
    });
    const runs = await runsOf(t);
    expect(runs).toHaveLength(5);
    for (const run of runs) {
      expect(run).toMatchObject({ state: "done", cause: "operator" });
    }
    for (const person of people) {
      expect(await matchesOf(person)).toHaveLength(7);
    }
  });

  test("under the same key begins once, and one at a time", async () => {
    const t = await newWorld();
    await members(t, 2);
    await aCatalogue(t, 3);
    const { as } = await anOperator(t);
    const start = (key: string) =>
      as.mutation(api.matching.recompute.start, { key, expectedCount: 2 });
    const id = await start("one");
    expect(await start("one")).toBe(id);
    expect(await codeOf(start("two"))).toBe("CONFLICT");
    await toItsEnd(t);
    expect(await start("one")).toBe(id);
    expect(await runsOf(t)).toHaveLength(2);
  });

  test("joins runs under way and kills none (fault 32)", async () => {
    const t = await newWorld();
    const [ada] = await members(t, 2);
    await aCatalogue(t, 20);
    const { runId } = await ada!.as.mutation(
      api.matches.triggerMatchComputation,
      {},
    );
    await t.mutation(recompute.begin, { key: "one", expectedCount: 2 });
    const id = (await newest(t))!._id;
    await t.mutation(recompute.step, { recomputationId: id, step: 1 });
    expect(await newest(t)).toMatchObject({ startedCount: 1, joinedCount: 1 });
    await toItsEnd(t);
    const runs = await runsOf(t);
    expect(runs.map(({ state }) => state)).toEqual(["done", "done"]);
    expect(runs[0]!._id).toBe(runId);
  });

  test("has three runs under way at most, and a step delivered twice begins none", async () => {
    const t = await newWorld();
    await members(t, 6);
    await aCatalogue(t, 3);
    await t.mutation(recompute.begin, { key: "one", expectedCount: 6 });
    const recomputationId = (await newest(t))!._id;
    await t.mutation(recompute.step, { recomputationId, step: 1 });
    await t.mutation(recompute.step, { recomputationId, step: 1 });
    expect(await runsOf(t)).toHaveLength(3);
    await t.mutation(recompute.step, { recomputationId, step: 2 });
    expect(await runsOf(t)).toHaveLength(3);
    expect(await newest(t)).toMatchObject({ waitingFor: "runs", step: 3 });
    expect(await toItsEnd(t)).toMatchObject({ startedCount: 6 });
    expect(await runsOf(t)).toHaveLength(6);
  });

  test("waits while people wait for a slot, and while the switch is on", async () => {
    const t = await newWorld();
    const [ada] = await members(t, 1);
    await aCatalogue(t, 3);
    const runId = await matched(t, ada!);
    const hopId = await t.run((ctx) =>
      ctx.db.insert("matchHops", {
        runId,
        state: "waiting",
        since: 1,
        reserved: {
          calls: 0,
          inputTokens: 0,
          outputTokens: 0,
          microUsd: 0,
          day: "2026-11-23",
          month: "2026-11",
        },
      }),
    );
    await t.mutation(recompute.begin, { key: "one", expectedCount: 1 });
    const recomputationId = (await newest(t))!._id;
    await t.mutation(recompute.step, { recomputationId, step: 1 });
    expect(await newest(t)).toMatchObject({ waitingFor: "people" });
    await t.run((ctx) => ctx.db.delete("matchHops", hopId));
    await t.mutation(ops.setSwitches, { isMatchingPaused: true });
    await t.mutation(recompute.step, { recomputationId, step: 2 });
    expect(await newest(t)).toMatchObject({ waitingFor: "switch" });
    expect(await runsOf(t)).toHaveLength(1);
    await t.mutation(ops.setSwitches, { isMatchingPaused: false });
    expect(await toItsEnd(t)).toMatchObject({ state: "done", startedCount: 1 });
  });

  test("cancelled begins no further run; resumed it goes on after the last", async () => {
    const t = await newWorld();
    await members(t, 5);
    await aCatalogue(t, 3);
    const { as } = await anOperator(t);
    await t.mutation(recompute.begin, { key: "one", expectedCount: 5 });
    const recomputationId = (await newest(t))!._id;
    await t.mutation(recompute.step, { recomputationId, step: 1 });
    const { cancel, resume } = api.matching.recompute;
    await as.mutation(cancel, { recomputationId });
    await as.mutation(cancel, { recomputationId });
    await pass(t, 60_000);
    expect((await runsOf(t)).map(({ state }) => state)).toEqual(
      Array(3).fill("done"),
    );
    await as.mutation(resume, { recomputationId });
    await as.mutation(resume, { recomputationId });
    expect(await toItsEnd(t)).toMatchObject({ state: "done", startedCount: 5 });
    const runs = await runsOf(t);
    expect(new Set(runs.map(({ userId }) => userId)).size).toBe(5);
    expect(runs).toHaveLength(5);
    const again = as.mutation(resume, { recomputationId });
    expect(await codeOf(again)).toBe("NOTHING_TO_RESUME");
  });

  test("goes on where the scheduler lost its step, and is given up where every step fails", async () => {
    const t = await newWorld();
    await members(t, 2);
    await aCatalogue(t, 3);
    const lose = () =>
      t.run(async (ctx) => {
        const row = await ctx.db.query("recomputations").first();
        await ctx.scheduler.cancel(row!.stepJobId!);
      });
    await t.mutation(recompute.begin, { key: "one", expectedCount: 2 });
    expect(await t.mutation(recompute.revive, {})).toBe(false);
    await lose();
    expect(await t.mutation(recompute.revive, {})).toBe(true);
    for (let time = 0; time < 10; time++) {
      await lose();
      await t.mutation(recompute.revive, {});
    }
    expect(await newest(t)).toMatchObject({
      state: "stopped",
      stoppedBy: "lost",
    });
    expect(await t.mutation(recompute.revive, {})).toBe(false);
    await t.mutation(ops.resumeRecompute, {
      recomputationId: (await newest(t))!._id,
    });
    expect(await toItsEnd(t)).toMatchObject({ state: "done", startedCount: 2 });
  });

  test("keeps what members made of their matches", async () => {
    const t = await newWorld();
    const [ada] = await members(t, 1);
    await aCatalogue(t, 4);
    await matched(t, ada!);
    const [best, second] = await matchesOf(ada!);
    await ada!.as.mutation(api.matches.save, { matchId: best!.matchId });
    await ada!.as.mutation(api.matches.dismiss, { matchId: second!.matchId });
    await t.mutation(recompute.begin, { key: "one", expectedCount: 1 });
    await toItsEnd(t);
    const ids = async (status: "saved" | "dismissed") =>
      (await matchesOf(ada!, status)).map(({ matchId }) => matchId);
    expect(await ids("saved")).toEqual([best!.matchId]);
    expect(await ids("dismissed")).toEqual([second!.matchId]);
  });
});

describe("with a key", () => {
  afterEach(() => void vi.unstubAllEnvs());

  test("the preview is at the price table, and a month's cap stops it", async () => {
    vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
    const t = await newWorld();
    await members(t, 3);
    await aCatalogue(t, 12);
    const preview = await t.action(recompute.all, { dryRun: true });
    expect(preview).toMatchObject({ calls: 6, readCount: 36 });
    expect(preview.mostMicroUsd).toBeGreaterThan(0);
    expect(preview.leftMicroUsd).toBe(200_000_000);
    expect(preview.likelyMicroUsd).toBeNull();
    await t.mutation(ops.setSwitches, { monthlyCapMicroUsd: 0 });
    await t.action(recompute.all, { key: "one" });
    await drain(t);
    expect(await newest(t)).toMatchObject({
      state: "stopped",
      stoppedBy: "budget",
    });
    expect(await runsOf(t)).toEqual([]);
  });
});
