/** Remembers what an import changed until a walk has shown it to the members. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

type Walk = Doc<"catalogueWalks">;

/** An import comes in chunks: the walk waits until none came for so long (ms). */
const QUIET_MS = 60_000;
/** A board that changes all day is walked all the same (ms). */
export const LONGEST_QUIET_MS = 10 * 60_000;

/** To be called in the mutation that added, changed, opened or closed them. */
export async function noteListingChanges(
  ctx: MutationCtx,
  ids: Iterable<Id<"opportunities">>,
): Promise<void> {
  const now = Date.now();
  let count = 0;
  for (const opportunityId of ids) {
    count += 1;
    const known = await changeOf(ctx, opportunityId);
    if (known === null) {
      await ctx.db.insert("listingChanges", { opportunityId, at: now });
    } else {
      const at = Math.max(now, known.at + 1);
      await ctx.db.patch("listingChanges", known._id, { at });
    }
  }
  if (count > 0) await keepQuiet(ctx, now);
}

/** What is remembered of a listing; null once every member was held against it. */
export async function changeOf(
  ctx: QueryCtx,
  opportunityId: Id<"opportunities">,
): Promise<Doc<"listingChanges"> | null> {
  return await ctx.db
    .query("listingChanges")
    .withIndex("by_opportunityId", (q) => q.eq("opportunityId", opportunityId))
    .unique();
}

/** The walk under way or the quiet before it. */
export async function currentWalk(ctx: QueryCtx): Promise<Walk | null> {
  return await ctx.db.query("catalogueWalks").first();
}

/** A walk that has begun is left alone: another one follows it. */
async function keepQuiet(ctx: MutationCtx, now: number): Promise<void> {
  const walk = await currentWalk(ctx);
  if (walk === null) return await openQuiet(ctx, now, QUIET_MS);
  if (walk.state !== "quiet") return;
  const latest = walk.firstAt + LONGEST_QUIET_MS;
  await ctx.db.patch("catalogueWalks", walk._id, {
    quietUntil: Math.min(now + QUIET_MS, latest),
  });
}

/** Begins to wait for `ms` before a walk. */
export async function openQuiet(
  ctx: MutationCtx,
  now: number,
  ms = 0,
): Promise<void> {
  await ctx.db.insert("catalogueWalks", {
    state: "quiet",
    firstAt: now,
    quietUntil: now + ms,
    changes: [],
    index: 0,
    cursor: null,
    step: 0,
  });
}
