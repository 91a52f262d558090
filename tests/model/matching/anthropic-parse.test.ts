import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnthropicScorer } from "@convex/integrations/anthropic/anthropicScorer";
import { parseAnswer } from "@convex/integrations/anthropic/parse";
import { cleanProse } from "@convex/integrations/anthropic/prose";
import { locateQuote } from "@convex/shared/evidence";
import { createFakeAnthropic } from "../../support/fake-anthropic";
import type { ContentFault } from "../../support/fake-anthropic-faults";
import {
  SAMPLE_SCORER_LISTINGS,
  SAMPLE_SCORER_PROFILES,
} from "../../support/matching-samples";

const LISTINGS = SAMPLE_SCORER_LISTINGS.slice(0, 4);
const ALIASES = LISTINGS.map(({ alias }) => alias);

async function answerTo(fault?: ContentFault) {
  const fake = createFakeAnthropic({
    faults: fault === undefined ? {} : { 1: fault },
  });
  const scorer = createAnthropicScorer({
    apiKey: "sk-test",
    baseURL: "http://fake",
    fetch: fake.fetch,
  });
  const [person] = SAMPLE_SCORER_PROFILES;
  if (person === undefined) throw new Error("no sample profiles");
  const { profile } = person;
  const answer = await scorer.scoreBatch({
    profile,
    listings: LISTINGS,
    locale: "en",
    canary: "canary-51",
  });
  return { answer, profile };
}

describe("what a spoilt answer leaves", () => {
  it.each<[ContentFault, string[], number]>([
    ["fenced", [], 0],
    ["missing-entries", ["o3", "o4"], 0],
    ["duplicates", [], 1],
    ["contradictions", ["o1"], 2],
    ["foreign-alias", [], 2],
    ["untidy-alias", [], 0],
    ["prototype-keys", [], 0],
    ["bad-types", [], 10],
    ["unknown-words", [], 1],
    ["huge-strings", [], 5],
    ["broken-characters", [], 4],
    ["leaked-canary", ["o1"], 1],
  ])("%s: without %j, %i dropped", async (fault, missing, dropped) => {
    const { answer } = await answerTo(fault);
    expect(answer.missing).toEqual(missing);
    expect(answer.scores.map(({ alias }) => alias)).toEqual(
      ALIASES.filter((alias) => !missing.includes(alias)),
    );
    expect(answer.droppedCount).toBe(dropped);
  });

  it("of repeated entries is one, of entries at odds none", async () => {
    const { answer } = await answerTo("duplicates");
    const { answer: sound } = await answerTo();
    expect(answer.scores).toEqual(sound.scores);
    const { answer: torn } = await answerTo("contradictions");
    expect(torn.scores).toEqual(sound.scores.slice(1));
  });

  it("of markup is plain words", async () => {
    const { answer } = await answerTo("markup");
    for (const { gap } of answer.scores) {
      expect(gap).toBe("Read this at now");
    }
  });

  it("of broken characters is well formed", async () => {
    const { answer } = await answerTo("broken-characters");
    for (const { gap } of answer.scores) {
      expect(gap).toBe("Half of a sign, turned around");
    }
  });

  it("has no fields that were not asked for", async () => {
    const { answer } = await answerTo("prototype-keys");
    for (const score of answer.scores) {
      expect(Object.keys(score).sort()).toEqual(
        expect.not.arrayContaining(["constructor", "score", "tier"]),
      );
    }
    expect(({} as { factors?: unknown }).factors).toBeUndefined();
  });

  it("of invention passes on quotes that nobody will find", async () => {
    for (const fault of ["fabricated-quotes", "injected"] as const) {
      const { answer, profile } = await answerTo(fault);
      const quotes = answer.scores.flatMap(({ factors, strengths }) => {
        const claim = fault === "injected" ? strengths[0] : factors[0];
        return claim?.profileQuote ?? [];
      });
      expect(quotes).toHaveLength(ALIASES.length);
      for (const profileQuote of quotes) {
        const found = profile.passages.map(({ text }) =>
          locateQuote(text, profileQuote),
        );
        expect(found.every((place) => place === null)).toBe(true);
      }
    }
  });
});

