import { memberQuery } from "../functions";
import { getFirstRun } from "../model/welcome/firstRun";
import { vFirstRun } from "../model/welcome/views";

export const get = memberQuery({
  args: {},
  returns: vFirstRun,
  handler: async (ctx) => await getFirstRun(ctx, ctx.member),
});
