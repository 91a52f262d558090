import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { Member } from "../access";
import { findProfile } from "../profiles/profiles";
import { scheduleNext } from "./batches";
import { takeAsking } from "./limiter";
import { PACE } from "./pace";
import { batchesIn, isLive, newestRun, progressOf, type Run } from "./runs";
import {
  armWatchdog,
  giveWay,
  mayCompute,
  requireMayCompute,
  scheduleCompute,
} from "./starting";
import { finish, forgetRetry } from "./ending";
import type { MatchComputationResult } from "./views";

/** More batches than any run has: the catalogue's limit in batches, split. */
const ALL_BATCHES = 2_000;

/**
 * Takes up a run that stopped short. What was saved stays; whatever was not is
 * tried again from its first try. A run of an older profile is not worth resuming.
 */
export async function resume(
  ctx: MutationCtx,
  member: Member,
  run: Run,
): Promise<MatchComputationResult> {
  if (isLive(run)) return { runId: run._id, message: "joined" };
  const profile = await requireMayCompute(ctx, member);
  if (!(await isResumable(ctx, run)) || profile._id !== run.profileId) {
    throw refusal("NOTHING_TO_RESUME");
  }
  // Resuming gives every batch its tries back: without a limit they had no end.
  await takeAsking(ctx, member._id);
  return await takeUp(ctx, run);
}

/**
 * At the time a run said it would be tried again. Nothing happens where it was
 * taken up since, or may no longer be read.
 */
export async function retryRun(
  ctx: MutationCtx,
  runId: Run["_id"],
  retryAt: number,
): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  // Not by the clock, which may have been put back since.
  if (run?.retryAt !== retryAt) return;
  // This very job is the retry: it is not to be cancelled by its own hand.
  const due = { ...run, retryJobId: undefined };
  await ctx.db.patch("matchRuns", runId, {
    retryAt: undefined,
    retryJobId: undefined,
  });
  const member = await ctx.db.get("users", run.userId);
  if (member === null || isLive(run)) return;
  if (!(await isResumable(ctx, run)) || !(await mayCompute(ctx, member)))
    return;
  await ctx.db.patch("matchRuns", runId, {
    retryCount: (run.retryCount ?? 0) + 1,
  });
  await takeUp(ctx, due);
}

async function takeUp(
  ctx: MutationCtx,
  run: Run,
): Promise<MatchComputationResult> {
  await giveWay(ctx, run.userId);
  await forgetRetry(ctx, run);
  const now = Date.now();
  const patch = {
    failureReason: undefined,
    finishedAt: undefined,
    deadlineAt: now + PACE.patienceMs,
    watchdogActs: 0,
  };
  if (run.totalBatches === undefined) {
    await ctx.db.patch("matchRuns", run._id, { ...patch, state: "queued" });
    await scheduleCompute(ctx, run._id);
    return { runId: run._id, message: "started" };
  }
  const openCount = await reopenBatches(ctx, run);
  await ctx.db.patch("matchRuns", run._id, { ...patch, state: "running" });
  if (openCount === 0) {
    await finish(ctx, { ...run, ...patch, state: "running" });
  } else {
    await scheduleNext(ctx, run);
    await armWatchdog(ctx, run._id);
  }
  return {
    runId: run._id,
    message: "started",
    totalBatches: run.totalBatches,
  };
}

/** Whether the newest run stopped short of today's profile. */
export async function isResumable(ctx: QueryCtx, run: Run): Promise<boolean> {
  if (!["partial", "failed", "cancelled"].includes(run.state)) return false;
  const [newest, profile] = await Promise.all([
    newestRun(ctx, run.userId),
    findProfile(ctx, run.userId),
  ]);
  return newest?._id === run._id && profile?.rev === run.profileRev;
}

async function reopenBatches(ctx: MutationCtx, run: Run): Promise<number> {
  const states = ["waiting", "dispatched", "leased", "failed"] as const;
  let count = 0;
  for (const state of states) {
    for (const batch of await batchesIn(ctx, run._id, state, ALL_BATCHES)) {
      count += 1;
      await ctx.db.patch("matchBatches", batch._id, {
        state: "waiting",
        attempt: 0,
        refusalCount: 0,
        invalidCount: 0,
        leaseToken: undefined,
        leaseUntil: undefined,
        notBefore: undefined,
        jobId: undefined,
        failureReason: undefined,
      });
    }
  }
  const progress = await progressOf(ctx, run._id);
  if (progress !== null) {
    await ctx.db.patch("matchProgress", progress._id, { failedCount: 0 });
  }
  return count;
}
