import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { toOrgView, type OrgView } from "./views";

/** More than the pilot will have; browse gets pages before this is reached. */
export const ORGS_MAX = 200;

/** Organisations that are not archived, by slug. */
export async function listActive(ctx: QueryCtx): Promise<OrgView[]> {
  const rows = await ctx.db
    .query("organisations")
    .withIndex("by_slug")
    .take(ORGS_MAX);
  return rows.filter((row) => row.archivedAt === undefined).map(toOrgView);
}

export async function findBySlug(
  ctx: QueryCtx,
  slug: string,
): Promise<Doc<"organisations"> | null> {
  return await ctx.db
    .query("organisations")
    .withIndex("by_slug", (q) => q.eq("slug", slug))
    .unique();
}

export async function findOrg(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Doc<"organisations"> | null> {
  return await ctx.db.get("organisations", orgId);
}
