import { v } from "convex/values";
import { internal } from "../_generated/api";
import {
  internalMutation,
  orgAdminMutation,
  orgAdminQuery,
} from "../functions";
import * as Bulk from "../model/members/bulk";
import { newestBulk, vBulkView } from "../model/members/bulkViews";
import { forgetNotes } from "../model/members/notes";
import { vBulkAction, vBulkTarget } from "../tables/memberBulks";

const vId = v.id("memberBulks");
const vCursor = v.union(v.id("users"), v.null());
/** Longer than anything can be undone. */
const KEPT_MS = 24 * 60 * 60_000;
const NOTES_PAGE = 500;

/** The dry run: one page of whom an action would change, or of who matches; add the pages up. */
export const count = orgAdminQuery({
  args: {
    target: vBulkTarget,
    action: v.optional(vBulkAction),
    cursor: vCursor,
  },
  returns: v.object({
    matched: v.number(),
    changed: v.number(),
    next: vCursor,
  }),
  handler: async (ctx, { target, action, cursor }) =>
    await Bulk.count(ctx, ctx, { target, action, after: cursor }),
});

/** The organisation's newest change of many, and how far it is. */
export const getNewest = orgAdminQuery({
  args: {},
  returns: v.union(v.null(), vBulkView),
  handler: async (ctx) => await newestBulk(ctx, ctx.org._id),
});

export const start = orgAdminMutation({
  args: {
    /** The same key again begins nothing twice. */
    key: v.string(),
    target: vBulkTarget,
    action: vBulkAction,
    /** As the dry run counted. */
    expectedCount: v.number(),
  },
  returns: vId,
  handler: async (ctx, args) => await Bulk.start(ctx, ctx, args),
});

export const cancel = orgAdminMutation({
  args: { bulkId: vId },
  returns: v.null(),
  handler: async (ctx, { bulkId }) => {
    await Bulk.cancel(ctx, ctx.org._id, bulkId);
    return null;
  },
});

/** Takes back exactly what it changed, within ten minutes. */
export const undo = orgAdminMutation({
  args: { bulkId: vId },
  returns: v.null(),
  handler: async (ctx, { bulkId }) => {
    await Bulk.undo(ctx, ctx, bulkId);
    return null;
  },
});

/** One step of the chain. */
export const step = internalMutation({
  args: { bulkId: vId, step: v.number() },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Bulk.takeStep(ctx, args.bulkId, args.step);
    return null;
  },
});

/** Replaces lost steps; answers how many. */
export const revive = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await Bulk.revive(ctx),
});

/** Ends what nobody can take back any more; goes on by itself. */
export const removePast = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const before = Date.now() - KEPT_MS;
    const hasMore = await Bulk.removePast(ctx, before);
    const notes = await forgetNotes(ctx, before, NOTES_PAGE);
    if (hasMore || notes === NOTES_PAGE) {
      await ctx.scheduler.runAfter(0, internal.members.bulk.removePast, {});
    }
    return null;
  },
});
