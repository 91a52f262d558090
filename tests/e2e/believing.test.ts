/** One match, as someone reads it who wants to judge it: both sides, the questions, and sending it away. */
import type { FunctionReturnType } from "convex/server";
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { VERDICTS } from "../../convex/shared/vocabulary";
import { allMatches, endOf, startRun } from "../support/app-members";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { cards, enterAs, heading, goByNav } from "./support/journey";
import { expectFocus, hasFocus } from "./support/keyboard";
import { visit, type Screen, type Visitor } from "./support/page";

const demo = useDemo();

const RUN_MS = 60_000;
/** Under the bars at the top and above those at the bottom. */
const BAR_PX = 24;

type Detail = FunctionReturnType<typeof api.matches.getMatch>;

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

/** The best match of which this is true. */
async function bestWhere(
  { page }: Visitor,
  isFit: (detail: Detail) => boolean,
): Promise<Detail> {
  const client = await clientOf(page);
  for (const { matchId } of await allMatches(client)) {
    const detail = await client.query(api.matches.getMatch, { matchId });
    if (isFit(detail)) return detail;
  }
  throw new Error("no such match in the sample data");
}

async function openMatch({ page }: Visitor, { matchId, listing }: Detail) {
  await page.goto(`/matches/${matchId}`);
  await heading(page, listing.title).waitFor();
}

const asks = (type: string) => (detail: Detail) =>
  detail.factors.some(
    ({ verdict, question }) => verdict === "unknown" && question?.type === type,
  );
const isQuoted = ({
  listingEvidence,
  profileEvidence,
}: Detail["factors"][number]) => listingEvidence && profileEvidence;

/** Its whole first line lies between the bars, and nothing lies on it. */
const isInSight = (target: Locator): Promise<boolean> =>
  target.evaluate((element, bar) => {
    const [box] = element.getClientRects();
    if (!box || box.bottom < bar || box.top > innerHeight - bar) return false;
    const { x, y, width, height } = box;
    const top = document.elementFromPoint(
      x + width / 2,
      y + Math.min(height / 2, 12),
    );
    return top !== null && (element.contains(top) || top.contains(element));
  }, BAR_PX);

const rows = ({ page }: Visitor) => page.locator("[data-requirement]");

