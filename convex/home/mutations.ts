import { v } from "convex/values";
import { memberMutation } from "../functions";
import { rest, wake } from "../model/home/resting";

/** "Not now": the suggestion is not made again before a week is over. */
export const restSuggestion = memberMutation({
  args: { key: v.string() },
  returns: v.null(),
  handler: async (ctx, { key }) => {
    await rest(ctx, ctx.member, key);
    return null;
  },
});

/** Undoes "not now". */
export const wakeSuggestion = memberMutation({
  args: { key: v.string() },
  returns: v.null(),
  handler: async (ctx, { key }) => {
    await wake(ctx, ctx.member, key);
    return null;
  },
});
