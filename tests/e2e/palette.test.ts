/** Going anywhere and doing anything from the keyboard, and from the phone's top bar. */
import { expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { audit } from "./support/audit";
import { useDemo } from "./support/demo";
import { cards, endOfRun, enterAs, heading } from "./support/journey";
import { expectFocus } from "./support/keyboard";
import { networkOf } from "./support/network";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();

const field = ({ page, say }: Visitor) =>
  page.getByRole("combobox", { name: say("palette.field") });
const option = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole("option", { name });
const group = ({ page, say }: Visitor, name: string) =>
  page.getByRole("group", { name: say(`palette.groups.${name}`) });

async function enter(visitor: Visitor) {
  const { admin } = demo().app;
  const [first] = await admin.call(api.account.queries.listDemoPersonas, {});
  if (!first) throw new Error("the demo has nobody");
  await enterAs(visitor, first);
}

async function openByKeys(visitor: Visitor) {
  await visitor.page.keyboard.press("Control+k");
  await expectFocus(field(visitor), "the words can be typed at once");
}

test("a member goes, asks and finds by keyboard alone", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  await enter(visitor);
  await openByKeys(visitor);
  await field(visitor).pressSequentially("curriculum");
  await option(visitor, say("palette.pages.importCv")).waitFor();
  await page.keyboard.press("Enter");
  await expectFocus(
    heading(page, say("profile.import.title")),
    "the page chosen starts at its heading",
  );

  await openByKeys(visitor);
  await field(visitor).pressSequentially("look for mat");
  await option(visitor, say("palette.ask")).waitFor();
  await page.keyboard.press("Enter");
  await heading(page, say("matches.title")).waitFor();
  await cards(page).first().waitFor();
  await endOfRun(visitor);
  const title =
    (await cards(page).first().getByRole("link").first().textContent()) ?? "";

  await openByKeys(visitor);
  await field(visitor).pressSequentially(title.toLocaleUpperCase());
  await group(visitor, "matches").waitFor();
  await group(visitor, "roles").waitFor();
  await page.keyboard.press("Enter");
  await expectFocus(heading(page, title), "the match starts at its title");

  await openByKeys(visitor);
  const recent = group(visitor, "recent").getByRole("option");
  expect(await recent.count()).toBeGreaterThanOrEqual(3);
  expect(await recent.first().textContent()).toContain(title);
  await field(visitor).pressSequentially("zzqqxx");
  await page.getByText(say("palette.empty", { text: "zzqqxx" })).waitFor();
  await page.keyboard.press("Escape");
  await field(visitor).waitFor({ state: "detached" });

  await openByKeys(visitor);
  await field(visitor).pressSequentially("dark");
  await page.keyboard.press("Enter");
  await page.locator("html[data-theme=dark]").waitFor();
  await openByKeys(visitor);
  await field(visitor).pressSequentially("espanol");
  await page.keyboard.press("Enter");
  await page.locator("html[lang=es]").waitFor();
});

test.each([
  [1280, "light"],
  [390, "dark"],
] as const)(
  "a stranger is offered what strangers may (%i px, %s)",
  async (width, theme) => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, {
      locale: "es",
      width,
      theme,
    });
    const { page, say } = visitor;
    await page.goto("/");
    await page.getByRole("button", { name: say("palette.button") }).click();
    await expectFocus(field(visitor), "the words can be typed at once");
    await option(visitor, say("palette.pages.signIn")).waitFor();
    for (const hidden of [
      "palette.pages.profile",
      "palette.pages.matches",
      "palette.ask",
      "shell.signOut",
    ]) {
      expect(await option(visitor, say(hidden)).count(), hidden).toBe(0);
    }
    expect(await audit(page)).toEqual([]);
    await field(visitor).fill("investigación");
    await group(visitor, "roles").waitFor();
    expect(await audit(page)).toEqual([]);
    await group(visitor, "roles").getByRole("option").first().click();
    await page.waitForURL(/\/opportunities\/.+/);
    await field(visitor).waitFor({ state: "detached" });
  },
);

test("what was chosen is nobody else's, and without a network it says what it lacks", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  const network = await networkOf(visitor);
  await enter(visitor);
  await openByKeys(visitor);
  await option(visitor, say("palette.pages.profile")).click();
  await heading(page, say("profile.title")).waitFor();
  await openByKeys(visitor);
  await group(visitor, "recent").waitFor();
  await network.cut();
  await field(visitor).fill("governance");
  await page.getByText(say("palette.offline")).waitFor();
  await network.mend();
  await group(visitor, "roles").waitFor();
  await field(visitor).fill("sign out");
  await page.keyboard.press("Enter");
  await page.getByText(say("shell.signedOut")).waitFor();
  await openByKeys(visitor);
  await option(visitor, say("palette.pages.signIn")).waitFor();
  expect(await group(visitor, "recent").count()).toBe(0);
});
