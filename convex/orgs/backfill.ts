import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../functions";
import { followRows } from "../model/members/taggings";
import { followPage } from "../model/orgs/backfilling";

/** Once, by hand, on data older than the members table; goes on by itself. */
export const followMemberships = internalMutation({
  args: { cursor: v.optional(v.union(v.string(), v.null())) },
  returns: v.null(),
  handler: async (ctx, { cursor = null }) => {
    const next = await followPage(ctx, cursor);
    if (next !== null) {
      await ctx.scheduler.runAfter(
        0,
        internal.orgs.backfill.followMemberships,
        {
          cursor: next,
        },
      );
    }
    return null;
  },
});

/** Once, by hand, on tags older than the table of who has which; goes on by itself. */
export const followTags = internalMutation({
  args: { cursor: v.optional(v.union(v.string(), v.null())) },
  returns: v.null(),
  handler: async (ctx, { cursor = null }) => {
    const next = await followRows(ctx, cursor);
    if (next !== null) {
      await ctx.scheduler.runAfter(0, internal.orgs.backfill.followTags, {
        cursor: next,
      });
    }
    return null;
  },
});
