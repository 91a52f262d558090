import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Id } from "../../../convex/_generated/dataModel";
import { checkAnswer } from "../../../convex/model/matching/checking";
import { chunkCandidates } from "../../../convex/model/matching/chunks";
import { cleanText } from "../../../convex/model/matching/cleanText";
import { nextHop } from "../../../convex/model/matching/dispatching";
import {
  deduplicateGrowthAreas,
  growthAreaKey,
} from "../../../convex/model/matching/growthAreas";
import type { HopListing } from "../../../convex/model/matching/hopInput";
import { backOffMs } from "../../../convex/model/matching/ladder";
import { PACE } from "../../../convex/model/matching/pace";
import type { Batch } from "../../../convex/model/matching/runs";
import type { RawScore } from "../../../convex/shared/matching";

describe("the ladder", () => {
  test("doubles from one second to a minute, half of it by chance", () => {
    const steps = [1, 2, 4, 8, 16, 32, 60, 60, 60, 60];
    for (const [n, seconds] of steps.entries()) {
      expect(backOffMs(n, 0)).toBe(seconds * 500);
      expect(backOffMs(n, 0.999999)).toBeLessThan(seconds * 1_000);
    }
  });
});

describe("batches", () => {
  test("hold every candidate once: the best five, then tens, the same for a seed", () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(), (count, seed) => {
        const ranked = Array.from({ length: count }, (_, index) => index);
        const chunks = chunkCandidates(ranked, seed);
        expect(chunks.flat().sort((a, b) => a - b)).toEqual(ranked);
        const sizes = chunks.map((chunk) => chunk.length);
        expect(sizes[0] ?? 0).toBe(Math.min(count, PACE.firstBatchSize));
        for (const size of sizes.slice(1, -1)) expect(size).toBe(10);
        for (const [at, chunk] of chunks.entries()) {
          const from = at === 0 ? 0 : 5 + (at - 1) * 10;
          expect(Math.min(...chunk)).toBe(from);
        }
        expect(chunkCandidates(ranked, seed)).toEqual(chunks);
      }),
    );
  });
});

describe("the next hop", () => {
  const batch = (fields: Partial<Batch>) =>
    ({ index: 1, attempt: 0, ...fields }) as Batch;
  const now = 1_000_000;

  test("never goes before any of its batches may, and takes at most four", () => {
    const waits = fc.array(
      fc.option(fc.integer({ min: -5_000, max: 60_000 })),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(waits, (list) => {
        const waiting = list.map((wait, at) =>
          batch({
            index: at + 1,
            ...(wait === null ? {} : { notBefore: now + wait }),
          }),
        );
        const hop = nextHop(waiting, now);
        expect(hop.batches.length).toBeGreaterThan(0);
        expect(hop.batches.length).toBeLessThanOrEqual(4);
        expect(hop.notBefore).toBeGreaterThanOrEqual(now);
        for (const { notBefore } of hop.batches) {
          expect(notBefore ?? 0).toBeLessThanOrEqual(hop.notBefore);
        }
      }),
    );
  });

  test("is the first batch alone at its first try, in company afterwards", () => {
    const others = [batch({ index: 1 }), batch({ index: 2 })];
    const first = batch({ index: 0 });
    expect(nextHop([first, ...others], now).batches).toEqual([first]);
    const again = batch({ index: 0, attempt: 1, notBefore: now + 500 });
    expect(nextHop([again, ...others], now)).toEqual({
      batches: [again, ...others],
      notBefore: now + 500,
    });
  });

  test("does not wait for a time that a clock put back has moved out of reach", () => {
    const lost = batch({ notBefore: now + 3_600_000 });
    expect(nextHop([lost], now)).toEqual({ batches: [lost], notBefore: now });
  });
});

