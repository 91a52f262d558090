import type { MutationCtx } from "../../_generated/server";
import { deduplicateGrowthAreas } from "./growthAreas";
import { PACE } from "./pace";
import { progressOf, type Run } from "./runs";
import { patchRun } from "./showing";

/** What one batch adds to its run, by kind. */
export type Sums = Record<
  "great" | "good" | "exploring" | "newCount" | "movedCount",
  number
>;

/** Adds one saved batch to the sums of its run, and to those of the reading it adds to. */
export async function keepSums(
  ctx: MutationCtx,
  runId: Run["_id"],
  args: { growthAreas: Run["growthAreas"]; droppedClaimCount: number },
  kept: ReadonlySet<string>,
  tally: Sums,
) {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null) return;
  const areas = args.growthAreas.map((area) => ({
    ...area,
    opportunityIds: area.opportunityIds.filter((id) => kept.has(id)),
  }));
  if (run.readingId !== undefined) {
    await tellReading(ctx, run.readingId, areas, tally);
  }
  const counts = run.tierCounts ?? { great: 0, good: 0, exploring: 0 };
  const tierCounts = {
    great: counts.great + tally.great,
    good: counts.good + tally.good,
    exploring: counts.exploring + tally.exploring,
  };
  const progress = await progressOf(ctx, runId);
  if (progress !== null) {
    await ctx.db.patch("matchProgress", progress._id, { tierCounts });
  }
  await patchRun(ctx, runId, {
    tierCounts,
    newCount: run.newCount + tally.newCount,
    movedCount: run.movedCount + tally.movedCount,
    droppedClaimCount: run.droppedClaimCount + args.droppedClaimCount,
    deadlineAt: Math.max(run.deadlineAt, Date.now() + PACE.patienceMs),
    growthAreas: joinAreas(run.growthAreas, areas),
  });
}

/** The member's page speaks of their reading: it is told what the background adds to it. */
async function tellReading(
  ctx: MutationCtx,
  readingId: Run["_id"],
  areas: Run["growthAreas"],
  tally: Pick<Sums, "newCount" | "movedCount">,
) {
  const reading = await ctx.db.get("matchRuns", readingId);
  if (reading === null) return;
  await patchRun(ctx, readingId, {
    newCount: reading.newCount + tally.newCount,
    movedCount: reading.movedCount + tally.movedCount,
    growthAreas: joinAreas(reading.growthAreas, areas),
  });
}

function joinAreas(
  known: Run["growthAreas"],
  more: Run["growthAreas"],
): Run["growthAreas"] {
  return deduplicateGrowthAreas([...known, ...more]).filter(
    ({ opportunityIds }) => opportunityIds.length > 0,
  );
}
