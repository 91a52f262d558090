import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { codeOf } from "../../support/accounts";
import {
  aCatalogue,
  aMatchable,
  bestMatchOf,
  matched,
  matchesOf,
} from "../../support/matching";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function aRun(count = 12) {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const listings = await aCatalogue(t, count);
  const runId = await matched(t, ada);
  return { t, ada, listings, runId };
}

async function changeListing(
  t: World,
  id: Id<"opportunities">,
  fields: { description?: string; status?: "closed"; changedAt?: number },
) {
  await t.run((ctx) => ctx.db.patch("opportunities", id, fields));
  // As an import would have it done.
  await t.mutation(internal.matching.mutations.followListing, {
    opportunityId: id,
    cursor: null,
  });
}

test("matches come best first, page by page", async () => {
  const { t, ada } = await aRun();
  await t.run(async (ctx) => {
    const rows = await ctx.db.query("matches").collect();
    const tiers = ["exploring", "great", "good"] as const;
    for (const [at, row] of rows.entries()) {
      const tier = tiers[at % 3] ?? "good";
      await ctx.db.patch("matches", row._id, { tier, score: at / 100 });
    }
  });
  const first = await ada.as.query(api.matches.listMine, {
    status: "open",
    paginationOpts: { numItems: 5, cursor: null },
  });
  const second = await ada.as.query(api.matches.listMine, {
    status: "open",
    paginationOpts: { numItems: 50, cursor: first.continueCursor },
  });
  expect(first.isDone).toBe(false);
  expect(second.isDone).toBe(true);
  const tiers = [...first.page, ...second.page].map(({ tier }) => tier);
  expect(tiers).toEqual([
    ...Array<string>(4).fill("great"),
    ...Array<string>(4).fill("good"),
    ...Array<string>(4).fill("exploring"),
  ]);
  const good = await ada.as.query(api.matches.listMine, {
    status: "open",
    tier: "good",
    paginationOpts: { numItems: 50, cursor: null },
  });
  expect(good.page).toHaveLength(4);
});

test("a page is bounded", async () => {
  const { ada } = await aRun(1);
  const call = ada.as.query(api.matches.listMine, {
    status: "open",
    paginationOpts: { numItems: 51, cursor: null },
  });
  expect(await codeOf(call)).toBe("INVALID");
});

test("every quote of a match stands where it says, in both texts", async () => {
  const { ada } = await aRun();
  const { matchId } = await bestMatchOf(ada);
  const match = await ada.as.query(api.matches.getMatch, { matchId });
  const passages = new Map(match.passages.map(({ key, text }) => [key, text]));
  const claims = [...match.factors, ...match.strengths];
  expect(claims.length).toBeGreaterThan(0);
  for (const { profileEvidence: mine, listingEvidence: theirs } of claims) {
    if (mine !== undefined) {
      expect(passages.get(mine.passage)?.slice(mine.start, mine.end)).toBe(
        mine.quote,
      );
    }
    if (theirs !== undefined) {
      expect(
        match.listing[theirs.passage].slice(theirs.start, theirs.end),
      ).toBe(theirs.quote);
    }
  }
  expect(JSON.stringify(match.passages)).not.toMatch(/Ada|example\.org/);
});

test("a quote follows its text, and points nowhere once the text is gone", async () => {
  const { t, ada } = await aRun(1);
  const card = await bestMatchOf(ada);
  const read = async () => {
    const { matchId } = card;
    const match = await ada.as.query(api.matches.getMatch, { matchId });
    const factor = match.factors.find(
      ({ listingEvidence }) => listingEvidence?.passage === "description",
    );
    return { match, evidence: factor?.listingEvidence };
  };
  const { opportunityId } = card;
  const before = await read();
  const { description } = before.match.listing;
  await changeListing(t, opportunityId, { description: `New. ${description}` });
  const moved = await read();
  expect(moved.evidence?.quote).toBe(before.evidence?.quote);
  expect(moved.evidence?.start).toBe((before.evidence?.start ?? 0) + 5);
  await changeListing(t, opportunityId, { description: "Nothing of it." });
  const gone = await read();
  expect(gone.evidence ?? { start: 0, end: 0 }).toMatchObject({
    start: 0,
    end: 0,
  });
});

test("a match says when it is out of date, and why", async () => {
  const { t, ada } = await aRun(1);
  const { opportunityId } = await bestMatchOf(ada);
  const reason = async () => (await bestMatchOf(ada)).staleReason;
  expect(await reason()).toBeUndefined();
  const profile = await ada.as.query(api.profiles.queries.getMine, {});
  await ada.as.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "goals", value: "Something else." },
    baseRev: profile!.sectionRevs.goals,
  });
  expect(await reason()).toBe("profile");
  await changeListing(t, opportunityId, { changedAt: Date.now() + 1 });
  expect(await reason()).toBe("listing");
  await changeListing(t, opportunityId, { status: "closed" });
  expect(await reason()).toBe("closed");
});

test("a whole run removes what it no longer confirms and nobody touched", async () => {
  const { t, ada, listings } = await aRun(4);
  const [closed, kept, viewed] = await matchesOf(ada);
  await ada.as.mutation(api.matches.save, { matchId: kept!.matchId });
  await ada.as.mutation(api.matches.markViewed, { matchId: viewed!.matchId });
  for (const card of [closed!, kept!, viewed!]) {
    await t.run(async (ctx) => {
      const row = await ctx.db.get("opportunities", card.opportunityId);
      const chunk = await ctx.db.get("opportunityChunks", row!.chunkId!);
      await ctx.db.patch("opportunities", row!._id, { status: "closed" });
      await ctx.db.patch("opportunityChunks", chunk!._id, {
        listings: chunk!.listings.filter(({ id }) => id !== row!._id),
      });
    });
  }
  vi.advanceTimersByTime(60_000);
  await matched(t, ada);
  expect(listings).toHaveLength(4);
  const left = (await matchesOf(ada)).map(({ matchId }) => matchId);
  expect(left).toContain(viewed!.matchId);
  expect(left).not.toContain(closed!.matchId);
  expect(await matchesOf(ada, "saved")).toHaveLength(1);
  expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
    goneCount: 1,
  });
});

test("growth areas name the listings that ask for them", async () => {
  const { ada } = await aRun(6);
  const run = await ada.as.query(api.matches.getCurrentRun, {});
  const rust = run?.growthAreas.find(({ name }) => /rust/i.test(name));
  expect(rust?.listingCount).toBe(6);
  expect(new Set(rust?.opportunityIds).size).toBe(6);
});

test("someone without a run, a profile or a session is told so", async () => {
  const { t, runId } = await aRun(1);
  const eve = await aMatchable(t);
  expect(await eve.as.query(api.matches.getCurrentRun, {})).toBe(null);
  expect(await matchesOf(eve)).toEqual([]);
  expect(await eve.as.query(api.matches.listBlocked, {})).toMatchObject({
    totalCount: 0,
  });
  const { getProgress, getCurrentRun, listMine, listBlocked } = api.matches;
  expect(await codeOf(eve.as.query(getProgress, { runId }))).toBe("NOT_FOUND");
  const paginationOpts = { numItems: 5, cursor: null };
  for (const call of [
    t.query(getProgress, { runId }),
    t.query(getCurrentRun, {}),
    t.query(listBlocked, {}),
    t.query(listMine, { status: "open", paginationOpts }),
  ]) {
    expect(await codeOf(call)).toBe("UNAUTHENTICATED");
  }
});
