import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vStatistics } from "../../tables/statistics";
import { runOf, statisticsOf } from "./counting";

export const vStatisticsPage = v.object({
  /** Null until it was counted once. */
  statistics: v.union(
    v.null(),
    v.object({ computedAt: v.number(), content: vStatistics }),
  ),
  /** A counting under way, and how many members it has come to. */
  counting: v.union(
    v.null(),
    v.object({ memberCount: v.number(), expectedCount: v.number() }),
  ),
});

export async function getStatistics(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Infer<typeof vStatisticsPage>> {
  const [known, run] = await Promise.all([
    statisticsOf(ctx, orgId),
    runOf(ctx, orgId),
  ]);
  return {
    statistics: known && {
      computedAt: known.computedAt,
      content: known.content,
    },
    counting: run && {
      memberCount: run.tally.members,
      expectedCount: run.expectedCount,
    },
  };
}
