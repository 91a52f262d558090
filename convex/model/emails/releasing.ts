/** Which alert has told of a match: marked with it, and given up by one that never left. */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { MailReason } from "../../shared/mail/streams";
import type { MailBatch } from "./batches";
import type { Mail } from "./outbox";
import { findPreferences, noteGreatMatches } from "./preferences";

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

/** Whoever switched digests off starts afresh when they want them again. */
function isOnlyLate(reason: MailReason): boolean {
  return reason === "paused" || reason === "tooLate";
}

/**
 * What a mail was to tell of and never did, because its member had paused or
 * switched it off or its time was over, is news again: an alert's to their digest
 * and to alerts at their next hour, a digest's in the next one. Only of a mail
 * that is known not to have been sent: the tries of `untaken`, a batch of which
 * the provider took nothing, do not count.
 */
export async function releaseMatches(
  ctx: MutationCtx,
  mail: Mail,
  reason: MailReason,
  untaken?: MailBatch,
): Promise<void> {
  const { refs, userId } = mail;
  const tries = mail.attempt - (untaken?.attempt ?? 0);
  if (userId === undefined || tries > 0) return;
  if ("matchIds" in refs && isForLater(reason)) {
    await mark(ctx, refs.matchIds, undefined);
    await noteGreatMatches(ctx, userId);
  }
  if ("through" in refs && isOnlyLate(reason)) {
    await setThrough(ctx, userId, refs, refs.through, refs.since);
  }
}

/** Takes back what {@link releaseMatches} gave up, for a mail that waits again. */
export async function claimMatches(
  ctx: MutationCtx,
  { refs, userId }: Mail,
): Promise<void> {
  if ("matchIds" in refs) await mark(ctx, refs.matchIds, Date.now());
  if (!("through" in refs) || userId === undefined) return;
  await setThrough(ctx, userId, refs, refs.since, refs.through);
}

type DigestRefs = Extract<Mail["refs"], { through: number }>;

/** The field of the member's preferences that says up to when such a digest has told. */
export function throughOf(refs: DigestRefs) {
  if (refs.kind === "weeklyDigest") return "digestThrough" as const;
  return refs.period === "daily"
    ? ("eventDailyThrough" as const)
    : ("eventWeeklyThrough" as const);
}

/** Unless a later one has told of it meanwhile. */
async function setThrough(
  ctx: MutationCtx,
  userId: Id<"users">,
  refs: DigestRefs,
  from: number | undefined,
  to: number | undefined,
): Promise<void> {
  const field = throughOf(refs);
  const preferences = await findPreferences(ctx, userId);
  if (preferences === null || preferences[field] !== from) return;
  await ctx.db.patch("mailPreferences", preferences._id, { [field]: to });
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
