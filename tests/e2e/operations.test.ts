/** What an operator sees and stops, and that no call leaves once they did. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { allMatches, signInAs, until } from "../support/app-members";
import { startModel } from "../support/app-model";
import { audit } from "./support/audit";
import { useDemo } from "./support/demo";
import {
  cards,
  endOfRun,
  enterAs,
  heading,
  goByNav,
  mainLink,
  reading,
} from "./support/journey";
import { visit, type Screen, type Visitor } from "./support/page";
import { patternOf } from "./support/words";

const model = await startModel({ latencyMs: 60 });
afterAll(() => model.close());
const demo = useDemo({ env: () => model.env });

interface Persona {
  name: string;
  email: string;
  headline: string;
}
let operator: Persona;
let members: Persona[];

beforeAll(async () => {
  const { admin } = demo().app;
  const personas = await admin.call(api.account.queries.listDemoPersonas, {});
  const admins = personas.filter(({ isPlatformAdmin }) => isPlatformAdmin);
  members = personas.filter(({ isPlatformAdmin }) => !isPlatformAdmin);
  if (!admins[0]) throw new Error("nobody operates the demo");
  operator = admins[0];
});

function memberAt(at: number): Persona {
  const member = members[at];
  if (!member) throw new Error("too few people");
  return member;
}

async function entered(person: Persona, screen: Screen): Promise<Visitor> {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, person);
  return visitor;
}

async function asking(at: number, screen: Screen, holdAfter: number) {
  const person = memberAt(at);
  const release = model.hold(person.headline, holdAfter);
  const visitor = await entered(person, screen);
  const { page, say } = visitor;
  await goByNav(page, say("shell.matches"));
  await page.getByRole("button", { name: say("matches.ask.button") }).click();
  const calls = () => model.callsAbout(person.headline);
  /** Every batch's call has left: the first hop is saved, the second held. */
  const allSent = async () => {
    const [run] = await runsOf(person);
    return run?.totalBatches === calls();
  };
  return { allSent, visitor, page, say, person, release, calls };
}

const clients = new Map<string, ReturnType<typeof signInAs>>();

/** Signs in once each: sign-ins are limited. */
async function clientFor({ email }: Persona) {
  const client = clients.get(email) ?? signInAs(demo().app.url, email);
  clients.set(email, client);
  return await client;
}

async function runsOf(person: Persona) {
  const member = await clientFor(person);
  const me = await member.query(api.account.queries.getMe, {});
  const client = await clientFor(operator);
  const { page } = await client.query(api.ops.queries.listRuns, {
    paginationOpts: { numItems: 50, cursor: null },
  });
  return page.filter(({ userId }) => userId === me?.userId);
}

const matchCount = async (person: Persona) =>
  (await allMatches(await clientFor(person))).length;

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const path = join(folder, `operations-${name}.png`);
  await page.screenshot({ path, fullPage: true });
}

/** Asks while matching is paused: told so, and nothing leaves. */
async function isRefused(refused: Persona): Promise<void> {
  const late = await entered(refused, { locale: "en", width: 390 });
  late.expectProblems(/MATCHING_PAUSED/);
  await goByNav(late.page, late.say("shell.matches"));
  await late.page
    .getByRole("button", { name: late.say("matches.ask.button") })
    .click();
  await late.page
    .getByText(late.say("errors.MATCHING_PAUSED"))
    .first()
    .waitFor();
  expect(model.callsAbout(refused.headline)).toBe(0);
}

test("the switch lets no call out, tells why, keeps what is there and takes the run up when lifted", async () => {
  const desk = await entered(operator, { locale: "en", width: 1280 });
  await goByNav(desk.page, desk.say("shell.operations"));
  const pause = desk.page.getByRole("switch", {
    name: desk.say("operations.switches.pause"),
  });
  await pause.waitFor();
  const { visitor, page, say, person, release, calls, allSent } = await asking(
    3,
    { locale: "es", width: 390 },
    0,
  );
  await until("the first call", () => calls() === 1);
  await pause.click();
  await until("the switch", async () => {
    const { ops } = internal.matching;
    const { after } = await demo().app.admin.call(ops.setSwitches, {});
    return after.isMatchingPaused;
  });
  release();
  await reading(visitor).getByText(say("matches.failure.paused")).waitFor();
  await reading(visitor).getByText(say("matches.run.held")).waitFor();
  expect(await cards(page).count()).toBe(5);
  await keepPicture(page, "paused-390-es");

  await isRefused(memberAt(4));
  expect(calls()).toBe(1);

  await pause.click();
  await endOfRun(visitor);
  expect(await allSent()).toBe(true);
  const sent = calls();
  expect(await matchCount(person)).toBeGreaterThan(5);

  // The same two people at a cap: nobody's calls leave, and the matches stay.
  const caps = desk.page.getByLabel(desk.say("operations.switches.monthly"));
  await caps.fill("0");
  await desk.page
    .getByRole("button", { name: desk.say("operations.switches.save") })
    .click();
  await desk.page.getByText(desk.say("operations.switches.saved")).waitFor();
  visitor.expectProblems(/BUDGET_REACHED/);
  await page.getByRole("button", { name: say("matches.ask.again") }).click();
  await page.getByText(say("errors.BUDGET_REACHED")).first().waitFor();
  expect(calls()).toBe(sent);
  expect(await cards(page).count()).toBeGreaterThan(0);
  await keepPicture(page, "budget-390-es");
  await caps.fill("200");
  await caps.press("Enter");
  await expect
    .poll(async () => {
      const { ops } = internal.matching;
      const { after } = await demo().app.admin.call(ops.setSwitches, {});
      return after.monthlyCapMicroUsd;
    })
    .toBe(200_000_000);
});

