import { v } from "convex/values";
import { internalMutation, internalQuery } from "../functions";
import {
  describeRun,
  startFor,
  vOperatorStart,
  vRunReport,
} from "../model/matching/operating";
import {
  cancelRecomputation,
  resumeRecomputation,
  runningOne,
} from "../model/matching/recomputing";
import { readSpending, vSpending } from "../model/matching/spending";
import {
  setOrgCap,
  setSwitches as set,
  vOrgCap,
  vSwitchChanges,
  vSwitchesSet,
} from "../model/matching/switches";
import { findBySlug } from "../model/orgs/list";

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

/**
 * The kill switch and the caps, in millionths of a US dollar; what is not named
 * stays. Without arguments it only tells how they stand.
 */
export const setSwitches = internalMutation({
  args: { ...vSwitchChanges.fields, dryRun: v.optional(v.boolean()) },
  returns: vSwitchesSet,
  handler: async (ctx, { dryRun, ...changes }) =>
    await set(ctx, changes, {
      dryRun: dryRun ?? Object.keys(changes).length === 0,
    }),
});

/** Gives one organisation a cap of its own for each month; null takes it away. */
export const setOrganisationCap = internalMutation({
  args: {
    slug: v.string(),
    monthlyCapMicroUsd: v.union(v.number(), v.null()),
    dryRun: v.optional(v.boolean()),
  },
  returns: vOrgCap,
  handler: async (ctx, { slug, monthlyCapMicroUsd, dryRun }) =>
    await setOrgCap(ctx, await findBySlug(ctx, slug), monthlyCapMicroUsd, {
      dryRun,
    }),
});

/** What was spent today and this month, by whom, and what the caps leave. A mutation for its clock. */
export const spending = internalMutation({
  args: {},
  returns: vSpending,
  handler: async (ctx) => await readSpending(ctx, Date.now()),
});

/** Stops the running recomputation: no further run of it begins. */
export const cancelRecompute = internalMutation({
  args: {},
  returns: v.boolean(),
  handler: async (ctx) => {
    const running = await runningOne(ctx);
    if (running !== null) await cancelRecomputation(ctx, running._id);
    return running !== null;
  },
});

/** Goes on with a recomputation that was cancelled or stopped. */
export const resumeRecompute = internalMutation({
  args: { recomputationId: v.id("recomputations") },
  returns: v.null(),
  handler: async (ctx, { recomputationId }) => {
    await resumeRecomputation(ctx, recomputationId);
    return null;
  },
});
