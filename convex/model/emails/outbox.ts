/** Rows of the outbox: made once, ended once, in one place each. */
import type { WithoutSystemFields } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { MailReason, OutboxState } from "../../shared/mail/streams";
import { wake } from "./lane";
import { addTo, count, type Tally } from "./sums";

export type Mail = Doc<"emailOutbox">;
type EndState = Exclude<OutboxState, "waiting" | "sending">;

/** What causes a mail says of it. */
export type NewMail = Pick<
  WithoutSystemFields<Mail>,
  | "dedupeKey"
  | "stream"
  | "userId"
  | "address"
  | "orgId"
  | "locale"
  | "refs"
  | "secret"
  | "notBefore"
  | "notAfter"
>;

/** What somebody waits for at the screen leaves before everything else. */
export const ACCOUNT_RANK = 0;
export const BULK_RANK = 1;
/** A mail of an operator's second try; longer than a night, shorter than the news in it is. */
const RETRY_FOR_MS = 24 * 60 * 60 * 1_000;

/** Makes the mail of a key, once; null when there is one already, whatever became of it. */
export async function enqueue(
  ctx: MutationCtx,
  mail: NewMail,
  tally?: Tally,
): Promise<Id<"emailOutbox"> | null> {
  if (await isKnown(ctx, mail.dedupeKey)) return null;
  const outboxId = await ctx.db.insert("emailOutbox", {
    ...mail,
    state: "waiting",
    rank: mail.stream === "account" ? ACCOUNT_RANK : BULK_RANK,
    attempt: 0,
  });
  if (tally !== undefined) {
    // Whoever keeps a tally makes many, and wakes the chain once at the end.
    addTo(tally, mail.stream, "planned");
    return outboxId;
  }
  await count(ctx, mail.stream, "planned");
  await wake(ctx, mail.notBefore);
  return outboxId;
}

export async function isKnown(
  ctx: QueryCtx,
  dedupeKey: string,
): Promise<boolean> {
  const known = await ctx.db
    .query("emailOutbox")
    .withIndex("by_dedupeKey", (q) => q.eq("dedupeKey", dedupeKey))
    .first();
  return known !== null;
}

/** The mail of a rank that has waited longest. */
export async function nextWaiting(
  ctx: QueryCtx,
  rank: number,
): Promise<Mail | null> {
  return await ctx.db
    .query("emailOutbox")
    .withIndex("by_state_and_rank_and_notBefore", (q) =>
      q.eq("state", "waiting").eq("rank", rank),
    )
    .first();
}

/** Ends a mail: keeps the sums and blanks what nobody may read any more. */
export async function endMail(
  ctx: MutationCtx,
  mail: Mail,
  end: {
    state: EndState;
    reason?: MailReason | undefined;
    lastError?: string | undefined;
    providerId?: string | undefined;
  },
  tally?: Tally,
): Promise<void> {
  const now = Date.now();
  const isSent = end.state === "sent";
  await ctx.db.patch("emailOutbox", mail._id, {
    state: end.state,
    reason: end.reason,
    lastError: end.lastError ?? (isSent ? undefined : mail.lastError),
    ...(end.providerId !== undefined && { providerId: end.providerId }),
    ...(isSent && { sentAt: now }),
    endedAt: now,
    secret: undefined,
  });
  await blankCode(ctx, mail._id);
  if (tally !== undefined) addTo(tally, mail.stream, end.state);
  else await count(ctx, mail.stream, end.state);
}

/** What a code mail said stays readable, but for the code. */
async function blankCode(ctx: MutationCtx, outboxId: Mail["_id"]) {
  const row = await contentsOf(ctx, outboxId);
  if (row === null || !("code" in row.content)) return;
  await ctx.db.patch("emailContents", row._id, {
    content: { ...row.content, code: "" },
  });
}

export async function contentsOf(
  ctx: QueryCtx,
  outboxId: Id<"emailOutbox">,
): Promise<Doc<"emailContents"> | null> {
  return await ctx.db
    .query("emailContents")
    .withIndex("by_outboxId", (q) => q.eq("outboxId", outboxId))
    .unique();
}

/**
 * Why a mail that failed is not tried again; null where it may be. A code is gone
 * with its row: whoever needs one asks for a new one. Of unknown outcome are those
 * that were asked for as long as the provider remembers keys: it might take them a
 * second time.
 */
export function retryBar({ refs, reason }: Mail): "code" | "unknown" | null {
  if (refs.kind === "code") return "code";
  return reason === "unknown" ? "unknown" : null;
}

/** Lets a mail that failed wait once more; refuses CONFLICT for any other. */
export async function retry(
  ctx: MutationCtx,
  outboxId: Id<"emailOutbox">,
): Promise<void> {
  const mail = await requireMail(ctx, outboxId);
  if (mail.state !== "failed") throw refusal("CONFLICT");
  const reason = retryBar(mail);
  if (reason !== null) throw refusal("CONFLICT", { details: { reason } });
  const now = Date.now();
  await ctx.db.patch("emailOutbox", outboxId, {
    state: "waiting",
    notBefore: now,
    notAfter: Math.max(mail.notAfter, now + RETRY_FOR_MS),
    batchId: undefined,
    reason: undefined,
    endedAt: undefined,
  });
  await wake(ctx, now);
}

/** Takes back a mail that still waits; refuses CONFLICT for any other. */
export async function cancel(
  ctx: MutationCtx,
  outboxId: Id<"emailOutbox">,
): Promise<void> {
  const mail = await requireMail(ctx, outboxId);
  if (mail.state !== "waiting") throw refusal("CONFLICT");
  await endMail(ctx, mail, { state: "cancelled", reason: "byOperator" });
}

/** Whether a mail that was taken back can still go. */
export function canPutBack(
  { state, reason, refs, notAfter }: Mail,
  now: number,
): boolean {
  const isTakenBack = state === "cancelled" && reason === "byOperator";
  return isTakenBack && refs.kind !== "code" && notAfter > now;
}

/** Undoes {@link cancel} while there is time; refuses CONFLICT for any other mail. */
export async function putBack(
  ctx: MutationCtx,
  outboxId: Id<"emailOutbox">,
): Promise<void> {
  const mail = await requireMail(ctx, outboxId);
  if (!canPutBack(mail, Date.now())) throw refusal("CONFLICT");
  await ctx.db.patch("emailOutbox", outboxId, {
    state: "waiting",
    reason: undefined,
    endedAt: undefined,
  });
  await wake(ctx, mail.notBefore);
}

export async function requireMail(
  ctx: QueryCtx,
  outboxId: Id<"emailOutbox">,
): Promise<Mail> {
  const mail = await ctx.db.get("emailOutbox", outboxId);
  if (mail === null) throw refusal("NOT_FOUND");
  return mail;
}
