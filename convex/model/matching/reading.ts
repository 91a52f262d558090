import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { checkEligibility } from "../../shared/eligibility";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS } from "../../shared/limits";
import { profilePassages } from "../../shared/profilePassages";
import type { Tier } from "../../shared/vocabulary";
import type { Member } from "../access";
import { findProfile } from "../profiles/profiles";
import { newSinceOf } from "./chosen";
import { placeEvidence } from "./placing";
import { canReadOn } from "./readings";
import { isResumable } from "./resuming";
import { withRowQuestion } from "./rowQuestions";
import { isLive, newestRun, progressOf, type Run } from "./runs";
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
  const run = await newestRun(ctx, member._id);
  if (run === null) return null;
  return toRunView(run, {
    cancel: isLive(run),
    resume: await isResumable(ctx, run),
    start: !isLive(run),
    readOn: canReadOn(run, await findProfile(ctx, member._id)),
  });
}

export async function getProgress(
  ctx: QueryCtx,
  run: Run,
): Promise<ProgressView> {
  const progress = await progressOf(ctx, run._id);
  if (progress === null) throw refusal("NOT_FOUND");
  return toProgressView(progress, run);
}

/** What a card says beside the match itself. */
export interface Surroundings {
  profileRev: number;
  /** A match first found after it (ms) is new; after a first reading none is. */
  newSince: number;
  staleness: Staleness;
}

export async function surroundings(
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

/** Cards of matches; each listing is read once. */
export async function cardsOf(
  ctx: QueryCtx,
  matches: readonly Doc<"matches">[],
  around: Surroundings,
): Promise<MatchCard[]> {
  const cards = await Promise.all(
    matches.map(async (match) => {
      const listing = await ctx.db.get("opportunities", match.opportunityId);
      if (listing === null) return [];
      const isQueued = await willBeReread(ctx, match, listing, around);
      return [toMatchCard(match, listing, { ...around, isQueued })];
    }),
  );
  return cards.flat();
}

/** Tier names sort as the tiers do, so the index gives the best first. */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
  {
    status,
    tier,
    paginationOpts,
  }: {
    status: Doc<"matches">["status"];
    tier?: Tier;
    paginationOpts: PaginationOptions;
  },
): Promise<PaginationResult<MatchCard>> {
  boundedNumber("numItems", paginationOpts.numItems, 1, LIMITS.pageSize);
  const around = await surroundings(ctx, member);
  const result = await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_tier_and_score", (q) => {
      const mine = q.eq("userId", member._id).eq("status", status);
      return tier === undefined ? mine : mine.eq("tier", tier);
    })
    .order("desc")
    .paginate(paginationOpts);
  return { ...result, page: await cardsOf(ctx, result.page, around) };
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
