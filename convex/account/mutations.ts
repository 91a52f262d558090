import { v } from "convex/values";
import { memberMutation } from "../functions";
import * as Consent from "../model/account/consent";
import * as Users from "../model/account/users";
import { vLocale } from "../tables/account";

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
