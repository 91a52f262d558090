import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { Member } from "../access";
import { findProfile } from "../profiles/profiles";
import { scheduleNext } from "./batches";
import { payingOrgOf } from "./budget";
import { takeAsking } from "./limiter";
import { PACE } from "./pace";
import { batchesIn, isLive, newestRun, progressOf, type Run } from "./runs";
import {
  adopt,
  armWatchdog,
  giveWay,
  refusalToCompute,
  requireMayCompute,
  scheduleCompute,
} from "./starting";
import { finish, forgetRetry, hold, putOff } from "./ending";
import { readSwitches } from "./switches";
import type { MatchComputationResult } from "./views";
import { patchRun } from "./showing";

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
  if (isLive(run)) {
    await adopt(ctx, run);
    return { runId: run._id, message: "joined" };
  }
  const profile = await requireMayCompute(ctx, member);
  if (!(await isResumable(ctx, run)) || profile._id !== run.profileId) {
    throw refusal("NOTHING_TO_RESUME");
  }
  // Resuming gives every batch its tries back: without a limit they had no end.
  await takeAsking(ctx, member._id);
  await adopt(ctx, run);
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
  await patchRun(ctx, runId, {
    retryAt: undefined,
    retryJobId: undefined,
  });
  const isDue = await mayTakeUp(ctx, due);
  if (!isDue) return;
  await patchRun(ctx, runId, {
    retryCount: (run.retryCount ?? 0) + 1,
  });
  await takeUp(ctx, due);
}

/** Held runs looked at by one page. */
const HELD_PAGE = 20;

/**
 * Takes up what the operator's switch had stopped, page by page, unless it is on
 * again. Answers how many it looked at.
 */
export async function takeUpHeld(ctx: MutationCtx): Promise<number> {
  if ((await readSwitches(ctx)).isMatchingPaused) return 0;
  const runs = await ctx.db
    .query("matchRuns")
    .withIndex("by_heldSince", (q) => q.gt("heldSince", 0))
    .take(HELD_PAGE);
  for (const run of runs) {
    await forgetRetry(ctx, run);
    const free = { ...run, heldSince: undefined };
    if (await mayTakeUp(ctx, free)) await takeUp(ctx, free);
  }
  if (runs.length === HELD_PAGE) {
    await ctx.scheduler.runAfter(0, internal.matching.watchdog.takeUpHeld, {});
  }
  return runs.length;
}

/**
 * Whether a run may be taken up by itself now. Where the switch or a cap still
 * forbids it, it goes on waiting for that; anything else is the member's to ask.
 */
async function mayTakeUp(ctx: MutationCtx, run: Run): Promise<boolean> {
  const member = await ctx.db.get("users", run.userId);
  if (member === null || isLive(run) || !(await isResumable(ctx, run))) {
    return false;
  }
  const refused = await refusalToCompute(ctx, member);
  if (refused?.code === "MATCHING_PAUSED") await hold(ctx, run._id);
  if (refused?.code === "BUDGET_REACHED") {
    await putOff(ctx, run._id, Date.now() + (refused.retryAfterMs ?? 0));
  }
  return refused === null;
}

/** By an operator's hand, and not counted as the member's asking. */
export async function resumeFor(ctx: MutationCtx, run: Run): Promise<void> {
  if (isLive(run)) return;
  const member = await ctx.db.get("users", run.userId);
  if (member === null || !(await isResumable(ctx, run))) {
    throw refusal("NOTHING_TO_RESUME");
  }
  await requireMayCompute(ctx, member);
  await takeUp(ctx, run);
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
    payingOrgId: await payingOrgOf(ctx, run.userId),
  };
  if (run.totalBatches === undefined) {
    await patchRun(ctx, run._id, { ...patch, state: "queued" });
    await scheduleCompute(ctx, run._id);
    return { runId: run._id, message: "started" };
  }
  const openCount = await reopenBatches(ctx, run);
  await patchRun(ctx, run._id, { ...patch, state: "running" });
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

const STOPPED_SHORT: ReadonlySet<Run["state"]> = new Set([
  "partial",
  "failed",
  "cancelled",
] as const);

/** Whether a member's newest run stopped short of today's profile. */
export function hasStoppedShort(
  run: Pick<Run, "state" | "profileRev">,
  profile: Pick<Doc<"profiles">, "rev"> | null,
): boolean {
  return STOPPED_SHORT.has(run.state) && profile?.rev === run.profileRev;
}

/** As {@link hasStoppedShort}, of any run: an older one is past resuming. */
export async function isResumable(ctx: QueryCtx, run: Run): Promise<boolean> {
  if (!STOPPED_SHORT.has(run.state)) return false;
  const [newest, profile] = await Promise.all([
    newestRun(ctx, run.userId),
    findProfile(ctx, run.userId),
  ]);
  return newest?._id === run._id && hasStoppedShort(run, profile);
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
