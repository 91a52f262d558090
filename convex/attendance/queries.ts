import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberQuery } from "../functions";
import * as Mine from "../model/attendance/mine";
import {
  vAttendanceLine,
  vAttendanceSummary,
  vPromptView,
} from "../model/attendance/views";

/** The events my attendance is known of, the latest first. */
export const getMyAttendanceHistory = memberQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vAttendanceLine),
  isHot: true,
  handler: async (ctx, { paginationOpts }) =>
    await Mine.history(ctx, ctx.member, paginationOpts),
});

/** What waits for my answer. */
export const getPendingPrompts = memberQuery({
  /** The caller's clock (ms): one that was put off comes back by itself. */
  args: { asOf: v.number() },
  returns: v.array(vPromptView),
  isHot: true,
  handler: async (ctx, { asOf }) =>
    await Mine.pendingPrompts(ctx, ctx.member, asOf),
});

/** How my attendance adds up, by organisation. */
export const getMyAttendanceSummary = memberQuery({
  args: {},
  returns: vAttendanceSummary,
  isHot: true,
  handler: async (ctx) => await Mine.summary(ctx, ctx.member),
});
