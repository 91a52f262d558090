/** What an operator sees of everybody's mail, and does about one, by keyboard and by hand. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { startApp, type AppProcess } from "../support/app-process";
import { launchBrowser } from "../support/browser";
import { writeRows } from "../support/stored-rows";
import { audit } from "./support/audit";
import { WITHOUT_MODEL } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { expectFocus, tabToAndPress } from "./support/keyboard";
import { COMPLAINER, INVITED, writeOutbox } from "./support/outbox-rows";
import { visit, type Screen, type Visitor } from "./support/page";

let app: AppProcess;
let browser: Browser;
let directory: string;
let operator = { name: "", email: "" };

/** The rows are written while the app is down: no function makes mail that failed. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "wayfinder-e2e-"));
  const env = WITHOUT_MODEL;
  const before = await startApp({ directory, app: "none", env });
  await before.admin.call(internal.seed.run.seed, {});
  const people = await before.admin.call(
    api.account.queries.listDemoPersonas,
    {},
  );
  operator = people.find(({ isPlatformAdmin }) => isPlatformAdmin) ?? operator;
  await before.kill();
  await writeRows(directory, writeOutbox);
  [app, browser] = await Promise.all([
    startApp({ directory, env }),
    launchBrowser(),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.kill();
  await rm(directory, { recursive: true, force: true });
});

async function entered(screen: Screen, path = ""): Promise<Visitor> {
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, operator);
  await visitor.page.goto(`/operations/mail${path}`);
  await heading(visitor.page, visitor.say("operations.mail.title")).waitFor();
  return visitor;
}

const rows = ({ page, say }: Visitor) =>
  page
    .getByRole("list", { name: say("operations.mail.outbox.label") })
    .getByRole("listitem");

const invitation = (visitor: Visitor) =>
  rows(visitor).filter({ hasText: INVITED });

const press = async (row: Locator, { say }: Visitor, deed: string) =>
  await row
    .getByRole("button", {
      name: say(`operations.mail.outbox.${deed}`, {
        stream: say("mail.streams.invitation"),
        address: INVITED,
      }),
    })
    .click();

const hasState = async (row: Locator, { say }: Visitor, state: string) =>
  await row
    .getByText(say(`mail.mine.state.${state}`), { exact: true })
    .waitFor();

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const path = join(folder, `operations-mail-${name}.png`);
  await page.screenshot({ path, fullPage: true });
}

const ALL_LOOKS = (["en", "es"] as const).flatMap((locale) =>
  ([1280, 390] as const).flatMap((width) =>
    (["light", "dark"] as const).map((theme) => ({ locale, width, theme })),
  ),
);
/** Each of the words, widths and themes once; all of them together in deep. */
const LOOKS = process.env.DEEP
  ? ALL_LOOKS
  : ALL_LOOKS.filter(
      ({ locale, width, theme }) =>
        (locale === "en") === (width === 1280) &&
        (locale === "en") === (theme === "light"),
    );

