/** A member's own notifications: listed, and marked as read. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS } from "../../shared/limits";
import type { Member } from "../access";
import { countUnread, MOST_KEPT } from "./notify";
import { toNotificationView, type NotificationView } from "./views";

/** Newest first. */
export async function listOf(
  ctx: QueryCtx,
  member: Member,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<NotificationView>> {
  boundedNumber("numItems", paginationOpts.numItems, 1, LIMITS.pageSize);
  const { page, ...rest } = await ctx.db
    .query("notifications")
    .withIndex("by_userId_and_createdAt", (q) => q.eq("userId", member._id))
    .order("desc")
    .paginate(paginationOpts);
  return { ...rest, page: page.map(toNotificationView) };
}

/** Twice is no error. Another's does not exist. */
export async function markRead(
  ctx: MutationCtx,
  member: Member,
  notificationId: Id<"notifications">,
): Promise<void> {
  const row = await ctx.db.get("notifications", notificationId);
  if (row?.userId !== member._id) throw refusal("NOT_FOUND");
  if (row.readAt !== undefined) return;
  await ctx.db.patch("notifications", row._id, { readAt: Date.now() });
  await countUnread(ctx, member._id, -1);
}

/** No member has more than MOST_KEPT. */
export async function markAllRead(
  ctx: MutationCtx,
  member: Member,
): Promise<void> {
  const unread = await ctx.db
    .query("notifications")
    .withIndex("by_userId_and_readAt", (q) =>
      q.eq("userId", member._id).eq("readAt", undefined),
    )
    .take(MOST_KEPT);
  const readAt = Date.now();
  await Promise.all(
    unread.map(({ _id }) => ctx.db.patch("notifications", _id, { readAt })),
  );
  await countUnread(ctx, member._id, -unread.length);
}
