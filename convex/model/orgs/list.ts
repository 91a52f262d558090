import type { QueryCtx } from "../../_generated/server";
import { toOrgView, type OrgView } from "./views";

/** More than the pilot will have; browse gets pages before this is reached. */
const ORGS_MAX = 200;

/** Organisations that are not archived, by slug. */
export async function listActive(ctx: QueryCtx): Promise<OrgView[]> {
  const rows = await ctx.db
    .query("organisations")
    .withIndex("by_slug")
    .take(ORGS_MAX);
  return rows.filter((row) => row.archivedAt === undefined).map(toOrgView);
}
