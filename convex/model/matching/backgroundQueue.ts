/** What is to be read for a member without their asking, and when. */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { FailureReason, RunState } from "../../tables/matching";
import { noteChosen } from "./chosen";
import type { Run } from "./runs";

type Reads = Doc<"backgroundReads">;
type Listing = Id<"opportunities">;

/** The background's numbers, each with its reason. Times in ms. */
export const BACKGROUND = {
  /** A hop of fifteen: what is new in a day, at a fraction of a reading. */
  candidateLimit: 15,
  /** Runs a member may be given in 24 hours. */
  runsPerDay: 3,
  dayMs: 24 * 60 * 60_000,
  /** Runs at one time: most slots stay free for people. */
  liveRuns: 2,
  /** The part of a member's daily cap that the background may use up. */
  budgetShare: 0.5,
  /** A sitting of edits is over: all of it is read in one run. */
  afterEditMs: 10 * 60_000,
  /** Something else has to end first, which calls again by itself. */
  waitForRunMs: 5 * 60_000,
  /** A cap, a switch or a fault: worth another look. */
  retryMs: 60 * 60_000,
  /** Runs that ended short before what is queued is given up. */
  mostFailed: 3,
  /** Ids queued for one member; the newest stay. */
  mostQueued: 200,
  /** Rows looked at by one serving. */
  page: 10,
} as const;

export async function readsOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Reads | null> {
  return await ctx.db
    .query("backgroundReads")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}

/** Queues listings for a member; those that wait already keep their place. */
export async function queueListings(
  ctx: MutationCtx,
  member: Pick<Reads, "userId" | "profileId">,
  ids: readonly Listing[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = await readsOf(ctx, member.userId);
  const queued = new Set([...(known?.opportunityIds ?? []), ...ids]);
  if (queued.size === known?.opportunityIds.length) return;
  const isAtRest =
    known !== null &&
    known.opportunityIds.length === 0 &&
    !known.isProfileChanged;
  await putReads(ctx, known, member, {
    opportunityIds: [...queued].slice(-BACKGROUND.mostQueued),
    ...(isAtRest && { dueAt: Date.now() }),
  });
}

/** Queues everything of a member whose profile has changed after its last reading. */
export async function queueProfile(
  ctx: MutationCtx,
  member: Pick<Reads, "userId" | "profileId">,
): Promise<void> {
  const known = await readsOf(ctx, member.userId);
  await putReads(ctx, known, member, {
    isProfileChanged: true,
    // New listings must not come in between, to be read with half an edit.
    dueAt: Math.max(known?.dueAt ?? 0, Date.now() + BACKGROUND.afterEditMs),
  });
}

/** Whoever stops the reading of their edit does not want it a second time. */
export async function dropProfile(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  const reads = await readsOf(ctx, userId);
  if (reads === null) return;
  await ctx.db.patch("backgroundReads", reads._id, {
    isProfileChanged: false,
    dueAt: Date.now(),
  });
}

export async function forgetReads(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  const reads = await readsOf(ctx, userId);
  if (reads !== null) await ctx.db.delete("backgroundReads", reads._id);
}

/** A cap forbids reading until then (ms). */
export async function putOffReads(
  ctx: MutationCtx,
  userId: Id<"users">,
  until: number,
): Promise<void> {
  const reads = await readsOf(ctx, userId);
  if (reads === null) return;
  await ctx.db.patch("backgroundReads", reads._id, {
    dueAt: Math.max(reads.dueAt, until),
  });
}

async function putReads(
  ctx: MutationCtx,
  known: Reads | null,
  { userId, profileId }: Pick<Reads, "userId" | "profileId">,
  change: Partial<Reads>,
): Promise<void> {
  if (known !== null) {
    await ctx.db.patch("backgroundReads", known._id, { profileId, ...change });
    return;
  }
  await ctx.db.insert("backgroundReads", {
    userId,
    profileId,
    opportunityIds: [],
    isProfileChanged: false,
    dueAt: Date.now(),
    startedAt: [],
    failedCount: 0,
    ...change,
  });
}

interface Ending {
  state: RunState;
  failureReason: FailureReason | undefined;
}

/**
 * After any run of the member has ended. A background run takes what it has read
 * off the queue; one that gave way or fell short leaves it. Whoever waited for the
 * end is looked at again.
 */
export async function noteEnd(
  ctx: MutationCtx,
  run: Run,
  { state, failureReason }: Ending,
): Promise<void> {
  const reads = await readsOf(ctx, run.userId);
  if (reads !== null) {
    await settleReads(ctx, reads, run, { state, failureReason });
  }
  if (run.cause === "catalogue") {
    await ctx.scheduler.runAfter(0, internal.matching.background.serve, {});
  }
}

async function settleReads(
  ctx: MutationCtx,
  reads: Reads,
  run: Run,
  { state, failureReason }: Ending,
): Promise<void> {
  const now = Date.now();
  const hasRead = state === "done" ? await whatWasRead(ctx, run) : null;
  const isProfileChanged =
    reads.isProfileChanged &&
    // Whoever cancels a reading does not want it a second time.
    state !== "cancelled" &&
    hasRead?.isProfile !== true;
  const isShort = state === "partial" || state === "failed";
  // A cap or the switch says nothing of what was to be read.
  const isFailure =
    isShort && failureReason !== "budget" && failureReason !== "paused";
  const failedCount = isShort ? reads.failedCount + Number(isFailure) : 0;
  const isGivenUp = failedCount >= BACKGROUND.mostFailed;
  // An edit's pause is not cut short.
  const dueAt = isProfileChanged ? reads.dueAt : now;
  await ctx.db.patch("backgroundReads", reads._id, {
    opportunityIds: isGivenUp
      ? []
      : reads.opportunityIds.filter((id) => !hasRead?.listings.has(id)),
    isProfileChanged: isProfileChanged && !isGivenUp,
    failedCount: isGivenUp ? 0 : failedCount,
    dueAt: isShort ? Math.max(dueAt, now + BACKGROUND.retryMs) : dueAt,
  });
}

/** What a run that ended done has read of what may be queued. */
async function whatWasRead(ctx: MutationCtx, run: Run) {
  if (run.cause === "catalogue") {
    const listings = await candidatesOf(ctx, run);
    await noteChosen(ctx, run, listings);
    return { listings: new Set(listings), isProfile: false };
  }
  const profile = await ctx.db.get("profiles", run.profileId);
  return {
    listings: new Set<Listing>(),
    isProfile: profile === null || profile.rev === run.profileRev,
  };
}

/** A background run has a handful of batches, split ones included. */
const BATCHES = 50;

async function candidatesOf(ctx: QueryCtx, run: Run): Promise<Listing[]> {
  const batches = await ctx.db
    .query("matchBatches")
    .withIndex("by_runId_and_index", (q) => q.eq("runId", run._id))
    .take(BATCHES);
  return batches.flatMap(({ opportunityIds }) => opportunityIds);
}
