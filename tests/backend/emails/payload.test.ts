/** Every letter as the provider gets it: of the templates' common list, so that no new one is left out. */
import { describe, expect, test } from "vitest";
import type { Id } from "../../../convex/_generated/dataModel";
import { createMailer } from "../../../convex/integrations/resend/mailer";
import { letterToMail } from "../../../convex/model/emails/letters";
import {
  vMailContent,
  type MailContent,
} from "../../../convex/shared/mail/content";
import { isBulk, type Stream } from "../../../convex/shared/mail/streams";
import { MAIL_ENV, useMail } from "../../support/mail";
import { ALL_LETTERS } from "../../support/mail-samples";

const mail = useMail();
/** As mail programs count; past it Gmail cuts a letter off. */
const MOST_BYTES = 100_000;
const KEY = "key-of-the-request";

function streamOf(content: MailContent): Stream {
  switch (content.template) {
    case "verify":
    case "reset":
    case "addressChanged":
      return "account";
    case "eventDigest":
      return content.period === "daily" ? "eventDaily" : "eventWeekly";
    default:
      return content.template;
  }
}

/** What the fake received of one letter. */
async function received(content: MailContent, locale: "en" | "es") {
  const outgoing = await letterToMail({
    outboxId: "outbox" as Id<"emailOutbox">,
    stream: streamOf(content),
    userId: "reader" as Id<"users">,
    tokenVersion: 1,
    content,
    locale,
    timeZone: "America/Argentina/Buenos_Aires",
    name: "Lucía",
    address: "lucia@example.org",
  });
  const mailer = createMailer({ apiKey: MAIL_ENV.RESEND_API_KEY });
  const { outcome } = await mailer.sendBatch([outgoing], KEY);
  expect(outcome).toMatchObject({ kind: "accepted" });
  const [letter, ...more] = mail.fake().mailbox;
  if (letter === undefined || more.length > 0) throw new Error("not one mail");
  return letter;
}

test("the common list has every template", () => {
  const templates = vMailContent.members.map(
    ({ fields }) => fields.template.value,
  );
  const listed = ALL_LETTERS.map(([, { template }]) => template);
  expect(new Set(listed)).toEqual(new Set(templates));
});

describe.each(["en", "es"] as const)("every letter in %s", (locale) => {
  test.each(ALL_LETTERS)("%s arrives whole", async (_, content) => {
    const letter = await received(content, locale);
    expect(letter).toMatchObject({
      key: KEY,
      to: "lucia@example.org",
      from: MAIL_ENV.MAIL_FROM,
      reply_to: MAIL_ENV.MAIL_REPLY_TO,
    });
    expect(letter.html).toMatch(
      new RegExp(`^<!DOCTYPE html><html dir="ltr" lang="${locale}">`),
    );
    expect(letter.text.length).toBeGreaterThan(100);
    expect(letter.text).toContain(MAIL_ENV.MAIL_OPERATOR);
    expect(letter.html).toContain(MAIL_ENV.MAIL_OPERATOR);
    expect(Buffer.byteLength(letter.html)).toBeLessThan(MOST_BYTES);
  });

  test.each(ALL_LETTERS)(
    "%s can be stopped by one click if it is bulk, and only then",
    async (_, content) => {
      const { headers, html, text } = await received(content, locale);
      const stream = streamOf(content);
      if (!isBulk(stream)) {
        expect(headers).toEqual({});
        expect(html + text).not.toContain("/mail/");
        return;
      }
      expect(headers).toEqual({
        "List-Unsubscribe": expect.stringMatching(
          /^<https:\/\/site\.wayfinder\.example\/email\/unsubscribe\?token=[\w.-]+>$/,
        ),
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      });
      expect(headers["List-Unsubscribe"]).toContain(`.${stream}.`);
      for (const page of ["unsubscribe", "why"]) {
        const link = RegExp(`/mail/${page}\\?token=[^\\s]*\\.${stream}\\.`);
        expect(text).toMatch(link);
      }
      expect(text).toMatch(/\/mail\/preferences\?token=[^\s]*\.all\./);
    },
  );
});

test("where nothing else is said, answers go to the sender and nobody is named", async () => {
  process.env.MAIL_REPLY_TO = " ";
  process.env.MAIL_OPERATOR = " ";
  const [[, content]] = ALL_LETTERS as [(typeof ALL_LETTERS)[number]];
  const letter = await received(content, "en");
  expect(letter).not.toHaveProperty("reply_to");
  expect(letter.text.trimEnd()).toMatch(/Sent by Wayfinder$/);
});