test.for(LOOKS)(
  "axe finds nothing ($locale, $width px, $theme)",
  { timeout: 120_000 },
  async (screen) => {
    const visitor = await entered(screen);
    const { page, say } = visitor;
    const look = `${screen.locale}-${screen.width}-${screen.theme}`;
    await rows(visitor).nth(4).waitFor();
    await page
      .getByRole("button", { name: say("operations.mail.sums.table") })
      .click();
    await page
      .getByRole("button", { name: say("operations.mail.sending.dryRun") })
      .click();
    await page
      .getByText(say("operations.mail.sending.dryRunNothing"))
      .waitFor();
    expect(await audit(page)).toEqual([]);
    await keepPicture(page, look);
    const spare = await page.evaluate(
      () => innerWidth - document.documentElement.scrollWidth,
    );
    expect(spare).toBeGreaterThanOrEqual(0);

    const complaint = page.getByRole("button", {
      name: say("operations.mail.suppressions.lift", {
        address: "q***@example.org",
      }),
    });
    await complaint.click();
    await page.getByRole("dialog").waitFor();
    expect(await audit(page)).toEqual([]);
    await keepPicture(page, `lift-${look}`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  },
);

test("a mail that failed is retried, held, taken back, put back, and leaves once the pause is over", async () => {
  const visitor = await entered({ locale: "en", width: 1280 });
  const { page, say } = visitor;
  const row = invitation(visitor);
  await hasState(row, visitor, "failed");
  await row.getByText(say("mail.reasons.refused")).waitFor();
  const pause = page.getByRole("switch", {
    name: say("operations.mail.sending.pause"),
  });
  await pause.click();
  await page.getByText(say("operations.mail.sending.pausedNow")).waitFor();
  await press(row, visitor, "retry");
  await hasState(row, visitor, "waiting");

  await page
    .getByRole("button", { name: say("operations.mail.sending.dryRun") })
    .click();
  const due = page.getByRole("row", { name: say("mail.streams.invitation") });
  // Kind, then: would leave, held by the pause.
  await expect
    .poll(() => due.getByRole("cell").allTextContents())
    .toEqual(["0", "1", "0", "0", "0"]);
  expect(await audit(page)).toEqual([]);
  await keepPicture(page, "paused-en-1280-light");

  await press(row, visitor, "cancel");
  await hasState(row, visitor, "cancelled");
  await page.getByRole("button", { name: say("common.undo") }).click();
  await hasState(row, visitor, "waiting");
  await pause.click();
  // No key here: it is kept to be read.
  await hasState(row, visitor, "kept");
});

test("a mail is opened: what it said, masked where it is its reader's alone", async () => {
  const visitor = await entered(
    { locale: "es", width: 390, theme: "dark" },
    "?state=sent&stream=weeklyDigest",
  );
  const { page, say } = visitor;
  await expect.poll(() => rows(visitor).count()).toBe(1);
  await rows(visitor).getByRole("button").click();
  const dialog = page.getByRole("dialog");
  const body = dialog.locator("iframe").contentFrame().locator("body");
  await body.getByRole("link").first().waitFor();
  const said = await body.innerText();
  expect(said).toContain("Interpretability Tooling");
  expect(said).toContain("••••••••");
  expect(said).not.toContain("training code");
  expect(said).not.toContain(operator.name);
  await keepPicture(page, "one-es-390-dark");
  // The letter itself is looked at in letters.test.ts.
  await dialog.getByRole("button", { name: say("mail.preview.text") }).click();
  await dialog.locator("pre").waitFor();
  expect(await audit(page)).toEqual([]);
});

test("filters are in the address, and clear by one press", async () => {
  const visitor = await entered(
    { locale: "en", width: 1280 },
    "?state=expired",
  );
  const { page, say } = visitor;
  await page.getByText(say("operations.mail.outbox.emptyFiltered")).waitFor();
  await page
    .getByRole("button", { name: say("operations.mail.outbox.clear") })
    .click();
  await rows(visitor).first().waitFor();
  await page
    .getByRole("combobox", { name: say("operations.mail.outbox.state") })
    .click();
  await page
    .getByRole("option", { name: say("mail.mine.state.failed") })
    .click();
  await page.waitForURL(/state=failed/);
  await rows(visitor)
    .getByText(say("operations.mail.outbox.bar.unknown"))
    .waitFor();
});

test("a complaint is lifted by keyboard, once the address is typed in full", async () => {
  const visitor = await entered({ locale: "en", width: 1280 });
  const { page, say } = visitor;
  const t = (key: string, values?: Record<string, string>) =>
    say(`operations.mail.suppressions.${key}`, values);
  visitor.expectProblems(/INVALID/);
  const address = "q***@example.org";
  const lift = page.getByRole("button", { name: t("lift", { address }) });
  await tabToAndPress(page, lift);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.keyboard.type("nobody@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // The first is ready to be chosen once the list is open.
  const first = page.getByRole("option", { name: t("reasons.asked") });
  await expectFocus(first, "a list opens on its first choice");
  await page.keyboard.press("Enter");
  const chosen = dialog.getByRole("combobox");
  await expectFocus(chosen, "a choice gives the focus back");
  await dialog.getByText(t("reasons.asked")).waitFor();
  const submit = dialog.getByRole("button", { name: t("liftShort") });
  await tabToAndPress(page, submit);
  await dialog.getByText(t("addressWrong")).waitFor();
  await dialog.getByLabel(t("address")).fill(COMPLAINER);
  await tabToAndPress(page, submit);
  await page.getByText(t("lifted", { address })).waitFor();
  await expect.poll(() => lift.count()).toBe(0);
});

test("the page is reached from the palette and from the operations page", async () => {
  const visitor = await entered({ locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: say("palette.field") });
  await field.fill("runs queue");
  await page
    .getByRole("option", { name: say("palette.pages.operations"), exact: true })
    .click();
  await heading(page, say("operations.title")).waitFor();
  await page.getByRole("link", { name: say("operations.mail.link") }).click();
  await heading(page, say("operations.mail.title")).waitFor();
});
