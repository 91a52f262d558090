/** How one signs in is changed between two browsers; new terms ask once. */
import { ConvexHttpClient } from "convex/browser";
import { expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { SignInFlow } from "../../convex/model/account/signInArgs";
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

test("a member of before the terms is asked once, and keeps what they type", async () => {
  const { app, browser } = demo();
  const email = "early@mail.example";
  await registerWithoutTerms(app.url, email);
  const phone = { locale: "es", width: 390 } as const;
  const visitor = await visit(browser, app.url, phone);
  const { page, say } = visitor;
  await signIn(visitor, email, PASSWORD);
  await heading(page, say("home.title")).waitFor();
  await page.goto("/profile");
  const goals = page.getByLabel(say("profile.goals.field"), { exact: true });
  await goals.fill("Medir lo que importa.");
  const agree = page.getByRole("button", { name: say("legal.agree.action") });
  await agree.click();
  await agree.waitFor({ state: "detached" });
  expect(await goals.inputValue()).toBe("Medir lo que importa.");
  await page.getByText(say("common.autosave.saved")).first().waitFor();
  await page.reload();
  await goals.waitFor();
  expect(await agree.count()).toBe(0);
});

/** As an older page did, which knew of no terms. */
async function registerWithoutTerms(url: string, email: string) {
  const client = new ConvexHttpClient(url, { logger: false });
  const send = async (flow: SignInFlow, code?: string) =>
    await client.action(api.auth.signIn, {
      provider: "password",
      params: { flow, email, password: PASSWORD, ...(code && { code }) },
    });
  await send("signUp");
  const shown = await client.query(api.account.queries.getDemoCode, { email });
  await send("email-verification", shown?.code);
}

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
