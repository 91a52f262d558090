import { v } from "convex/values";
import {
  internalMutation,
  internalQuery,
  memberMutation,
  memberQuery,
} from "../functions";
import * as Feeds from "../model/events/feeds";

/** Whether I have a secret address, and when it was read; null for none. */
export const getMine = memberQuery({
  args: {},
  returns: Feeds.vFeedState,
  handler: async (ctx) => await Feeds.stateOf(ctx, ctx.member),
});

/** Makes one, in place of any there was. The address is answered this once. */
export const make = memberMutation({
  args: {},
  returns: v.string(),
  handler: async (ctx) => await Feeds.make(ctx, ctx.member),
});

export const remove = memberMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Feeds.remove(ctx, ctx.member);
    return null;
  },
});

/** Undoes the last `remove` or `make`, within minutes; answers whether it could. */
export const restore = memberMutation({
  args: {},
  returns: v.boolean(),
  handler: async (ctx) => await Feeds.restore(ctx, ctx.member),
});

export const forget = internalMutation({
  args: { feedId: v.id("calendarFeeds"), removedAt: v.number() },
  returns: v.null(),
  handler: async (ctx, { feedId, removedAt }) => {
    await Feeds.forget(ctx, feedId, removedAt);
    return null;
  },
});

export const readMine = internalQuery({
  args: { token: v.string(), now: v.number() },
  returns: v.union(v.null(), Feeds.vCalendar),
  handler: async (ctx, { token, now }) => await Feeds.readMine(ctx, token, now),
});

export const readOrg = internalQuery({
  args: { slug: v.string(), now: v.number() },
  returns: v.union(v.null(), Feeds.vCalendar),
  handler: async (ctx, { slug, now }) => await Feeds.readOrg(ctx, slug, now),
});

export const noteRead = internalMutation({
  args: { feedId: v.id("calendarFeeds") },
  returns: v.null(),
  handler: async (ctx, { feedId }) => {
    await Feeds.noteRead(ctx, feedId);
    return null;
  },
});
