import { v } from "convex/values";
import { internalMutation } from "../functions";
import { tellPage as tellAPage, vNotice } from "../model/emails/eventMail";
import * as Reminders from "../model/events/reminders";

/** Begins to remind of each event that is due; by the cron, or by hand. */
export const tick = internalMutation({
  args: {},
  returns: v.number(),
  isHot: true,
  handler: async (ctx) => await Reminders.remindWhoIsDue(ctx, Date.now()),
});

/** Tells a page of those who registered; schedules the next. */
export const tellPage = internalMutation({
  args: {
    eventId: v.id("events"),
    notice: vNotice,
    cursor: v.union(v.string(), v.null()),
  },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, page) => {
    await tellAPage(ctx, page);
    return null;
  },
});
