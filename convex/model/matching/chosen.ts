import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { newestRun, type Run } from "./runs";

type Listing = Id<"opportunities">;

/** More than a full catalogue, and below the 8,192 items an array may have. */
const MOST = 8_000;

/** Listings that the newest reading, or one that went on from it, has chosen. */
export async function chosenBefore(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<ReadonlySet<Listing>> {
  const row = await rowOf(ctx, userId);
  return new Set(row?.opportunityIds);
}

/** Remembers what a run has chosen: beside what it continues, or in its place. */
export async function noteChosen(
  ctx: MutationCtx,
  run: Run,
  chosen: readonly Listing[],
): Promise<void> {
  const row = await rowOf(ctx, run.userId);
  const isBeside =
    run.continuesRunId !== undefined || run.readingId !== undefined;
  const before = isBeside ? (row?.opportunityIds ?? []) : [];
  const opportunityIds = [...new Set([...before, ...chosen])].slice(-MOST);
  const change = {
    opportunityIds,
    // What the background finds is told when it is: see changes.ts.
    ...(run.readingId === undefined && {
      newSince: run.comparedTo?.finishedAt ?? null,
    }),
  };
  if (row !== null) await ctx.db.patch("matchReadings", row._id, change);
  else await ctx.db.insert("matchReadings", { userId: run.userId, ...change });
}

/** A match first found after it (ms) is new; after a first reading none is. */
export async function newSinceOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<number> {
  const row = await rowOf(ctx, userId);
  if (row?.newSince !== undefined) return row.newSince ?? Infinity;
  // Of before the field was kept.
  const run = await newestRun(ctx, userId);
  return run?.comparedTo?.finishedAt ?? Infinity;
}

/** From here on, what is found after `newSince` (ms) is new. */
export async function keepNewSince(
  ctx: MutationCtx,
  userId: Id<"users">,
  newSince: number | undefined,
): Promise<void> {
  const row = await rowOf(ctx, userId);
  if (row === null) return;
  await ctx.db.patch("matchReadings", row._id, { newSince: newSince ?? null });
}

async function rowOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("matchReadings")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}
