import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import {
  addListings,
  aListing,
  aMatchable,
  matched,
  matchesOf,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const asking = (index: number, ...lines: string[]) =>
  aListing(index, {
    description: [
      "We keep clinics supplied with good numbers.",
      "Requirements",
      "- You must have experience with Python.",
      "- You must write clear SQL.",
      "- You need a good grasp of statistics.",
      ...lines.map((line) => `- ${line}`),
    ].join("\n"),
  });

test("growth areas come by how many matches they would lift, and name them", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  // Four want Docker and insist on much else; two insist on Rust alone.
  await addListings(t, [
    ...[0, 1, 2, 3].map((at) =>
      asking(
        at,
        "Docker is a plus.",
        "You must have experience with Java.",
        "You must have experience with Ruby.",
        "You must have experience with Scala.",
      ),
    ),
    ...[4, 5].map((at) => asking(at, "You must have experience with Rust.")),
  ]);
  await matched(t, ada);
  const areas = await ada.as.query(api.matching.lists.listGrowthAreas, {});
  const countOf = ({ lifts }: (typeof areas)[number]) =>
    lifts.reduce((sum, { count }) => sum + count, 0);
  expect(areas.map(countOf)).toEqual(areas.map(countOf).sort((a, b) => b - a));
  const rust = areas.find(({ name }) => name === "Rust");
  expect(rust?.lifts).toEqual([{ tier: "good", count: 2 }]);
  // More ask for it, and alone it would change nothing.
  expect(areas.at(-1)).toMatchObject({
    name: "Docker",
    listingCount: 4,
    lifts: [],
    matches: [],
  });
  const tiers = new Map(
    (await matchesOf(ada)).map(({ matchId, tier }) => [matchId, tier]),
  );
  expect(rust?.matches).toHaveLength(2);
  for (const { matchId, from, to } of rust?.matches ?? []) {
    expect(tiers.get(matchId)).toBe(from);
    expect(to).toBe("good");
  }
});

test("what is dismissed is not counted, what is saved is", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await addListings(
    t,
    [0, 1, 2].map((at) => asking(at, "You must have experience with Rust.")),
  );
  await matched(t, ada);
  const [first, second] = await matchesOf(ada);
  await ada.as.mutation(api.matches.dismiss, { matchId: first!.matchId });
  await ada.as.mutation(api.matches.save, { matchId: second!.matchId });
  const [rust] = await ada.as.query(api.matching.lists.listGrowthAreas, {});
  expect(rust?.lifts).toEqual([{ tier: "good", count: 2 }]);
});

test("who never asked has none", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  expect(await ada.as.query(api.matching.lists.listGrowthAreas, {})).toEqual(
    [],
  );
});
