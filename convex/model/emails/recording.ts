/** What came of a request: settled, asked again, or taken apart, in one transaction. */
import { v, type Infer } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import { vMailReason } from "../../tables/email";
import { openMailsOf, settleBatch, waitAfter, type MailBatch } from "./batches";
import { makeBatch } from "./claiming";
import { ensureLane, wake } from "./lane";
import { contentsOf, endMail, type Mail } from "./outbox";
import { releaseMatches } from "./releasing";
import { saveTally, type Tally } from "./sums";

export const vSendOutcome = v.union(
  /** Taken; each mail with the provider's id. */
  v.object({
    kind: v.literal("accepted"),
    sent: v.array(
      v.object({ outboxId: v.id("emailOutbox"), providerId: v.string() }),
    ),
  }),
  /** The key is known with other contents: an earlier try was taken. */
  v.object({ kind: v.literal("alreadyAccepted") }),
  /** Refused for good, because of an address or of contents. */
  v.object({ kind: v.literal("refused"), error: v.string() }),
  /** Not now, or nobody knows. */
  v.object({
    kind: v.literal("later"),
    reason: vMailReason,
    error: v.string(),
    retryAfterMs: v.optional(v.number()),
    /** Whether this try may have reached the provider. */
    isUnknown: v.boolean(),
  }),
);
export type SendOutcome = Infer<typeof vSendOutcome>;

export const vRecord = v.object({
  batchId: v.id("emailBatches"),
  leaseToken: v.string(),
  /** Of the request that was begun: whether an earlier one may have arrived. */
  mayHaveReached: v.boolean(),
  outcome: vSendOutcome,
  /** Mails that could not be worded, and were left out of the request. */
  unworded: v.array(
    v.object({ outboxId: v.id("emailOutbox"), error: v.string() }),
  ),
  /** Least pause between requests, as the provider's headers say (ms). */
  gapMs: v.optional(v.number()),
});
type Record = Infer<typeof vRecord>;

/** The provider's own words, as much of them as helps. */
const ERROR_LENGTH = 300;
/** Failures that concern every request, not this one. */
const EVERYBODYS = new Set(["rateLimited", "unauthorised"]);
/** A provider that is down is asked for somebody else's mail no sooner. */
const DOWN_GAP_MS = 5_000;

/** Whatever came of a request; a late answer still counts when it says that mail was taken. */
export async function record(ctx: MutationCtx, args: Record): Promise<void> {
  const batch = await ctx.db.get("emailBatches", args.batchId);
  if (batch?.state !== "open") return;
  const { outcome } = args;
  const isTaken =
    outcome.kind === "accepted" || outcome.kind === "alreadyAccepted";
  if (batch.leaseToken !== args.leaseToken && !isTaken) return;
  await learnGap(ctx, args.gapMs);
  const tally: Tally = new Map();
  for (const { outboxId, error } of args.unworded) {
    const mail = await ctx.db.get("emailOutbox", outboxId);
    if (mail?.batchId !== batch._id || mail.state !== "sending") continue;
    await fail(ctx, mail, "internal", error, tally);
  }
  switch (outcome.kind) {
    case "accepted":
      await settleAccepted(ctx, batch, outcome.sent, tally);
      break;
    case "alreadyAccepted":
      await settleAlready(ctx, batch, tally);
      break;
    case "refused":
      await takeApart(ctx, batch, outcome.error, tally);
      break;
    case "later":
      await putOff(ctx, batch, args, outcome);
  }
  await saveTally(ctx, tally);
  await wake(ctx, Date.now());
}

async function settleAccepted(
  ctx: MutationCtx,
  batch: MailBatch,
  sent: { outboxId: Mail["_id"]; providerId: string }[],
  tally: Tally,
) {
  const ids = new Map(sent.map((one) => [one.outboxId, one.providerId]));
  for (const mail of await openMailsOf(ctx, batch._id)) {
    const providerId = ids.get(mail._id);
    if (providerId !== undefined) {
      await endMail(ctx, mail, { state: "sent", providerId }, tally);
    } else {
      await endLeftOut(ctx, batch, mail, tally);
    }
  }
  await settleBatch(ctx, batch);
}