describe("growth areas", () => {
  const area = fc.record({
    key: fc.constantFrom("rust", "go", "policy writing"),
    name: fc.string(),
    suggestion: fc.string(),
    opportunityIds: fc.array(
      fc.constantFrom("a", "b", "c").map((id) => id as Id<"opportunities">),
    ),
  });

  test("are one each, name every listing once, and lead with the most asked for", () => {
    fc.assert(
      fc.property(fc.array(area), (areas) => {
        const merged = deduplicateGrowthAreas(areas);
        const keys = merged.map(({ key }) => key);
        expect(new Set(keys)).toEqual(new Set(areas.map(({ key }) => key)));
        expect(keys.length).toBe(new Set(keys).size);
        const counts = merged.map((one) => one.opportunityIds.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        for (const { key, opportunityIds } of merged) {
          const asking = areas.filter((one) => one.key === key);
          expect(new Set(opportunityIds)).toEqual(
            new Set(asking.flatMap((one) => one.opportunityIds)),
          );
        }
        expect(deduplicateGrowthAreas(merged)).toEqual(merged);
      }),
    );
  });

  test("meet under one key whatever their case, accents and punctuation", () => {
    expect(growthAreaKey("Políticas  públicas")).toBe("politicas publicas");
    expect(growthAreaKey("«Rust»!")).toBe("rust");
    expect(growthAreaKey("C++")).toBe("c++");
  });
});

describe("a model's prose", () => {
  test("is stored well-formed, on one line, within its bound", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.integer({ min: 2, max: 50 }),
        (text, limit) => {
          const clean = cleanText(`${text}\ud800\u0000\u202e`, limit);
          expect(clean.length).toBeLessThanOrEqual(limit);
          expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
        },
      ),
    );
  });
});

describe("an answer", () => {
  const listing = (at: number): HopListing => ({
    opportunityId: `listing${at}` as Id<"opportunities">,
    changedAt: 1,
    title: `Role ${at}`,
    organisationName: "Institute",
    description: "You have experience with Python.",
    textLanguage: "en",
    kind: "research",
    workplace: "remote",
    placeTexts: [],
  });
  const passages = [{ key: "skills", text: "Python, SQL" }];
  const factor: RawScore["factors"][number] = {
    requirement: "Python",
    importance: "must",
    verdict: "met",
    profileQuote: "Python",
    listingQuote: "experience with Python",
  };
  const score = (fields: Partial<RawScore>): RawScore => ({
    alias: "o1",
    factors: [factor],
    strengths: [],
    recommendations: [],
    growthAreas: [],
    ...fields,
  });

  test("is kept with its quotes placed", () => {
    const { results, missingIds, droppedClaimCount } = checkAnswer(
      [score({})],
      passages,
      [listing(1)],
    );
    expect(missingIds).toEqual([]);
    expect(droppedClaimCount).toBe(0);
    expect(results[0]?.factors).toMatchObject([
      {
        key: "f1",
        profileEvidence: { passage: "skills", start: 0, end: 6 },
        listingEvidence: {
          passage: "description",
          quote: "experience with Python",
        },
      },
    ]);
  });

  test.for([
    ["a profile quote that nobody wrote", { profileQuote: "Cobol" }],
    ["a listing quote that nobody wrote", { listingQuote: "Cobol" }],
    ["a verdict without the profile's words", { profileQuote: undefined }],
    ["a requirement without the listing's words", { listingQuote: undefined }],
  ] as const)("loses a claim with %s, and counts it", ([, changed]) => {
    const bad = { ...factor, ...changed } as typeof factor;
    const { results, droppedClaimCount } = checkAnswer(
      [score({ factors: [factor, bad] })],
      passages,
      [listing(1)],
    );
    expect(results[0]?.factors).toHaveLength(1);
    expect(droppedClaimCount).toBe(1);
  });

  test("of which nothing holds is no answer; nor is one left out or about another", () => {
    const bad = { ...factor, profileQuote: "Cobol" };
    const { results, missingIds } = checkAnswer(
      [score({ factors: [bad] }), score({ alias: "o9" })],
      passages,
      [listing(1), listing(2)],
    );
    expect(results).toEqual([]);
    expect(missingIds).toEqual(["listing1", "listing2"]);
  });
});
