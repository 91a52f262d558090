import { v, type Infer } from "convex/values";
import type { QueryCtx } from "../../_generated/server";
import { ORGS_MAX } from "../orgs/list";

export const vOrgCapLine = v.object({
  orgId: v.id("organisations"),
  name: v.string(),
  /** Its own, in millionths of a US dollar a month; null where everybody's holds. */
  capMicroUsd: v.union(v.number(), v.null()),
});

/** Organisations that are not archived, with the caps that operators gave them. */
export async function listOrgCaps(
  ctx: QueryCtx,
): Promise<Infer<typeof vOrgCapLine>[]> {
  const rows = await ctx.db
    .query("organisations")
    .withIndex("by_slug")
    .take(ORGS_MAX);
  return rows
    .filter(({ archivedAt }) => archivedAt === undefined)
    .map(({ _id, name, monthlyCapMicroUsd }) => ({
      orgId: _id,
      name,
      capMicroUsd: monthlyCapMicroUsd ?? null,
    }));
}
