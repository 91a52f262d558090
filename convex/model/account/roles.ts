import type { MutationCtx } from "../../_generated/server";
import { requiredEmail } from "../../shared/emailAddress";
import { refusal } from "../../shared/errors";
import { findVerifiedUser } from "./standing";

/** Gives the member who proved `email` the platform's permissions; twice changes nothing. */
export async function grantPlatformAdmin(
  ctx: MutationCtx,
  email: string,
): Promise<void> {
  const member = await findVerifiedUser(ctx, requiredEmail("email", email));
  if (member === null) throw refusal("NOT_FOUND");
  await ctx.db.patch("users", member._id, { platformRole: "platformAdmin" });
}
