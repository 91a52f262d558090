import { describe, expect, it } from "vitest";
import { HELD_OUT, TUNING } from "../../support/truth/cases";
import { figuresFor, judgeCases } from "../../support/truth/measure";

/** A claim that is not so is worse than no claim; a claim not made costs a question. */
const LEAST = {
  met: { precision: 0.95, recall: 0.75 },
  missing: { precision: 0.9, recall: 0.75 },
};

describe.each([
  ["looked at while the rules were made", TUNING],
  ["held out", HELD_OUT],
])("of the labelled requirements %s", (_, cases) => {
  it("there are enough to tell", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(["met", "missing"] as const)(
    "what is said to be %s is",
    async (verdict) => {
      const judged = await judgeCases(cases);
      const { precision, recall } = figuresFor(judged, verdict);
      const wrong = judged.filter(
        ({ said, expected }) => said === verdict && expected !== verdict,
      );
      expect(precision, JSON.stringify(wrong)).toBeGreaterThanOrEqual(
        LEAST[verdict].precision,
      );
      expect(recall).toBeGreaterThanOrEqual(LEAST[verdict].recall);
    },
  );

  it("what is met is quoted", async () => {
    for (const { said, quotes, line } of await judgeCases(cases)) {
      if (said === "met") expect(quotes, line).not.toEqual([]);
    }
  });
});
