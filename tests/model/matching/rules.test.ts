import fc from "fast-check";
import { expect, test } from "vitest";
import { checkEligibility } from "../../../convex/shared/eligibility";
import {
  isRuledOut,
  proposedRules,
  ruleKey,
  type RuledListing,
} from "../../../convex/shared/rules";
import {
  COMMITMENTS,
  DISMISS_REASONS,
  LEVELS,
  WORK_KINDS,
  WORKPLACES,
} from "../../../convex/shared/vocabulary";
import { CONTENT } from "../../support/matching";

const LISTING: RuledListing = {
  organisationName: "Instituto Ñandú",
  kind: "policy",
  commitment: "internship",
  facts: {
    workplace: "onsite",
    places: [{ country: "DE" }],
    remoteRegions: [],
    level: "entry",
    startsOn: "2026-03-01",
    pay: { min: 20_000, max: 30_000, currency: "EUR", period: "year" },
  },
};

test("each reason proposes what the listing's facts say of it", () => {
  const keys = (reason: (typeof DISMISS_REASONS)[number]) =>
    proposedRules(reason, LISTING).map(ruleKey);
  expect(Object.fromEntries(DISMISS_REASONS.map((r) => [r, keys(r)]))).toEqual({
    place: ["country:DE", "workplace:onsite"],
    level: ["level:entry"],
    kind: ["kind:policy", "commitment:internship"],
    organisation: ["organisation:instituto nandu"],
    pay: ["pay:30000:EUR:year"],
    timing: ["startsBy:2026-03-01", "commitment:internship"],
    other: [],
  });
});

test("a role that can be done elsewhere is no matter of its country", () => {
  const { facts } = LISTING;
  const remoteToo = { ...LISTING, facts: { ...facts, remoteRegions: ["EU"] } };
  const twoPlaces = {
    ...LISTING,
    facts: { ...facts, places: [{ country: "DE" }, { country: "CL" }] },
  };
  const germany = { type: "country", country: "DE" } as const;
  const onsite = { type: "workplace", workplace: "onsite" } as const;
  expect(isRuledOut(germany, LISTING)).toBe(true);
  expect(isRuledOut(germany, remoteToo)).toBe(false);
  expect(isRuledOut(germany, twoPlaces)).toBe(false);
  expect(isRuledOut(onsite, remoteToo)).toBe(false);
  expect(isRuledOut(onsite, twoPlaces)).toBe(true);
});

const someListing: fc.Arbitrary<RuledListing> = fc.record({
  organisationName: fc.constantFrom("A", "B"),
  kind: fc.constantFrom(...WORK_KINDS),
  commitment: fc.option(fc.constantFrom(...COMMITMENTS), { nil: undefined }),
  facts: fc.record({
    workplace: fc.constantFrom(...WORKPLACES),
    places: fc.array(
      fc.record({ country: fc.constantFrom("DE", "AR", undefined) }),
      { maxLength: 3 },
    ),
    remoteRegions: fc.constantFrom([], ["ANYWHERE"]),
    level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
    startsOn: fc.constantFrom("2026-01-01", "2027-01-01", undefined),
    pay: fc.constantFrom(undefined, {
      min: 10,
      currency: "USD",
      period: "hour" as const,
    }),
  }),
});

test("whatever is proposed keeps away the very listing it came from, and eligibility says by which rule", () => {
  fc.assert(
    fc.property(
      someListing,
      fc.constantFrom(...DISMISS_REASONS),
      (ruled, reason) => {
        const proposals = proposedRules(reason, ruled);
        expect(new Set(proposals.map(ruleKey)).size).toBe(proposals.length);
        for (const value of proposals) {
          expect(isRuledOut(value, ruled)).toBe(true);
          const listing = {
            ...ruled,
            facts: {
              ...ruled.facts,
              workplace: "remote" as const,
              remoteRegions: ["ANYWHERE"],
              visaSponsorship: "unknown" as const,
              languages: [],
            },
          };
          if (!isRuledOut(value, listing)) continue;
          const withRule = (isOn: boolean) => ({
            ...CONTENT,
            preferences: { ...CONTENT.preferences, rules: [{ value, isOn }] },
          });
          expect(checkEligibility(withRule(true), listing, 0)).toMatchObject({
            verdict: "blocked",
            reason: "rule",
            detail: { rule: value },
          });
          expect(
            checkEligibility(withRule(false), listing, 0).verdict,
          ).not.toBe("blocked");
        }
      },
    ),
  );
});
