import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";

/** "stopped": by itself, and why is said; it may be resumed like a cancelled one. */
export const vRecomputationState = vOneOf([
  "running",
  "done",
  "cancelled",
  "stopped",
]);
/** What holds it up: the switch, people in the queue, or its own runs under way. */
export const vRecomputationWait = vOneOf(["switch", "people", "runs"]);
export const vRecomputationStop = vOneOf(["budget", "lost"]);

export const operationsTables = {
  /**
   * One "recompute all" of an operator. Written by its start, its chain of steps
   * and its operator; read by the Operations page. Kept: a row is small and they
   * are rare. Owner: none.
   */
  recomputations: defineTable({
    /** Chosen by whoever starts it: the same key starts nothing twice. */
    key: v.string(),
    state: vRecomputationState,
    waitingFor: v.optional(vRecomputationWait),
    stoppedBy: v.optional(vRecomputationStop),
    /** Creation time of the last profile looked at. */
    reached: v.number(),
    /** Members whose turn the preview expected. */
    expectedCount: v.number(),
    startedCount: v.number(),
    /** A run of theirs was under way, and was left to it. */
    joinedCount: v.number(),
    /** May not have matches computed now: no consent, a thin profile, a cap of their own. */
    skippedCount: v.number(),
    /** Number of the step in charge; a duplicate or older one does nothing. */
    step: v.number(),
    stepJobId: v.optional(v.id("_scheduled_functions")),
    /** How often in a row a lost step had to be replaced. */
    watchdogActs: v.number(),
    startedAt: v.number(),
    finishedAt: v.optional(v.number()),
  })
    .index("by_key", ["key"])
    .index("by_state_and_startedAt", ["state", "startedAt"]),
};
