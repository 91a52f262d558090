import { v } from "convex/values";
import { memberMutation } from "../functions";
import { settle } from "../model/welcome/firstRun";
import { vFirstRunStep, vSettled } from "../tables/welcome";

/** One step of the first run is behind the member, one way or the other. */
export const settleStep = memberMutation({
  args: { step: vFirstRunStep, how: vSettled },
  returns: v.null(),
  handler: async (ctx, { step, how }) => {
    await settle(ctx, ctx.member, step, how);
    return null;
  },
});
