/** One member writing in two places at once, and one address that is already known. */
import type { Page, WebSocketRoute } from "playwright-core";
import { describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { useDemo } from "./support/demo";
import { enterAs, heading, PASSWORD, signUp } from "./support/journey";
import { signInAs } from "../support/app-members";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();
const LUCIA = {
  name: "Lucía Ferreyra",
  email: "lucia.ferreyra@wayfinder.example",
};

/** Holds what the page wants changed until `release`; everything else passes. */
async function holdMutations(page: Page): Promise<() => void> {
  const held: (() => void)[] = [];
  let isHolding = true;
  await page.routeWebSocket(/\/sync$/, (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const isChange = String(message).includes('"type":"Mutation"');
      if (isHolding && isChange) held.push(() => server.send(message));
      else server.send(message);
    });
  });
  return () => {
    isHolding = false;
    held.splice(0).forEach((send) => send());
  };
}

async function inConflict(visitor: Visitor, other: string): Promise<void> {
  const { page, say } = visitor;
  const release = await holdMutations(page);
  await page.goto("/profile");
  await heading(page, say("profile.title")).waitFor();
  const field = page.getByLabel(say("profile.goals.field"), { exact: true });
  await field.fill("Written on this screen.");
  await field.blur();
  const elsewhere = await signInAs(demo().app.url, LUCIA.email);
  const { sectionRevs } = await elsewhere.query(
    api.profiles.queries.getMine,
    {},
  );
  await elsewhere.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "goals", value: other },
    baseRev: sectionRevs.goals,
  });
  release();
  await page
    .getByRole("button", { name: say("profile.conflict.takeOther") })
    .waitFor();
}

describe.each([
  ["en", 1280],
  ["es", 390],
] as const)("goals written in two places (%s, %i px)", (locale, width) => {
  test("are shown in both versions before one is chosen", async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, { locale, width });
    const { page, say } = visitor;
    await enterAs(visitor, LUCIA);
    visitor.expectProblems(/ConvexError: \{"code":"CONFLICT"/);
    await inConflict(visitor, `Written elsewhere, at ${width}.`);
    const version = (key: "mine" | "other") =>
      page.getByRole("group", { name: say(`profile.conflict.${key}`) });
    await version("mine").getByText("Written on this screen.").waitFor();
    await version("other")
      .getByText(`Written elsewhere, at ${width}.`)
      .waitFor();
    await page
      .getByRole("button", { name: say("profile.conflict.takeOther") })
      .press("Enter");
    const field = page.getByLabel(say("profile.goals.field"), { exact: true });
    expect(await field.inputValue()).toBe(`Written elsewhere, at ${width}.`);
    expect(await version("mine").count()).toBe(0);
  });
});

describe("an address with an account", () => {
  test("is answered like any other, with the ways back to its account", async () => {
    const { app, browser } = demo();
    const known = { name: "Iris Vidal", email: "iris@mail.example" };
    const owner = await visit(browser, app.url, { locale: "en", width: 1280 });
    await signUp(owner, known);
    const pages = [known.email, "nobody-yet@mail.example"].map(
      async (email) => await codePage(email),
    );
    const [ofKnown, ofUnknown] = await Promise.all(pages);
    expect(ofKnown?.text.replace(known.email, "@")).toBe(
      ofUnknown?.text.replace("nobody-yet@mail.example", "@"),
    );
    expect(ofKnown?.links).toEqual(["/sign-in", "/reset-password"]);
  });
});

/** What stands around the code's form once an account was asked for. */
async function codePage(email: string) {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 390 });
  const { page, say } = visitor;
  await page.goto("/sign-up");
  await page.getByLabel(say("auth.name"), { exact: true }).fill("Iris");
  await page.getByLabel(say("auth.email"), { exact: true }).fill(email);
  await page.getByLabel(say("auth.password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: say("auth.signUpAction") }).click();
  await heading(page, say("auth.codeTitle")).waitFor();
  const help = page
    .getByRole("paragraph")
    .filter({ hasText: "If you already have an account" });
  const links = await help
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const lede = await page.getByText("8-digit code is on its way").innerText();
  return { links, text: `${lede}\n${await help.innerText()}` };
}
