/** A profile filled and an account set up without a mouse, one page a test. */
import { expect, test } from "vitest";
import { useDemo } from "./support/demo";
import { heading, PASSWORD, signUp } from "./support/journey";
import {
  expectFocus,
  expectFocusKept,
  tabTo,
  tabToAndPress,
} from "./support/keyboard";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();
const NEXT_PASSWORD = "velvet harbour onion 9";

async function newMember(email: string, locale: "en" | "es") {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale, width: 1280 });
  await signUp(visitor, { name: "Inés Robledo", email });
  return visitor;
}

test("a profile is filled, taken back from and read again by keyboard alone", async () => {
  const visitor = await newMember("profile-keys@mail.example", "es");
  const { page, say } = visitor;
  await page.goto("/profile");
  await heading(page, say("profile.title")).waitFor();
  await basics(visitor);
  await work(visitor);
  await skills(visitor);
  const saved = page.getByText(say("common.autosave.saved"));
  await expect.poll(() => saved.count()).toBeGreaterThan(0);

  await page.reload();
  await page.getByText("Coordinadora de campo").first().waitFor();
  await page.getByText("Cartografía social").first().waitFor();
  const headline = page.getByLabel(say("profile.basics.headline"));
  expect(await headline.inputValue()).toBe("Antropóloga que programa");
});

async function basics({ page, say }: Visitor) {
  const { keyboard } = page;
  await tabTo(page, page.getByLabel(say("profile.basics.headline")));
  await keyboard.type("Antropóloga que programa");
  await tabTo(
    page,
    page.getByRole("combobox", { name: say("profile.basics.country") }),
  );
  await keyboard.type("Argen");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
}

/** Adds a job, removes it, and takes the removal back. */
async function work({ page, say }: Visitor) {
  const { keyboard } = page;
  const button = (key: string, values?: Record<string, string>) =>
    page.getByRole("button", { name: say(key, values), exact: true });
  await tabToAndPress(page, button("profile.work.add"));
  const title = page.getByLabel(say("profile.work.title"), { exact: true });
  await expectFocus(title, "a new entry opens at its first field");
  await keyboard.type("Coordinadora de campo");
  await tabToAndPress(page, button("profile.entries.done"));
  await expectFocusKept(page, "closing an entry keeps the focus");
  const name = { name: "Coordinadora de campo" };
  await tabToAndPress(page, button("profile.entries.remove", name));
  await page.getByText(say("profile.entries.removed", name)).waitFor();
  await expectFocusKept(page, "removing an entry keeps the focus");
  // The way into what the app says, from anywhere.
  await keyboard.press("F6");
  await tabToAndPress(page, button("common.undo"));
  await button("profile.entries.edit", name).waitFor();
}

/** One of the list, one of one's own, and one taken out again. */
async function skills({ page, say }: Visitor) {
  const { keyboard } = page;
  const field = page.getByLabel(say("profile.skills.field"), { exact: true });
  await tabTo(page, field);
  await keyboard.type("Pyth");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await keyboard.type("Cartografía social");
  await keyboard.press("Enter");
  await keyboard.type("de más");
  await keyboard.press("Enter");
  await page.getByText("de más").first().waitFor();
  await keyboard.press("Backspace");
  await expect.poll(() => page.getByText("de más").count()).toBe(0);
}

test("settings are changed by keyboard alone, and the focus is never lost", async () => {
  const visitor = await newMember("settings-keys@mail.example", "en");
  const { page, say } = visitor;
  await page.goto("/settings");
  await heading(page, say("settings.title")).waitFor();
  await changePassword(visitor);

  const dark = page.getByRole("radio", { name: say("shell.themes.dark") });
  const system = page.getByRole("radio", { name: say("shell.themes.system") });
  await tabTo(page, system);
  await page.keyboard.press("ArrowUp");
  await expectFocus(dark, "arrows walk the themes");
  const theme = () =>
    page.evaluate(() => document.documentElement.dataset.theme);
  await expect.poll(theme).toBe("dark");

  const shortcuts = page.getByRole("switch", {
    name: say("settings.shortcuts"),
  });
  await tabToAndPress(page, shortcuts, "Space");
  await expect.poll(() => shortcuts.getAttribute("aria-checked")).toBe("false");

  const english = page.getByRole("radio", { name: "English" });
  await tabTo(page, english, "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("heading", { level: 1, name: "Ajustes" }).waitFor();
  await expectFocus(
    page.getByRole("radio", { name: "Español" }),
    "another language keeps the focus where it was",
  );
});

async function changePassword({ page, say }: Visitor) {
  const { keyboard } = page;
  const name = say("settings.account.changePassword");
  const opener = page.getByRole("button", { name });
  await tabToAndPress(page, opener);
  const dialog = page.getByRole("dialog", { name });
  await dialog.waitFor();
  const field = (key: string) =>
    dialog.getByLabel(say(`settings.account.${key}`), { exact: true });
  await expectFocus(field("currentPassword"), "a dialog starts at its field");
  await keyboard.type(PASSWORD);
  await tabTo(page, field("newPassword"));
  await keyboard.type(NEXT_PASSWORD);
  await keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expectFocus(opener, "a closed dialog gives the focus back");
}
