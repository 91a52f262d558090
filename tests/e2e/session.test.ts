/**
 * A session under what browsers do to it: reloads, two tabs, tokens that run
 * out, a network that goes at the worst moment, a server that takes it back.
 * Neither the session nor what was typed is lost, and nobody else gets it.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { networkOf, renewalOf, tokenOf } from "./support/network";
import { visit, type Visitor } from "./support/page";

/** Past the moment at which a token is renewed, within its ten minutes. */
const NEARLY_OUT = "09:55";
const TYPED = "A place where I can work on evaluations for two years.";

const demo = useDemo();
let people: { name: string; email: string }[] = [];

beforeAll(async () => {
  people = await demo().app.admin.call(
    api.account.queries.listDemoPersonas,
    {},
  );
});

const persona = (at: number) => {
  const person = people[at];
  if (!person) throw new Error("the demo has fewer people");
  return person;
};

async function member(): Promise<Visitor> {
  const { app, browser } = demo();
  return await visit(browser, app.url, { locale: "en", width: 1280 });
}

const goals = ({ page, say }: Visitor) =>
  page.getByLabel(say("profile.goals.field"), { exact: true });

async function openProfile(visitor: Visitor, page = visitor.page) {
  await page.goto("/profile");
  await heading(page, visitor.say("profile.title")).waitFor();
  await page.getByLabel(visitor.say("profile.goals.field")).waitFor();
}

/** Pressed in the moment when one page has gone and the next is not there yet. */
function unlessBetweenPages(error: Error): void {
  if (!error.message.includes("Not attached to an active page")) throw error;
}

const renewed = (page: Page, before: string | null) =>
  expect.poll(() => renewalOf(page), { timeout: 30_000 }).not.toBe(before);

describe("a session", () => {
  test("holds through ten fast reloads", async () => {
    const visitor = await member();
    await enterAs(visitor, persona(0));
    const { page, say } = visitor;
    // Of a page that is left while it says which browser this is: nobody has done
    // anything there that could be lost, so the browser does not ask.
    visitor.expectProblems(/'beforeunload'.*never had a user gesture/);
    for (let count = 0; count < 10; count += 1) {
      await page.reload({ waitUntil: "commit" }).catch(unlessBetweenPages);
    }
    await heading(page, say("home.title")).waitFor();
    await clientOf(page);
  });

  test("goes on where the stored token has run out", async () => {
    const visitor = await member();
    const { page, say } = visitor;
    visitor.expectProblems(/AuthError|Failed to authenticate|verify the token/);
    await enterAs(visitor, persona(0));
    const before = await renewalOf(page);
    await page.evaluate(runOut);
    await page.reload();
    await heading(page, say("home.title")).waitFor();
    await renewed(page, before);
    expect(new URL(page.url()).pathname).toBe("/home");
  });

  test("is renewed by two tabs at once without a fight", async () => {
    const visitor = await member();
    const { context, page, say } = visitor;
    await context.clock.install();
    await enterAs(visitor, persona(1));
    const other = await visitor.newTab();
    await other.goto("/matches");
    await heading(other, say("matches.title")).waitFor();
    const before = await renewalOf(page);
    // One clock for all tabs.
    await context.clock.fastForward(NEARLY_OUT);
    await renewed(page, before);
    for (const each of [page, other]) {
      await each.reload();
      await each.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
    }
  });

  test("ends in both tabs when one signs out", async () => {
    const visitor = await member();
    const { page, say } = visitor;
    await enterAs(visitor, persona(1));
    const other = await visitor.newTab();
    await openProfile(visitor, other);
    await page.getByRole("button", { name: say("shell.account") }).click();
    await page.getByRole("menuitem", { name: say("shell.signOut") }).click();
    await page.getByText(say("shell.signedOut")).waitFor();
    await heading(other, say("auth.signInTitle")).waitFor();
    expect(new URL(other.url()).searchParams.get("next")).toBe("/profile");
    await other.getByText(say("shell.sessionEnded.title")).waitFor();
    expect(await tokenOf(page)).toBeNull();
  });

  test("is not lost when renewing fails, nor when only its answer does", async () => {
    const visitor = await member();
    const { context, page, say } = visitor;
    visitor.expectProblems(/net::ERR_|Failed to load resource/);
    await context.clock.install();
    await enterAs(visitor, persona(2));
    await openProfile(visitor);
    await goals(visitor).fill(TYPED);
    const before = await renewalOf(page);
    let cuts = 0;
    await page.route("**/api/action", async (route) => {
      cuts += 1;
      // The server has turned the token over by then; nobody hears of it.
      if (cuts === 1) await route.fetch();
      if (cuts <= 5) await route.abort();
      else await route.continue();
    });
    await page.clock.fastForward(NEARLY_OUT);
    await renewed(page, before);
    expect(cuts).toBeGreaterThan(5);
    expect(await goals(visitor).inputValue()).toBe(TYPED);
    await page.reload();
    await heading(page, say("profile.title")).waitFor();
    await expect.poll(() => goals(visitor).inputValue()).toBe(TYPED);
  });

  test("can be left without a network", async () => {
    const visitor = await member();
    const { page, say } = visitor;
    const network = await networkOf(visitor);
    await enterAs(visitor, persona(3));
    await page.goto("/");
    await page.getByRole("button", { name: say("shell.account") }).waitFor();
    await network.cut();
    await page.getByRole("button", { name: say("shell.account") }).click();
    await page.getByRole("menuitem", { name: say("shell.signOut") }).click();
    await page
      .getByRole("link", { name: say("shell.signIn") })
      .first()
      .waitFor();
    expect(await tokenOf(page)).toBeNull();
  });
});

