import type { MutationCtx } from "../../_generated/server";
import type { Member } from "../access";
import { forgetReads } from "../matching/backgroundQueue";
import { cancel } from "../matching/ending";
import { keepFeatures } from "../matching/features";
import { latestRun, newestRun } from "../matching/runs";
import { findProfile } from "../profiles/profiles";

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
  const profile = await findProfile(ctx, member._id);
  if (profile !== null) await keepFeatures(ctx, profile);
  if (isGiven) return;
  const [run, latest] = [
    await newestRun(ctx, member._id),
    await latestRun(ctx, member._id),
  ];
  if (run !== null) await cancel(ctx, run);
  if (latest !== null && latest._id !== run?._id) await cancel(ctx, latest);
  await forgetReads(ctx, member._id);
}
