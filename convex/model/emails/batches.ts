/** Requests to the provider: their rows, their pace, their end. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { MailReason } from "../../shared/mail/streams";
import { ACCOUNT_RANK, endMail, type Mail } from "./outbox";
import type { Tally } from "./sums";

export type MailBatch = Doc<"emailBatches">;

/** As many as the provider takes in one request. */
export const BATCH_SIZE = 100;
/** A request takes seconds, its time-out is thirty; what is silent for longer is dead. */
export const LEASE_MS = 60_000;
/** The provider remembers keys for a day; an hour less leaves no doubt. */
export const KEY_KEPT_MS = 23 * 60 * 60 * 1_000;
/** Requests under way at a time: more would take the deployment's jobs from others. */
export const MOST_IN_FLIGHT = 2;
/** Requests that wait for another try before no new bulk mail is claimed. */
export const MOST_OPEN = 8;

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** A key that is refused is tried again sparsely: somebody has to mend it. */
const UNAUTHORISED_WAIT_MS = 5 * 60_000;

/** How long to wait after the given failed try, unless the provider says longer. */
export function waitAfter(
  attempt: number,
  reason: MailReason,
  retryAfterMs = 0,
): number {
  const own =
    reason === "unauthorised"
      ? UNAUTHORISED_WAIT_MS
      : Math.min(
          FIRST_WAIT_MS * 2 ** Math.max(0, attempt - 1),
          LONGEST_WAIT_MS,
        );
  return Math.max(own, retryAfterMs);
}

/** Requests that are not settled, those due first. */
export async function openBatches(ctx: QueryCtx): Promise<MailBatch[]> {
  return await ctx.db
    .query("emailBatches")
    .withIndex("by_state_and_notBefore", (q) => q.eq("state", "open"))
    .take(100);
}

/** Whether an action may still be at work on it. */
export function isInFlight({ leaseUntil }: MailBatch, now: number): boolean {
  return leaseUntil !== undefined && leaseUntil > now;
}

export async function mailsOf(
  ctx: QueryCtx,
  batchId: Id<"emailBatches">,
): Promise<Mail[]> {
  return await ctx.db
    .query("emailOutbox")
    .withIndex("by_batchId", (q) => q.eq("batchId", batchId))
    .take(BATCH_SIZE);
}

/** Those of a batch that nothing was heard of. */
export async function openMailsOf(
  ctx: QueryCtx,
  batchId: Id<"emailBatches">,
): Promise<Mail[]> {
  const mails = await mailsOf(ctx, batchId);
  return mails.filter(({ state }) => state === "sending");
}

export async function isAccountBatch(
  ctx: QueryCtx,
  batchId: Id<"emailBatches">,
): Promise<boolean> {
  const [mail] = await mailsOf(ctx, batchId);
  return mail?.rank === ACCOUNT_RANK;
}

export async function settleBatch(
  ctx: MutationCtx,
  batch: MailBatch,
): Promise<void> {
  await ctx.db.patch("emailBatches", batch._id, {
    state: "settled",
    settledAt: Date.now(),
    leaseToken: undefined,
    leaseUntil: undefined,
  });
}

/** Gives up on a request that was never answered for as long as its key holds. */
export async function giveUpUnknown(
  ctx: MutationCtx,
  batch: MailBatch,
  tally: Tally,
): Promise<void> {
  for (const mail of await openMailsOf(ctx, batch._id)) {
    await endMail(ctx, mail, { state: "failed", reason: "unknown" }, tally);
  }
  await settleBatch(ctx, batch);
}

export function isTooOld({ firstSentAt }: MailBatch, now: number): boolean {
  return firstSentAt !== undefined && now - firstSentAt >= KEY_KEPT_MS;
}
