import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import { contentHash } from "../../lib/contentHash";
import { vOneOf } from "../../lib/validators";
import { vLocale } from "../../tables/account";
import { enqueue } from "./outbox";

export const vCodeMail = v.object({
  purpose: vOneOf(["verify", "reset", "emailChange"]),
  email: v.string(),
  code: v.string(),
  expiresAt: v.number(),
  locale: v.optional(vLocale),
});

/** A code's mail: to its address whoever has it, of use until the code has run out. */
export async function enqueueCode(
  ctx: MutationCtx,
  { purpose, email, code, expiresAt, locale }: Infer<typeof vCodeMail>,
): Promise<void> {
  const owner = await ctx.db
    .query("users")
    .withIndex("email", (q) => q.eq("email", email))
    .first();
  // The row outlives the code: its key must not tell it.
  const dedupeKey = `code:${purpose}:${expiresAt}:${contentHash(email)}`;
  await enqueue(ctx, {
    dedupeKey,
    stream: "account",
    address: email,
    ...((owner?.locale ?? locale) !== undefined && {
      locale: owner?.locale ?? locale,
    }),
    refs: { kind: "code", purpose },
    secret: code,
    notBefore: Date.now(),
    notAfter: expiresAt,
  });
}
