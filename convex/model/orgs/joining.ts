/** Coming in by an invitation. Looking at one changes nothing. */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { MembershipAudience } from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import { vOrgRole } from "../../tables/orgs";
import { findMembership, getMember, type Member } from "../access";
import { putTags } from "../members/importTags";
import { findProfile } from "../profiles/profiles";
import { publicFace } from "../profiles/visibleProfile";
import { findOpen } from "./invitations";
import { join } from "./memberships";
import { toOrgCard, vOrgCard } from "./views";

/** What somebody who was invited sees before they decide. */
export const vInvitationFace = v.object({
  org: vOrgCard,
  /** "" unless the inviter chose to be named here to everyone. */
  inviterName: v.string(),
  role: vOrgRole,
  expiresAt: v.union(v.number(), v.null()),
  /** The viewer is in already. */
  isMember: v.boolean(),
});

/** Null for an invitation that is not there or over, whichever it is. */
export async function lookAt(
  ctx: QueryCtx,
  token: string,
  now: number,
): Promise<Infer<typeof vInvitationFace> | null> {
  const found = await findOpen(ctx, token, now);
  if (found === null) return null;
  const { invitation, org } = found;
  const [card, inviterName, viewer] = await Promise.all([
    toOrgCard(ctx, org),
    inviterNameOf(ctx, org, invitation.createdById),
    getMember(ctx),
  ]);
  const membership =
    viewer === null ? null : await findMembership(ctx, org._id, viewer._id);
  return {
    org: card,
    inviterName,
    role: invitation.role,
    expiresAt: invitation.expiresAt ?? null,
    isMember: membership !== null,
  };
}

/** Whoever holds a link may be anybody: they read no more than the page says to everyone. */
async function inviterNameOf(
  ctx: QueryCtx,
  org: Doc<"organisations">,
  userId: Id<"users">,
): Promise<string> {
  const membership = await findMembership(ctx, org._id, userId);
  if (membership?.audience !== "everyone") return "";
  return publicFace(await findProfile(ctx, userId), org)?.name ?? "";
}

/**
 * Joins; answers the organisation's address. Whoever is in already uses nothing
 * up. NOT_FOUND for an invitation that is over.
 */
export async function accept(
  ctx: MutationCtx,
  member: Member,
  { token, audience }: { token: string; audience: MembershipAudience },
): Promise<string> {
  const found = await findOpen(ctx, token, Date.now());
  if (found === null) throw refusal("NOT_FOUND");
  const { invitation, org } = found;
  const { isNew } = await join(ctx, {
    orgId: org._id,
    userId: member._id,
    role: invitation.role,
    audience,
    invitationId: invitation._id,
  });
  if (isNew) {
    await ctx.db.patch("invitations", invitation._id, {
      useCount: invitation.useCount + 1,
      // Who came is on the list of members now; the address is not needed.
      ...(invitation.kind === "address" && { address: undefined }),
    });
    await putTags(ctx, invitation, member._id);
  }
  return org.slug;
}
