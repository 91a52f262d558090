import { v } from "convex/values";
import { internalQuery } from "../functions";
import { dueUsers, vDueUser } from "../model/emails/due";

/** `now` in ms; at most a hundred at a time. */
const page = { now: v.number(), limit: v.number() };

/** Members whose new great matches are to be told of now. */
export const getUsersForMatchAlertBatch = internalQuery({
  args: page,
  returns: v.array(vDueUser),
  isHot: true,
  handler: async (ctx, args) => await dueUsers(ctx, "matchAlert", args),
});

/** Members whose weekly digest is due. */
export const getUsersForWeeklyDigestBatch = internalQuery({
  args: page,
  returns: v.array(vDueUser),
  isHot: true,
  handler: async (ctx, args) => await dueUsers(ctx, "weeklyDigest", args),
});

/** Members whose daily digest of events is due. */
export const getUsersForDailyEventDigestBatch = internalQuery({
  args: page,
  returns: v.array(vDueUser),
  isHot: true,
  handler: async (ctx, args) => await dueUsers(ctx, "eventDaily", args),
});

/** Members whose weekly digest of events is due. */
export const getUsersForWeeklyEventDigestBatch = internalQuery({
  args: page,
  returns: v.array(vDueUser),
  isHot: true,
  handler: async (ctx, args) => await dueUsers(ctx, "eventWeekly", args),
});
