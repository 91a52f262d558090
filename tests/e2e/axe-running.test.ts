/** The walk of axe.test.ts through the pages of whoever runs an organisation. */
import { describe, expect, test } from "vitest";
import { useDemo } from "./support/demo";
import { ORGANISER } from "./support/import-states";
import { enterAs } from "./support/journey";
import { visit } from "./support/page";
import { RUNNING_WALK } from "./support/running-states";
import { walkThrough, WIDTHS } from "./support/walk";

// Each on its own data: what is done there is seen by everybody who runs the same.
describe.each(WIDTHS)("at %i px", (width) => {
  const demo = useDemo();

  test("axe finds nothing", { timeout: 900_000 }, async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, { locale: "en", width });
    await enterAs(visitor, ORGANISER);
    expect(await walkThrough(visitor, RUNNING_WALK, "run-")).toEqual([]);
  });
});
