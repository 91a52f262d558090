/**
 * Every route of the router's manifest, in every state that can be reached:
 * nothing that axe finds, nothing in the console, nothing against the content
 * policy. Theme and language rotate; `DEEP=1` takes each in all of them, and at
 * a third width. `SCREENSHOTS=FOLDER` keeps a picture of each, for people to look at.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Locale } from "../../convex/shared/vocabulary";
import { audit, installAxe } from "./support/audit";
import { useDemo } from "./support/demo";
import { visit } from "./support/page";
import { manifestRoutes } from "./support/routes";
import type { State } from "./support/state";
import { WALK } from "./support/states";

/** Between a run's hops: long enough to look at a run under way. */
const GAP_MS = 12_000;

const demo = useDemo({ env: () => ({ MATCHING_MIN_GAP_MS: String(GAP_MS) }) });

const isDeep = Boolean(process.env.DEEP);
/** `WIDTHS=390,1280` looks at other widths. */
const WIDTHS =
  process.env.WIDTHS?.split(",").map(Number) ??
  (isDeep ? [360, 768, 1280] : [360, 1280]);
const LOOKS = [
  ["light", "en"],
  ["dark", "es"],
  ["light", "es"],
  ["dark", "en"],
] as const;

test("every route has a state in the walk", () => {
  const routes = manifestRoutes();
  expect(routes.length).toBeGreaterThan(9);
  const walked = new Set(WALK.map(({ route }) => route));
  expect(routes.filter((route) => !walked.has(route))).toEqual([]);
});

test("the pages come with a strict content policy", async () => {
  const { app } = demo();
  for (const path of ["/", "/sign-in", "/theme.js"]) {
    const { headers } = await fetch(new URL(path, app.url));
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBeTruthy();
    expect(headers.get("permissions-policy")).toContain("camera=()");
  }
});

describe.concurrent.each(WIDTHS)("at %i px", (width) => {
  test("axe finds nothing", { timeout: 900_000 }, async (context) => {
    const { app, browser } = demo();
    const screen = { locale: "en", width } as const;
    const visitor = await visit(browser, app.url, screen, context);
    const { page } = visitor;
    await installAxe(visitor.context);
    const found: string[] = [];
    for (const [at, state] of WALK.entries()) {
      await dress(page, ["light", "en"]);
      await state.reach(visitor);
      checkAddress(page, state);
      for (const look of looksFor(at, width)) {
        await dress(page, look);
        const where = `${state.route ?? "?"} (${state.name}), ${look.join(" ")}`;
        const lines = await audit(page).catch((error: unknown) => {
          throw new Error(where, { cause: error });
        });
        found.push(...lines.map((line) => `${where}: ${line}`));
        await keepPicture(page, [at, state.route, state.name, width, ...look]);
      }
    }
    expect(found).toEqual([]);
  });
});

/** The whole page, named so that a folder's listing is the walk. */
async function keepPicture(
  page: Page,
  [at, ...words]: [number, ...(string | number | null)[]],
): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const name = [String(at).padStart(2, "0"), ...words].join(" ");
  const path = join(folder, `${name.replaceAll(/[^\w]+/g, "-")}.png`);
  await page.screenshot({ path, fullPage: true });
}

/** All of them in deep; else one for each state and width, so that they rotate. */
function looksFor(at: number, width: number) {
  if (isDeep) return LOOKS;
  const turn = at + 2 * WIDTHS.indexOf(width);
  return [LOOKS[turn % LOOKS.length] ?? LOOKS[0]];
}

/** Changes theme and language in place, as the system and another tab would. */
async function dress(
  page: Page,
  [theme, locale]: readonly ["light" | "dark", Locale],
): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  if (page.url() === "about:blank") return;
  await page.evaluate((locale) => {
    const key = "wayfinder.locale";
    localStorage.setItem(key, locale);
    window.dispatchEvent(
      new StorageEvent("storage", { key, newValue: locale }),
    );
  }, locale);
  await page.waitForFunction(
    ([theme, locale]) => {
      const { lang, dataset } = document.documentElement;
      return lang === locale && dataset.theme === theme;
    },
    [theme, locale] as const,
  );
}

function checkAddress(page: Page, { route, name }: State): void {
  if (route === null) return;
  const pattern = route.replaceAll(/\$\w+/g, "[^/]+");
  expect(new URL(page.url()).pathname, name).toMatch(
    new RegExp(`^${pattern}/?$`),
  );
}
