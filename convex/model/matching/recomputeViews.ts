import { v, type Infer } from "convex/values";
import type { QueryCtx } from "../../_generated/server";
import { completenessOf } from "../../shared/completeness";
import { vRecomputeTotals } from "../../shared/recompute";
import { scorerProfile } from "../../shared/profilePassages";
import { vScorer } from "../../tables/matching";
import {
  vRecomputationState,
  vRecomputationStop,
  vRecomputationWait,
} from "../../tables/operations";
import type { Doc } from "../../_generated/dataModel";
import { counterOf, periodsOf } from "./budget";
import { chunkCandidates } from "./chunks";
import { choose } from "./freezing";
import { readListings, type HopInput, type HopListing } from "./hopInput";
import { scorerInUse } from "./starting";
import { readSpending } from "./spending";

/** How many members one page of the preview looks at. */
const COUNT_PAGE = 100;
/** Of these, one that may have matches computed is measured. */
const SAMPLE = 40;

export const vRecomputeCount = v.object({
  /** Members with a profile on this page, and how many of them may have matches computed. */
  profiles: v.number(),
  ready: v.number(),
  cursor: v.union(v.string(), v.null()),
});

/** One page of the members concerned; the caller adds the pages up. */
export async function countPage(
  ctx: QueryCtx,
  cursor: string | null,
): Promise<Infer<typeof vRecomputeCount>> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("profiles")
    .paginate({ cursor, numItems: COUNT_PAGE });
  const ready = await Promise.all(
    page.map(async (profile) => (await readyMember(ctx, profile)) !== null),
  );
  return {
    profiles: page.length,
    ready: ready.filter(Boolean).length,
    cursor: isDone ? null : continueCursor,
  };
}

async function readyMember(ctx: QueryCtx, profile: Doc<"profiles">) {
  const member = await ctx.db.get("users", profile.userId);
  if (member?.matchingConsentAt === undefined) return null;
  const { missing } = completenessOf(profile.content);
  return missing.some(({ isRequired }) => isRequired) ? null : member;
}

/** What one member's turn comes to. */
export const vRecomputeCost = v.object({
  scorer: vScorer,
  /** Listings open in the catalogue, and how many one member's run reads of them. */
  openCount: v.number(),
  candidateCount: v.number(),
  callsPerMember: v.number(),
  /** At most, by the price table: what a run would reserve. Nothing for the local scorer. */
  most: v.object({
    inputTokens: v.number(),
    outputTokens: v.number(),
    microUsd: v.number(),
  }),
  /** By what this month's calls came to; null while there were none. */
  likelyMicroUsd: v.union(v.number(), v.null()),
  leftMicroUsd: v.number(),
});
type RecomputeCost = Infer<typeof vRecomputeCost>;

/** Upper bounds of one call, by the scorer that would make it. */
export type EstimateCall = (
  input: Pick<HopInput, "profile" | "locale" | "seed">,
  listings: readonly HopListing[],
) => { inputTokens: number; outputTokens: number; costMicroUsd: number };

/** Measures one member's turn on the first who may have matches computed; null where nobody may. */
export async function costOfOne(
  ctx: QueryCtx,
  estimate: EstimateCall,
  asOf: number,
): Promise<RecomputeCost | null> {
  const sample = await sampleMember(ctx);
  if (sample === null) return null;
  const { member, profile } = sample;
  const seed = 0;
  const chosen = await choose(ctx, member, profile.content, { seed }, asOf);
  const chunks = chunkCandidates(
    chosen.candidates.map(({ id }) => id),
    seed,
  );
  const scorer = scorerInUse();
  const most = { inputTokens: 0, outputTokens: 0, microUsd: 0 };
  for (const ids of scorer === "claude" ? chunks : []) {
    const call = estimate(
      {
        profile: scorerProfile(profile.content),
        locale: member.locale ?? "en",
        seed,
      },
      await readListings(ctx, ids),
    );
    most.inputTokens += call.inputTokens;
    most.outputTokens += call.outputTokens;
    most.microUsd += call.costMicroUsd;
  }
  const { month } = periodsOf(asOf);
  const spent = await counterOf(ctx, {
    scope: "global",
    scopeId: "all",
    period: month,
  });
  const { leftMicroUsd } = await readSpending(ctx, asOf);
  const isCounted = scorer === "claude" && spent !== null && spent.calls > 0;
  return {
    scorer,
    openCount: chosen.openCount,
    candidateCount: chosen.candidates.length,
    callsPerMember: scorer === "claude" ? chunks.length : 0,
    most,
    likelyMicroUsd: isCounted
      ? Math.ceil((spent.costMicroUsd / spent.calls) * chunks.length)
      : null,
    leftMicroUsd,
  };
}

/** As the CLI is told of it. */
export const vRecomputePreview = v.object({
  ...vRecomputeTotals.fields,
  /** Once it has begun. */
  recomputationId: v.optional(v.id("recomputations")),
});
export type RecomputePreview = Infer<typeof vRecomputePreview>;

async function sampleMember(ctx: QueryCtx) {
  const profiles = await ctx.db.query("profiles").take(SAMPLE);
  for (const profile of profiles) {
    const member = await readyMember(ctx, profile);
    if (member !== null) return { member, profile };
  }
  return null;
}

export const vRecomputationView = v.object({
  recomputationId: v.id("recomputations"),
  state: vRecomputationState,
  waitingFor: v.optional(vRecomputationWait),
  stoppedBy: v.optional(vRecomputationStop),
  expectedCount: v.number(),
  startedCount: v.number(),
  joinedCount: v.number(),
  skippedCount: v.number(),
  startedAt: v.number(),
  finishedAt: v.optional(v.number()),
  viewerCan: v.object({ cancel: v.boolean(), resume: v.boolean() }),
});

/** The newest recomputation, whatever became of it. */
export async function newestRecomputation(
  ctx: QueryCtx,
): Promise<Infer<typeof vRecomputationView> | null> {
  const row = await ctx.db.query("recomputations").order("desc").first();
  if (row === null) return null;
  const { _id, _creationTime, key, reached, step, ...rest } = row;
  const { stepJobId, watchdogActs, ...shown } = rest;
  return {
    recomputationId: _id,
    ...shown,
    viewerCan: {
      cancel: row.state === "running",
      resume: row.state === "cancelled" || row.state === "stopped",
    },
  };
}
