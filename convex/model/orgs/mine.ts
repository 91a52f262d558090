/** The organisations a member belongs to. */
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import { DEFAULT_MEMBERSHIP_AUDIENCE } from "../../shared/communities/vocabulary";
import type { Member } from "../access";
import type { MyOrg } from "./views";

/** More than anybody belongs to; a page's worth for those who do. */
const MOST_MINE = 50;

/** By name; archived ones are left out. */
export async function listMine(
  ctx: QueryCtx,
  member: Member | null,
): Promise<MyOrg[]> {
  if (member === null) return [];
  const rows = await ctx.db
    .query("memberships")
    .withIndex("by_userId", (q) => q.eq("userId", member._id))
    .take(MOST_MINE);
  const orgs = await readOnce(
    ctx,
    "organisations",
    rows.map(({ orgId }) => orgId),
  );
  return rows
    .flatMap(({ orgId, role, audience = DEFAULT_MEMBERSHIP_AUDIENCE }) => {
      const org = orgs.get(orgId);
      if (org === undefined || org.archivedAt !== undefined) return [];
      const { name, slug } = org;
      return [{ orgId, name, slug, role, audience }];
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}
