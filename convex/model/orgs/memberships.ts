/**
 * Who belongs to an organisation: the only place that writes memberships. Each
 * change keeps the sums, the members table and the audit log in step.
 */
import type { Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import {
  DEFAULT_MEMBERSHIP_AUDIENCE,
  type MembershipAudience,
} from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import type { vEndedMembership } from "../../tables/memberBulks";
import { findMembership } from "../access";
import * as Engagement from "../engagement/keeping";
import { audit } from "../members/audit";
import { dropRow, keepRow, patchRow } from "../members/rows";
import { settle } from "./requestRows";

type Membership = Doc<"memberships">;
type Role = Membership["role"];
type EndedMembership = Infer<typeof vEndedMembership>;

interface NewMembership {
  orgId: Id<"organisations">;
  userId: Id<"users">;
  role: Role;
  audience: MembershipAudience;
  invitationId?: Id<"invitations">;
  /** Who let them in, where it was not their own doing. */
  admittedById?: Id<"users">;
}

/**
 * Lets somebody in, once: whoever is in already stays as they are. Answers the
 * membership, and whether it is new.
 */
export async function join(
  ctx: MutationCtx,
  { admittedById, ...joining }: NewMembership,
): Promise<{ membership: Membership; isNew: boolean }> {
  const { orgId, userId } = joining;
  const known = await findMembership(ctx, orgId, userId);
  if (known !== null) return { membership: known, isNew: false };
  const membershipId = await ctx.db.insert("memberships", {
    ...joining,
    joinedAt: Date.now(),
  });
  const membership = await requireRow(ctx, membershipId);
  await follow(ctx, orgId, null, membership);
  await settle(ctx, orgId, userId);
  await Engagement.follow(ctx, membership);
  await audit(ctx, {
    orgId,
    actorId: admittedById ?? userId,
    subjectId: userId,
    action: "memberJoined",
    details: { role: joining.role },
  });
  return { membership, isNew: true };
}

/**
 * Ends a membership; `actorId` says who ended it. The last admin stays: refuses
 * CONFLICT with `reason: "lastAdmin"`.
 */
export async function end(
  ctx: MutationCtx,
  membership: Membership,
  actorId: Id<"users">,
): Promise<void> {
  const { orgId, userId, role } = membership;
  if (role === "admin") await requireAnotherAdmin(ctx, orgId);
  await ctx.db.delete("memberships", membership._id);
  await follow(ctx, orgId, membership, null);
  await Engagement.follow(ctx, membership);
  await audit(ctx, {
    orgId,
    actorId,
    subjectId: userId,
    action: actorId === userId ? "memberLeft" : "memberRemoved",
    details: { role, joinedAt: membership.joinedAt },
  });
}

/**
 * Takes a removal back: the membership as it was, with what the table knew of it.
 * Whoever has come back by themselves stays as they are; answers whether it did.
 */
export async function restore(
  ctx: MutationCtx,
  of: Pick<Membership, "orgId" | "userId">,
  ended: EndedMembership,
  actorId: Id<"users">,
): Promise<boolean> {
  const { orgId, userId } = of;
  const user = await ctx.db.get("users", userId);
  if (user === null || (await findMembership(ctx, orgId, userId)) !== null) {
    return false;
  }
  const { tagIds, engagement, engagementId, ...membership } = ended;
  const row = { orgId, userId, ...membership };
  const membershipId = await ctx.db.insert("memberships", row);
  await follow(ctx, orgId, null, await requireRow(ctx, membershipId));
  await patchRow(ctx, of, { tagIds, engagement });
  await Engagement.reopen(ctx, of, engagementId);
  await audit(ctx, {
    orgId,
    actorId,
    subjectId: userId,
    action: "memberJoined",
    details: { role: ended.role, joinedAt: ended.joinedAt, isRestored: true },
  });
  return true;
}

/** Makes somebody an admin, or a member again; never leaves none. */
export async function setRole(
  ctx: MutationCtx,
  membership: Membership,
  role: Role,
  actorId: Id<"users">,
): Promise<void> {
  if (membership.role === role) return;
  const { orgId, userId } = membership;
  if (membership.role === "admin") await requireAnotherAdmin(ctx, orgId);
  await ctx.db.patch("memberships", membership._id, { role });
  await follow(ctx, orgId, membership, { ...membership, role });
  await audit(ctx, {
    orgId,
    actorId,
    subjectId: userId,
    action: "roleChanged",
    details: { from: membership.role, to: role },
  });
}

/** The member's own choice of who sees that they belong. */
export async function setAudience(
  ctx: MutationCtx,
  membership: Membership,
  audience: MembershipAudience,
): Promise<void> {
  const from = membership.audience ?? DEFAULT_MEMBERSHIP_AUDIENCE;
  if (from === audience) return;
  const { orgId, userId } = membership;
  await ctx.db.patch("memberships", membership._id, { audience });
  await follow(ctx, orgId, membership, { ...membership, audience });
  await audit(ctx, {
    orgId,
    actorId: userId,
    subjectId: userId,
    action: "audienceChanged",
    details: { from, to: audience },
  });
}

async function requireAnotherAdmin(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<void> {
  const admins = await ctx.db
    .query("memberships")
    .withIndex("by_orgId_and_role", (q) =>
      q.eq("orgId", orgId).eq("role", "admin"),
    )
    .take(2);
  if (admins.length < 2) {
    throw refusal("CONFLICT", { details: { reason: "lastAdmin" } });
  }
}

/** Keeps the table's row and the sums in step with one that began, changed or ended. */
export async function follow(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  before: Membership | null,
  after: Membership | null,
) {
  if (after !== null) await keepRow(ctx, after);
  else if (before !== null) await dropRow(ctx, before);
  const sums = await sumsOf(ctx, orgId);
  const moved = {
    members: sums.members + count(after) - count(before),
    admins: sums.admins + count(after, isAdmin) - count(before, isAdmin),
    shown: sums.shown + count(after, isShown) - count(before, isShown),
  };
  if (sums._id === undefined) {
    await ctx.db.insert("orgSums", { orgId, ...moved });
  } else {
    await ctx.db.patch("orgSums", sums._id, moved);
  }
}

/** How many belong to an organisation. */
export async function sumsOf(ctx: QueryCtx, orgId: Id<"organisations">) {
  const row = await ctx.db
    .query("orgSums")
    .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
    .unique();
  return row ?? { _id: undefined, members: 0, admins: 0, shown: 0 };
}

const isAdmin = ({ role }: Membership) => role === "admin";
const isShown = ({ audience }: Membership) => audience === "everyone";

function count(
  membership: Membership | null,
  is: (membership: Membership) => boolean = () => true,
): number {
  return membership !== null && is(membership) ? 1 : 0;
}

async function requireRow(
  ctx: QueryCtx,
  membershipId: Id<"memberships">,
): Promise<Membership> {
  const row = await ctx.db.get("memberships", membershipId);
  if (row === null) throw new Error(`membership ${membershipId} is gone`);
  return row;
}
