/** What a member's own hand takes back of waiting mail, and gives back when it is undone. */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { MailReason, Stream } from "../../shared/mail/streams";
import { wake } from "./lane";
import { endMail, type Mail } from "./outbox";
import { findPreferences } from "./preferences";
import {
  claimMatches,
  isForLater,
  releaseMatches,
  throughOf,
} from "./releasing";
import { saveTally, type Tally } from "./sums";

/** Of one member and one stream: more never wait, nor were taken back within their time. */
const MOST_WAITING = 50;
/** Those that tell of matches. */
const OF_MATCHES = ["matchAlert", "weeklyDigest"] as const;
const BY_MEMBER: ReadonlySet<MailReason | undefined> = new Set([
  "off",
  "unsubscribed",
  "paused",
] as const);

/**
 * Ends what waits for a member in these streams. What is being sent right now is
 * looked at once more before its request leaves.
 */
export async function cancelWaiting(
  ctx: MutationCtx,
  userId: Id<"users">,
  streams: readonly Stream[],
  reason: MailReason,
): Promise<number> {
  let ended = 0;
  const tally: Tally = new Map();
  for (const stream of streams) {
    const waiting = await ctx.db
      .query("emailOutbox")
      .withIndex("by_userId_and_stream_and_state", (q) =>
        q.eq("userId", userId).eq("stream", stream).eq("state", "waiting"),
      )
      .take(MOST_WAITING);
    for (const mail of waiting) {
      await endMail(ctx, mail, { state: "suppressed", reason }, tally);
      await releaseMatches(ctx, mail, reason);
    }
    ended += waiting.length;
  }
  await saveTally(ctx, tally);
  return ended;
}

/** Lets wait again what a switch or a pause had ended, now that it is wanted again; answers how many. */
export async function restoreCancelled(
  ctx: MutationCtx,
  userId: Id<"users">,
  streams: readonly Stream[],
): Promise<number> {
  let restored = 0;
  for (const stream of streams) {
    for (const mail of await heldBack(ctx, userId, stream)) {
      if (BY_MEMBER.has(mail.reason)) restored += await restore(ctx, mail);
    }
  }
  return restored;
}

/**
 * Lets wait again what told of a match alone, and ended because that match had
 * been put away, now that it is back.
 */
export async function restoreForMatch(
  ctx: MutationCtx,
  userId: Id<"users">,
  matchId: Id<"matches">,
): Promise<void> {
  for (const stream of OF_MATCHES) {
    for (const mail of await heldBack(ctx, userId, stream)) {
      const isAbout =
        mail.reason === "nothingLeft" && matchIdsOf(mail).includes(matchId);
      if (isAbout) await restore(ctx, mail);
    }
  }
}

function matchIdsOf({ refs }: Mail): readonly Id<"matches">[] {
  if (refs.kind === "matchAlert") return refs.matchIds;
  if (refs.kind !== "weeklyDigest") return [];
  return [...refs.matchIds, ...refs.savedIds];
}

/** What never left and still could. */
async function heldBack(
  ctx: MutationCtx,
  userId: Id<"users">,
  stream: Stream,
): Promise<Mail[]> {
  const now = Date.now();
  const newest = await ctx.db
    .query("emailOutbox")
    .withIndex("by_userId_and_stream_and_state", (q) =>
      q.eq("userId", userId).eq("stream", stream).eq("state", "suppressed"),
    )
    .order("desc")
    .take(MOST_WAITING);
  return newest.filter(({ notAfter, attempt }) => notAfter > now && !attempt);
}

async function restore(ctx: MutationCtx, mail: Mail): Promise<number> {
  if (await isToldSince(ctx, mail)) return 0;
  await claimMatches(ctx, mail);
  await ctx.db.patch("emailOutbox", mail._id, {
    state: "waiting",
    reason: undefined,
    batchId: undefined,
    endedAt: undefined,
  });
  await wake(ctx, mail.notBefore);
  return 1;
}

/** What a mail gave up is news again, and another may have told it meanwhile. */
async function isToldSince(
  ctx: MutationCtx,
  { refs, userId, reason, endedAt = 0 }: Mail,
): Promise<boolean> {
  if (userId === undefined) return false;
  const preferences = await findPreferences(ctx, userId);
  if ("through" in refs) {
    return (preferences?.[throughOf(refs)] ?? 0) > refs.through;
  }
  if (refs.kind !== "matchAlert") return false;
  if (reason === undefined || !isForLater(reason)) return false;
  if ((preferences?.digestThrough ?? 0) >= endedAt) return true;
  const matches = await Promise.all(
    refs.matchIds.map((matchId) => ctx.db.get("matches", matchId)),
  );
  return matches.some((match) => match?.alertedAt !== undefined);
}
