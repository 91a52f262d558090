import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { orgAdminQuery } from "../functions";
import * as History from "../model/members/history";

const userId = v.id("users");

/** The organisation's meetings a member's attendance is known of, the latest first. */
export const listMeetings = orgAdminQuery({
  args: { userId, paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(History.vMeetingLine),
  handler: async (ctx, args) => {
    const of = { orgId: ctx.org._id, userId: args.userId };
    return await History.meetingsOf(ctx, of, args.paginationOpts);
  },
});

/** The organisation's programs a member is or was in, the newest first. */
export const listPrograms = orgAdminQuery({
  args: { userId },
  returns: v.array(History.vProgramOfMember),
  handler: async (ctx, args) =>
    await History.programsOf(ctx, { orgId: ctx.org._id, userId: args.userId }),
});
