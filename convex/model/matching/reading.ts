import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { checkEligibility } from "../../shared/eligibility";
import { refusal } from "../../shared/errors";
import { profilePassages } from "../../shared/profilePassages";
import type { Member } from "../access";
import { findProfile } from "../profiles/profiles";
import { newSinceOf } from "./chosen";
import { faceOf } from "./faces";
import { placeEvidence } from "./placing";
import { canReadOn } from "./readings";
import { requireOwnRun } from "./requires";
import { hasStoppedShort } from "./resuming";
import { withRowQuestion } from "./rowQuestions";
import { isLive, progressOf } from "./runs";
import { shownRun } from "./showing";
import { stalenessOf, willBeReread, type Staleness } from "./staleness";
import {
  toMatchCard,
  toMatchDetail,
  toProgressView,
  toRunView,
} from "./toViews";
import type { MatchCard, MatchDetail, ProgressView, RunView } from "./views";

/** The member's newest run, whatever became of it. */
export async function getCurrentRun(
  ctx: QueryCtx,
  member: Member,
): Promise<RunView | null> {
  const run = await shownRun(ctx, member._id);
  if (run === null) return null;
  if (isLive(run)) {
    const viewerCan = { cancel: true, resume: false, start: false };
    return toRunView(run, { ...viewerCan, readOn: false });
  }
  const profile = await findProfile(ctx, member._id);
  return toRunView(run, {
    cancel: false,
    resume: hasStoppedShort(run, profile),
    start: true,
    readOn: canReadOn(run, profile),
  });
}

/** Of the member's own run; to anyone else it does not exist. */
export async function getProgress(
  ctx: QueryCtx,
  member: Member,
  runId: Id<"matchRuns">,
): Promise<ProgressView> {
  const progress = await progressOf(ctx, runId);
  if (progress?.userId !== member._id) throw refusal("NOT_FOUND");
  if (progress.state !== undefined) {
    return toProgressView(progress, progress.state);
  }
  const run = await requireOwnRun(ctx, member, runId);
  return toProgressView(progress, run.state);
}

/** What a card says beside the match itself. */
interface Surroundings {
  profileRev: number;
  /** A match first found after it (ms) is new; after a first reading none is. */
  newSince: number;
  staleness: Staleness;
}

async function surroundings(
  ctx: QueryCtx,
  member: Member,
): Promise<Surroundings> {
  const [newSince, profile, staleness] = await Promise.all([
    newSinceOf(ctx, member._id),
    findProfile(ctx, member._id),
    stalenessOf(ctx, member._id),
  ]);
  return {
    staleness,
    profileRev: profile?.rev ?? 0,
    newSince,
  };
}

/** Cards of matches. What stands around them is looked at only where there are any. */
export async function cardsOf(
  ctx: QueryCtx,
  member: Member,
  matches: readonly Doc<"matches">[],
): Promise<MatchCard[]> {
  if (matches.length === 0) return [];
  const around = await surroundings(ctx, member);
  const cards = await Promise.all(
    matches.map(async (match) => {
      const face = await faceOf(ctx, match);
      if (face === null) return [];
      const isQueued = await willBeReread(ctx, match, face, around);
      return [toMatchCard(match, face, { ...around, isQueued })];
    }),
  );
  return cards.flat();
}

export async function getMatch(
  ctx: QueryCtx,
  match: Doc<"matches">,
): Promise<MatchDetail> {
  const [listing, profile] = await Promise.all([
    ctx.db.get("opportunities", match.opportunityId),
    ctx.db.get("profiles", match.profileId),
  ]);
  if (listing === null || profile === null) throw refusal("NOT_FOUND");
  const passages = profilePassages(profile.content);
  // The clock of the judgement: a query's answer must not hang on the time.
  const { verdict, reason, detail } = checkEligibility(
    profile.content,
    listing,
    match.judgedAt,
  );
  const isQueued = await willBeReread(ctx, match, listing, {
    profileRev: profile.rev,
    staleness: await stalenessOf(ctx, match.userId),
  });
  const { factors, strengths } = placeEvidence(match, { passages, listing });
  return toMatchDetail(match, listing, {
    profileRev: profile.rev,
    isQueued,
    passages,
    strengths,
    factors: factors.map((factor) => withRowQuestion(factor, listing)),
    ...(verdict === "pass" || reason === undefined
      ? {}
      : { concern: { reason, detail } }),
  });
}
