import { describe, expect, it } from "vitest";
import { createLocalScorer } from "@convex/integrations/localScorer/localScorer";
import type { RawScore, ScorerListing } from "@convex/shared/matching";
import { LOCALES, type Locale } from "@convex/shared/vocabulary";
import {
  SAMPLE_SCORER_LISTINGS,
  SAMPLE_SCORER_PROFILES,
} from "../../support/matching-samples";

const scorer = createLocalScorer({ now: () => Date.UTC(2026, 10, 23) });
/** Fits a table's first column on a phone in three lines. */
const LONGEST = 110;

async function factorsOf(
  listings: readonly ScorerListing[],
  locale: Locale,
  at = 0,
): Promise<RawScore["factors"][]> {
  const profile = SAMPLE_SCORER_PROFILES[at]?.profile;
  if (profile === undefined) throw new Error("no such sample person");
  const { scores } = await scorer.scoreBatch({
    profile,
    listings: [...listings],
    locale,
    canary: "",
  });
  return scores.map(({ factors }) => factors);
}

/** Beside them stand the kind of role, its level and shared interests. */
function isLine({ nature }: RawScore["factors"][number]): boolean {
  return nature !== "beside";
}

async function requirementsOf(
  description: string,
  locale: Locale = "en",
  changes: Partial<ScorerListing> = {},
): Promise<string[]> {
  const listing: ScorerListing = {
    alias: "o1",
    title: "Economist, Public Health and Climate",
    organisationName: "Example",
    description,
    textLanguage: "en",
    kind: "research",
    workplace: "remote",
    placeTexts: [],
    ...changes,
  };
  const [factors = []] = await factorsOf([listing], locale);
  return factors.filter(isLine).map(({ requirement }) => requirement);
}

describe("the requirements read from the sample listings", () => {
  it.each(LOCALES)("quote the description, never the title (%s)", async (l) => {
    for (const at of SAMPLE_SCORER_PROFILES.keys()) {
      const all = await factorsOf(SAMPLE_SCORER_LISTINGS, l, at);
      for (const [index, factors] of all.entries()) {
        const { title = "", description = "" } =
          SAMPLE_SCORER_LISTINGS[index] ?? {};
        for (const { listingQuote, requirement } of factors.filter(isLine)) {
          expect(description, requirement).toContain(listingQuote);
          expect(listingQuote).not.toBe(title);
        }
      }
    }
  });

  it.each(LOCALES)("are short and begin like a line (%s)", async (locale) => {
    const all = await factorsOf(SAMPLE_SCORER_LISTINGS, locale);
    for (const { requirement } of all.flat().filter(isLine)) {
      expect(requirement.length, requirement).toBeLessThanOrEqual(LONGEST);
      expect(requirement).toMatch(/^[\p{Lu}\d]/u);
      expect(requirement).not.toMatch(/[.,;:]$/);
    }
  });

  it("leave no listing without at least two", async () => {
    const all = await factorsOf(SAMPLE_SCORER_LISTINGS, "en");
    const counts = all.map((factors) => factors.filter(isLine).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  });
});

describe("a requirement", () => {
  it.each([
    ["No hace falta", "Tener experiencia previa en estadística"],
    ["No es necesario", "Saber programar en Python"],
    ["Not required", "A degree in statistics"],
    ["What you don't need", "Experience in machine learning"],
  ])("is nothing listed under “%s”", async (heading, item) => {
    const read = await requirementsOf(
      `What you bring\n- Experience in fundraising\n\n${heading}\n- ${item}`,
    );
    expect(read).toEqual(["Experience in fundraising"]);
  });

  it.each([
    "No previous experience in statistics is needed.",
    "You do not need experience in statistics.",
    "No hace falta experiencia en estadística.",
  ])("is nothing that “%s” says", async (sentence) => {
    expect(
      await requirementsOf(
        `${sentence}\n\nWhat you bring\n- Experience in fundraising`,
      ),
    ).toEqual(["Experience in fundraising"]);
  });

  it("is no task, though the task names a degree", async () => {
    const read = await requirementsOf(
      "What you will do\n- Supervise two master's theses a year\n\nWhat you bring\n- Experience in fundraising",
    );
    expect(read).toEqual(["Experience in fundraising"]);
  });

  it("is no trade of the people one works with", async () => {
    const read = await requirementsOf(
      "What you bring\n- Experience in fundraising\n- Ability to talk about budgets with engineers and with journalists",
    );
    expect(read.join()).not.toMatch(
      /experience in (?:engineering|journalism)/i,
    );
  });

  it("is each line of a list, also where no rule can read it", async () => {
    const lines = [
      "Experience in fundraising",
      "The ability to explain it to a sceptical person",
      "Judgement about what not to build",
      "Experience with ISO, CEN or IEEE processes",
    ];
    const read = await requirementsOf(
      `What you bring\n${lines.map((line) => `- ${line}`).join("\n")}`,
    );
    expect(read).toEqual(lines);
  });

  it.each([
    [
      "Fluent English and Luganda or Swahili",
      ["Fluent English", "Luganda or Swahili"],
    ],
    ["Native Spanish and fluent English", ["Native Spanish", "Fluent English"]],
    ["Spanish, Portuguese or French", ["Spanish, Portuguese or French"]],
    ["PyTorch or JAX", ["PyTorch or JAX"]],
  ])("keeps the listing's words in either language: %s", async (line, own) => {
    for (const locale of LOCALES) {
      expect(await requirementsOf(`Requirements\n- ${line}`, locale)).toEqual(
        own,
      );
    }
  });

  it("is no sentence that only tells what the work is", async () => {
    expect(
      await requirementsOf("We study how fundraising changes a charity."),
    ).toEqual([]);
  });
});
