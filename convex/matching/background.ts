/** The background: what changed in the catalogue or a profile is read again by itself. */
import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../functions";
import { packPage } from "../model/matching/features";
import { serve as serveDue } from "../model/matching/serving";
import * as Walking from "../model/matching/walking";

/** Begins what is due and takes up what was lost. The cron calls it; late or twice is the same. */
export const sweep = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Walking.tendWalk(ctx);
    await serveDue(ctx);
    return null;
  },
});

/** One page of the walk of changed listings over matches and members. */
export const walkStep = internalMutation({
  args: { step: v.number() },
  returns: v.null(),
  isHot: true,
  handler: async (ctx, { step }) => {
    await Walking.takeStep(ctx, step);
    return null;
  },
});

/** Starts background runs for members who are due, as many as may run. */
export const serve = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await serveDue(ctx);
    return null;
  },
});

/** Packs every profile, page by page; by hand, for members whose last reading is older than packing. */
export const packProfiles = internalMutation({
  args: { cursor: v.optional(v.union(v.null(), v.string())) },
  returns: v.null(),
  handler: async (ctx, { cursor = null }) => {
    const next = await packPage(ctx, cursor);
    if (next !== null) {
      await ctx.scheduler.runAfter(
        0,
        internal.matching.background.packProfiles,
        { cursor: next },
      );
    }
    return null;
  },
});
