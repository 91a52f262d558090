import { v } from "convex/values";
import { internal } from "../_generated/api";
import {
  internalAction,
  internalMutation,
  internalQuery,
  platformMutation,
  platformQuery,
} from "../functions";
import { scorerNamed } from "../integrations/scorers";
import { requestOf } from "../model/matching/hopInput";
import * as Recomputing from "../model/matching/recomputing";
import {
  costOfOne,
  countPage,
  newestRecomputation,
  vRecomputationView,
  vRecomputeCost,
  vRecomputeCount,
  vRecomputePreview,
  type EstimateCall,
  type RecomputePreview,
} from "../model/matching/recomputeViews";
import { recomputeTotals } from "../shared/recompute";

const vId = v.id("recomputations");
const vStart = {
  /** The same key again starts nothing. */
  key: v.string(),
  /** Members the preview counted; progress is told of so many. */
  expectedCount: v.number(),
};

const estimate: EstimateCall = (input, listings) =>
  scorerNamed("claude").estimate(requestOf(input, listings));

/** As {@link count} and {@link getCost}, for the CLI. */
export const countMembers = internalQuery({
  args: { cursor: v.union(v.string(), v.null()) },
  returns: vRecomputeCount,
  handler: async (ctx, { cursor }) => await countPage(ctx, cursor),
});

export const costOfMember = internalQuery({
  args: { asOf: v.number() },
  returns: v.union(v.null(), vRecomputeCost),
  handler: async (ctx, { asOf }) => await costOfOne(ctx, estimate, asOf),
});

export const begin = internalMutation({
  args: vStart,
  returns: vId,
  handler: async (ctx, args) => await Recomputing.startRecomputation(ctx, args),
});

/** One page of the members a recomputation concerns; add the pages up. */
export const count = platformQuery({
  args: { cursor: v.union(v.string(), v.null()) },
  returns: vRecomputeCount,
  handler: async (ctx, { cursor }) => await countPage(ctx, cursor),
});

/** What one member's turn comes to, and what the caps leave. */
export const getCost = platformQuery({
  args: { asOf: v.number() },
  returns: v.union(v.null(), vRecomputeCost),
  handler: async (ctx, { asOf }) => await costOfOne(ctx, estimate, asOf),
});

/** The newest recomputation and how far it is. */
export const getNewest = platformQuery({
  args: {},
  returns: v.union(v.null(), vRecomputationView),
  handler: async (ctx) => await newestRecomputation(ctx),
});

export const start = platformMutation({
  args: vStart,
  returns: vId,
  handler: async (ctx, args) => await Recomputing.startRecomputation(ctx, args),
});

/** Begins no further run; those under way end by themselves. */
export const cancel = platformMutation({
  args: { recomputationId: vId },
  returns: v.null(),
  handler: async (ctx, { recomputationId }) => {
    await Recomputing.cancelRecomputation(ctx, recomputationId);
    return null;
  },
});

export const resume = platformMutation({
  args: { recomputationId: vId },
  returns: v.null(),
  handler: async (ctx, { recomputationId }) => {
    await Recomputing.resumeRecomputation(ctx, recomputationId);
    return null;
  },
});

/** One step of the chain. */
export const step = internalMutation({
  args: { recomputationId: vId, step: v.number() },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Recomputing.takeStep(ctx, args.recomputationId, args.step);
    return null;
  },
});

/** Replaces a lost step; answers whether it had to. */
export const revive = internalMutation({
  args: {},
  returns: v.boolean(),
  handler: async (ctx) => await Recomputing.reviveRecomputation(ctx),
});

/**
 * Has every member's matches computed again, people first. With `dryRun`, which
 * is how it begins, only says what that would come to. `key` names this one: the
 * same again starts nothing twice.
 */
export const all = internalAction({
  args: { key: v.optional(v.string()), dryRun: v.optional(v.boolean()) },
  returns: vRecomputePreview,
  handler: async (
    ctx,
    { key, dryRun = key === undefined },
  ): Promise<RecomputePreview> => {
    const { countMembers, costOfMember, begin } = internal.matching.recompute;
    let [profiles, ready] = [0, 0];
    let cursor: string | null = null;
    do {
      const page: { profiles: number; ready: number; cursor: string | null } =
        await ctx.runQuery(countMembers, { cursor });
      profiles += page.profiles;
      ready += page.ready;
      cursor = page.cursor;
    } while (cursor !== null);
    const asOf = Date.now();
    const cost = await ctx.runQuery(costOfMember, { asOf });
    const preview = recomputeTotals({ profiles, ready }, cost);
    if (dryRun) return preview;
    const recomputationId = await ctx.runMutation(begin, {
      key: key ?? new Date(asOf).toISOString(),
      expectedCount: profiles,
    });
    return { ...preview, recomputationId };
  },
});
