/** Rows of requests to join, below both who decides on them and who writes memberships. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

export type JoinRequest = Doc<"joinRequests">;

export async function findRequest(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
): Promise<JoinRequest | null> {
  return await ctx.db
    .query("joinRequests")
    .withIndex("by_orgId_and_userId", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .unique();
}

/** Whoever came in by another way waits for no word any more. */
export async function settle(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
): Promise<void> {
  const request = await findRequest(ctx, orgId, userId);
  if (request?.state !== "pending") return;
  await ctx.db.patch("joinRequests", request._id, {
    state: "approved",
    decidedAt: Date.now(),
  });
}
