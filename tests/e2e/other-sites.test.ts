/**
 * The ways in through other sites, as far as the browser goes: what is offered,
 * where it leads, and a refusal on the way back. The exchange between the two
 * servers is in tests/backend/account/other-sites.test.ts.
 */
import { expect, test } from "vitest";
import { useDemo } from "./support/demo";
import { heading } from "./support/journey";
import { visit } from "./support/page";

const demo = useDemo({
  env: () => ({
    AUTH_GITHUB_ID: "wayfinder-test",
    AUTH_GITHUB_SECRET: "not a secret",
  }),
});

test("whoever thinks better of it over there is told so, and may go on otherwise", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "es", width: 390 });
  const { context, page, say } = visitor;
  const asked: URL[] = [];
  // In place of the other site, whose page nobody can reach from here: the way
  // there leads straight back.
  await context.route("**/api/auth/signin/github?**", async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    const { location = "", ...headers } = response.headers();
    const url = new URL(location);
    asked.push(url);
    const back = new URL(url.searchParams.get("redirect_uri") ?? "");
    back.searchParams.set("error", "access_denied");
    const state = url.searchParams.get("state");
    if (state !== null) back.searchParams.set("state", state);
    await route.fulfill({
      response,
      headers: { ...headers, location: back.href },
    });
  });
  await page.goto("/sign-in?next=%2Fmatches");
  const site = { site: "GitHub" };
  const leave = page.getByRole("button", {
    name: say("auth.otherSites.action", site),
  });
  await leave.click();
  await page
    .getByRole("alert")
    .filter({ hasText: say("auth.otherSites.refused", site) })
    .waitFor();
  await heading(page, say("auth.signInTitle")).waitFor();
  const [there] = asked;
  expect(there?.pathname).toBe("/login/oauth/authorize");
  expect(there?.searchParams.get("client_id")).toBe("wayfinder-test");
  expect(there?.searchParams.get("code_challenge_method")).toBe("S256");
  expect(there?.searchParams.get("redirect_uri")).toBe(
    `${app.siteUrl}/api/auth/callback/github`,
  );
  // Where they were going is not forgotten.
  expect(new URL(page.url()).searchParams.get("next")).toBe("/matches");
  await leave.waitFor();
});

test("a page with somebody's code in its address is a page like any other", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page.goto("/sign-in?code=12345678");
  await heading(page, say("auth.signInTitle")).waitFor();
  await page
    .getByRole("button", { name: say("auth.signInAction"), exact: true })
    .waitFor();
  expect(page.url()).not.toContain("code=");
});
