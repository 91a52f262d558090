import { describe, expect, test } from "vitest";
import { renderMail } from "../../../convex/shared/mail/render";
import { anEnvelope, SAMPLE_LETTERS } from "../../support/mail-samples";

const LOCALES = ["en", "es"] as const;

describe.each(LOCALES)("in %s", (locale) => {
  test.each(Object.keys(SAMPLE_LETTERS))(
    "the letter %s is a whole document in that language",
    async (name) => {
      const content = SAMPLE_LETTERS[name]!;
      const mail = await renderMail(content, anEnvelope({ locale }));
      expect(mail.lang).toBe(locale);
      expect(mail.html).toMatch(
        /^<!DOCTYPE html><html dir="ltr" lang="e[ns]">/,
      );
      expect(mail.html).toContain(`lang="${locale}"`);
      expect(mail.html.endsWith("</html>")).toBe(true);
      expect(mail.subject.length).toBeLessThanOrEqual(120);
    },
  );
});
