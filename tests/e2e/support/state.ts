/** One state of the walk through every route, and the moves that most need. */
import type { Page } from "playwright-core";
import { heading } from "./journey";
import type { Visitor } from "./page";

export interface State {
  /** As in the router's manifest; null for what no route answers. */
  route: string | null;
  name: string;
  /** Brings the page there from the state before; the page is in the walk's language. */
  reach: (visitor: Visitor) => Promise<void>;
}

/** A button by its word. */
export const button = ({ page, say }: Visitor, key: string) =>
  page.getByRole("button", { name: say(key), exact: true });

/** Fills a field by its label. */
export const fill = async ({ page, say }: Visitor, key: string, text: string) =>
  await page.getByLabel(say(key), { exact: true }).fill(text);

/** Goes to a path, and waits for its title or any. */
export const open = async (
  { page, say }: Visitor,
  path: string,
  title?: string,
) => {
  await page.goto(path);
  await (
    title
      ? heading(page, say(title))
      : page.getByRole("heading", { level: 1 }).first()
  ).waitFor();
};

export const firstListing = (page: Page) =>
  page.getByRole("main").locator('a[href^="/opportunities/"]').first();
