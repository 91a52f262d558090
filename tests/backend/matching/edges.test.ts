import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { expectConsoleErrors } from "../../support/console-errors";
import {
  aCatalogue,
  aMatchable,
  drain,
  matched,
  matchesOf,
  pass,
} from "../../support/matching";
import { aSentHop, claimed, resultsFor } from "../../support/matching-steps";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.for([
  [4, [4]],
  [5, [5]],
  [6, [5, 1]],
  [14, [5, 9]],
  [15, [5, 10]],
  [16, [5, 10, 1]],
] as const)("%i candidates make these batches: %j", async ([count, sizes]) => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, count);
  const runId = await matched(t, ada);
  const report = await t.query(internal.matching.ops.describe, { runId });
  expect(report?.batches.map(({ size }) => size)).toEqual(sizes);
  expect(await matchesOf(ada)).toHaveLength(count);
});

test("twenty starts at once are one run", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 8);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      ada.as.mutation(api.matches.triggerMatchComputation, {}),
    ),
  );
  expect(new Set(answers.map(({ runId }) => runId)).size).toBe(1);
  expect(answers.filter(({ message }) => message === "started")).toHaveLength(
    1,
  );
  await drain(t);
  expect(await matchesOf(ada)).toHaveLength(8);
});

test("a run of a deleted account writes nothing into the next one of that address", async () => {
  const email = "ada@example.org";
  const held = await aSentHop(await newWorld(), 5);
  const { t, ada } = held;
  const [call] = await claimed(held);
  const results = await resultsFor(held, call!);
  await t.run(async (ctx) => {
    await ctx.db.delete("profiles", ada.profileId);
    await ctx.db.delete("users", ada.userId);
  });
  const again = await aMatchable(t, { email });
  const outcome = await t.mutation(
    internal.matching.mutations.saveBatchResults,
    results,
  );
  expect(outcome).toBe("stopped");
  await pass(t, 60_000);
  expect(await matchesOf(again)).toEqual([]);
  expect(await t.run((ctx) => ctx.db.query("matches").collect())).toEqual([]);
  const run = await t.run((ctx) => ctx.db.get("matchRuns", held.runId));
  expect(run?.state).toBe("failed");
});

test("withdrawing consent stops a run at once: no further hop, no late save", async () => {
  const held = await aSentHop(await newWorld(), 20);
  const [call] = await claimed(held);
  const results = await resultsFor(held, call!);
  await held.ada.as.mutation(api.account.mutations.setMatchingConsent, {
    isGiven: false,
  });
  expect(await held.ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
    state: "cancelled",
  });
  const save = internal.matching.mutations.saveBatchResults;
  expect(await held.t.mutation(save, results)).toBe("fenced");
  await pass(held.t, 60_000);
  expect(await matchesOf(held.ada)).toEqual([]);
  const batches = await held.t.run((ctx) =>
    ctx.db.query("matchBatches").collect(),
  );
  expect(batches.filter(({ attempt }) => attempt > 0)).toHaveLength(1);
});

test("a run whose step throws each time is given up, and does not loop", async () => {
  const errors = expectConsoleErrors();
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 5);
  await ada.as.mutation(api.matches.triggerMatchComputation, {});
  await t.run(async (ctx) => {
    const progress = await ctx.db.query("matchProgress").first();
    await ctx.db.delete("matchProgress", progress!._id);
  });
  await drain(t);
  for (let tick = 0; tick < 30; tick++) await pass(t, 15_000);
  expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
    state: "failed",
    failureReason: "lost",
  });
  expect(errors.length).toBeGreaterThan(1);
  expect(errors.length).toBeLessThanOrEqual(22);
});

test("a step whose function a deploy has removed is taken up by today's", async () => {
  const errors = expectConsoleErrors();
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 5);
  const { runId } = await ada.as.mutation(
    api.matches.triggerMatchComputation,
    {},
  );
  await t.run(async (ctx) => {
    const run = await ctx.db.get("matchRuns", runId!);
    await ctx.scheduler.cancel(run!.dispatchJobId!);
    await ctx.db.patch("matchRuns", runId!, {
      // As the scheduler leaves one whose function is gone: ended, and failed.
      dispatchJobId: await ctx.scheduler.runAfter(
        0,
        internal.matching.compute.computeMatchesForProfile,
        { profile: "of a release that is no more" } as never,
      ),
    });
  });
  for (let tick = 0; tick < 4; tick++) await pass(t, 15_000);
  expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
    state: "done",
  });
  expect(await matchesOf(ada)).toHaveLength(5);
  expect(errors.length).toBeGreaterThan(0);
});

/** What the first release put on its wires; later ones must still read it. */
test("arguments of steps scheduled by an older release are still understood", async () => {
  const held = await aSentHop(await newWorld(), 5);
  const { t, runId } = held;
  const [call] = await claimed(held);
  const { batchId, leaseToken, runTimestamp } = call!;
  const { compute, mutations, watchdog } = internal.matching;
  await t.mutation(compute.computeMatchesForProfile, { runId });
  await t.mutation(compute.dispatchNext, { runId });
  await t.mutation(compute.restartAfterEdit, { runId, restartAt: 1 });
  await t.action(compute.processMatchBatch, {
    runId,
    batchIds: [batchId],
    attempt: 1,
  });
  await t.mutation(watchdog.check, { runId, tick: 0 });
  await t.mutation(mutations.settle, {
    runId,
    userId: held.ada.userId,
    reserved: {
      calls: 1,
      inputTokens: 10,
      outputTokens: 10,
      microUsd: 0,
      day: "2026-11-23",
      month: "2026-11",
    },
    rates: { requests: 50 },
  });
  await t.mutation(mutations.prune, { runId, cursor: null });
  await t.mutation(mutations.failBatch, {
    runId,
    runTimestamp,
    batchId,
    leaseToken,
    attempt: 1,
    ms: 1,
    kind: "overloaded",
    retryAfterMs: 1_000,
    usage: {
      model: "claude-haiku-5-5",
      inputTokens: 1,
      outputTokens: 1,
      cachedInputTokens: 0,
      costMicroUsd: 1,
    },
    rates: { requests: 50, inputTokens: 1_000, outputTokens: 1_000 },
  });
});
