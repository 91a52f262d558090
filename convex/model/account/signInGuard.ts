import type { convexAuth } from "@convex-dev/auth/server";
import type { ObjectType } from "convex/values";
import { internal } from "../../_generated/api";
import type { ActionCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { accountFlowOf, changeAccount } from "./accountFlows";
import { takeAttempt } from "./rateLimits";
import type { SignInResult, vSignInArgs } from "./signInArgs";

type SignInArgs = ObjectType<typeof vSignInArgs>;
type LibrarySignIn = ReturnType<typeof convexAuth>["signIn"];

/** Where a registered function keeps what it was made of; Convex's types hide it. */
interface Registered {
  _handler(
    ctx: ActionCtx,
    args: SignInArgs,
  ): Promise<{
    tokens?: SignInResult["tokens"];
    started?: boolean;
  }>;
}

/**
 * The library's `signIn` behind our own door: typed parameters, a limit on
 * refreshing (the providers limit the rest), and one shape of answer.
 */
export async function guardSignIn(
  ctx: ActionCtx,
  args: SignInArgs,
  librarySignIn: LibrarySignIn,
): Promise<SignInResult> {
  const { provider, params, refreshToken } = args;
  const change = provider === "password" ? accountFlowOf(params) : null;
  if (change !== null) return await changeAccount(ctx, change, params ?? {});
  if (provider === undefined) {
    // Codes of links and of other sites come with the providers that make them.
    if (refreshToken === undefined) {
      throw refusal("INVALID", { field: "provider" });
    }
    await takeAttempt(ctx, "refresh", sessionOf(refreshToken));
    const isWellFormed: boolean = await ctx.runQuery(
      internal.account.signIn.isRefreshToken,
      { refreshToken },
    );
    // The library fails on ids that are none; to a client they are just void.
    if (!isWellFormed) return { tokens: null };
  }
  const { _handler } = librarySignIn as unknown as Registered;
  const result = await _handler(
    ctx,
    provider === undefined ? { refreshToken } : { provider, params },
  );
  const hasStarted = provider !== undefined && result.tokens === null;
  return hasStarted ? { started: true } : { tokens: result.tokens ?? null };
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
