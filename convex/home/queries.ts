import { v } from "convex/values";
import { memberQuery } from "../functions";
import { getHome } from "../model/home/home";
import { vHome } from "../model/home/views";

/** `asOf` is the reader's clock in ms; rounded to the hour, the answer changes only when something does. */
export const get = memberQuery({
  args: { asOf: v.number() },
  returns: vHome,
  isHot: true,
  handler: async (ctx, { asOf }) => await getHome(ctx, ctx.member, asOf),
});
