import type { Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS, requiredText } from "../../shared/limits";
import type { vRecomputationWait } from "../../tables/operations";
import { reachedCap } from "./budget";
import { isLive, isJobAlive, cancelJob, newestRun } from "./runs";
import { reachAfter, refusalToCompute, scorerInUse, start } from "./starting";
import { readSwitches } from "./switches";

export type Recomputation = Doc<"recomputations">;

/** The recomputation's numbers, each with its reason. */
const RECOMPUTE = {
  /** Runs of it under way at once: half of the six slots stay with people. */
  width: 3,
  /** Profiles looked at by one step; most are passed over with two reads. */
  page: 20,
  /** Between looks while its runs are under way, ms: short beside a run. */
  tickMs: 2_000,
  /** While the switch is on or people wait, ms. */
  waitMs: 15_000,
  /** A step that fails so often in a row is poisoned. */
  mostWatchdogActs: 10,
} as const;

/**
 * Begins to have every member's matches computed again. The same key again
 * answers the one it began; while another is running, none begins.
 */
export async function startRecomputation(
  ctx: MutationCtx,
  { key, expectedCount }: { key: string; expectedCount: number },
): Promise<Id<"recomputations">> {
  const name = requiredText("key", key, LIMITS.line);
  boundedNumber("expectedCount", expectedCount, 0, LIMITS.members);
  const known = await ctx.db
    .query("recomputations")
    .withIndex("by_key", (q) => q.eq("key", name))
    .unique();
  if (known !== null) return known._id;
  await requireNoneRunning(ctx);
  const id = await ctx.db.insert("recomputations", {
    key: name,
    state: "running",
    reached: 0,
    expectedCount,
    startedCount: 0,
    joinedCount: 0,
    skippedCount: 0,
    step: 0,
    watchdogActs: 0,
    startedAt: Date.now(),
  });
  await arm(ctx, id, 0);
  return id;
}

async function requireNoneRunning(ctx: QueryCtx): Promise<void> {
  const running = await runningOne(ctx);
  if (running !== null) throw refusal("CONFLICT");
}

export async function runningOne(ctx: QueryCtx): Promise<Recomputation | null> {
  return await ctx.db
    .query("recomputations")
    .withIndex("by_state_and_startedAt", (q) => q.eq("state", "running"))
    .first();
}

/** Begins no further run; those under way end by themselves. Twice is no error. */
export async function cancelRecomputation(
  ctx: MutationCtx,
  id: Id<"recomputations">,
): Promise<void> {
  const recomputation = await requireRecomputation(ctx, id);
  if (recomputation.state !== "running") return;
  await cancelJob(ctx, recomputation.stepJobId);
  await finish(ctx, id, "cancelled");
}

/** Goes on after the last member it came to. Twice is no error. */
export async function resumeRecomputation(
  ctx: MutationCtx,
  id: Id<"recomputations">,
): Promise<void> {
  const { state } = await requireRecomputation(ctx, id);
  if (state === "running") return;
  if (state === "done") throw refusal("NOTHING_TO_RESUME");
  await requireNoneRunning(ctx);
  await ctx.db.patch("recomputations", id, {
    state: "running",
    stoppedBy: undefined,
    finishedAt: undefined,
    watchdogActs: 0,
  });
  await arm(ctx, id, 0);
}

async function requireRecomputation(
  ctx: QueryCtx,
  id: Id<"recomputations">,
): Promise<Recomputation> {
  const recomputation = await ctx.db.get("recomputations", id);
  if (recomputation === null) throw refusal("NOT_FOUND");
  return recomputation;
}

async function finish(
  ctx: MutationCtx,
  id: Id<"recomputations">,
  state: "done" | "cancelled" | "stopped",
  stoppedBy?: Recomputation["stoppedBy"],
) {
  await ctx.db.patch("recomputations", id, {
    state,
    stoppedBy,
    waitingFor: undefined,
    stepJobId: undefined,
    finishedAt: Date.now(),
  });
}

/** Puts the next step in charge, in place of any before. */
async function arm(
  ctx: MutationCtx,
  id: Id<"recomputations">,
  afterMs: number,
) {
  const recomputation = await requireRecomputation(ctx, id);
  const step = recomputation.step + 1;
  await ctx.db.patch("recomputations", id, {
    step,
    stepJobId: await ctx.scheduler.runAfter(
      afterMs,
      internal.matching.recompute.step,
      { recomputationId: id, step },
    ),
  });
}

