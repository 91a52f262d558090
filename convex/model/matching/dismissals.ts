import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

/**
 * More than a full catalogue, and below the 8,192 items an array may have. Past
 * it the oldest are forgotten; the list only saves tokens.
 */
const MOST = 8_000;

/** Listings the member has put away; judging them again would be paid for and not shown. */
export async function dismissedIds(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<ReadonlySet<Id<"opportunities">>> {
  const row = await rowOf(ctx, userId);
  return new Set(row?.opportunityIds);
}

/** Keeps the list in line with one match, whenever its status changes. */
export async function noteDismissal(
  ctx: MutationCtx,
  { userId, opportunityId }: Doc<"matches">,
  isDismissed: boolean,
): Promise<void> {
  const row = await rowOf(ctx, userId);
  const others = (row?.opportunityIds ?? []).filter(
    (id) => id !== opportunityId,
  );
  const opportunityIds = isDismissed
    ? [...others, opportunityId].slice(-MOST)
    : others;
  if (row === null) {
    await ctx.db.insert("matchDismissals", { userId, opportunityIds });
  } else {
    await ctx.db.patch("matchDismissals", row._id, { opportunityIds });
  }
}

async function rowOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("matchDismissals")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}
