/**
 * Every route of the manifest, reached without a reload: its title, its one
 * heading with the focus on it, forth and back; and nothing that moves for
 * whoever asked for no motion.
 */
import type { ConvexHttpClient } from "convex/browser";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { useDemo } from "./support/demo";
import { cards, endOfRun, enterAs, heading } from "./support/journey";
import { expectFocus } from "./support/keyboard";
import { endOf, signInAs, allMatches, startRun } from "../support/app-members";
import { visit, type Visitor } from "./support/page";
import { manifestRoutes } from "./support/routes";

const demo = useDemo();
/** What stands for each parameter of a path. */
const given: Record<string, string> = {};
let person = { name: "", email: "" };

beforeAll(async () => {
  const { app } = demo();
  const people = await app.admin.call(api.account.queries.listDemoPersonas, {});
  // Runs an organisation and the platform: to her every page is there.
  person = people.find(({ isPlatformAdmin }) => isPlatformAdmin) ?? person;
  await endOf(app.admin, await startRun(app.admin, person.email), 60_000);
  const [match] = await allMatches(await signInAs(app.url, person.email));
  if (!match) throw new Error("nobody has a match");
  given.matchId = match.matchId;
  given.opportunityId = match.opportunityId;
  await giveCommunity(await signInAs(app.url, person.email));
});

/** An organisation that the person runs, and what it has. */
async function giveCommunity(client: ConvexHttpClient): Promise<void> {
  const [org] = (await client.query(api.orgs.queries.listMine, {})).filter(
    ({ role }) => role === "admin",
  );
  if (!org) throw new Error("nobody runs anything");
  const { orgId, slug } = org;
  const paginationOpts = { numItems: 1, cursor: null };
  const [members, events, programs] = await Promise.all([
    client.query(api.members.queries.list, {
      orgId,
      filters: {},
      sort: "name",
      paginationOpts,
    }),
    client.query(api.events.queries.listOfOrg, {
      orgId,
      when: "coming",
      asOf: Date.now(),
      paginationOpts,
    }),
    client.query(api.programs.getOrgPrograms, { orgId }),
  ]);
  Object.assign(given, {
    slug,
    token: "nothing",
    userId: members.page[0]?.userId,
    eventId: events.page[0]?.eventId,
    programId: programs[0]?.programId,
  });
}

const pathOf = (route: string): string =>
  route.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = given[name];
    if (!value) throw new Error(`say what stands for $${name}`);
    return value;
  });

/** As a link does it: the router hears of it, and nothing is loaded anew. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector("h1")?.setAttribute("data-before", "");
    history.pushState(null, "", to);
  }, path);
}

/** The page in sight has come, starts at its heading, and is named by it. */
async function expectArrival(page: Page, why: string): Promise<string> {
  const title = page.locator("main h1:not([data-before])");
  await expectFocus(title, `${why} starts at its heading`);
  expect(await page.locator("h1").count(), `${why}: one h1`).toBe(1);
  const words = (await title.textContent()) ?? "";
  await expect
    .poll(() => page.title(), { message: `${why}: the tab's title` })
    .toMatch(/^(.+ · )?Wayfinder$/);
  return words;
}

/**
 * It follows the heading by a moment, and while the page loads it may be a more
 * general one; pages that share a title keep it.
 */
async function titleAfter(page: Page, before: string): Promise<string> {
  const loading = page.getByRole("main").locator(".animate-late");
  for (let look = 0; look < 20; look += 1) {
    const title = await page.title();
    if (title !== before && (await loading.count()) === 0) break;
    await page.waitForTimeout(50);
  }
  return await page.title();
}

async function walk({ page }: Visitor, routes: readonly string[]) {
  const names = new Map<string, string>();
  for (const route of routes) {
    const before = await page.title();
    await goTo(page, pathOf(route));
    await expectArrival(page, route);
    names.set(route, await titleAfter(page, before));
  }
  const forth = routes.slice(0, -1).reverse();
  for (const route of forth) {
    await page.evaluate(() =>
      document.querySelector("h1")?.setAttribute("data-before", ""),
    );
    await page.goBack();
    await expectArrival(page, `back to ${route}`);
    await expect
      .poll(() => page.title(), { message: `back to ${route}` })
      .toBe(names.get(route));
  }
  return names;
}

