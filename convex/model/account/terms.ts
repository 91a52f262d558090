import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { TERMS_VERSION } from "../../shared/terms";
import type { Member } from "../access";

type Agreement = Pick<Doc<"users">, "termsVersion" | "termsAgreedAt">;

/** What a new member's row says of the terms; nothing where they saw other ones. */
export function agreementTo(version: string | undefined): Agreement {
  return version === TERMS_VERSION
    ? { termsVersion: version, termsAgreedAt: Date.now() }
    : { termsVersion: undefined, termsAgreedAt: undefined };
}

/**
 * Notes that the member agrees to the terms in force; a second time changes
 * nothing. Refuses CONFLICT for others: the page they were read on is too old.
 */
export async function agreeToTerms(
  ctx: MutationCtx,
  member: Member,
  version: string,
): Promise<void> {
  if (version !== TERMS_VERSION) throw refusal("CONFLICT");
  if (member.termsVersion === version) return;
  await ctx.db.patch("users", member._id, agreementTo(version));
}

/** Sample people agreed to nothing: they are nobody. */
export function mustAgreeToTerms(member: Doc<"users">): boolean {
  return member.isSample !== true && member.termsVersion !== TERMS_VERSION;
}
