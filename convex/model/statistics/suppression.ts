/**
 * Which groups of people may be told of. A group under five is not, and neither
 * is one that would give such a group away by subtraction.
 */
import type { Infer } from "convex/values";
import type { vTallied, vTold } from "../../tables/statistics";

type Tallied = Infer<typeof vTallied>;
export type Told = Infer<typeof vTold>;

/** Among fewer, somebody who knows some of them knows the others. */
export const LEAST_GROUP = 5;

/** Whether a group of that size is nobody or enough. */
function isEnough(count: number): boolean {
  return count === 0 || count >= LEAST_GROUP;
}

/**
 * Splits `total` people, each in at most one of the groups. What stays is one
 * `rest`, small groups and people in none alike; while that is small itself, the
 * smallest group told joins it.
 */
export function tellPartition(groups: readonly Tallied[], total: number): Told {
  const told = groups.filter(({ count }) => count >= LEAST_GROUP).sort(byCount);
  let rest = total - told.reduce((sum, { count }) => sum + count, 0);
  while (!isEnough(rest)) {
    const smallest = told.pop();
    if (smallest === undefined) break;
    rest += smallest.count;
  }
  return { groups: told, rest };
}

/** Countries, and within each that is told its cities: a city must not give away who lives elsewhere in it. */
export function tellPlaces(
  countries: readonly Tallied[],
  cities: readonly Tallied[],
  total: number,
) {
  const { groups, rest } = tellPartition(countries, total);
  return {
    rest,
    groups: groups.map(({ key, count }) => {
      const prefix = `${key}/`;
      const inside = cities
        .filter((city) => city.key.startsWith(prefix))
        .map((city) => ({ ...city, key: city.key.slice(prefix.length) }));
      return { key, count, cities: tellPartition(inside, count) };
    }),
  };
}

/**
 * Groups that overlap, such as skills. Each is told where enough people are in
 * it and enough are not, of all and of those who say anything.
 */
export function tellOverlapping(
  groups: readonly Tallied[],
  { sayers, total, most }: { sayers: number; total: number; most: number },
) {
  const told = groups
    .filter(
      ({ count }) =>
        count >= LEAST_GROUP &&
        isEnough(sayers - count) &&
        isEnough(total - count),
    )
    .sort(byCount);
  const maySay = sayers >= LEAST_GROUP && isEnough(total - sayers);
  return { groups: told.slice(0, most), sayCount: maySay ? sayers : null };
}

function byCount(one: Tallied, other: Tallied): number {
  return other.count - one.count || (one.key < other.key ? -1 : 1);
}
