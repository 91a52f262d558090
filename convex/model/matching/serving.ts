/** Starts background runs: a few at a time, never beside a member's own, within their shares. */
import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { findProfile } from "../profiles/profiles";
import { BACKGROUND } from "./backgroundQueue";
import { payingOrgOf, reachedCap } from "./budget";
import { mayBeReached } from "./features";
import { isLive, latestRun, newestRun, type Run } from "./runs";
import {
  mayCompute,
  reachAfter,
  scorerInUse,
  start,
  startBeside,
} from "./starting";
import { stillUnread } from "./unread";

type Reads = Doc<"backgroundReads">;

/** Looks at whoever is due, the longest waiting first, and starts what may start. */
export async function serve(ctx: MutationCtx): Promise<void> {
  const now = Date.now();
  let free = BACKGROUND.liveRuns - (await liveCount(ctx));
  if (free <= 0) return;
  const due = await ctx.db
    .query("backgroundReads")
    .withIndex("by_dueAt", (q) => q.lte("dueAt", now))
    .take(BACKGROUND.page);
  for (const reads of due) {
    if (free <= 0) return;
    if (await serveOne(ctx, reads, now)) free -= 1;
  }
  if (due.length < BACKGROUND.page) return;
  await ctx.scheduler.runAfter(0, internal.matching.background.serve, {});
}

/** Of the cause "edit" too, whoever began it: it is read with the same share. */
async function liveCount(ctx: QueryCtx): Promise<number> {
  let count = 0;
  for (const cause of ["catalogue", "edit"] as const) {
    for (const state of ["queued", "running"] as const) {
      const runs = await ctx.db
        .query("matchRuns")
        .withIndex("by_cause_and_state", (q) =>
          q.eq("cause", cause).eq("state", state),
        )
        .take(BACKGROUND.liveRuns);
      count += runs.length;
    }
  }
  return count;
}

/** Answers whether a run was started; otherwise the row waits, or is gone. */
async function serveOne(
  ctx: MutationCtx,
  reads: Reads,
  now: number,
): Promise<boolean> {
  const [member, profile, reading] = await Promise.all([
    ctx.db.get("users", reads.userId),
    findProfile(ctx, reads.userId),
    newestRun(ctx, reads.userId),
  ]);
  // Without a reading there is nothing to add to: the member has never asked.
  if (member === null || reading === null || !mayBeReached(member, profile)) {
    await ctx.db.delete("backgroundReads", reads._id);
    return false;
  }
  const waitUntil = await busyUntil(ctx, reads, reading, now);
  if (waitUntil !== null) {
    await ctx.db.patch("backgroundReads", reads._id, { dueAt: waitUntil });
    return false;
  }
  const isAnew = reads.isProfileChanged && reading.profileRev !== profile.rev;
  const opportunityIds = await stillUnread(ctx, reading, reads.opportunityIds);
  if (!isAnew && opportunityIds.length === 0) {
    await putToRest(ctx, reads, now);
    return false;
  }
  await ctx.db.patch("backgroundReads", reads._id, {
    opportunityIds,
    // Until the run has read it.
    isProfileChanged: isAnew,
    startedAt: [...recent(reads, now), now],
    dueAt: now + BACKGROUND.waitForRunMs,
  });
  const { locale } = reading;
  if (isAnew) {
    const candidateLimit = reachAfter(reading);
    await start(ctx, member, profile, {
      cause: "edit",
      isUnasked: true,
      locale,
      candidateLimit,
    });
  } else {
    await startBeside(ctx, member, profile, reading);
  }
  return true;
}

/** Until when (ms) nothing may be started for this member; null when something may. */
async function busyUntil(
  ctx: MutationCtx,
  reads: Reads,
  reading: Run,
  now: number,
): Promise<number | null> {
  // Whoever stopped their reading is read nothing until they ask again: its end calls.
  if (reading.state === "cancelled") return now + BACKGROUND.dayMs;
  const latest = await latestRun(ctx, reads.userId);
  const isBusy =
    isLive(reading) ||
    reading.restartJobId !== undefined ||
    (latest !== null && isLive(latest));
  if (isBusy) return now + BACKGROUND.waitForRunMs;
  const [first, ...rest] = recent(reads, now);
  if (first !== undefined && rest.length + 1 >= BACKGROUND.runsPerDay) {
    return first + BACKGROUND.dayMs;
  }
  return (await mayPay(ctx, reads, now)) ? null : now + BACKGROUND.retryMs;
}

/** A member who asks later the same day must find some of their cap left. */
async function mayPay(ctx: MutationCtx, reads: Reads, now: number) {
  const member = await ctx.db.get("users", reads.userId);
  if (member === null || !(await mayCompute(ctx, member))) return false;
  if (scorerInUse() === "local") return true;
  const orgId = await payingOrgOf(ctx, reads.userId);
  const payers = { userId: reads.userId, orgId };
  const dayShare = BACKGROUND.budgetShare;
  return (await reachedCap(ctx, payers, 1, { now, dayShare })) === null;
}

/** Nothing to read: the row only remembers the day's runs, as long as they count. */
async function putToRest(ctx: MutationCtx, reads: Reads, now: number) {
  const startedAt = recent(reads, now);
  const last = startedAt.at(-1);
  if (last === undefined) {
    await ctx.db.delete("backgroundReads", reads._id);
    return;
  }
  await ctx.db.patch("backgroundReads", reads._id, {
    opportunityIds: [],
    isProfileChanged: false,
    startedAt,
    dueAt: last + BACKGROUND.dayMs,
  });
}

/** Starts within the last day; one ahead of now is of a clock that ran back. */
function recent({ startedAt }: Reads, now: number): number[] {
  return startedAt.filter((at) => at <= now && at > now - BACKGROUND.dayMs);
}
