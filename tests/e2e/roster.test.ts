/** The morning after: forty people by keyboard, and two organisers at once. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { startApp, type AppProcess } from "../support/app-process";
import { signInAs } from "../support/app-members";
import { launchBrowser } from "../support/browser";
import { writeRows } from "../support/stored-rows";
import { WITHOUT_MODEL } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { expectFocus } from "./support/keyboard";
import { visit, type Screen, type Visitor } from "./support/page";
import { EVENINGS, REGISTRANTS, writeEvenings } from "./support/roster-rows";

const MOST_KEYS = 45;
const MOST_MS = 100;
const SOFIA = {
  name: "Sofía Benedetti",
  email: "sofia.benedetti@wayfinder.example",
};
const LUCIA = {
  name: "Lucía Ferreyra",
  email: "lucia.ferreyra@wayfinder.example",
};

let app: AppProcess;
let browser: Browser;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "wayfinder-e2e-"));
  const env = WITHOUT_MODEL;
  const before = await startApp({ directory, app: "none", env });
  await before.admin.call(internal.seed.run.seed, {});
  await before.kill();
  await writeRows(directory, writeEvenings);
  [app, browser] = await Promise.all([
    startApp({ directory, env }),
    launchBrowser(),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.kill();
  await rm(directory, { recursive: true, force: true });
});

/** What the server knows of an evening, asked as its organiser. */
async function evening(title: string | undefined) {
  const client = await signInAs(app.url, SOFIA.email);
  const orgs = await client.query(api.orgs.queries.listMine, {});
  const org = orgs.find(({ slug }) => slug === "nodo-sur");
  if (!org) throw new Error("Sofía does not run Nodo Sur");
  const { orgId } = org;
  const { page } = await client.query(api.events.organising.list, {
    orgId,
    when: "past",
    asOf: Date.now(),
    paginationOpts: { numItems: 10, cursor: null },
  });
  const event = page.find((each) => each.title === title);
  if (!event) throw new Error(`no evening called ${title}`);
  const { eventId } = event;
  const lines = async () =>
    (await client.query(api.attendance.roster.get, { orgId, eventId })).lines;
  return { client, orgId, eventId, lines };
}

const search = ({ page, say }: Visitor) =>
  page.getByRole("searchbox", { name: say("events.roster.search") });

async function atRoster(
  screen: Screen,
  who: { name: string },
  title: string | undefined,
): Promise<Visitor> {
  const { eventId } = await evening(title);
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, who);
  await visitor.page.goto(`/organise/nodo-sur/events/${eventId}`);
  await heading(visitor.page, title ?? "").waitFor();
  await expectFocus(search(visitor), "the search has the focus at once");
  return visitor;
}

const showsCount = async (
  { page, say }: Visitor,
  marked: number,
  total: number,
) =>
  await page
    .getByText(say("events.roster.count", { marked, total }), { exact: true })
    .waitFor();

interface Watched {
  keys: number;
  waits: number[];
}

/** Counts each key that goes down, and how long after Enter its mark stands in the page. */
async function watchKeys(page: Page): Promise<() => Promise<Watched>> {
  await page.evaluate(() => {
    const watched = { keys: 0, waits: [] as number[], at: 0 };
    Object.assign(window, { watched });
    document.addEventListener(
      "keydown",
      ({ key }) => {
        watched.keys += 1;
        if (key === "Enter") watched.at = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      if (watched.at === 0) return;
      watched.waits.push(performance.now() - watched.at);
      watched.at = 0;
    }).observe(document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ["data-answer"],
    });
  });
  return async () =>
    await page.evaluate(
      () => (window as unknown as { watched: Watched }).watched,
    );
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;

test("forty people are marked with at most forty-five keys, each at once", async () => {
  const [title] = EVENINGS;
  const { lines } = await evening(title);
  const visitor = await atRoster({ locale: "es", width: 1280 }, SOFIA, title);
  const { page } = visitor;
  const watched = await watchKeys(page);
  // Two who were seen coming in, by two letters of their names.
  const listed = await lines();
  expect(listed).toHaveLength(REGISTRANTS);
  for (const at of [20, 30]) {
    await page.keyboard.type((listed[at]?.name ?? "").slice(0, 2));
    await page.keyboard.press("Enter");
    await expectFocus(search(visitor), "the search keeps the focus");
  }
  await showsCount(visitor, 2, REGISTRANTS);
  // Everybody else down the list; one had stayed away.
  await page.keyboard.press("Shift+Enter");
  for (let left = REGISTRANTS - 3; left > 0; left -= 1) {
    await page.keyboard.press("Enter");
  }
  await showsCount(visitor, REGISTRANTS, REGISTRANTS);
  await expectFocus(search(visitor), "the search keeps the focus");
  const { keys, waits } = await watched();
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
  expect(waits.length).toBeGreaterThan(REGISTRANTS / 2);
  expect(median(waits)).toBeLessThanOrEqual(MOST_MS);
  const answers = async () => (await lines()).map(({ answer }) => answer);
  await expect
    .poll(async () => (await answers()).filter((each) => each === "yes").length)
    .toBe(REGISTRANTS - 1);
  expect((await answers()).filter((each) => each === "no")).toHaveLength(1);

  await takesBack(visitor);
  await page
    .getByRole("button", { name: visitor.say("events.roster.done") })
    .click();
  await page
    .getByRole("heading", { name: visitor.say("events.roster.doneTitle") })
    .waitFor();
});

