/** A catalogue as long as a network's, and a reader who scrolls through all of it. */
import type { Page } from "playwright-core";
import { internal } from "../../convex/_generated/api";
import { en } from "../../src/messages/en";
import type { AdminClient } from "../../scripts/support/admin-client";
import { aListing } from "./listings";

const CHUNK = 50;

/** Imports `count` listings the way every listing comes in; the last has a title of its own. */
export async function importThousand(
  admin: AdminClient,
  count: number,
): Promise<void> {
  const { begin, saveChunk, finish } = internal.opportunities.imports;
  const { importedAt } = await admin.call(begin, {
    key: "thousand",
    name: "A long board",
    format: "json",
  });
  const run = { sourceKey: "thousand", importedAt };
  for (let at = 0; at < count; at += CHUNK) {
    const listings = Array.from(
      { length: Math.min(CHUNK, count - at) },
      (_, index) => at + index,
    ).map((number) =>
      aListing({
        sourceKey: String(number).padStart(4, "0"),
        title: titleOf(number),
        organisationName: `Institute ${number % 40}`,
        description:
          "You keep our clinics supplied with good numbers, and write down how they came about.\nWhat you bring\n- Python\n- Patience",
        // The newest come first: the last of them is the oldest.
        postedAt: importedAt - number * 60_000,
      }),
    );
    await admin.call(saveChunk, { ...run, listings, keptKeys: [] });
  }
  await admin.call(finish, {
    ...run,
    added: count,
    changed: 0,
    unchanged: 0,
    closed: 0,
    errors: 0,
  });
}

export const titleOf = (number: number): string =>
  `Opening ${String(number).padStart(4, "0")}`;

/** A turn of the wheel, and the pause before the next (ms). */
const STEP_PX = 900;
const STEP_MS = 40;

/** Scrolls the list of opportunities to its last row; every row's drawing is counted. */
export async function scrollThrough(page: Page, count: number) {
  await page.goto("/opportunities");
  await page.getByRole("link", { name: titleOf(0) }).waitFor();
  await page.evaluate(() => {
    const seen = window as unknown as { longTasks: number[] };
    seen.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        seen.longTasks.push(duration);
      }
    }).observe({ type: "longtask" });
  });
  await page.getByRole("button", { name: en.common.more }).click();
  await page.mouse.move(700, 500);
  const last = page.getByRole("link", { name: titleOf(count - 1) });
  let mostRows = 0;
  for (let turn = 0; turn < count && (await last.count()) === 0; turn++) {
    await page.mouse.wheel(0, STEP_PX);
    await page.waitForTimeout(STEP_MS);
    mostRows = Math.max(mostRows, await page.locator("main li h2").count());
  }
  await last.waitFor();
  const readLongTasks = () =>
    page.evaluate(
      () => (window as unknown as { longTasks: number[] }).longTasks,
    );
  const longTasks = await readLongTasks();
  await mustNotice(page, readLongTasks);
  return { mostRows, longestTaskMs: Math.max(0, ...longTasks) };
}

const BUSY_MS = 120;

/** A browser that does not tell of a long task would make every list look quick. */
async function mustNotice(page: Page, read: () => Promise<number[]>) {
  await page.evaluate(
    (ms) =>
      new Promise((resolve) =>
        setTimeout(() => {
          const until = performance.now() + ms;
          while (performance.now() < until);
          setTimeout(resolve, ms);
        }),
      ),
    BUSY_MS,
  );
  if (!(await read()).some((duration) => duration >= BUSY_MS)) {
    throw new Error("this browser does not tell of long tasks");
  }
}
