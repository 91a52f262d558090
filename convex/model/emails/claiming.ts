/** Takes what is due out of the outbox and makes requests of it. */
import { internal } from "../../_generated/api";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { contentHash } from "../../lib/contentHash";
import {
  BATCH_SIZE,
  giveUpUnknown,
  isAccountBatch,
  isInFlight,
  isTooOld,
  LEASE_MS,
  MOST_IN_FLIGHT,
  MOST_OPEN,
  openBatches,
  type MailBatch,
} from "./batches";
import { logKept } from "./capability";
import { newReader, type Reader } from "./contents";
import { decideMail, type Contents } from "./deciding";
import { bookRequest, ensureLane, wake } from "./lane";
import {
  ACCOUNT_RANK,
  BULK_RANK,
  contentsOf,
  endMail,
  nextWaiting,
  type Mail,
} from "./outbox";
import { releaseMatches } from "./releasing";
import { saveTally, type Tally } from "./sums";

/** Rows read for the contents of one page: a quarter of what a transaction may. */
const PAGE_READS = 1_000;
/** After a night's delay, a mail gets at least so long to leave. */
const AFTER_QUIET_MS = 2 * 60 * 60 * 1_000;
/** A request is booked so long before it leaves, and no longer (ms). */
const LOOK_AHEAD_MS = 2_000;

/**
 * One look at the outbox: books and sends at most one request, the most urgent,
 * and says when to look again. Codes go first, then requests that are asked
 * again, then bulk.
 */
export async function dispatch(ctx: MutationCtx): Promise<void> {
  const now = Date.now();
  const open = await openBatches(ctx);
  const inFlight = open.filter((batch) => isInFlight(batch, now)).length;
  // Whoever ends wakes the next; an action that died is found by its lease.
  if (inFlight >= MOST_IN_FLIGHT) return;
  // Held by the provider: what is claimed now would be old when it leaves.
  const { nextSendAt } = await ensureLane(ctx);
  if (nextSendAt - now > LOOK_AHEAD_MS) return await wake(ctx, nextSendAt);
  const tally: Tally = new Map();
  const isSent =
    (await sendNew(ctx, ACCOUNT_RANK, tally)) ||
    (await sendAgain(ctx, open, tally, now)) ||
    (open.length < MOST_OPEN && (await sendNew(ctx, BULK_RANK, tally)));
  await saveTally(ctx, tally);
  if (isSent && inFlight + 1 >= MOST_IN_FLIGHT) return;
  const next = await nextLookAt(ctx, now);
  if (next !== null) await wake(ctx, next);
}

/** Asks again, under the same key, what a batch was asked before. */
async function sendAgain(
  ctx: MutationCtx,
  open: readonly MailBatch[],
  tally: Tally,
  now: number,
): Promise<boolean> {
  const { pausedAt } = await ensureLane(ctx);
  for (const batch of open) {
    if (batch.notBefore > now || isInFlight(batch, now)) continue;
    if (isTooOld(batch, now)) {
      await giveUpUnknown(ctx, batch, tally);
      continue;
    }
    const isHeld =
      pausedAt !== undefined && !(await isAccountBatch(ctx, batch._id));
    if (isHeld) continue;
    await sendBatch(ctx, batch._id);
    return true;
  }
  return false;
}

/** Leases a batch to an action and schedules it for when its request may leave. */
async function sendBatch(
  ctx: MutationCtx,
  batchId: MailBatch["_id"],
): Promise<void> {
  const at = await bookRequest(ctx, await ensureLane(ctx), Date.now());
  const leaseToken = Math.random().toString(36).slice(2);
  const jobId = await ctx.scheduler.runAt(at, internal.emails.delivery.send, {
    batchId,
    leaseToken,
  });
  await ctx.db.patch("emailBatches", batchId, {
    leaseToken,
    leaseUntil: at + LEASE_MS,
    notBefore: at + LEASE_MS,
    jobId,
  });
}

