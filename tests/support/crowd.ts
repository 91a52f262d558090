/** Many members at once, written as joining writes them. */
import { findMembership } from "../../convex/model/access";
import type { Id } from "../../convex/_generated/dataModel";
import type { MutationCtx } from "../../convex/_generated/server";
import { follow as followEngagement } from "../../convex/model/engagement/keeping";
import { follow } from "../../convex/model/orgs/memberships";
import type { Community } from "./community";

/** `size` members called "Member 001" and so on, in the order of their names. */
export async function aCrowd(
  { t, orgId }: Community,
  size: number,
): Promise<Id<"users">[]> {
  return await t.run(async (ctx) => {
    const ids: Id<"users">[] = [];
    for (let at = 1; at <= size; at += 1) {
      const name = `Member ${String(at).padStart(3, "0")}`;
      ids.push(await writeMember(ctx, orgId, { name, joinedAt: at }));
    }
    return ids;
  });
}

export async function writeMember(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  { name, joinedAt }: { name: string; joinedAt: number },
): Promise<Id<"users">> {
  const userId = await ctx.db.insert("users", {
    name,
    email: `member${joinedAt}@example.org`,
    emailVerificationTime: 1,
    isSample: true,
  });
  await ctx.db.insert("memberships", {
    orgId,
    userId,
    role: "member",
    joinedAt,
    audience: "everyone",
  });
  const membership = await findMembership(ctx, orgId, userId);
  if (membership === null) throw new Error("it was just written");
  await follow(ctx, orgId, null, membership);
  await followEngagement(ctx, membership);
  return userId;
}
