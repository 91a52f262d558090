import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberQuery, publicQuery } from "../functions";
import { getMember } from "../model/access";
import { unreadOf } from "../model/notifications/notify";
import { listOf } from "../model/notifications/reading";
import { vNotificationView } from "../model/notifications/views";

/** What I was told, newest first. */
export const listMine = memberQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vNotificationView),
  isHot: true,
  handler: async (ctx, { paginationOpts }) =>
    await listOf(ctx, ctx.member, paginationOpts),
});

/** The bell's number: one row. Null for nobody: the bell outlives its session by a moment. */
export const getUnread = publicQuery({
  args: {},
  returns: v.union(v.null(), v.object({ unread: v.number() })),
  handler: async (ctx) => {
    const member = await getMember(ctx);
    return member && { unread: await unreadOf(ctx, member._id) };
  },
});
