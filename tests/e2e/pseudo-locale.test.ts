/**
 * Every state of the walk on a phone, worded in a language that nobody speaks:
 * accented, longer by 40 %, in brackets. What stands without brackets was
 * written into the code; what does not fit was measured in English.
 */
import type { Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { useDemo } from "./support/demo";
import { visit, type Visitor } from "./support/page";
import { PSEUDO_CHUNK, sayPseudo } from "./support/pseudo";
import { faultsOf, listenTo } from "./support/pseudo-look";
import { WALK } from "./support/states";

const WIDTH = 390;
/** As in the walk for axe: long enough to look at a run under way. */
const GAP_MS = 12_000;

const demo = useDemo({ env: () => ({ MATCHING_MIN_GAP_MS: String(GAP_MS) }) });

test(
  "every word comes from the messages, and long ones fit",
  {
    timeout: 600_000,
  },
  async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, {
      locale: "en",
      width: WIDTH,
    });
    const { context, page } = visitor;
    let replaced = 0;
    await context.route("**/assets/en-*.js", async (route: Route) => {
      const response = await route.fetch();
      replaced += 1;
      await route.fulfill({ response, body: PSEUDO_CHUNK });
    });
    const said = listenTo(page);
    const speaker: Visitor = { ...visitor, say: sayPseudo };
    const found = new Set<string>();
    for (const state of WALK) {
      await state.reach(speaker);
      for (const typed of await typedInto(page)) said.add(typed);
      for (const fault of await faultsOf(page, said)) {
        found.add(`${state.route ?? "?"} (${state.name}): ${fault}`);
      }
    }
    expect(replaced).toBeGreaterThan(0);
    expect([...found]).toEqual([]);
  },
);

/** What stands in fields is the person's own. */
const typedInto = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("input, textarea")].map(
      (field) => (field as HTMLInputElement).value,
    ),
  );
