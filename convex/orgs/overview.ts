import { v } from "convex/values";
import { orgAdminQuery } from "../functions";
import { getOverview, vOrgOverview } from "../model/orgs/overview";

/** What needs an organiser, and how the organisation stands. */
export const get = orgAdminQuery({
  args: {
    /** The caller's clock (ms). */
    asOf: v.number(),
  },
  returns: vOrgOverview,
  handler: async (ctx, { asOf }) => await getOverview(ctx, ctx.org, asOf),
});