describe("what was typed when the session was lost", () => {
  async function loseSessionWhileTyping(at: number) {
    const visitor = await member();
    const { context, page, say } = visitor;
    visitor.expectProblems(/CONVEX|UNAUTHENTICATED/);
    const network = await networkOf(visitor);
    await context.clock.install();
    await enterAs(visitor, persona(at));
    await openProfile(visitor);
    const { admin } = demo().app;
    const me = await (
      await clientOf(page)
    ).query(api.account.queries.getMe, {});
    network.mute();
    await goals(visitor).fill(TYPED);
    await admin.call(internal.auth.store, {
      args: {
        type: "invalidateSessions",
        userId: me?.userId as Id<"users">,
      },
    });
    await page.clock.fastForward(NEARLY_OUT);
    await heading(page, say("auth.signInTitle")).waitFor();
    await page.getByText(say("shell.sessionEnded.title")).waitFor();
    await network.mend();
    return visitor;
  }
  const enter = ({ page, say }: Visitor, at: number) =>
    page
      .getByRole("button", { name: say("auth.demoAction", persona(at)) })
      .click();

  test("is there again after signing in, to save or to drop", async () => {
    const visitor = await loseSessionWhileTyping(4);
    const { page, say } = visitor;
    await enter(visitor, 4);
    await heading(page, say("profile.title")).waitFor();
    await page.getByText(say("common.autosave.restored")).waitFor();
    expect(await goals(visitor).inputValue()).toBe(TYPED);
    await page
      .getByRole("button", { name: say("common.autosave.keepRestored") })
      .click();
    await page
      .getByText(say("common.autosave.saved"), { exact: true })
      .waitFor();
    await page.reload();
    await expect.poll(() => goals(visitor).inputValue()).toBe(TYPED);
    await expect
      .poll(() => page.getByText(say("common.autosave.restored")).count())
      .toBe(0);
  });

  test("is not given to another person", async () => {
    const visitor = await loseSessionWhileTyping(5);
    const { page, say } = visitor;
    await enter(visitor, 6);
    await heading(page, say("profile.title")).waitFor();
    await goals(visitor).waitFor();
    expect(await goals(visitor).inputValue()).not.toBe(TYPED);
    expect(
      await page.evaluate(() => JSON.stringify(sessionStorage)),
    ).not.toContain(TYPED);
  });
});

/** In the page: leaves a token that ended an hour ago. */
function runOut(): void {
  const key = Object.keys(localStorage).find((each) =>
    each.startsWith("__convexAuthJWT"),
  );
  const [header = "", payload = "", signature = ""] = (
    localStorage.getItem(key ?? "") ?? ""
  ).split(".");
  const claims = JSON.parse(atob(payload)) as { exp: number; iat: number };
  claims.exp -= 3_600;
  claims.iat -= 3_600;
  const stale = [header, btoa(JSON.stringify(claims)), signature].join(".");
  localStorage.setItem(key ?? "", stale);
}
