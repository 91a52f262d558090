/** Whether a mail may leave, asked when it is claimed and right before its request. */
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { isBulk, type MailReason } from "../../shared/mail/streams";
import { findPreferences, type MailPreferences } from "./preferences";
import type { Mail } from "./outbox";

export interface MayLeave {
  address: string;
  user: Doc<"users"> | null;
  preferences: MailPreferences | null;
}

export interface MayNot {
  state: "suppressed" | "expired";
  reason: MailReason;
}

/** To whom a mail goes, or why it does not. */
export async function checkMail(
  ctx: QueryCtx,
  mail: Mail,
  now: number,
): Promise<MayLeave | MayNot> {
  if (mail.notAfter <= now) return { state: "expired", reason: "tooLate" };
  const recipient = await recipientOf(ctx, mail);
  if ("reason" in recipient) return recipient;
  const suppression = await suppressionOf(ctx, recipient.address);
  if (suppression === "bounced") return no("bounced");
  if (!isBulk(mail.stream)) return recipient;
  if (suppression === "complained") return no("complained");
  return (await unwanted(ctx, mail, recipient, now)) ?? recipient;
}

async function recipientOf(
  ctx: QueryCtx,
  mail: Mail,
): Promise<MayLeave | MayNot> {
  if (mail.userId === undefined) {
    if (mail.address === undefined) throw new Error(`${mail._id} goes nowhere`);
    return { address: mail.address, user: null, preferences: null };
  }
  const [user, preferences] = await Promise.all([
    ctx.db.get("users", mail.userId),
    findPreferences(ctx, mail.userId),
  ]);
  if (user === null) return no("accountGone");
  // A code goes where it is to prove something, and a warning where it warns,
  // whatever was proved before or since.
  if (mail.address !== undefined) {
    return { address: mail.address, user, preferences };
  }
  const { email, emailVerificationTime } = user;
  if (email === undefined || emailVerificationTime === undefined) {
    return no("addressUnproved");
  }
  return { address: email, user, preferences };
}

async function unwanted(
  ctx: QueryCtx,
  { stream, orgId }: Mail,
  { user, preferences }: MayLeave,
  now: number,
): Promise<MayNot | null> {
  if (user === null || preferences === null) return no("off");
  if (!isBulk(stream) || !preferences.isOn[stream]) return no("off");
  if ((preferences.pausedUntil ?? 0) > now) return no("paused");
  if (preferences.undeliverableAt !== undefined) return no("bounced");
  if (orgId === undefined) return null;
  const mute = await ctx.db
    .query("mailMutes")
    .withIndex("by_userId_and_orgId_and_stream", (q) =>
      q.eq("userId", user._id).eq("orgId", orgId).eq("stream", stream),
    )
    .first();
  return mute === null ? null : no("off");
}

export async function suppressionOf(
  ctx: QueryCtx,
  address: string,
): Promise<Doc<"emailSuppressions">["reason"] | null> {
  const rows = await ctx.db
    .query("emailSuppressions")
    .withIndex("by_address", (q) => q.eq("address", address))
    .take(2);
  if (rows.length === 0) return null;
  return rows.some(({ reason }) => reason === "bounced")
    ? "bounced"
    : "complained";
}

function no(reason: MailReason): MayNot {
  return { state: "suppressed", reason };
}
