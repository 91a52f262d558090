import { v, type Infer } from "convex/values";
import type { QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";

/** What an address has here. Never leaves the server. */
export const vStanding = v.object({
  account: vOneOf(["none", "unverified", "verified"]),
  accountId: v.union(v.id("authAccounts"), v.null()),
  /** Somebody proved this address, by password or otherwise. */
  hasUser: v.boolean(),
});
export type Standing = Infer<typeof vStanding>;

export async function standingOf(
  ctx: QueryCtx,
  email: string,
): Promise<Standing> {
  const [account, user] = await Promise.all([
    ctx.db
      .query("authAccounts")
      .withIndex("providerAndAccountId", (q) =>
        q.eq("provider", "password").eq("providerAccountId", email),
      )
      .unique(),
    findVerifiedUser(ctx, email),
  ]);
  return {
    account:
      account === null
        ? "none"
        : account.emailVerified === undefined
          ? "unverified"
          : "verified",
    accountId: account?._id ?? null,
    hasUser: user !== null,
  };
}

/** The person who proved this address. */
export async function findVerifiedUser(ctx: QueryCtx, email: string) {
  // Unproved sign-ups leave rows of the same address behind; there are few.
  const users = await ctx.db
    .query("users")
    .withIndex("email", (q) => q.eq("email", email))
    .take(20);
  return (
    users.find(
      ({ emailVerificationTime }) => emailVerificationTime !== undefined,
    ) ?? null
  );
}
