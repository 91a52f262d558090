import { v, type Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { putBack, tellWait } from "./batches";
import { stopForSwitch } from "./dispatching";
import { hopOf } from "./hops";
import { isHeldBy, isSentWith } from "./lifecycle";
import { stretchedStart } from "./limiter";
import { PACE } from "./pace";
import type { Batch, Run } from "./runs";
import { readSwitches } from "./switches";
import { patchRun } from "./showing";

/** What an action holds: the fence it must show, and one lease a batch. */
export const vClaim = v.object({
  runTimestamp: v.number(),
  scorer: v.union(v.literal("claude"), v.literal("local")),
  leases: v.array(
    v.object({
      batchId: v.id("matchBatches"),
      leaseToken: v.string(),
      /** Which try of the batch this is, from 1. */
      attempt: v.number(),
    }),
  ),
});
export type Claim = Infer<typeof vClaim>;

/**
 * Leases the hop's batches to the caller. Null when there is nothing to do: a
 * duplicate, an older hop, a run that has ended, or a hop that was put off.
 */
export async function claim(
  ctx: MutationCtx,
  hop: {
    runId: Id<"matchRuns">;
    batchIds: Id<"matchBatches">[];
    attempt: number;
  },
): Promise<Claim | null> {
  const run = await ctx.db.get("matchRuns", hop.runId);
  if (run?.state !== "running") return null;
  const sent = await sentWith(ctx, hop);
  if (sent.length === 0) return null;
  // The last look before calls leave: a hop may have waited long for its turn.
  if ((await readSwitches(ctx)).isMatchingPaused) {
    for (const batch of sent) await putBack(ctx, batch, Date.now());
    await stopForSwitch(ctx, run);
    return null;
  }
  if (await isPutOff(ctx, run, hop, sent)) return null;
  const leases: Claim["leases"] = [];
  for (const batch of sent) {
    const batchId = batch._id;
    const leaseToken = Math.random().toString(36).slice(2);
    const attempt = batch.attempt + 1;
    await ctx.db.patch("matchBatches", batchId, {
      state: "leased",
      attempt,
      leaseToken,
      leaseUntil: Date.now() + PACE.leaseMs,
    });
    leases.push({ batchId, leaseToken, attempt });
  }
  await tellWait(ctx, run, undefined);
  return { runTimestamp: run.runTimestamp, scorer: run.scorer, leases };
}

async function sentWith(
  ctx: QueryCtx,
  hop: Parameters<typeof claim>[1],
): Promise<Batch[]> {
  const batches = await Promise.all(
    hop.batchIds.map((batchId) => ctx.db.get("matchBatches", batchId)),
  );
  return batches.flatMap((batch) =>
    batch !== null && isSentWith(batch, hop) ? batch : [],
  );
}

/**
 * Whether the service was found to allow less since the hop was booked: then it
 * is sent again for its later time, once.
 */
async function isPutOff(
  ctx: MutationCtx,
  run: Run,
  hop: {
    runId: Id<"matchRuns">;
    batchIds: Id<"matchBatches">[];
    attempt: number;
  },
  sent: readonly Batch[],
): Promise<boolean> {
  const row = await hopOf(ctx, run._id);
  if (row === null || row.reserved.calls === 0) return false;
  const now = Date.now();
  const later = [];
  for (const { _id, notBefore: startsAt = now } of sent) {
    const notBefore = await stretchedStart(ctx, {
      bookedAt: row.since,
      startsAt,
    });
    if (notBefore > startsAt) later.push({ _id, notBefore });
  }
  // What is due goes out; the others of its hop wait in the action, as booked.
  const first = Math.min(...later.map(({ notBefore }) => notBefore));
  if (later.length < sent.length || sent.length === 0 || first <= now) {
    return false;
  }
  const { processMatchBatch } = internal.matching.compute;
  const jobId = await ctx.scheduler.runAt(first, processMatchBatch, hop);
  for (const { _id, notBefore } of later) {
    await ctx.db.patch("matchBatches", _id, { jobId, notBefore });
  }
  // From here on it is as good as booked under what is known.
  await ctx.db.patch("matchHops", row._id, { since: now });
  // Waiting for rates is not silence, and the member is told of it.
  await patchRun(ctx, run._id, {
    deadlineAt: run.deadlineAt + first - now,
  });
  await tellWait(ctx, run, first - now >= PACE.tellWaitMs ? first : undefined);
  return true;
}

/** Renews the leases that are still the caller's; answers how many are. */
export async function renew(
  ctx: MutationCtx,
  leases: readonly { batchId: Id<"matchBatches">; leaseToken: string }[],
): Promise<number> {
  let count = 0;
  for (const { batchId, leaseToken } of leases) {
    const batch = await ctx.db.get("matchBatches", batchId);
    if (batch === null || !isHeldBy(batch, leaseToken)) continue;
    const run = await ctx.db.get("matchRuns", batch.runId);
    if (run?.state !== "running") continue;
    count += 1;
    await ctx.db.patch("matchBatches", batchId, {
      leaseUntil: Date.now() + PACE.leaseMs,
    });
  }
  return count;
}
