import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import {
  advance,
  appendBatch,
  giveUp,
  giveUpWaiting,
  putBack,
} from "./batches";
import {
  afterFailure,
  FAILURE_KINDS,
  isHeldBy,
  isLiveRun,
  tryAgain,
  type FailureDecision,
} from "./lifecycle";
import type { Batch, Run } from "./runs";
import { recordCall, vCall } from "./usage";

export const vFailureKind = vOneOf(FAILURE_KINDS);

export const vBatchFailure = v.object({
  ...vCall.fields,
  kind: vFailureKind,
  /** What the service asked for; past the run's patience it is not waited for. */
  retryAfterMs: v.optional(v.number()),
});
type BatchFailure = Infer<typeof vBatchFailure>;

/** Records a failed call and decides what becomes of its batch. Answers whether it counted. */
export async function failBatch(
  ctx: MutationCtx,
  args: BatchFailure,
): Promise<boolean> {
  const run = await ctx.db.get("matchRuns", args.runId);
  const batch = await ctx.db.get("matchBatches", args.batchId);
  if (run === null || batch === null) return false;
  await recordCall(ctx, run, args);
  // A late failure must not take the batch from whoever holds it now.
  const isHeld = isHeldBy(batch, args.leaseToken);
  if (!isLiveRun(run, args.runTimestamp) || !isHeld) return false;
  const tried = { ...batch, size: batch.opportunityIds.length };
  await carryOut(ctx, run, batch, afterFailure(tried, args, around(run)));
  await advance(ctx, run._id);
  return true;
}

/** Another try of a batch that died with its action: when nobody knows why, at once. */
export async function retryLost(
  ctx: MutationCtx,
  run: Run,
  batch: Batch,
): Promise<void> {
  const decision = tryAgain(batch, "lost", around(run), {}, 0);
  await carryOut(ctx, run, batch, decision);
}

function around({ deadlineAt }: Run) {
  return { now: Date.now(), deadlineAt, random: Math.random() };
}

async function carryOut(
  ctx: MutationCtx,
  run: Run,
  batch: Batch,
  decision: FailureDecision,
): Promise<void> {
  switch (decision.type) {
    case "retry":
      return await putBack(ctx, batch, decision.notBefore, decision.counts);
    case "split":
      return await split(ctx, run, batch);
    case "giveUp":
      await giveUp(ctx, batch, decision.reason);
      if (decision.isForAll) await giveUpWaiting(ctx, run, decision.reason);
  }
}

/** Two halves, tried at once: the run grows by a batch and by no listing. */
async function split(ctx: MutationCtx, run: Run, batch: Batch): Promise<void> {
  const middle = Math.ceil(batch.opportunityIds.length / 2);
  const now = Date.now();
  await appendBatch(ctx, run, {
    opportunityIds: batch.opportunityIds.slice(middle),
    isReask: batch.isReask,
    attempt: batch.attempt,
    notBefore: now,
  });
  await ctx.db.patch("matchBatches", batch._id, {
    opportunityIds: batch.opportunityIds.slice(0, middle),
  });
  await putBack(ctx, batch, now);
}
