import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  aCatalogue,
  addListings,
  aListing,
  aMatchable,
  drain,
  matched,
  type Matchable,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const READ_AT_ONCE = 45;

async function aRun(count: number) {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const listings = await aCatalogue(t, count);
  await matched(t, ada);
  return { t, ada, listings };
}

const currentRun = (ada: Matchable) =>
  ada.as.query(api.matches.getCurrentRun, {});
const totalOf = async (ada: Matchable) => {
  const { open } = await ada.as.query(api.matching.lists.getCounts, {});
  return open.great + open.good + open.exploring;
};

test("a run says how many open roles it left unread", async () => {
  const { ada } = await aRun(52);
  expect(await currentRun(ada)).toMatchObject({
    openCount: 52,
    candidateCount: READ_AT_ONCE,
    restCount: 7,
    viewerCan: { readOn: true },
  });
});

test("reading on reads what is left, keeps what was found and counts it all", async () => {
  const { t, ada, listings } = await aRun(52);
  const before = await currentRun(ada);
  vi.advanceTimersByTime(60_000);
  await ada.as.mutation(api.matches.readOn, {});
  await drain(t);
  const after = await currentRun(ada);
  expect(after).toMatchObject({
    state: "done",
    candidateCount: 7,
    readBeforeCount: READ_AT_ONCE,
    restCount: 0,
    viewerCan: { readOn: false },
  });
  expect(after?.runId).not.toBe(before?.runId);
  expect(await totalOf(ada)).toBe(listings.length);
  const { great, good, exploring } = after!.tierCounts;
  expect(great + good + exploring).toBe(listings.length);
  expect(await codeOf(ada.as.mutation(api.matches.readOn, {}))).toBe(
    "NOTHING_TO_RESUME",
  );
});

test("what is left is read in turns, never the same role twice", async () => {
  const { t, ada } = await aRun(100);
  const totals = [await totalOf(ada)];
  for (let turn = 0; turn < 2; turn++) {
    vi.advanceTimersByTime(60_000);
    await ada.as.mutation(api.matches.readOn, {});
    await drain(t);
    totals.push(await totalOf(ada));
  }
  expect(totals).toEqual([45, 90, 100]);
});

test("looking again after reading on loses nothing of it", async () => {
  const { t, ada, listings } = await aRun(52);
  vi.advanceTimersByTime(60_000);
  await ada.as.mutation(api.matches.readOn, {});
  await drain(t);
  for (let turn = 0; turn < 2; turn++) {
    vi.advanceTimersByTime(60_000);
    await matched(t, ada);
    expect(await totalOf(ada)).toBe(listings.length);
    expect(await currentRun(ada)).toMatchObject({
      candidateCount: 52,
      restCount: 0,
      goneCount: 0,
    });
  }
});

test("an unread role says so, a read one has its match, a newer one asks for another look", async () => {
  const { t, ada, listings } = await aRun(52);
  const standings = new Map<string, number>();
  for (const opportunityId of listings) {
    const row = await ada.as.query(api.opportunities.queries.get, {
      opportunityId,
    });
    const standing = row!.viewer!.match ? "match" : row!.viewer!.standing;
    standings.set(standing, (standings.get(standing) ?? 0) + 1);
  }
  expect(Object.fromEntries(standings)).toEqual({ match: 45, unread: 7 });
  const [newer] = await addListings(t, [aListing(90)]);
  await t.run((ctx) =>
    ctx.db.patch("opportunities", newer!, { firstSeenAt: Date.now() + 1 }),
  );
  const row = await ada.as.query(api.opportunities.queries.get, {
    opportunityId: newer!,
  });
  expect(row?.viewer?.standing).toBe("newer");
});

test("an edit of the profile closes the way on: everything is read anew instead", async () => {
  const { ada } = await aRun(52);
  const profile = await ada.as.query(api.profiles.queries.getMine, {});
  await ada.as.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "goals", value: "Something else." },
    baseRev: profile!.sectionRevs.goals,
  });
  expect(await codeOf(ada.as.mutation(api.matches.readOn, {}))).toBe(
    "NOTHING_TO_RESUME",
  );
});