/** By Ctrl+Z the latest, by its own button any; then the rest at once, and that too. */
async function takesBack(visitor: Visitor) {
  const { page, say } = visitor;
  await page.keyboard.press("Control+z");
  await showsCount(visitor, REGISTRANTS - 1, REGISTRANTS);
  await page.keyboard.press("Control+z");
  await showsCount(visitor, REGISTRANTS - 2, REGISTRANTS);
  await page
    .getByRole("button", { name: say("events.roster.undoOne") })
    .first()
    .click();
  await showsCount(visitor, REGISTRANTS - 3, REGISTRANTS);
  await expectFocus(search(visitor), "an undo gives the focus back");
  await page.getByRole("button", { name: say("events.roster.rest") }).click();
  await page
    .getByRole("menuitem", {
      name: say("events.roster.restAs.no", { count: 3 }),
    })
    .click();
  await showsCount(visitor, REGISTRANTS, REGISTRANTS);
  await page
    .getByRole("dialog")
    .filter({ hasText: say("events.roster.restDone", { count: 3 }) })
    .getByRole("button", { name: say("common.undo") })
    .click();
  await showsCount(visitor, REGISTRANTS - 3, REGISTRANTS);
}

test("two organisers at once lose nothing, and see whose mark is whose", async () => {
  const [, title] = EVENINGS;
  const { client, orgId, lines } = await evening(title);
  const personas = await client.query(api.account.queries.listDemoPersonas, {});
  expect(personas.map(({ name }) => name)).toContain(LUCIA.name);
  const lucia = await signInAs(app.url, LUCIA.email);
  const me = await lucia.query(api.account.queries.getMe, {});
  if (me === null) throw new Error("Lucía is not signed in");
  const { userId } = me;
  const { setRole } = api.orgs.memberships;
  await client.mutation(setRole, { orgId, userId, role: "admin" });

  const one = await atRoster({ locale: "en", width: 1280 }, SOFIA, title);
  const two = await atRoster({ locale: "es", width: 1024 }, LUCIA, title);
  const listed = (await lines()).map(({ name }) => name);
  for (let step = 0; step < 20; step += 1) {
    await two.page.keyboard.press("ArrowDown");
  }
  const pressTen = async ({ page }: Visitor) => {
    for (let count = 0; count < 10; count += 1) {
      await page.keyboard.press("Enter");
    }
  };
  await Promise.all([pressTen(one), pressTen(two)]);
  await showsCount(one, 20, REGISTRANTS);
  await showsCount(two, 20, REGISTRANTS);
  const rowOf = ({ page }: Visitor, name: string | undefined) =>
    page.locator("[data-line]").filter({ hasText: name });
  await rowOf(one, listed[20])
    .getByText(one.say("events.roster.markedBy", { name: LUCIA.name }))
    .waitFor();
  await rowOf(two, listed[0])
    .getByText(two.say("events.roster.markedBy", { name: SOFIA.name }))
    .waitFor();
  const marked = (await lines()).filter(({ answer }) => answer === "yes");
  expect(marked.map(({ name }) => name)).toEqual([
    ...listed.slice(0, 10),
    ...listed.slice(20, 30),
  ]);

  // What the other has said since stays, whatever one takes back.
  await rowOf(two, listed[9])
    .getByRole("button", { name: two.say("events.roster.answer.no") })
    .click();
  await rowOf(one, listed[9])
    .and(one.page.locator("[data-answer=no]"))
    .waitFor();
  await one.page.keyboard.press("Control+z");
  await one.page
    .getByText(one.say("events.roster.changedSince"), { exact: true })
    .waitFor();
  expect((await lines())[9]?.answer).toBe("no");
});

test("whoever came without a word is found by the same letters", async () => {
  const [, title] = EVENINGS;
  const { client, orgId, lines } = await evening(title);
  const { page: members } = await client.query(api.members.queries.list, {
    orgId,
    filters: {},
    sort: "name",
    paginationOpts: { numItems: 50, cursor: null },
  });
  const known = new Set((await lines()).map(({ userId }) => userId));
  const guest = members.find(({ userId }) => !known.has(userId));
  if (!guest) throw new Error("everybody is on the list");
  const visitor = await atRoster({ locale: "en", width: 1280 }, SOFIA, title);
  const { page, say } = visitor;
  await page.keyboard.type(guest.name);
  await page
    .getByText(say("events.roster.nextWalkIn", { name: guest.name }))
    .waitFor();
  await page.keyboard.press("Enter");
  await page
    .locator("[data-line]")
    .filter({ hasText: guest.name })
    .and(page.locator("[data-answer=yes]"))
    .waitFor();
  await expect
    .poll(async () =>
      (await lines()).find(({ userId }) => userId === guest.userId),
    )
    .toMatchObject({ answer: "yes", rsvp: null });
});
