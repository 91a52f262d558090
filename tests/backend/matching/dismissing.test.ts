import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import {
  aCatalogue,
  addListings,
  aListing,
  aMatchable,
  bestMatchOf,
  matched,
  matchesOf,
  type Matchable,
} from "../../support/matching";
import { insertMatch, insertRun } from "../../support/old-runs";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { ops } = internal.matching;

async function candidatesFor(t: World, { userId }: Matchable) {
  const dry = await t.mutation(ops.start, { userId, dryRun: true });
  return dry.candidateCount;
}

test("a dismissed listing is not judged again until it is restored", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const eve = await aMatchable(t);
  await aCatalogue(t, 4);
  await matched(t, ada);
  const { matchId } = await bestMatchOf(ada);
  await ada.as.mutation(api.matches.dismiss, { matchId });
  await ada.as.mutation(api.matches.dismiss, { matchId });
  expect(await candidatesFor(t, ada)).toBe(3);
  expect(await candidatesFor(t, eve)).toBe(4);
  await ada.as.mutation(api.matches.restore, { matchId });
  expect(await candidatesFor(t, ada)).toBe(4);
});

test.each(["save", "markApplied"] as const)(
  "a dismissed listing counts again after %s",
  async (change) => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 4);
    await matched(t, ada);
    const { matchId } = await bestMatchOf(ada);
    await ada.as.mutation(api.matches.dismiss, { matchId });
    await ada.as.mutation(api.matches[change], { matchId });
    expect(await candidatesFor(t, ada)).toBe(4);
  },
);

test("a dismissal that the list has lost is learnt with the next judgement", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 4);
  await matched(t, ada);
  const { matchId } = await bestMatchOf(ada);
  await ada.as.mutation(api.matches.dismiss, { matchId });
  await t.run(async (ctx) => {
    const row = await ctx.db.query("matchDismissals").first();
    await ctx.db.delete("matchDismissals", row!._id);
  });
  expect(await candidatesFor(t, ada)).toBe(4);
  await matched(t, ada);
  expect(await candidatesFor(t, ada)).toBe(3);
  expect(await matchesOf(ada, "dismissed")).toMatchObject([{ matchId }]);
});

const CATALOGUE = 5_000;
const DISMISSED = 1_200;
/** Of one match's prose: as much as a row of a thorough scorer holds. */
const PROSE = "x".repeat(14_000);

test(
  "a full catalogue is frozen within a transaction's bounds by a member who dismissed 1,200 long matches",
  { timeout: 120_000 },
  async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    const ids: Id<"opportunities">[] = [];
    for (let from = 0; from < CATALOGUE; from += 250) {
      const page = Array.from({ length: 250 }, (_, at) => aListing(from + at));
      ids.push(...(await addListings(t, page)));
    }
    await dismissAll(t, ada, ids.slice(0, DISMISSED));
    const dry = await t.mutation(ops.start, {
      userId: ada.userId,
      dryRun: true,
      candidateLimit: CATALOGUE,
    });
    expect(dry).toMatchObject({
      openCount: CATALOGUE,
      candidateCount: CATALOGUE - DISMISSED,
    });
    const { runId } = await ada.as.mutation(
      api.matches.triggerMatchComputation,
      {},
    );
    const frozen = await t.mutation(
      internal.matching.compute.computeMatchesForProfile,
      { runId: runId! },
    );
    expect(frozen).toMatchObject({ message: "computed", totalBatches: 5 });
  },
);

/** As if an earlier run had judged them and the member put each away. */
async function dismissAll(
  t: World,
  ada: Matchable,
  ids: readonly Id<"opportunities">[],
) {
  const runId = await t.run((ctx) => insertRun(ctx, ada));
  const recommendations = [PROSE];
  for (let from = 0; from < ids.length; from += 200) {
    const matchIds = await t.run(async (ctx) => {
      const inserted = [];
      for (const opportunityId of ids.slice(from, from + 200)) {
        const fields = { runId, opportunityId, recommendations };
        inserted.push(await insertMatch(ctx, ada, fields));
      }
      return inserted;
    });
    for (const matchId of matchIds) {
      await ada.as.mutation(api.matches.dismiss, { matchId });
    }
  }
}
