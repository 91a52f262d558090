import { internal } from "../../_generated/api";
import type { MutationCtx } from "../../_generated/server";
import { advance, giveUpWaiting, scheduleNext, giveUp } from "./batches";
import { end, finish } from "./ending";
import { retryLost } from "./failing";
import { hopOf, isForgotten } from "./hops";
import { PACE } from "./pace";
import { armWatchdog } from "./starting";
import {
  inFlight,
  isJobAlive,
  isLive,
  jobStateOf,
  type Batch,
  type Run,
} from "./runs";
import { patchRun } from "./showing";

/** Runs looked at by one sweep; a later sweep finds the rest. */
const SWEEP = 50;

/**
 * One look at a live run. Whatever died is taken up again: a lease that ran out,
 * a step the scheduler lost. What is slow but alive is left alone. Re-arms itself.
 */
export async function check(
  ctx: MutationCtx,
  runId: Run["_id"],
  tick: number,
): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null || !isLive(run) || run.watchdogTick !== tick) return;
  await armWatchdog(ctx, runId, await nextLookAt(ctx, runId));
  const lost = await findLost(ctx, run);
  if (lost === null) return;
  await patchRun(ctx, runId, {
    watchdogActs: run.watchdogActs + 1,
  });
  const current = await ctx.db.get("matchRuns", runId);
  if (current === null) return;
  if (lost.kind === "tooOld" || current.watchdogActs > PACE.mostWatchdogActs) {
    return await giveRunUp(ctx, current, lost.kind === "tooOld");
  }
  await revive(ctx, current, lost);
}

/** The usual time, or when the next lease runs out: nothing that died lies longer than its lease. */
async function nextLookAt(ctx: MutationCtx, runId: Run["_id"]) {
  const now = Date.now();
  const ends = (await inFlight(ctx, runId)).flatMap(({ leaseUntil }) =>
    leaseUntil !== undefined && leaseUntil > now ? leaseUntil : [],
  );
  return Math.min(now + PACE.watchdogMs, ...ends);
}

type Lost =
  | { kind: "tooOld" }
  | { kind: "compute" }
  | { kind: "dispatch" }
  | { kind: "batches"; batches: Batch[] };

async function findLost(ctx: MutationCtx, run: Run): Promise<Lost | null> {
  const now = Date.now();
  const hop = await hopOf(ctx, run._id);
  const queued = hop?.state === "waiting" ? hop : null;
  if (now >= run.deadlineAt && queued === null) return { kind: "tooOld" };
  const isStepAlive = await isJobAlive(ctx, run.dispatchJobId);
  if (run.state === "queued") return isStepAlive ? null : { kind: "compute" };
  const flying = await inFlight(ctx, run._id);
  if (flying.length > 0) {
    const batches = [];
    for (const batch of flying) {
      if (await isLost(ctx, batch, now)) batches.push(batch);
    }
    return batches.length === 0 ? null : { kind: "batches", batches };
  }
  if (isStepAlive) return null;
  // In the queue for a slot a run is woken when one is left.
  if (queued !== null && !(await isForgotten(ctx, queued, now))) return null;
  return { kind: "dispatch" };
}

async function isLost(
  ctx: MutationCtx,
  batch: Batch,
  now: number,
): Promise<boolean> {
  if (batch.state === "leased") {
    const left = (batch.leaseUntil ?? 0) - now;
    // Longer than any lease: the clock ran back.
    return left <= 0 || left > PACE.leaseMs;
  }
  // Sent and not yet claimed: what the scheduler still holds will come, however late.
  const job = await jobStateOf(ctx, batch.jobId);
  if (job === "pending") return false;
  return job !== "inProgress" || (await isHanging(ctx, batch, now));
}

/** Claiming is the first thing an action does; one seen running for a lease without it never will. */
async function isHanging(
  ctx: MutationCtx,
  batch: Batch,
  now: number,
): Promise<boolean> {
  const { seenRunningAt } = batch;
  // Ahead of now: the clock ran back.
  if (seenRunningAt === undefined || seenRunningAt > now) {
    await ctx.db.patch("matchBatches", batch._id, { seenRunningAt: now });
    return false;
  }
  return now - seenRunningAt >= PACE.leaseMs;
}

async function revive(
  ctx: MutationCtx,
  run: Run,
  lost: Exclude<Lost, { kind: "tooOld" }>,
) {
  switch (lost.kind) {
    case "compute":
      await patchRun(ctx, run._id, {
        dispatchJobId: await ctx.scheduler.runAfter(
          0,
          internal.matching.compute.computeMatchesForProfile,
          { runId: run._id },
        ),
      });
      return;
    case "dispatch":
      return await scheduleNext(ctx, run);
    case "batches":
      for (const batch of lost.batches) await takeBack(ctx, run, batch);
      return await advance(ctx, run._id);
  }
}

/** A claimed batch has used a try; one that was never claimed has not. */
async function takeBack(ctx: MutationCtx, run: Run, batch: Batch) {
  if (batch.state === "leased") {
    await retryLost(ctx, run, batch);
  } else {
    await ctx.db.patch("matchBatches", batch._id, {
      state: "waiting",
      jobId: undefined,
    });
  }
}

async function giveRunUp(ctx: MutationCtx, run: Run, isTooOld: boolean) {
  const reason = isTooOld ? "tooOld" : "lost";
  if (run.state === "queued") return await end(ctx, run, "failed", reason);
  for (const batch of await inFlight(ctx, run._id)) {
    await giveUp(ctx, batch, reason);
  }
  await giveUpWaiting(ctx, run, reason);
  await finish(ctx, run, reason);
}

/** Gives a watchdog to live runs that lost theirs; answers how many. */
export async function sweep(ctx: MutationCtx): Promise<number> {
  let count = 0;
  for (const state of ["queued", "running"] as const) {
    const runs = await ctx.db
      .query("matchRuns")
      .withIndex("by_state_and_startedAt", (q) => q.eq("state", state))
      .take(SWEEP);
    for (const run of runs) {
      if (await isJobAlive(ctx, run.watchdogJobId)) continue;
      count += 1;
      await check(ctx, run._id, run.watchdogTick);
    }
  }
  return count;
}
