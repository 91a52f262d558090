/**
 * The walk of changed listings over the members: first over the matches that rest
 * on them, then over all packed profiles, a page a step. Each step schedules the
 * next in its own transaction; a doubled or late one is refused by its number.
 */
import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { PackedListing } from "../../tables/opportunities";
import { listPackedListings } from "../opportunities/packing";
import { queueListings, readsOf } from "./backgroundQueue";
import { noteClosed } from "./changes";
import { chosenBefore } from "./chosen";
import { currentWalk, LONGEST_QUIET_MS, openQuiet } from "./collecting";
import { mayBeReached } from "./features";
import { PACE } from "./pace";
import { reversePass } from "./reversePass";
import { isJobAlive, isLive, newestRun } from "./runs";

type Walk = Doc<"catalogueWalks">;

/** Listings one walk carries. */
const LISTINGS = 100;
const PAGE = 100;
/**
 * Listings that one step holds against its members, all told: 100 members and what
 * they know, or some 40 where a walk carries its most. Four tenths of the second
 * that a transaction may compute, on a slow machine.
 */
const MOST_HELD = 6_000;

/** Begins a walk whose quiet is over, or takes one up whose step was lost. */
export async function tendWalk(ctx: MutationCtx): Promise<void> {
  const walk = await currentWalk(ctx);
  const now = Date.now();
  if (walk === null) {
    const left = await ctx.db.query("listingChanges").first();
    if (left !== null) await openQuiet(ctx, now);
  } else if (walk.state === "walking") {
    if (!(await isJobAlive(ctx, walk.jobId))) await schedule(ctx, walk);
  } else if (
    now >= walk.quietUntil ||
    // Further ahead than any quiet: the clock ran back.
    walk.quietUntil > now + LONGEST_QUIET_MS
  ) {
    await begin(ctx, walk);
  }
}

/** One page; answers nothing where it is not this step's turn. */
export async function takeStep(ctx: MutationCtx, step: number): Promise<void> {
  const walk = await currentWalk(ctx);
  if (walk?.state !== "walking" || walk.step !== step) return;
  const change = walk.changes[walk.index];
  const place =
    change === undefined
      ? await walkProfiles(ctx, walk)
      : await walkMatches(ctx, walk, change.opportunityId);
  if (place === null) return await finishWalk(ctx, walk);
  const next = { ...place, step: walk.step + 1 };
  await ctx.db.patch("catalogueWalks", walk._id, next);
  await schedule(ctx, { ...walk, ...next });
}

async function begin(ctx: MutationCtx, walk: Walk): Promise<void> {
  const rows = await ctx.db
    .query("listingChanges")
    .withIndex("by_at")
    .take(LISTINGS);
  if (rows.length === 0) {
    await ctx.db.delete("catalogueWalks", walk._id);
    return;
  }
  const taken = {
    state: "walking" as const,
    changes: rows.map(({ _id, opportunityId, at }) => ({
      changeId: _id,
      opportunityId,
      at,
    })),
    index: 0,
    cursor: null,
    step: walk.step + 1,
  };
  await ctx.db.patch("catalogueWalks", walk._id, taken);
  await schedule(ctx, { ...walk, ...taken });
}

async function schedule(ctx: MutationCtx, { _id, step }: Walk): Promise<void> {
  await ctx.db.patch("catalogueWalks", _id, {
    jobId: await ctx.scheduler.runAfter(
      0,
      internal.matching.background.walkStep,
      { step },
    ),
  });
}

/** What has changed again meanwhile stays for the next walk, which follows at once. */
async function finishWalk(ctx: MutationCtx, walk: Walk): Promise<void> {
  for (const { changeId, at } of walk.changes) {
    const row = await ctx.db.get("listingChanges", changeId);
    if (row?.at === at) await ctx.db.delete("listingChanges", changeId);
  }
  await begin(ctx, walk);
  await ctx.scheduler.runAfter(0, internal.matching.background.serve, {});
}

type Place = Pick<Walk, "index" | "cursor">;

/** Whoever has a match with the listing: told that it closed, or to have it read again. */
async function walkMatches(
  ctx: MutationCtx,
  { index, cursor }: Walk,
  opportunityId: Doc<"opportunities">["_id"],
): Promise<Place> {
  const next = { index: index + 1, cursor: null };
  const listing = await ctx.db.get("opportunities", opportunityId);
  if (listing === null) return next;
  const { page, isDone, continueCursor } = await ctx.db
    .query("matches")
    .withIndex("by_opportunityId", (q) => q.eq("opportunityId", opportunityId))
    .paginate({ numItems: PAGE, cursor });
  for (const match of page) {
    if (match.status === "dismissed") continue;
    if (listing.status === "closed") {
      const reading = await newestRun(ctx, match.userId);
      // A live reading tells it by itself when it prunes.
      if (reading !== null && !isLive(reading)) {
        await noteClosed(ctx, reading, match, listing);
      }
    } else if (listing.changedAt > match.judgedAt) {
      await queueListings(ctx, match, [opportunityId]);
    }
  }
  return isDone ? next : { index, cursor: continueCursor };
}

/** A page of members, each held against the listings that are open now. */
async function walkProfiles(
  ctx: MutationCtx,
  { index, cursor, changes, step }: Walk,
): Promise<Place | null> {
  const isCarried = new Set<string>(
    changes.map(({ opportunityId }) => opportunityId),
  );
  const packed = await listPackedListings(ctx);
  const fresh = packed.filter(({ id }) => isCarried.has(id));
  if (fresh.length === 0) return null;
  const byId = new Map(packed.map((listing) => [listing.id, listing]));
  const { page, isDone, continueCursor } = await ctx.db
    .query("profileFeatures")
    .paginate({ numItems: membersAStep(fresh.length), cursor });
  for (const row of page) await reach(ctx, row, { fresh, byId, seed: step });
  return isDone ? null : { index, cursor: continueCursor };
}

function membersAStep(freshCount: number): number {
  const held = freshCount + PACE.candidateLimit;
  return Math.min(PAGE, Math.floor(MOST_HELD / held));
}

async function reach(
  ctx: MutationCtx,
  row: Doc<"profileFeatures">,
  around: {
    fresh: readonly PackedListing[];
    byId: ReadonlyMap<string, PackedListing>;
    seed: number;
  },
): Promise<void> {
  const [member, profile, chosen, reads] = await Promise.all([
    ctx.db.get("users", row.userId),
    ctx.db.get("profiles", row.profileId),
    chosenBefore(ctx, row.userId),
    readsOf(ctx, row.userId),
  ]);
  if (!mayBeReached(member, profile)) {
    await ctx.db.delete("profileFeatures", row._id);
    return;
  }
  // Who has never had a reading has asked for none.
  if (chosen.size === 0) return;
  const known = [...new Set([...chosen, ...(reads?.opportunityIds ?? [])])];
  const reached = reversePass(
    {
      features: row.features,
      known: known.flatMap((id) => around.byId.get(id) ?? []),
    },
    around.fresh,
    {
      limit: PACE.candidateLimit - PACE.explorationCount,
      seed: around.seed,
      now: Date.now(),
    },
  );
  await queueListings(ctx, row, reached);
}
