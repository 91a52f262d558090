import { v } from "convex/values";
import {
  memberMutation,
  memberQuery,
  publicMutation,
  publicQuery,
} from "../functions";
import * as ByToken from "../model/emails/byToken";
import * as Centre from "../model/emails/centre";
import { vWhy, whyByToken } from "../model/emails/why";
import { vBulkStream } from "../tables/email";

export const getMine = memberQuery({
  args: {},
  returns: Centre.vMyMailSettings,
  handler: async (ctx) => await Centre.getSettings(ctx, ctx.member),
});

/** What is not named stays. */
export const saveMine = memberMutation({
  args: Centre.vMailChanges.fields,
  returns: v.null(),
  handler: async (ctx, changes) => {
    await Centre.saveSettings(ctx, ctx.member, changes);
    return null;
  },
});

/** Mutes or unmutes one stream of one organisation. */
export const setMute = memberMutation({
  args: {
    orgId: v.id("organisations"),
    stream: vBulkStream,
    isMuted: v.boolean(),
  },
  returns: v.null(),
  handler: async (ctx, mute) => {
    await Centre.setMute(ctx, ctx.member, mute);
    return null;
  },
});

/** What the link of a mail leads to; null for a token that says nothing here. */
export const getByToken = publicQuery({
  args: { token: v.string() },
  returns: v.union(v.null(), ByToken.vTokenCentre),
  handler: async (ctx, { token }) => await ByToken.getCentre(ctx, token),
});

/** Refuses CODE_INVALID for a bad token, FORBIDDEN for what is not of its stream. */
export const saveByToken = publicMutation({
  args: { token: v.string(), changes: Centre.vMailChanges },
  returns: v.null(),
  handler: async (ctx, { token, changes }) => {
    await ByToken.saveCentre(ctx, token, changes);
    return null;
  },
});

/** Switches off what the token names; answers what was on until now. */
export const unsubscribe = publicMutation({
  args: { token: v.string() },
  returns: v.array(vBulkStream),
  handler: async (ctx, { token }) => await ByToken.unsubscribe(ctx, token),
});

/**
 * Why a mail of a token's stream was sent: the one that is named, or the last.
 * Null for a token that says nothing here.
 */
export const getWhy = publicQuery({
  args: { token: v.string(), mailId: v.optional(v.string()) },
  returns: v.union(v.null(), vWhy),
  handler: async (ctx, { token, mailId = "" }) =>
    await whyByToken(ctx, token, mailId),
});
