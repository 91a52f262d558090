/** A person with a keyboard and no mouse: every stop must show where they are. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const MOST_STOPS = 150;

interface Stop {
  /** For messages. */
  name: string;
  isPage: boolean;
  hasRing: boolean;
  isInSight: boolean;
}

/** Where the focus is, and whether one can see it. */
async function stopOf(page: Page): Promise<Stop> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) {
      return { name: "the page", isPage: true, hasRing: true, isInSight: true };
    }
    const isRinged = (each: Element | null | undefined) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    const box = element.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [
        box.left + box.width * x,
        box.top + box.height * y,
      ]),
    );
    // One uncovered point is enough: WCAG 2.4.11 forbids hiding all of it.
    const isInSight = points.some(([x = 0, y = 0]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    const text = element.getAttribute("aria-label") ?? element.textContent;
    return {
      name: `${element.tagName.toLowerCase()} "${text?.trim().slice(0, 60) ?? ""}"`,
      isPage: false,
      // A field among its chips carries the ring around all of them.
      hasRing:
        element.matches(":focus-visible") &&
        (isRinged(element) ||
          (element.matches("input") &&
            isRinged(element.parentElement?.parentElement))),
      isInSight,
    };
  });
}

/** Presses Tab until the focus is on `target`; each stop on the way must be seen. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  await target.waitFor();
  const seen: string[] = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    seen.push(stop.name);
    expect(stop.hasRing, `a ring around ${stop.name}`).toBe(true);
    // The skip link slides in.
    const isSeen = async () => (await stopOf(page)).isInSight;
    if (!stop.isInSight) {
      await expect
        .poll(isSeen, { message: `${stop.name} in sight` })
        .toBe(true);
    }
    if (await hasFocus(target)) return;
  }
  throw new Error(`not reached; went by ${seen.join(", ")}`);
}

export async function tabToAndPress(
  page: Page,
  target: Locator,
  key: "Enter" | "Space" = "Enter",
): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** The focus has come to `target` by itself. */
export async function expectFocus(target: Locator, why: string): Promise<void> {
  await target.waitFor();
  await expect.poll(() => hasFocus(target), { message: why }).toBe(true);
}

/** The focus is somewhere in the page's content, not thrown back to its start. */
export async function expectFocusKept(page: Page, why: string): Promise<void> {
  await expect
    .poll(async () => (await stopOf(page)).isPage, { message: why })
    .toBe(false);
}
