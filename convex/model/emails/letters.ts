import { env } from "../../_generated/server";
import { renderMail } from "../../shared/mail/render";
import { isBulk } from "../../shared/mail/streams";
import type { MailToSend } from "./beginning";
import { operatorName } from "./capability";
import { signMailToken } from "./tokens";

/** A mail as the provider takes it: worded, with the headers of its kind. */
export async function letterToMail(letter: MailToSend) {
  const tokens = await tokensOf(letter);
  const replyTo = (env.MAIL_REPLY_TO ?? "").trim();
  const rendered = await renderMail(letter.content, {
    locale: letter.locale,
    timeZone: letter.timeZone,
    name: letter.name,
    siteUrl: (env.SITE_URL ?? "").replace(/\/+$/, ""),
    operatorName: operatorName(),
    ...(tokens !== null && {
      unsubscribePath: `/mail/unsubscribe?token=${tokens.stream}`,
      preferencesPath: `/mail/preferences?token=${tokens.centre}`,
      whyPath: `/mail/why?token=${tokens.stream}&mail=${letter.outboxId}`,
    }),
  });
  return {
    from: env.MAIL_FROM ?? "",
    to: letter.address,
    ...(replyTo !== "" && { replyTo }),
    subject: rendered.subject,
    html: rendered.html,
    text: rendered.text,
    ...(tokens !== null && { headers: unsubscribeHeaders(tokens.stream) }),
  };
}

/**
 * Only bulk mail can be stopped by a link; the rest answers what somebody did. The
 * centre's token is of everything: one of a stream would show its switch alone.
 */
async function tokensOf({ stream, userId, tokenVersion }: MailToSend) {
  if (!isBulk(stream) || userId === undefined) return null;
  const of = { userId, version: tokenVersion ?? 1 };
  return {
    stream: await signMailToken({ ...of, stream }),
    centre: await signMailToken({ ...of, stream: "all" }),
  };
}

/** RFC 8058: the mail program's own button stops it at once, by POST. */
function unsubscribeHeaders(token: string): Record<string, string> {
  const url = `${env.CONVEX_SITE_URL}/email/unsubscribe?token=${token}`;
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
