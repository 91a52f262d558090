import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vTier } from "../../shared/matching";
import { normaliseEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS } from "../../shared/limits";
import {
  vBatchState,
  vBlockedCount,
  vFailureReason,
  vRunState,
  vScorer,
  vTierCounts,
} from "../../tables/matching";
import type { Member } from "../access";
import { findVerifiedUser } from "../account/standing";
import { counterOf, runScope } from "./budget";
import { choose } from "./freezing";
import { progressOf, type Run } from "./runs";
import { toSpent, vSpent } from "./spending";
import { requireMayCompute, start } from "./starting";

export const vOperatorStart = v.object({
  /** Absent after a dry run. */
  runId: v.optional(v.id("matchRuns")),
  openCount: v.number(),
  candidateCount: v.number(),
  blocked: v.array(vBlockedCount),
});

export const vRunReport = v.object({
  state: vRunState,
  scorer: vScorer,
  openCount: v.optional(v.number()),
  candidateCount: v.optional(v.number()),
  blocked: v.array(vBlockedCount),
  totalBatches: v.optional(v.number()),
  /** The first hundred. */
  batches: v.array(
    v.object({
      index: v.number(),
      state: vBatchState,
      size: v.number(),
      attempt: v.number(),
      failureReason: v.optional(vFailureReason),
    }),
  ),
  readCount: v.number(),
  totalCount: v.number(),
  failedCount: v.number(),
  tierCounts: vTierCounts,
  droppedClaimCount: v.number(),
  watchdogActs: v.number(),
  failureReason: v.optional(vFailureReason),
  startedAt: v.number(),
  finishedAt: v.optional(v.number()),
  /** Its calls so far. */
  spent: vSpent,
  /** The member's best open matches, at most five. */
  best: v.array(
    v.object({
      matchId: v.id("matches"),
      tier: vTier,
      title: v.string(),
      organisationName: v.string(),
    }),
  ),
});

const SHOWN_BATCHES = 100;
const SHOWN_MATCHES = 5;

/** Starts a member's run in place of whatever runs for them, or only says what it would read. */
export async function startFor(
  ctx: MutationCtx,
  {
    dryRun,
    candidateLimit,
    ...who
  }: {
    email?: string;
    userId?: Id<"users">;
    dryRun?: boolean;
    candidateLimit?: number;
  },
): Promise<Infer<typeof vOperatorStart>> {
  if (candidateLimit !== undefined) {
    boundedNumber("candidateLimit", candidateLimit, 1, LIMITS.openListings);
  }
  const member = await requireNamed(ctx, who);
  const profile = await requireMayCompute(ctx, member);
  const chosen = await choose(ctx, member, profile.content, {
    seed: 0,
    candidateLimit,
  });
  const counts = {
    openCount: chosen.openCount,
    candidateCount: chosen.candidates.length,
    blocked: chosen.blocked,
  };
  if (dryRun === true) return counts;
  const cause = "operator";
  const runId = await start(ctx, member, profile, { cause, candidateLimit });
  return { runId, ...counts };
}

async function requireNamed(
  ctx: QueryCtx,
  { email, userId }: { email?: string; userId?: Id<"users"> },
): Promise<Member> {
  const member =
    userId !== undefined
      ? await ctx.db.get("users", userId)
      : await findVerifiedUser(ctx, normaliseEmail(email ?? ""));
  if (member === null) throw refusal("NOT_FOUND");
  return member;
}

export async function describeRun(
  ctx: QueryCtx,
  runId: Run["_id"],
): Promise<Infer<typeof vRunReport> | null> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null) return null;
  const [progress, batches] = await Promise.all([
    progressOf(ctx, runId),
    ctx.db
      .query("matchBatches")
      .withIndex("by_runId_and_index", (q) => q.eq("runId", runId))
      .take(SHOWN_BATCHES),
  ]);
  return {
    state: run.state,
    scorer: run.scorer,
    openCount: run.openCount,
    candidateCount: run.candidateCount,
    blocked: run.blocked ?? [],
    totalBatches: run.totalBatches,
    batches: batches.map((batch) => ({
      index: batch.index,
      state: batch.state,
      size: batch.opportunityIds.length,
      attempt: batch.attempt,
      failureReason: batch.failureReason,
    })),
    readCount: progress?.readCount ?? 0,
    totalCount: progress?.totalCount ?? 0,
    failedCount: progress?.failedCount ?? 0,
    tierCounts: run.tierCounts ?? { great: 0, good: 0, exploring: 0 },
    droppedClaimCount: run.droppedClaimCount,
    watchdogActs: run.watchdogActs,
    failureReason: run.failureReason,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    spent: toSpent(await counterOf(ctx, runScope(runId))),
    best: await bestOf(ctx, run),
  };
}

async function bestOf(ctx: QueryCtx, run: Run) {
  const matches = await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
      q.eq("userId", run.userId).eq("status", "open"),
    )
    .order("desc")
    .take(SHOWN_MATCHES);
  return await Promise.all(
    matches.map(async ({ _id, tier, opportunityId }) => {
      const listing = await ctx.db.get("opportunities", opportunityId);
      return {
        matchId: _id,
        tier,
        title: listing?.title ?? "",
        organisationName: listing?.organisationName ?? "",
      };
    }),
  );
}
