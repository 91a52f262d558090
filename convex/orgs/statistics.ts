import { v } from "convex/values";
import {
  internalMutation,
  orgAdminMutation,
  orgAdminQuery,
} from "../functions";
import {
  refresh as refreshStatistics,
  takeStep,
} from "../model/statistics/counting";
import { getStatistics, vStatisticsPage } from "../model/statistics/views";

/** What was counted last, and how far the next counting is. */
export const get = orgAdminQuery({
  args: {},
  returns: vStatisticsPage,
  handler: async (ctx) => await getStatistics(ctx, ctx.org._id),
});

/** Counts anew what is older than a day, or a minute where it is asked for. Twice is no error. */
export const refresh = orgAdminMutation({
  args: { isAsked: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { isAsked }) => {
    await refreshStatistics(ctx, ctx.org._id, isAsked);
    return null;
  },
});

/** One step of a counting. */
export const step = internalMutation({
  args: { runId: v.id("statisticsRuns"), step: v.number() },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, args) => {
    await takeStep(ctx, args.runId, args.step);
    return null;
  },
});
