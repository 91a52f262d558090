import type { MutationCtx } from "../../_generated/server";
import type { Member } from "../access";
import { cancel } from "../matching/ending";
import { newestRun } from "../matching/runs";

/**
 * Whether a model may read the profile. Withdrawing it stops a run here and now:
 * its next hop would send the profile out before any save could refuse it.
 */
export async function setMatchingConsent(
  ctx: MutationCtx,
  member: Member,
  isGiven: boolean,
): Promise<void> {
  await ctx.db.patch("users", member._id, {
    matchingConsentAt: isGiven
      ? (member.matchingConsentAt ?? Date.now())
      : undefined,
  });
  if (isGiven) return;
  const run = await newestRun(ctx, member._id);
  if (run !== null) await cancel(ctx, run);
}
