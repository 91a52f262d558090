/** Whoever runs an organisation among many members: the address, the keyboard, a file. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import { SAMPLE_PEOPLE } from "../../convex/seed/data/people/all";
import { toSeedPerson } from "../../convex/seed/samplePerson";
import { startApp, type AppProcess } from "../support/app-process";
import { launchBrowser } from "../support/browser";
import { writeMember } from "../support/crowd";
import { writeRows } from "../support/stored-rows";
import { audit } from "./support/audit";
import { WITHOUT_MODEL } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import {
  expectFocus,
  expectFocusKept,
  tabTo,
  tabToAndPress,
} from "./support/keyboard";
import { visit, type Screen, type Visitor } from "./support/page";

const SLUG = "nodo-sur";
/** More than are drawn at once. */
const CROWD = 130;
/** What a spreadsheet would run. */
const HOSTILE = '=HYPERLINK("http://evil.example";"Ana")';

let app: AppProcess;
let browser: Browser;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "wayfinder-e2e-"));
  const env = WITHOUT_MODEL;
  const before = await startApp({ directory, app: "none", env });
  await before.admin.call(internal.seed.run.seed, {});
  await before.kill();
  await writeRows(directory, async (ctx) => {
    const org = await ctx.db
      .query("organisations")
      .withIndex("by_slug", (q) => q.eq("slug", SLUG))
      .unique();
    if (org === null) throw new Error("the demo has no such organisation");
    await writeMember(ctx, org._id, { name: HOSTILE, joinedAt: 1_000 });
    for (let at = 1; at <= CROWD; at += 1) {
      const name = `Member ${String(at).padStart(3, "0")}`;
      await writeMember(ctx, org._id, { name, joinedAt: at });
    }
  });
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

const organiser = SAMPLE_PEOPLE.map(toSeedPerson).find(({ memberships }) =>
  memberships.some(({ slug, role }) => slug === SLUG && role === "admin"),
);

async function entered(screen: Screen, search = ""): Promise<Visitor> {
  if (organiser === undefined) throw new Error("nobody runs it");
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, organiser);
  await visitor.page.goto(`/organise/${SLUG}/members${search}`);
  await heading(visitor.page, visitor.say("members.title")).waitFor();
  return visitor;
}

const rowOf = ({ page }: Visitor, name: string) =>
  page.getByRole("row").filter({ hasText: name });