/** Their new run is due half a minute later, when nothing may be paused or capped. */
const EDITED = 0;

test("an edit in mid-run stops it at its next save, and says that one new run begins", async () => {
  const { visitor, person, release, allSent } = await asking(
    EDITED,
    { locale: "en", width: 1280 },
    1,
  );
  const { page, say } = visitor;
  await until("the second hop", allSent);
  await cards(page).first().waitFor();
  const elsewhere = await clientFor(person);
  for (const value of ["First thought.", "Second thought."]) {
    const mine = await elsewhere.query(api.profiles.queries.getMine, {});
    await elsewhere.mutation(api.profiles.mutations.saveSection, {
      edit: { section: "goals", value },
      baseRev: mine.sectionRevs.goals,
    });
  }
  const kept = await matchCount(person);
  release();
  await reading(visitor).getByText(say("matches.run.superseded")).waitFor();
  expect(await matchCount(person)).toBe(kept);
});

test("cancelling stops writes at once in both tabs, and resuming repeats no finished call", async () => {
  const { visitor, page, say, person, release, calls, allSent } = await asking(
    1,
    { locale: "es", width: 390 },
    1,
  );
  await until("the second hop", allSent);
  const second = await visitor.newTab();
  await second.goto("/matches");
  const other = reading({ page: second, say });
  await other.getByRole("progressbar").waitFor();
  expect(await runsOf(person)).toHaveLength(1);
  await cards(page).first().waitFor();
  const kept = await matchCount(person);
  expect(kept).toBe(5);
  const sent = calls();
  await other.getByRole("button", { name: say("matches.run.cancel") }).click();
  const stopped = patternOf(say, "matches.run.cancelled", {
    read: "number",
    total: "number",
  });
  await reading(visitor).getByText(stopped).waitFor();
  release();
  await until("the answers on their way", () => model.inFlight() === 0);
  expect(await matchCount(person)).toBe(kept);
  await page.getByRole("button", { name: say("matches.run.resume") }).click();
  await endOfRun(visitor);
  await endOfRun(visitor, second);
  // Those of the second hop had not been finished; the first was not paid for again.
  expect(calls()).toBe(sent + sent - 1);
  expect(await runsOf(person)).toHaveLength(1);
});

test("the run goes on when its browser is gone", async () => {
  const { visitor, person, release, calls, allSent } = await asking(
    2,
    { locale: "en", width: 1280 },
    0,
  );
  await until("the first call", () => calls() === 1);
  await visitor.context.close();
  release();
  await until("the run's end", async () => {
    const [run] = await runsOf(person);
    return run?.state === "done";
  });
  expect(await allSent()).toBe(true);
  expect(await matchCount(person)).toBeGreaterThan(5);
});

test.for([
  { locale: "es", width: 390, theme: "dark" },
  { locale: "en", width: 1280, theme: "light" },
] as const)(
  "an operator sees it all, and what a recomputation would take ($width px)",
  async (screen) => {
    const visitor = await entered(operator, screen);
    const { page, say } = visitor;
    await page.goto("/operations");
    await heading(page, say("operations.title")).waitFor();
    const list = page.getByRole("list", { name: say("operations.runs.label") });
    await list.getByRole("listitem").first().waitFor();
    const button = (key: string) =>
      page.getByRole("button", { name: say(key), exact: true });
    await button("operations.cost.table").click();
    await button("operations.recompute.preview").click();
    await button("operations.recompute.start").waitFor();
    await page.getByText(say("operations.recompute.most")).waitFor();
    expect(await audit(page)).toEqual([]);
    await keepPicture(page, `preview-${screen.width}-${screen.theme}`);
  },
);

test("to a member there is no such page, and no way to it", async () => {
  const { page, say } = await entered(memberAt(5), {
    locale: "en",
    width: 1280,
  });
  expect(await mainLink(page, say("shell.operations")).count()).toBe(0);
  await page.goto("/operations");
  await heading(page, say("shell.notFound.title")).waitFor();
});

test("half a minute after the edit exactly one new run has begun", async () => {
  const person = memberAt(EDITED);
  await until("the new run's end", async () => {
    const [newest] = await runsOf(person);
    return newest?.cause === "edit" && newest.state === "done";
  });
  const runs = await runsOf(person);
  expect(runs.map(({ state }) => state)).toEqual(["done", "superseded"]);
});

test("an operator starts, stops and resumes a recomputation", async () => {
  const visitor = await entered(operator, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page.goto("/operations");
  const button = (key: string) =>
    page.getByRole("button", { name: say(key), exact: true });
  await button("operations.recompute.preview").click();
  await button("operations.recompute.start").click();
  await button("operations.recompute.cancel").click();
  await button("operations.recompute.resume").click();
  await button("operations.recompute.cancel").waitFor();
  expect(await audit(page)).toEqual([]);
  await keepPicture(page, "running-1280-light");
  await button("operations.recompute.cancel").click();
  await button("operations.recompute.resume").waitFor();
});
