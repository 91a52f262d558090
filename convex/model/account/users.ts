import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { Locale } from "../../shared/vocabulary";
import type { Member } from "../access";
import { openAs } from "../profiles/profiles";
import { agreementTo } from "./terms";

/**
 * Name, language and agreement of whoever has just proved a new address. Whatever
 * the row said before goes: it was written by somebody who had proved nothing.
 */
export async function introduce(
  ctx: MutationCtx,
  {
    userId,
    name,
    locale,
    termsVersion,
  }: {
    userId: Id<"users">;
    name: string;
    locale?: Locale | undefined;
    termsVersion?: string | undefined;
  },
): Promise<void> {
  const user = await ctx.db.get("users", userId);
  if (user === null) return;
  await ctx.db.patch("users", userId, {
    name: name === "" ? undefined : name,
    locale,
    ...agreementTo(termsVersion),
  });
  await openAs(ctx, user, name);
}

export async function setLocale(
  ctx: MutationCtx,
  member: Member,
  locale: Locale,
): Promise<void> {
  await ctx.db.patch("users", member._id, { locale });
}
