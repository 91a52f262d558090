import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation, internalQuery } from "../functions";
import { vOneOf } from "../lib/validators";
import { planPage, previewPage, vPlanned } from "../model/emails/planning";
import { PLANNED_STREAMS } from "../shared/mail/streams";

const vPlannedStream = vOneOf(PLANNED_STREAMS);

/** Looks for members who are due, each stream in a transaction of its own. */
export const tick = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    for (const stream of PLANNED_STREAMS) {
      await ctx.scheduler.runAfter(0, internal.emails.planner.plan, { stream });
    }
    return null;
  },
});

/** Decides on a page of those due for a stream; schedules itself while there are more. */
export const plan = internalMutation({
  args: { stream: vPlannedStream },
  returns: vPlanned,
  isHot: true,
  handler: async (ctx, { stream }) => {
    const page = await planPage(ctx, stream, Date.now());
    if (!page.isDone) {
      await ctx.scheduler.runAfter(0, internal.emails.planner.plan, { stream });
    }
    return page;
  },
});

/** What the next page would decide as of `now` (ms), without writing. */
export const dryRun = internalQuery({
  args: { stream: vPlannedStream, now: v.number() },
  returns: vPlanned,
  handler: async (ctx, { stream, now }) => await previewPage(ctx, stream, now),
});