/** One step: begins as many runs as have room, and arms the next. */
export async function takeStep(
  ctx: MutationCtx,
  id: Id<"recomputations">,
  step: number,
): Promise<void> {
  const recomputation = await ctx.db.get("recomputations", id);
  if (recomputation?.state !== "running" || recomputation.step !== step) return;
  const liveCount = await countLive(ctx, id);
  const waitingFor = await holdUp(ctx, liveCount);
  if (waitingFor !== null) {
    await ctx.db.patch("recomputations", id, { waitingFor, watchdogActs: 0 });
    const isOwn = waitingFor === "runs";
    return await arm(ctx, id, isOwn ? RECOMPUTE.tickMs : RECOMPUTE.waitMs);
  }
  if (await isOverall(ctx)) return await finish(ctx, id, "stopped", "budget");
  const room = RECOMPUTE.width - liveCount;
  const isAtEnd = await goOn(ctx, recomputation, room);
  if (!isAtEnd) return await arm(ctx, id, 0);
  if ((await countLive(ctx, id)) === 0) return await finish(ctx, id, "done");
  await ctx.db.patch("recomputations", id, { waitingFor: "runs" });
  await arm(ctx, id, RECOMPUTE.tickMs);
}

async function countLive(
  ctx: QueryCtx,
  id: Id<"recomputations">,
): Promise<number> {
  const states = await Promise.all(
    (["queued", "running"] as const).map((state) =>
      ctx.db
        .query("matchRuns")
        .withIndex("by_recomputationId_and_state", (q) =>
          q.eq("recomputationId", id).eq("state", state),
        )
        .take(RECOMPUTE.width),
    ),
  );
  return states.flat().length;
}

/** What it waits for, if anything: the switch, or people first. */
async function holdUp(
  ctx: QueryCtx,
  liveCount: number,
): Promise<Infer<typeof vRecomputationWait> | null> {
  if ((await readSwitches(ctx)).isMatchingPaused) return "switch";
  if (liveCount >= RECOMPUTE.width) return "runs";
  const queued = await ctx.db
    .query("matchHops")
    .withIndex("by_state_and_since", (q) => q.eq("state", "waiting"))
    .first();
  return queued === null ? null : "people";
}

/** Whether the cap of everybody's month is reached: no member's turn would lead to a call. */
async function isOverall(ctx: QueryCtx): Promise<boolean> {
  if (scorerInUse() === "local") return false;
  const everybody = { userId: undefined, orgId: undefined };
  const now = Date.now();
  return (await reachedCap(ctx, everybody, 1, { now })) !== null;
}

/** Looks at the next members until there is no room; answers whether none are left. */
async function goOn(
  ctx: MutationCtx,
  recomputation: Recomputation,
  room: number,
): Promise<boolean> {
  const profiles = await ctx.db
    .query("profiles")
    .withIndex("by_creation_time", (q) =>
      q.gt("_creationTime", recomputation.reached),
    )
    .take(RECOMPUTE.page);
  const tally = { started: 0, joined: 0, skipped: 0 };
  let { reached } = recomputation;
  for (const profile of profiles) {
    if (tally.started === room) break;
    tally[await visit(ctx, recomputation, profile)] += 1;
    reached = profile._creationTime;
  }
  await ctx.db.patch("recomputations", recomputation._id, {
    reached,
    waitingFor: undefined,
    watchdogActs: 0,
    startedCount: recomputation.startedCount + tally.started,
    joinedCount: recomputation.joinedCount + tally.joined,
    skippedCount: recomputation.skippedCount + tally.skipped,
  });
  const last = profiles.at(-1);
  return (
    profiles.length < RECOMPUTE.page && reached >= (last?._creationTime ?? 0)
  );
}

async function visit(
  ctx: MutationCtx,
  { _id }: Recomputation,
  profile: Doc<"profiles">,
): Promise<"started" | "joined" | "skipped"> {
  const member = await ctx.db.get("users", profile.userId);
  if (member?.matchingConsentAt === undefined) return "skipped";
  const newest = await newestRun(ctx, member._id);
  // It reads what this one would, or will be superseded by its own edit.
  if (newest !== null && isLive(newest)) return "joined";
  if ((await refusalToCompute(ctx, member)) !== null) return "skipped";
  await start(ctx, member, profile, {
    cause: "operator",
    candidateLimit: reachAfter(newest),
    recomputationId: _id,
  });
  return "started";
}

/**
 * Replaces the step of a recomputation that lost it: the scheduler forgot it, or
 * it failed. Answers whether it had to.
 */
export async function reviveRecomputation(ctx: MutationCtx): Promise<boolean> {
  const running = await runningOne(ctx);
  if (running === null) return false;
  if (await isJobAlive(ctx, running.stepJobId)) return false;
  if (running.watchdogActs >= RECOMPUTE.mostWatchdogActs) {
    await finish(ctx, running._id, "stopped", "lost");
    return true;
  }
  await ctx.db.patch("recomputations", running._id, {
    watchdogActs: running.watchdogActs + 1,
  });
  await arm(ctx, running._id, 0);
  return true;
}
