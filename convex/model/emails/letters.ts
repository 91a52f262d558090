import { env } from "../../_generated/server";
import { renderMail } from "../../shared/mail/render";
import { isBulk } from "../../shared/mail/streams";
import type { MailToSend } from "./beginning";
import { signMailToken } from "./tokens";

/** A mail as the provider takes it: worded, with the headers of its kind. */
export async function letterToMail(letter: MailToSend) {
  const token = await tokenOf(letter);
  const page = (name: string) => `/mail/${name}?token=${token}`;
  const rendered = await renderMail(letter.content, {
    locale: letter.locale,
    timeZone: letter.timeZone,
    name: letter.name,
    siteUrl: (env.SITE_URL ?? "").replace(/\/+$/, ""),
    operatorName: "",
    ...(token !== null && {
      unsubscribePath: page("unsubscribe"),
      preferencesPath: page("preferences"),
      whyPath: page("why"),
    }),
  });
  return {
    from: env.MAIL_FROM ?? "",
    to: letter.address,
    subject: rendered.subject,
    html: rendered.html,
    text: rendered.text,
    ...(token !== null && { headers: unsubscribeHeaders(token) }),
  };
}

/** Only bulk mail can be stopped by a link; the rest answers what somebody did. */
async function tokenOf({ stream, userId, tokenVersion }: MailToSend) {
  if (!isBulk(stream) || userId === undefined) return null;
  return await signMailToken({ userId, stream, version: tokenVersion ?? 1 });
}

/** RFC 8058: the mail program's own button stops it at once, by POST. */
function unsubscribeHeaders(token: string): Record<string, string> {
  const url = `${env.CONVEX_SITE_URL}/email/unsubscribe?token=${token}`;
  return {
    "List-Unsubscribe": `<${url}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
