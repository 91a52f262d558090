import { internal } from "../../_generated/api";
import type { MutationCtx } from "../../_generated/server";
import { counterOf, runScope } from "./budget";
import { isLive, newestRun, progressOf, type Run } from "./runs";

const DAY = 24 * 60 * 60_000;
/** How long rows are kept, in ms, as their tables promise. */
const KEPT = {
  runs: 90 * DAY,
  /** The longest 13 months: a year can be compared with the one before. */
  usage: 397 * DAY,
} as const;

/** A run may hold 400 kB of growth areas, and its member's newest is read beside it. */
const RUNS = 10;
/** Batches of one run removed at once; a run of the whole catalogue takes several turns. */
const BATCHES = 100;
const CALLS = 500;

/**
 * Removes runs past their time with their batches and progress, a page at a
 * time and the oldest first. A member's newest run stays: their page reads it.
 *
 * @param after Creation time of the last run that was looked at.
 */
export async function removeOldRuns(
  ctx: MutationCtx,
  after: number,
): Promise<void> {
  const runs = await ctx.db
    .query("matchRuns")
    .withIndex("by_creation_time", (q) =>
      q.gt("_creationTime", after).lt("_creationTime", Date.now() - KEPT.runs),
    )
    .take(RUNS);
  let reached = after;
  for (const run of runs) {
    if ((await mayGo(ctx, run)) && !(await removeRun(ctx, run))) break;
    reached = run._creationTime;
  }
  const isLast =
    runs.length < RUNS && reached === (runs.at(-1)?._creationTime ?? after);
  if (isLast) return;
  await ctx.scheduler.runAfter(0, internal.matching.retention.removeRuns, {
    after: reached,
  });
}

async function mayGo(ctx: MutationCtx, run: Run): Promise<boolean> {
  if (isLive(run)) return false;
  const newest = await newestRun(ctx, run.userId);
  return newest?._id !== run._id;
}

/** Answers whether nothing of the run is left. */
async function removeRun(ctx: MutationCtx, run: Run): Promise<boolean> {
  const batches = await ctx.db
    .query("matchBatches")
    .withIndex("by_runId_and_index", (q) => q.eq("runId", run._id))
    .take(BATCHES);
  for (const { _id } of batches) await ctx.db.delete("matchBatches", _id);
  if (batches.length === BATCHES) return false;
  const progress = await progressOf(ctx, run._id);
  if (progress !== null) await ctx.db.delete("matchProgress", progress._id);
  const spent = await counterOf(ctx, runScope(run._id));
  if (spent !== null) await ctx.db.delete("llmCounters", spent._id);
  await ctx.db.delete("matchRuns", run._id);
  return true;
}

/** Removes ledger rows past their time, a page at a time; their sums stay in the counters. */
export async function removeOldUsage(ctx: MutationCtx): Promise<void> {
  const calls = await ctx.db
    .query("llmUsage")
    .withIndex("by_creation_time", (q) =>
      q.lt("_creationTime", Date.now() - KEPT.usage),
    )
    .take(CALLS);
  for (const { _id } of calls) await ctx.db.delete("llmUsage", _id);
  if (calls.length < CALLS) return;
  await ctx.scheduler.runAfter(0, internal.matching.retention.removeUsage, {});
}
