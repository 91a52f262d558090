import { v } from "convex/values";
import { memberQuery, publicQuery } from "../functions";
import { getMember } from "../model/access";
import { getDemoCode as getCode } from "../model/account/codes";
import { getSignInMeans as getMeans } from "../model/account/credentials";
import { configuredProviders } from "../model/account/otherSites";
import { toMeView } from "../model/account/me";
import { listPersonas } from "../model/account/samples";
import {
  vDemoPersona,
  vMe,
  vSignInMeans,
  vSignInProvider,
} from "../model/account/views";

export const getMe = publicQuery({
  args: {},
  returns: v.union(vMe, v.null()),
  handler: async (ctx) => {
    const member = await getMember(ctx);
    return member === null ? null : await toMeView(ctx, member);
  },
});

export const getSignInMeans = memberQuery({
  args: {},
  returns: vSignInMeans,
  handler: async (ctx) => await getMeans(ctx, ctx.member),
});

/** Other sites to sign in through; empty where none is configured. */
export const listSignInProviders = publicQuery({
  args: {},
  returns: v.array(vSignInProvider),
  handler: async () => configuredProviders(),
});

/** Empty except on the embedded backend. */
export const listDemoPersonas = publicQuery({
  args: {},
  returns: v.array(vDemoPersona),
  handler: async (ctx) => await listPersonas(ctx),
});

/** Null except on the embedded backend, which shows what it cannot mail. */
export const getDemoCode = publicQuery({
  args: { email: v.string() },
  returns: v.union(v.object({ code: v.string() }), v.null()),
  handler: async (ctx, { email }) => await getCode(ctx, email),
});
