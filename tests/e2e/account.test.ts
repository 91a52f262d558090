/** One person and two browsers: a new password, a new address, and out everywhere else. */
import { expect, test } from "vitest";
import { useDemo } from "./support/demo";
import { heading, PASSWORD, signUp } from "./support/journey";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();

const NEXT_PASSWORD = "velvet harbour onion 9";
const [FIRST, NEXT] = ["rita@mail.example", "rita.sosa@mail.example"];

test("an account is changed in one browser, and the other one is signed out from there", async () => {
  const { app, browser } = demo();
  const desk = { locale: "en", width: 1280 } as const;
  const here = await visit(browser, app.url, desk);
  await signUp(here, { name: "Rita Sosa", email: FIRST });
  await changePassword(here);

  const phone = { locale: "en", width: 390 } as const;
  const there = await visit(browser, app.url, phone);
  await signIn(there, FIRST, NEXT_PASSWORD);
  await heading(there.page, there.say("home.title")).waitFor();

  await changeEmail(here);
  await isSignedOut(there);
  await signIn(there, NEXT, NEXT_PASSWORD);
  // Back to where they were when it happened.
  await heading(there.page, there.say("home.title")).waitFor();

  const { page, say } = here;
  await page
    .getByRole("button", { name: say("settings.sessions.endOthers") })
    .click();
  await isSignedOut(there);
  expect(await page.getByText(say("settings.sessions.current")).count()).toBe(
    1,
  );
});

const field = ({ page, say }: Visitor, key: string) =>
  page.getByLabel(say(key), { exact: true });

async function signIn(
  visitor: Visitor,
  email: string,
  password: string,
): Promise<void> {
  const { page, say } = visitor;
  if (!page.url().includes("/sign-in")) await page.goto("/sign-in");
  await field(visitor, "auth.email").fill(email);
  await field(visitor, "auth.password").fill(password);
  await page
    .getByRole("button", { name: say("auth.signInAction"), exact: true })
    .click();
}

async function changePassword(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await page.goto("/settings");
  const name = say("settings.account.changePassword");
  await page.getByRole("button", { name }).click();
  const dialog = page.getByRole("dialog", { name });
  await field(visitor, "settings.account.currentPassword").fill(PASSWORD);
  await field(visitor, "settings.account.newPassword").fill(NEXT_PASSWORD);
  await dialog.getByRole("button", { name }).click();
  await page
    .getByText(say("settings.account.passwordChanged"))
    .first()
    .waitFor();
  await dialog.waitFor({ state: "detached" });
}

async function changeEmail(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  const name = say("settings.account.changeEmail");
  await page.getByRole("button", { name }).click();
  const dialog = page.getByRole("dialog", { name });
  await field(visitor, "settings.account.newEmail").fill(NEXT);
  await field(visitor, "settings.account.currentPassword").fill(NEXT_PASSWORD);
  await dialog
    .getByRole("button", { name: say("settings.account.sendCode") })
    .click();
  await dialog.getByRole("button", { name: say("auth.useDemoCode") }).click();
  await dialog.getByRole("button", { name }).click();
  await page.getByRole("main").getByText(NEXT, { exact: true }).waitFor();
  await dialog.waitFor({ state: "detached" });
}

async function isSignedOut({ page, say }: Visitor): Promise<void> {
  await heading(page, say("auth.signInTitle")).waitFor();
  await page.getByText(say("shell.sessionEnded.title")).first().waitFor();
}
