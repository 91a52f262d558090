import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { matchesOf } from "../../support/matching";
import {
  aSentHop,
  batchesOf,
  claimed,
  resultsFor,
  runOf,
  saveHop,
  sentHop,
} from "../../support/matching-steps";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { mutations, compute, queries, watchdog } = internal.matching;

describe("a hop", () => {
  test("is the first batch alone, then up to four batches of ten", async () => {
    const held = await aSentHop(await newWorld(), 60);
    expect((await sentHop(held)).batchIds).toHaveLength(1);
    await saveHop(held);
    expect((await sentHop(held)).batchIds).toHaveLength(4);
  });

  test("can be claimed once, and only under its own number", async () => {
    const held = await aSentHop(await newWorld());
    const hop = await sentHop(held);
    const { claimBatches } = mutations;
    const old = { ...hop, attempt: hop.attempt - 1 };
    expect(await held.t.mutation(claimBatches, old)).toBe(null);
    expect(await held.t.mutation(claimBatches, hop)).toMatchObject({
      scorer: "local",
      leases: [{ batchId: hop.batchIds[0], attempt: 1 }],
    });
    expect(await held.t.mutation(claimBatches, hop)).toBe(null);
  });

  test("is not sent again while it is on its way", async () => {
    const held = await aSentHop(await newWorld());
    const before = await runOf(held);
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    await held.t.mutation(compute.computeMatchesForProfile, {
      runId: held.runId,
    });
    expect((await runOf(held)).hopCount).toBe(before.hopCount);
    expect(await batchesOf(held)).toHaveLength(3);
  });

  test("keeps its lease as long as it renews it", async () => {
    const held = await aSentHop(await newWorld());
    const [call] = await claimed(held);
    const leases = [
      { batchId: call!.batchId, leaseToken: call!.leaseToken },
      { batchId: call!.batchId, leaseToken: "somebody else's" },
    ];
    vi.setSystemTime(Date.now() + 20_000);
    expect(await held.t.mutation(mutations.renewLeases, { leases })).toBe(1);
    const [batch] = await batchesOf(held);
    expect(batch?.leaseUntil).toBe(Date.now() + 30_000);
  });

  test("reads nothing that says who the person is", async () => {
    const held = await aSentHop(await newWorld());
    const { runId, batchIds } = await sentHop(held);
    const input = await held.t.query(queries.getHopInput, { runId, batchIds });
    expect(input?.batches[0]?.listings).toHaveLength(5);
    const text = JSON.stringify(input?.profile);
    expect(text).toContain("Python");
    expect(text).not.toMatch(/Ada|Quiroga|example\.org|Rosario/);
  });
});

describe("a save", () => {
  test("counts once, however often it is delivered", async () => {
    const held = await aSentHop(await newWorld());
    const [call] = await claimed(held);
    const results = await resultsFor(held, call!);
    const save = () => held.t.mutation(mutations.saveBatchResults, results);
    expect(await save()).toBe("saved");
    expect(await save()).toBe("duplicate");
    expect(
      await held.ada.as.query(api.matches.getProgress, { runId: held.runId }),
    ).toMatchObject({ readCount: 5, totalCount: 20 });
    expect(await matchesOf(held.ada)).toHaveLength(5);
  });

  test("is refused under another timestamp, and after the run has ended", async () => {
    const held = await aSentHop(await newWorld());
    const [call] = await claimed(held);
    const results = await resultsFor(held, call!);
    const save = (runTimestamp: number) =>
      held.t.mutation(mutations.saveBatchResults, { ...results, runTimestamp });
    expect(await save(call!.runTimestamp + 1)).toBe("fenced");
    await held.ada.as.mutation(api.matches.cancelRun, { runId: held.runId });
    expect(await save(call!.runTimestamp)).toBe("fenced");
    expect(await matchesOf(held.ada)).toEqual([]);
  });

  test("of a late attempt wins where nobody was quicker", async () => {
    const held = await aSentHop(await newWorld());
    const [late] = await claimed(held);
    vi.setSystemTime(Date.now() + 31_000);
    const { watchdogTick } = await runOf(held);
    await held.t.mutation(watchdog.check, {
      runId: held.runId,
      tick: watchdogTick,
    });
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    const [second] = await claimed(held);
    expect(second).toMatchObject({ batchId: late!.batchId, attempt: 2 });
    const { saveBatchResults } = mutations;
    expect(
      await held.t.mutation(saveBatchResults, await resultsFor(held, late!)),
    ).toBe("saved");
    expect(
      await held.t.mutation(saveBatchResults, await resultsFor(held, second!)),
    ).toBe("duplicate");
    expect((await runOf(held)).watchdogActs).toBe(1);
  });

  test("puts a listing whose text changed meanwhile back, once", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const [call] = await claimed(held);
    const results = await resultsFor(held, call!);
    const changed = results.results[2]!.opportunityId;
    await held.t.run((ctx) =>
      ctx.db.patch("opportunities", changed, { changedAt: Date.now() }),
    );
    await held.t.mutation(mutations.saveBatchResults, results);
    expect(await matchesOf(held.ada)).toHaveLength(4);
    expect(await batchesOf(held)).toMatchObject([
      { state: "saved" },
      { state: "waiting", isReask: true, opportunityIds: [changed] },
    ]);
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    await saveHop(held);
    expect(await runOf(held)).toMatchObject({ state: "done" });
    expect(await matchesOf(held.ada)).toHaveLength(5);
  });

  test("asks once more for what an answer left out, then gives it up", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const [call] = await claimed(held);
    const { results, ...rest } = await resultsFor(held, call!);
    const missingIds = [results[0]!.opportunityId, results[1]!.opportunityId];
    await held.t.mutation(mutations.saveBatchResults, {
      ...rest,
      results: results.slice(2),
      missingIds,
    });
    await held.t.mutation(compute.dispatchNext, { runId: held.runId });
    const [again] = await claimed(held);
    const second = await resultsFor(held, again!);
    expect(second.results).toHaveLength(2);
    await held.t.mutation(mutations.saveBatchResults, {
      ...second,
      results: second.results.slice(1),
      missingIds: [missingIds[0]!],
    });
    expect(await runOf(held)).toMatchObject({
      state: "partial",
      failureReason: "invalidOutput",
      totalBatches: 3,
    });
    expect(
      await held.ada.as.query(api.matches.getProgress, { runId: held.runId }),
    ).toMatchObject({ readCount: 4, failedCount: 1, totalCount: 5 });
  });

  test("leaves out a listing that is closed, blocked or was never asked for", async () => {
    const held = await aSentHop(await newWorld(), 6);
    const [call] = await claimed(held);
    const { results, ...rest } = await resultsFor(held, call!);
    const [closed, late] = results.map(({ opportunityId }) => opportunityId);
    await held.t.run(async (ctx) => {
      await ctx.db.patch("opportunities", closed!, { status: "closed" });
      await ctx.db.patch("opportunities", late!, { deadline: Date.now() - 1 });
    });
    const foreign = held.listings.find((id) =>
      results.every(({ opportunityId }) => opportunityId !== id),
    );
    const stray = { ...results[2]!, opportunityId: foreign! };
    await held.t.mutation(mutations.saveBatchResults, {
      ...rest,
      results: [...results, stray, results[3]!],
    });
    expect(await matchesOf(held.ada)).toHaveLength(3);
  });
});
