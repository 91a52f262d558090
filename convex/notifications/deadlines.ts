import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../functions";
import { tellDeadlines } from "../model/notifications/deadlines";

/** Once a day, page by page; a look that runs twice tells nothing twice. */
export const tell = internalMutation({
  args: {
    /** When the look began (ms); absent: it begins. */
    from: v.optional(v.number()),
    cursor: v.optional(v.string()),
  },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { from = Date.now(), cursor }) => {
    const next = await tellDeadlines(ctx, { from, cursor: cursor ?? null });
    if (next !== null) {
      await ctx.scheduler.runAfter(0, internal.notifications.deadlines.tell, {
        from,
        cursor: next,
      });
    }
    return null;
  },
});
