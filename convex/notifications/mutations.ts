import { v } from "convex/values";
import { memberMutation } from "../functions";
import * as Reading from "../model/notifications/reading";

/** Twice is no error. */
export const markRead = memberMutation({
  args: { notificationId: v.id("notifications") },
  returns: v.null(),
  handler: async (ctx, { notificationId }) => {
    await Reading.markRead(ctx, ctx.member, notificationId);
    return null;
  },
});

export const markAllRead = memberMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Reading.markAllRead(ctx, ctx.member);
    return null;
  },
});
