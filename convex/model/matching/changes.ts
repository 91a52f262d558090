/** What is different since the reading before: written as it happens, read in one go. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { MatchChange } from "../../tables/matches";
import { TIERS } from "../../shared/vocabulary";
import { keepNewSince } from "./chosen";
import type { Run } from "./runs";
import { patchRun } from "./showing";

/** More is a new catalogue, not a change; the counts on the run go on. */
export const CHANGES_MOST = 200;
const REQUIREMENTS_SHOWN = 3;

type Match = Doc<"matches">;
type Listing = Doc<"opportunities">;
type Judged = Pick<Match, "tier" | "factors" | "profileRev" | "judgedAt">;

/** Whether a run came to an end that a later one can be compared with. */
export function isComparable({ state }: Run): boolean {
  return state === "done" || state === "partial";
}

/** What a new reading is compared with: the last one that came to an end. */
export async function comparisonFor(
  ctx: QueryCtx,
  newest: Run | null,
): Promise<Run["comparedTo"]> {
  if (newest === null || !isComparable(newest)) return newest?.comparedTo;
  let first = newest;
  while (first.continuesRunId !== undefined) {
    const before = await ctx.db.get("matchRuns", first.continuesRunId);
    if (before === null) break;
    first = before;
  }
  return {
    runTimestamp: first.runTimestamp,
    finishedAt: newest.finishedAt ?? newest.startedAt,
  };
}

/** A new reading after one that ended: what was new then is new no longer. */
export async function forgetChanges(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<void> {
  for (const { _id } of await rowsOf(ctx, userId)) {
    await ctx.db.delete("matchChanges", _id);
  }
}

/** Notes a match that a later reading found first. A first reading has nothing to compare with. */
export async function noteNew(
  ctx: MutationCtx,
  run: Run,
  match: Pick<Match, "_id" | "tier">,
  listing: Listing,
): Promise<void> {
  if (!isComparing(run)) return;
  const known = await rowFor(ctx, run.userId, listing._id);
  if (known?.kind === "gone") {
    // It was there last time, and by reading on it is again.
    await ctx.db.delete("matchChanges", known._id);
    return;
  }
  // What is found by reading on was there to be found before.
  if (run.continuesRunId !== undefined) return;
  await put(ctx, run, {
    ...naming(listing),
    kind: "new",
    tier: match.tier,
    requirements: [],
    matchId: match._id,
  });
}

/** Notes a move between tiers, and what made it. Back where it was is no move. */
export async function noteMove(
  ctx: MutationCtx,
  run: Run,
  before: Match,
  after: Judged,
  listing: Listing,
): Promise<void> {
  if (!isComparing(run) || isPutAway(before)) return;
  const known = await rowFor(ctx, run.userId, listing._id);
  if (known?.kind === "new") {
    await ctx.db.patch("matchChanges", known._id, { tier: after.tier });
    return;
  }
  const fromTier = known?.fromTier ?? before.tier;
  if (fromTier === after.tier) {
    if (known !== null) await ctx.db.delete("matchChanges", known._id);
    return;
  }
  await put(ctx, run, {
    ...naming(listing),
    kind: "moved",
    tier: after.tier,
    fromTier,
    cause: causeOf(before, after, listing),
    requirements: changedRequirements(before, after),
    matchId: before._id,
  });
}

/** Notes what has left the list: closed by its board, or no longer read for this member. */
export async function noteLeft(
  ctx: MutationCtx,
  run: Run,
  match: Match,
  listing: Listing,
  rest: Pick<MatchChange, "kind" | "blockedReason"> & { isKept: boolean },
): Promise<void> {
  if (!isComparing(run) || isPutAway(match)) return;
  const { isKept, ...change } = rest;
  await put(ctx, run, {
    ...naming(listing),
    ...change,
    tier: match.tier,
    requirements: [],
    ...(isKept && { matchId: match._id }),
  });
}

/** New first, then moves, then what left; within each the better tier first. */
export async function listChanges(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<(MatchChange & { matchId?: Id<"matches"> })[]> {
  const order = ["new", "moved", "closed", "gone"];
  const rows = await rowsOf(ctx, userId);
  return rows
    .map(({ _id, _creationTime, userId: _owner, ...change }) => change)
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        placeOf(a.tier) - placeOf(b.tier),
    );
}

/** Out of sight by the member's own hand: what becomes of it is no news. */
function isPutAway({ status }: Match): boolean {
  return status === "dismissed" || status === "hidden";
}

function isComparing(run: Run): boolean {
  const count = run.newCount + run.movedCount + run.goneCount;
  return run.comparedTo !== undefined && count < CHANGES_MOST;
}

function causeOf(before: Judged, after: Judged, listing: Listing) {
  const isProfile = before.profileRev !== after.profileRev;
  const isListing = listing.changedAt > before.judgedAt;
  if (isProfile && isListing) return "both";
  return isProfile ? "profile" : isListing ? "listing" : "reading";
}

/** Requirements judged otherwise, told apart by their words: keys number each reading anew. */
function changedRequirements(
  before: Judged,
  after: Judged,
): MatchChange["requirements"] {
  const nameOf = ({ key, requirement }: Judged["factors"][number]) =>
    requirement === "" ? key : requirement;
  const old = new Map(before.factors.map((each) => [nameOf(each), each]));
  const now = new Map(after.factors.map((each) => [nameOf(each), each]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ was: old.get(name), is: now.get(name) }))
    .filter(({ was, is }) => was?.verdict !== is?.verdict)
    .slice(0, REQUIREMENTS_SHOWN)
    .map(({ was, is }) => ({
      requirement: (is ?? was)?.requirement ?? "",
      question: (is ?? was)?.question,
      from: was?.verdict,
      to: is?.verdict,
    }));
}

