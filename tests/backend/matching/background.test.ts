import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import {
  aReader,
  importNumbers,
  listingNumber,
  matchOf,
  MINUTE,
  numbers,
  rowsIn,
  runsOf,
  sweep,
  sweepAfter,
} from "../../support/background";
import { importListings } from "../../support/listings";
import {
  aListing,
  aMatchable,
  drain,
  insertProfile,
  matched,
  matchesOf,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const HOUR = 60 * MINUTE;

describe("a listing that is new", () => {
  test("is read by itself, alone, and every other match stays as it was", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const before = await rowsIn(t, "matches");
    await importNumbers(t, [50]);
    await sweepAfter(t);
    const runs = await runsOf(t, ada);
    expect(runs).toMatchObject([
      { cause: "member", state: "done" },
      { cause: "catalogue", state: "done", candidateCount: 1, watchdogActs: 0 },
    ]);
    const after = await rowsIn(t, "matches");
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining(before));
    for (const table of ["listingChanges", "catalogueWalks"] as const) {
      expect(await rowsIn(t, table)).toEqual([]);
    }
  });

  test("is news on the page of the member's own reading, which stays the one shown", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const [reading] = await runsOf(t, ada);
    await importNumbers(t, [50]);
    await sweepAfter(t);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      runId: reading!._id,
      state: "done",
      candidateCount: 6,
      hasComparison: true,
      newCount: 1,
    });
    expect(
      await ada.as.query(api.matching.lists.listChanges, {}),
    ).toMatchObject([{ kind: "new", title: "Role 50" }]);
    const fresh = (await matchesOf(ada)).filter(({ isNew }) => isNew);
    expect(fresh.map(({ title }) => title)).toEqual(["Role 50"]);
  });

  test("is still news when the member then asks again", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, [50]);
    await sweepAfter(t);
    await matched(t, ada);
    expect(
      await ada.as.query(api.matching.lists.listChanges, {}),
    ).toMatchObject([{ kind: "new", title: "Role 50" }]);
  });

  test("is read for nobody who never asked, nor where it is not open", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const bo = await aMatchable(t, { email: "bo@example.org" });
    const { facts } = aListing(50);
    await importNumbers(t, [50], {
      facts: { ...facts, remoteRegions: ["US"] },
    });
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(1);
    await importNumbers(t, [51]);
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(2);
    expect(await runsOf(t, bo)).toEqual([]);
  });
});

describe("a listing that changed", () => {
  test("marks its match until it is read again by itself", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const { _id } = await listingNumber(t, 2);
    const mark = async () => {
      const card = (await matchesOf(ada)).find(
        ({ opportunityId }) => opportunityId === _id,
      );
      return [card?.staleReason, card?.willReread];
    };
    expect(await mark()).toEqual([undefined, false]);
    await importNumbers(t, [2], {
      description: "You have experience with Python.",
    });
    await drain(t);
    expect(await mark()).toEqual(["listing", true]);
    const before = await matchOf(t, ada, _id);
    await sweepAfter(t);
    expect(await mark()).toEqual([undefined, false]);
    const after = await matchOf(t, ada, _id);
    expect(after).toMatchObject({ _id: before!._id, status: "open" });
    expect(after!.judgedAt).toBeGreaterThan(before!.judgedAt);
    const others = await rowsIn(t, "matches");
    expect(others.filter(({ runId }) => runId === after!.runId)).toHaveLength(
      1,
    );
  });

  test("is read again also where a reading of today would not choose it", async () => {
    const t = await newWorld();
    // As many as a reading chooses, each likelier than what this one is to become.
    const ada = await aReader(t, 45);
    await importNumbers(t, [2], { description: "You bake bread." });
    await sweepAfter(t);
    const runs = await runsOf(t, ada);
    expect(runs[1]).toMatchObject({ cause: "catalogue", candidateCount: 1 });
    const { _id, changedAt } = await listingNumber(t, 2);
    const { judgedAt } = (await matchOf(t, ada, _id))!;
    expect(judgedAt).toBeGreaterThanOrEqual(changedAt);
  });

  test("by its link or date only is not read again", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, [2], { applyUrl: "https://example.org/elsewhere" });
    expect(await rowsIn(t, "listingChanges")).toEqual([]);
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(1);
  });

  test("and is put away is left alone, and says so", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const [card] = await matchesOf(ada);
    await ada.as.mutation(api.matches.dismiss, { matchId: card!.matchId });
    const number = Number(card!.title.slice(-2));
    await importNumbers(t, [number], { description: "Other words." });
    await drain(t);
    const [away] = await matchesOf(ada, "dismissed");
    expect([away!.staleReason, away!.willReread]).toEqual(["listing", false]);
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(1);
  });

  test("to closed and is hidden by a rule is no news, and ends none", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, [50]);
    await sweepAfter(t);
    await matched(t, ada);
    const told = () => ada.as.query(api.matching.lists.listChanges, {});
    expect(await told()).toMatchObject([{ kind: "new", title: "Role 50" }]);
    const { _id } = await listingNumber(t, 0);
    const { _id: matchId } = (await matchOf(t, ada, _id))!;
    await t.run((ctx) =>
      ctx.db.patch("matches", matchId, { status: "hidden" }),
    );
    await importNumbers(t, [...numbers(1, 6), 50], {}, true);
    await sweepAfter(t);
    expect((await listingNumber(t, 0)).status).toBe("closed");
    expect(await told()).toMatchObject([{ kind: "new", title: "Role 50" }]);
  });

  test("to what is not open to the member is not read, today or any other day", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const { facts } = aListing(2);
    await importNumbers(t, [2], { facts: { ...facts, remoteRegions: ["US"] } });
    for (let day = 0; day < 3; day += 1) await sweepAfter(t, 25 * HOUR);
    expect(await runsOf(t, ada)).toHaveLength(1);
    const { _id } = await listingNumber(t, 2);
    expect(await rowsIn(t, "backgroundReads")).toEqual([]);
    const cards = await matchesOf(ada);
    expect(
      cards.find(({ opportunityId }) => opportunityId === _id),
    ).toMatchObject({ staleReason: "listing", willReread: false });
  });

  test("to closed is told without a model", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, numbers(1, 6), {}, true);
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(1);
    expect(
      await ada.as.query(api.matching.lists.listChanges, {}),
    ).toMatchObject([{ kind: "closed", title: "Role 00" }]);
    expect(await rowsIn(t, "matches")).toHaveLength(6);
  });
});

