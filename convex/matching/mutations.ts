import { v } from "convex/values";
import { internalMutation } from "../functions";
import { claim, renew, vClaim } from "../model/matching/claiming";
import {
  failBatch as recordFailure,
  vBatchFailure,
} from "../model/matching/failing";
import * as Following from "../model/matching/following";
import { applyRules as applyRulesToPage } from "../model/matching/hiding";
import { prune as prunePage } from "../model/matching/pruning";
import {
  saveBatch,
  vBatchResults,
  vSaveOutcome,
} from "../model/matching/saving";
import { settle as settleUp, vSettlement } from "../model/matching/usage";
import { vGrowthArea } from "../shared/matching";

/** One growth area as batches report it and runs keep it. */
export const growthAreaValidator = vGrowthArea;

/** Takes the hop's batches for 30 s; null when there is nothing to take. */
export const claimBatches = internalMutation({
  args: {
    runId: v.id("matchRuns"),
    batchIds: v.array(v.id("matchBatches")),
    attempt: v.number(),
  },
  returns: v.union(v.null(), vClaim),
  handler: async (ctx, hop) => await claim(ctx, hop),
});

/** Keeps what is held for another 30 s; answers how many batches still are. */
export const renewLeases = internalMutation({
  args: {
    leases: v.array(
      v.object({ batchId: v.id("matchBatches"), leaseToken: v.string() }),
    ),
  },
  returns: v.number(),
  handler: async (ctx, { leases }) => await renew(ctx, leases),
});

/** Stores one batch's judgements; idempotent. */
export const saveBatchResults = internalMutation({
  args: {
    ...vBatchResults.fields,
    growthAreas: v.array(growthAreaValidator),
  },
  returns: vSaveOutcome,
  isHot: true,
  handler: async (ctx, args) => await saveBatch(ctx, args),
});

/** Records a failed call; answers whether the caller still held the batch. */
export const failBatch = internalMutation({
  args: vBatchFailure.fields,
  returns: v.boolean(),
  handler: async (ctx, args) => await recordFailure(ctx, args),
});

/** Brings the ledger's counters and the limiter up to date after calls and hops. */
export const settle = internalMutation({
  args: vSettlement.fields,
  returns: v.null(),
  handler: async (ctx, args) => {
    await settleUp(ctx, args);
    return null;
  },
});

/** Removes, page by page, what a whole run no longer confirms and nobody touched. */
export const prune = internalMutation({
  args: {
    runId: v.id("matchRuns"),
    cursor: v.union(v.null(), v.string()),
  },
  returns: v.null(),
  handler: async (ctx, { runId, cursor }) => {
    await prunePage(ctx, runId, cursor);
    return null;
  },
});

/** Brings further pages of a member's matches in line with their rules. */
export const applyRules = internalMutation({
  args: { userId: v.id("users"), cursor: v.union(v.null(), v.string()) },
  returns: v.null(),
  handler: async (ctx, { userId, cursor }) => {
    await applyRulesToPage(ctx, userId, cursor);
    return null;
  },
});

/** Brings matches in line with a listing that an import has changed or closed. */
export const followListing = internalMutation({
  args: {
    opportunityId: v.id("opportunities"),
    cursor: v.union(v.null(), v.string()),
  },
  returns: v.null(),
  handler: async (ctx, { opportunityId, cursor }) => {
    await Following.followListing(ctx, opportunityId, cursor);
    return null;
  },
});

/** Gives older matches their copy of the listing; run once by hand, with a null cursor. */
export const fillFaces = internalMutation({
  args: { cursor: v.union(v.null(), v.string()) },
  returns: v.null(),
  handler: async (ctx, { cursor }) => {
    await Following.fillFaces(ctx, cursor);
    return null;
  },
});
