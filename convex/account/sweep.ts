import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../functions";
import { FIRST_PAGE, sweepPage, vSweepPage } from "../model/account/sweep";

/** Removes what sign-ups and sign-ins left behind, page after page. The daily cron calls it. */
export const sweep = internalMutation({
  args: { page: v.optional(vSweepPage) },
  returns: v.null(),
  handler: async (ctx, { page = FIRST_PAGE }) => {
    const next = await sweepPage(ctx, page, Date.now());
    if (next !== null) {
      await ctx.scheduler.runAfter(0, internal.account.sweep.sweep, {
        page: next,
      });
    }
    return null;
  },
});
