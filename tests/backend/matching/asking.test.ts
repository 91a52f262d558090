import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  aCatalogue,
  addListings,
  aListing,
  aMatchable,
  CONTENT,
  drain,
  matched,
  matchesOf,
} from "../../support/matching";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const ask = api.matches.triggerMatchComputation;

async function setSwitches(
  t: World,
  fields: { isMatchingPaused?: boolean; memberDailyCapMicroUsd?: number },
) {
  await t.run(async (ctx) => {
    await ctx.db.insert("switches", {
      isMatchingPaused: false,
      monthlyCapMicroUsd: 1_000_000,
      memberDailyCapMicroUsd: 1_000_000,
      ...fields,
    });
  });
}

describe("asking for matches", () => {
  test("answers at once and finds a match for every candidate", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 23);
    const { runId, message } = await ada.as.mutation(ask, {});
    expect(message).toBe("started");
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      runId,
      state: "queued",
      viewerCan: { cancel: true, resume: false, start: false },
    });
    await drain(t);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      runId,
      state: "done",
      openCount: 23,
      candidateCount: 23,
      totalBatches: 3,
      newCount: 23,
      viewerCan: { cancel: false, resume: false, start: true },
    });
    const matches = await matchesOf(ada);
    expect(matches).toHaveLength(23);
    const countOf = (each: string) =>
      matches.filter(({ tier }) => tier === each).length;
    expect(
      await ada.as.query(api.matches.getProgress, { runId: runId! }),
    ).toEqual({
      runId,
      state: "done",
      readCount: 23,
      totalCount: 23,
      failedCount: 0,
      tierCounts: {
        great: countOf("great"),
        good: countOf("good"),
        exploring: countOf("exploring"),
      },
    });
  });

  test("reads at most 45 listings, in batches of 5 and then 10", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 60);
    const runId = await matched(t, ada);
    const report = await t.query(internal.matching.ops.describe, { runId });
    expect(report).toMatchObject({ openCount: 60, candidateCount: 45 });
    expect(report?.batches.map(({ size }) => size)).toEqual([
      5, 10, 10, 10, 10,
    ]);
    expect(report?.watchdogActs).toBe(0);
  });

  test("ends at once where there is nothing to read", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await matched(t, ada);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      state: "done",
      totalBatches: 0,
    });
  });

  test("says which listings are not open to the member, and why", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    const facts = aListing(0).facts;
    await addListings(t, [
      aListing(0),
      aListing(1, { facts: { ...facts, remoteRegions: ["EU"] } }),
      aListing(2, { facts: { ...facts, remoteRegions: ["JP"] } }),
    ]);
    await matched(t, ada);
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      candidateCount: 1,
      blockedCount: 2,
      blocked: [{ reason: "region", count: 2 }],
    });
    const { listings, totalCount } = await ada.as.query(
      api.matches.listBlocked,
      {},
    );
    expect(totalCount).toBe(2);
    expect(listings[0]).toMatchObject({ title: "Role 02", reason: "region" });
  });

  test("joins the run that is already under way", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 8);
    const first = await ada.as.mutation(ask, {});
    const second = await ada.as.mutation(ask, {});
    expect(second).toMatchObject({ runId: first.runId, message: "joined" });
    await drain(t);
    const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    expect(runs).toHaveLength(1);
  });

  test("keeps ids and finds nothing new the second time", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 8);
    await matched(t, ada);
    const before = await matchesOf(ada);
    vi.advanceTimersByTime(60_000);
    await matched(t, ada);
    const after = await matchesOf(ada);
    const ids = (cards: typeof before) =>
      cards.map(({ matchId }) => matchId).sort();
    expect(ids(after)).toEqual(ids(before));
    expect(await ada.as.query(api.matches.getCurrentRun, {})).toMatchObject({
      newCount: 0,
      movedCount: 0,
      goneCount: 0,
    });
  });
});

describe("asking is refused", () => {
  test("to strangers", async () => {
    const t = await newWorld();
    expect(await codeOf(t.mutation(ask, {}))).toBe("UNAUTHENTICATED");
  });

  test("while the profile is too empty, naming what is missing", async () => {
    const t = await newWorld();
    const bare = await asMember(t, { matchingConsentAt: 1 });
    await expect(bare.as.mutation(ask, {})).rejects.toMatchObject({
      data: { code: "PROFILE_INCOMPLETE" },
    });
    const ada = await aMatchable(t, { content: { ...CONTENT, skills: [] } });
    await expect(ada.as.mutation(ask, {})).rejects.toMatchObject({
      data: {
        code: "PROFILE_INCOMPLETE",
        details: { missing: [{ section: "skills", why: "skills" }] },
      },
    });
  });

  test("without consent", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t, { matchingConsentAt: undefined });
    await t.run((ctx) =>
      ctx.db.patch("users", ada.userId, { matchingConsentAt: undefined }),
    );
    expect(await codeOf(ada.as.mutation(ask, {}))).toBe("CONSENT_REQUIRED");
  });

  test("while an operator has paused matching", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await setSwitches(t, { isMatchingPaused: true });
    expect(await codeOf(ada.as.mutation(ask, {}))).toBe("MATCHING_PAUSED");
  });

  test("once the member's budget of the day is spent, when a model is paid", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await setSwitches(t, { memberDailyCapMicroUsd: 0 });
    expect(await codeOf(ada.as.mutation(ask, {}))).toBe(null);
    await drain(t);
    vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
    expect(await codeOf(ada.as.mutation(ask, {}))).toBe("BUDGET_REACHED");
  });

  test("after ten runs in a row, saying when to come back", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    for (let run = 0; run < 10; run++) await matched(t, ada);
    await expect(ada.as.mutation(ask, {})).rejects.toMatchObject({
      data: { code: "RATE_LIMITED", retryAfterMs: expect.any(Number) },
    });
  });
});