describe("a match on a wide screen", () => {
  test("is walked by j and k, and both texts follow to the words in question", async () => {
    const visitor = await aReader(0, { locale: "en", width: 1280 });
    const { page, say } = visitor;
    const detail = await bestWhere(
      visitor,
      ({ factors }) => factors.filter(isQuoted).length > 2,
    );
    await openMatch(visitor, detail);
    await rows(visitor).first().waitFor();
    const keys = await rows(visitor).evaluateAll((buttons) =>
      buttons.map(
        (button) => (button as HTMLElement).dataset.requirement ?? "",
      ),
    );
    expect(keys).toHaveLength(detail.factors.length);
    const byKey = new Map(detail.factors.map((each) => [each.key, each]));
    const order = keys.map((key) =>
      VERDICTS.indexOf(byKey.get(key)?.verdict ?? "unknown"),
    );
    expect(order, "met, partly, missing, unknown").toEqual([...order].sort());

    const look = async (key: string) => {
      const row = page.locator(`[data-requirement="${key}"]`);
      await expectFocus(row, `the focus on ${key}`);
      await expect.poll(() => isInSight(row), { message: key }).toBe(true);
      for (const [side, evidence] of [
        ["matches.match.listing", byKey.get(key)?.listingEvidence],
        ["matches.match.profile", byKey.get(key)?.profileEvidence],
      ] as const) {
        if (!evidence) continue;
        const column = page.getByRole("region", {
          name: say(side),
          exact: true,
        });
        const mark = column.locator(`mark[data-mark="${key}"]`).first();
        await expect
          .poll(() => isInSight(mark), { message: `${key}: ${evidence.quote}` })
          .toBe(true);
      }
    };
    for (const key of keys) {
      await page.keyboard.press("j");
      await look(key);
    }
    for (const key of keys.slice(0, -1).reverse()) {
      await page.keyboard.press("k");
      await look(key);
    }
    expect(await page.locator("main").innerText()).not.toMatch(/\d\s*%/);
  });

  test("tells how it is decided in the tiers' own rules", async () => {
    const visitor = await aReader(1, { locale: "es", width: 1280 });
    const { page, say } = visitor;
    await cards(page).first().getByRole("link").first().click();
    await page
      .getByRole("button", { name: say("matches.decided.button") })
      .click();
    const dialog = page.getByRole("dialog", {
      name: say("matches.decided.title"),
    });
    for (const tier of ["great", "good", "exploring"]) {
      await dialog
        .getByText(say(`common.tier.${tier}`), { exact: true })
        .waitFor();
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  test("may be told something about, which settles the row and is in the profile", async () => {
    const visitor = await aReader(2, {
      locale: "en",
      width: 1280,
      theme: "dark",
    });
    const { page, say } = visitor;
    const detail = await bestWhere(visitor, asks("experience"));
    await openMatch(visitor, detail);
    const words = "Kept the night shift of a shelter going for seven years.";
    const row = page
      .getByRole("listitem")
      .filter({ has: rows(visitor) })
      .filter({ has: page.getByRole("textbox") })
      .first();
    const key = await row
      .locator("[data-requirement]")
      .getAttribute("data-requirement");
    const settled = page
      .getByRole("listitem")
      .filter({ has: page.locator(`[data-requirement="${key}"]`) });
    await row.getByRole("textbox").fill(words);
    await row
      .getByRole("button", { name: say("matches.question.tell") })
      .click();
    await settled
      .getByText(say("matches.match.verdict.met"), { exact: true })
      .waitFor();
    await expectFocus(
      settled.locator("[data-requirement]"),
      "the row keeps the focus",
    );
    await page
      .getByRole("region", { name: say("matches.match.profile"), exact: true })
      .locator(`mark[data-mark="${key}"]`)
      .getByText(words)
      .waitFor();
    await expectCountsToBeRows(visitor);

    const client = await clientOf(page);
    const mine = await client.query(api.profiles.queries.getMine, {});
    const { work, education } = mine!.content;
    const told = [...work, ...education].filter(({ description }) =>
      description.split("\n").includes(words),
    );
    expect(told).toHaveLength(1);
    await page.reload();
    await settled
      .getByText(say("matches.match.verdict.met"), { exact: true })
      .waitFor();
  });
});

/** The line under the heading counts what stands below it, word by word. */
async function expectCountsToBeRows({ page, say }: Visitor) {
  const counts = Object.fromEntries(
    await Promise.all(
      VERDICTS.map(async (verdict) => {
        const word = say(`matches.match.verdict.${verdict}`);
        const found = page
          .locator("[data-requirement]")
          .getByText(word, { exact: true });
        return [verdict, await found.count()] as const;
      }),
    ),
  );
  await page
    .getByText(say("matches.match.summary", counts), { exact: true })
    .waitFor();
}

describe("a match on a phone", () => {
  test("opens each row to the two quotes, and counts what it shows", async () => {
    const visitor = await aReader(3, {
      locale: "es",
      width: 390,
      theme: "dark",
    });
    const { page, say } = visitor;
    const detail = await bestWhere(visitor, ({ factors }) =>
      factors.some(
        ({ nature, verdict }) => nature === "beside" && verdict === "met",
      ),
    );
    await openMatch(visitor, detail);
    await rows(visitor).first().waitFor();
    await expectCountsToBeRows(visitor);
    for (const {
      key,
      listingEvidence,
      profileEvidence,
    } of detail.factors.filter(isQuoted)) {
      const button = page.locator(`[data-requirement="${key}"]`);
      const row = page.getByRole("listitem").filter({ has: button });
      await button.click();
      expect(await button.getAttribute("aria-expanded")).toBe("true");
      const quotes = row.getByRole("figure");
      await quotes.nth(1).waitFor();
      expect(await quotes.count()).toBe(2);
      expect(await quotes.nth(0).innerText()).toContain(
        say("matches.card.theyWrote"),
      );
      const texts = (await quotes.allInnerTexts()).map((text) =>
        text.replaceAll(/\s+/g, " "),
      );
      expect(texts[0]).toContain(
        listingEvidence?.quote.replaceAll(/\s+/g, " "),
      );
      expect(texts[1]).toContain(
        profileEvidence?.quote.replaceAll(/\s+/g, " "),
      );
    }
  });

  test("asks about the kind of role, and a yes is in what the reader looks for", async () => {
    const visitor = await aReader(4, { locale: "en", width: 390 });
    const { page, say } = visitor;
    const detail = await bestWhere(visitor, asks("role"));
    await openMatch(visitor, detail);
    const question = page.getByRole("group", {
      name: say("matches.question.ask.role"),
    });
    await question
      .getByRole("button", { name: say("matches.question.yes") })
      .click();
    await question.waitFor({ state: "detached" });
    await expectCountsToBeRows(visitor);
    const client = await clientOf(page);
    const mine = await client.query(api.profiles.queries.getMine, {});
    expect(mine!.content.seeking.split("\n")).toContain(detail.listing.title);
  });
});

describe("a match sent away from its own page", () => {
  test("by key comes back by key to its place, and a reason is asked for only then", async () => {
    const visitor = await aReader(5, { locale: "en", width: 1280 });
    const { page, say } = visitor;
    const titles = () =>
      cards(page).locator("[data-card-link]").allTextContents();
    const before = await titles();
    const [, title = "", next = ""] = before;
    const link = (name: string) =>
      cards(page).locator("[data-card-link]").filter({ hasText: name }).first();
    const toast = page.getByRole("dialog").filter({ hasText: title });

    await link(title).click();
    await heading(page, title).waitFor();
    await page.keyboard.press("e");
    await toast.waitFor();
    await expectFocus(link(next), "the card after it");
    expect(await titles()).not.toContain(title);
    await page.keyboard.press("u");
    await expectFocus(link(title), "the card that is back");
    expect(await titles()).toEqual(before);
    await toast.waitFor({ state: "detached" });
    expect(await hasFocus(link(title))).toBe(true);

    await page.keyboard.press("Enter");
    await heading(page, title).waitFor();
    await page.keyboard.press("e");
    await toast
      .getByRole("button", { name: say("matches.dismissed.reasons.kind") })
      .click();
    await toast.getByText(say("matches.dismissed.thanks")).waitFor();
    const client = await clientOf(page);
    const reasons = async () =>
      (await allMatches(client))
        .filter(({ status }) => status === "dismissed")
        .map(({ title, dismissReason }) => [title, dismissReason]);
    await expect.poll(reasons).toEqual([[title, "kind"]]);
  });
});
