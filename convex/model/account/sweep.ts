/**
 * What signing up and in leaves behind and nobody else removes: sign-ups never
 * proved, codes, sessions and counts that have run out. Stage after stage, a page
 * a transaction, all by index. A page may be repeated, late or lost: the next
 * sweep finds what is left.
 *
 * Not here: accounts of a proved person, which die with the person.
 */
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { findProfile } from "../profiles/profiles";
import { accountsOf, MOST_ACCOUNTS } from "./owners";
import { forgetOldAttempts } from "./rateLimits";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Long enough to find the mail after a week away; it names somebody who may never have asked. */
const UNPROVED_KEPT_MS = 7 * DAY_MS;
/** A count is full again after an hour; a day leaves no doubt. */
const COUNT_KEPT_MS = DAY_MS;
/** Rows a transaction; a person costs some six reads and three writes. */
const PAGE = 100;

/** Codes come first: an account that still has one is being proved right now. */
export const vSweepPage = v.object({
  stage: vOneOf([
    "codes",
    "demoCodes",
    "emailChanges",
    "unproved",
    "refreshTokens",
    "sessions",
    "verifiers",
    "counts",
  ]),
  /** The creation time of the last person looked at; the other stages leave nothing to skip. */
  after: v.number(),
});
type Stage = Infer<typeof vSweepPage>["stage"];
export type SweepPage = Infer<typeof vSweepPage>;

export const FIRST_PAGE: SweepPage = { stage: "codes", after: 0 };

const NEXT: Record<Stage, Stage | null> = {
  codes: "demoCodes",
  demoCodes: "emailChanges",
  emailChanges: "unproved",
  unproved: "refreshTokens",
  refreshTokens: "sessions",
  sessions: "verifiers",
  verifiers: "counts",
  counts: null,
};

/** Each answers from where the stage goes on, or null when it is done. */
const stages: Record<
  Stage,
  (ctx: MutationCtx, now: number, after: number) => Promise<number | null>
> = {
  codes: async (ctx, now) => {
    const rows = await ctx.db
      .query("authVerificationCodes")
      .withIndex("by_expirationTime", (q) => q.lt("expirationTime", now))
      .take(PAGE);
    for (const { _id } of rows) {
      await ctx.db.delete("authVerificationCodes", _id);
    }
    return moreAfter(rows);
  },
  demoCodes: async (ctx, now) => {
    const rows = await ctx.db
      .query("demoCodes")
      .withIndex("by_expiresAt", (q) => q.lt("expiresAt", now))
      .take(PAGE);
    for (const { _id } of rows) await ctx.db.delete("demoCodes", _id);
    return moreAfter(rows);
  },
  emailChanges: async (ctx, now) => {
    const rows = await ctx.db
      .query("emailChanges")
      .withIndex("by_expiresAt", (q) => q.lt("expiresAt", now))
      .take(PAGE);
    for (const { _id } of rows) await ctx.db.delete("emailChanges", _id);
    return moreAfter(rows);
  },
  unproved: async (ctx, now, after) => {
    const rows = await ctx.db
      .query("users")
      .withIndex("by_emailVerificationTime", (q) =>
        q
          .eq("emailVerificationTime", undefined)
          .gt("_creationTime", after)
          .lt("_creationTime", now - UNPROVED_KEPT_MS),
      )
      .take(PAGE);
    for (const user of rows) await removeUnproved(ctx, user);
    return moreAfter(rows);
  },
  refreshTokens: async (ctx, now) => {
    const rows = await ctx.db
      .query("authRefreshTokens")
      .withIndex("by_expirationTime", (q) => q.lt("expirationTime", now))
      .take(PAGE);
    for (const { _id } of rows) await ctx.db.delete("authRefreshTokens", _id);
    return moreAfter(rows);
  },
  sessions: async (ctx, now) => {
    const rows = await ctx.db
      .query("authSessions")
      .withIndex("by_expirationTime", (q) => q.lt("expirationTime", now))
      .take(PAGE);
    for (const { _id } of rows) await ctx.db.delete("authSessions", _id);
    return moreAfter(rows);
  },
  // Whoever left for another site and never came back; the way holds for minutes.
  verifiers: async (ctx, now) => {
    const rows = await ctx.db
      .query("authVerifiers")
      .withIndex("by_creation_time", (q) =>
        q.lt("_creationTime", now - COUNT_KEPT_MS),
      )
      .take(PAGE);
    for (const { _id } of rows) await ctx.db.delete("authVerifiers", _id);
    return moreAfter(rows);
  },
  counts: async (ctx, now) => {
    const rows = await ctx.db
      .query("authRateLimits")
      .withIndex("by_lastAttemptTime", (q) =>
        q.lt("lastAttemptTime", now - COUNT_KEPT_MS),
      )
      .take(PAGE);
    for (const { _id } of rows) await ctx.db.delete("authRateLimits", _id);
    if (rows.length < PAGE) await forgetOldAttempts(ctx, now - COUNT_KEPT_MS);
    return moreAfter(rows);
  },
};

/** Sweeps one page; answers the next, or null at the end. */
export async function sweepPage(
  ctx: MutationCtx,
  { stage, after }: SweepPage,
  now: number,
): Promise<SweepPage | null> {
  const goesOnAfter = await stages[stage](ctx, now, after);
  if (goesOnAfter !== null) return { stage, after: goesOnAfter };
  const next = NEXT[stage];
  return next === null ? null : { stage: next, after: 0 };
}

function moreAfter(rows: readonly { _creationTime: number }[]): number | null {
  return rows.length < PAGE ? null : (rows.at(-1)?._creationTime ?? null);
}

/** Removes a person without any proof and the accounts that lead to them; anybody else stays. */
async function removeUnproved(
  ctx: MutationCtx,
  user: Doc<"users">,
): Promise<void> {
  const accounts = await accountsOf(ctx, user._id);
  if (!(await isAbandoned(ctx, user, accounts))) return;
  for (const { _id } of accounts) await ctx.db.delete("authAccounts", _id);
  await ctx.db.delete("users", user._id);
}

/** Nothing was ever proved, nothing is on its way, and nobody was ever in. */
async function isAbandoned(
  ctx: MutationCtx,
  user: Doc<"users">,
  accounts: readonly Doc<"authAccounts">[],
): Promise<boolean> {
  const isUnproved =
    user.emailVerificationTime === undefined &&
    user.phoneVerificationTime === undefined &&
    user.isSample !== true &&
    accounts.length < MOST_ACCOUNTS &&
    accounts.every(isUnprovedPassword);
  if (!isUnproved) return false;
  for (const { _id } of accounts) {
    const code = await ctx.db
      .query("authVerificationCodes")
      .withIndex("accountId", (q) => q.eq("accountId", _id))
      .first();
    if (code !== null) return false;
  }
  const session = await ctx.db
    .query("authSessions")
    .withIndex("userId", (q) => q.eq("userId", user._id))
    .first();
  return session === null && (await findProfile(ctx, user._id)) === null;
}

/** Other providers prove a person without an address. */
function isUnprovedPassword(account: Doc<"authAccounts">): boolean {
  return (
    account.provider === "password" &&
    account.emailVerified === undefined &&
    account.phoneVerified === undefined
  );
}
