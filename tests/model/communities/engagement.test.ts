import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  factsAt,
  levelOf,
  nextChangeAt,
  type EngagementTimes,
} from "../../../convex/shared/communities/engagement";
import { ENGAGEMENT_LEVELS } from "../../../convex/shared/communities/vocabulary";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2030, 0, 1);

const nobody: EngagementTimes = {
  joinedAt: NOW - 400 * DAY_MS,
  attendedAt: [],
  activeUntil: [],
  completedAt: [],
};
const daysAgo = (...days: number[]) => days.map((day) => NOW - day * DAY_MS);
const at = (times: Partial<EngagementTimes>, asOf = NOW) =>
  levelOf(factsAt({ ...nobody, ...times }, asOf), asOf);

describe("the level of a member", () => {
  test.each([
    ["quiet", {}],
    ["new", { joinedAt: NOW - 10 * DAY_MS }],
    ["active", { attendedAt: daysAgo(89) }],
    ["quiet", { attendedAt: daysAgo(91) }],
    ["core", { attendedAt: daysAgo(1, 2, 3, 4) }],
    ["active", { attendedAt: daysAgo(1, 2, 3) }],
    ["active", { activeUntil: [NOW + DAY_MS] }],
    ["quiet", { activeUntil: [NOW - DAY_MS] }],
    ["core", { attendedAt: daysAgo(1, 2), activeUntil: [NOW + DAY_MS] }],
    ["active", { completedAt: daysAgo(30) }],
    ["active", { joinedAt: NOW - DAY_MS, attendedAt: daysAgo(0) }],
  ] as const)("is %s for %j", (level, times) => {
    expect(at(times)).toBe(level);
  });
});

const instant = fc
  .integer({ min: -200, max: 200 })
  .map((day) => NOW + day * DAY_MS);
const past = fc.integer({ min: 0, max: 200 }).map((day) => NOW - day * DAY_MS);
const times: fc.Arbitrary<EngagementTimes> = fc.record({
  joinedAt: past,
  attendedAt: fc.array(past, { maxLength: 8 }),
  activeUntil: fc.array(instant, { maxLength: 3 }),
  completedAt: fc.array(past, { maxLength: 3 }),
});

describe("time alone", () => {
  test("changes nothing before the instant it says", () => {
    fc.assert(
      fc.property(
        times,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, share) => {
          const next = nextChangeAt(of, NOW);
          expect(next).toBeGreaterThan(NOW);
          const end = Math.min(next, NOW + 500 * DAY_MS);
          const between = NOW + Math.floor((end - NOW - 1) * share);
          expect(factsAt(of, between)).toEqual(factsAt(of, NOW));
          expect(at(of, between)).toBe(at(of, NOW));
        },
      ),
    );
  });

  test("ends in quiet for whoever does nothing more", () => {
    fc.assert(
      fc.property(times, (of) => {
        let now = NOW;
        let steps = 0;
        for (let next = nextChangeAt(of, now); next < Infinity; steps += 1) {
          now = next;
          next = nextChangeAt(of, now);
        }
        expect(steps).toBeLessThanOrEqual(15);
        expect(at(of, now)).toBe("quiet");
      }),
    );
  });
});

test("one more meeting never lowers a level", () => {
  const rank = (level: (typeof ENGAGEMENT_LEVELS)[number]) =>
    ENGAGEMENT_LEVELS.indexOf(level);
  fc.assert(
    fc.property(times, past, (of, when) => {
      const more = { ...of, attendedAt: [...of.attendedAt, when] };
      expect(rank(at(more))).toBeGreaterThanOrEqual(rank(at(of)));
    }),
  );
});