/**
 * The first news after a reading begins a new list, "since that reading": what was
 * new when it ended is new no longer.
 */
async function openNews(ctx: MutationCtx, reading: Run | null): Promise<void> {
  if (reading === null || reading.newsAt !== undefined) return;
  await forgetChanges(ctx, reading.userId);
  const comparedTo = await comparisonFor(ctx, reading);
  await keepNewSince(ctx, reading.userId, comparedTo?.finishedAt);
  await patchRun(ctx, reading._id, {
    newsAt: Date.now(),
    comparedTo,
    newCount: 0,
    movedCount: 0,
    goneCount: 0,
  });
}

/** Notes, without a run, that a board has closed what is among the member's matches. */
export async function noteClosed(
  ctx: MutationCtx,
  reading: Run,
  match: Match,
  listing: Listing,
): Promise<void> {
  // No news to its member: it must not end the list of what is.
  if (isPutAway(match)) return;
  await openNews(ctx, reading);
  const comparedTo = await comparisonFor(ctx, reading);
  await noteLeft(ctx, { ...reading, comparedTo }, match, listing, {
    kind: "closed",
    isKept: true,
  });
}

async function put(
  ctx: MutationCtx,
  { userId, readingId }: Run,
  change: MatchChange & { matchId?: Id<"matches"> },
) {
  if (readingId !== undefined) {
    await openNews(ctx, await ctx.db.get("matchRuns", readingId));
  }
  const known = await rowFor(ctx, userId, change.opportunityId);
  if (known === null) {
    await ctx.db.insert("matchChanges", { userId, ...change });
  } else {
    await ctx.db.replace("matchChanges", known._id, { userId, ...change });
  }
}

function naming({ _id, title, textLanguage, organisationName }: Listing) {
  return { opportunityId: _id, title, textLanguage, organisationName };
}

function placeOf(tier: MatchChange["tier"]): number {
  return tier === undefined ? TIERS.length : TIERS.indexOf(tier);
}

async function rowFor(
  ctx: QueryCtx,
  userId: Id<"users">,
  opportunityId: Id<"opportunities">,
) {
  return await ctx.db
    .query("matchChanges")
    .withIndex("by_userId_and_opportunityId", (q) =>
      q.eq("userId", userId).eq("opportunityId", opportunityId),
    )
    .unique();
}

async function rowsOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("matchChanges")
    .withIndex("by_userId_and_opportunityId", (q) => q.eq("userId", userId))
    .take(CHANGES_MOST);
}
