import fc from "fast-check";
import { expect, test } from "vitest";
import {
  liftedTier,
  type LiftableFactor,
} from "../../../convex/shared/lifting";
import { tierOf } from "../../../convex/shared/tiering";
import {
  IMPORTANCES,
  TIERS,
  VERDICTS,
  type Importance,
  type Verdict,
} from "../../../convex/shared/vocabulary";

const factor = (
  requirement: string,
  verdict: Verdict,
  importance: Importance = "must",
): LiftableFactor => ({ requirement, verdict, importance });

function aMatch(
  factors: LiftableFactor[],
  eligibility: "pass" | "ask" = "pass",
) {
  return { factors, eligibility, tier: tierOf(factors, eligibility).tier };
}

const MET = [
  factor("Experience with Python", "met"),
  factor("Clear SQL", "met"),
  factor("Statistics", "met"),
];

test("a match rises to the tier it would have with that requirement met", () => {
  const match = aMatch([...MET, factor("You know Rust well", "missing")]);
  expect(match.tier).toBe("exploring");
  expect(liftedTier("Rust", match)).toBe("great");
  expect(liftedTier("rust", match)).toBe("great");
});

test("another name of the skill, in the other language, lifts too", () => {
  const match = aMatch([...MET, factor("Aprendizaje automático", "missing")]);
  expect(liftedTier("Machine learning", match)).toBe("great");
});

test("what no row names lifts nothing, nor does a part of a word", () => {
  const match = aMatch([...MET, factor("A trustworthy hand", "missing")]);
  expect(liftedTier("Rust", match)).toBeNull();
  expect(liftedTier("", match)).toBeNull();
});

test("one of two skills a row asks for only makes it partly met", () => {
  const both = factor("Rust and Kubernetes", "missing");
  expect(liftedTier("Rust", aMatch([...MET, both]))).toBe("great");
  // Half of it is not enough where the rest is weak.
  const weak = aMatch([factor("Clear SQL", "met"), both, both]);
  const alone = aMatch([
    factor("Clear SQL", "met"),
    factor("Rust", "missing"),
    factor("Rust", "missing"),
  ]);
  expect(liftedTier("Rust", weak)).toBeNull();
  expect(liftedTier("Rust", alone)).toBe("great");
});

test("an open question about eligibility keeps a match out of Great", () => {
  const match = aMatch([...MET, factor("Rust", "missing")], "ask");
  expect(liftedTier("Rust", match)).toBe("good");
});

const someFactor = fc.record({
  requirement: fc.constantFrom(
    "Rust",
    "SQL",
    "Python",
    "Rust and SQL",
    "Care",
    "Kubernetes",
  ),
  verdict: fc.constantFrom(...VERDICTS),
  importance: fc.constantFrom(...IMPORTANCES),
});

test("a lift is always a rise, and never more than everything met would give", () => {
  let liftedCount = 0;
  const world = fc.tuple(
    fc.array(someFactor, { maxLength: 7 }),
    fc.constantFrom("pass" as const, "ask" as const),
  );
  fc.assert(
    fc.property(world, ([factors, eligibility]) => {
      const match = aMatch(factors, eligibility);
      const to = liftedTier("Rust", match);
      if (to === null) return;
      liftedCount += 1;
      const whole = factors.map((each) => ({
        ...each,
        verdict: "met" as const,
      }));
      const best = tierOf(whole, eligibility).tier;
      expect(TIERS.indexOf(to)).toBeLessThan(TIERS.indexOf(match.tier));
      expect(TIERS.indexOf(to)).toBeGreaterThanOrEqual(TIERS.indexOf(best));
    }),
    { numRuns: 2_000 },
  );
  expect(liftedCount).toBeGreaterThan(20);
});
