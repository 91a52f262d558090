import { v } from "convex/values";
import { internalMutation } from "../functions";
import * as Sessions from "../model/programs/sessions";

/** Notices sessions that are over; by the cron, or by hand. */
export const holdWhatIsOver = internalMutation({
  args: {},
  returns: v.number(),
  isHot: true,
  handler: async (ctx) => await Sessions.holdWhatIsOver(ctx, Date.now()),
});

/** Counts a page of a program's people anew; schedules the next. */
export const recountPage = internalMutation({
  args: { programId: v.id("programs"), cursor: v.union(v.string(), v.null()) },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { programId, cursor }) => {
    await Sessions.recountPage(ctx, programId, cursor);
    return null;
  },
});
