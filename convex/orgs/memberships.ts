import { v } from "convex/values";
import {
  orgAdminMutation,
  orgAdminQuery,
  orgMemberMutation,
} from "../functions";
import { requireMembership } from "../model/access";
import { listAdmins as adminsOf, vAdminLine } from "../model/orgs/admins";
import * as Memberships from "../model/orgs/memberships";
import { vMembershipAudience, vOrgRole } from "../tables/orgs";

/** Leaves; refuses CONFLICT to the last admin. */
export const leave = orgMemberMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Memberships.end(ctx, ctx.membership, ctx.member._id);
    return null;
  },
});

/** Who, beside its organisers, sees that I belong. */
export const setAudience = orgMemberMutation({
  args: { audience: vMembershipAudience },
  returns: v.null(),
  handler: async (ctx, { audience }) => {
    await Memberships.setAudience(ctx, ctx.membership, audience);
    return null;
  },
});

/** Who runs it, oneself first. */
export const listAdmins = orgAdminQuery({
  args: {},
  returns: v.array(vAdminLine),
  handler: async (ctx) => await adminsOf(ctx, ctx.org._id, ctx.member),
});

/** Refuses CONFLICT where it would leave no admin. */
export const setRole = orgAdminMutation({
  args: { userId: v.id("users"), role: vOrgRole },
  returns: v.null(),
  handler: async (ctx, { userId, role }) => {
    const membership = await requireMembership(ctx, ctx.org._id, userId);
    await Memberships.setRole(ctx, membership, role, ctx.member._id);
    return null;
  },
});

export const remove = orgAdminMutation({
  args: { userId: v.id("users") },
  returns: v.null(),
  handler: async (ctx, { userId }) => {
    const membership = await requireMembership(ctx, ctx.org._id, userId);
    await Memberships.end(ctx, membership, ctx.member._id);
    return null;
  },
});
