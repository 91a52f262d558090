import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { setEffectHook } from "../../../convex/lib/effects";
import { codeOf } from "../../support/accounts";
import {
  aCatalogue,
  aMatchable,
  drain,
  matched,
  matchesOf,
  pass,
} from "../../support/matching";
import {
  aSentHop,
  batchesOf,
  claimed,
  runOf,
} from "../../support/matching-steps";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  setEffectHook(null);
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const { ops, mutations, compute, watchdog } = internal.matching;

describe("an operator", () => {
  test("starts a member's run by e-mail, or only asks what it would read", async () => {
    const t = await newWorld();
    const email = "ada@example.org";
    const ada = await aMatchable(t, { email });
    await aCatalogue(t, 12);
    const dry = await t.mutation(ops.start, { email, dryRun: true });
    expect(dry).toEqual({ openCount: 12, candidateCount: 12, blocked: [] });
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toBe(null);
    const { runId } = await t.mutation(ops.start, { email, candidateLimit: 7 });
    await drain(t);
    const report = await t.query(ops.describe, { runId: runId! });
    expect(report).toMatchObject({
      state: "done",
      candidateCount: 7,
      readCount: 7,
      batches: [{ size: 5 }, { size: 2 }],
    });
    expect(report?.best).toHaveLength(5);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      cause: "operator",
    });
  });

  test("takes the place of whatever runs", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 12);
    await ada.as.mutation(api.matches.triggerMatchComputation, {});
    await t.mutation(ops.start, { userId: ada.userId });
    await drain(t);
    const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    expect(runs.map(({ state }) => state)).toEqual(["superseded", "done"]);
    expect(runs[1]!.runTimestamp).toBeGreaterThan(runs[0]!.runTimestamp);
  });

  test("is bound by the member's consent and finds nobody by a wrong address", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await t.run((ctx) =>
      ctx.db.patch("users", ada.userId, { matchingConsentAt: undefined }),
    );
    const start = t.mutation(ops.start, { userId: ada.userId });
    expect(await codeOf(start)).toBe("CONSENT_REQUIRED");
    const nobody = t.mutation(ops.start, { email: "nobody@example.org" });
    expect(await codeOf(nobody)).toBe("NOT_FOUND");
  });

  test("finds whoever proved the address, however it is written", async () => {
    const t = await newWorld();
    const email = "ada@example.org";
    await t.run((ctx) => ctx.db.insert("users", { email }));
    const ada = await aMatchable(t, { email });
    await aCatalogue(t, 3);
    const { runId } = await t.mutation(ops.start, {
      email: "  ADA@Example.org ",
    });
    const run = await t.run((ctx) => ctx.db.get("matchRuns", runId!));
    expect(run?.userId).toBe(ada.userId);
    await drain(t);
  });

  test("who looks at a few candidates only removes nothing of the rest", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 12);
    await matched(t, ada);
    await t.mutation(ops.start, { userId: ada.userId, candidateLimit: 4 });
    await drain(t);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      state: "done",
      candidateCount: 4,
      goneCount: 0,
    });
    expect(await matchesOf(ada)).toHaveLength(12);
  });
});

/** Lets the hop's action begin and holds it before its first call, until released. */
async function hangingAction(held: Awaited<ReturnType<typeof aSentHop>>) {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  setEffectHook(() => gate);
  const [batch] = await batchesOf(held);
  for (let step = 0; step < 500; step++) {
    vi.advanceTimersByTime(1);
    const job = await held.t.run((ctx) =>
      ctx.db.system.get("_scheduled_functions", batch!.jobId!),
    );
    if (job?.state.kind === "inProgress") return release;
  }
  throw new Error("the action never began");
}

