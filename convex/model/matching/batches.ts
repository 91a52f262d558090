import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { FailureReason } from "../../tables/matching";
import { finish } from "./ending";
import { closeHop } from "./hops";
import { afterSettling } from "./lifecycle";
import { batchesIn, inFlight, progressOf, type Batch, type Run } from "./runs";
import { patchRun } from "./showing";

type Listing = Id<"opportunities">;

/** A batch waiting for its first try; `rest` where it comes out of another. */
export async function insertBatch(
  ctx: MutationCtx,
  runId: Run["_id"],
  rest: {
    index: number;
    opportunityIds: Listing[];
    isReask: boolean;
  } & Partial<Pick<Batch, "state" | "attempt" | "notBefore" | "failureReason">>,
): Promise<void> {
  await ctx.db.insert("matchBatches", {
    runId,
    state: "waiting",
    attempt: 0,
    refusalCount: 0,
    invalidCount: 0,
    ...rest,
  });
}

/** A further batch at the end of the run. */
export async function appendBatch(
  ctx: MutationCtx,
  run: Run,
  rest: Omit<Parameters<typeof insertBatch>[2], "index">,
): Promise<Run> {
  const index = run.totalBatches ?? 0;
  await insertBatch(ctx, run._id, { ...rest, index });
  await patchRun(ctx, run._id, { totalBatches: index + 1 });
  return { ...run, totalBatches: index + 1 };
}

/** Back into the queue, not before `notBefore` (ms). */
export async function putBack(
  ctx: MutationCtx,
  batch: Batch,
  notBefore: number,
  counts: Partial<Pick<Batch, "refusalCount" | "invalidCount">> = {},
): Promise<void> {
  await ctx.db.patch("matchBatches", batch._id, {
    ...counts,
    state: "waiting",
    notBefore,
    leaseToken: undefined,
    leaseUntil: undefined,
    jobId: undefined,
  });
}

/** Gives a batch up: its listings keep the matches they had. */
export async function giveUp(
  ctx: MutationCtx,
  batch: Batch,
  failureReason: FailureReason,
): Promise<void> {
  await ctx.db.patch("matchBatches", batch._id, {
    state: "failed",
    failureReason,
    notBefore: undefined,
    leaseToken: undefined,
    leaseUntil: undefined,
  });
  await addProgress(ctx, batch.runId, {
    failedCount: batch.opportunityIds.length,
  });
}

/** Gives up whatever has not been sent: another try would end the same way. */
export async function giveUpWaiting(
  ctx: MutationCtx,
  run: Run,
  reason: FailureReason,
): Promise<void> {
  for (const batch of await batchesIn(ctx, run._id, "waiting", 1_000)) {
    await giveUp(ctx, batch, reason);
  }
}

export async function addProgress(
  ctx: MutationCtx,
  runId: Run["_id"],
  counts: { readCount?: number; failedCount?: number },
): Promise<void> {
  const progress = await progressOf(ctx, runId);
  if (progress === null) throw new Error(`run ${runId} has no progress`);
  await ctx.db.patch("matchProgress", progress._id, {
    readCount: progress.readCount + (counts.readCount ?? 0),
    failedCount: progress.failedCount + (counts.failedCount ?? 0),
  });
}

/** Tells the member until when the chain waits for the model (ms); undefined: no longer. */
export async function tellWait(
  ctx: MutationCtx,
  run: Run,
  waitingUntil: number | undefined,
): Promise<void> {
  const progress = await progressOf(ctx, run._id);
  if (progress !== null && progress.waitingUntil !== waitingUntil) {
    await ctx.db.patch("matchProgress", progress._id, { waitingUntil });
  }
}

/**
 * Once nothing is in flight: the next hop, scheduled by the very transaction
 * that settled the last batch of this one, or the end of the run.
 */
export async function advance(
  ctx: MutationCtx,
  runId: Run["_id"],
): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run?.state !== "running") return;
  const flying = await inFlight(ctx, runId);
  const [waiting] = await batchesIn(ctx, runId, "waiting", 1);
  const next = afterSettling({
    inFlight: flying.length > 0,
    waiting: waiting !== undefined,
  });
  if (next === "finish") await finish(ctx, run);
  if (next !== "dispatch") return;
  await closeHop(ctx, run);
  await scheduleNext(ctx, run);
}

/** The run's next dispatch, in place of one already waiting. */
export async function scheduleNext(ctx: MutationCtx, run: Run): Promise<void> {
  await patchRun(ctx, run._id, {
    dispatchJobId: await ctx.scheduler.runAfter(
      0,
      internal.matching.compute.dispatchNext,
      { runId: run._id },
    ),
  });
}

/**
 * A run in the state a step expects, its step no longer pending; null when the
 * step comes too late or twice.
 */
export async function beginStep(
  ctx: MutationCtx,
  runId: Run["_id"],
  state: "queued" | "running",
): Promise<Run | null> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run?.state !== state) return null;
  await patchRun(ctx, runId, { dispatchJobId: undefined });
  return { ...run, dispatchJobId: undefined };
}
