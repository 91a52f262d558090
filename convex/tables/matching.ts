import { defineTable } from "convex/server";
import { v, type Infer } from "convex/values";
import { vOneOf } from "../lib/validators";
import { vGrowthArea } from "../shared/matching";
import { OUTCOMES, RUN_STATES } from "../shared/vocabulary";
import { vLocale } from "./account";

/** "catalogue": in the background, of listings that are new or changed. */
export const vRunCause = vOneOf(["member", "edit", "operator", "catalogue"]);
export const vRunState = vOneOf(RUN_STATES);
export const vScorer = vOneOf(["claude", "local"]);
export const vBatchState = vOneOf([
  "waiting",
  "dispatched",
  "leased",
  "saved",
  "failed",
]);
/** Why a run or batch stopped short; worded by the interface. */
export const vFailureReason = vOneOf([
  "rateLimited",
  "overloaded",
  "timeout",
  "network",
  "unauthorised",
  "spendingLimit",
  "budget",
  "paused",
  "invalidOutput",
  "refused",
  "tooLong",
  "lost",
  "tooOld",
  "internal",
]);
/** Where the member has put a match. */
export const vMatchStatus = vOneOf(["open", "saved", "dismissed", "applied"]);
/** "hidden": open, but for a rule of the member's that keeps it out of the lists. */
export const vStoredMatchStatus = v.union(
  ...vMatchStatus.members,
  v.literal("hidden"),
);
export const vOutcome = vOneOf(OUTCOMES);
export const vTierCounts = v.object({
  great: v.number(),
  good: v.number(),
  exploring: v.number(),
});

/** What a hop's calls may cost at most, and the periods it was booked under. */
export const vReservation = v.object({
  calls: v.number(),
  inputTokens: v.number(),
  outputTokens: v.number(),
  microUsd: v.number(),
  day: v.string(),
  month: v.string(),
  orgId: v.optional(v.id("organisations")),
  /** Whether its rates came of the background's share too; absent in rows older than the field. */
  isBackground: v.optional(v.boolean()),
});

/** A listing frozen out of a run before any token was spent, and why. */
export const vBlockedCount = v.object({
  reason: v.string(),
  count: v.number(),
});

export type RunState = Infer<typeof vRunState>;
export type FailureReason = Infer<typeof vFailureReason>;

/** What of a run its member's page shows. */
export const vShownRun = v.object({
  /** The fence: a save counts only for the live run with this timestamp (ms). */
  runTimestamp: v.number(),
  state: vRunState,
  cause: vRunCause,
  scorer: vScorer,
  locale: vLocale,
  /** The profile's rev when the candidates were frozen. */
  profileRev: v.number(),
  /** Absent until the candidates are frozen; grows when a batch is split. */
  totalBatches: v.optional(v.number()),
  openCount: v.optional(v.number()),
  candidateCount: v.optional(v.number()),
  blocked: v.optional(v.array(vBlockedCount)),
  /** Open to the member and neither chosen nor read before; left unread. */
  restCount: v.optional(v.number()),
  /** Open, and left out because the member has put them away. */
  dismissedCount: v.optional(v.number()),
  /** Listings read by the runs it continues. */
  readBeforeCount: v.optional(v.number()),
  /** The reading that "since last time" speaks of; absent for a first one. */
  comparedTo: v.optional(
    v.object({ runTimestamp: v.number(), finishedAt: v.number() }),
  ),
  growthAreas: v.array(vGrowthArea),
  /** Claims left out: badly formed, or resting on a quote that was not found. */
  droppedClaimCount: v.number(),
  tierCounts: v.optional(vTierCounts),
  /** Since last time: matches made, moved to another tier, and pruned. */
  newCount: v.number(),
  movedCount: v.number(),
  goneCount: v.number(),
  failureReason: v.optional(vFailureReason),
  /** The profile was edited: a new run starts then (ms). */
  restartAt: v.optional(v.number()),
  /** A passing fault ended it: what is left is tried again then (ms). */
  retryAt: v.optional(v.number()),
  /** The operator's switch stopped it then (ms): taken up when that is lifted. */
  heldSince: v.optional(v.number()),
  startedAt: v.number(),
  finishedAt: v.optional(v.number()),
});

export type ShownRun = Infer<typeof vShownRun>;

