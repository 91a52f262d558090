import { v } from "convex/values";
import { internalMutation } from "../functions";
import * as Prompts from "../model/attendance/prompts";

/** Begins to ask for each event that is due; by the cron, or by hand. */
export const tick = internalMutation({
  args: {},
  returns: v.number(),
  isHot: true,
  handler: async (ctx) => await Prompts.askWhoIsDue(ctx, Date.now()),
});

/** Asks a page of those who registered; schedules the next. */
export const askPage = internalMutation({
  args: { eventId: v.id("events"), cursor: v.union(v.string(), v.null()) },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { eventId, cursor }) => {
    await Prompts.askPage(ctx, eventId, cursor);
    return null;
  },
});

/** Ends questions nobody answered. */
export const expire = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await Prompts.expire(ctx, Date.now()),
});
