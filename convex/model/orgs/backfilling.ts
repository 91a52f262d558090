/** What memberships and organisations older than the members table lack. */
import type { MutationCtx } from "../../_generated/server";
import { findRow } from "../members/rows";
import { follow } from "./memberships";
import { orgSearchText } from "./names";

/** A member costs a profile of some 10 kB and a handful of reads and writes. */
const PAGE = 100;

/**
 * Follows a page of memberships that were never followed, which is those without a
 * row in the table; answers where to go on. Twice changes nothing.
 */
export async function followPage(
  ctx: MutationCtx,
  cursor: string | null,
): Promise<string | null> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("memberships")
    .paginate({ numItems: PAGE, cursor });
  for (const membership of page) {
    const { orgId, userId } = membership;
    if ((await findRow(ctx, orgId, userId)) !== null) continue;
    await follow(ctx, orgId, null, membership);
    const org = await ctx.db.get("organisations", orgId);
    if (org === null || org.searchText !== undefined) continue;
    await ctx.db.patch("organisations", orgId, {
      searchText: orgSearchText(org),
    });
  }
  return isDone ? null : continueCursor;
}
