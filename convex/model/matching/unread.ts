import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readsOf } from "./backgroundQueue";
import { chosenBefore } from "./chosen";
import { dismissedIds } from "./dismissals";
import { newestRun, type Run } from "./runs";

type Listing = Id<"opportunities">;

/**
 * Of queued listings, those still worth reading: open, not put away, and neither
 * judged nor passed over since they changed.
 */
export async function stillUnread(
  ctx: QueryCtx,
  reading: Pick<Run, "userId" | "profileId" | "startedAt">,
  queued: readonly Listing[],
): Promise<Listing[]> {
  if (queued.length === 0) return [];
  const [chosen, dismissed] = await Promise.all([
    chosenBefore(ctx, reading.userId),
    dismissedIds(ctx, reading.userId),
  ]);
  const isUnread = async (id: Listing) => {
    const listing = await ctx.db.get("opportunities", id);
    if (listing?.status !== "open" || dismissed.has(id)) return false;
    const match = await ctx.db
      .query("matches")
      .withIndex("by_profileId_and_opportunityId", (q) =>
        q.eq("profileId", reading.profileId).eq("opportunityId", id),
      )
      .unique();
    if (match !== null) return listing.changedAt > match.judgedAt;
    return !chosen.has(id) || listing.changedAt > reading.startedAt;
  };
  const verdicts = await Promise.all(queued.map(isUnread));
  return queued.filter((_, at) => verdicts[at]);
}

/** What a background run is to read, as of now. */
export async function queuedFor(
  ctx: QueryCtx,
  { userId }: Pick<Run, "userId">,
): Promise<ReadonlySet<Listing>> {
  const [reads, reading] = await Promise.all([
    readsOf(ctx, userId),
    newestRun(ctx, userId),
  ]);
  if (reads === null || reading === null) return new Set();
  return new Set(await stillUnread(ctx, reading, reads.opportunityIds));
}
