import { v } from "convex/values";
import { internalMutation } from "../functions";
import { moveUp } from "../model/events/registering";
import * as Telling from "../model/events/telling";

/** Tells one page of those who registered what changed; schedules the next. */
export const tellPage = internalMutation({
  args: {
    eventId: v.id("events"),
    change: v.union(v.literal("cancelled"), v.literal("moved")),
    sequence: v.number(),
    cursor: v.union(v.string(), v.null()),
  },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, page) => {
    await Telling.tellPage(ctx, page);
    return null;
  },
});

/** The rest of those who wait, where more places came free than one step gives. */
export const goOnMovingUp = internalMutation({
  args: { eventId: v.id("events") },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { eventId }) => {
    const event = await ctx.db.get("events", eventId);
    if (event !== null) await moveUp(ctx, event);
    return null;
  },
});
