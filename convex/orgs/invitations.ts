import { v } from "convex/values";
import {
  memberMutation,
  orgAdminMutation,
  orgAdminQuery,
  publicQuery,
} from "../functions";
import { canSend } from "../model/emails/capability";
import * as Invitations from "../model/orgs/invitations";
import * as Joining from "../model/orgs/joining";
import {
  inviteByMail as inviteAddresses,
  vInvited,
} from "../model/orgs/mailInvitations";
import { vLocale } from "../tables/account";
import { vMembershipAudience, vOrgRole } from "../tables/orgs";

/** Makes a link; its token is answered this once. */
export const makeLink = orgAdminMutation({
  args: {
    label: v.string(),
    role: vOrgRole,
    /** Until it is over, 1 to 365. */
    days: v.number(),
    maxUses: v.optional(v.number()),
  },
  returns: v.object({ invitationId: v.id("invitations"), token: v.string() }),
  handler: async (ctx, link) => await Invitations.makeLink(ctx, ctx, link),
});

/** Invites at most a hundred addresses; answers what became of each. */
export const inviteByMail = orgAdminMutation({
  args: { addresses: v.array(v.string()), locale: vLocale },
  returns: vInvited,
  handler: async (ctx, invited) => await inviteAddresses(ctx, ctx, invited),
});

export const list = orgAdminQuery({
  args: {},
  returns: v.array(Invitations.vInvitationView),
  handler: async (ctx) => await Invitations.listInvitations(ctx, ctx.org._id),
});

export const revoke = orgAdminMutation({
  args: { invitationId: v.id("invitations") },
  returns: v.null(),
  handler: async (ctx, { invitationId }) => {
    await Invitations.revoke(ctx, ctx, invitationId);
    return null;
  },
});

/** Takes a revoking back; only of links. */
export const restore = orgAdminMutation({
  args: { invitationId: v.id("invitations") },
  returns: v.null(),
  handler: async (ctx, { invitationId }) => {
    await Invitations.restore(ctx, ctx, invitationId);
    return null;
  },
});

/** Whether mail leaves this deployment at all; where it does not, it is kept in the outbox. */
export const canMail = orgAdminQuery({
  args: {},
  returns: v.boolean(),
  handler: async () => canSend(),
});

/** What an invitation leads to; null for one that is over or never was. */
export const lookAt = publicQuery({
  args: {
    token: v.string(),
    /** The caller's clock (ms): whether it is over must not hang on when it was asked first. */
    asOf: v.number(),
  },
  returns: v.union(v.null(), Joining.vInvitationFace),
  handler: async (ctx, { token, asOf }) =>
    await Joining.lookAt(ctx, token, asOf),
});

/** Joins by an invitation; answers the organisation's address. Twice is no error. */
export const accept = memberMutation({
  args: { token: v.string(), audience: vMembershipAudience },
  returns: v.string(),
  handler: async (ctx, choice) => await Joining.accept(ctx, ctx.member, choice),
});
