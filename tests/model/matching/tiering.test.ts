import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  TIERING_TABLE,
  tierOf,
  type TieredFactor,
} from "@convex/shared/tiering";
import { IMPORTANCES, TIERS, VERDICTS } from "@convex/shared/vocabulary";

/** From worst to best. */
const RISING = ["missing", "unknown", "partly", "met"] as const;

const aFactor: fc.Arbitrary<TieredFactor> = fc.record({
  importance: fc.constantFrom(...IMPORTANCES),
  verdict: fc.constantFrom(...VERDICTS),
  nature: fc.constantFrom(undefined, "character" as const, "beside" as const),
});
const factors = fc.array(aFactor, { maxLength: 14 });
const eligibility = fc.constantFrom("pass" as const, "ask" as const);

describe("tiers", () => {
  it("never fall, nor does the score, when one verdict gets better", () => {
    fc.assert(
      fc.property(
        fc.array(aFactor, { minLength: 1, maxLength: 14 }),
        fc.nat(),
        fc.constantFrom(...RISING),
        eligibility,
        (list, pick, better, open) => {
          const at = pick % list.length;
          const before = list[at]?.verdict ?? "met";
          fc.pre(RISING.indexOf(better) > RISING.indexOf(before));
          const raised = list.map((factor, index) =>
            index === at ? { ...factor, verdict: better } : factor,
          );
          const from = tierOf(list, open);
          const to = tierOf(raised, open);
          expect(TIERS.indexOf(to.tier)).toBeLessThanOrEqual(
            TIERS.indexOf(from.tier),
          );
          expect(to.score).toBeGreaterThanOrEqual(from.score);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it("do not depend on the order of factors and stay between 0 and 1", () => {
    fc.assert(
      fc.property(factors, eligibility, (list, open) => {
        const result = tierOf(list, open);
        expect(tierOf([...list].reverse(), open)).toEqual(result);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("are never great while a question is open", () => {
    fc.assert(
      fc.property(factors, (list) => {
        expect(tierOf(list, "ask").tier).not.toBe("great");
      }),
    );
  });

  it("need several met requirements and no missing must for great", () => {
    const met = (count: number): TieredFactor[] =>
      Array.from({ length: count }, () => ({
        importance: "must",
        verdict: "met",
      }));
    expect(tierOf(met(1), "pass").tier).toBe("exploring");
    expect(tierOf(met(2), "pass").tier).toBe("good");
    expect(tierOf(met(3), "pass").tier).toBe("great");
    const missing: TieredFactor = { importance: "must", verdict: "missing" };
    expect(tierOf([...met(12), missing], "pass").tier).toBe("exploring");
  });

  it("are exploring where the kind of role or the level does not fit", () => {
    const lines: TieredFactor[] = Array.from({ length: 8 }, () => ({
      importance: "must",
      verdict: "met",
    }));
    const beside = (verdict: TieredFactor["verdict"]): TieredFactor[] => [
      ...lines,
      { importance: "must", verdict, nature: "beside" },
    ];
    expect(tierOf(beside("met"), "pass").tier).toBe("great");
    expect(tierOf(beside("unknown"), "pass").tier).toBe("exploring");
    expect(tierOf(beside("missing"), "pass").tier).toBe("exploring");
  });

  it("are exploring when nothing is known", () => {
    expect(tierOf([], "pass").tier).toBe("exploring");
  });

  it("put nine met of ten above one met of one", () => {
    const one: TieredFactor[] = [{ importance: "should", verdict: "met" }];
    const ten = Array.from({ length: 10 }, (_, at): TieredFactor => ({
      importance: "should",
      verdict: at === 0 ? "partly" : "met",
    }));
    expect(tierOf(ten, "pass").score).toBeGreaterThan(
      tierOf(one, "pass").score,
    );
  });

  it("come from a table whose rows get easier and whose last one always holds", () => {
    const rows = TIERING_TABLE.tiers;
    expect(rows.map(({ tier }) => tier)).toEqual([...TIERS]);
    expect(rows.at(-1)).toMatchObject({
      leastScore: 0,
      leastMet: 0,
      isOpenToAsk: true,
    });
  });
});
