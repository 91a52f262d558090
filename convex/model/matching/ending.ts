import { internal } from "../../_generated/api";
import type { MutationCtx } from "../../_generated/server";
import type { FailureReason, RunState } from "../../tables/matching";
import { tellGreatMatches } from "../notifications/greatMatches";
import { dropProfile, noteEnd } from "./backgroundQueue";
import { closeHop } from "./hops";
import { endStateOf } from "./lifecycle";
import { PACE } from "./pace";
import {
  batchesIn,
  cancelJob,
  inFlight,
  isLive,
  newestRun,
  progressOf,
  type Run,
} from "./runs";
import { patchRun } from "./showing";

/** Faults that time alone may mend. */
const PASSING: ReadonlySet<FailureReason | undefined> = new Set([
  "rateLimited",
  "overloaded",
  "timeout",
  "network",
  "lost",
  "tooOld",
] as const);

/** Ends the run as its batches stand. Nothing of it may be in flight. */
export async function finish(
  ctx: MutationCtx,
  run: Run,
  reason?: FailureReason,
): Promise<void> {
  const [failed] = await batchesIn(ctx, run._id, "failed", 1);
  const [open] = await batchesIn(ctx, run._id, "waiting", 1);
  const [saved] = await batchesIn(ctx, run._id, "saved", 1);
  const state = endStateOf({
    has: {
      saved: saved !== undefined,
      failed: failed !== undefined,
      waiting: open !== undefined,
    },
    isStopped: reason !== undefined,
  });
  const isWhole = state === "done";
  await end(ctx, run, state, reason ?? failed?.failureReason);
  // A partial run keeps every old match: its failed batches may be resumed. So
  // does a whole one that read fewer candidates than it takes to speak of the rest.
  // And whoever reads on confirms what the run before it has kept.
  const speaksOfAll =
    isWhole &&
    run.continuesRunId === undefined &&
    run.readingId === undefined &&
    (run.candidateLimit ?? Infinity) >= PACE.candidateLimit;
  if (speaksOfAll) {
    await ctx.scheduler.runAfter(0, internal.matching.mutations.prune, {
      runId: run._id,
      cursor: null,
    });
  }
  // What the background could not read stays queued, and is retried from there.
  if (!isWhole && run.readingId === undefined) await planRetry(ctx, run._id);
}

/**
 * After a passing fault: what is left is tried again by itself, a few times and
 * each time later. Written down with the run, so that no crash forgets it.
 */
async function planRetry(ctx: MutationCtx, runId: Run["_id"]): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  const count = run?.retryCount ?? 0;
  const wait = PACE.retryRunMs[count];
  if (run === null || wait === undefined) return;
  if (!PASSING.has(run.failureReason)) return;
  await retryAt(ctx, runId, Date.now() + wait);
}

async function retryAt(ctx: MutationCtx, runId: Run["_id"], at: number) {
  await patchRun(ctx, runId, {
    retryAt: at,
    retryJobId: await ctx.scheduler.runAt(
      at,
      internal.matching.compute.retryRun,
      { runId, retryAt: at },
    ),
  });
}

/**
 * A cap stopped it: what is left is tried again once its period is over, and as
 * few times as after a passing fault: a hop dearer than the whole cap never fits.
 */
export async function putOff(
  ctx: MutationCtx,
  runId: Run["_id"],
  until: number,
): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null || (run.retryCount ?? 0) >= PACE.retryRunMs.length) return;
  const apart = Math.ceil(Math.random() * PACE.putOffSpreadMs);
  await retryAt(ctx, runId, until + apart);
}

/** The operator's switch stopped it: whoever lifts that takes it up. */
export async function hold(ctx: MutationCtx, runId: Run["_id"]): Promise<void> {
  await patchRun(ctx, runId, { heldSince: Date.now() });
}

/** The member took it up, or something newer took its place. */
export async function forgetRetry(ctx: MutationCtx, run: Run): Promise<void> {
  if (run.retryJobId === undefined && run.heldSince === undefined) return;
  await cancelJob(ctx, run.retryJobId);
  await patchRun(ctx, run._id, {
    retryAt: undefined,
    retryJobId: undefined,
    heldSince: undefined,
  });
}

/** Gives way to a newer run. A run that has ended only loses its planned restart. */
export async function supersede(ctx: MutationCtx, run: Run): Promise<void> {
  await forgetRestart(ctx, run);
  await forgetRetry(ctx, run);
  if (isLive(run)) await end(ctx, run, "superseded");
}

/**
 * The member's word on the run they see. Where an edit's new run took its place
 * in the same moment, that one is meant: nobody has asked for it since.
 */
export async function cancelShown(ctx: MutationCtx, run: Run): Promise<void> {
  await cancel(ctx, run);
  if (run.state !== "superseded") return;
  const heir = await newestRun(ctx, run.userId);
  if (heir?.cause === "edit") await cancel(ctx, heir);
}

/** Stops at the member's word: from here on every save of this run is refused. */
export async function cancel(ctx: MutationCtx, run: Run): Promise<void> {
  await forgetRestart(ctx, run);
  await forgetRetry(ctx, run);
  if (isLive(run)) await end(ctx, run, "cancelled");
  // It had given way to an edit, whose new reading is what they stopped.
  else if (run.restartJobId !== undefined) await dropProfile(ctx, run.userId);
}

async function forgetRestart(ctx: MutationCtx, run: Run): Promise<void> {
  if (run.restartJobId === undefined) return;
  await cancelJob(ctx, run.restartJobId);
  await patchRun(ctx, run._id, {
    restartAt: undefined,
    restartJobId: undefined,
  });
}

/** Into a final state: no step, watchdog or hop of the run remains. */
export async function end(
  ctx: MutationCtx,
  run: Run,
  state: RunState,
  failureReason?: FailureReason,
): Promise<void> {
  for (const batch of await inFlight(ctx, run._id)) {
    await cancelJob(ctx, batch.jobId);
  }
  await cancelJob(ctx, run.dispatchJobId);
  await cancelJob(ctx, run.watchdogJobId);
  await closeHop(ctx, run);
  await patchRun(ctx, run._id, {
    state,
    failureReason,
    finishedAt: Date.now(),
    dispatchJobId: undefined,
    watchdogJobId: undefined,
  });
  const progress = await progressOf(ctx, run._id);
  if (progress?.waitingUntil !== undefined) {
    await ctx.db.patch("matchProgress", progress._id, {
      waitingUntil: undefined,
    });
  }
  await noteEnd(ctx, run, { state, failureReason });
  if (state === "done" || state === "partial") await tellGreatMatches(ctx, run);
}
