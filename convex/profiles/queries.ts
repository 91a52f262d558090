import { v } from "convex/values";
import { memberQuery } from "../functions";
import { findAsked, vAsked } from "../model/profiles/asked";
import { findProfile } from "../model/profiles/profiles";
import * as Showing from "../model/profiles/showing";
import { toMyProfileView, vMyProfile } from "../model/profiles/views";
import { vVisibleProfile } from "../model/profiles/visibleProfile";

export const getMine = memberQuery({
  args: {},
  returns: vMyProfile,
  handler: async (ctx) =>
    toMyProfileView(await findProfile(ctx, ctx.member._id), ctx.member),
});

/** What the caller may see of somebody, through an organisation both belong to. */
export const getVisible = memberQuery({
  args: { orgId: v.id("organisations"), userId: v.id("users") },
  returns: vVisibleProfile,
  handler: async (ctx, args) =>
    await Showing.requireVisible(ctx, ctx.member, args),
});

/** My own profile as an organiser, a fellow member or a stranger sees it. */
export const preview = memberQuery({
  args: {
    as: Showing.vOnlooker,
    /** One of my own; absent for any. */
    orgId: v.optional(v.id("organisations")),
  },
  returns: Showing.vPreview,
  handler: async (ctx, args) => await Showing.previewFor(ctx, ctx.member, args),
});

/** What my open matches ask and my profile does not say yet. */
export const getAsked = memberQuery({
  args: {},
  returns: vAsked,
  handler: async (ctx) => await findAsked(ctx, ctx.member),
});
