/** A dismissal's reason becomes a rule: proposed with what it would change, taken up, changed, taken back. */
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { TIERS } from "../../convex/shared/vocabulary";
import { endOf, startRun } from "../support/app-members";
import { audit } from "./support/audit";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { cards, enterAs, heading, goByNav } from "./support/journey";
import { expectFocus } from "./support/keyboard";
import { visit, type Screen, type Visitor } from "./support/page";

const demo = useDemo();
const RUN_MS = 60_000;

/** Somebody whose matches have been read, on the list of them, each test its own person. */
async function aReader(person: number, screen: Screen): Promise<Visitor> {
  const { app, browser } = demo();
  const personas = await app.admin.call(
    api.account.queries.listDemoPersonas,
    {},
  );
  const persona = personas[person];
  if (!persona) throw new Error("nobody to be");
  const runId = await startRun(app.admin, persona.email);
  await endOf(app.admin, runId, RUN_MS);
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, persona);
  await goByNav(visitor.page, visitor.say("shell.matches"));
  await cards(visitor.page).first().waitFor();
  return visitor;
}

async function openCount({ page }: Visitor): Promise<number> {
  const client = await clientOf(page);
  const { open } = await client.query(api.matching.lists.getCounts, {});
  return TIERS.reduce((sum, tier) => sum + open[tier], 0);
}

const rulesOf = async ({ page }: Visitor) =>
  await (await clientOf(page)).query(api.matching.rules.listMine, {});

/** Nothing wrong with the page as it is; `SCREENSHOTS=FOLDER` keeps a picture. */
async function look({ page, screen }: Visitor, name: string) {
  expect(await audit(page), name).toEqual([]);
  const width = await page.evaluate(() => document.body.scrollWidth);
  expect(width, `${name} overflows`).toBeLessThanOrEqual(screen.width);
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const file = `rules-${name}-${screen.width}-${screen.theme}-${screen.locale}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true });
}

/** Dismisses the first card and says it is the kind of work, without a mouse. */
async function askForRule({ page, say }: Visitor) {
  await cards(page).first().locator("[data-card-link]").focus();
  await page.keyboard.press("e");
  const reason = page.getByRole("button", {
    name: say("matches.dismissed.reasons.kind"),
  });
  await reason.waitFor();
  await reason.focus();
  await page.keyboard.press("Enter");
  // What was pressed is gone; the keyboard goes on beside it.
  const toRule = page.getByRole("button", {
    name: say("matches.dismissed.toRule"),
    exact: true,
  });
  await expectFocus(toRule, "what follows from the reason");
  await page.keyboard.press("Enter");
  await heading(page, say("matches.title")).waitFor();
}

async function changeToCommunity(visitor: Visitor) {
  const { page, say } = visitor;
  const edit = page.getByRole("button", {
    name: new RegExp(`^${say("matches.rules.edit")}`),
  });
  await edit.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox").focus();
  await page.keyboard.press("Enter");
  await page
    .getByRole("option", { name: say("vocabulary.workKind.community") })
    .click();
  const save = page.getByRole("button", { name: say("matches.rules.save") });
  await page
    .getByText(/would leave the list/)
    .last()
    .waitFor();
  await look(visitor, "editing");
  await save.focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => (await rulesOf(visitor)).map(({ key }) => key))
    .toEqual(["kind:community"]);
}

async function forget(visitor: Visitor) {
  const { page, say } = visitor;
  const remove = page.getByRole("button", {
    name: new RegExp(`^${say("matches.rules.remove")}`),
  });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expectFocus(
    page.getByRole("heading", { name: say("matches.rules.title") }),
    "the list the rule is gone from",
  );
  await expect.poll(() => rulesOf(visitor)).toEqual([]);
}

const row = ({ page }: Visitor): Locator => page.getByRole("switch");

describe("a rule made of a dismissal", () => {
  test("by keyboard, from the reason to the undoing", async () => {
    const visitor = await aReader(0, { locale: "en", width: 1280 });
    const { page, say } = visitor;
    await look(visitor, "growth");
    const before = await openCount(visitor);
    await askForRule(visitor);

    const accept = page
      .getByRole("button", { name: say("matches.rules.accept") })
      .first();
    await accept.waitFor();
    await expectFocus(
      page.getByRole("heading", { name: say("matches.rules.proposals") }),
      "what could be learnt",
    );
    await look(visitor, "proposal");
    const client = await clientOf(page);
    const from = new URL(page.url()).searchParams.get("from") ?? "";
    const [proposal] = (
      await client.query(api.matching.rules.propose, { matchId: from })
    ).rules;
    await accept.focus();
    await page.keyboard.press("Enter");
    await page.getByText(say("matches.rules.inForce")).waitFor();
    await row(visitor).waitFor();
    const leaving = proposal?.preview.matchesLeaving.count ?? NaN;
    expect(leaving).toBeGreaterThan(0);
    expect(await openCount(visitor)).toBe(before - 1 - leaving);
    await look(visitor, "accepted");

    await page
      .getByRole("button", { name: say("common.undo") })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.getByText(say("matches.rules.none")).waitFor();
    expect(await openCount(visitor)).toBe(before - 1);

    await accept.focus();
    await page.keyboard.press("Enter");
    await row(visitor).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => openCount(visitor)).toBe(before - 1);
    // Pressed before it shows, it would only say the same again.
    await page.getByRole("switch", { checked: false }).waitFor();
    await page.keyboard.press("Space");
    await expect.poll(() => openCount(visitor)).toBe(before - 1 - leaving);

    await changeToCommunity(visitor);
    await forget(visitor);
    expect(await openCount(visitor)).toBe(before - 1);
  });

  test("on a phone, in Spanish and in the dark, from the shelf of the dismissed", async () => {
    const visitor = await aReader(1, {
      locale: "es",
      width: 390,
      theme: "dark",
    });
    const { page, say } = visitor;
    const client = await clientOf(page);
    const [first] = (
      await client.query(api.matches.listMine, {
        status: "open",
        paginationOpts: { numItems: 1, cursor: null },
      })
    ).page;
    if (first === undefined) throw new Error("no match");
    const { matchId } = first;
    await client.mutation(api.matches.dismiss, { matchId });
    await client.mutation(api.matches.setDismissReason, {
      matchId,
      reason: "organisation",
    });
    await page.goto("/matches?tab=dismissed");
    await page
      .getByRole("link", { name: say("matches.dismissed.toRule") })
      .click();
    const accept = page.getByRole("button", {
      name: say("matches.rules.accept"),
    });
    await accept.first().waitFor();
    await look(visitor, "proposal");
    await accept.first().click();
    await page.getByText(say("matches.rules.inForce")).waitFor();
    await look(visitor, "accepted");
    const [rule] = await rulesOf(visitor);
    expect(rule?.value).toMatchObject({
      type: "organisation",
      name: first.organisationName,
    });
    const listed = page.getByRole("button", {
      name: new RegExp(
        say("matches.rules.keepsAway", { count: rule?.listingCount ?? 0 }),
      ),
    });
    await listed.click();
    await page.getByRole("link", { name: first.title }).first().waitFor();
    await look(visitor, "listed");
    await page.goto("/matches?tab=notOpen");
    await page
      .getByText(say("vocabulary.blocked.rule"), { exact: false })
      .first()
      .waitFor();
    await page.goto("/matches");
    await cards(page).first().waitFor();
    await page
      .getByRole("heading", { name: say("matches.growth.title") })
      .scrollIntoViewIfNeeded();
    await look(visitor, "growth");
  });
});
