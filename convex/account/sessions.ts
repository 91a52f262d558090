/** Where a member is signed in. */
import { v } from "convex/values";
import { internalMutation, memberMutation, memberQuery } from "../functions";
import { requireSessionId } from "../model/access";
import * as Sessions from "../model/account/sessions";
import { vSession } from "../model/account/views";

export const listMine = memberQuery({
  args: {},
  returns: v.array(vSession),
  handler: async (ctx) => await Sessions.listSessions(ctx, ctx.member),
});

/** The browser says what it is, so that its owner knows it in the list. */
export const noteDevice = memberMutation({
  args: { userAgent: v.string() },
  returns: v.null(),
  handler: async (ctx, { userAgent }) => {
    await Sessions.noteDevice(ctx, userAgent);
    return null;
  },
});

export const end = memberMutation({
  args: { sessionId: v.id("authSessions") },
  returns: v.null(),
  handler: async (ctx, { sessionId }) => {
    await Sessions.endOwnSession(ctx, ctx.member, sessionId);
    return null;
  },
});

/** All but the caller's own; answers how many there were. */
export const endOthers = memberMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) =>
    await Sessions.endSessions(
      ctx,
      ctx.member._id,
      await requireSessionId(ctx),
    ),
});

/** The caller's own too. */
export const endAll = memberMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Sessions.endSessions(ctx, ctx.member._id);
    return null;
  },
});

export const forgetTokens = internalMutation({
  args: { sessionId: v.id("authSessions") },
  returns: v.null(),
  handler: async (ctx, { sessionId }) => {
    await Sessions.forgetTokens(ctx, sessionId);
    return null;
  },
});
