/** A forgotten password, a code waited for across a reload, and what a page for strangers does with a member. */
import { ConvexHttpClient } from "convex/browser";
import { expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { heading, PASSWORD, signUp } from "./support/journey";
import { visit } from "./support/page";

const NEW_PASSWORD = "velvet harbour onion 9";
const demo = useDemo();

test("a code from the mailbox sets a new password and goes on; the old one is refused", async () => {
  const { app, browser } = demo();
  const email = "iris@mail.example";
  const first = await visit(browser, app.url, { locale: "es", width: 1280 });
  await signUp(first, { name: "Iris Vidal", email });
  // Nothing is asked of whoever is in already.
  await first.page.goto("/sign-in");
  await heading(first.page, first.say("home.title")).waitFor();

  const other = await visit(browser, app.url, { locale: "en", width: 390 });
  const { page, say } = other;
  const fill = async (key: string, text: string) =>
    await page.getByLabel(say(key), { exact: true }).fill(text);
  const press = async (key: string) =>
    await page.getByRole("button", { name: say(key), exact: true }).click();
  await page.goto("/reset-password");
  await fill("auth.email", email);
  await press("auth.resetAction");
  await page.getByLabel(say("auth.code"), { exact: true }).waitFor();
  // Looking for the mail, one comes back to a page that was loaded anew.
  await page.reload();
  await press("auth.useDemoCode");
  await fill("auth.newPassword", NEW_PASSWORD);
  await press("auth.resetCodeAction");
  await heading(page, say("home.title")).waitFor();
  expect(new URL(page.url()).pathname).toBe("/home");

  await page.getByRole("button", { name: say("shell.account") }).click();
  await page.getByRole("menuitem", { name: say("shell.signOut") }).click();
  await page.getByText(say("shell.signedOut")).first().waitFor();
  await page.goto("/sign-in");
  // Not in the browser, whose console prints every refusal.
  const old = new ConvexHttpClient(app.url).action(api.auth.signIn, {
    provider: "password",
    params: { flow: "signIn", email, password: PASSWORD },
  });
  await expect(old).rejects.toMatchObject({ data: { code: "SIGN_IN_FAILED" } });
  await fill("auth.email", email);
  await fill("auth.password", NEW_PASSWORD);
  await press("auth.signInAction");
  await heading(page, say("home.title")).waitFor();
});

test("a sign-up waits for its code across a reload, and no storage has the password", async () => {
  const { app, browser } = demo();
  const email = "nina@mail.example";
  const visitor = await visit(browser, app.url, { locale: "en", width: 390 });
  const { page, say } = visitor;
  const field = (key: string) => page.getByLabel(say(key), { exact: true });
  const press = async (key: string) =>
    await page.getByRole("button", { name: say(key), exact: true }).click();
  await page.goto("/sign-up");
  await field("auth.name").fill("Nina Paz");
  await field("auth.email").fill(email);
  await field("auth.password").fill(PASSWORD);
  await press("auth.signUpAction");
  await field("auth.code").waitFor();
  await page.reload();
  await field("auth.code").waitFor();
  await page.getByText(email).first().waitFor();
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
  );
  expect(stored).not.toContain(PASSWORD);

  await press("auth.useDemoCode");
  await field("auth.password").fill(PASSWORD);
  await press("auth.codeAction");
  await heading(page, say("welcome.language.title")).waitFor();
  const me = await (await clientOf(page)).query(api.account.queries.getMe, {});
  expect(me).toMatchObject({ name: "Nina Paz", mustAgreeToTerms: false });
  // Used, it waits for nobody.
  await page.evaluate(() => localStorage.clear());
  await page.goto("/sign-up");
  await heading(page, say("auth.signUpTitle")).waitFor();
});
