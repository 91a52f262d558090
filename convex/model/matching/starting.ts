import { env } from "../../_generated/server";
import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { completenessOf } from "../../shared/completeness";
import { refusal, refusalOf, type ErrorPayload } from "../../shared/errors";
import type { Member } from "../access";
import { emptyProfileContent } from "../profiles/content";
import { findProfile } from "../profiles/profiles";
import { BACKGROUND } from "./backgroundQueue";
import { payingOrgOf, reachedCap } from "./budget";
import { comparisonFor, forgetChanges, isComparable } from "./changes";
import { supersede } from "./ending";
import { takeAsking } from "./limiter";
import { PACE } from "./pace";
import { isLive, latestRun, newestRun, type Run } from "./runs";
import { readSwitches } from "./switches";
import type { MatchComputationResult } from "./views";
import { patchRun, showRun } from "./showing";

/** Refuses whoever may not have matches computed now; answers their profile. */
export async function requireMayCompute(
  ctx: QueryCtx,
  member: Member,
): Promise<Doc<"profiles">> {
  const profile = await findProfile(ctx, member._id);
  const { missing } = completenessOf(
    profile?.content ?? emptyProfileContent(member.name),
  );
  const required = missing.filter(({ isRequired }) => isRequired);
  if (profile === null || required.length > 0) {
    throw refusal("PROFILE_INCOMPLETE", {
      details: {
        missing: required.map(({ section, why }) => ({ section, why })),
      },
    });
  }
  if (member.matchingConsentAt === undefined) throw refusal("CONSENT_REQUIRED");
  const { isMatchingPaused } = await readSwitches(ctx);
  if (isMatchingPaused) throw refusal("MATCHING_PAUSED");
  if (scorerInUse() === "claude") await requireBudget(ctx, member._id);
  return profile;
}

async function requireBudget(ctx: QueryCtx, userId: Member["_id"]) {
  const payers = { userId, orgId: await payingOrgOf(ctx, userId) };
  const now = Date.now();
  const reached = await reachedCap(ctx, payers, 1, { now });
  if (reached === null) return;
  throw refusal("BUDGET_REACHED", {
    retryAfterMs: reached.until - now,
    details: { cap: reached.cap },
  });
}

/** In the background a refusal has nobody to be told: the member may ask again. */
export async function mayCompute(
  ctx: QueryCtx,
  member: Member,
): Promise<boolean> {
  return (await refusalToCompute(ctx, member)) === null;
}

/** Why {@link requireMayCompute} would refuse; null where it would not. */
export async function refusalToCompute(
  ctx: QueryCtx,
  member: Member,
): Promise<ErrorPayload | null> {
  try {
    await requireMayCompute(ctx, member);
    return null;
  } catch (error) {
    const refused = refusalOf(error);
    if (refused !== null) return refused;
    throw error;
  }
}

export function scorerInUse(): Run["scorer"] {
  return env.ANTHROPIC_API_KEY ? "claude" : "local";
}

/** A member asks: a running run of the same profile is joined, of an older one superseded. */
export async function ask(
  ctx: MutationCtx,
  member: Member,
  locale?: Run["locale"],
): Promise<MatchComputationResult> {
  const profile = await requireMayCompute(ctx, member);
  const newest = await newestRun(ctx, member._id);
  const live = newest !== null && isLive(newest) ? newest : null;
  if (live !== null && isOfProfile(live, profile)) {
    await adopt(ctx, live);
    return {
      runId: live._id,
      message: "joined",
      totalBatches: live.totalBatches,
    };
  }
  await takeAsking(ctx, member._id);
  const run = await start(ctx, member, profile, {
    cause: "member",
    locale,
    candidateLimit: reachAfter(newest),
  });
  return { runId: run, message: live === null ? "started" : "restarted" };
}

/** Somebody watches it now: it no longer waits behind people, and nothing is kept from it. */
export async function adopt(ctx: MutationCtx, run: Run): Promise<void> {
  if (run.cause !== "edit") return;
  await patchRun(ctx, run._id, { cause: "member", isUnasked: undefined });
}

/**
 * A member who had more read than the usual number wants no less the next time:
 * what they asked for would be pruned. Undefined where the usual number does.
 */
export function reachAfter(newest: Run | null): number | undefined {
  if (newest === null) return undefined;
  const isTheirs =
    newest.cause === "member" ||
    newest.cause === "edit" ||
    newest.recomputationId !== undefined;
  if (!isTheirs) return undefined;
  const reach =
    newest.continuesRunId === undefined
      ? (newest.candidateLimit ?? 0)
      : (newest.readBeforeCount ?? 0) + (newest.candidateCount ?? 0);
  return reach <= PACE.candidateLimit
    ? undefined
    : Math.min(reach, PACE.mostCandidates);
}

/** A run that has not frozen its candidates will still read the newest profile. */
function isOfProfile(run: Run, profile: Doc<"profiles">): boolean {
  return run.state === "queued" || run.profileRev === profile.rev;
}

/**
 * Starts a run, in place of whatever runs: its row, progress, watchdog and first
 * step in one transaction.
 */
