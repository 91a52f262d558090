/** A member's own mail: what was sent, what comes, and what each says. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS } from "../../shared/limits";
import { vMailContent, type MailContent } from "../../shared/mail/content";
import { PLANNED_STREAMS } from "../../shared/mail/streams";
import { vLocale } from "../../tables/account";
import { vMailReason, vOutboxState, vStream } from "../../tables/email";
import type { Member } from "../access";
import { canSend, operatorName } from "./capability";
import { toMailSettings } from "./centre";
import { contentOf, newReader } from "./contents";
import { TIME_OF } from "./due";
import { contentsOf, type Mail } from "./outbox";
import { find } from "./planning";
import { findPreferences } from "./preferences";
import { causeOf, vMailCause } from "./why";

export const vMyMail = v.object({
  mailId: v.id("emailOutbox"),
  stream: vStream,
  state: vOutboxState,
  reason: v.optional(vMailReason),
  /** When it left, or is to leave at the earliest (ms). */
  at: v.number(),
  cause: vMailCause,
});
type MyMail = Infer<typeof vMyMail>;

/** What a preview is worded of; codes are blotted out. */
export const vMailPreview = v.object({
  content: vMailContent,
  locale: vLocale,
  timeZone: v.string(),
  name: v.string(),
  operatorName: v.string(),
});
export type MailPreview = Infer<typeof vMailPreview>;

export const vComing = v.object({
  stream: vOneOf(PLANNED_STREAMS),
  /** Null: not at all, or not before there is something to say. */
  at: v.union(v.null(), v.number()),
  isOn: v.boolean(),
  /** Null while there is nothing to say. */
  preview: v.union(v.null(), vMailPreview),
});

/** Whether mail can leave from this deployment. */
export const vMyMailState = v.object({ canSend: v.boolean() });

export function stateOfMail(): Infer<typeof vMyMailState> {
  return { canSend: canSend() };
}

/** Newest first. */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<MyMail>> {
  boundedNumber("numItems", paginationOpts.numItems, 1, LIMITS.pageSize);
  const { page, ...rest } = await ctx.db
    .query("emailOutbox")
    .withIndex("by_userId_and_notBefore", (q) => q.eq("userId", member._id))
    .order("desc")
    .paginate(paginationOpts);
  return {
    ...rest,
    page: await Promise.all(
      page.map(async (mail) => ({
        mailId: mail._id,
        stream: mail.stream,
        state: mail.state,
        reason: mail.reason,
        at: mail.sentAt ?? mail.notBefore,
        cause: await causeOf(ctx, mail),
      })),
    ),
  };
}

/** Another's mail does not exist. */
export async function requireMine(
  ctx: QueryCtx,
  member: Member,
  mailId: Id<"emailOutbox">,
): Promise<Mail> {
  const mail = await ctx.db.get("emailOutbox", mailId);
  if (mail?.userId !== member._id) throw refusal("NOT_FOUND");
  return mail;
}

/** As it was sent, or as it would be as of `asOf`; null when nothing is left of it. */
export async function previewOf(
  ctx: QueryCtx,
  mail: Mail,
  asOf: number,
): Promise<MailPreview | null> {
  const kept = await contentsOf(ctx, mail._id);
  if (kept !== null) {
    const { locale, timeZone, name } = kept;
    return {
      content: blotted(kept.content),
      locale,
      timeZone,
      name,
      operatorName: operatorName(),
    };
  }
  const content = await contentOf(ctx, mail, newReader(ctx), asOf);
  if (content === null || mail.userId === undefined) return null;
  const user = await ctx.db.get("users", mail.userId);
  return user === null ? null : await around(ctx, user, blotted(content));
}

/** What the planner would make of each stream as of `asOf`, without writing. */
export async function listComing(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
): Promise<Infer<typeof vComing>[]> {
  const preferences = await findPreferences(ctx, member._id);
  const { isOn } = toMailSettings(preferences, member);
  const userId = member._id;
  const reader = newReader(ctx);
  return await Promise.all(
    PLANNED_STREAMS.map(async (stream) => {
      const found = await find(ctx, stream, preferences ?? { userId }, asOf);
      const content =
        found === null
          ? null
          : await contentOf(ctx, { refs: found.refs, userId }, reader, asOf);
      return {
        stream,
        at: preferences?.[TIME_OF[stream]] ?? null,
        isOn: isOn[stream],
        preview: content === null ? null : await around(ctx, member, content),
      };
    }),
  );
}

async function around(
  ctx: QueryCtx,
  user: Doc<"users">,
  content: MailContent,
): Promise<MailPreview> {
  const preferences = await findPreferences(ctx, user._id);
  return {
    content,
    locale: user.locale ?? "en",
    timeZone: preferences?.timeZone ?? "UTC",
    name: user.name ?? "",
    operatorName: operatorName(),
  };
}

/** A code is for one mailbox alone. */
function blotted(content: MailContent): MailContent {
  return "code" in content ? { ...content, code: "••••••••" } : content;
}
