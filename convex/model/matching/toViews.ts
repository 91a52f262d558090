import { profilePlaceOf } from "../../shared/profilePassages";
import type { Doc } from "../../_generated/dataModel";
import type { Factor } from "../../shared/matching";
import type { ListingFace } from "../../tables/matches";
import type { ShownRun } from "../../tables/matching";
import { returnStatus } from "./memberHalf";
import type {
  MatchCard,
  MatchDetail,
  ProgressView,
  RunView,
  StaleReason,
} from "./views";

/** What outdates a match, most serious first. */
export function staleReasonOf(
  match: Doc<"matches">,
  listing: Pick<Doc<"opportunities">, "status" | "changedAt">,
  profileRev: number,
): StaleReason | undefined {
  if (listing.status === "closed") return "closed";
  if (listing.changedAt > match.judgedAt) return "listing";
  if (match.profileRev < profileRev) return "profile";
  return undefined;
}

function judgedFieldsOf(
  match: Doc<"matches">,
  staleReason: StaleReason | undefined,
  isQueued: boolean,
) {
  return {
    matchId: match._id,
    opportunityId: match.opportunityId,
    tier: match.tier,
    eligibility: match.eligibility,
    gap: match.gap,
    scorer: match.scorer,
    judgedAt: match.judgedAt,
    status: shownStatus(match),
    dismissReason: match.dismissReason,
    outcome: match.outcome,
    statusChangedAt: match.statusChangedAt,
    outcomeAt: match.outcomeAt,
    returnStatus: returnStatus(match),
    staleReason,
    willReread: isQueued,
  };
}

/** What a rule hides is open, and in no list; its page says so. */
export function shownStatus({
  status,
}: Pick<Doc<"matches">, "status">): MatchCard["status"] {
  return status === "hidden" ? "open" : status;
}

/** Whether it waits for an answer of the member. */
export function hasOpenQuestion({ verdict, question }: Factor): boolean {
  return verdict === "unknown" && question !== undefined;
}

/** Whether its answer decides if the role is open to the member at all. */
function isDeciding(factor: Factor): boolean {
  const { question } = factor;
  return (
    hasOpenQuestion(factor) &&
    (question?.type === "workPermission" || question?.type === "language")
  );
}

export function toMatchCard(
  match: Doc<"matches">,
  face: ListingFace,
  around: { profileRev: number; newSince: number; isQueued: boolean },
): MatchCard {
  const { status, changedAt, ...shown } = face;
  const staleReason = staleReasonOf(
    match,
    { status, changedAt },
    around.profileRev,
  );
  return {
    ...judgedFieldsOf(match, staleReason, around.isQueued),
    ...shown,
    reasons: match.strengths.slice(0, 2).map((claim) => ({
      text: claim.text,
      profileQuote: claim.profileEvidence.quote,
      profilePlace: profilePlaceOf(claim.profileEvidence),
      listingQuote: claim.listingEvidence.quote,
    })),
    metCount: match.factors.filter(({ verdict }) => verdict === "met").length,
    factorCount: match.factors.length,
    questionCount: match.factors.filter(hasOpenQuestion).length,
    decidingCount: match.factors.filter(isDeciding).length,
    isNew: match.viewedAt === undefined && match.firstSeenAt > around.newSince,
  };
}

export function toMatchListing(listing: Doc<"opportunities">) {
  return {
    title: listing.title,
    organisationName: listing.organisationName,
    description: listing.description,
    textLanguage: listing.textLanguage,
    kind: listing.kind,
    commitment: listing.commitment,
    facts: listing.facts,
    applyUrl: listing.applyUrl,
    deadline: listing.deadline,
    postedAt: listing.postedAt,
    status: listing.status,
    isSample: listing.isSample,
  };
}

export function toMatchDetail(
  match: Doc<"matches">,
  listing: Doc<"opportunities">,
  around: {
    profileRev: number;
    isQueued: boolean;
    passages: MatchDetail["passages"];
    factors: MatchDetail["factors"];
    strengths: MatchDetail["strengths"];
    concern?: MatchDetail["concern"];
  },
): MatchDetail {
  const status = shownStatus(match);
  return {
    ...judgedFieldsOf(
      match,
      staleReasonOf(match, listing, around.profileRev),
      around.isQueued,
    ),
    runId: match.runId,
    isHidden: match.status === "hidden",
    listing: toMatchListing(listing),
    passages: around.passages,
    concern: around.concern,
    factors: around.factors,
    strengths: around.strengths,
    recommendations: match.recommendations,
    locale: match.locale,
    viewedAt: match.viewedAt,
    viewerCan: {
      save: status === "open" || status === "dismissed",
      unsave: status === "saved",
      dismiss: status === "open" || status === "saved",
      restore: status === "dismissed",
      markApplied: status !== "applied",
      unmarkApplied: status === "applied",
      setOutcome: status === "applied",
      answer: true,
    },
  };
}

export function toRunView(
  run: ShownRun & Pick<RunView, "runId">,
  viewerCan: RunView["viewerCan"],
): RunView {
  return {
    runId: run.runId,
    state: run.state,
    cause: run.cause,
    scorer: run.scorer,
    locale: run.locale,
    profileRev: run.profileRev,
    openCount: run.openCount,
    candidateCount: run.candidateCount,
    readBeforeCount: run.readBeforeCount ?? 0,
    restCount: run.restCount ?? 0,
    dismissedCount: run.dismissedCount ?? 0,
    blocked: run.blocked,
    totalBatches: run.totalBatches,
    blockedCount: (run.blocked ?? []).reduce((sum, row) => sum + row.count, 0),
    tierCounts: run.tierCounts ?? { great: 0, good: 0, exploring: 0 },
    newCount: run.newCount,
    movedCount: run.movedCount,
    goneCount: run.goneCount,
    hasComparison: run.comparedTo !== undefined,
    growthAreas: run.growthAreas
      .map((area) => ({ ...area, listingCount: area.opportunityIds.length }))
      .sort((a, b) => b.listingCount - a.listingCount),
    droppedClaimCount: run.droppedClaimCount,
    failureReason: run.failureReason,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    restartAt: run.restartAt,
    retryAt: run.retryAt,
    isHeld: run.heldSince !== undefined,
    viewerCan,
  };
}

export function toProgressView(
  progress: Doc<"matchProgress">,
  state: ProgressView["state"],
): ProgressView {
  return {
    runId: progress.runId,
    state,
    tierCounts: progress.tierCounts ?? { great: 0, good: 0, exploring: 0 },
    readCount: progress.readCount,
    totalCount: progress.totalCount,
    failedCount: progress.failedCount,
    waitingUntil: progress.waitingUntil,
  };
}
