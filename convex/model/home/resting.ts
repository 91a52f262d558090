import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { LIMITS, requiredText } from "../../shared/limits";
import type { Member } from "../access";

/** "Not now" holds for a week. */
const REST_MS = 7 * 86_400_000;
/** Nobody waves away more than this in a week; beyond it the oldest come back. */
const MOST_RESTING = 100;
/** Rows over that, or whose time is over; the next write takes more. */
const CLEARED_AT_ONCE = 20;

export async function restingKeys(
  ctx: QueryCtx,
  userId: Id<"users">,
  asOf: number,
): Promise<Set<string>> {
  const rows = await ctx.db
    .query("restingSuggestions")
    .withIndex("by_userId_and_until", (q) =>
      q.eq("userId", userId).gt("until", asOf),
    )
    .order("desc")
    .take(MOST_RESTING);
  return new Set(rows.map(({ key }) => key));
}

/** The suggestion is not made again before a week is over. */
export async function rest(
  ctx: MutationCtx,
  member: Member,
  key: string,
): Promise<void> {
  requiredText("key", key, LIMITS.line);
  const now = Date.now();
  const row = await findRow(ctx, member._id, key);
  const until = now + REST_MS;
  if (row !== null) {
    await ctx.db.patch("restingSuggestions", row._id, { until });
  } else {
    const userId = member._id;
    await ctx.db.insert("restingSuggestions", { userId, key, until });
  }
  await clearOver(ctx, member._id, now);
}

/** Takes a "not now" back. */
export async function wake(
  ctx: MutationCtx,
  member: Member,
  key: string,
): Promise<void> {
  const row = await findRow(ctx, member._id, key);
  if (row !== null) await ctx.db.delete("restingSuggestions", row._id);
}

async function findRow(ctx: QueryCtx, userId: Id<"users">, key: string) {
  return await ctx.db
    .query("restingSuggestions")
    .withIndex("by_userId_and_key", (q) =>
      q.eq("userId", userId).eq("key", key),
    )
    .unique();
}

async function clearOver(ctx: MutationCtx, userId: Id<"users">, now: number) {
  const rows = await ctx.db
    .query("restingSuggestions")
    .withIndex("by_userId_and_until", (q) => q.eq("userId", userId))
    .take(MOST_RESTING + CLEARED_AT_ONCE);
  const surplus = rows.length - MOST_RESTING;
  for (const [index, { _id, until }] of rows.entries()) {
    if (until > now && index >= surplus) break;
    await ctx.db.delete("restingSuggestions", _id);
  }
}
