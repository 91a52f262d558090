import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { BULK_STREAMS } from "../../shared/mail/streams";

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
/** What was sent, and what is on its way. */
const COUNTED = ["sent", "sending", "waiting"] as const;
/** Index ranges that one look costs at most; a page of members is weighed by it. */
export const CAP_RANGES = BULK_STREAMS.length * COUNTED.length;

/** Whether a member has had as much bulk mail in the last seven days as they want. */
export async function isCapReached(
  ctx: QueryCtx,
  userId: Id<"users">,
  cap: number | undefined,
  now: number,
): Promise<boolean> {
  if (cap === undefined) return false;
  let left = cap;
  for (const stream of BULK_STREAMS) {
    for (const state of COUNTED) {
      if (left <= 0) return true;
      const rows = await ctx.db
        .query("emailOutbox")
        .withIndex("by_userId_and_stream_and_state", (q) =>
          q
            .eq("userId", userId)
            .eq("stream", stream)
            .eq("state", state)
            .gt("_creationTime", now - WEEK_MS),
        )
        .take(left);
      left -= rows.length;
    }
  }
  return left <= 0;
}
