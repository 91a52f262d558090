/**
 * Every letter as a mail program with a browser in it shows it: in both
 * languages, both themes, on a phone and on a wide screen. `SCREENSHOTS=FOLDER`
 * keeps a picture of each, for people to look at.
 */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderMail } from "../../convex/shared/mail/render";
import { launchBrowser } from "../support/browser";
import { ALL_LETTERS, anEnvelope } from "../support/mail-samples";
import { audit } from "./support/audit";

const LETTER = "https://letters.example.org/";
const LOOKS = [
  [390, "light"],
  [390, "dark"],
  [640, "light"],
  [640, "dark"],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** A page that shows any document at {@link LETTER}, and every other address it asked for. */
async function reader(width: number, colorScheme: "light" | "dark") {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  let html = "";
  await page.route("**", async (route) => {
    const url = route.request().url();
    if (url === LETTER) {
      await route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: html,
      });
      return;
    }
    if (!url.endsWith("/favicon.ico")) asked.push(url);
    await route.abort();
  });
  const show = async (document: string) => {
    html = document;
    await page.goto(LETTER);
  };
  return { page, asked, show, close: () => context.close() };
}

/** As drawn: a theme that was not applied shows here. */
const groundOf = (page: Page) =>
  page.evaluate(
    () => getComputedStyle(document.querySelector(".page td")!).backgroundColor,
  );

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe.each(LOOKS)("at %i px, %s", (width, theme) => {
  test.each(["en", "es"] as const)(
    "every letter in %s passes axe, fits, and asks for nothing from elsewhere",
    { timeout: 300_000 },
    async (locale) => {
      const { page, asked, show, close } = await reader(width, theme);
      const found: string[] = [];
      for (const [name, content] of ALL_LETTERS) {
        const { html } = await renderMail(
          content,
          anEnvelope(content, { locale }),
        );
        await show(html);
        const lines = await audit(page);
        found.push(...lines.map((line) => `${name}: ${line}`));
        const spare = await page.evaluate(
          () => innerWidth - document.documentElement.scrollWidth,
        );
        if (spare < 0) found.push(`${name}: ${-spare} px too wide`);
        await keepPicture(page, `${name}-${locale}-${theme}-${width}`);
      }
      expect(found).toEqual([]);
      expect(await groundOf(page)).toBe(
        theme === "dark" ? "rgb(17, 20, 25)" : "rgb(252, 250, 246)",
      );
      expect(asked).toEqual([]);
      await close();
    },
  );
});
