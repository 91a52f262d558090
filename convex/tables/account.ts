import { authTables } from "@convex-dev/auth/server";
import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { BROWSERS, SYSTEMS } from "../shared/devices";
import { LOCALES } from "../shared/vocabulary";

export const vLocale = vOneOf(LOCALES);
export const vPlatformRole = vOneOf(["member", "platformAdmin"]);

export const vDevice = v.object({
  browser: vOneOf(BROWSERS),
  system: vOneOf(SYSTEMS),
});

/**
 * The library's tables are restated where an index of our own is needed to clean
 * up after it (model/account/sweep.ts): fields and indexes of theirs stay.
 */
const { authRefreshTokens, authVerificationCodes, authRateLimits } = authTables;

export const accountTables = {
  ...authTables,

  /** The library's. A row every ten minutes of an open tab; the sweep removes it once expired. Owner: by session. */
  authRefreshTokens: defineTable(authRefreshTokens.validator)
    // eslint-disable-next-line @convex-dev/no-duplicate-indexes -- the library asks for both by name, each for its own order
    .index("sessionId", ["sessionId"])
    .index("sessionIdAndParentRefreshTokenId", [
      "sessionId",
      "parentRefreshTokenId",
    ])
    .index("by_expirationTime", ["expirationTime"]),

  /** The library's. At most one an account; dies when used, replaced or, by the sweep, expired. Owner: by account. */
  authVerificationCodes: defineTable(authVerificationCodes.validator)
    .index("accountId", ["accountId"])
    .index("code", ["code"])
    .index("by_expirationTime", ["expirationTime"]),

  /** The library's count of wrong passwords and codes; the sweep removes it once it is full again. Owner: by e-mail or account. */
  authRateLimits: defineTable(authRateLimits.validator)
    .index("identifier", ["identifier"])
    .index("by_lastAttemptTime", ["lastAttemptTime"]),

  /**
   * One row a browser that is signed in. The library writes and ends them, and
   * knows no field but the first two; every member function reads its own, which
   * is how a browser that was signed out elsewhere notices at once. Ended by
   * signing out, by its owner from afar, with the password or address changed,
   * by the daily sweep, and the oldest by the one that is too many. Owner:
   * userId.
   */
  authSessions: defineTable({
    userId: v.id("users"),
    expirationTime: v.number(),
    /** As the browser described itself after signing in. */
    device: v.optional(vDevice),
  })
    .index("userId", ["userId"])
    .index("by_expirationTime", ["expirationTime"]),

  /**
   * One row a person. Written by sign-up and by account settings; read by every
   * member function. Dies with account deletion, or within about a week when its
   * address is never proved. Owner: itself.
   */
  users: defineTable({
    name: v.optional(v.string()),
    image: v.optional(v.string()),
    /** Trimmed, lower case, NFKC. */
    email: v.optional(v.string()),
    emailVerificationTime: v.optional(v.number()),
    phone: v.optional(v.string()),
    phoneVerificationTime: v.optional(v.number()),
    isAnonymous: v.optional(v.boolean()),
    platformRole: v.optional(vPlatformRole),
    locale: v.optional(vLocale),
    /** Consent to matching by a model, and when it was given. */
    matchingConsentAt: v.optional(v.number()),
    /** The terms agreed to, by the day they are of (shared/terms.ts), and when. */
    termsVersion: v.optional(v.string()),
    termsAgreedAt: v.optional(v.number()),
    /** Sample person of the seed: may be signed in as, on the embedded backend only. */
    isSample: v.optional(v.boolean()),
    /** Of a sample person: peoples a community, and nobody signs in as them. */
    isBackdrop: v.optional(v.boolean()),
  })
    .index("email", ["email"])
    .index("phone", ["phone"])
    .index("by_platformRole", ["platformRole"])
    .index("by_isSample_and_isBackdrop", ["isSample", "isBackdrop"])
    .index("by_emailVerificationTime", ["emailVerificationTime"]),

  /**
   * The last code sent to an address, so that the verify screen of the embedded
   * backend can show it. Never written elsewhere. Replaced by the next code and
   * removed once used or expired. Owner: by e-mail.
   */
  demoCodes: defineTable({
    email: v.string(),
    code: v.string(),
    expiresAt: v.number(),
  })
    .index("by_email", ["email"])
    .index("by_expiresAt", ["expiresAt"]),

  /**
   * An address a member wants instead of theirs, until the code sent there comes
   * back. At most one a member, replaced by the next, removed once used or by
   * the daily sweep. Never answered to anybody. Owner: userId.
   */
  emailChanges: defineTable({
    userId: v.id("users"),
    email: v.string(),
    codeHash: v.string(),
    expiresAt: v.number(),
  })
    .index("by_userId", ["userId"])
    .index("by_expiresAt", ["expiresAt"]),
};
