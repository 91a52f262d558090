import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import { ELIGIBILITY_REASONS } from "../../shared/eligibilityResult";
import { vClaim, vFactor, vGrowthArea, vTier } from "../../shared/matching";
import { vRuleValue } from "../../shared/rules";
import {
  COMMITMENTS,
  DISMISS_REASONS,
  LANGUAGE_LEVELS,
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
} from "../../shared/vocabulary";
import { vLocale } from "../../tables/account";
import {
  vBlockedCount,
  vFailureReason,
  vMatchStatus,
  vOutcome,
  vRunCause,
  vRunState,
  vScorer,
  vTierCounts,
} from "../../tables/matching";
import { vListingFace } from "../../tables/matches";
import { vListingFacts, vOpportunityStatus } from "../../tables/opportunities";

/**
 * What asking for matches answers at once. All optional: the work comes after
 * the answer, so the caller watches the run.
 */
export const vMatchComputationResult = v.object({
  runId: v.optional(v.id("matchRuns")),
  matchCount: v.optional(v.number()),
  /** "restarted": a run of an older profile was superseded. */
  message: v.optional(
    vOneOf(["started", "joined", "restarted", "computed", "ignored"]),
  ),
  totalBatches: v.optional(v.number()),
});
export type MatchComputationResult = Infer<typeof vMatchComputationResult>;

export const vEligibilityDetail = v.object({
  regions: v.optional(v.array(v.string())),
  excluded: v.optional(v.array(v.string())),
  utcOffsets: v.optional(v.object({ min: v.number(), max: v.number() })),
  language: v.optional(v.string()),
  languageLevel: v.optional(vOneOf(LANGUAGE_LEVELS)),
  level: v.optional(vOneOf(LEVELS)),
  workplace: v.optional(vOneOf(WORKPLACES)),
  startsOn: v.optional(v.string()),
  deadline: v.optional(v.number()),
  rule: v.optional(vRuleValue),
});

/** A reason on a card: one sentence and the two quotes it rests on. */
export const vReason = v.object({
  text: v.string(),
  profileQuote: v.string(),
  /** Words the person wrote, or a line made from the fields of their profile. */
  profilePlace: vOneOf(["job", "studies", "languages", "words"]),
  listingQuote: v.string(),
});

/** Why a match may no longer say what it would say today. */
export const vStaleReason = vOneOf(["profile", "listing", "closed"]);

const judgedFields = {
  matchId: v.id("matches"),
  opportunityId: v.id("opportunities"),
  tier: vTier,
  /** "ask": an answer of the member decides whether it is open to them. */
  eligibility: vOneOf(["pass", "ask"]),
  gap: v.optional(v.string()),
  scorer: vScorer,
  judgedAt: v.number(),
  status: vMatchStatus,
  dismissReason: v.optional(vOneOf(DISMISS_REASONS)),
  outcome: v.optional(vOutcome),
  /** When the member last changed its status, and its outcome (ms). */
  statusChangedAt: v.optional(v.number()),
  outcomeAt: v.optional(v.number()),
  /** What undoing a dismissal or application leads back to. */
  returnStatus: vOneOf(["open", "saved"]),
  /** Absent when it is up to date. */
  staleReason: v.optional(vStaleReason),
  /** Outdated, and on its way to be read again without the member's asking. */
  willReread: v.boolean(),
};

/** What tells of staleness is told as its reason. */
const faceShown = vListingFace.omit("status", "changedAt");

/** One match in a list. */
export const vMatchCard = v.object({
  ...judgedFields,
  ...faceShown.fields,
  /** At most two. */
  reasons: v.array(vReason),
  /** How many requirements are met, and how many there are: the rows of the match. */
  metCount: v.number(),
  factorCount: v.number(),
  /** How many wait for an answer of the member. */
  questionCount: v.number(),
  /** How many of those decide whether it is open to them. */
  decidingCount: v.number(),
  /** First found since the reading before, and not opened yet. */
  isNew: v.boolean(),
});

/** A code of shared/eligibility.ts and what its wording needs. */
export const vEligibilityConcern = v.object({
  reason: vOneOf(ELIGIBILITY_REASONS),
  detail: v.optional(vEligibilityDetail),
});

/** The listing as the member reads it beside the requirements; offsets point into these texts. */
export const vMatchListing = v.object({
  title: v.string(),
  organisationName: v.string(),
  description: v.string(),
  /** ISO 639-1 of the text, for `lang`. */
  textLanguage: v.string(),
  kind: vOneOf(WORK_KINDS),
  commitment: v.optional(vOneOf(COMMITMENTS)),
  facts: vListingFacts,
  applyUrl: v.string(),
  deadline: v.optional(v.number()),
  postedAt: v.number(),
  status: vOpportunityStatus,
  isSample: v.boolean(),
});