test("filters, order and columns are in the address and outlive a reload", async () => {
  const visitor = await entered({ locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page
    .getByRole("button", { name: say("members.filters.button", { count: 0 }) })
    .click();
  const sheet = page.getByRole("dialog");
  await sheet
    .getByRole("combobox", { name: say("members.filters.role") })
    .click();
  await page.getByRole("option", { name: say("members.roles.admin") }).click();
  await page.waitForURL(/role=admin/);
  await sheet
    .getByRole("button", { name: say("members.filters.done") })
    .click();
  await page
    .getByRole("button", { name: say("members.columns.button"), exact: true })
    .click();
  await page
    .getByRole("checkbox", { name: say("members.columns.email") })
    .click();
  await page.waitForURL(/columns=email/);
  await page.keyboard.press("Escape");
  const narrowed = async () => {
    await rowOf(visitor, organiser?.name ?? "").waitFor();
    await expect.poll(() => rowOf(visitor, "Member 0").count()).toBe(0);
    await page
      .getByRole("columnheader", { name: say("members.columns.email") })
      .waitFor();
  };
  await narrowed();
  await page.reload();
  await narrowed();
  const chip = {
    name: say("members.filters.role"),
    value: say("members.roles.admin"),
  };
  await page
    .getByRole("button", { name: say("members.filters.removeChip", chip) })
    .click();
  await rowOf(visitor, "Member 001").waitFor();
  await expect.poll(() => new URL(page.url()).search).not.toContain("role");
});

test(
  "a long table draws what is near, and axe finds nothing",
  { timeout: 90_000 },
  async () => {
    const visitor = await entered(
      { locale: "es", width: 1280, theme: "dark" },
      // The crowd alone: it joined before anybody of the sample.
      "?before=2000-01-01",
    );
    const { page, say } = visitor;
    const region = page.getByRole("region", {
      name: say("members.table.label"),
    });
    await rowOf(visitor, "HYPERLINK").waitFor();
    const last = rowOf(visitor, `Member ${CROWD}`);
    await expect
      .poll(
        async () => {
          await region.evaluate((element) =>
            element.scrollTo(0, element.scrollHeight),
          );
          return await last.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    expect(await page.getByRole("row").count()).toBeLessThan(80);
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toMatch(
      /^1[3-9]\d$/,
    );
    // A row half under the head is too small a target, wherever one stops.
    await region.evaluate((element) => element.scrollTo(0, 0));
    await rowOf(visitor, "HYPERLINK").waitFor();
    expect(await audit(page)).toEqual([]);
  },
);

test(
  "many are tagged by keyboard alone, and it is taken back",
  { timeout: 120_000 },
  async () => {
    const visitor = await entered(
      { locale: "en", width: 1280 },
      "?text=Member&columns=tags",
    );
    const { page, say } = visitor;
    const press = async (key: string) =>
      await tabToAndPress(
        page,
        page.getByRole("button", {
          name: say(`members.bulk.${key}`),
          exact: true,
        }),
      );
    await rowOf(visitor, "Member 0").first().waitFor();
    const box = page.getByRole("row").nth(1).getByRole("checkbox");
    await tabToAndPress(page, box, "Space");
    await page.getByText(say("members.bulk.selected", { count: 1 })).waitFor();
    // The short way to the bar stands in the row: not past everybody else.
    await press("goTo");
    await expectFocus(
      page.getByRole("button", { name: say("members.bulk.selectAll") }),
      "the bar's first button",
    );
    await page.keyboard.press("Enter");
    await page.getByText(say("members.bulk.allSelected")).waitFor();
    await press("addTag");
    const dialog = page.getByRole("dialog");
    await tabTo(page, dialog.getByRole("combobox"));
    await page.keyboard.type("Mentora");
    await page.keyboard.press("Enter");
    await dialog
      .getByText(say("members.bulk.will.addTag", { count: CROWD }))
      .waitFor();
    const confirm = say("members.bulk.confirm.addTag", { count: CROWD });
    await tabToAndPress(page, dialog.getByRole("button", { name: confirm }));
    await page
      .getByText(
        say("members.bulk.did.addTag", { count: CROWD, tag: "Mentora" }),
      )
      .waitFor();
    await rowOf(visitor, "Mentora").first().waitFor();
    await expectFocusKept(page, "after the dialog");
    const takeBack = page.getByRole("button", {
      name: say("members.bulk.takeBack"),
    });
    await tabTo(page, takeBack, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page
      .getByText(say("members.bulk.undone", { count: CROWD }))
      .waitFor();
    await expect.poll(() => rowOf(visitor, "Mentora").count()).toBe(0);
  },
);

test("what is shown comes down as a file that no spreadsheet runs, and the log says so", async () => {
  const visitor = await entered(
    { locale: "en", width: 1280 },
    "?columns=email,joined&sort=joined",
  );
  const { page, say } = visitor;
  await page
    .getByRole("button", { name: say("members.export.button"), exact: true })
    .click();
  const dialog = page.getByRole("dialog");
  const started = page.waitForEvent("download");
  await dialog
    .getByRole("button", { name: say("members.export.start") })
    .click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("nodo-sur-members.csv");
  const text = await readFile(await download.path(), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data } = Papa.parse<string[]>(text.slice(1).trimEnd());
  const [header, ...rows] = data;
  expect(header).toEqual(["Name", "E-mail", "Joined"]);
  const hostile = rows.find(([name]) => name?.includes("HYPERLINK"));
  expect(hostile?.[0]).toBe(`'${HOSTILE}`);
  expect(rows.filter(([name]) => name?.startsWith("Member ")).at(0)?.[0]).toBe(
    `Member ${CROWD}`,
  );
  await dialog
    .getByText(say("members.export.done", { count: rows.length }))
    .waitFor();
});

test("one member: opening is said, a note is added and taken back; a stranger's page is not there", async () => {
  const visitor = await entered(
    { locale: "en", width: 390 },
    "?text=Member&role=member",
  );
  const { page, say } = visitor;
  expect(await audit(page)).toEqual([]);
  await page
    .getByRole("link", { name: /^Member \d+$/ })
    .first()
    .click();
  await page.getByText(say("members.one.seen")).waitFor();
  await page
    .getByLabel(say("members.one.notes.label"))
    .fill("Wants to lead a group.");
  await page
    .getByRole("button", { name: say("members.one.notes.add") })
    .click();
  const note = page.getByText("Wants to lead a group.", { exact: true });
  await note.and(page.locator("p")).waitFor();
  await page.getByText(/wrote a note/).waitFor();
  expect(await audit(page)).toEqual([]);
  await page.getByRole("button", { name: say("common.undo") }).click();
  await note.and(page.locator("p")).waitFor({ state: "detached" });
  visitor.expectProblems(/ArgumentValidationError|NOT_FOUND/);
  await page.goto(`/organise/${SLUG}/members/nobody`);
  await heading(page, say("shell.notFound.title")).waitFor();
});
