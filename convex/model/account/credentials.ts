/** What a member signs in with, and the changes of it that are one transaction each. */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { vLocale } from "../../tables/account";
import { requireMember, requireSessionId, type Member } from "../access";
import { tellLeftAddress } from "../emails/addressMail";
import { noteNewAddress } from "../emails/preferences";
import { isOtherSite } from "./otherSites";
import { accountsOf, dropUnproved, forgetCodes } from "./owners";
import { endSessions } from "./sessions";
import { standingOf } from "./standing";
import type { SignInMeans } from "./views";

/** For the action that checks a password. Never leaves the server. */
export const vOwnCredentials = v.object({
  userId: v.id("users"),
  email: v.string(),
  name: v.string(),
  isSample: v.boolean(),
  /** Absent while they never chose one. */
  locale: v.optional(vLocale),
  /** The hash of the password; null for who signs in otherwise. */
  secret: v.union(v.string(), v.null()),
});
export type OwnCredentials = Infer<typeof vOwnCredentials>;

export async function ownCredentials(ctx: QueryCtx): Promise<OwnCredentials> {
  const member = await requireMember(ctx);
  const account = await passwordAccountOf(ctx, member._id);
  return {
    userId: member._id,
    email: member.email ?? "",
    name: member.name ?? "",
    isSample: member.isSample === true,
    ...(member.locale !== undefined && { locale: member.locale }),
    secret: account?.secret ?? null,
  };
}

export async function getSignInMeans(
  ctx: QueryCtx,
  member: Member,
): Promise<SignInMeans> {
  const accounts = await accountsOf(ctx, member._id);
  return {
    email: member.email ?? "",
    hasPassword: accounts.some(({ secret }) => secret !== undefined),
    providers: accounts.map(({ provider }) => provider).filter(isOtherSite),
    viewerCan: { changeSignIn: member.isSample !== true },
  };
}

/**
 * Puts a new password in place of the one that was checked and ends every other
 * session. Refuses CONFLICT when somebody was quicker: what was checked is void.
 */
export async function replaceSecret(
  ctx: MutationCtx,
  { checked, next }: { checked: string; next: string },
): Promise<void> {
  const { account, member } = await requireUnchanged(ctx, checked);
  await ctx.db.patch("authAccounts", account._id, { secret: next });
  await forgetCodes(ctx, account._id);
  await endSessions(ctx, member._id, await requireSessionId(ctx));
}

interface WishedEmail {
  checked: string;
  email: string;
  codeHash: string;
  expiresAt: number;
}

/**
 * Keeps the wish for another address; answers whether a code may be sent there.
 * The row is written either way, so that nothing tells a taken address apart.
 */
export async function wishForEmail(
  ctx: MutationCtx,
  { checked, ...wish }: WishedEmail,
): Promise<boolean> {
  const { member } = await requireUnchanged(ctx, checked);
  const old = await findWish(ctx, member._id);
  if (old !== null) await ctx.db.delete("emailChanges", old._id);
  await ctx.db.insert("emailChanges", { userId: member._id, ...wish });
  return !(await isTaken(ctx, wish.email));
}

/**
 * Moves the member to the address whose code came back, and ends every other
 * session; answers false, and changes nothing they own, when the code is none or
 * somebody else proved the address meanwhile. An address that others asked for
 * and did not prove is nobody's.
 */
export async function moveToEmail(
  ctx: MutationCtx,
  { email, codeHash }: { email: string; codeHash: string },
): Promise<boolean> {
  const member = await requireMember(ctx);
  const wish = await findWish(ctx, member._id);
  const isRight =
    wish !== null &&
    wish.email === email &&
    wish.codeHash === codeHash &&
    wish.expiresAt >= Date.now();
  if (!isRight) return false;
  await ctx.db.delete("emailChanges", wish._id);
  const account = await passwordAccountOf(ctx, member._id);
  if (account === null || (await isTaken(ctx, email))) return false;
  await dropUnproved(ctx, email);
  await ctx.db.patch("authAccounts", account._id, {
    providerAccountId: email,
    emailVerified: email,
  });
  await forgetCodes(ctx, account._id);
  const now = Date.now();
  await tellLeftAddress(ctx, member, { wishId: wish._id, email, at: now });
  await ctx.db.patch("users", member._id, {
    email,
    emailVerificationTime: now,
  });
  await noteNewAddress(ctx, member._id);
  await endSessions(ctx, member._id, await requireSessionId(ctx));
  return true;
}

/** Between the check of a password and what it allows, another browser may have changed it. */
async function requireUnchanged(ctx: QueryCtx, checked: string) {
  const member = await requireMember(ctx);
  const account = await passwordAccountOf(ctx, member._id);
  if (account?.secret !== checked) throw refusal("CONFLICT");
  return { member, account };
}

async function isTaken(ctx: QueryCtx, email: string): Promise<boolean> {
  const { account, hasUser } = await standingOf(ctx, email);
  return hasUser || account === "verified";
}

async function findWish(ctx: QueryCtx, userId: Id<"users">) {
  return await ctx.db
    .query("emailChanges")
    .withIndex("by_userId", (q) => q.eq("userId", userId))
    .unique();
}

async function passwordAccountOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Doc<"authAccounts"> | null> {
  return await ctx.db
    .query("authAccounts")
    .withIndex("userIdAndProvider", (q) =>
      q.eq("userId", userId).eq("provider", "password"),
    )
    .first();
}
