import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import { SIGN_IN_PROVIDERS } from "../../shared/signInProviders";
import { vLocale } from "../../tables/account";

export const vSignInFlow = vOneOf([
  /** A new address asks for its code. */
  "signUp",
  /** The code of `signUp`, with the password, name, language and agreement that the account shall have. Without a code: send another. */
  "email-verification",
  "signIn",
  /** Send a code to change the password with. */
  "reset",
  "reset-verification",
]);

/** What a signed-in member changes about how they sign in, with the password asked again. */
export const vAccountFlow = vOneOf([
  /** `password` is the current one, `newPassword` the next. */
  "password-change",
  /** `password` is the current one, `email` the new address; sends it a code. */
  "email-change",
  "email-change-verification",
]);

/** Everything a sign-in form may send; each flow needs some of it. */
export const vSignInParams = v.object({
  flow: v.optional(v.union(vSignInFlow, vAccountFlow)),
  email: v.optional(v.string()),
  password: v.optional(v.string()),
  newPassword: v.optional(v.string()),
  code: v.optional(v.string()),
  name: v.optional(v.string()),
  locale: v.optional(vLocale),
  /** The terms agreed to by signing up. */
  termsVersion: v.optional(v.string()),
  /** Of another site: the path to come back to. */
  redirectTo: v.optional(v.string()),
});

/** As the official client calls `auth:signIn`. */
export const vSignInArgs = {
  provider: v.optional(vOneOf(["password", "demo", ...SIGN_IN_PROVIDERS])),
  params: v.optional(vSignInParams),
  verifier: v.optional(v.string()),
  refreshToken: v.optional(v.string()),
  calledBy: v.optional(v.string()),
};

/**
 * Tokens when signed in, null when a refresh token no longer holds, `started`
 * when a code is on its way, `redirect` where another site is to be asked;
 * nothing when the session stays and something about the account changed.
 */
export const vSignInResult = v.object({
  tokens: v.optional(
    v.union(
      v.null(),
      v.object({ token: v.string(), refreshToken: v.string() }),
    ),
  ),
  started: v.optional(v.boolean()),
  redirect: v.optional(v.string()),
  /** Kept by the browser that leaves, so that no other can come back for it. */
  verifier: v.optional(v.string()),
});

export type AccountFlow = Infer<typeof vAccountFlow>;
export type SignInFlow = Infer<typeof vSignInFlow>;
export type SignInParams = Infer<typeof vSignInParams>;
export type SignInResult = Infer<typeof vSignInResult>;