export async function start(
  ctx: MutationCtx,
  member: Member,
  profile: Doc<"profiles">,
  {
    cause,
    candidateLimit,
    locale = member.locale ?? "en",
    recomputationId,
    isUnasked,
    continues,
  }: Pick<Run, "cause" | "candidateLimit" | "recomputationId" | "isUnasked"> &
    Partial<Pick<Run, "locale">> & {
      /** The run whose unread listings this one is to read. */
      continues?: Run;
    },
): Promise<Run["_id"]> {
  const newest = await newestRun(ctx, member._id);
  await giveWay(ctx, member._id);
  if (newest !== null) await supersede(ctx, newest);
  const isToldSince = newest?.newsAt !== undefined;
  if (
    continues === undefined &&
    newest !== null &&
    isComparable(newest) &&
    !isToldSince
  ) {
    await forgetChanges(ctx, member._id);
  }
  return await insertRun(ctx, member, profile, {
    ...(continues === undefined
      ? { growthAreas: [], comparedTo: await comparisonFor(ctx, newest) }
      : readingOn(continues)),
    cause,
    locale,
    candidateLimit,
    recomputationId,
    isUnasked,
  });
}

/** Reads, beside a reading that has ended, what the background has queued for the member. */
export async function startBeside(
  ctx: MutationCtx,
  member: Member,
  profile: Doc<"profiles">,
  reading: Run,
): Promise<Run["_id"]> {
  return await insertRun(ctx, member, profile, {
    growthAreas: [],
    comparedTo: await comparisonFor(ctx, reading),
    readingId: reading._id,
    cause: "catalogue",
    isUnasked: true,
    locale: reading.locale,
    candidateLimit: BACKGROUND.candidateLimit,
  });
}

/** A background run makes room for the member's own; what it was to read stays queued. */
export async function giveWay(
  ctx: MutationCtx,
  userId: Run["userId"],
): Promise<void> {
  const latest = await latestRun(ctx, userId);
  if (latest !== null && latest.readingId !== undefined) {
    await supersede(ctx, latest);
  }
}

/** What tells runs apart when they begin. */
type Beginning = Pick<Run, "cause" | "locale" | "growthAreas"> &
  Partial<
    Pick<
      Run,
      | "candidateLimit"
      | "recomputationId"
      | "isUnasked"
      | "comparedTo"
      | "continuesRunId"
      | "readBeforeCount"
      | "readingId"
      | "newsAt"
      | "tierCounts"
    >
  >;

async function insertRun(
  ctx: MutationCtx,
  member: Member,
  profile: Doc<"profiles">,
  beginning: Beginning,
): Promise<Run["_id"]> {
  const now = Date.now();
  const latest = await latestRun(ctx, member._id);
  const runId = await ctx.db.insert("matchRuns", {
    ...beginning,
    userId: member._id,
    profileId: profile._id,
    // A clock that stood still or ran back must not make two runs look alike.
    runTimestamp: Math.max(now, (latest?.runTimestamp ?? 0) + 1),
    state: "queued",
    scorer: scorerInUse(),
    profileRev: profile.rev,
    seed: Math.floor(Math.random() * 2 ** 31),
    payingOrgId: await payingOrgOf(ctx, member._id),
    deadlineAt: now + PACE.patienceMs,
    hopCount: 0,
    droppedClaimCount: 0,
    newCount: 0,
    movedCount: 0,
    goneCount: 0,
    watchdogTick: 0,
    watchdogActs: 0,
    startedAt: now,
  });
  await ctx.db.insert("matchProgress", {
    runId,
    userId: member._id,
    state: "queued",
    tierCounts: beginning.tierCounts,
    readCount: 0,
    totalCount: 0,
    failedCount: 0,
  });
  await scheduleCompute(ctx, runId);
  const run = await ctx.db.get("matchRuns", runId);
  if (run !== null) await showRun(ctx, run);
  return runId;
}

/** What a run that reads on takes over: its end speaks of everything read so far. */
function readingOn(before: Run) {
  return {
    continuesRunId: before._id,
    readBeforeCount:
      (before.readBeforeCount ?? 0) + (before.candidateCount ?? 0),
    comparedTo: before.comparedTo,
    newsAt: before.newsAt,
    growthAreas: before.growthAreas,
    tierCounts: before.tierCounts,
  };
}

/** Schedules the first step of a queued run, and its watchdog. */
export async function scheduleCompute(
  ctx: MutationCtx,
  runId: Run["_id"],
): Promise<void> {
  await patchRun(ctx, runId, {
    dispatchJobId: await ctx.scheduler.runAfter(
      0,
      internal.matching.compute.computeMatchesForProfile,
      { runId },
    ),
  });
  await armWatchdog(ctx, runId);
}

/** Puts a new watchdog in charge of a live run, in place of any before; it looks at `lookAt` (ms). */
export async function armWatchdog(
  ctx: MutationCtx,
  runId: Run["_id"],
  lookAt = Date.now() + PACE.watchdogMs,
): Promise<void> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null) return;
  const tick = run.watchdogTick + 1;
  await patchRun(ctx, runId, {
    watchdogTick: tick,
    watchdogJobId: await ctx.scheduler.runAt(
      lookAt,
      internal.matching.watchdog.check,
      { runId, tick },
    ),
  });
}
