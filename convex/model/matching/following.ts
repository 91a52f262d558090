import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";

const PAGE = 100;

/**
 * Copies a listing's deadline onto its matches, page by page: lists in the order
 * of deadlines walk the copies. Nothing else of a match hangs on it.
 */
export async function followDeadline(
  ctx: MutationCtx,
  opportunityId: Id<"opportunities">,
  cursor: string | null,
): Promise<void> {
  const listing = await ctx.db.get("opportunities", opportunityId);
  if (listing === null) return;
  const { page, isDone, continueCursor } = await ctx.db
    .query("matches")
    .withIndex("by_opportunityId", (q) => q.eq("opportunityId", opportunityId))
    .paginate({ numItems: PAGE, cursor });
  const { deadline } = listing;
  for (const match of page) {
    if (match.deadline === deadline) continue;
    await ctx.db.patch("matches", match._id, { deadline });
  }
  if (isDone) return;
  await ctx.scheduler.runAfter(0, internal.matching.mutations.followDeadline, {
    opportunityId,
    cursor: continueCursor,
  });
}
