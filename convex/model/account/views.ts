import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import { SIGN_IN_PROVIDERS } from "../../shared/signInProviders";
import { vDevice, vLocale, vPlatformRole } from "../../tables/account";
import { vOrgRole } from "../../tables/orgs";

export const vSignInProvider = vOneOf(SIGN_IN_PROVIDERS);

/** The signed-in person, as their own frame shows them. */
export const vMe = v.object({
  userId: v.id("users"),
  name: v.string(),
  email: v.string(),
  locale: v.union(vLocale, v.null()),
  isSample: v.boolean(),
  platformRole: vPlatformRole,
  hasMatchingConsent: v.boolean(),
  /** The terms changed since this member agreed to some. */
  mustAgreeToTerms: v.boolean(),
  memberships: v.array(
    v.object({
      orgId: v.id("organisations"),
      name: v.string(),
      slug: v.string(),
      role: vOrgRole,
    }),
  ),
});

/** A seeded person to sign in as. */
export const vDemoPersona = v.object({
  email: v.string(),
  name: v.string(),
  headline: v.string(),
  city: v.string(),
  country: v.string(),
  locale: vLocale,
  isPlatformAdmin: v.boolean(),
});

/** One browser a member is signed in with. */
export const vSession = v.object({
  sessionId: v.id("authSessions"),
  isCurrent: v.boolean(),
  startedAt: v.number(),
  /** Exact to ten minutes. */
  lastActiveAt: v.number(),
  device: v.union(vDevice, v.null()),
});

/** How a member signs in, for the settings that change it. */
export const vSignInMeans = v.object({
  email: v.string(),
  hasPassword: v.boolean(),
  /** Other sites that let this member in. */
  providers: v.array(vSignInProvider),
  /** A sample person of the demo belongs to everybody, so nobody changes how they sign in. */
  viewerCan: v.object({ changeSignIn: v.boolean() }),
});

export type SessionView = Infer<typeof vSession>;
export type SignInMeans = Infer<typeof vSignInMeans>;
export type Me = Infer<typeof vMe>;
export type DemoPersona = Infer<typeof vDemoPersona>;