describe("the watchdog", () => {
  async function tickOf(held: Awaited<ReturnType<typeof aSentHop>>) {
    return (await runOf(held)).watchdogTick;
  }

  test("leaves a slow step alone and takes up a dead one", async () => {
    const held = await aSentHop(await newWorld(), 5);
    await claimed(held);
    const { runId, t } = held;
    vi.setSystemTime(Date.now() + 29_000);
    await t.mutation(watchdog.check, { runId, tick: await tickOf(held) });
    expect(await batchesOf(held)).toMatchObject([{ state: "leased" }]);
    vi.setSystemTime(Date.now() + 1_001);
    await t.mutation(watchdog.check, { runId, tick: await tickOf(held) });
    expect(await batchesOf(held)).toMatchObject([{ state: "waiting" }]);
    expect(await runOf(held)).toMatchObject({ watchdogActs: 1 });
  });

  test("waits for a step that the scheduler still holds, however late", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const { runId, t } = held;
    vi.setSystemTime(Date.now() + 14 * 60_000);
    await t.mutation(watchdog.check, { runId, tick: await tickOf(held) });
    expect(await batchesOf(held)).toMatchObject([{ state: "dispatched" }]);
    expect(await runOf(held)).toMatchObject({ watchdogActs: 0 });
    await drain(t);
    expect(await runOf(held)).toMatchObject({ state: "done", hopCount: 1 });
  });

  test("gives an action a lease's time to claim from when it saw it run", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const { runId, t } = held;
    const look = async () =>
      await t.mutation(watchdog.check, { runId, tick: await tickOf(held) });
    const release = await hangingAction(held);
    // Late by more than a lease when it began.
    vi.setSystemTime(Date.now() + 60_000);
    await look();
    vi.setSystemTime(Date.now() + 29_000);
    await look();
    expect(await runOf(held)).toMatchObject({ watchdogActs: 0 });
    vi.setSystemTime(Date.now() + 1_001);
    await look();
    expect(await runOf(held)).toMatchObject({ watchdogActs: 1 });
    expect(await batchesOf(held)).toMatchObject([{ state: "waiting" }]);
    release();
    await drain(t);
    expect(await runOf(held)).toMatchObject({ state: "done", hopCount: 2 });
  });

  test("takes up a step that the scheduler has lost at its next look", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const { runId, t } = held;
    await t.run(async (ctx) => {
      const batch = await ctx.db.query("matchBatches").first();
      await ctx.scheduler.cancel(batch!.jobId!);
    });
    await t.mutation(watchdog.check, { runId, tick: await tickOf(held) });
    expect(await batchesOf(held)).toMatchObject([{ state: "waiting" }]);
    await drain(t);
    expect(await runOf(held)).toMatchObject({ state: "done" });
  });

  test("looks once, however often it is delivered", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const tick = await tickOf(held);
    const { runId, t } = held;
    await t.mutation(watchdog.check, { runId, tick });
    await t.mutation(watchdog.check, { runId, tick });
    expect(await tickOf(held)).toBe(tick + 1);
  });

  test("ends a run that has not moved for a quarter of an hour", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const { runId, t } = held;
    vi.setSystemTime(Date.now() + 15 * 60_000);
    await t.mutation(watchdog.check, { runId, tick: await tickOf(held) });
    expect(await runOf(held)).toMatchObject({
      state: "failed",
      failureReason: "tooOld",
    });
  });

  test("gives up a run that it had to push too often", async () => {
    const held = await aSentHop(await newWorld(), 5);
    const { runId, t } = held;
    await t.run((ctx) =>
      ctx.db.patch("matchRuns", runId, { watchdogActs: 20 }),
    );
    await claimed(held);
    vi.setSystemTime(Date.now() + 31_000);
    await t.mutation(watchdog.check, { runId, tick: await tickOf(held) });
    expect(await runOf(held)).toMatchObject({
      state: "failed",
      failureReason: "lost",
    });
  });

  test("is found missing by the sweep, which finishes the run", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 8);
    await ada.as.mutation(api.matches.triggerMatchComputation, {});
    await t.run(async (ctx) => {
      const run = await ctx.db.query("matchRuns").first();
      await ctx.scheduler.cancel(run!.watchdogJobId!);
      await ctx.scheduler.cancel(run!.dispatchJobId!);
    });
    await pass(t, 120_000);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      state: "queued",
    });
    expect(await t.mutation(watchdog.sweep, {})).toBe(1);
    expect(await t.mutation(watchdog.sweep, {})).toBe(0);
    await drain(t);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      state: "done",
    });
  });
});

test("a fixed gap between hops is kept when the deployment asks for one", async () => {
  vi.stubEnv("MATCHING_MIN_GAP_MS", "1000");
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 12);
  await matched(t, ada);
  const current = () => ada.as.query(api.matches.getCurrentRun, {});
  expect(await current()).toMatchObject({ state: "running" });
  await pass(t, 1_000);
  expect(await current()).toMatchObject({ state: "done" });
});

test("late steps of a run that is over do nothing", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 5);
  const runId = await matched(t, ada);
  const before = await t.run((ctx) => ctx.db.query("matches").collect());
  const batches = await t.run((ctx) => ctx.db.query("matchBatches").collect());
  await t.mutation(compute.dispatchNext, { runId });
  await t.mutation(compute.restartAfterEdit, { runId, restartAt: 1 });
  await t.mutation(mutations.settle, { runId, userId: ada.userId });
  await t.mutation(mutations.prune, { runId, cursor: null });
  await t.action(compute.processMatchBatch, {
    runId,
    batchIds: batches.map(({ _id }) => _id),
    attempt: 1,
  });
  await drain(t);
  const after = await t.run((ctx) => ctx.db.query("matches").collect());
  expect(after).toEqual(before);
});
