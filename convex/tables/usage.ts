import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";

/** Requests and tokens the service allows a minute. */
export const vServiceRates = v.object({
  requests: v.number(),
  inputTokens: v.number(),
  outputTokens: v.number(),
});
/** What the headers of one answer said of that, and of the tokens left, where they said anything. */
export const vSaidRates = v.object({
  ...vServiceRates.partial().fields,
  inputTokensLeft: v.optional(v.number()),
  outputTokensLeft: v.optional(v.number()),
});

export const usageTables = {
  /**
   * One row a call of a model. Written with the save or failure it paid for; read
   * by operators. Kept 13 months. Owner: userId; none where the call was about nobody.
   */
  llmUsage: defineTable({
    userId: v.optional(v.id("users")),
    /** Of a matching: its run, the batch and the number of its hop. */
    runId: v.optional(v.id("matchRuns")),
    batchId: v.optional(v.id("matchBatches")),
    attempt: v.optional(v.number()),
    /** Of the claim that made the call: one row each, however often it is reported. */
    leaseToken: v.string(),
    purpose: vOneOf(["matching", "engagement"]),
    model: v.string(),
    inputTokens: v.number(),
    outputTokens: v.number(),
    cachedInputTokens: v.number(),
    /** Millionths of a US dollar. */
    costMicroUsd: v.number(),
    ms: v.number(),
    at: v.number(),
    rates: v.optional(vSaidRates),
    /** Already part of llmCounters. */
    isCounted: v.boolean(),
    /** Whose cap it counts under beside its member's and everybody's; see payingOrgOf. */
    orgId: v.optional(v.id("organisations")),
  })
    .index("by_runId_and_isCounted", ["runId", "isCounted"])
    .index("by_batchId_and_leaseToken", ["batchId", "leaseToken"])
    .index("by_userId_and_at", ["userId", "at"]),

  /**
   * Sums of llmUsage and what running hops have reserved, by scope and period.
   * Touched only by dispatch and settling; a run's dies with the run. Owner: scope
   * "user" through scopeId, "run" through the run.
   */
  llmCounters: defineTable({
    scope: vOneOf(["user", "organisation", "global", "run"]),
    /** The id of a user, organisation or run, or "all". */
    scopeId: v.string(),
    /** "2026-11" for months, "2026-11-23" for days, in UTC; "run" for a run's whole life. */
    period: v.string(),
    calls: v.number(),
    inputTokens: v.number(),
    outputTokens: v.number(),
    costMicroUsd: v.number(),
    reservedMicroUsd: v.number(),
  })
    .index("by_scope_and_scopeId_and_period", ["scope", "scopeId", "period"])
    /** Who spent most in a period. */
    .index("by_scope_and_period_and_costMicroUsd", [
      "scope",
      "period",
      "costMicroUsd",
    ]),

  /**
   * One row: what the service's headers last said it allows. Written when a hop
   * settles; read by dispatch and claims. Owner: none.
   */
  llmRates: defineTable({
    ...vServiceRates.fields,
    /** The most that was ever said to be left: so much may be spent at once. */
    inputTokensLeft: v.optional(v.number()),
    outputTokensLeft: v.optional(v.number()),
    updatedAt: v.number(),
    /** When a rate was last found to be lower than believed (ms), and by which factor. */
    slowedAt: v.optional(v.number()),
    slowedBy: v.optional(v.number()),
  }),

  /**
   * One row: an operator's switches. Written by operators; read by trigger and
   * dispatch. Owner: none.
   */
  switches: defineTable({
    isMatchingPaused: v.boolean(),
    /** Caps in millionths of a US dollar. */
    monthlyCapMicroUsd: v.number(),
    memberDailyCapMicroUsd: v.number(),
    /** Of each organisation that has no cap of its own. */
    orgMonthlyCapMicroUsd: v.optional(v.number()),
    changedAt: v.optional(v.number()),
  }),
};
