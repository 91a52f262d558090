import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberQuery } from "../functions";
import { unreadOf } from "../model/notifications/notify";
import { listOf } from "../model/notifications/reading";
import { vNotificationView } from "../model/notifications/views";

/** What I was told, newest first. */
export const listMine = memberQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vNotificationView),
  handler: async (ctx, { paginationOpts }) =>
    await listOf(ctx, ctx.member, paginationOpts),
});

/** The bell's number: one row. */
export const getUnread = memberQuery({
  args: {},
  returns: v.object({ unread: v.number() }),
  handler: async (ctx) => ({ unread: await unreadOf(ctx, ctx.member._id) }),
});
