import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../functions";
import * as Keeping from "../model/engagement/keeping";

/** Follows what time alone has changed; goes on by itself while more is due. */
export const sweep = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    if (await Keeping.followDue(ctx)) {
      await ctx.scheduler.runAfter(0, internal.engagement.keeping.sweep, {});
    }
    return null;
  },
});

/** Once, by hand, on memberships older than engagement; goes on by itself. */
export const followAll = internalMutation({
  args: { cursor: v.optional(v.union(v.string(), v.null())) },
  returns: v.null(),
  handler: async (ctx, { cursor = null }) => {
    const next = await Keeping.followPage(ctx, cursor);
    if (next !== null) {
      await ctx.scheduler.runAfter(0, internal.engagement.keeping.followAll, {
        cursor: next,
      });
    }
    return null;
  },
});
