/** Who runs an organisation, as those who do see it. */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { rowsOf } from "../members/rows";

/** An organisation run by more runs itself. */
const MOST_ADMINS = 100;

export const vAdminLine = v.object({
  userId: v.id("users"),
  /** "" where they hide it from organisers. */
  name: v.string(),
  headline: v.string(),
  joinedAt: v.number(),
  isMe: v.boolean(),
  /** Make a member of them; never of the last. */
  viewerCan: v.object({ demote: v.boolean() }),
});

/** Oneself first, then whoever joined earlier. */
export async function listAdmins(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  { _id: me }: Doc<"users">,
): Promise<Infer<typeof vAdminLine>[]> {
  const admins = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_role", (q) =>
      q.eq("orgId", orgId).eq("role", "admin"),
    )
    .take(MOST_ADMINS);
  const rows = await rowsOf(
    ctx,
    orgId,
    admins.map(({ userId }) => userId),
  );
  return admins
    .map(({ userId, joinedAt }) => ({
      userId,
      name: rows.get(userId)?.name ?? "",
      headline: rows.get(userId)?.headline ?? "",
      joinedAt,
      isMe: userId === me,
      viewerCan: { demote: admins.length > 1 },
    }))
    .sort(
      (one, other) =>
        Number(other.isMe) - Number(one.isMe) || one.joinedAt - other.joinedAt,
    );
}
