/**
 * What a person sees when something is away: the network, the server, a chunk
 * of the app. The page says what it shows, what it kept, and what to do.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { startApp } from "../support/app-process";
import { clientOf } from "./support/claims";
import { useDemo, WITHOUT_MODEL } from "./support/demo";
import { enterAs, heading, goByNav } from "./support/journey";
import { networkOf } from "./support/network";
import { visit, type Visitor } from "./support/page";
import { freePortPair } from "../support/ports";
import { patternOf } from "./support/words";

const TYPED = "Written in a tunnel, somewhere under the Andes.";

const demo = useDemo();

async function memberOn(url: string, width = 1280): Promise<Visitor> {
  return await visit(demo().browser, url, { locale: "en", width });
}

async function somebody() {
  const { admin } = demo().app;
  const [first] = await admin.call(api.account.queries.listDemoPersonas, {});
  if (!first) throw new Error("the demo has nobody");
  return first;
}

const goals = ({ page, say }: Visitor) =>
  page.getByLabel(say("profile.goals.field"), { exact: true });

const waiting = ({ page, say }: Visitor) =>
  page.getByText(patternOf(say, "shell.offline.asOf", { time: "text" }));

async function savedGoals(page: Page) {
  const client = await clientOf(page);
  const { content } = await client.query(api.profiles.queries.getMine, {});
  return content.goals;
}

async function openProfile(visitor: Visitor) {
  const { page, say } = visitor;
  await goByNav(page, say("shell.profile"));
  await heading(page, say("profile.title")).waitFor();
  await goals(visitor).waitFor();
}

describe("without a network", () => {
  test.each([1280, 390])(
    "what is typed stays, is counted, and is sent later (%i px)",
    async (width) => {
      const visitor = await memberOn(demo().app.url, width);
      const { page, say } = visitor;
      const network = await networkOf(visitor);
      await enterAs(visitor, await somebody());
      await goByNav(page, say("shell.matches"));
      await heading(page, say("matches.title")).waitFor();
      await openProfile(visitor);
      await network.cut();
      await waiting(visitor).waitFor();
      const typed = `${TYPED} ${width}`;
      await goals(visitor).fill(typed);
      await goals(visitor).blur();
      await page.getByText(say("common.autosave.offline")).waitFor();
      await page
        .getByText(say("shell.offline.waiting", { count: 1 }))
        .waitFor();

      await goByNav(page, say("shell.matches"));
      await heading(page, say("matches.title")).waitFor();
      await openProfile(visitor);
      expect(await goals(visitor).inputValue()).toBe(typed);

      await network.mend();
      await waiting(visitor).waitFor({ state: "detached" });
      await expect.poll(() => savedGoals(page)).toBe(typed);
      expect(await goals(visitor).inputValue()).toBe(typed);
      await expect
        .poll(() => page.getByText(say("common.autosave.offline")).count())
        .toBe(0);
    },
  );

  test("a page that was never opened says so, and comes afterwards", async () => {
    const visitor = await memberOn(demo().app.url);
    const { page, say } = visitor;
    visitor.expectProblems(/dynamically imported module/);
    const network = await networkOf(visitor);
    await enterAs(visitor, await somebody());
    await network.cut();
    await goByNav(page, say("shell.settings"));
    await heading(page, say("shell.unfetched.title")).waitFor();
    await page.getByText(say("shell.unfetched.offline")).waitFor();
    await network.mend();
    await page.getByRole("button", { name: say("common.retry") }).click();
    await heading(page, say("settings.title")).waitFor();
  });
});

test("a new deploy is fetched by loading the page anew, once", async () => {
  const visitor = await memberOn(demo().app.url);
  const { page, say } = visitor;
  visitor.expectProblems(/dynamically imported module|Failed to load resource/);
  await enterAs(visitor, await somebody());
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  // As a host answers once another build has taken the place of this one.
  await page.route(/assets\/settings.*\.js$/, (route) =>
    route.fulfill({ status: 404, body: "" }),
  );
  await goByNav(page, say("shell.settings"));
  await heading(page, say("shell.unfetched.title")).waitFor();
  expect(loads).toBe(1);
  await page.getByText(say("shell.unfetched.text")).waitFor();
  await page.unrouteAll();
  await page.getByRole("button", { name: say("shell.failure.reload") }).click();
  await heading(page, say("settings.title")).waitFor();
});

test("a server that comes back is taken up again without a reload", async () => {
  const directory = await mkdtemp(join(tmpdir(), "wayfinder-states-"));
  const port = await freePortPair();
  const start = () => startApp({ directory, port, env: WITHOUT_MODEL });
  let app = await start();
  try {
    await app.admin.call(internal.seed.run.seed, {});
    const visitor = await memberOn(app.url);
    const { page, say } = visitor;
    visitor.expectProblems(/WebSocket|ERR_|Failed to load resource|reconnect/i);
    await enterAs(visitor, await somebody());
    await openProfile(visitor);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await app.kill();
    await waiting(visitor).waitFor();
    await goals(visitor).fill(TYPED);
    app = await start();
    await waiting(visitor).waitFor({ state: "detached", timeout: 60_000 });
    await expect.poll(() => savedGoals(page)).toBe(TYPED);
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    await page
      .getByText(say("common.autosave.saved"), { exact: true })
      .first()
      .waitFor();
  } finally {
    await app.kill();
    await rm(directory, { recursive: true, force: true });
  }
});
