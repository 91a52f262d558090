/** What a member sees of mail: what would come next, as it would look, and the switches for it. */
import { beforeAll, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { endOf, startRun } from "../support/app-members";
import { audit } from "./support/audit";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { visit, type Screen, type Visitor } from "./support/page";

const demo = useDemo();
let person = { name: "", email: "" };

/** Somebody with great matches, told by an operator's run. */
beforeAll(async () => {
  const { admin } = demo().app;
  const people = await admin.call(api.account.queries.listDemoPersonas, {});
  person = people.find(({ isPlatformAdmin }) => !isPlatformAdmin) ?? person;
  await endOf(admin, await startRun(admin, person.email), 60_000);
});

async function entered(screen: Screen): Promise<Visitor> {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, person);
  return visitor;
}

test("the next mail is shown as it would look, in light, in dark and as text", async () => {
  const visitor = await entered({ locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page.goto("/mail");
  await heading(page, say("mail.mine.title")).waitFor();
  await page
    .getByRole("button", { name: new RegExp(say("mail.mine.nextPreview")) })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  const body = dialog.locator("iframe").contentFrame().locator("body");
  await body.getByRole("heading", { level: 1 }).waitFor();
  const paper = () =>
    body.evaluate((each) => getComputedStyle(each).backgroundColor);
  const light = await paper();
  const press = (word: string) =>
    dialog.getByRole("button", { name: say(`mail.preview.${word}`) }).click();
  await press("dark");
  await expect.poll(paper).not.toBe(light);
  await press("light");
  await expect.poll(paper).toBe(light);
  await press("text");
  // As it would leave: with addresses in full.
  await dialog.getByText(/https?:\/\/\S+\/matches\//).waitFor();
  // The letter itself is looked at in letters.test.ts.
  expect(await audit(page)).toEqual([]);
});

test("a switch is turned by keyboard, on a phone, and taken back", async () => {
  const visitor = await entered({ locale: "es", width: 390, theme: "dark" });
  const { page, say } = visitor;
  await page.goto("/settings");
  const weekly = page.getByRole("switch", {
    name: say("mail.streams.weeklyDigest"),
  });
  await weekly.focus();
  await page.keyboard.press("Space");
  const client = await clientOf(page);
  const isOn = async () =>
    (await client.query(api.emails.preferences.getMine, {})).isOn.weeklyDigest;
  await expect.poll(isOn).toBe(false);
  const undo = page.getByRole("button", { name: say("common.undo") });
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect.poll(isOn).toBe(true);
});

test("the bell leads to what happened, and marking all leaves nothing unread", async () => {
  const { page, say } = await entered({ locale: "en", width: 390 });
  const client = await clientOf(page);
  // The run's matches, and what the sample community has asked.
  const news = await client.query(api.notifications.queries.getUnread, {});
  const unread = news?.unread ?? 0;
  expect(unread).toBeGreaterThan(0);
  await page
    .getByRole("link", { name: say("notifications.bell", { unread }) })
    .click();
  await heading(page, say("notifications.title")).waitFor();
  await page
    .getByRole("button", { name: say("notifications.markAll") })
    .click();
  await page
    .getByRole("link", { name: say("notifications.bell", { unread: 0 }) })
    .waitFor();
});
