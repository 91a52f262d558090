import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import {
  aCatalogue,
  aMatchable,
  bestMatchOf,
  drain,
  matched,
  matchesOf,
  type Matchable,
} from "../../support/matching";
import { insertRun } from "../../support/old-runs";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DAY = 24 * 60 * 60_000;
const { removeRuns, removeUsage } = internal.matching.retention;

const sleep = (days: number) => vi.setSystemTime(Date.now() + days * DAY);

async function rows(t: World) {
  return await t.run(async (ctx) => ({
    runs: await ctx.db.query("matchRuns").collect(),
    batches: await ctx.db.query("matchBatches").collect(),
    progress: await ctx.db.query("matchProgress").collect(),
    usage: await ctx.db.query("llmUsage").collect(),
  }));
}

async function clean(t: World) {
  await t.mutation(removeRuns, {});
  await drain(t);
}

/** Runs of one member, each newer than the one before. */
async function insertRuns(t: World, ada: Matchable, count: number) {
  await t.run(async (ctx) => {
    for (let at = 1; at <= count; at++) {
      await insertRun(ctx, ada, { runTimestamp: at, startedAt: at });
    }
  });
}

describe("a run", () => {
  test("goes after 90 days with its batches and progress, and its matches stay", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 12);
    const first = await matched(t, ada);
    const { matchId } = await bestMatchOf(ada);
    await ada.as.mutation(api.matches.save, { matchId });
    await t.run(async (ctx) => {
      // Of a listing that no later run judges.
      const match = await ctx.db.get("matches", matchId);
      await ctx.db.patch("opportunities", match!.opportunityId, {
        status: "closed",
      });
    });
    sleep(89);
    const second = await matched(t, ada);
    await clean(t);
    expect((await rows(t)).runs).toHaveLength(2);
    sleep(2);
    await clean(t);
    const left = await rows(t);
    expect(left.runs.map(({ _id }) => _id)).toEqual([second]);
    const owners = [...left.batches, ...left.progress].map((row) => row.runId);
    expect(new Set(owners)).toEqual(new Set([second]));
    expect(await matchesOf(ada, "saved")).toMatchObject([{ matchId }]);
    const detail = await ada.as.query(api.matches.getMatch, { matchId });
    expect(detail.runId).toBe(first);
    const fields = { matchId, outcome: "interview" } as const;
    await ada.as.mutation(api.matches.markApplied, { matchId });
    await ada.as.mutation(api.matches.setOutcome, fields);
  });

  test("that is its member's newest stays, however old", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 3);
    const runId = await matched(t, ada);
    sleep(1_000);
    await clean(t);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      runId,
    });
    expect(
      await ada.as.query(api.matches.getProgress, { runId }),
    ).toMatchObject({ readCount: 3 });
  });

  test("goes page by page, past members whose newest run is all they have", async () => {
    const t = await newWorld();
    for (let at = 0; at < 25; at++) {
      const { userId, profileId } = await aMatchable(t);
      await t.run((ctx) => insertRun(ctx, { userId, profileId }));
    }
    const ada = await aMatchable(t);
    await insertRuns(t, ada, 25);
    sleep(91);
    await clean(t);
    const { runs } = await rows(t);
    expect(runs).toHaveLength(26);
    expect(runs.filter(({ userId }) => userId === ada.userId)).toMatchObject([
      { runTimestamp: 25 },
    ]);
  });

  test("of the whole catalogue goes in several turns", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await insertRuns(t, ada, 2);
    await t.run(async (ctx) => {
      const run = await ctx.db.query("matchRuns").first();
      await ctx.db.patch("matchRuns", run!._id, { totalBatches: 500 });
      for (let index = 0; index < 500; index++) {
        await ctx.db.insert("matchBatches", {
          runId: run!._id,
          index,
          opportunityIds: [],
          state: "saved",
          attempt: 1,
          refusalCount: 0,
          invalidCount: 0,
          isReask: false,
        });
      }
    });
    sleep(91);
    await t.mutation(removeRuns, {});
    const begun = await rows(t);
    expect(begun.runs).toHaveLength(2);
    expect(begun.batches.length).toBeLessThan(500);
    expect(begun.batches.length).toBeGreaterThan(0);
    await drain(t);
    const left = await rows(t);
    expect(left.batches).toEqual([]);
    expect(left.runs).toMatchObject([{ runTimestamp: 2 }]);
  });
});

describe("the ledger", () => {
  async function insertCalls(t: World, ada: Matchable, count: number) {
    await t.run(async (ctx) => {
      const runId = await insertRun(ctx, ada);
      const batchId = await ctx.db.insert("matchBatches", {
        runId,
        index: 0,
        opportunityIds: [],
        state: "saved",
        attempt: 1,
        refusalCount: 0,
        invalidCount: 0,
        isReask: false,
      });
      for (let at = 0; at < count; at++) {
        await ctx.db.insert("llmUsage", aCall(ada, { runId, batchId, at }));
      }
    });
  }

  test("keeps a call 13 months", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await insertCalls(t, ada, 1_203);
    sleep(390);
    await insertCalls(t, ada, 2);
    await t.mutation(removeUsage, {});
    await drain(t);
    expect((await rows(t)).usage).toHaveLength(1_205);
    sleep(8);
    await t.mutation(removeUsage, {});
    await drain(t);
    expect((await rows(t)).usage).toHaveLength(2);
  });
});

function aCall(
  { userId }: Matchable,
  call: {
    runId: Id<"matchRuns">;
    batchId: Id<"matchBatches">;
    at: number;
  },
) {
  return {
    ...call,
    userId,
    attempt: 1,
    leaseToken: String(call.at),
    purpose: "matching" as const,
    model: "a-model",
    inputTokens: 1,
    outputTokens: 1,
    cachedInputTokens: 0,
    costMicroUsd: 1,
    ms: 1,
    isCounted: true,
  };
}
