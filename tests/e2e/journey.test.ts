/** A new person: registers, pastes a CV, asks for matches, believes them, sorts them. */
import { describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { Locale } from "../../convex/shared/vocabulary";
import { arrivalOf, watchArrival } from "./support/arrival";
import {
  clientOf,
  isInListing,
  isInProfile,
  shownCards,
} from "./support/claims";
import { useDemo } from "./support/demo";
import {
  cards,
  endOfRun,
  heading,
  importCv,
  goByNav,
  readCv,
  reading,
  showWaiting,
  signUp,
} from "./support/journey";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();

const FIRST_CARD_MS = 2_000;
const ALL_MS = 10_000;

const PEOPLE = {
  en: { name: "Camila Ortega", cv: "en-classic", width: 1280 },
  es: { name: "María Castaño", cv: "es-abogada", width: 390 },
} satisfies Record<Locale, { name: string; cv: string; width: number }>;

describe.each(["en", "es"] as const)("a new person in %s", (locale) => {
  const { name, cv, width } = PEOPLE[locale];

  test(`gets from nothing to sorted matches at ${width} px`, async () => {
    const { app, browser } = demo();
    const visitor = await visit(browser, app.url, { locale, width });
    const person = { name, email: `${cv}@mail.example` };
    await signUp(visitor, person);
    const client = await clientOf(visitor.page);
    expect(await client.query(api.account.queries.getMe, {})).toMatchObject({
      ...person,
      locale,
    });
    await importCv(visitor, await readCv(cv));
    await visitor.page
      .getByRole("link", { name: visitor.say("profile.added.findMatches") })
      .click();
    const sentence = await askAndWatch(visitor);
    await showWaiting(visitor);
    await checkEveryClaim(visitor);
    await believeOne(visitor);
    await sortOut(visitor, sentence);
  });
});

/** Presses the button, with a second tab open, and sees the cards arrive in time. */
async function askAndWatch(visitor: Visitor): Promise<string> {
  const { page, say } = visitor;
  const ask = page.getByRole("button", { name: say("matches.ask.agree") });
  await ask.waitFor();
  await page.getByText(say("matches.ask.consentText")).waitFor();
  const second = await visitor.newTab();
  await second.goto("/matches");
  await second
    .getByRole("button", { name: say("matches.ask.agree") })
    .waitFor();
  await watchArrival(page, say("matches.run.label"));
  await ask.click();
  const sentence = await endOfRun(visitor);

  const arrival = await arrivalOf(page);
  const { progressMs, firstCardMs, endMs } = arrival;
  console.info(
    `progress after ${Math.round(progressMs)} ms, first card ${Math.round(firstCardMs)} ms, all ${Math.round(endMs)} ms`,
  );
  expect(firstCardMs, "first card").toBeLessThan(FIRST_CARD_MS);
  expect(endMs, "all cards").toBeLessThan(ALL_MS);
  expect(arrival.first.length).toBeGreaterThan(0);
  for (const { top, topAtEnd } of arrival.first) {
    expect(topAtEnd, "a card moved under the reader").toBe(top);
  }
  await reading(visitor).getByText(say("vocabulary.scoredLocally")).waitFor();
  await reading(visitor)
    .getByText(say("vocabulary.scoredLocallyHelp"))
    .waitFor();

  // The second tab asked nothing and saw the same run to its end.
  expect(await endOfRun(visitor, second)).toBe(sentence);
  expect(await cards(second).count()).toBeGreaterThan(0);
  await second.close();
  return sentence;
}

/** Every card: marked as scored locally, its reasons quoted from both sides, word by word. */
async function checkEveryClaim(visitor: Visitor): Promise<void> {
  const shown = await shownCards(visitor);
  const client = await clientOf(visitor.page);
  expect(shown.length).toBeGreaterThan(4);
  let reasonCount = 0;
  for (const { matchId, title, reasons, text } of shown) {
    expect(text, title).toContain(visitor.say("vocabulary.scoredLocally"));
    expect(text, title).not.toMatch(/\d\s*%/);
    if (reasons.length === 0) continue;
    const detail = await client.query(api.matches.getMatch, { matchId });
    expect(detail.listing.title).toBe(title);
    for (const { text, theyWrote, youWrote } of reasons) {
      reasonCount += 1;
      expect(text, title).not.toBe("");
      expect(isInListing(detail, theyWrote), `${title}: ${theyWrote}`).toBe(
        true,
      );
      expect(isInProfile(detail, youWrote), `${title}: ${youWrote}`).toBe(true);
    }
  }
  expect(reasonCount, "reasons on the page").toBeGreaterThan(4);
}

/** Opens the best match: each quoted requirement shows its words on both sides, in place. */
async function believeOne(visitor: Visitor): Promise<void> {
  const { page, say, screen } = visitor;
  const link = cards(page).first().getByRole("link").first();
  const title = (await link.textContent()) ?? "";
  await link.click();
  await heading(page, title).waitFor();
  const matchId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const client = await clientOf(page);
  const detail = await client.query(api.matches.getMatch, { matchId });
  await page.getByText(say("vocabulary.scoredLocally")).first().waitFor();
  await page.getByText(say("vocabulary.scoredLocallyHelp")).first().waitFor();
  const quoted = detail.factors.filter(
    ({ listingEvidence, profileEvidence }) =>
      listingEvidence && profileEvidence,
  );
  expect(quoted.length).toBeGreaterThan(0);
  for (const { key, listingEvidence, profileEvidence } of quoted) {
    const row = page.locator(`[data-requirement="${key}"]`);
    await row.click();
    for (const [label, evidence] of [
      [say("matches.match.listing"), listingEvidence],
      [say("matches.match.profile"), profileEvidence],
    ] as const) {
      const quote = evidence?.quote ?? "";
      const place =
        screen.width >= 1280
          ? page
              .getByRole("region", { name: label, exact: true })
              .locator(`mark[data-mark="${key}"]`)
          : page.getByRole("listitem").filter({ has: row });
      const words = (await place.allTextContents()).join("");
      expect(words.replaceAll(/\s+/g, " "), key).toContain(
        quote.replaceAll(/\s+/g, " "),
      );
    }
  }
  await page
    .getByRole("link", { name: say("matches.match.back") })
    .first()
    .click();
  await heading(page, say("matches.title")).waitFor();
}

/** Saves one, dismisses one with a reason, takes a dismissal back; all of it outlives a reload. */
async function sortOut(visitor: Visitor, sentence: string): Promise<void> {
  const { page, say } = visitor;
  await cards(page).first().waitFor();
  const before = await shownCards(visitor);
  const [saved, dismissed, spared] = before.map(({ title }) => title);
  if (!saved || !dismissed || !spared) throw new Error("too few cards");
  const button = (key: string, title: string) =>
    page.getByRole("button", { name: say(key, { title }), exact: true });

  await button("matches.card.saveNamed", saved).click();
  await expect
    .poll(() =>
      button("matches.card.saveNamed", saved).getAttribute("aria-pressed"),
    )
    .toBe("true");

  await button("matches.card.dismissNamed", dismissed).click();
  await button("matches.card.dismissNamed", dismissed).waitFor({
    state: "detached",
  });
  await page.getByText(say("matches.dismissed.why")).waitFor();
  await page
    .getByRole("button", { name: say("matches.dismissed.reasons.place") })
    .click();
  await page.getByText(say("matches.dismissed.thanks")).waitFor();

  await button("matches.card.dismissNamed", spared).click();
  const toast = page.getByRole("dialog").filter({ hasText: spared });
  await toast.getByRole("button", { name: say("common.undo") }).click();
  await button("matches.card.dismissNamed", spared).waitFor();

  await page.reload();
  // Two have left the list, and the sentence above it counts the list.
  const after = await endOfRun(visitor);
  expect(countIn(after)).toBe(countIn(sentence) - 2);
  await cards(page).first().waitFor();
  const open = (await shownCards(visitor)).map(({ title }) => title);
  expect(open).toContain(spared);
  expect(open).not.toContain(dismissed);
  expect(open).not.toContain(saved);

  await page.getByRole("tab", { name: say("matches.tabs.saved") }).click();
  await button("matches.card.saveNamed", saved).waitFor();
  await page.getByRole("tab", { name: say("matches.tabs.dismissed") }).click();
  const gone = cards(page).filter({ hasText: dismissed });
  await gone
    .getByText(say("matches.dismissed.reasons.place"), { exact: true })
    .waitFor();
  expect(await cards(page).count()).toBe(1);

  // The reader's own things stand above what a run says: still there after a walk.
  await goByNav(page, say("shell.opportunities"));
  await goByNav(page, say("shell.matches"));
  expect(await endOfRun(visitor)).toBe(after);
}

/** "4 great, 9 good." → 13. */
const countIn = (sentence: string): number =>
  [...sentence.matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), 0);
