import type { convexAuth } from "@convex-dev/auth/server";
import type { ObjectType } from "convex/values";
import { internal } from "../../_generated/api";
import type { ActionCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { SignInProvider } from "../../shared/signInProviders";
import { accountFlowOf, changeAccount } from "./accountFlows";
import { isOtherSite, requireWayThere } from "./otherSites";
import { takeAttempt, takeLeave } from "./rateLimits";
import type { SignInResult, vSignInArgs } from "./signInArgs";

type SignInArgs = ObjectType<typeof vSignInArgs>;
type LibrarySignIn = ReturnType<typeof convexAuth>["signIn"];

/** Where a registered function keeps what it was made of; Convex's types hide it. */
interface Registered {
  _handler(ctx: ActionCtx, args: SignInArgs): Promise<SignInResult>;
}

/**
 * The library's `signIn` behind our own door: typed parameters, a limit on what
 * the providers do not limit themselves, and one shape of answer.
 */
export async function guardSignIn(
  ctx: ActionCtx,
  args: SignInArgs,
  librarySignIn: LibrarySignIn,
): Promise<SignInResult> {
  const { provider, params } = args;
  const change = provider === "password" ? accountFlowOf(params) : null;
  if (change !== null) return await changeAccount(ctx, change, params ?? {});
  const { _handler } = librarySignIn as unknown as Registered;
  const ask = async (allowed: SignInArgs) => await _handler(ctx, allowed);
  if (provider === undefined) return await goOn(ctx, args, ask);
  if (isOtherSite(provider)) return await leaveFor(ctx, provider, args, ask);
  const { tokens } = await ask({ provider, params });
  return tokens === null ? { started: true } : { tokens: tokens ?? null };
}

type Ask = (args: SignInArgs) => Promise<SignInResult>;

/** Without a provider: a session is renewed, or another site's answer redeemed. */
async function goOn(
  ctx: ActionCtx,
  { refreshToken, params, verifier }: SignInArgs,
  ask: Ask,
): Promise<SignInResult> {
  if (refreshToken === undefined) {
    const code = params?.code;
    if (code === undefined) throw refusal("INVALID", { field: "provider" });
    // A page opened again with its old address has no verifier: not in, no more.
    if (verifier === undefined) return { tokens: null };
    await takeAttempt(ctx, "oauth", verifier.slice(0, 64));
    const { tokens } = await ask({ params: { code }, verifier });
    return { tokens: tokens ?? null };
  }
  await takeAttempt(ctx, "refresh", sessionOf(refreshToken));
  const isWellFormed: boolean = await ctx.runQuery(
    internal.account.signIn.isRefreshToken,
    { refreshToken },
  );
  // The library fails on ids that are none; to a client they are just void.
  if (!isWellFormed) return { tokens: null };
  const { tokens } = await ask({ refreshToken });
  return { tokens: tokens ?? null };
}

async function leaveFor(
  ctx: ActionCtx,
  provider: SignInProvider,
  { params }: SignInArgs,
  ask: Ask,
): Promise<SignInResult> {
  const redirectTo = params?.redirectTo;
  requireWayThere(provider, redirectTo);
  await takeLeave(ctx);
  return await ask({
    provider,
    params: redirectTo === undefined ? {} : { redirectTo },
  });
}

/** Whether a text has the form of a refresh token: two ids of the library's tables. */
export function isRefreshToken(ctx: QueryCtx, text: string): boolean {
  const [token = "", session = "", ...more] = text.split("|");
  return (
    more.length === 0 &&
    ctx.db.normalizeId("authRefreshTokens", token) !== null &&
    ctx.db.normalizeId("authSessions", session) !== null
  );
}

/** A refresh token is "token|session"; anything else shares one count. */
function sessionOf(refreshToken: string): string {
  return refreshToken.split("|")[1]?.slice(0, 64) ?? "";
}
