import { v } from "convex/values";
import { internalMutation, internalQuery } from "../functions";
import {
  describeRun,
  startFor,
  vOperatorStart,
  vRunReport,
} from "../model/matching/operating";

/**
 * Computes a member's matches by an operator's hand (CLI or dashboard). With
 * `dryRun` only says what a run would read. The member's consent, the caps and
 * the switch bind operators too.
 */
export const start = internalMutation({
  args: {
    email: v.optional(v.string()),
    userId: v.optional(v.id("users")),
    dryRun: v.optional(v.boolean()),
    /** Other than the usual number of candidates. */
    candidateLimit: v.optional(v.number()),
  },
  returns: vOperatorStart,
  handler: async (ctx, args) => await startFor(ctx, args),
});

/** Where a run stands: batches, tiers, progress, the best five. */
export const describe = internalQuery({
  args: { runId: v.id("matchRuns") },
  returns: v.union(v.null(), vRunReport),
  handler: async (ctx, { runId }) => await describeRun(ctx, runId),
});
