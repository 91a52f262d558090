import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { RunState } from "../../tables/matching";

export type Run = Doc<"matchRuns">;
export type Batch = Doc<"matchBatches">;

const LIVE: ReadonlySet<RunState> = new Set(["queued", "running"]);

export function isLive(run: Pick<Run, "state">): boolean {
  return LIVE.has(run.state);
}

/** The member's newest reading; what the background has read beside it since is not meant. */
export async function newestRun(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Run | null> {
  return await ctx.db
    .query("matchRuns")
    .withIndex("by_userId_and_readingId_and_runTimestamp", (q) =>
      q.eq("userId", userId).eq("readingId", undefined),
    )
    .order("desc")
    .first();
}

/** The member's newest run of either kind. One that is live is always it. */
export async function latestRun(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Run | null> {
  return await ctx.db
    .query("matchRuns")
    .withIndex("by_userId_and_runTimestamp", (q) => q.eq("userId", userId))
    .order("desc")
    .first();
}

export async function progressOf(
  ctx: QueryCtx,
  runId: Id<"matchRuns">,
): Promise<Doc<"matchProgress"> | null> {
  return await ctx.db
    .query("matchProgress")
    .withIndex("by_runId", (q) => q.eq("runId", runId))
    .unique();
}

/** Batches of a run in one state, in their order. */
export async function batchesIn(
  ctx: QueryCtx,
  runId: Id<"matchRuns">,
  state: Batch["state"],
  limit: number,
): Promise<Batch[]> {
  return await ctx.db
    .query("matchBatches")
    .withIndex("by_runId_and_state_and_index", (q) =>
      q.eq("runId", runId).eq("state", state),
    )
    .take(limit);
}

/** Batches that are on their way: sent, or held by an action. At most one hop of them. */
export async function inFlight(
  ctx: QueryCtx,
  runId: Id<"matchRuns">,
): Promise<Batch[]> {
  const [sent, held] = await Promise.all([
    batchesIn(ctx, runId, "dispatched", 50),
    batchesIn(ctx, runId, "leased", 50),
  ]);
  return [...sent, ...held];
}

type JobId = Id<"_scheduled_functions">;

/** What the scheduler says of a job; null of one it does not know, or no longer. */
export async function jobStateOf(ctx: QueryCtx, jobId: JobId | undefined) {
  if (jobId === undefined) return null;
  const job = await ctx.db.system.get("_scheduled_functions", jobId);
  return job?.state.kind ?? null;
}

/** Whether the scheduler will still run this job, or runs it now. */
export async function isJobAlive(
  ctx: QueryCtx,
  jobId: JobId | undefined,
): Promise<boolean> {
  const state = await jobStateOf(ctx, jobId);
  return state === "pending" || state === "inProgress";
}

/** Cancels a job that has not begun. */
export async function cancelJob(
  ctx: MutationCtx,
  jobId: JobId | undefined,
): Promise<void> {
  if (jobId === undefined) return;
  if ((await jobStateOf(ctx, jobId)) === "pending") {
    await ctx.scheduler.cancel(jobId);
  }
}
