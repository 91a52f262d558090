/** What stands beside the sending chain: it finds what ran out and what was lost. */
import { v, type Infer } from "convex/values";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { isInFlight, MOST_OPEN, openBatches } from "./batches";
import { pendingAt, readLane, wake } from "./lane";
import { ACCOUNT_RANK, BULK_RANK, endMail, nextWaiting } from "./outbox";
import { releaseMatches } from "./releasing";
import { saveTally, type Tally } from "./sums";

/** Rows ended by one look; the next look finds the rest. */
const EXPIRED_PAGE = 100;
/** Work that is due for longer than this has been lost by the chain. */
const LOST_AFTER_MS = 5_000;

export const vWatched = v.object({
  expired: v.number(),
  /** Whether the chain had lost something and was woken. */
  hasWoken: v.boolean(),
});

export async function watch(ctx: MutationCtx): Promise<Infer<typeof vWatched>> {
  const now = Date.now();
  const tally: Tally = new Map();
  const over = await ctx.db
    .query("emailOutbox")
    .withIndex("by_state_and_notAfter", (q) =>
      q.eq("state", "waiting").lte("notAfter", now),
    )
    .take(EXPIRED_PAGE);
  for (const mail of over) {
    const end = { state: "expired", reason: "tooLate" } as const;
    await endMail(ctx, mail, end, tally);
    await releaseMatches(ctx, mail, "tooLate");
  }
  await saveTally(ctx, tally);
  const hasWoken = await hasLost(ctx, now);
  if (hasWoken) await wake(ctx, now);
  return { expired: over.length, hasWoken };
}

/** Whether something is due and nobody is about to look at it. */
async function hasLost(ctx: QueryCtx, now: number): Promise<boolean> {
  const lane = await readLane(ctx);
  const pending = await pendingAt(ctx, lane?.jobId);
  if (pending !== null && pending <= now) return false;
  const isHeldUp = (lane?.nextSendAt ?? 0) > now - LOST_AFTER_MS;
  if (isHeldUp && pending !== null) return false;
  const open = await openBatches(ctx);
  if (open.some((batch) => isInFlight(batch, now))) return false;
  if (open.some(({ notBefore }) => notBefore <= now)) return true;
  const takesBulk = lane?.pausedAt === undefined && open.length < MOST_OPEN;
  for (const rank of takesBulk ? [ACCOUNT_RANK, BULK_RANK] : [ACCOUNT_RANK]) {
    const next = await nextWaiting(ctx, rank);
    if (next !== null && next.notBefore <= now) return true;
  }
  return false;
}
