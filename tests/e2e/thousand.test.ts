/** A list as long as a network's catalogue: drawn where the reader is, whole to everything else. */
import { expect, test } from "vitest";
import { importThousand, scrollThrough, titleOf } from "../support/thousand";
import { useDemo } from "./support/demo";
import { heading } from "./support/journey";
import { visit } from "./support/page";

const COUNT = 1_000;
/** A screen on both sides of the one in sight, headings and the row in focus. */
const MOST_ROWS = 160;

const demo = useDemo();

test("a thousand listings are scrolled through, drawn a screen at a time, and found again on the way back", async () => {
  const { app, browser } = demo();
  await importThousand(app.admin, COUNT);
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  const { mostRows } = await scrollThrough(page, COUNT);
  expect(mostRows).toBeLessThanOrEqual(MOST_ROWS);

  const last = page.getByRole("link", { name: titleOf(COUNT - 1) });
  const item = page.getByRole("listitem").filter({ has: last });
  expect(
    Number(await item.getAttribute("aria-setsize")),
  ).toBeGreaterThanOrEqual(COUNT);
  // The keyboard goes on where the eye is, and the focused row is not undrawn under it.
  await last.focus();
  await page.mouse.wheel(0, -6_000);
  await page.waitForTimeout(300);
  expect(await last.evaluate((link) => link === document.activeElement)).toBe(
    true,
  );

  const place = await page.evaluate(() => window.scrollY);
  const near = page.locator("main li h2 a").nth(8);
  const title = await near.innerText();
  await near.click();
  await heading(page, title).waitFor();
  await page.goBack();
  await heading(page, say("opportunities.title")).waitFor();
  await page.getByRole("link", { name: title, exact: true }).waitFor();
  await expect
    .poll(() => page.evaluate(() => window.scrollY))
    .toBeGreaterThan(place - 1_500);
});
