import { v } from "convex/values";
import { internalMutation } from "../functions";
import * as Resuming from "../model/matching/resuming";
import * as Watching from "../model/matching/watching";

/** One look at a live run; re-arms itself until the run has ended. */
export const check = internalMutation({
  args: { runId: v.id("matchRuns"), tick: v.number() },
  returns: v.null(),
  handler: async (ctx, { runId, tick }) => {
    await Watching.check(ctx, runId, tick);
    return null;
  },
});

/** Takes up what the operator's switch had stopped, once it is lifted; answers how many it looked at. */
export const takeUpHeld = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await Resuming.takeUpHeld(ctx),
});

/** Finds live runs whose watchdog is gone; answers how many. */
export const sweep = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await Watching.sweep(ctx),
});
