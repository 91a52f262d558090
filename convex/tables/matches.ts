import { defineTable } from "convex/server";
import { v, type Infer } from "convex/values";
import { vOneOf } from "../lib/validators";
import { ELIGIBILITY_REASONS } from "../shared/eligibilityResult";
import { vClaim, vFactor, vRowQuestion, vTier } from "../shared/matching";
import {
  COMMITMENTS,
  DISMISS_REASONS,
  VERDICTS,
  WORK_KINDS,
  WORKPLACES,
} from "../shared/vocabulary";
import { vLocale } from "./account";
import { vOutcome, vScorer, vStoredMatchStatus, vTierCounts } from "./matching";
import { vListingFacts, vOpportunityStatus, vPlace } from "./opportunities";

const vVerdict = vOneOf(VERDICTS);

/** What became of one listing since the reading before. */
export const vMatchChange = v.object({
  opportunityId: v.id("opportunities"),
  title: v.string(),
  textLanguage: v.string(),
  organisationName: v.string(),
  /** "gone": open, and no longer among what is read for this member. */
  kind: vOneOf(["new", "moved", "closed", "gone"]),
  tier: v.optional(vTier),
  fromTier: v.optional(vTier),
  /** Of a move: whose words had changed; "reading" when nobody's had. */
  cause: v.optional(vOneOf(["profile", "listing", "both", "reading"])),
  /** Requirements judged otherwise than before; at most three. */
  requirements: v.array(
    v.object({
      requirement: v.string(),
      question: v.optional(vRowQuestion),
      from: v.optional(vVerdict),
      to: v.optional(vVerdict),
    }),
  ),
  /** Of what is gone: why it is no longer open to the member, if that is why. */
  blockedReason: v.optional(vOneOf(ELIGIBILITY_REASONS)),
});

export type MatchChange = Infer<typeof vMatchChange>;

/** What a list shows and asks of a listing. */
export const vListingFace = v.object({
  title: v.string(),
  /** ISO 639-1 of the listing's words, for `lang`. */
  textLanguage: v.string(),
  organisationName: v.string(),
  kind: vOneOf(WORK_KINDS),
  commitment: v.optional(vOneOf(COMMITMENTS)),
  workplace: vOneOf(WORKPLACES),
  places: v.array(vPlace),
  remoteRegions: v.array(v.string()),
  remoteExcluded: vListingFacts.fields.remoteExcluded,
  remoteUtcOffsets: vListingFacts.fields.remoteUtcOffsets,
  deadline: v.optional(v.number()),
  isSample: v.boolean(),
  status: vOpportunityStatus,
  changedAt: v.number(),
});

export type ListingFace = Infer<typeof vListingFace>;

export const matchTables = {
  /**
   * One row a (profile, listing), for ever the same id. The judged half is
   * replaced by each run, the member's half (status and what follows it) only by
   * the member. Pruned when a finished run no longer confirms it and the member
   * never touched it. Owner: userId.
   */
  matches: defineTable({
    userId: v.id("users"),
    profileId: v.id("profiles"),
    opportunityId: v.id("opportunities"),
    // judged
    /** The run may have died of age since. */
    runId: v.id("matchRuns"),
    runTimestamp: v.number(),
    profileRev: v.number(),
    /** The listing's, for lists in its order; follows when an import moves it. */
    deadline: v.optional(v.number()),
    /** The listing's, for the filter that offers the names there are; follows too. */
    organisationName: v.optional(v.string()),
    /**
     * The listing as lists show it, so that a page joins none: with every batch that
     * lands it is read again. Follows its listing; absent in rows older than it.
     */
    face: v.optional(vListingFace),
    tier: vTier,
    /** Within its tier, higher first; from tiering.ts, comparable across batches. */
    score: v.number(),
    eligibility: vOneOf(["pass", "ask"]),
    factors: v.array(vFactor),
    strengths: v.array(vClaim),
    gap: v.optional(v.string()),
    recommendations: v.array(v.string()),
    scorer: vScorer,
    /** The language its sentences are in; unknown of the oldest. */
    locale: v.optional(vLocale),
    judgedAt: v.number(),
    // the member's
    status: vStoredMatchStatus,
    /** What it was before it was dismissed or applied for; absent means open. */
    statusBefore: v.optional(v.literal("saved")),
    dismissReason: v.optional(vOneOf(DISMISS_REASONS)),
    outcome: v.optional(vOutcome),
    /** When the outcome was last changed (ms). */
    outcomeAt: v.optional(v.number()),
    statusChangedAt: v.optional(v.number()),
    firstSeenAt: v.number(),
    viewedAt: v.optional(v.number()),
    alertedAt: v.optional(v.number()),
  })
    .index("by_profileId_and_opportunityId", ["profileId", "opportunityId"])
    .index("by_userId_and_status_and_tier_and_score", [
      "userId",
      "status",
      "tier",
      "score",
    ])
    .index("by_userId_and_status_and_firstSeenAt", [
      "userId",
      "status",
      "firstSeenAt",
    ])
    .index("by_userId_and_status_and_statusChangedAt", [
      "userId",
      "status",
      "statusChangedAt",
    ])
    .index("by_userId_and_status_and_deadline", [
      "userId",
      "status",
      "deadline",
    ])
    .index("by_userId_and_status_and_organisationName", [
      "userId",
      "status",
      "organisationName",
    ])
    .index("by_opportunityId", ["opportunityId"])
    .index("by_status_and_deadline", ["status", "deadline"])
    .index("by_profileId_and_runTimestamp", ["profileId", "runTimestamp"]),

  /**
   * One row a member: how many matches they have of each status and tier, so
   * that headings and tabs read one row. Written wherever a match's status or
   * tier is. Dies with the account. Owner: userId.
   */
  matchCounts: defineTable({
    userId: v.id("users"),
    open: vTierCounts,
    saved: vTierCounts,
    dismissed: vTierCounts,
    applied: vTierCounts,
    /** Absent in rows older than the rules. */
    hidden: v.optional(vTierCounts),
  }).index("by_userId", ["userId"]),

  /**
   * One row a member: the listings that their newest reading and whatever
   * continued it have chosen to read, so that reading on begins after them.
   * Replaced by each new reading. Dies with the account. Owner: userId.
   */
  matchReadings: defineTable({
    userId: v.id("users"),
    opportunityIds: v.array(v.id("opportunities")),
    /**
     * A match first found after it (ms) is new; null after a first reading. Beside
     * the run, whose row changes with every hop: lists read this one.
     */
    newSince: v.optional(v.union(v.null(), v.number())),
  }).index("by_userId", ["userId"]),

  /**
   * One row a listing that is new, moved, closed or gone since the reading
   * before. Written as batches are saved and matches pruned, at most 200 a run;
   * removed when the next reading begins. Owner: userId.
   */
  matchChanges: defineTable({
    ...vMatchChange.fields,
    userId: v.id("users"),
    matchId: v.optional(v.id("matches")),
  }).index("by_userId_and_opportunityId", ["userId", "opportunityId"]),

  /**
   * One row a member who has put listings away: their ids, so that freezing
   * reads one row instead of every dismissed match. Written with the match's
   * status. Dies with the account. Owner: userId.
   */
  matchDismissals: defineTable({
    userId: v.id("users"),
    /** The latest last. */
    opportunityIds: v.array(v.id("opportunities")),
  }).index("by_userId", ["userId"]),
};
