import { describe, expect, test } from "vitest";
import { renderMail } from "../../../convex/shared/mail/render";
import { oneLine } from "../../../convex/shared/mail/templates/clean";
import { anEnvelope, lettersFilledWith } from "../../support/mail-samples";

const SITE = "https://wayfinder.example.org/";
/** As mail programs count; past it Gmail cuts a letter off. */
const MOST_BYTES = 100_000;

const HOSTILE: [what: string, text: string][] = [
  ["a script", `"><script>alert(1)</script><img src=x onerror=alert(2)>`],
  ["an end of the styles", "</style></title><script>alert(1)</script>"],
  ["a script as address", "javascript:alert(1)"],
  ["another site", "https://evil.example.com/matches"],
  ["another site without its scheme", "//evil.example.com/x"],
  ["another site behind a slash", "/\\evil.example.com/x"],
  [
    "another site as user name",
    "https://wayfinder.example.org@evil.example.com",
  ],
  ["an attempt at further headers", "Hi\r\nBcc: all@example.com\r\n\r\nbody"],
  ["text that turns around", "\u202Egnitsil a\u202C \u2067x\u2066"],
  ["5,000 characters without a space", "W".repeat(5_000)],
  ["5,000 emoji of several parts", "👩🏽‍🔬".repeat(5_000)],
  ["5,000 characters to escape", `"&<>'`.repeat(1_000)],
  ["half an emoji", "x\uD83D y"],
  ["nothing but spaces", " \u00A0\n\t "],
];

describe.each(HOSTILE)("letters filled with %s", (_, text) => {
  test.each(["en", "es"] as const)("stay letters in %s", async (locale) => {
    for (const content of lettersFilledWith(text)) {
      const {
        subject,
        html,
        text: twin,
      } = await renderMail(
        content,
        anEnvelope(content, { locale, name: text, operatorName: text }),
      );
      const { template } = content;
      expect(html, template).not.toMatch(
        /<script|<img|onerror=[^&]*>|<\/style><\/title/i,
      );
      expect(html.match(/<style>/g), template).toHaveLength(1);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
        expect(href!.startsWith(SITE), href).toBe(true);
      }
      for (const [, href] of twin.matchAll(/^(https?:\S+)$/gm)) {
        if (text.includes(href!)) continue;
        expect(href!.startsWith(SITE), href).toBe(true);
      }
      expect(html, template).not.toMatch(/<bdi[^>]*><\/bdi><\/a>/);
      expect(subject, template).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
      expect(html + twin, template).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(subject.length, template).toBeLessThanOrEqual(400);
      expect(Buffer.byteLength(html), template).toBeLessThan(MOST_BYTES);
      expect(Buffer.byteLength(twin), template).toBeLessThan(MOST_BYTES);
    }
  });
});

describe("one line", () => {
  test("keeps what fits as it is", () => {
    expect(oneLine("Investigación y política: año 1", 60)).toBe(
      "Investigación y política: año 1",
    );
  });

  test("is cut at the end of a word, and inside one that is too long", () => {
    expect(oneLine("Research engineer for tools", 20)).toBe(
      "Research engineer…",
    );
    expect(oneLine("x".repeat(50), 10)).toBe(`${"x".repeat(9)}…`);
  });

  test("counts characters, not halves of them", () => {
    expect(oneLine("😀".repeat(12), 12)).toBe("😀".repeat(12));
    expect(oneLine("😀".repeat(12), 10)).toBe(`${"😀".repeat(9)}…`);
  });
});
