import { v } from "convex/values";
import { orgAdminQuery, orgMemberQuery } from "../functions";
import * as Reading from "../model/engagement/reading";

const vView = v.union(v.null(), Reading.vEngagementView);

/** How this organisation sees me, as its organisers read it. */
export const getMine = orgMemberQuery({
  args: {},
  returns: vView,
  handler: async (ctx) => await Reading.viewOf(ctx, ctx.membership),
});

/** One member's, and how it came about, the latest change first. */
export const getOf = orgAdminQuery({
  args: { userId: v.id("users") },
  returns: v.object({
    current: vView,
    history: v.array(Reading.vEngagementPast),
  }),
  handler: async (ctx, { userId }) => {
    const of = { orgId: ctx.org._id, userId };
    const current = await Reading.viewOf(ctx, of);
    // Whoever has left is nobody's business any more.
    const history = current === null ? [] : await Reading.historyOf(ctx, of);
    return { current, history };
  },
});
