import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { copiesOf } from "./faces";

const PAGE = 100;

type Listing = Id<"opportunities">;

/** To be called in the mutation that changed, closed or opened them. */
export async function planFollowing(
  ctx: MutationCtx,
  opportunityIds: Iterable<Listing>,
): Promise<void> {
  for (const opportunityId of opportunityIds) {
    // Most listings are new or nobody's match.
    if ((await matchesOf(ctx, opportunityId).first()) === null) continue;
    await schedule(ctx, opportunityId, null);
  }
}

/**
 * Brings a listing's matches in line with it, page by page: lists show, narrow and
 * order by their copies. What was judged stays as it was.
 */
export async function followListing(
  ctx: MutationCtx,
  opportunityId: Listing,
  cursor: string | null,
): Promise<void> {
  const listing = await ctx.db.get("opportunities", opportunityId);
  if (listing === null) return;
  const { page, isDone, continueCursor } = await matchesOf(
    ctx,
    opportunityId,
  ).paginate({ numItems: PAGE, cursor });
  const copies = copiesOf(listing);
  for (const { _id } of page) await ctx.db.patch("matches", _id, copies);
  if (!isDone) await schedule(ctx, opportunityId, continueCursor);
}

/** Gives their copy to matches made before there was one, page by page. */
export async function fillFaces(
  ctx: MutationCtx,
  cursor: string | null,
): Promise<void> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("matches")
    .paginate({ numItems: PAGE, cursor });
  for (const { _id, face, opportunityId } of page) {
    if (face !== undefined) continue;
    const listing = await ctx.db.get("opportunities", opportunityId);
    if (listing === null) continue;
    await ctx.db.patch("matches", _id, copiesOf(listing));
  }
  if (isDone) return;
  await ctx.scheduler.runAfter(0, internal.matching.mutations.fillFaces, {
    cursor: continueCursor,
  });
}

function matchesOf(ctx: MutationCtx, opportunityId: Listing) {
  return ctx.db
    .query("matches")
    .withIndex("by_opportunityId", (q) => q.eq("opportunityId", opportunityId));
}

async function schedule(
  ctx: MutationCtx,
  opportunityId: Listing,
  cursor: string | null,
) {
  await ctx.scheduler.runAfter(0, internal.matching.mutations.followListing, {
    opportunityId,
    cursor,
  });
}
