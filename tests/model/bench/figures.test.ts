import { describe, expect, it } from "vitest";
import { bm25Ranking } from "../../bench/baselines/bm25";
import { kendallTau, ndcgAt, recallAt } from "../../bench/support/figures";

const gains = new Map([
  ["a", 3],
  ["b", 1],
]);

describe("the figures of the benches", () => {
  it("give an order its share of the best order's gain", () => {
    expect(ndcgAt(10, ["a", "b", "x"], gains)).toBe(1);
    const swapped = (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3));
    expect(ndcgAt(10, ["b", "a"], gains)).toBeCloseTo(swapped, 10);
    expect(ndcgAt(1, ["x", "a", "b"], gains)).toBe(0);
  });

  it("count what the first places hold of the relevant", () => {
    const relevant = new Set(["a", "b", "c", "d"]);
    expect(recallAt(3, ["a", "x", "b", "c"], relevant)).toBe(0.5);
  });

  it("call equal orders 1, reversed ones -1, and pass over what is equal", () => {
    const of = (...values: number[]) =>
      new Map(values.map((value, at) => [`x${at}`, value]));
    expect(kendallTau(of(1, 2, 3), of(10, 20, 30))).toBe(1);
    expect(kendallTau(of(1, 2, 3), of(3, 2, 1))).toBe(-1);
    // Two of three pairs tell, and one of those is not told by the other.
    expect(kendallTau(of(1, 1, 2), of(1, 2, 3))).toBeCloseTo(
      2 / Math.sqrt(6),
      10,
    );
  });
});

describe("the baseline of words", () => {
  it("puts rare words above common ones and leaves strangers out", () => {
    const rank = bm25Ranking([
      { id: "1", text: "Software Engineer" },
      { id: "2", text: "Civil Engineer" },
      { id: "3", text: "Sales Engineer" },
      { id: "4", text: "Painter" },
    ]);
    expect(rank("civil engineer")).toEqual(["2", "1", "3"]);
  });
});