export const matchingTables = {
  /**
   * One asking for matches. Written by the trigger and the chain, through
   * `patchRun` of model/matching/showing.ts; read by the watchdog and operators.
   * Kept 90 days, a member's newest longer. Owner: userId.
   */
  matchRuns: defineTable({
    userId: v.id("users"),
    profileId: v.id("profiles"),
    ...vShownRun.fields,
    /** Orders listings within prompts; stored so that a retry sends the same bytes. */
    seed: v.number(),
    /** Without a batch settled until then (ms) the run ends; each settled batch renews it. */
    deadlineAt: v.number(),
    /** Hops sent so far; a step that carries an older number is refused. */
    hopCount: v.number(),
    lastHopAt: v.optional(v.number()),
    /** Asked for by an operator; else the usual number (pace.ts). */
    candidateLimit: v.optional(v.number()),
    /** It reads on where this run ended: its candidates come after that one's. */
    continuesRunId: v.optional(v.id("matchRuns")),
    /** The reading that a run of cause "catalogue" adds to; absent for a reading. */
    readingId: v.optional(v.id("matchRuns")),
    /** The background began it and the member has not joined it: part of their day is kept. */
    isUnasked: v.optional(v.boolean()),
    /** A reading: when the background first found news after it (ms). */
    newsAt: v.optional(v.number()),
    restartJobId: v.optional(v.id("_scheduled_functions")),
    retryJobId: v.optional(v.id("_scheduled_functions")),
    /** How often it was taken up again by itself. */
    retryCount: v.optional(v.number()),
    /** The organisation that pays for it, beside its member's and everybody's caps. */
    payingOrgId: v.optional(v.id("organisations")),
    /** One of a recomputation's runs. */
    recomputationId: v.optional(v.id("recomputations")),
    /** Number of the watchdog in charge; a duplicate or older one does nothing. */
    watchdogTick: v.number(),
    watchdogJobId: v.optional(v.id("_scheduled_functions")),
    dispatchJobId: v.optional(v.id("_scheduled_functions")),
    /** How often the watchdog had to act; 0 in a run without faults (G10). */
    watchdogActs: v.number(),
  })
    .index("by_userId_and_runTimestamp", ["userId", "runTimestamp"])
    .index("by_userId_and_readingId_and_runTimestamp", [
      "userId",
      "readingId",
      "runTimestamp",
    ])
    .index("by_cause_and_state", ["cause", "state"])
    .index("by_profileId_and_state", ["profileId", "state"])
    .index("by_state_and_startedAt", ["state", "startedAt"])
    .index("by_heldSince", ["heldSince"])
    .index("by_recomputationId_and_state", ["recomputationId", "state"]),

  /**
   * One row a member: their newest reading as their page shows it. Beside the run,
   * whose row changes with every hop and lease; what a live run adds up is told
   * here when it ends. Written by model/matching/showing.ts. Dies with the account.
   * Owner: userId.
   */
  shownRuns: defineTable({
    userId: v.id("users"),
    runId: v.id("matchRuns"),
    ...vShownRun.fields,
  }).index("by_userId", ["userId"]),

  /**
   * The frozen candidates of a run, one row a batch. Written by compute, dispatch
   * and the saving mutations. Dies with its run. Owner: through the run.
   */
  matchBatches: defineTable({
    runId: v.id("matchRuns"),
    index: v.number(),
    opportunityIds: v.array(v.id("opportunities")),
    state: vBatchState,
    /** Tries begun, the first included. */
    attempt: v.number(),
    /** The hop it was last sent with. */
    hop: v.optional(v.number()),
    /** Answers of the two kinds that are asked again only a few times. */
    refusalCount: v.number(),
    invalidCount: v.number(),
    /** Holds listings that an earlier answer left out; they are not put back twice. */
    isReask: v.boolean(),
    /** Random per claim; a late attempt no longer holds it. */
    leaseToken: v.optional(v.string()),
    leaseUntil: v.optional(v.number()),
    /** Not before this time (ms): back-off or retry-after. */
    notBefore: v.optional(v.number()),
    jobId: v.optional(v.id("_scheduled_functions")),
    /** Sent: when the watchdog first saw its action running and nothing claimed (ms). */
    seenRunningAt: v.optional(v.number()),
    failureReason: v.optional(vFailureReason),
  })
    .index("by_runId_and_index", ["runId", "index"])
    .index("by_runId_and_state_and_index", ["runId", "state", "index"]),

  /**
   * One row a run that has a hop on its way or waits for a free slot. Written by
   * dispatch and by whatever settles the hop, which removes it. Owner: through the run.
   */
  matchHops: defineTable({
    runId: v.id("matchRuns"),
    state: vOneOf(["running", "waiting"]),
    since: v.number(),
    /** While waiting: when the watchdog first found a slot free for it (ms). */
    freeSince: v.optional(v.number()),
    /** Reserved in llmCounters and the limiter; the unused part is given back in settling. */
    reserved: vReservation,
  })
    .index("by_state_and_since", ["state", "since"])
    .index("by_runId", ["runId"]),

  /**
   * One small row a run, apart from it so that a tick re-runs no list. Written by
   * each save and with the run's state; read by the progress line. Dies with its
   * run. Owner: userId.
   */
  matchProgress: defineTable({
    runId: v.id("matchRuns"),
    userId: v.id("users"),
    /** The run's, so that a tick reads no run; absent in rows older than the field. */
    state: v.optional(vRunState),
    /** What the run has found so far, and whatever it reads on after. */
    tierCounts: v.optional(vTierCounts),
    readCount: v.number(),
    totalCount: v.number(),
    failedCount: v.number(),
    /** The chain waits for the model until then (ms). */
    waitingUntil: v.optional(v.number()),
  }).index("by_runId", ["runId"]),
};
