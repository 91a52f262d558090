/**
 * From the landing page to the first card: counted from what a person really
 * does. Each click, key that submits, paste and filled field is one action.
 */
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { useDemo } from "./support/demo";
import {
  acceptName,
  cards,
  enterAs,
  heading,
  goByNav,
  PASSWORD,
  readCv,
} from "./support/journey";
import {
  expectFocus,
  hasFocus,
  tabTo,
  tabToAndPress,
} from "./support/keyboard";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();

const MOST_ACTIONS = 12;
const MOST_FIELDS = 6;

/** Does what a person does, and counts it. */
function counting() {
  const done: string[] = [];
  let fieldCount = 0;
  return {
    done,
    fields: () => fieldCount,
    click: async (target: Locator, what: string) => {
      await target.click();
      done.push(`press ${what}`);
    },
    /** Typed or pasted. */
    fill: async (field: Locator, text: string, what: string) => {
      await field.fill(text);
      fieldCount += 1;
      done.push(`fill ${what}`);
    },
  };
}

describe.each([
  ["en", 1280, "en-classic"],
  // Says nowhere where its writer wants to go: one field more.
  ["es", 390, "es-docente"],
] as const)("a new person in %s at %i px", (locale, width, cv) => {
  test("reaches the first card in few steps, from the landing page", async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, { locale, width });
    const { page, say } = visitor;
    const { click, fill, done, fields } = counting();
    const button = (key: string) =>
      page.getByRole("button", { name: say(key), exact: true });
    const label = (key: string) => page.getByLabel(say(key), { exact: true });

    await page.goto("/");
    const start = page.getByRole("main").getByRole("link", {
      name: say("landing.start"),
    });
    await click(start.first(), "start");
    await fill(label("auth.name"), "Elena Prado", "name");
    await fill(label("auth.email"), `${cv}@mail.example`, "e-mail");
    await fill(label("auth.password"), PASSWORD, "password");
    await click(button("auth.signUpAction"), "create account");
    await click(button("auth.useDemoCode"), "use the code");

    await heading(page, say("welcome.language.title")).waitFor();
    expect(new URL(page.url()).search).toContain("step=language");
    await click(button("welcome.next"), "go on");
    await fill(label("profile.import.text"), await readCv(cv), "the CV");
    await click(button("profile.import.read"), "read it");
    await heading(page, say("profile.review.title")).waitFor();
    await click(
      page.getByRole("button", { name: acceptName(say) }),
      "take what was read",
    );
    await heading(page, say("welcome.matches.title")).waitFor();
    const agree = button("matches.ask.agree");
    await agree.waitFor();
    if (locale === "es") {
      const goals = page.getByLabel(say("profile.goals.field"));
      await fill(goals, GOALS, "where one wants to go");
    }
    await click(agree, "agree and find");
    await cards(page).first().waitFor();

    console.info(
      `${done.length} actions, ${fields()} fields: ${done.join(", ")}`,
    );
    expect(done.length).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(fields()).toBeLessThanOrEqual(MOST_FIELDS);
    await goByNav(page, say("shell.home"));
    await page.locator("[data-suggestion]").first().waitFor();
    expect(await page.locator("[data-suggestion=firstRun]").count()).toBe(0);
  });
});

const GOALS = "Trabajar por la educación pública con datos.";

