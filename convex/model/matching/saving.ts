import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { createEligibilityCheck } from "../../shared/eligibility";
import type {
  FactorQuestion,
  Passage,
  RowQuestion,
} from "../../shared/matching";
import { vClaim, vFactor, vGrowthArea } from "../../shared/matching";
import { profilePassages } from "../../shared/profilePassages";
import { vScorer } from "../../tables/matching";
import { tierOf } from "../../shared/tiering";
import { noteGreatMatches } from "../emails/preferences";
import { addProgress, advance, appendBatch } from "./batches";
import { noteDismissal } from "./dismissals";
import { noteMove, noteNew } from "./changes";
import { noteStandings } from "./counts";
import { cancel, end } from "./ending";
import { copiesOf } from "./faces";
import { isLiveRun, isSettled } from "./lifecycle";
import { planRestart } from "./onProfileEdited";
import { keepAnswers } from "./rowQuestions";
import { isJobAlive, type Batch, type Run } from "./runs";
import { keepSums, type Sums } from "./runSums";
import { recordCall, vCall } from "./usage";

export const vCheckedResult = v.object({
  opportunityId: v.id("opportunities"),
  /** `changedAt` of the listing as it was read: an answer about an older text is not kept. */
  changedAt: v.number(),
  /** Where it is not the run's own. */
  scorer: v.optional(vScorer),
  factors: v.array(vFactor),
  strengths: v.array(vClaim),
  gap: v.optional(v.string()),
  recommendations: v.array(v.string()),
});
type Result = Infer<typeof vCheckedResult>;

/** What came of a save; all but "saved" wrote nothing but the ledger. */
export const vSaveOutcome = v.union(
  v.literal("saved"),
  v.literal("duplicate"),
  v.literal("fenced"),
  v.literal("stopped"),
);

export const vBatchResults = v.object({
  ...vCall.fields,
  results: v.array(vCheckedResult),
  growthAreas: v.array(vGrowthArea),
  /** Asked for, and nothing believable came back. */
  missingIds: v.array(v.id("opportunities")),
  droppedClaimCount: v.number(),
});
type BatchResults = Infer<typeof vBatchResults>;

/**
 * Stores one batch's judgements. The first save of a batch wins, from whichever
 * attempt; a run that is not the live one, an edited profile or a withdrawn
 * consent refuse it.
 */
export async function saveBatch(
  ctx: MutationCtx,
  args: BatchResults,
): Promise<Infer<typeof vSaveOutcome>> {
  const run = await ctx.db.get("matchRuns", args.runId);
  const batch = await ctx.db.get("matchBatches", args.batchId);
  if (run === null || batch === null) return "fenced";
  await recordCall(ctx, run, args);
  if (!isLiveRun(run, args.runTimestamp)) return "fenced";
  if (isSettled(batch)) return "duplicate";
  const profile = await currentProfile(ctx, run);
  if (profile === null) return "stopped";
  await store(ctx, run, batch, profile, args);
  await advance(ctx, run._id);
  return "saved";
}

/**
 * The profile the run was made for, as it still is. Where it has changed, the
 * run gives way here and now.
 */
async function currentProfile(
  ctx: MutationCtx,
  run: Run,
): Promise<Doc<"profiles"> | null> {
  const [member, profile] = await Promise.all([
    ctx.db.get("users", run.userId),
    ctx.db.get("profiles", run.profileId),
  ]);
  if (member === null || profile === null) {
    await end(ctx, run, "failed", "internal");
    return null;
  }
  if (member.matchingConsentAt === undefined) {
    await cancel(ctx, run);
    return null;
  }
  if (profile.rev !== run.profileRev) {
    await supersedeByEdit(ctx, run);
    return null;
  }
  return profile;
}

async function supersedeByEdit(ctx: MutationCtx, run: Run) {
  await end(ctx, run, "superseded");
  // What the background was to read stays queued, and the edit has queued the rest.
  if (run.readingId !== undefined) return;
  // The edit planned one, unless the scheduler has lost it since.
  if (!(await isJobAlive(ctx, run.restartJobId))) await planRestart(ctx, run);
}

