import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import type { FailureReason } from "../../tables/matching";
import {
  advance,
  appendBatch,
  giveUp,
  giveUpWaiting,
  putBack,
} from "./batches";
import { backOffMs } from "./ladder";
import { PACE } from "./pace";
import type { Batch, Run } from "./runs";
import { isLiveRun } from "./saving";
import { recordCall, vCall } from "./usage";

/** The ways a call may fail, as scorers name them. */
export const vFailureKind = vOneOf([
  "rateLimited",
  "overloaded",
  "timeout",
  "network",
  "unauthorised",
  "spendingLimit",
  "tooLong",
  "invalidOutput",
  "refused",
  "internal",
]);

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
  const isHeld =
    batch.state === "leased" && batch.leaseToken === args.leaseToken;
  if (!isLiveRun(run, args.runTimestamp) || !isHeld) return false;
  await decide(ctx, run, batch, args);
  await advance(ctx, run._id);
  return true;
}

async function decide(
  ctx: MutationCtx,
  run: Run,
  batch: Batch,
  { kind, retryAfterMs }: Pick<BatchFailure, "kind" | "retryAfterMs">,
): Promise<void> {
  switch (kind) {
    case "rateLimited":
    case "overloaded":
    case "timeout":
    case "network":
      return await retry(ctx, run, batch, kind, {}, retryAfterMs);
    case "invalidOutput": {
      const invalidCount = batch.invalidCount + 1;
      return invalidCount >= PACE.mostInvalid
        ? await giveUp(ctx, batch, kind)
        : await retry(ctx, run, batch, kind, { invalidCount });
    }
    case "refused": {
      const refusalCount = batch.refusalCount + 1;
      return refusalCount >= PACE.mostRefusals
        ? await giveUp(ctx, batch, kind)
        : await retry(ctx, run, batch, kind, { refusalCount });
    }
    case "tooLong":
      return batch.opportunityIds.length > 1
        ? await split(ctx, run, batch)
        : await giveUp(ctx, batch, kind);
    case "unauthorised":
    case "spendingLimit":
      await giveUp(ctx, batch, kind);
      return await giveUpWaiting(ctx, run, kind);
    case "internal":
      return await giveUp(ctx, batch, kind);
  }
}

/** Another try on the ladder, or when the service asked for it. */
export async function retry(
  ctx: MutationCtx,
  run: Run,
  batch: Batch,
  reason: FailureReason,
  counts: Partial<Pick<Batch, "refusalCount" | "invalidCount">> = {},
  retryAfterMs?: number,
): Promise<void> {
  const waitMs = retryAfterMs ?? backOffMs(batch.attempt - 1, Math.random());
  const notBefore = Math.ceil(Date.now() + waitMs);
  if (batch.attempt >= PACE.mostTries || notBefore > run.deadlineAt) {
    return await giveUp(ctx, batch, reason);
  }
  await putBack(ctx, batch, notBefore, counts);
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
