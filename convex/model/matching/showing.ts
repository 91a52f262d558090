/**
 * What a member's page shows of their newest reading, in a row of its own: a run's
 * row changes with every hop, lease and look of its watchdog. So no run is patched
 * but through here.
 */
import { pick } from "convex-helpers";
import type { WithoutSystemFields } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { vShownRun, type ShownRun } from "../../tables/matching";
import { isLive, newestRun, progressOf, type Run } from "./runs";

const SHOWN = Object.keys(vShownRun.fields) as (keyof ShownRun)[];

/** Of a live run its progress and the lists tell these; its page is told at the end. */
const SUMS: ReadonlySet<keyof ShownRun> = new Set([
  "tierCounts",
  "newCount",
  "movedCount",
  "droppedClaimCount",
  "growthAreas",
] as const);

/** Changes a run, and what is shown of it where that changes. */
export async function patchRun(
  ctx: MutationCtx,
  runId: Id<"matchRuns">,
  change: Partial<WithoutSystemFields<Run>>,
): Promise<void> {
  await ctx.db.patch("matchRuns", runId, change);
  const shown = SHOWN.filter((key) => key in change);
  if (shown.length === 0) return;
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null) return;
  if (isLive(run) && shown.every((key) => SUMS.has(key))) return;
  await showRun(ctx, run);
}

/** Shows a run, unless it is no reading or a newer one is shown. */
export async function showRun(ctx: MutationCtx, run: Run): Promise<void> {
  const { _id: runId, userId, state } = run;
  const progress = await progressOf(ctx, runId);
  if (progress !== null && progress.state !== state) {
    await ctx.db.patch("matchProgress", progress._id, { state });
  }
  if (run.readingId !== undefined) return;
  const known = await rowOf(ctx, userId);
  const row = { ...shownOf(run), userId, runId };
  if (known === null) {
    await ctx.db.insert("shownRuns", row);
  } else if (known.runTimestamp <= run.runTimestamp && differs(known, row)) {
    await ctx.db.replace("shownRuns", known._id, row);
  }
}

/** The member's newest reading, as it is shown. */
export async function shownRun(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<(ShownRun & { runId: Id<"matchRuns"> }) | null> {
  const row = await rowOf(ctx, userId);
  if (row !== null) return row;
  // Of before there was a row.
  const run = await newestRun(ctx, userId);
  return run === null ? null : { ...shownOf(run), runId: run._id };
}

function shownOf(run: Run): ShownRun {
  return pick(run, SHOWN);
}

/** A row written with nothing new would have its page read it again. */
function differs(known: Doc<"shownRuns">, row: ShownRun & { runId: string }) {
  return (
    known.runId !== row.runId ||
    SHOWN.some((key) => JSON.stringify(known[key]) !== JSON.stringify(row[key]))
  );
}

async function rowOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("shownRuns")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}
