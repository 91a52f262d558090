/** All authorisation. Nothing else decides who may do what. */
import { getAuthSessionId, getAuthUserId } from "@convex-dev/auth/server";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { can, type Permission } from "../shared/permissions";
import { refusal } from "../shared/errors";

export type Member = Doc<"users">;

/**
 * The signed-in member, or null. The ids come from the verified token alone. A
 * token outlives its session by minutes, hence the one read more: whoever was
 * signed out from afar is nobody from that moment on, in live queries too.
 */
export async function getMember(ctx: QueryCtx): Promise<Member | null> {
  const [userId, sessionId] = await Promise.all([
    getAuthUserId(ctx),
    getAuthSessionId(ctx),
  ]);
  if (userId === null || !sessionId) return null;
  const [member, session] = await Promise.all([
    ctx.db.get("users", userId),
    ctx.db.get("authSessions", sessionId),
  ]);
  return session?.userId === userId ? member : null;
}

/** The session of the call; only where a member is known to be signed in. */
export async function requireSessionId(
  ctx: QueryCtx,
): Promise<Id<"authSessions">> {
  const sessionId = await getAuthSessionId(ctx);
  if (!sessionId) throw refusal("UNAUTHENTICATED");
  return sessionId;
}

/** The signed-in member; refuses UNAUTHENTICATED. */
export async function requireMember(ctx: QueryCtx): Promise<Member> {
  const member = await getMember(ctx);
  if (member === null) throw refusal("UNAUTHENTICATED");
  return member;
}

/** The signed-in platform admin; refuses UNAUTHENTICATED or FORBIDDEN. */
export async function requirePlatformAdmin(ctx: QueryCtx): Promise<Member> {
  const member = await requireMember(ctx);
  if (!can(member.platformRole ?? "member", "platform.operate")) {
    throw refusal("FORBIDDEN");
  }
  return member;
}

/**
 * The organisation, the caller and their membership, when they may administer it.
 * Strangers learn nothing: NOT_FOUND, as for an organisation that is not there.
 */
export async function requireOrgAdmin(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  permission: Permission = "org.administer",
) {
  const member = await requireMember(ctx);
  const found = await findInOrg(ctx, orgId, member._id);
  if (found === null) throw refusal("NOT_FOUND");
  if (
    !can(
      found.membership.role === "admin" ? "orgAdmin" : "orgMember",
      permission,
    )
  ) {
    throw refusal("FORBIDDEN");
  }
  return { member, ...found };
}

/** The organisation and the caller's membership of it; to strangers NOT_FOUND. */
export async function requireOrgMember(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
) {
  const member = await requireMember(ctx);
  const found = await findInOrg(ctx, orgId, member._id);
  if (found === null) throw refusal("NOT_FOUND");
  return { member, ...found };
}

/** Null for strangers, and for organisations that are archived or not there. */
async function findInOrg(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
) {
  const [org, membership] = await Promise.all([
    ctx.db.get("organisations", orgId),
    findMembership(ctx, orgId, userId),
  ]);
  if (org === null || org.archivedAt !== undefined) return null;
  return membership === null ? null : { org, membership };
}

export async function findMembership(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
): Promise<Doc<"memberships"> | null> {
  return await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_userId", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .unique();
}

/** Somebody's membership, to whoever may administer its organisation; refuses NOT_FOUND. */
export async function requireMembership(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
): Promise<Doc<"memberships">> {
  const membership = await findMembership(ctx, orgId, userId);
  if (membership === null) throw refusal("NOT_FOUND");
  return membership;
}