async function store(
  ctx: MutationCtx,
  run: Run,
  batch: Batch,
  profile: Doc<"profiles">,
  args: BatchResults,
) {
  const asked = new Set<Id<"opportunities">>(batch.opportunityIds);
  const again = new Set(args.missingIds.filter((id) => asked.has(id)));
  const tally = {
    great: 0,
    good: 0,
    exploring: 0,
    newCount: 0,
    movedCount: 0,
  };
  const kept = new Set<Id<"opportunities">>();
  const standings: Parameters<typeof noteStandings>[2][number][] = [];
  const check = createEligibilityCheck(profile.content, Date.now());
  const passages = profilePassages(profile.content);
  for (const result of args.results) {
    const { opportunityId } = result;
    if (!asked.has(opportunityId) || kept.has(opportunityId)) continue;
    const listing = await ctx.db.get("opportunities", opportunityId);
    if (listing?.status !== "open") continue;
    if (listing.changedAt !== result.changedAt) {
      again.add(opportunityId);
      continue;
    }
    kept.add(opportunityId);
    const { verdict, questions } = check(listing);
    if (verdict === "blocked") continue;
    const { counted, standing } = await upsert(ctx, run, listing, {
      ...result,
      eligibility: verdict,
      questions,
      passages,
    });
    for (const key of counted) tally[key] += 1;
    standings.push(standing);
  }
  await noteStandings(ctx, run.userId, standings);
  if (standings.some(({ from, to }) => from === null && to?.tier === "great")) {
    await noteGreatMatches(ctx, run.userId);
  }
  await ctx.db.patch("matchBatches", batch._id, {
    state: "saved",
    leaseToken: undefined,
    leaseUntil: undefined,
    notBefore: undefined,
  });
  const reread = await askAgain(ctx, run, batch, [...again]);
  await addProgress(ctx, run._id, {
    readCount: batch.opportunityIds.length - again.size,
    failedCount: reread ? 0 : again.size,
  });
  await keepSums(ctx, run._id, args, kept, tally);
}

/** Puts listings without a usable answer into a batch of their own, once. */
async function askAgain(
  ctx: MutationCtx,
  run: Run,
  batch: Batch,
  opportunityIds: Id<"opportunities">[],
): Promise<boolean> {
  if (opportunityIds.length === 0) return true;
  await appendBatch(ctx, run, {
    opportunityIds,
    isReask: true,
    ...(batch.isReask && {
      state: "failed",
      failureReason: "invalidOutput",
    }),
  });
  return !batch.isReask;
}

type Judged = Result & {
  eligibility: "pass" | "ask";
  questions: readonly FactorQuestion[];
  /** The profile as it is read. */
  passages: readonly Passage[];
};

/** Writes the judged half of a match, whoever made it first; the member's half and the id stay. */
async function upsert(
  ctx: MutationCtx,
  run: Run,
  listing: Doc<"opportunities">,
  result: Judged,
): Promise<{
  counted: (keyof Sums)[];
  standing: Parameters<typeof noteStandings>[2][number];
}> {
  const known = await ctx.db
    .query("matches")
    .withIndex("by_profileId_and_opportunityId", (q) =>
      q.eq("profileId", run.profileId).eq("opportunityId", listing._id),
    )
    .unique();
  const judged = judgedHalf(run, listing, result, known?.factors ?? []);
  const { tier } = judged;
  if (known === null) {
    const status = "open";
    const _id = await ctx.db.insert("matches", {
      ...judged,
      userId: run.userId,
      profileId: run.profileId,
      opportunityId: listing._id,
      status,
      firstSeenAt: judged.judgedAt,
    });
    await noteNew(ctx, run, { _id, tier }, listing);
    return {
      counted: [tier, "newCount"],
      standing: { from: null, to: { status, tier } },
    };
  }
  // Judged, so no rule keeps it away any more.
  const status = known.status === "hidden" ? "open" : known.status;
  await ctx.db.patch("matches", known._id, { ...judged, status });
  // Judged although put away: the list of those has lost it, or was never told.
  if (known.status === "dismissed") await noteDismissal(ctx, known, true);
  await noteMove(ctx, run, known, judged, listing);
  return {
    counted: known.tier === tier ? [tier] : [tier, "movedCount"],
    standing: { from: known, to: { status, tier } },
  };
}

function judgedHalf(
  run: Run,
  listing: Doc<"opportunities">,
  result: Judged,
  before: Result["factors"],
) {
  const { eligibility, questions, passages } = result;
  const factors = withQuestions(
    keepAnswers(result.factors, before, passages),
    questions,
  );
  const { tier, score } = tierOf(factors, eligibility);
  return {
    runId: run._id,
    runTimestamp: run.runTimestamp,
    profileRev: run.profileRev,
    ...copiesOf(listing),
    tier,
    score,
    eligibility,
    factors,
    strengths: result.strengths,
    gap: result.gap,
    recommendations: result.recommendations,
    scorer: result.scorer ?? run.scorer,
    locale: run.locale,
    judgedAt: Date.now(),
  };
}

/**
 * Adds what eligibility must ask and the scorer did not. Such a factor has no
 * requirement text: the interface words its question.
 */
export function withQuestions(
  factors: Result["factors"],
  questions: readonly FactorQuestion[],
): Result["factors"] {
  const asked = new Set(factors.map(({ question }) => keyOf(question)));
  const added = questions
    .filter((question) => !asked.has(keyOf(question)))
    .map((question) => ({
      key: `q:${keyOf(question)}`,
      requirement: "",
      importance: "must" as const,
      verdict: "unknown" as const,
      question,
    }));
  return [...factors, ...added];
}

function keyOf(question: RowQuestion | undefined): string {
  switch (question?.type) {
    case "workPermission":
      return `workPermission:${question.country}`;
    case "language":
      return `language:${question.code}`;
    case "skill":
      return `skill:${question.name}`;
    case "role":
    case "experience":
      return question.type;
    case undefined:
      return "";
  }
}
