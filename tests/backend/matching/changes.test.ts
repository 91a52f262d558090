import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import {
  aCatalogue,
  addListings,
  aListing,
  aMatchable,
  drain,
  matched,
  matchesOf,
  type Matchable,
} from "../../support/matching";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function aRun(count = 4) {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, count);
  await matched(t, ada);
  const again = async () => {
    vi.advanceTimersByTime(60_000);
    await matched(t, ada);
  };
  return { t, ada, again };
}

const changesOf = (ada: Matchable) =>
  ada.as.query(api.matching.lists.listChanges, {});

async function close(t: World, id: Id<"opportunities">) {
  await t.run(async (ctx) => {
    const row = await ctx.db.get("opportunities", id);
    const chunk = await ctx.db.get("opportunityChunks", row!.chunkId!);
    await ctx.db.patch("opportunities", id, { status: "closed" });
    await ctx.db.patch("opportunityChunks", chunk!._id, {
      listings: chunk!.listings.filter((each) => each.id !== id),
    });
  });
}

test("a first reading has nothing to compare with", async () => {
  const { ada } = await aRun();
  expect(await changesOf(ada)).toEqual([]);
  expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
    hasComparison: false,
  });
});

test("a second reading tells what is new and what closed; a third forgets it", async () => {
  const { t, ada, again } = await aRun();
  const [gone, saved] = await matchesOf(ada);
  await ada.as.mutation(api.matches.save, { matchId: saved!.matchId });
  await close(t, gone!.opportunityId);
  await close(t, saved!.opportunityId);
  await addListings(t, [aListing(50)]);
  await again();
  const changes = await changesOf(ada);
  const told = changes.map(({ kind, title }) => [kind, title]);
  expect([told[0], ...told.slice(1).sort()]).toEqual([
    ["new", "Role 50"],
    ...[gone!.title, saved!.title].sort().map((title) => ["closed", title]),
  ]);
  // What the member saved is still there to be opened; the other is not.
  expect(
    changes
      .filter(({ kind }) => kind === "closed")
      .map(({ matchId }) => matchId !== undefined)
      .sort(),
  ).toEqual([false, true]);
  await again();
  expect(await changesOf(ada)).toEqual([]);
});

/** The one match as an earlier reading might have left it: great, and all of it met. */
async function makeGreat(t: World) {
  return await t.run(async (ctx) => {
    const [match] = await ctx.db.query("matches").collect();
    const factors = match!.factors.map((factor) => ({
      ...factor,
      verdict: "met" as const,
    }));
    await ctx.db.patch("matches", match!._id, { tier: "great", factors });
    return match!;
  });
}

test("a move names where from, where to, the requirement, and whose change it was", async () => {
  const { t, ada, again } = await aRun(1);
  const { opportunityId } = await makeGreat(t);
  vi.advanceTimersByTime(1_000);
  await t.run((ctx) =>
    ctx.db.patch("opportunities", opportunityId, { changedAt: Date.now() }),
  );
  await again();
  const [after] = await matchesOf(ada);
  const [change] = await changesOf(ada);
  expect(change).toMatchObject({
    kind: "moved",
    fromTier: "great",
    tier: after!.tier,
    cause: "listing",
    matchId: after!.matchId,
  });
  expect(change!.requirements).toMatchObject([
    { requirement: expect.stringMatching(/Rust/), from: "met" },
  ]);
  expect(change!.requirements[0]!.to).not.toBe("met");
});

test("reading on tells nothing as new, and what it brings back is no longer gone", async () => {
  const { t, ada, again } = await aRun(45);
  await addListings(
    t,
    Array.from({ length: 8 }, (_, index) =>
      aListing(100 + index, { kind: "operations" }),
    ),
  );
  await again();
  const before = await changesOf(ada);
  const kinds = (changes: typeof before) =>
    new Set(changes.map(({ kind }) => kind));
  expect(kinds(before)).toEqual(new Set(["new", "gone"]));
  vi.advanceTimersByTime(60_000);
  await ada.as.mutation(api.matches.readOn, {});
  await drain(t);
  expect(await changesOf(ada)).toEqual(
    before.filter(({ kind }) => kind === "new"),
  );
});

test("the member's own edit is named as such", async () => {
  const { t, ada, again } = await aRun(1);
  await makeGreat(t);
  const profile = await ada.as.query(api.profiles.queries.getMine, {});
  await ada.as.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "goals", value: "Something else." },
    baseRev: profile!.sectionRevs.goals,
  });
  await again();
  expect(await changesOf(ada)).toMatchObject([
    { kind: "moved", cause: "profile", fromTier: "great" },
  ]);
});

test("without a change on either side it is the reading that differs", async () => {
  const { t, ada, again } = await aRun(2);
  await makeGreat(t);
  const [first] = await matchesOf(ada);
  await again();
  expect(await changesOf(ada)).toMatchObject([
    { kind: "moved", cause: "reading", opportunityId: first!.opportunityId },
  ]);
});
