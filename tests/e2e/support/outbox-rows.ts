/** An outbox with a bit of everything, as two weeks of sending leave it. */
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import type { MutationCtx } from "../../../convex/_generated/server";
import type { MailContent } from "../../../convex/shared/mail/content";
import { GREAT_MATCH } from "../../support/mail-samples";

const DAY = 24 * 60 * 60_000;

/** Where the one mail that can be retried goes, as an operator sees it. */
export const INVITED = "z***@example.org";
export const COMPLAINER = "quejas@example.org";

export async function writeOutbox(ctx: MutationCtx): Promise<void> {
  const users = await ctx.db.query("users").take(4);
  const [reader, other] = users;
  const org = await ctx.db.query("organisations").first();
  if (!reader || !other || !org) throw new Error("the demo has nobody");
  const now = Date.now();
  const digest: Doc<"emailOutbox">["refs"] = {
    kind: "weeklyDigest",
    through: now,
    matchIds: [],
    moreCount: 1,
    savedIds: [],
  };
  const row = (fields: Partial<Doc<"emailOutbox">>) =>
    insertMail(ctx, { userId: reader._id, refs: digest, ...fields });
  await row({
    refs: { kind: "code", purpose: "verify" },
    stream: "account",
    address: "sol@example.org",
    state: "sent",
    sentAt: now,
    attempt: 1,
  });
  await row({ state: "suppressed", reason: "paused", userId: other._id });
  await row({ state: "failed", reason: "unknown", attempt: 9 });
  const sentId = await row({
    state: "sent",
    attempt: 1,
    sentAt: now - DAY,
    delivery: "delivered",
    providerId: "4ef9a417-02e9-4d39-ad75-9611e0fcc33c",
  });
  await keepContents(ctx, sentId, reader);
  await insertMail(ctx, {
    stream: "invitation",
    address: "zoe@example.org",
    refs: { kind: "invitation", orgId: org._id, path: "/join/secret-way-in" },
    orgId: org._id,
    state: "failed",
    reason: "refused",
    lastError: "Invalid `to` field: zoe@example.org does not exist.",
    attempt: 1,
  });
  await ctx.db.insert("emailSuppressions", {
    address: "gone@example.org",
    reason: "bounced",
    at: now - 3 * DAY,
  });
  await ctx.db.insert("emailSuppressions", {
    address: COMPLAINER,
    reason: "complained",
    at: now - DAY,
  });
  for (let ago = 0; ago < 14; ago += 1) await insertSums(ctx, now, ago);
}

let count = 0;

async function insertMail(
  ctx: MutationCtx,
  fields: Partial<Doc<"emailOutbox">> & Pick<Doc<"emailOutbox">, "refs">,
): Promise<Id<"emailOutbox">> {
  count += 1;
  const now = Date.now();
  return await ctx.db.insert("emailOutbox", {
    dedupeKey: `sample:${count}`,
    stream: "weeklyDigest",
    state: "waiting",
    rank: 1,
    notBefore: now - DAY,
    notAfter: now + 2 * DAY,
    attempt: 0,
    ...(fields.state !== "waiting" && { endedAt: now }),
    ...fields,
  });
}

async function keepContents(
  ctx: MutationCtx,
  outboxId: Id<"emailOutbox">,
  { name = "", email = "" }: Doc<"users">,
): Promise<void> {
  const content: MailContent = {
    template: "weeklyDigest",
    matches: [GREAT_MATCH],
    moreCount: 0,
    deadlines: [],
  };
  await ctx.db.insert("emailContents", {
    outboxId,
    content,
    locale: "en",
    timeZone: "America/Argentina/Buenos_Aires",
    name,
    address: email,
  });
}

async function insertSums(ctx: MutationCtx, now: number, ago: number) {
  const day = new Date(now - ago * DAY).toISOString().slice(0, 10);
  const base = {
    planned: 0,
    kept: 0,
    suppressed: 0,
    expired: 0,
    cancelled: 0,
    delivered: 0,
    bounced: 0,
    complained: 0,
    unsubscribed: 0,
  };
  const sent = (ago * 7) % 11;
  await ctx.db.insert("emailSums", {
    ...base,
    day,
    stream: "matchAlert",
    planned: sent,
    sent,
    failed: ago % 5 === 0 ? 2 : 0,
    delivered: sent,
  });
  if (ago % 7 !== 3) return;
  await ctx.db.insert("emailSums", {
    ...base,
    day,
    stream: "weeklyDigest",
    planned: 24,
    sent: 22,
    failed: 1,
    suppressed: 1,
  });
}
