import { v } from "convex/values";
import { internalMutation } from "../functions";
import * as Retention from "../model/matching/retention";

/** Removes what the 90 days of runs have passed over; schedules itself while there is more. */
export const removeRuns = internalMutation({
  args: { after: v.optional(v.number()) },
  returns: v.null(),
  handler: async (ctx, { after }) => {
    await Retention.removeOldRuns(ctx, after ?? 0);
    return null;
  },
});

/** Removes ledger rows older than 13 months; schedules itself while there is more. */
export const removeUsage = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Retention.removeOldUsage(ctx);
    return null;
  },
});
