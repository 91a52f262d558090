import { convexAuth } from "@convex-dev/auth/server";
import { action } from "./_generated/server";
import { identityProviders } from "./integrations/identity";
import { demoProvider } from "./model/account/demoProvider";
import { keysOf, redirectHome } from "./model/account/otherSites";
import { ownerOf } from "./model/account/owners";
import { passwordProvider } from "./model/account/passwordProvider";
import { guardSignIn } from "./model/account/signInGuard";
import { makeRoomForSession } from "./model/account/sessions";
import { vSignInArgs, vSignInResult } from "./model/account/signInArgs";

/** Signing out everywhere takes effect for a stolen token after at most this. */
const TOKEN_LIFETIME_MS = 10 * 60 * 1_000;

const library = convexAuth({
  providers: [passwordProvider, demoProvider, ...identityProviders(keysOf)],
  jwt: { durationMs: TOKEN_LIFETIME_MS },
  // Above the limits of rateLimits.ts, which bite first and the same for every address.
  signIn: { maxFailedAttempsPerHour: 60 },
  callbacks: {
    createOrUpdateUser: ownerOf,
    redirect: redirectHome,
    beforeSessionCreation: makeRoomForSession,
  },
});

export const { auth, signOut, store } = library;

/**
 * Called by the official client under this name, which is why it is a public
 * action: the only one beside `signOut`.
 */
export const signIn = action({
  args: vSignInArgs,
  returns: vSignInResult,
  handler: async (ctx, args) => await guardSignIn(ctx, args, library.signIn),
});
