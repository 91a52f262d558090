import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readsOf } from "./backgroundQueue";
import { changeOf } from "./collecting";
import { staleReasonOf } from "./toViews";

/** What is on its way to be read for a member without their doing anything. */
export interface Staleness {
  /** The profile as it is now. */
  isProfileQueued: boolean;
  opportunityIds: ReadonlySet<Id<"opportunities">>;
}

/** One read for all of a page. */
export async function stalenessOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Staleness> {
  const reads = await readsOf(ctx, userId);
  return {
    isProfileQueued: reads?.isProfileChanged === true,
    opportunityIds: new Set(reads?.opportunityIds),
  };
}

/** Whether a match that is outdated is read again by itself. One put away never is. */
export async function willBeReread(
  ctx: QueryCtx,
  match: Doc<"matches">,
  listing: Pick<Doc<"opportunities">, "status" | "changedAt">,
  around: { profileRev: number; staleness: Staleness },
): Promise<boolean> {
  const reason = staleReasonOf(match, listing, around.profileRev);
  if (match.status === "dismissed") return false;
  if (reason === "profile") return around.staleness.isProfileQueued;
  if (reason !== "listing") return false;
  // Only what is outdated is looked up: a page of fresh matches reads no more.
  return (
    around.staleness.opportunityIds.has(match.opportunityId) ||
    (await changeOf(ctx, match.opportunityId)) !== null
  );
}