/**
 * Everything of one match. Evidence is placed again in today's texts; where a
 * quote is no longer there, `start` equals `end` and nothing is to be tinted.
 */
export const vMatchDetail = v.object({
  ...judgedFields,
  runId: v.id("matchRuns"),
  /** A rule keeps it out of the lists; the concern names it. */
  isHidden: v.boolean(),
  listing: vMatchListing,
  /** The member's own words by passage key, as evidence names them. */
  passages: v.array(v.object({ key: v.string(), text: v.string() })),
  /** Why eligibility is "ask": what the member or the employer has to answer. */
  concern: v.optional(vEligibilityConcern),
  /** A factor with a question and an empty requirement is eligibility's: its question is its wording. */
  factors: v.array(vFactor),
  strengths: v.array(vClaim),
  recommendations: v.array(v.string()),
  /** The language its sentences are in; absent where nobody noted it. */
  locale: v.optional(vLocale),
  viewedAt: v.optional(v.number()),
  viewerCan: v.object({
    save: v.boolean(),
    unsave: v.boolean(),
    dismiss: v.boolean(),
    restore: v.boolean(),
    markApplied: v.boolean(),
    unmarkApplied: v.boolean(),
    setOutcome: v.boolean(),
    answer: v.boolean(),
  }),
});

/** A growth area with how many listings of the run it would lift. */
export const vGrowthAreaView = v.object({
  ...vGrowthArea.fields,
  listingCount: v.number(),
});

/**
 * The newest run. Changes when it begins, has frozen its candidates and ends; its
 * sums are those of its last beginning or end, and meanwhile its progress tells.
 */
export const vRunView = v.object({
  runId: v.id("matchRuns"),
  state: vRunState,
  cause: vRunCause,
  scorer: vScorer,
  /** The language its reasons are in. */
  locale: vLocale,
  /** The profile as it read it; older than the profile's own once that is edited. */
  profileRev: v.number(),
  /** Open listings looked at; absent until the candidates are frozen, like the next three. */
  openCount: v.optional(v.number()),
  candidateCount: v.optional(v.number()),
  /** Read by the runs it continues. */
  readBeforeCount: v.number(),
  /** Open to the member and left unread. */
  restCount: v.number(),
  /** Open, and put away by the member. */
  dismissedCount: v.number(),
  blocked: v.optional(v.array(vBlockedCount)),
  totalBatches: v.optional(v.number()),
  blockedCount: v.number(),
  tierCounts: vTierCounts,
  newCount: v.number(),
  movedCount: v.number(),
  goneCount: v.number(),
  /** There was a reading before that "since last time" can speak of. */
  hasComparison: v.boolean(),
  /** Most listings first. */
  growthAreas: v.array(vGrowthAreaView),
  /** Claims left out: badly formed, or resting on a quote that was not found. */
  droppedClaimCount: v.number(),
  failureReason: v.optional(vFailureReason),
  startedAt: v.number(),
  finishedAt: v.optional(v.number()),
  /** The profile was edited: a new run starts by itself then (ms). */
  restartAt: v.optional(v.number()),
  /** A passing fault ended it: what is left is tried again by itself then (ms). */
  retryAt: v.optional(v.number()),
  /** The operator's switch stopped it: what is left is read once that is lifted. */
  isHeld: v.boolean(),
  viewerCan: v.object({
    cancel: v.boolean(),
    resume: v.boolean(),
    start: v.boolean(),
    /** Read the next likeliest of what it left unread. */
    readOn: v.boolean(),
  }),
});

/** The progress line. `readCount` never falls, and with `failedCount` it reaches `totalCount` at the end. */
export const vProgressView = v.object({
  runId: v.id("matchRuns"),
  state: vRunState,
  /** Listings, not batches. */
  readCount: v.number(),
  totalCount: v.number(),
  failedCount: v.number(),
  /** Found so far. */
  tierCounts: vTierCounts,
  /** Until then (ms) the run waits for the model; nothing is lost. */
  waitingUntil: v.optional(v.number()),
});

/** An open listing that code found not to be open to the member, and why. */
const vBlockedListing = v.object({
  opportunityId: v.id("opportunities"),
  title: v.string(),
  organisationName: v.string(),
  ...vEligibilityConcern.fields,
});

export const vBlockedList = v.object({
  /** At most 100, of the reason asked for. */
  listings: v.array(vBlockedListing),
  /** Of all reasons. */
  totalCount: v.number(),
  /** Most first. */
  counts: v.array(
    v.object({ reason: vOneOf(ELIGIBILITY_REASONS), count: v.number() }),
  ),
});

export type MatchCard = Infer<typeof vMatchCard>;
export type MatchDetail = Infer<typeof vMatchDetail>;
export type RunView = Infer<typeof vRunView>;
export type ProgressView = Infer<typeof vProgressView>;
export type BlockedList = Infer<typeof vBlockedList>;
export type StaleReason = Infer<typeof vStaleReason>;
