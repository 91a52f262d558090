import { v, type Infer } from "convex/values";
import type { QueryCtx } from "../../_generated/server";

const MOST_SOURCES = 50;

/** The last result of one source of listings. */
export const vSourceLine = v.object({
  key: v.string(),
  name: v.string(),
  lastRunAt: v.number(),
  openCount: v.number(),
  addedCount: v.number(),
  changedCount: v.number(),
  closedCount: v.number(),
  errorCount: v.number(),
});

export async function listSources(
  ctx: QueryCtx,
): Promise<Infer<typeof vSourceLine>[]> {
  const rows = await ctx.db.query("sources").take(MOST_SOURCES);
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    lastRunAt: row.lastRunAt,
    openCount: row.openCount,
    addedCount: row.lastAddedCount,
    changedCount: row.lastChangedCount,
    closedCount: row.lastClosedCount,
    errorCount: row.lastErrorCount,
  }));
}
