import { v } from "convex/values";
import { orgAdminMutation } from "../functions";
import { vOrgFacts } from "../model/orgs/applications";
import * as Settings from "../model/orgs/settings";
import { vOrgJoining } from "../tables/orgs";

/** Saves the public face; refuses INVALID at the field. */
export const edit = orgAdminMutation({
  args: vOrgFacts.fields,
  returns: v.null(),
  handler: async (ctx, facts) => {
    await Settings.edit(ctx, ctx.org, ctx.member._id, facts);
    return null;
  },
});

/** Whether people may ask to be let in, or come by invitation alone. */
export const setJoining = orgAdminMutation({
  args: { joining: vOrgJoining },
  returns: v.null(),
  handler: async (ctx, { joining }) => {
    await Settings.setJoining(ctx, ctx.org, ctx.member._id, joining);
    return null;
  },
});

/** Where a logo is posted to, for an hour. */
export const getLogoUploadUrl = orgAdminMutation({
  args: {},
  returns: v.string(),
  handler: async (ctx) => await ctx.storage.generateUploadUrl(),
});

/** PNG, JPEG or WebP of at most a megabyte; null takes the logo away. */
export const setLogo = orgAdminMutation({
  args: { logoId: v.union(v.id("_storage"), v.null()) },
  returns: v.null(),
  handler: async (ctx, { logoId }) => {
    await Settings.setLogo(ctx, ctx.org, ctx.member._id, logoId);
    return null;
  },
});

export const setSetupSkipped = orgAdminMutation({
  args: { step: Settings.vSetupStep, isSkipped: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { step, isSkipped }) => {
    await Settings.setSkipped(ctx, ctx.org, step, isSkipped);
    return null;
  },
});
