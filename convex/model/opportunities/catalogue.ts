import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { toSourceView, type CatalogueSummary, type SourceView } from "./views";

const SOURCES_MAX = 100;

/** Sums over the open listings, kept by the imports that change them. */
export async function getSummary(ctx: QueryCtx): Promise<CatalogueSummary> {
  const row = await ctx.db.query("catalogueSummary").first();
  return {
    openCount: row?.openCount ?? 0,
    organisationCount: row?.organisationCount ?? 0,
    updatedAt: row?.updatedAt ?? null,
  };
}

export async function listSources(ctx: QueryCtx): Promise<SourceView[]> {
  const rows = await ctx.db
    .query("sources")
    .withIndex("by_key")
    .take(SOURCES_MAX);
  return rows.map(toSourceView);
}

/** Adds to the sums; raises `rev`, which tells a run that the catalogue moved. */
export async function addToSummary(
  ctx: MutationCtx,
  change: { openCount: number; organisationCount: number; at: number },
): Promise<void> {
  const row = await ctx.db.query("catalogueSummary").first();
  if (row === null) {
    await ctx.db.insert("catalogueSummary", {
      openCount: change.openCount,
      organisationCount: change.organisationCount,
      updatedAt: change.at,
      rev: 1,
    });
    return;
  }
  await ctx.db.patch("catalogueSummary", row._id, {
    openCount: row.openCount + change.openCount,
    organisationCount: row.organisationCount + change.organisationCount,
    updatedAt: change.at,
    rev: row.rev + 1,
  });
}
