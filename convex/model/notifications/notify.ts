/** What a member should know, told once; the bell reads one row of sums. */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { Subject } from "./views";

/** Past it the oldest goes: nobody scrolls further, and the list stays bounded. */
export const MOST_KEPT = 200;

/** Tells the member, unless this was told before under the same key. */
export async function notify(
  ctx: MutationCtx,
  userId: Id<"users">,
  dedupeKey: string,
  subject: Subject,
): Promise<void> {
  if ((await findTold(ctx, userId, dedupeKey)) !== null) return;
  await ctx.db.insert("notifications", {
    userId,
    dedupeKey,
    subject,
    createdAt: Date.now(),
  });
  const dropped = await dropOldest(ctx, userId);
  await countUnread(ctx, userId, 1 - dropped);
}

/** What was told turned out not to be so: it goes, read or not. */
export async function retract(
  ctx: MutationCtx,
  userId: Id<"users">,
  dedupeKey: string,
): Promise<void> {
  const told = await findTold(ctx, userId, dedupeKey);
  if (told === null) return;
  await ctx.db.delete("notifications", told._id);
  if (told.readAt === undefined) await countUnread(ctx, userId, -1);
}

/** What it asked for was done elsewhere: nothing is left to read. */
export async function settle(
  ctx: MutationCtx,
  userId: Id<"users">,
  dedupeKey: string,
): Promise<void> {
  const told = await findTold(ctx, userId, dedupeKey);
  if (told === null || told.readAt !== undefined) return;
  await ctx.db.patch("notifications", told._id, { readAt: Date.now() });
  await countUnread(ctx, userId, -1);
}

async function findTold(ctx: QueryCtx, userId: Id<"users">, dedupeKey: string) {
  return await ctx.db
    .query("notifications")
    .withIndex("by_userId_and_dedupeKey", (q) =>
      q.eq("userId", userId).eq("dedupeKey", dedupeKey),
    )
    .first();
}

/** Answers how many of those that went were unread. */
async function dropOldest(
  ctx: MutationCtx,
  userId: Id<"users">,
): Promise<number> {
  const newest = await ctx.db
    .query("notifications")
    .withIndex("by_userId_and_createdAt", (q) => q.eq("userId", userId))
    .order("desc")
    .take(MOST_KEPT + 1);
  const old = newest.slice(MOST_KEPT);
  await Promise.all(old.map(({ _id }) => ctx.db.delete("notifications", _id)));
  return old.filter(({ readAt }) => readAt === undefined).length;
}

export async function unreadOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<number> {
  return (await countsOf(ctx, userId))?.unread ?? 0;
}

export async function countUnread(
  ctx: MutationCtx,
  userId: Id<"users">,
  change: number,
): Promise<void> {
  if (change === 0) return;
  const counts = await countsOf(ctx, userId);
  if (counts === null) {
    await ctx.db.insert("notificationCounts", { userId, unread: change });
  } else {
    await ctx.db.patch("notificationCounts", counts._id, {
      unread: counts.unread + change,
    });
  }
}

async function countsOf(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("notificationCounts")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}
