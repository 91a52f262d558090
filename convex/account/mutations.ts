import { v } from "convex/values";
import { memberMutation } from "../functions";
import * as Consent from "../model/account/consent";
import * as Terms from "../model/account/terms";
import * as Users from "../model/account/users";
import { vLocale } from "../tables/account";

/** Agrees to the terms in force, named by their version; refuses CONFLICT for others. */
export const agreeToTerms = memberMutation({
  args: { version: v.string() },
  returns: v.null(),
  handler: async (ctx, { version }) => {
    await Terms.agreeToTerms(ctx, ctx.member, version);
    return null;
  },
});

export const setLocale = memberMutation({
  args: { locale: vLocale },
  returns: v.null(),
  handler: async (ctx, { locale }) => {
    await Users.setLocale(ctx, ctx.member, locale);
    return null;
  },
});

/** Whether a model may read the profile; withdrawing it stops a run at once. */
export const setMatchingConsent = memberMutation({
  args: { isGiven: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { isGiven }) => {
    await Consent.setMatchingConsent(ctx, ctx.member, isGiven);
    return null;
  },
});
