import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { MailContent } from "../../../convex/shared/mail/content";
import { renderMail } from "../../../convex/shared/mail/render";
import {
  ALL_LETTERS,
  anEnvelope,
  GOOD_MATCH,
  GREAT_MATCH,
  LONDON_TALK,
  READING_GROUP,
  SAMPLE_LETTERS,
  SPANISH_MATCH,
} from "../../support/mail-samples";

const SITE = "https://wayfinder.example.org";
const LOCALES = ["en", "es"] as const;

/** React tells of markup it finds wrong on the console only. */
beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

const render = (
  content: MailContent,
  over: Parameters<typeof anEnvelope>[1] = {},
) => renderMail(content, anEnvelope(content, over));

const hrefs = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);

describe.each(LOCALES)("every letter in %s", (locale) => {
  test.each(ALL_LETTERS)("%s names its language", async (_, content) => {
    const { html, lang } = await render(content, { locale });
    expect(lang).toBe(locale);
    expect(html).toMatch(
      new RegExp(`^<!DOCTYPE html><html dir="ltr" lang="${locale}">`),
    );
  });

  test.each(ALL_LETTERS)(
    "%s says the same in plain text, with every link in full",
    async (_, content) => {
      const { html, text } = await render(content, { locale });
      for (const href of hrefs(html)) expect(text).toContain(href);
      const shown = html
        .replace(/^[\s\S]*<main>/, "")
        .replace(/<(style|head)[\s\S]*?<\/\1>/g, "")
        .split(/<[^>]+>/)
        .map((part) => decoded(part).trim())
        .filter((part) => part !== "" && part !== "·");
      expect(shown.length).toBeGreaterThan(5);
      for (const part of shown.filter((part) => /\p{L}/u.test(part))) {
        expect(text).toContain(part);
      }
      expect(text).not.toMatch(/<[a-z]|&[a-z]+;|undefined|NaN|\[object/);
    },
  );

  test.each(ALL_LETTERS)("%s links into the app only", async (_, content) => {
    const { html } = await render(content, { locale });
    for (const href of hrefs(html)) expect(href).toMatch(`${SITE}/`);
    expect(html).not.toMatch(/<img|<script|<link|@import|url\(|src=/i);
  });

  test.each(ALL_LETTERS)("%s has a short subject", async (_, content) => {
    const { subject } = await render(content, { locale });
    expect(subject.length).toBeGreaterThan(10);
    expect(subject.length).toBeLessThanOrEqual(125);
    expect(subject).not.toMatch(/[!¡\n]/);
  });
});

const decoded = (part: string) =>
  part
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll("&nbsp;", "\u00A0");

describe("a letter with a code", () => {
  test.each(["verify", "verify-change", "reset"] as const)(
    "shows it once and whole, and never in the subject (%s)",
    async (name) => {
      const content = SAMPLE_LETTERS[name];
      const { subject, html, text } = await render(content);
      expect(html.split(content.code)).toHaveLength(2);
      expect(text.split(content.code)).toHaveLength(2);
      expect(subject).not.toContain(content.code);
      expect(hrefs(html)).toEqual([]);
    },
  );

  test("says one minute and several rightly in both languages", async () => {
    const content = { ...SAMPLE_LETTERS.verify, minutes: 1 };
    expect((await render(content)).text).toContain("works for 1 minute,");
    expect((await render(content, { locale: "es" })).text).toContain(
      "Vale por 1 minuto y",
    );
    const several = { ...content, minutes: 15 };
    expect((await render(several)).text).toContain("15 minutes");
  });
});

describe("subjects", () => {
  const alert = (...matches: (typeof GREAT_MATCH)[]): MailContent => ({
    template: "matchAlert",
    matches,
    moreCount: 0,
  });
  const subject = async (content: MailContent, locale: "en" | "es" = "en") =>
    (await render(content, { locale })).subject;

  test("name the one match, and count several", async () => {
    expect(await subject(alert(GREAT_MATCH))).toBe(
      "Great match: Research Engineer, Interpretability Tooling at Lumbre Collective",
    );
    expect(await subject(alert(GREAT_MATCH, SPANISH_MATCH))).toBe(
      "2 new great matches",
    );
    expect(await subject(alert(GREAT_MATCH, SPANISH_MATCH), "es")).toBe(
      "2 coincidencias excelentes nuevas",
    );
  });

  test("claim greatness only where all are great", async () => {
    expect(await subject(alert(GREAT_MATCH, GOOD_MATCH))).toBe("2 new matches");
    expect(await subject(alert(GOOD_MATCH))).toContain("Good match:");
  });

  test("count the week's matches and what closes", async () => {
    expect(await subject(SAMPLE_LETTERS["weekly-digest"])).toBe(
      "7 new matches, 2 closing soon",
    );
    expect(await subject(SAMPLE_LETTERS["weekly-digest-saved"], "es")).toBe(
      "1 búsqueda guardada cierra pronto",
    );
  });

  test("say when, not how soon, since mail may be late", async () => {
    expect(await subject(SAMPLE_LETTERS.reminder)).toBe(
      "Grupo de lectura: interpretabilidad mecánica, segunda parte: Thu 3 Dec, 18:00",
    );
    expect(await subject(SAMPLE_LETTERS["reminder-moved"])).toMatch(
      /^New time for What evaluations/,
    );
  });
});

describe("times", () => {
  test("are the reader's, with the zone's name in the letter's language", async () => {
    const content = SAMPLE_LETTERS["match-alert"];
    const { text } = await render(content);
    expect(text).toContain(
      "1 December 2026 at 23:59 (Argentina Standard Time)",
    );
    const elsewhere = await render(content, {
      locale: "es",
      timeZone: "Europe/Madrid",
    });
    expect(elsewhere.text).toContain(
      "2 de diciembre de 2026, 03:59 (hora estándar de Europa central)",
    );
  });

  test("name the event's own clock only where it shows another time", async () => {
    const reminder = (event: typeof LONDON_TALK): MailContent => ({
      template: "reminder",
      event,
      before: "day",
    });
    const away = await render(reminder(LONDON_TALK));
    expect(away.text).toContain("15:30–17:00 (Argentina Standard Time)");
    expect(away.text).toContain("18:30–20:00 (Greenwich Mean Time)");
    const near = await render(reminder(READING_GROUP), {
      timeZone: "America/Montevideo",
    });
    expect(near.text).not.toContain("own clock");
  });

  test("survive a zone that does not exist", async () => {
    const { text } = await render(SAMPLE_LETTERS.reminder, {
      timeZone: "Mars/Olympus",
    });
    expect(text).toContain("21:00–23:00 (Coordinated Universal Time)");
  });

  test("say both days of an event that goes past midnight", async () => {
    const event = { ...READING_GROUP, endsAt: READING_GROUP.endsAt + 18e6 };
    const { text } = await render({
      template: "reminder",
      event,
      before: "day",
    });
    expect(text).toMatch(
      /Thursday,? 3 December.*18:00.*Friday,? 4 December.*01:00/,
    );
  });
});

describe("letters about an event", () => {
  test("that moved say the new time before the old, and promise no place", async () => {
    const { text } = await render(SAMPLE_LETTERS["reminder-moved"]);
    expect(text).toMatch(/15:30–17:00[\s\S]*Before, it was .* 14:00/);
    expect(text).not.toContain("your place");
  });

  test("that is cancelled strike its time out", async () => {
    const { html } = await render(SAMPLE_LETTERS["reminder-cancelled"]);
    expect(html).toContain("<s>Thursday 3 December, 18:00–20:00");
    const { html: other } = await render(SAMPLE_LETTERS.reminder);
    expect(other).not.toContain("<s>");
  });

  test("give their one address once in plain text", async () => {
    const { text } = await render(SAMPLE_LETTERS.reminder);
    const address = `${SITE}${READING_GROUP.path}`;
    expect(text.split(address)).toHaveLength(2);
    expect(text).toContain(`See the event:\n${address}`);
  });
});

describe("the frame", () => {
  test("has only the links that the envelope names", async () => {
    const content = SAMPLE_LETTERS.attendance;
    const bulk = await render(content);
    expect(bulk.html).toContain(`${SITE}/mail/stop/dG9rZW4`);
    expect(bulk.text).toContain(`${SITE}/mail/choose/dG9rZW4`);
    const bare = await renderMail(content, {
      ...anEnvelope(SAMPLE_LETTERS.reset),
      operatorName: "",
      name: "",
    });
    expect(bare.html).not.toMatch(/Unsubscribe|Choose what you get/);
    expect(bare.text).toContain("Hello,\n");
    expect(bare.text.trimEnd().endsWith("Sent by Wayfinder")).toBe(true);
  });

  test("begins with a preheader that is not the subject", async () => {
    for (const [name, content] of ALL_LETTERS) {
      const { html, subject } = await render(content);
      const [, preheader = ""] =
        /data-skip-in-text="true">([^<]*)</.exec(html) ?? [];
      expect(decoded(preheader).length, name).toBeGreaterThan(20);
      expect(decoded(preheader), name).not.toBe(subject);
    }
  });

  test("gives a title its own language, and a quote that of its listing", async () => {
    const { html } = await render(SAMPLE_LETTERS["match-alert-several"]);
    expect(html).toMatch(/<bdi lang="es"[^>]*>Coordinación general/);
    expect(html).toMatch(/<blockquote lang="es"[^>]*>“Buscamos/);
    expect(html).toMatch(/<blockquote lang="en"[^>]*>“You have maintained/);
  });

  test("refuses letters with nothing to say, and a site without https", async () => {
    for (const empty of [
      { template: "matchAlert", matches: [], moreCount: 2 },
      { template: "eventDigest", period: "daily", events: [], moreCount: 0 },
      { template: "weeklyDigest", matches: [], moreCount: 0, deadlines: [] },
    ] satisfies MailContent[]) {
      await expect(render(empty)).rejects.toThrow(/nothing|without/);
    }
    const content = SAMPLE_LETTERS.reset;
    await expect(
      render(content, { siteUrl: "http://wayfinder.example.org" }),
    ).rejects.toThrow("https");
    await expect(
      render(content, { siteUrl: "http://127.0.0.1:4747" }),
    ).resolves.toBeTruthy();
  });
});
