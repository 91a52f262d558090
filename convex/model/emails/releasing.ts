import type { MutationCtx } from "../../_generated/server";
import type { MailReason } from "../../shared/mail/streams";
import type { Mail } from "./outbox";
import { noteGreatMatches } from "./preferences";

/**
 * What an alert was to tell of and never did, because its member had paused or
 * its day was over, is news again at their next hour.
 */
export async function releaseMatches(
  ctx: MutationCtx,
  mail: Mail,
  reason: MailReason,
): Promise<void> {
  const { refs, userId, attempt } = mail;
  const isForLater = reason === "paused" || reason === "tooLate";
  if (refs.kind !== "matchAlert" || userId === undefined) return;
  if (!isForLater || attempt > 0) return;
  for (const matchId of refs.matchIds) {
    const match = await ctx.db.get("matches", matchId);
    if (match === null) continue;
    await ctx.db.patch("matches", matchId, { alertedAt: undefined });
  }
  await noteGreatMatches(ctx, userId);
}
