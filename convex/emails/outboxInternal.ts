import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../functions";
import { enqueueCode as enqueue, vCodeMail } from "../model/emails/codeMail";
import { backfillPage } from "../model/emails/backfilling";

/** Puts a code on its way to its address; only the action of auth.ts causes it. */
export const enqueueCode = internalMutation({
  args: vCodeMail.fields,
  returns: v.null(),
  handler: async (ctx, code) => {
    await enqueue(ctx, code);
    return null;
  },
});

/** Gives members of older releases their mail preferences, a page at a time. */
export const backfillPreferences = internalMutation({
  args: { cursor: v.optional(v.union(v.null(), v.string())) },
  returns: v.null(),
  handler: async (ctx, { cursor = null }) => {
    const next = await backfillPage(ctx, cursor);
    if (next !== null) {
      await ctx.scheduler.runAfter(
        0,
        internal.emails.outboxInternal.backfillPreferences,
        { cursor: next },
      );
    }
    return null;
  },
});
