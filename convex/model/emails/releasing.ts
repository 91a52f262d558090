/** Which alert has told of a match: marked with it, and given up by one that never left. */
import type { MutationCtx } from "../../_generated/server";
import type { MailReason } from "../../shared/mail/streams";
import type { Mail } from "./outbox";
import { noteGreatMatches } from "./preferences";

/** What kept an alert from its member, but not its matches from being news. */
const FOR_LATER: ReadonlySet<MailReason> = new Set([
  "paused",
  "tooLate",
  "off",
  "unsubscribed",
  "bounced",
  "complained",
] as const);

/** Whether matches stay news though the alert of them ended for this reason. */
export function isForLater(reason: MailReason): boolean {
  return FOR_LATER.has(reason);
}

/**
 * What an alert was to tell of and never did, because its member had paused or
 * switched it off or its day was over, is news again: to their digest, and to
 * alerts at their next hour.
 */
export async function releaseMatches(
  ctx: MutationCtx,
  mail: Mail,
  reason: MailReason,
): Promise<void> {
  const { refs, userId, attempt } = mail;
  if (refs.kind !== "matchAlert" || userId === undefined) return;
  if (!isForLater(reason) || attempt > 0) return;
  await mark(ctx, refs.matchIds, undefined);
  await noteGreatMatches(ctx, userId);
}

/** Takes back what {@link releaseMatches} gave up, for an alert that waits again. */
export async function claimMatches(
  ctx: MutationCtx,
  { refs }: Mail,
): Promise<void> {
  if (refs.kind !== "matchAlert") return;
  await mark(ctx, refs.matchIds, Date.now());
}

async function mark(
  ctx: MutationCtx,
  matchIds: Extract<Mail["refs"], { kind: "matchAlert" }>["matchIds"],
  alertedAt: number | undefined,
): Promise<void> {
  for (const matchId of matchIds) {
    const match = await ctx.db.get("matches", matchId);
    if (match === null) continue;
    await ctx.db.patch("matches", matchId, { alertedAt });
  }
}
