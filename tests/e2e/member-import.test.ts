/** An organiser brings a large file of people, takes it back, and keeps what was left out. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { peopleFile } from "../support/people-file";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { ORGANISER, pickPeople } from "./support/import-states";
import { visit, type Visitor } from "./support/page";
import { patternOf } from "./support/words";

const ROWS = 5_000;
const demo = useDemo();

const named = ({ page, say }: Visitor, key: string, ...blanks: string[]) =>
  page.getByRole("button", {
    name: patternOf(
      say,
      key,
      Object.fromEntries(blanks.map((blank) => [blank, "number"])),
    ),
  });

test("five thousand people come in, and go again", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "es", width: 1280 });
  const { page, say } = visitor;
  await enterAs(visitor, ORGANISER);
  const { csv, expected, brokenRows } = peopleFile(ROWS);
  await page.goto("/organise/nodo-sur/members/import");
  await heading(page, say("memberImport.title")).waitFor();
  await pickPeople(visitor, Buffer.from(`\uFEFF${csv}`));
  await named(visitor, "memberImport.mapping.check", "count").click();
  const counts = {
    ...expected,
    rows: ROWS,
    known: 0,
  };
  await page.getByText(say("memberImport.one.counts", counts)).waitFor();

  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name: say("memberImport.download.button") })
    .click();
  const path = await (await download).path();
  const lines = (await readFile(path, "utf8")).trimEnd().split("\r\n");
  expect(lines).toHaveLength(brokenRows.length + 1);
  expect(lines[1]).toContain(say("memberImport.problems.email"));

  await named(visitor, "memberImport.ready.commit", "count").click();
  const undo = page.getByRole("button", {
    name: say("memberImport.settled.undo"),
  });
  await undo.waitFor({ timeout: 60_000 });
  const held = { count: expected.fresh };
  await page.getByText(say("memberImport.settled.held", held)).waitFor();
  await undo.click();
  await page
    .getByText(say("memberImport.settled.undone", { joined: 0 }).trim())
    .waitFor({ timeout: 60_000 });
});