describe("the first run", () => {
  test("can be left, taken up on another day, gone back in and skipped to its end", async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, { locale: "en", width: 390 });
    const { page, say } = visitor;
    const button = (key: string) =>
      page.getByRole("button", { name: say(key), exact: true });
    await register(visitor, "half@mail.example");
    await page
      .getByText(say("welcome.progress", { at: 1, total: 4 }))
      .waitFor();

    // The language is the member's from here on, in the interface and for mails.
    await page.getByRole("radio", { name: "Español" }).click();
    await page.getByRole("heading", { level: 1, name: /idioma/ }).waitFor();
    await page.getByRole("radio", { name: "English" }).click();
    await button("welcome.next").click();
    await heading(page, say("welcome.profile.title")).waitFor();
    await page
      .getByText(say("welcome.progress", { at: 2, total: 4 }))
      .waitFor();

    await page.goBack();
    await heading(page, say("welcome.language.title")).waitFor();
    await goByNav(page, say("shell.home"));
    await page
      .locator("[data-suggestion=firstRun]")
      .getByRole("link", { name: say("home.next.firstRunAction") })
      .click();
    await heading(page, say("welcome.profile.title")).waitFor();

    // Nobody is held: another page opens as it would for anyone.
    await page.goto("/opportunities");
    await heading(page, say("opportunities.title")).waitFor();
    await page.goto("/welcome");
    await heading(page, say("welcome.profile.title")).waitFor();
    await button("welcome.skip").click();
    await heading(page, say("welcome.review.title")).waitFor();
    await button("welcome.skip").click();
    await heading(page, say("welcome.matches.title")).waitFor();
    await button("welcome.skip").click();
    await heading(page, say("home.title")).waitFor();
    await page.locator("[data-suggestion=profile]").waitFor();
    await page.reload();
    await page.locator("[data-suggestion=profile]").waitFor();

    await page.locator("[data-suggestion=profile]").getByRole("button").click();
    await page.getByText(say("home.next.none")).waitFor();
    await page.reload();
    await page.getByText(say("home.next.none")).waitFor();
  });

  test("is walked by keyboard, each step from its heading", async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, {
      locale: "es",
      width: 1280,
    });
    const { page, say } = visitor;
    await register(visitor, "keys-only@mail.example");
    const button = (key: string) =>
      page.getByRole("button", { name: say(key), exact: true });
    await tabToAndPress(page, button("welcome.next"));
    await startsAt(visitor, "welcome.profile.title");
    await tabToAndPress(
      page,
      page.getByRole("link", { name: say("welcome.profile.hand") }),
    );
    await startsAt(visitor, "welcome.hand.title");
    await tabTo(page, page.getByLabel(say("profile.basics.headline")));
    await page.keyboard.type("Enfermera que aprende estadística");
    const review = page
      .getByRole("navigation", { name: say("welcome.progressLabel") })
      .getByRole("link", { name: say("welcome.steps.review") });
    await tabTo(page, review, "Shift+Tab");
    await page.keyboard.press("Enter");
    await startsAt(visitor, "welcome.review.title");
    await tabToAndPress(page, button("welcome.next"));
    await startsAt(visitor, "welcome.matches.title");
    // What is still needed is asked for here, and refused by name until it is there.
    await page.getByText(say("welcome.matches.missingTitle")).waitFor();
    await tabToAndPress(page, button("matches.ask.agree"));
    await page.getByText(say("errors.PROFILE_INCOMPLETE")).waitFor();
    await expectFocus(
      page.locator("main :is(input, textarea)").first(),
      "a refusal leads to the field that lacks words",
    );
  });
});

test("the start sends members home, and keeps who is signing out", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  const [persona] = await app.admin.call(
    api.account.queries.listDemoPersonas,
    {},
  );
  if (!persona) throw new Error("nobody to be");
  await enterAs(visitor, persona);
  await page.goto("/");
  await heading(page, say("home.title")).waitFor();
  await page.getByRole("button", { name: say("shell.account") }).click();
  await page.getByRole("menuitem", { name: say("shell.signOut") }).click();
  await page.getByText(say("shell.signedOut")).waitFor();
  await heading(page, say("landing.title")).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");

  // Who asked for a page gets that page, not home.
  await page.goto("/settings");
  await page
    .getByRole("button", {
      name: say("auth.demoAction", { name: persona.name }),
    })
    .click();
  await heading(page, say("settings.title")).waitFor();
});

async function register({ page, say }: Visitor, email: string): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel(say("auth.name"), { exact: true }).fill("Elena Prado");
  await page.getByLabel(say("auth.email"), { exact: true }).fill(email);
  await page.getByLabel(say("auth.password"), { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: say("auth.signUpAction") }).click();
  await page.getByRole("button", { name: say("auth.useDemoCode") }).click();
  await heading(page, say("welcome.language.title")).waitFor();
}

async function startsAt({ page, say }: Visitor, title: string): Promise<void> {
  const start = heading(page, say(title));
  await start.waitFor();
  await expect.poll(() => hasFocus(start), { message: title }).toBe(true);
}
