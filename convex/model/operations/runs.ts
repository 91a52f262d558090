import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS } from "../../shared/limits";
import type { RunState } from "../../shared/vocabulary";
import { vFailureReason, vRunState, vScorer } from "../../tables/matching";
import { counterOf, runScope } from "../matching/budget";
import { isResumable } from "../matching/resuming";
import { isLive, progressOf, type Run } from "../matching/runs";
import { toSpent, vSpent } from "../matching/spending";

/** A run as operators see it: its member by id alone, nothing of what was read. */
export const vRunLine = v.object({
  runId: v.id("matchRuns"),
  userId: v.id("users"),
  state: vRunState,
  cause: vOneOf(["member", "edit", "operator", "catalogue"]),
  scorer: vScorer,
  readCount: v.number(),
  totalCount: v.number(),
  failedCount: v.number(),
  totalBatches: v.optional(v.number()),
  /** Hops sent, and how often it was taken up again by itself. */
  hopCount: v.number(),
  retryCount: v.number(),
  watchdogActs: v.number(),
  failureReason: v.optional(vFailureReason),
  retryAt: v.optional(v.number()),
  isHeld: v.boolean(),
  startedAt: v.number(),
  finishedAt: v.optional(v.number()),
  spent: vSpent,
  viewerCan: v.object({ cancel: v.boolean(), retry: v.boolean() }),
});
export type RunLine = Infer<typeof vRunLine>;

/** Newest first, of one state or of all. */
export async function listRuns(
  ctx: QueryCtx,
  state: RunState | undefined,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<RunLine>> {
  const { numItems } = paginationOpts;
  boundedNumber("numItems", numItems, 1, LIMITS.pageSize);
  const runs = ctx.db.query("matchRuns");
  const chosen =
    state === undefined
      ? runs.withIndex("by_creation_time")
      : runs.withIndex("by_state_and_startedAt", (q) => q.eq("state", state));
  const { page, ...rest } = await chosen.order("desc").paginate(paginationOpts);
  return {
    ...rest,
    page: await Promise.all(page.map((run) => toRunLine(ctx, run))),
  };
}

async function toRunLine(ctx: QueryCtx, run: Run): Promise<RunLine> {
  const progress = await progressOf(ctx, run._id);
  return {
    runId: run._id,
    userId: run.userId,
    state: run.state,
    cause: run.cause,
    scorer: run.scorer,
    readCount: progress?.readCount ?? 0,
    totalCount: progress?.totalCount ?? 0,
    failedCount: progress?.failedCount ?? 0,
    totalBatches: run.totalBatches,
    hopCount: run.hopCount,
    retryCount: run.retryCount ?? 0,
    watchdogActs: run.watchdogActs,
    failureReason: run.failureReason,
    retryAt: run.retryAt,
    isHeld: run.heldSince !== undefined,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    spent: toSpent(await counterOf(ctx, runScope(run._id))),
    viewerCan: {
      cancel: isLive(run),
      retry: await isResumable(ctx, run),
    },
  };
}

export async function requireRun(
  ctx: QueryCtx,
  runId: Id<"matchRuns">,
): Promise<Run> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null) throw refusal("NOT_FOUND");
  return run;
}
