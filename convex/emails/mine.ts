import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberQuery } from "../functions";
import * as Mine from "../model/emails/mine";

/** What was sent to me, what waits, and what did not go. */
export const listMine = memberQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(Mine.vMyMail),
  handler: async (ctx, { paginationOpts }) =>
    await Mine.listMine(ctx, ctx.member, paginationOpts),
});

/** What one of my mails says; null when nothing is left of it. */
export const getPreview = memberQuery({
  args: { mailId: v.id("emailOutbox"), asOf: v.number() },
  returns: v.union(v.null(), Mine.vMailPreview),
  handler: async (ctx, { mailId, asOf }) =>
    await Mine.previewOf(
      ctx,
      await Mine.requireMine(ctx, ctx.member, mailId),
      asOf,
    ),
});

/** "What would I get this Monday?", worked out as of `asOf` (ms) as for sending. */
export const listComing = memberQuery({
  args: { asOf: v.number() },
  returns: v.array(Mine.vComing),
  handler: async (ctx, { asOf }) =>
    await Mine.listComing(ctx, ctx.member, asOf),
});

export const getState = memberQuery({
  args: {},
  returns: Mine.vMyMailState,
  handler: async () => Mine.stateOfMail(),
});
