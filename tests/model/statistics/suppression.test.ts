import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  LEAST_GROUP,
  tellOverlapping,
  tellPartition,
  tellPlaces,
} from "../../../convex/model/statistics/suppression";

/** People by what they say of where they live; "" says nothing. */
const people = fc.array(
  fc.record({
    country: fc.constantFrom("", "AR", "UY", "CL", "BR"),
    city: fc.constantFrom("", "One", "Two", "Three"),
    skills: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")),
  }),
  { maxLength: 60 },
);

function tallied(keys: readonly string[]) {
  const counts = new Map<string, number>();
  for (const key of keys) {
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count }));
}

const isSafe = (count: number) => count === 0 || count >= LEAST_GROUP;
const sum = (groups: readonly { count: number }[]) =>
  groups.reduce((total, { count }) => total + count, 0);

describe("telling of groups", () => {
  test("tells no group under five, nor one that subtraction would give", () => {
    fc.assert(
      fc.property(people, (all) => {
        const total = all.length;
        const { groups, rest } = tellPartition(
          tallied(all.map(({ country }) => country)),
          total,
        );
        expect(sum(groups) + rest).toBe(total);
        for (const { count } of groups) {
          expect(count).toBeGreaterThanOrEqual(LEAST_GROUP);
        }
        // Where nothing is told, the rest is everybody, which is known anyway.
        if (groups.length > 0) expect(isSafe(rest)).toBe(true);
      }),
    );
  });

  test("a city gives away nobody who lives elsewhere in its country", () => {
    fc.assert(
      fc.property(people, (all) => {
        const countries = tallied(all.map(({ country }) => country));
        const cities = tallied(
          all.map(({ country, city }) =>
            country === "" || city === "" ? "" : `${country}/${city}`,
          ),
        );
        const told = tellPlaces(countries, cities, all.length);
        const allCities = told.groups.flatMap(({ count, cities: inside }) => {
          expect(sum(inside.groups) + inside.rest).toBe(count);
          if (inside.groups.length > 0) expect(isSafe(inside.rest)).toBe(true);
          return inside.groups;
        });
        for (const { count } of allCities) expect(isSafe(count)).toBe(true);
      }),
    );
  });

  test("a skill is told only where enough have it and enough have not", () => {
    fc.assert(
      fc.property(people, (all) => {
        const total = all.length;
        const sayers = all.filter(({ skills }) => skills.length > 0).length;
        const counts = tallied(all.flatMap(({ skills }) => skills));
        const told = tellOverlapping(counts, { sayers, total, most: 20 });
        for (const { count } of told.groups) {
          expect(count).toBeGreaterThanOrEqual(LEAST_GROUP);
          expect(isSafe(total - count)).toBe(true);
          expect(isSafe(sayers - count)).toBe(true);
        }
        if (told.sayCount !== null) {
          expect(isSafe(total - told.sayCount)).toBe(true);
        }
      }),
    );
  });

  test("names what is large enough, and lets the smallest told cover a small rest", () => {
    const groups = [
      { key: "AR", count: 20 },
      { key: "UY", count: 6 },
      { key: "CL", count: 3 },
    ];
    expect(tellPartition(groups, 29)).toEqual({
      groups: [{ key: "AR", count: 20 }],
      rest: 9,
    });
    expect(tellPartition(groups, 40)).toEqual({
      groups: [
        { key: "AR", count: 20 },
        { key: "UY", count: 6 },
      ],
      rest: 14,
    });
    expect(tellPartition([{ key: "AR", count: 4 }], 4)).toEqual({
      groups: [],
      rest: 4,
    });
  });
});