const aFactor = {
  requirement: "Python",
  importance: "must",
  verdict: "met",
  profileQuote: "Python",
  listingQuote: "Python",
};

function parseOne(factor: unknown, rest: object = {}) {
  const text = JSON.stringify({
    results: [{ id: "o1", factors: [aFactor, factor], ...rest }],
  });
  const parsed = parseAnswer(text, ["o1"], "");
  return { second: parsed?.scores[0]?.factors[1], parsed };
}

describe("the strict reading of factors", () => {
  it.each([
    ["no requirement", { ...aFactor, requirement: " " }],
    ["a number for a requirement", { ...aFactor, requirement: 7 }],
    ["an unknown verdict", { ...aFactor, verdict: "Met" }],
    ["a score for a verdict", { ...aFactor, verdict: 85 }],
    ["no importance", { ...aFactor, importance: null }],
    ["a list for a quote", { ...aFactor, profileQuote: ["Python"] }],
    ["an endless quote", { ...aFactor, listingQuote: "x".repeat(2_000) }],
    ["nothing", null],
  ])("drops one with %s, and counts it", (_, factor) => {
    const { second, parsed } = parseOne(factor);
    expect(second).toBeUndefined();
    expect(parsed?.droppedCount).toBe(1);
  });

  it.each([
    [
      { type: "workPermission", value: "us" },
      { type: "workPermission", country: "US" },
    ],
    [
      { type: "workPermission", value: "EU" },
      { type: "workPermission", country: "EU" },
    ],
    [{ type: "workPermission", value: "Narnia" }, undefined],
    [
      { type: "language", value: "EN" },
      { type: "language", code: "en" },
    ],
    [{ type: "language", value: "klingon" }, undefined],
    [
      { type: "skill", value: "GIS" },
      { type: "skill", name: "GIS" },
    ],
    [{ type: "password", value: "x" }, undefined],
    ["what is it?", undefined],
  ])("reads the question %j as %j", (question, expected) => {
    const { second } = parseOne({
      ...aFactor,
      verdict: "unknown",
      profileQuote: null,
      question,
    });
    expect(second?.question).toEqual(expected);
  });

  it("asks nothing about what is known", () => {
    const question = { type: "skill", value: "GIS" };
    expect(parseOne({ ...aFactor, question }).second?.question).toBeUndefined();
  });
});

describe("any answer at all", () => {
  it("is read without throwing, and names only listings asked for", () => {
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.string({ unit: "binary" }),
        fc.double(),
        fc.constant(null),
        fc.array(tie("node")),
        fc.dictionary(
          fc.constantFrom(
            "results",
            "id",
            "factors",
            "verdict",
            "requirement",
            "strengths",
            "__proto__",
          ),
          tie("node"),
        ),
      ),
    })).node;
    fc.assert(
      fc.property(value, (results) => {
        const parsed = parseAnswer(JSON.stringify({ results }), ["o1"], "c");
        for (const { alias } of parsed?.scores ?? []) expect(alias).toBe("o1");
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseAnswer(text, ["o1"], "c")).toBeNull();
      }),
    );
  });

  it("leaves no tag, link or control in prose", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "<b>",
            "</script>",
            "<img src=x>",
            "[a](javascript:x)",
            "https://x.example",
            "javascript:alert(1)",
            "\u0000",
            "\u202e",
            "\udfff",
            "word",
            " ",
            "**",
            "data:text/html,x",
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          const text = cleanProse(parts.join(" "), 800) ?? "";
          expect(text).not.toMatch(
            /<\/?[a-z]|https?:|javascript:|data:|[\p{Cc}\p{Cs}\u202e]/iu,
          );
        },
      ),
    );
  });
});
