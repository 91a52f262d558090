import { v } from "convex/values";
import { internalMutation } from "../functions";
import * as Moving from "../model/events/moving";

/** One page of rows that are ordered by an event's start; schedules the next. */
export const follow = internalMutation({
  args: {
    eventId: v.id("events"),
    part: v.union(v.literal("registrations"), v.literal("attendances")),
    cursor: v.union(v.string(), v.null()),
  },
  returns: v.null(),
  handler: async (ctx, page) => {
    await Moving.follow(ctx, page);
    return null;
  },
});
