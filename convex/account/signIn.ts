/** The database side of signing in; only the action of auth.ts calls these. */
import { v } from "convex/values";
import { internalMutation, internalQuery } from "../functions";
import * as Codes from "../model/account/codes";
import { findSampleUser } from "../model/account/samples";
import { isRefreshToken as isWellFormed } from "../model/account/signInGuard";
import { standingOf, vStanding } from "../model/account/standing";
import * as Users from "../model/account/users";
import { vLocale } from "../tables/account";

export const getStanding = internalQuery({
  args: { email: v.string() },
  returns: vStanding,
  handler: async (ctx, { email }) => await standingOf(ctx, email),
});

export const findSample = internalQuery({
  args: { email: v.string() },
  returns: v.union(v.id("users"), v.null()),
  handler: async (ctx, { email }) =>
    (await findSampleUser(ctx, email))?._id ?? null,
});

export const isRefreshToken = internalQuery({
  args: { refreshToken: v.string() },
  returns: v.boolean(),
  handler: async (ctx, args) => isWellFormed(ctx, args.refreshToken),
});

export const introduce = internalMutation({
  args: {
    userId: v.id("users"),
    name: v.string(),
    locale: v.optional(vLocale),
    termsVersion: v.optional(v.string()),
  },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Users.introduce(ctx, args);
    return null;
  },
});

export const recordDemoCode = internalMutation({
  args: { email: v.string(), code: v.string(), expiresAt: v.number() },
  returns: v.null(),
  handler: async (ctx, row) => {
    await Codes.recordDemoCode(ctx, row);
    return null;
  },
});

export const forgetDemoCode = internalMutation({
  args: { email: v.string() },
  returns: v.null(),
  handler: async (ctx, { email }) => {
    await Codes.forgetDemoCode(ctx, email);
    return null;
  },
});
