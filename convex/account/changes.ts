/** The database side of changing how one signs in; only the action of auth.ts calls these. */
import { v } from "convex/values";
import { internalMutation, internalQuery } from "../functions";
import * as Credentials from "../model/account/credentials";
import { endSessions } from "../model/account/sessions";

export const getOwn = internalQuery({
  args: {},
  returns: Credentials.vOwnCredentials,
  handler: async (ctx) => await Credentials.ownCredentials(ctx),
});

export const replaceSecret = internalMutation({
  args: { checked: v.string(), next: v.string() },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Credentials.replaceSecret(ctx, args);
    return null;
  },
});

/** After a code proved the address of `userId`, in the session that it opened. */
export const endOtherSessions = internalMutation({
  args: { userId: v.id("users"), sessionId: v.id("authSessions") },
  returns: v.null(),
  handler: async (ctx, { userId, sessionId }) => {
    await endSessions(ctx, userId, sessionId);
    return null;
  },
});

export const wishForEmail = internalMutation({
  args: {
    checked: v.string(),
    email: v.string(),
    codeHash: v.string(),
    expiresAt: v.number(),
  },
  returns: v.boolean(),
  handler: async (ctx, args) => await Credentials.wishForEmail(ctx, args),
});

export const moveToEmail = internalMutation({
  args: { email: v.string(), codeHash: v.string() },
  returns: v.boolean(),
  handler: async (ctx, args) => await Credentials.moveToEmail(ctx, args),
});
