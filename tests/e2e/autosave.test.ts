/**
 * What is typed into the profile is never lost and never overwritten: by a
 * reload, by leaving the page, by a second tab. A lost session, a lost network
 * and a lost server are in session.test.ts and states.test.ts.
 */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { enterAs, heading, goByNav } from "./support/journey";
import { networkOf } from "./support/network";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();
let people: { name: string }[] = [];

beforeAll(async () => {
  const { admin } = demo().app;
  people = await admin.call(api.account.queries.listDemoPersonas, {});
});

/** Everybody has their own profile, so that no test writes into another's. */
async function signedIn(at: number, visitor?: Visitor): Promise<Visitor> {
  const person = people[at];
  if (!person) throw new Error("the demo has fewer people");
  const entering = visitor ?? (await newVisitor());
  await enterAs(entering, person);
  return entering;
}

async function newVisitor(): Promise<Visitor> {
  const { app, browser } = demo();
  return await visit(browser, app.url, { locale: "en", width: 1280 });
}

const fieldOf = ({ say }: Visitor, page: Page, section: "goals" | "seeking") =>
  page.getByRole("textbox", {
    name: say(`profile.${section}.field`),
    exact: true,
  });

async function openProfile(visitor: Visitor, page = visitor.page) {
  await page.goto("/profile");
  await heading(page, visitor.say("profile.title")).waitFor();
  await fieldOf(visitor, page, "goals").waitFor();
}

async function savedText(page: Page, section: "goals" | "seeking") {
  const client = await clientOf(page);
  const { content } = await client.query(api.profiles.queries.getMine, {});
  return content[section];
}

const choice = ({ say }: Visitor, page: Page, key: string) =>
  page.getByRole("button", { name: say(`profile.conflict.${key}`) });

describe("what was typed and not yet saved", () => {
  test("is there after a reload, to save or to drop", async () => {
    const visitor = await newVisitor();
    const { page, say } = visitor;
    const network = await networkOf(visitor);
    await signedIn(0, visitor);
    await openProfile(visitor);
    const before = await savedText(page, "goals");
    page.on("dialog", (dialog) => void dialog.accept());
    // Nothing typed from here on can be saved, however slow the machine.
    network.mute();
    const typed = `${before} And then teach it.`;
    await fieldOf(visitor, page, "goals").fill(typed);
    await page.reload();
    await network.mend();
    await page.getByText(say("common.autosave.restored")).waitFor();
    expect(await fieldOf(visitor, page, "goals").inputValue()).toBe(typed);
    expect(await savedText(page, "goals")).toBe(before);
    await page
      .getByRole("button", { name: say("common.autosave.keepRestored") })
      .click();
    await expect.poll(() => savedText(page, "goals")).toBe(typed);
  });

  test("is saved by leaving the page at once", async () => {
    const visitor = await signedIn(1);
    const { page, say } = visitor;
    await openProfile(visitor);
    await fieldOf(visitor, page, "goals").fill("Gone in the same second.");
    await goByNav(page, say("shell.matches"));
    await heading(page, say("matches.title")).waitFor();
    await expect
      .poll(() => savedText(page, "goals"))
      .toBe("Gone in the same second.");
    await goByNav(page, say("shell.profile"));
    expect(await fieldOf(visitor, page, "goals").inputValue()).toBe(
      "Gone in the same second.",
    );
  });
});

describe("two tabs of one person", () => {
  test("write different sections side by side, and each shows the other's", async () => {
    const visitor = await signedIn(2);
    const { page, newTab } = visitor;
    const other = await newTab();
    await openProfile(visitor);
    await openProfile(visitor, other);
    await fieldOf(visitor, page, "goals").fill("From the first tab.");
    await fieldOf(visitor, other, "seeking").fill("From the second tab.");
    await expect
      .poll(() => savedText(page, "goals"))
      .toBe("From the first tab.");
    await expect
      .poll(() => savedText(page, "seeking"))
      .toBe("From the second tab.");
    for (const [tab, section, text] of [
      [page, "seeking", "From the second tab."],
      [other, "goals", "From the first tab."],
    ] as const) {
      await expect
        .poll(() => fieldOf(visitor, tab, section).inputValue())
        .toBe(text);
      expect(await choice(visitor, tab, "keepMine").count()).toBe(0);
    }
  });

  test("writing the same section are asked, and what is kept reaches both", async () => {
    const visitor = await newVisitor();
    visitor.expectProblems(/ConvexError: \{"code":"CONFLICT"/);
    const { page, newTab } = visitor;
    const network = await networkOf(visitor);
    await signedIn(3, visitor);
    const other = await newTab();
    await openProfile(visitor);
    await openProfile(visitor, other);
    // This tab neither hears of the other's words nor gets its own across.
    network.mute();
    const mine = fieldOf(visitor, page, "goals");
    await mine.fill("Mine, in the first tab.");
    await fieldOf(visitor, other, "goals").fill("Theirs, in the second tab.");
    await expect
      .poll(() => savedText(other, "goals"))
      .toBe("Theirs, in the second tab.");
    await network.mend();
    await choice(visitor, page, "keepMine").waitFor();
    expect(await mine.inputValue()).toBe("Mine, in the first tab.");
    await page.getByText("Theirs, in the second tab.").waitFor();
    expect(await savedText(page, "goals")).toBe("Theirs, in the second tab.");
    await mine.fill("Mine, in the first tab, and more.");
    await choice(visitor, page, "keepMine").click();
    const kept = "Mine, in the first tab, and more.";
    await expect.poll(() => savedText(page, "goals")).toBe(kept);
    await expect
      .poll(() => fieldOf(visitor, other, "goals").inputValue())
      .toBe(kept);
  });
});
