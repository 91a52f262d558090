import { describe, expect, test } from "vitest";
import { completenessOf } from "../../../convex/shared/completeness";

const EMPTY = {
  basics: { fullName: "", headline: "", country: "" },
  education: [],
  work: [],
  skills: [],
  interests: [],
  goals: "",
  seeking: "",
};
const FULL = {
  basics: { fullName: "Ana Sosa", headline: "Biologist", country: "AR" },
  education: [{ school: "UNSa", degree: "", field: "" }],
  work: [{ title: "Biologist", organisation: "" }],
  skills: ["a", "b", "c"],
  interests: ["birds"],
  goals: "Protect forests.",
  seeking: "A job.",
};

describe("completeness", () => {
  test("of an empty profile names what matching needs first, then the rest", () => {
    const { filled, missing, isReadyForMatching, next } = completenessOf(EMPTY);
    expect(filled).toEqual([]);
    expect(isReadyForMatching).toBe(false);
    expect(next).toBe("basics");
    expect(missing).toEqual([
      { section: "basics", why: "country", isRequired: true },
      { section: "work", why: "background", isRequired: true },
      { section: "skills", why: "skills", isRequired: true },
      { section: "goals", why: "direction", isRequired: true },
      { section: "education", why: "education", isRequired: false },
      { section: "interests", why: "interests", isRequired: false },
      { section: "seeking", why: "seeking", isRequired: false },
    ]);
  });

  test("of a full profile misses nothing", () => {
    expect(completenessOf(FULL)).toEqual({
      filled: [
        "basics",
        "education",
        "work",
        "skills",
        "interests",
        "goals",
        "seeking",
      ],
      missing: [],
      isReadyForMatching: true,
      next: null,
    });
  });

  const without = (change: Partial<typeof FULL>) =>
    completenessOf({ ...FULL, ...change });

  test.each([
    ["education or work", { education: [], work: [] }, "background"],
    ["three skills", { skills: ["a", "b"] }, "skills"],
    [
      "goals, something sought or an interest",
      { goals: "", seeking: "", interests: [] },
      "direction",
    ],
    ["a country", { basics: { ...FULL.basics, country: "" } }, "country"],
  ])("matching needs %s", (_what, change, why) => {
    const { isReadyForMatching, missing } = without(change);
    expect(isReadyForMatching).toBe(false);
    expect(missing[0]?.why).toBe(why);
  });

  test.each([
    ["work alone", { education: [] }],
    ["education alone", { work: [] }],
    ["interests alone", { goals: "", seeking: "" }],
    [
      "no headline and no name",
      {
        basics: { fullName: "", headline: "", country: "AR" },
      },
    ],
  ])("matching is content with %s", (_what, change) => {
    expect(without(change).isReadyForMatching).toBe(true);
  });

  test("an entry without a word in it counts for nothing", () => {
    expect(
      without({ education: [], work: [{ title: "", organisation: "" }] })
        .isReadyForMatching,
    ).toBe(false);
  });
});
