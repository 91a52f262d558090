/**
 * Whose a sign-in is. An address belongs to whoever proved it: to this app by a
 * code, or to a provider that vouches for it. What somebody signed up with and
 * never proved owns nothing and gives way.
 */
import type { GenericMutationCtx } from "convex/server";
import type { DataModel, Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { normaliseEmail } from "../../shared/emailAddress";
import { LIMITS } from "../../shared/limits";
import { ensureProfile } from "../profiles/profiles";
import { findVerifiedUser, standingOf } from "./standing";

/** As the auth library tells it. */
interface SignIn {
  existingUserId: Id<"users"> | null;
  type: "oauth" | "credentials" | "email" | "phone" | "verification";
  profile: { email?: string; emailVerified?: boolean; name?: unknown };
}

/** The library's `createOrUpdateUser`: answers the user, made or found. */
export async function ownerOf(
  ctx: GenericMutationCtx<DataModel>,
  { existingUserId, type, profile }: SignIn,
): Promise<Id<"users">> {
  const isProved = profile.emailVerified === true;
  // What a member changed here stays: a provider is asked who they are, no more.
  if (type === "oauth" && existingUserId !== null) return existingUserId;
  const email = normaliseEmail(profile.email ?? "");
  const userId =
    existingUserId ?? (await findOrOpen(ctx, email, isProved, profile.name));
  const user = isProved ? await ctx.db.get("users", userId) : null;
  if (user === null) return userId;
  if (user.email !== email || user.emailVerificationTime === undefined) {
    const emailVerificationTime = Date.now();
    await ctx.db.patch("users", userId, { email, emailVerificationTime });
  }
  await ensureProfile(ctx, user);
  return userId;
}

async function findOrOpen(
  ctx: MutationCtx,
  email: string,
  isProved: boolean,
  name: unknown,
): Promise<Id<"users">> {
  const owner = await findVerifiedUser(ctx, email);
  if (owner !== null) return owner._id;
  if (isProved) await dropUnproved(ctx, email);
  const isNamed = isProved && typeof name === "string" && name.trim() !== "";
  return await ctx.db.insert("users", {
    email,
    ...(isNamed ? { name: name.trim().slice(0, LIMITS.line) } : {}),
  });
}

/** Removes what an unproved sign-up left: an account without password or proof, and its user. */
export async function dropUnproved(
  ctx: MutationCtx,
  email: string,
): Promise<void> {
  const { accountId, account: standing } = await standingOf(ctx, email);
  if (accountId === null || standing !== "unverified") return;
  const account = await ctx.db.get("authAccounts", accountId);
  if (account === null) return;
  await forgetCodes(ctx, accountId);
  await ctx.db.delete("authAccounts", accountId);
  const user = await ctx.db.get("users", account.userId);
  if (user === null || user.emailVerificationTime !== undefined) return;
  await ctx.db.delete("users", user._id);
}

/** A code sent for the old password or address opens nothing any more. */
export async function forgetCodes(
  ctx: MutationCtx,
  accountId: Id<"authAccounts">,
): Promise<void> {
  // The library keeps at most one for each purpose.
  const codes = await ctx.db
    .query("authVerificationCodes")
    .withIndex("accountId", (q) => q.eq("accountId", accountId))
    .take(10);
  for (const { _id } of codes) {
    await ctx.db.delete("authVerificationCodes", _id);
  }
}

/** Ways in of one person: more than there are providers. */
export const MOST_ACCOUNTS = 10;

export async function accountsOf(
  ctx: QueryCtx,
  userId: Id<"users">,
): Promise<Doc<"authAccounts">[]> {
  return await ctx.db
    .query("authAccounts")
    .withIndex("userIdAndProvider", (q) => q.eq("userId", userId))
    .take(MOST_ACCOUNTS);
}