const ofMembers = (route: string) =>
  /^\/(community\/apply|home|mail$|matches|notifications|operations|organise|profile|settings|welcome)/.test(
    route,
  );
/** Whoever is in is sent on from these, by and by. */
const DOORS = ["/sign-in", "/sign-up", "/reset-password"];

test("a member's pages are named and start at their headings", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page } = visitor;
  await enterAs(visitor, person);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const routes = manifestRoutes().filter((route) => !DOORS.includes(route));
  const names = await walk(visitor, routes);
  // Without a token all links of mail lead to the same words.
  names.delete("/mail/unsubscribe");
  names.delete("/mail/why");
  expect(new Set(names.values()).size, "titles differ").toBeGreaterThan(
    names.size - 3,
  );
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
  // The walk ended where it began.
  for (const route of routes.slice(1)) {
    await goTo(page, pathOf(route));
    await expectArrival(page, route);
    const current = await page
      .locator("nav [aria-current=page]:visible")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    for (const href of current) {
      const { pathname } = new URL(href ?? "", page.url());
      expect(pathOf(route)).toContain(pathname);
    }
  }
});

test("a stranger's pages are, on a phone", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "es", width: 390 });
  const { page } = visitor;
  await page.goto("/");
  await heading(page, visitor.say("landing.title")).waitFor();
  const routes = manifestRoutes().filter((route) => !ofMembers(route));
  await walk(visitor, routes.toReversed());
});

test("a change of search or shelf leaves the focus where it is", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page.goto("/opportunities");
  const search = page.getByRole("searchbox").first();
  await search.waitFor();
  await search.pressSequentially("policy");
  await page.waitForURL(/text=policy/);
  await expectFocus(search, "typing goes on in the search field");
  await search.pressSequentially(" research");
  await page.waitForURL(/text=policy.research/);
  expect(await search.inputValue()).toBe("policy research");
  await page.goBack();
  await enterAs(visitor, person);
  await page.goto("/matches");
  await endOfRun(visitor);
  await cards(page).first().waitFor();
  const saved = page.getByRole("tab", { name: say("matches.tabs.saved") });
  await saved.click();
  await page.waitForURL(/tab=saved/);
  await expectFocus(saved, "a tab keeps the focus");
});

test("the skip link leads past both frames", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  const skip = page.getByRole("link", { name: say("shell.skipToContent") });
  const skips = async (path: string) => {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Tab");
    await expectFocus(skip, `${path}: the first Tab offers to skip`);
    await page.keyboard.press("Enter");
    await expectFocus(page.getByRole("main"), `${path}: it skips`);
  };
  await skips("/opportunities");
  await enterAs(visitor, person);
  await skips("/settings");
});

test("nothing moves for whoever asked for no motion", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await enterAs(visitor, person);
  for (const route of manifestRoutes()) {
    await goTo(page, pathOf(route));
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.evaluate(moving), route).toEqual([]);
  }
  await page.goto("/settings");
  await heading(page, say("settings.title")).waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: say("palette.field") }).waitFor();
  expect(await page.evaluate(moving), "the palette").toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: say("shell.account") }).click();
  await page.getByRole("menu").waitFor();
  expect(await page.evaluate(moving), "a menu").toEqual([]);
});

/** In the page: whatever would take time to change or to appear. */
function moving(): string[] {
  const takesTime = (times: string) =>
    times.split(",").some((time) => parseFloat(time) > 0);
  return [...document.querySelectorAll("*")].flatMap((element) =>
    [null, "::before", "::after"].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const isMoving =
        takesTime(style.transitionDuration) ||
        takesTime(style.animationDuration) ||
        style.scrollBehavior === "smooth";
      return isMoving ? [element.outerHTML.slice(0, 80)] : [];
    }),
  );
}