/** Claims a page of waiting mails; answers whether a request came of it. */
async function sendNew(
  ctx: MutationCtx,
  rank: number,
  tally: Tally,
): Promise<boolean> {
  const now = Date.now();
  const { pausedAt } = await ensureLane(ctx);
  if (pausedAt !== undefined && rank !== ACCOUNT_RANK) return false;
  const mails = await dueMails(ctx, rank, now);
  const page: Page = { reader: newReader(ctx), tally, keptFor: new Set() };
  const claimed: Claimed[] = [];
  for (const mail of mails) {
    if (page.reader.readCount() > PAGE_READS) break;
    const made = await claim(ctx, mail, page, now);
    if (made !== null) claimed.push(made);
  }
  for (const reason of page.keptFor) logKept(reason);
  if (claimed.length === 0) return false;
  const batchId = await makeBatch(
    ctx,
    claimed.map(({ mail }) => mail),
    claimed.map(({ content }) => content),
  );
  await sendBatch(ctx, batchId);
  return true;
}

async function dueMails(
  ctx: QueryCtx,
  rank: number,
  now: number,
): Promise<Mail[]> {
  return await ctx.db
    .query("emailOutbox")
    .withIndex("by_state_and_rank_and_notBefore", (q) =>
      q.eq("state", "waiting").eq("rank", rank).lte("notBefore", now),
    )
    .take(BATCH_SIZE);
}

interface Page {
  reader: Reader;
  tally: Tally;
  /** What this deployment lacks for mails of the page, each once for the log. */
  keptFor: Set<string>;
}

interface Claimed {
  mail: Mail;
  /** Everything its bytes are made of. */
  content: unknown;
}

/** Does with a mail what there is to do; null when nothing of it leaves now. */
async function claim(
  ctx: MutationCtx,
  mail: Mail,
  { reader, tally, keptFor }: Page,
  now: number,
): Promise<Claimed | null> {
  const decision = await decideMail(ctx, mail, reader, now);
  switch (decision.kind) {
    case "end":
      await endMail(ctx, mail, decision.end, tally);
      await releaseMatches(ctx, mail, decision.end.reason);
      return null;
    case "putOff": {
      const { until } = decision;
      await ctx.db.patch("emailOutbox", mail._id, {
        notBefore: until,
        notAfter: Math.max(mail.notAfter, until + AFTER_QUIET_MS),
      });
      return null;
    }
    case "keep":
      if (decision.missing !== null) keptFor.add(decision.missing);
      await keepContents(ctx, decision.contents);
      await endMail(ctx, mail, { state: "kept" }, tally);
      return null;
    case "leave":
      await keepContents(ctx, decision.contents);
      return { mail, content: decision.contents };
  }
}

async function keepContents(ctx: MutationCtx, row: Contents) {
  const known = await contentsOf(ctx, row.outboxId);
  if (known === null) await ctx.db.insert("emailContents", row);
  else await ctx.db.replace("emailContents", known._id, row);
}

/** Puts mails under one key: the hash of what they are and what they say. */
export async function makeBatch(
  ctx: MutationCtx,
  mails: readonly Mail[],
  contents: readonly unknown[],
): Promise<MailBatch["_id"]> {
  const parts = mails.map(({ dedupeKey }, at) => [dedupeKey, contents[at]]);
  const batchId = await ctx.db.insert("emailBatches", {
    key: contentHash(parts),
    state: "open",
    size: mails.length,
    attempt: 0,
    notBefore: Date.now(),
  });
  for (const { _id } of mails) {
    await ctx.db.patch("emailOutbox", _id, { state: "sending", batchId });
  }
  return batchId;
}

/** When something will be due that this look did not take; null when nothing waits. */
async function nextLookAt(ctx: QueryCtx, now: number): Promise<number | null> {
  const open = await openBatches(ctx);
  const lane = await ctx.db.query("emailLane").first();
  const isPaused = lane?.pausedAt !== undefined;
  const takesBulk = !isPaused && open.length < MOST_OPEN;
  const ranks = takesBulk ? [ACCOUNT_RANK, BULK_RANK] : [ACCOUNT_RANK];
  const times: number[] = [];
  for (const rank of ranks) {
    const next = await nextWaiting(ctx, rank);
    if (next !== null) times.push(next.notBefore);
  }
  // While bulk is held, its open requests are looked at by the watchdog.
  const waiting = isPaused ? [] : open.filter((one) => !isInFlight(one, now));
  for (const { notBefore } of waiting) times.push(notBefore);
  if (times.length === 0) return null;
  return Math.max(now, Math.min(...times), lane?.nextSendAt ?? 0);
}
