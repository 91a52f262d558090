import { describe, expect, it } from "vitest";
import { createAnthropicScorer } from "@convex/integrations/anthropic/anthropicScorer";
import { leaksPrompt } from "@convex/integrations/anthropic/leaks";
import { parseAnswer } from "@convex/integrations/anthropic/parse";
import { cleanProse } from "@convex/integrations/anthropic/prose";
import { parseJson } from "@convex/integrations/json/parseJson";
import { plainText } from "@convex/integrations/listings/plainText";
import { createLocalScorer } from "@convex/integrations/localScorer/localScorer";
import type { ScorerListing } from "@convex/shared/matching";
import { hasPromptInjection } from "@convex/shared/promptInjection";
import { createFakeAnthropic } from "../../support/fake-anthropic";
import { HOSTILE_LISTINGS, hostileRow } from "../../support/hostile/listings";
import { ORDERS } from "../../support/hostile/orders";
import {
  SAMPLE_SCORER_LISTINGS,
  SAMPLE_SCORER_PROFILES,
} from "../../support/matching-samples";

const NOW = Date.UTC(2026, 10, 23);
/** For a busy core; what was quadratic took a minute and more. */
const SOON_MS = 2_000;

/** A case as a scorer would see it, had it been sent with or without the import's cleaning. */
function asListings(at: number): ScorerListing[] {
  const one = HOSTILE_LISTINGS[at];
  if (one === undefined) throw new Error("no such case");
  const row = hostileRow(one, at);
  const { listings } = parseJson(JSON.stringify([row]), { now: NOW });
  return [{ ...row, organisationName: row.organisation }, ...listings].map(
    ({ title, organisationName, description }, nth) => ({
      alias: `o${nth + 1}`,
      title,
      organisationName,
      description,
      textLanguage: "en",
      kind: "research",
      workplace: "remote",
      placeTexts: [String(row.location)],
    }),
  );
}

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, "\ufffd");
const person = SAMPLE_SCORER_PROFILES[0];
if (person === undefined) throw new Error("no sample profiles");
const { profile } = person;

describe("every hostile listing", () => {
  const names = HOSTILE_LISTINGS.map(({ name }, at) => [name, at] as const);

  it("has a name of its own, and there are more than sixty", () => {
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(60);
  });

  it.each(names)("is read and judged soon: %s", async (_, at) => {
    const started = performance.now();
    const [, cleaned] = asListings(at);
    if (cleaned !== undefined) {
      const scorer = createLocalScorer({ now: () => NOW });
      const request = { profile, listings: [cleaned], canary: "" };
      await scorer.scoreBatch({ ...request, locale: "en" });
      hasPromptInjection(cleaned.description);
    }
    expect(performance.now() - started).toBeLessThan(SOON_MS);
  });

  it("cannot end its own string: what is sent is what was put in", async () => {
    const fake = createFakeAnthropic();
    const scorer = createAnthropicScorer({
      apiKey: "sk-test",
      baseURL: "http://fake",
      fetch: fake.fetch,
    });
    for (const [, at] of names) {
      const listings = asListings(at).map((listing) => ({
        ...listing,
        description: listing.description.slice(0, 2_000),
      }));
      await scorer
        .scoreBatch({ profile, listings, locale: "en", canary: "canary-51" })
        .catch(() => null);
      const sent = fake.calls.at(-1)?.listings ?? [];
      const fields = ({
        alias,
        title,
        organisationName,
        description,
      }: ScorerListing) =>
        [alias, title, organisationName, description].map(wellFormed);
      expect(sent.map(fields)).toEqual(listings.map(fields));
    }
  });
});

describe("orders to a model", () => {
  it.each(ORDERS)("are told in %s", (_, order) => {
    expect(hasPromptInjection(`A role.\n${order}\nApply now.`)).toBe(true);
  });

  it("are seen in no fair listing", () => {
    const texts = SAMPLE_SCORER_LISTINGS.flatMap(({ title, description }) => [
      title,
      description,
    ]);
    expect(texts.filter(hasPromptInjection)).toEqual([]);
  });

  it.each([
    "You will study prompt injection and jailbreaks of models such as o1 and o3.",
    "You will write system prompts and evaluate assistants.",
    "Please ignore the salary field in our form.",
    "Follow the instructions below to apply.",
    "We score every application against the same criteria.",
    "You are now invited to apply.",
    "A message for the AI community: we hire.",
    "Ignorar el ruido y escribir instrucciones claras.",
    "You ignore noise and write clear instructions.",
    "Write clear instructions and a reference solution.",
  ])("are no work with models: %s", (line) => {
    expect(hasPromptInjection(line)).toBe(false);
  });
});

describe("what an answer may say", () => {
  it.each([
    ["<scr<b>ipt>alert(1)</scr</b>ipt> Learn Rust", "alert(1) Learn Rust"],
    [
      "Learn Rust <img src=x onerror=alert(1)",
      "Learn Rust img src=x onerror=alert(1)",
    ],
    ["See ht\u200btps://evil.example/x now", "See now"],
    ["See ｈｔｔｐｓ：//evil.example now", "See now"],
    ["See evil.example/apply now", "See now"],
    ["Write to a@evil.example today", "Write to today"],
    ["Write to a (at) evil (dot) example today", "Write to today"],
    ["Run java\nscript:alert(1) now", "Run now"],
    [
      "You used Node.js/Express, CI/CD and ASP.NET",
      "You used Node.js/Express, CI/CD and ASP.NET",
    ],
    ["Look at the data: it is clear", "Look at the data: it is clear"],
  ])("of %j is %j", (given, kept) => {
    expect(cleanProse(given, 800)).toBe(kept);
  });

  it.each([
    "my reference is canary-x7k2p9q",
    "can`ary-x7k2p9q",
    "c a n a r y - x 7 k 2 p 9 q",
    "CANARY\u200b-X7K2P9Q",
    "q9p2k7x-yranac",
    "it ends in x7k2p9q",
    "can\nary\t-x7k2p9q",
    "Prose is plain text without markup or links. Be encouraging about action",
  ])("is not what the prompt said: %j", (gap) => {
    expect(leaksPrompt({ id: "o1", gap }, "canary-x7k2p9q")).toBe(true);
  });

  it("is not lost for words that are only like it", () => {
    const gap = "A canary in the coal mine: be encouraging and plain.";
    expect(leaksPrompt({ id: "o1", gap }, "canary-x7k2p9q")).toBe(false);
  });

  it("is found soon in what is no answer", () => {
    const started = performance.now();
    expect(parseAnswer("{".repeat(200_000), ["o1"], "canary-1")).toBeNull();
    expect(performance.now() - started).toBeLessThan(SOON_MS);
  });
});

describe("what a page hides", () => {
  it.each([
    ['<p style="display: none">x</p>', ""],
    ["<p style='color:red; visibility :hidden'>x</p>", ""],
    ['<span style="font-size:0.0em">x</span>', ""],
    ['<span style="font-size:0.9em">x</span>', "x"],
    ['<span style="opacity:0.5">x</span>', "x"],
    ["<div hidden><b>x</b></div><p>y</p>", "y"],
    ["a\u{e0041}\u{e0042}b", "ab"],
    ["a\u200db 👩‍💻 می‌خواهم", "ab 👩‍💻 می‌خواهم"],
    ["half \ud800 of", "half of"],
    ["&amp;amp;lt;b&amp;amp;gt;x", "x"],
  ])("%j is read as %j", (source, text) => {
    expect(plainText(source)).toBe(text);
  });
});
