import type { MutationCtx } from "../../_generated/server";
import type { MailReason } from "../../shared/mail/streams";
import type { MailBatch } from "./batches";
import type { Mail } from "./outbox";
import { findPreferences, noteGreatMatches } from "./preferences";

/**
 * What a mail was to tell of and never did, because its member had paused or its
 * time was over, is news again: an alert's at their next hour, a digest's in the
 * next one. Only of a mail that is known not to have been sent: the tries of
 * `untaken`, a batch of which the provider took nothing, do not count.
 */
export async function releaseMatches(
  ctx: MutationCtx,
  mail: Mail,
  reason: MailReason,
  untaken?: MailBatch,
): Promise<void> {
  const { refs, userId } = mail;
  const tries = mail.attempt - (untaken?.attempt ?? 0);
  const isForLater = reason === "paused" || reason === "tooLate";
  if (userId === undefined || !isForLater || tries > 0) return;
  if (refs.kind === "matchAlert") {
    for (const matchId of refs.matchIds) {
      const match = await ctx.db.get("matches", matchId);
      if (match === null) continue;
      await ctx.db.patch("matches", matchId, { alertedAt: undefined });
    }
    await noteGreatMatches(ctx, userId);
  }
  if (refs.kind === "weeklyDigest") {
    const preferences = await findPreferences(ctx, userId);
    // A later one has told of it.
    if (preferences?.digestThrough !== refs.through) return;
    await ctx.db.patch("mailPreferences", preferences._id, {
      digestThrough: refs.since,
    });
  }
}