describe("the walk", () => {
  test("waits for a quiet minute, and takes no notice of a cron that comes early or twice", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, [50]);
    vi.advanceTimersByTime(50_000);
    await importNumbers(t, [51]);
    vi.advanceTimersByTime(50_000);
    await sweep(t);
    expect(await rowsIn(t, "listingChanges")).toHaveLength(2);
    vi.advanceTimersByTime(10 * HOUR);
    await t.mutation(internal.matching.background.sweep, {});
    await t.mutation(internal.matching.background.sweep, {});
    await drain(t);
    const [, run, ...more] = await runsOf(t, ada);
    expect(run).toMatchObject({ cause: "catalogue", candidateCount: 2 });
    expect(more).toEqual([]);
  });

  test("is taken up where its step was lost; a doubled or late step does nothing", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, [50]);
    vi.advanceTimersByTime(2 * MINUTE);
    await t.mutation(internal.matching.background.sweep, {});
    const [walk] = await rowsIn(t, "catalogueWalks");
    await t.run((ctx) => ctx.scheduler.cancel(walk!.jobId!));
    await drain(t);
    expect((await rowsIn(t, "catalogueWalks"))[0]!.step).toBe(walk!.step);
    await t.mutation(internal.matching.background.sweep, {});
    const { walkStep } = internal.matching.background;
    await t.mutation(walkStep, { step: walk!.step });
    await t.mutation(walkStep, { step: walk!.step });
    await t.mutation(walkStep, { step: 99 });
    expect(await rowsIn(t, "catalogueWalks")).toMatchObject([
      { step: walk!.step + 1 },
    ]);
    await drain(t);
    expect(await rowsIn(t, "catalogueWalks")).toEqual([]);
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(2);
  });

  test("holds a full load of listings against fewer members a step, and misses none", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const people = await t.run(async (ctx) => {
      const [reading] = await ctx.db.query("matchReadings").collect();
      const [packed] = await ctx.db.query("profileFeatures").collect();
      const ids = [];
      for (let at = 0; at < 60; at += 1) {
        const userId = await ctx.db.insert("users", { matchingConsentAt: 1 });
        const profileId = await insertProfile(ctx, userId);
        const { features } = packed!;
        await ctx.db.insert("profileFeatures", { userId, profileId, features });
        const { opportunityIds } = reading!;
        await ctx.db.insert("matchReadings", { userId, opportunityIds });
        ids.push(userId);
      }
      return [ada.userId, ...ids];
    });
    await importNumbers(t, numbers(100, 150));
    await importNumbers(t, numbers(150, 200));
    vi.advanceTimersByTime(2 * MINUTE);
    await t.mutation(internal.matching.background.sweep, {});
    const { walkStep } = internal.matching.background;
    // A step each for the listings nobody has a match with, then the members.
    for (let step = 1; step <= 102; step += 1) {
      await t.mutation(walkStep, { step });
      const walks = await rowsIn(t, "catalogueWalks");
      expect(walks.length).toBe(step < 102 ? 1 : 0);
    }
    const reached = await rowsIn(t, "backgroundReads");
    expect(new Set(reached.map(({ userId }) => userId))).toEqual(
      new Set(people),
    );
  });

  test("leaves what an import changes under its feet to the walk after it", async () => {
    const t = await newWorld();
    await aReader(t);
    await importNumbers(t, [50]);
    vi.advanceTimersByTime(2 * MINUTE);
    await t.mutation(internal.matching.background.sweep, {});
    await importNumbers(t, [50], { description: "Changed again." });
    const at = (await rowsIn(t, "listingChanges"))[0]!.at;
    const { walkStep } = internal.matching.background;
    for (let step = 1; step <= 2; step += 1) {
      await t.mutation(walkStep, { step });
    }
    expect(await rowsIn(t, "listingChanges")).toMatchObject([{ at }]);
    expect(await rowsIn(t, "catalogueWalks")).toMatchObject([
      { state: "walking", index: 0, step: 3 },
    ]);
    // Within the same millisecond: the walk must not take it for what it carries.
    const again = { description: "Changed a third time." };
    await importListings(t, [aListing(50, again)]);
    for (let step = 3; step <= 4; step += 1) {
      await t.mutation(walkStep, { step });
    }
    expect(await rowsIn(t, "listingChanges")).toMatchObject([{ at: at + 1 }]);
    await drain(t);
    expect(await rowsIn(t, "listingChanges")).toEqual([]);
  });
});
