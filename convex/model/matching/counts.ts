import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

type Standing = Pick<Doc<"matches">, "status" | "tier">;
type Counts = Required<
  Pick<
    Doc<"matchCounts">,
    "open" | "saved" | "dismissed" | "applied" | "hidden"
  >
>;

/** Counted once, where a member's matches are older than the table; more is not looked at. */
const COUNTED = 1_000;

const noCounts = (): Counts => ({
  open: { great: 0, good: 0, exploring: 0 },
  saved: { great: 0, good: 0, exploring: 0 },
  dismissed: { great: 0, good: 0, exploring: 0 },
  applied: { great: 0, good: 0, exploring: 0 },
  hidden: { great: 0, good: 0, exploring: 0 },
});

/** How many matches a member has, by status and tier. */
export async function countsOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Counts> {
  const row = await rowOf(ctx, userId);
  if (row === null) return await countAnew(ctx, userId);
  const { open, saved, dismissed, applied } = row;
  return { open, saved, dismissed, applied, hidden: hiddenIn(row) };
}

/**
 * Keeps the counts in line with matches that came, went, or changed their status
 * or tier. To be called after they are written: a first call counts them.
 */
export async function noteStandings(
  ctx: MutationCtx,
  userId: Id<"users">,
  changes: readonly { from: Standing | null; to: Standing | null }[],
): Promise<void> {
  if (changes.length === 0) return;
  const row = await rowOf(ctx, userId);
  if (row === null) {
    const counts = await countAnew(ctx, userId);
    await ctx.db.insert("matchCounts", { userId, ...counts });
    return;
  }
  const { open, saved, dismissed, applied } = row;
  const counts = {
    open: { ...open },
    saved: { ...saved },
    dismissed: { ...dismissed },
    applied: { ...applied },
    hidden: { ...hiddenIn(row) },
  };
  for (const { from, to } of changes) {
    if (from !== null) counts[from.status][from.tier] -= 1;
    if (to !== null) counts[to.status][to.tier] += 1;
  }
  await ctx.db.patch("matchCounts", row._id, counts);
}

/** A row older than the rules counts none. */
function hiddenIn({ hidden }: Doc<"matchCounts">): Counts["hidden"] {
  return hidden ?? noCounts().hidden;
}

async function countAnew(ctx: QueryCtx, userId: Id<"users">): Promise<Counts> {
  const counts = noCounts();
  const matches = await ctx.db
    .query("matches")
    .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
      q.eq("userId", userId),
    )
    .take(COUNTED);
  for (const { status, tier } of matches) counts[status][tier] += 1;
  return counts;
}

async function rowOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("matchCounts")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}