/** The key was free until now, so no earlier try had been taken. */
async function endLeftOut(
  ctx: MutationCtx,
  batch: MailBatch,
  mail: Mail,
  tally: Tally,
) {
  const { reason = "internal" } = mail;
  const state =
    reason === "internal"
      ? "failed"
      : reason === "tooLate"
        ? "expired"
        : "suppressed";
  await endMail(ctx, mail, { state, reason }, tally);
  await releaseMatches(ctx, mail, reason, batch);
}

/**
 * An earlier try was taken, and nobody says which: whoever was in all of them was
 * sent to. Of somebody who was left out of some, only that it is unknown.
 */
async function settleAlready(ctx: MutationCtx, batch: MailBatch, tally: Tally) {
  for (const mail of await openMailsOf(ctx, batch._id)) {
    const wasInAll = mail.attempt >= batch.attempt - 1;
    const end = wasInAll
      ? ({ state: "sent" } as const)
      : ({ state: "failed", reason: "unknown" } as const);
    await endMail(ctx, mail, end, tally);
  }
  await settleBatch(ctx, batch);
}

/**
 * Halves a refused request, under new keys, until the one that is at fault stands
 * alone. Nothing of it was taken: its tries do not count as tries of its mails.
 */
async function takeApart(
  ctx: MutationCtx,
  batch: MailBatch,
  error: string,
  tally: Tally,
) {
  const mails = await openMailsOf(ctx, batch._id);
  const asked = mails.filter(({ reason }) => reason === undefined);
  for (const mail of mails) {
    if (mail.reason !== undefined) await endLeftOut(ctx, batch, mail, tally);
  }
  await settleBatch(ctx, batch);
  const [only] = asked;
  if (only !== undefined && asked.length === 1) {
    return await fail(ctx, only, "refused", error, tally);
  }
  const half = Math.ceil(asked.length / 2);
  for (const part of [asked.slice(0, half), asked.slice(half)]) {
    if (part.length === 0) continue;
    for (const { _id, attempt } of part) {
      await ctx.db.patch("emailOutbox", _id, {
        attempt: attempt - batch.attempt,
      });
    }
    const contents = await Promise.all(
      part.map(({ _id }) => contentsOf(ctx, _id)),
    );
    await makeBatch(
      ctx,
      part,
      contents.map((row) => row && { ...row, _id: "", _creationTime: 0 }),
    );
  }
}

async function fail(
  ctx: MutationCtx,
  mail: Mail,
  reason: "refused" | "internal",
  error: string,
  tally: Tally,
) {
  const lastError = error.slice(0, ERROR_LENGTH);
  await endMail(ctx, mail, { state: "failed", reason, lastError }, tally);
}

async function putOff(
  ctx: MutationCtx,
  batch: MailBatch,
  { mayHaveReached }: Record,
  outcome: Extract<SendOutcome, { kind: "later" }>,
) {
  const now = Date.now();
  const { reason, retryAfterMs, isUnknown } = outcome;
  const wait = waitAfter(batch.attempt, reason, retryAfterMs);
  await ctx.db.patch("emailBatches", batch._id, {
    leaseToken: undefined,
    leaseUntil: undefined,
    notBefore: now + wait,
    lastReason: reason,
    // Refused before it was looked at: nothing is known under the key yet.
    ...(!isUnknown && !mayHaveReached && { firstSentAt: undefined }),
  });
  const lastError = outcome.error.slice(0, ERROR_LENGTH);
  for (const mail of await openMailsOf(ctx, batch._id)) {
    if (mail.reason !== undefined) continue;
    await ctx.db.patch("emailOutbox", mail._id, { lastError });
  }
  const lane = await ensureLane(ctx);
  const pause = EVERYBODYS.has(reason) ? wait : Math.min(wait, DOWN_GAP_MS);
  await ctx.db.patch("emailLane", lane._id, {
    nextSendAt: Math.max(lane.nextSendAt, now + pause),
  });
}

async function learnGap(ctx: MutationCtx, gapMs: number | undefined) {
  if (gapMs === undefined) return;
  const lane = await ensureLane(ctx);
  if (lane.gapMs !== gapMs) {
    await ctx.db.patch("emailLane", lane._id, { gapMs });
  }
}
