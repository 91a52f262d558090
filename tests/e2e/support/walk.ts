/** Walks through states of the app and has axe look at each, dressed in turn as people set it. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Locale } from "../../../convex/shared/vocabulary";
import { audit } from "./audit";
import type { Visitor } from "./page";
import type { State } from "./state";

const isDeep = Boolean(process.env.DEEP);
/** `WIDTHS=390,1280` looks at other widths. */
export const WIDTHS =
  process.env.WIDTHS?.split(",").map(Number) ??
  (isDeep ? [360, 768, 1280] : [360, 1280]);
const LOOKS = [
  ["light", "en"],
  ["dark", "es"],
  ["light", "es"],
  ["dark", "en"],
] as const;

/** What axe finds in each state; `name` goes before the pictures it keeps. */
export async function walkThrough(
  visitor: Visitor,
  states: readonly State[],
  name: string,
): Promise<string[]> {
  const { page, screen } = visitor;
  const found: string[] = [];
  for (const [at, state] of states.entries()) {
    await dress(page, ["light", "en"]);
    await state.reach(visitor);
    checkAddress(page, state);
    for (const look of looksFor(at, screen.width)) {
      await dress(page, look);
      const where = `${state.route ?? "?"} (${state.name}), ${look.join(" ")}`;
      const lines = await audit(page).catch((error: unknown) => {
        throw new Error(where, { cause: error });
      });
      found.push(...lines.map((line) => `${where}: ${line}`));
      const number = `${name}${String(at).padStart(2, "0")}`;
      const words = [state.route, state.name, screen.width, ...look];
      await keepPicture(page, [number, ...words]);
    }
  }
  return found;
}

/** The whole page, named so that a folder's listing is the walk. */
async function keepPicture(
  page: Page,
  words: readonly (string | number | null)[],
): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const path = join(
    folder,
    `${words.join(" ").replaceAll(/[^\w]+/g, "-")}.png`,
  );
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
