/** A public job board comes in by the command, is read in the browser, and is matched. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { BROKEN_FILES } from "../support/broken-files";
import {
  boardWithBrokenJobs,
  greenhouseBoard,
} from "../support/greenhouse-board";
import { runScript } from "./support/command";
import { useDemo } from "./support/demo";
import { allMatches, endOf, signInAs, startRun } from "../support/app-members";
import { visit } from "./support/page";
import { patternOf } from "./support/words";

const EMPLOYER = "Meridian Commons";
const RUN_MS = 30_000;
const demo = useDemo();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wayfinder-boards-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `npm run import -- FILE` against the demo, with its admin key. */
async function runImport(name: string, content: unknown) {
  const file = join(folder, name);
  const bytes =
    content instanceof Uint8Array ? content : JSON.stringify(content);
  await writeFile(file, bytes);
  const { app, directory } = demo();
  const key = await readFile(join(directory, "admin-key"), "utf8");
  const command = runScript("import.ts", [file, "--url", app.url], {
    CONVEX_SELF_HOSTED_ADMIN_KEY: key.trim(),
  });
  const status = await command.ended;
  return { status, output: command.output() };
}

const openCount = async () => {
  const { app } = demo();
  const summary = await app.admin.call(
    api.opportunities.queries.getCatalogueSummary,
    {},
  );
  return summary.openCount;
};

test("a board of a hundred openings and more comes in, reads well, and is matched", async () => {
  const { app, browser } = demo();
  const before = await openCount();
  const { jobs } = greenhouseBoard();
  expect(jobs.length).toBeGreaterThanOrEqual(100);
  const { status, output } = await runImport("board.json", greenhouseBoard());
  expect(status, output).toBe(0);
  expect(output).toContain(`${jobs.length} added`);
  expect((await openCount()) - before).toBe(jobs.length);

  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  await page.goto(`/opportunities?orgName=${encodeURIComponent(EMPLOYER)}`);
  const rows = page.getByRole("main").getByRole("listitem");
  const titles = rows.getByRole("heading", { level: 2 });
  await titles.first().waitFor();
  const first = await titles.count();
  await page.getByRole("button", { name: say("common.more") }).click();
  await expect.poll(() => titles.count()).toBeGreaterThan(first);
  const shown = await titles.allTextContents();
  const known = jobs.map(({ title }) => title?.trim().replaceAll(/\s+/g, " "));
  for (const title of shown) expect(known).toContain(title);
  for (const text of await rows.allInnerTexts()) expectClean(text);

  for (const at of [0, 7, 19]) {
    await titles.nth(at).getByRole("link").click();
    await page
      .getByRole("heading", { name: say("opportunities.facts") })
      .waitFor();
    const text = await page.getByRole("main").innerText();
    expectClean(text);
    expect(text).toContain(EMPLOYER);
    expect(text.length).toBeGreaterThan(500);
    await page.goBack();
    await titles.first().waitFor();
  }
  await expectMatched();
});

/** What a sloppy reader of HTML leaves behind. */
function expectClean(text: string): void {
  expect(text).not.toMatch(
    /<\/?[a-z][^>]*>|&(?:#\d+|[a-z]+);|track\(|\bnull\b/i,
  );
}

/** At least one sample person has some of the new openings among their matches. */
async function expectMatched(): Promise<void> {
  const { app } = demo();
  const people = await app.admin.call(api.account.queries.listDemoPersonas, {});
  const found = await Promise.all(
    people.slice(0, 4).map(async ({ email }) => {
      const runId = await startRun(app.admin, email);
      const report = await endOf(app.admin, runId, RUN_MS);
      expect(report.state).toBe("done");
      const matches = await allMatches(await signInAs(app.url, email));
      return matches.filter(
        ({ organisationName }) => organisationName === EMPLOYER,
      );
    }),
  );
  const all = found.flat();
  expect(all.length).toBeGreaterThan(0);
  expect(all.some(({ reasons }) => reasons.length > 0)).toBe(true);
}

test("the same board again changes nothing, and an edited one only what was edited", async () => {
  const { jobs } = greenhouseBoard();
  const again = await runImport("board.json", greenhouseBoard());
  expect(again.status, again.output).toBe(0);
  expect(again.output).toContain(
    `0 added, 0 changed, ${jobs.length} unchanged, 0 reopened, 0 closed`,
  );
  const [first] = jobs;
  const edited = greenhouseBoard({
    [first?.id ?? 0]: { title: "Keeper of the lighthouse" },
  });
  const changed = await runImport("board.json", edited);
  expect(changed.output).toContain(
    `0 added, 1 changed, ${jobs.length - 1} unchanged, 0 reopened, 0 closed`,
  );
  const { app, browser } = demo();
  const { page } = await visit(browser, app.url, { locale: "es", width: 390 });
  await page.goto("/opportunities?text=lighthouse");
  await page
    .getByRole("heading", { name: "Keeper of the lighthouse" })
    .waitFor();
});

test("bad rows are named, and the good ones stay", async () => {
  const before = await openCount();
  const { board, broken } = boardWithBrokenJobs();
  const { status, output } = await runImport("broken-rows.json", board);
  expect(status, output).toBe(0);
  const good = greenhouseBoard().jobs.length;
  expect(output).toContain(`${good} good, ${broken} bad`);
  const rows = output.split("\n").filter((line) => /^\d+ +\S/.test(line));
  expect(rows.filter((line) => !line.includes("added")).length).toBe(broken);
  expect(output).toContain("is missing");
  expect(output).toContain("is not a web address");
  expect(await openCount()).toBe(before);
});

test("a broken file is refused in words and loses nothing", async () => {
  const before = await openCount();
  const chosen = ["empty.json", "cut-short.json", "other-columns.csv"];
  const files = BROKEN_FILES.filter(({ name }) => chosen.includes(name));
  expect(files.length).toBe(chosen.length);
  const results = await Promise.all(
    files.map(({ name, bytes }) => runImport(name, bytes)),
  );
  for (const [at, { status, output }] of results.entries()) {
    expect(status, files[at]?.name).toBe(1);
    expect(output).toContain("Nothing was changed.");
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  }
  expect(await openCount()).toBe(before);

  const { app, browser } = demo();
  const { page, say } = await visit(browser, app.url, {
    locale: "en",
    width: 1280,
  });
  await page.goto("/opportunities");
  const count = page.getByText(
    patternOf(say, "opportunities.count", { count: "number" }),
  );
  await count.first().waitFor();
  expect(await count.first().textContent()).toContain(String(before));
});
