/**
 * Every route of the router's manifest, in every state that can be reached:
 * nothing that axe finds, nothing in the console, nothing against the content
 * policy. Theme and language rotate; `DEEP=1` takes each in all of them, and at
 * a third width. `SCREENSHOTS=FOLDER` keeps a picture of each, for people to look at.
 */
import { describe, expect, test } from "vitest";
import { useDemo } from "./support/demo";
import { visit } from "./support/page";
import { manifestRoutes } from "./support/routes";
import { RUNNING_WALK } from "./support/running-states";
import { WALK } from "./support/states";
import { walkThrough, WIDTHS } from "./support/walk";

/** Between a run's hops: long enough to look at a run under way. */
const GAP_MS = 12_000;

const demo = useDemo({ env: () => ({ MATCHING_MIN_GAP_MS: String(GAP_MS) }) });

test("every route has a state in the walk", () => {
  const routes = manifestRoutes();
  expect(routes.length).toBeGreaterThan(9);
  const walked = new Set([...WALK, ...RUNNING_WALK].map(({ route }) => route));
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
    expect(await walkThrough(visitor, WALK, "")).toEqual([]);
  });
});
