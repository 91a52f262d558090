/** The last look before a request leaves, and what it is made of. */
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { vMailContent } from "../../shared/mail/content";
import { vLocale } from "../../tables/account";
import { vStream } from "../../tables/email";
import {
  giveUpUnknown,
  isAccountBatch,
  isTooOld,
  LEASE_MS,
  openMailsOf,
  type MailBatch,
} from "./batches";
import { checkMail, type MayLeave } from "./checking";
import { readLane, wake } from "./lane";
import { contentsOf, endMail, type Mail } from "./outbox";
import { releaseMatches } from "./releasing";
import { saveTally, type Tally } from "./sums";

export const vLetter = v.object({
  outboxId: v.id("emailOutbox"),
  stream: vStream,
  userId: v.optional(v.id("users")),
  tokenVersion: v.optional(v.number()),
  content: vMailContent,
  locale: vLocale,
  timeZone: v.string(),
  name: v.string(),
  address: v.string(),
});
export type MailToSend = Infer<typeof vLetter>;

export const vRequest = v.object({
  key: v.string(),
  /** Whether an earlier try under this key may have reached the provider. */
  mayHaveReached: v.boolean(),
  /** When the lease runs out (ms): a request later than that is somebody else's. */
  until: v.number(),
  letters: v.array(vLetter),
});

/**
 * Looks once more at everybody in a request and answers what is to be sent; null
 * when there is nothing, or when the caller no longer holds the batch.
 *
 * Whoever may not be sent to any more is left out. Where an earlier try may have
 * reached the provider, what became of their mail is known only when the request
 * is answered: until then the reason is noted, and they stay left out.
 */
export async function begin(
  ctx: MutationCtx,
  { batchId, leaseToken }: { batchId: Id<"emailBatches">; leaseToken: string },
): Promise<Infer<typeof vRequest> | null> {
  const now = Date.now();
  const batch = await ctx.db.get("emailBatches", batchId);
  if (batch?.state !== "open" || batch.leaseToken !== leaseToken) return null;
  if ((batch.leaseUntil ?? 0) <= now || (await isHeld(ctx, batch))) {
    await letGo(ctx, batch, now);
    return null;
  }
  const tally: Tally = new Map();
  const letters = isTooOld(batch, now)
    ? await giveUp(ctx, batch, tally)
    : await lettersOf(ctx, batch, tally, now);
  await saveTally(ctx, tally);
  if (letters.length === 0) {
    await wake(ctx, now);
    return null;
  }
  const until = now + LEASE_MS;
  await ctx.db.patch("emailBatches", batchId, {
    attempt: batch.attempt + 1,
    firstSentAt: batch.firstSentAt ?? now,
    leaseUntil: until,
    notBefore: until,
  });
  const mayHaveReached = batch.firstSentAt !== undefined;
  return { key: batch.key, mayHaveReached, until, letters };
}

async function isHeld(ctx: MutationCtx, batch: MailBatch): Promise<boolean> {
  const lane = await readLane(ctx);
  if (lane?.pausedAt === undefined) return false;
  return !(await isAccountBatch(ctx, batch._id));
}

async function letGo(ctx: MutationCtx, batch: MailBatch, now: number) {
  await ctx.db.patch("emailBatches", batch._id, {
    leaseToken: undefined,
    leaseUntil: undefined,
    notBefore: now,
  });
  await wake(ctx, now);
}

async function giveUp(ctx: MutationCtx, batch: MailBatch, tally: Tally) {
  await giveUpUnknown(ctx, batch, tally);
  return [];
}

async function lettersOf(
  ctx: MutationCtx,
  batch: MailBatch,
  tally: Tally,
  now: number,
): Promise<MailToSend[]> {
  const letters: MailToSend[] = [];
  const mails = await openMailsOf(ctx, batch._id);
  for (const mail of mails) {
    // Left out of an earlier try: what is asked now must not differ from that.
    if (mail.reason !== undefined) continue;
    const letter = await letterOf(ctx, batch, mail, tally, now);
    if (letter === null) continue;
    letters.push(letter);
    await ctx.db.patch("emailOutbox", mail._id, { attempt: mail.attempt + 1 });
  }
  if (letters.length > 0) return letters;
  // Nobody is left to ask for: what was asked before stays unknown.
  await giveUpUnknown(ctx, batch, tally);
  return [];
}

async function letterOf(
  ctx: MutationCtx,
  batch: MailBatch,
  mail: Mail,
  tally: Tally,
  now: number,
): Promise<MailToSend | null> {
  const checked = await checkMail(ctx, mail, now);
  const isFirst = batch.firstSentAt === undefined;
  if ("reason" in checked) {
    if (isFirst) {
      await endMail(ctx, mail, checked, tally);
      await releaseMatches(ctx, mail, checked.reason, batch);
    } else {
      await ctx.db.patch("emailOutbox", mail._id, { reason: checked.reason });
    }
    return null;
  }
  const kept = await contentsOf(ctx, mail._id);
  if (kept === null) throw new Error(`mail ${mail._id} has lost its contents`);
  const address = isFirst ? checked.address : kept.address;
  if (address !== kept.address) {
    await ctx.db.patch("emailContents", kept._id, { address });
  }
  const { content, locale, timeZone, name } = kept;
  const { outboxId } = kept;
  return {
    outboxId,
    stream: mail.stream,
    ...tokenOf(mail, checked),
    content,
    locale,
    timeZone,
    name,
    address,
  };
}

function tokenOf({ userId }: Mail, { preferences }: MayLeave) {
  return {
    ...(userId !== undefined && { userId }),
    ...(preferences !== null && { tokenVersion: preferences.tokenVersion }),
  };
}
