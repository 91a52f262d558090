import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { createEligibilityCheck } from "../../shared/eligibility";
import { packFacts } from "../opportunities/packing";
import { readsOf } from "./backgroundQueue";
import { chosenBefore } from "./chosen";
import { dismissedIds } from "./dismissals";
import { newestRun, type Run } from "./runs";

type Listing = Id<"opportunities">;

/**
 * Of queued listings, those still worth reading: open, also to this member, not put
 * away, and neither judged nor passed over since they changed. What freezing would
 * block is none: a run for it alone would read nothing and leave it queued.
 */
export async function stillUnread(
  ctx: QueryCtx,
  reading: Pick<Run, "userId" | "profileId" | "startedAt">,
  queued: readonly Listing[],
): Promise<Listing[]> {
  if (queued.length === 0) return [];
  const [chosen, dismissed, profile] = await Promise.all([
    chosenBefore(ctx, reading.userId),
    dismissedIds(ctx, reading.userId),
    ctx.db.get("profiles", reading.profileId),
  ]);
  if (profile === null) return [];
  const check = createEligibilityCheck(profile.content, Date.now());
  const isUnread = async (id: Listing) => {
    const listing = await ctx.db.get("opportunities", id);
    if (listing?.status !== "open" || dismissed.has(id)) return false;
    // By the facts that freezing looks at, which are cut to fit.
    const facts = packFacts(listing.facts);
    if (check({ ...listing, facts }).verdict === "blocked") return false;
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
