import { v } from "convex/values";
import { orgAdminMutation } from "../functions";
import * as Overriding from "../model/engagement/overriding";
import { vEngagementLevel } from "../tables/members";

const userId = v.id("users");

/** Says another level than the rule, until a day; the member reads the reason. */
export const setOverride = orgAdminMutation({
  args: {
    userId,
    level: vEngagementLevel,
    reason: v.string(),
    until: v.number(),
  },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Overriding.setOverride(ctx, ctx, args.userId, args);
    return null;
  },
});

export const clearOverride = orgAdminMutation({
  args: { userId },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Overriding.clearOverride(ctx, ctx, args.userId);
    return null;
  },
});
