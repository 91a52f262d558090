/** The primitives side by side, on the development server; and no trace of it in a build. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp, type AppProcess } from "../support/app-process";
import { launchBrowser } from "../support/browser";
import { audit } from "./support/audit";
import { PROJECT } from "./support/command";
import { WITHOUT_MODEL } from "./support/demo";
import { heading } from "./support/journey";
import { visit } from "./support/page";
import { SAMPLES } from "@/features/styleguide/samples";

let directory = "";
let app: AppProcess;
let browser: Browser;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "wayfinder-styleguide-"));
  [app, browser] = await Promise.all([
    startApp({ directory, app: "dev", env: WITHOUT_MODEL }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await app.kill();
  await rm(directory, { recursive: true, force: true });
});

test.each([
  ["en", 1280, "light"],
  ["es", 390, "dark"],
  ["es", 1280, "dark"],
  ["en", 390, "light"],
] as const)(
  "every primitive passes axe and fits (%s, %i px, %s)",
  {
    timeout: 240_000,
  },
  async (locale, width, theme) => {
    const visitor = await visit(browser, app.url, { locale, width, theme });
    const { page } = visitor;
    // Vite's own words, and a hint that belongs to development.
    visitor.expectProblems(/\[vite\]|React DevTools|Failed to load resource/);
    await page.goto("/styleguide", { timeout: 120_000 });
    await heading(page, SAMPLES[locale].title).waitFor({ timeout: 120_000 });
    await page.evaluate(() => document.fonts.ready);
    expect(await audit(page)).toEqual([]);
    expect(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
      "wider than the screen",
    ).toBeLessThanOrEqual(0);
    if (width < 768) expect(await smallTargets(page)).toEqual([]);
    const folder = process.env.SCREENSHOTS;
    if (folder) {
      const path = join(folder, `styleguide-${locale}-${width}-${theme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  },
);

test("a build carries none of it", async () => {
  const built = await startApp({
    directory: join(directory, "dist"),
    env: WITHOUT_MODEL,
  });
  try {
    const assets = join(PROJECT, ".cache/app/assets");
    const scripts = (await readdir(assets)).filter((name) =>
      name.endsWith(".js"),
    );
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) {
      expect(name).not.toMatch(/styleguide-view|samples/);
      expect(await readFile(join(assets, name), "utf8"), name).not.toContain(
        SAMPLES.en.lede,
      );
    }
  } finally {
    await built.kill();
  }
});

/** What a thumb would miss: pressed things under 44 px either way, links in running text aside. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "button, input, textarea, [role=radio], [role=tab], [role=combobox]",
      ),
    ].flatMap((element) => {
      // Pressed by their whole row, or unseen beside what stands for them.
      const target = element.closest("label, [data-chips]") ?? element;
      const { width, height } = target.getBoundingClientRect();
      const isSeen = width > 2 && height > 2 && element.checkVisibility();
      const isSmall = height < 43.5 || width < 43.5;
      return isSeen && isSmall
        ? [
            `${width.toFixed(0)}×${height.toFixed(0)} ${element.outerHTML.slice(0, 140)}`,
          ]
        : [];
    }),
  );
}
