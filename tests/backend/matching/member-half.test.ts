import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  aCatalogue,
  addListings,
  aListing,
  aMatchable,
  bestMatchOf,
  matched,
  matchesOf,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function aMatch() {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 3);
  await matched(t, ada);
  const { matchId } = await bestMatchOf(ada);
  const detail = () => ada.as.query(api.matches.getMatch, { matchId });
  return { t, ada, matchId, detail };
}

test("a saved match moves to the saved ones and back", async () => {
  const { ada, matchId } = await aMatch();
  await ada.as.mutation(api.matches.save, { matchId });
  expect(await matchesOf(ada, "saved")).toMatchObject([{ matchId }]);
  expect(await matchesOf(ada)).toHaveLength(2);
  await ada.as.mutation(api.matches.unsave, { matchId });
  expect(await matchesOf(ada, "saved")).toEqual([]);
});

test("a dismissed match asks its reason afterwards and can be restored", async () => {
  const { ada, matchId, detail } = await aMatch();
  const reason = { matchId, reason: "level" } as const;
  expect(
    await codeOf(ada.as.mutation(api.matches.setDismissReason, reason)),
  ).toBe("CONFLICT");
  await ada.as.mutation(api.matches.dismiss, { matchId });
  await ada.as.mutation(api.matches.setDismissReason, reason);
  expect(await detail()).toMatchObject({
    status: "dismissed",
    dismissReason: "level",
    viewerCan: { restore: true, dismiss: false },
  });
  await ada.as.mutation(api.matches.restore, { matchId });
  expect(await detail()).toMatchObject({ status: "open" });
  expect((await detail()).dismissReason).toBeUndefined();
});

test("bringing back what was saved saves it again, after an application too", async () => {
  const { ada, matchId, detail } = await aMatch();
  const { save, dismiss, restore, markApplied, unmarkApplied } = api.matches;
  await ada.as.mutation(save, { matchId });
  await ada.as.mutation(dismiss, { matchId });
  expect(await detail()).toMatchObject({ returnStatus: "saved" });
  await ada.as.mutation(restore, { matchId });
  expect(await detail()).toMatchObject({ status: "saved" });
  await ada.as.mutation(dismiss, { matchId });
  await ada.as.mutation(markApplied, { matchId });
  await ada.as.mutation(unmarkApplied, { matchId });
  expect(await detail()).toMatchObject({ status: "saved" });
  await ada.as.mutation(api.matches.unsave, { matchId });
  await ada.as.mutation(dismiss, { matchId });
  await ada.as.mutation(restore, { matchId });
  expect(await detail()).toMatchObject({ status: "open" });
});

test("the counts follow every step, and are one row", async () => {
  const { ada, matchId } = await aMatch();
  const counts = () => ada.as.query(api.matching.lists.getCounts, {});
  const totals = async () =>
    Object.fromEntries(
      Object.entries(await counts()).map(([status, tiers]) => [
        status,
        tiers.great + tiers.good + tiers.exploring,
      ]),
    );
  const { save, dismiss, restore, markApplied } = api.matches;
  expect(await totals()).toMatchObject({ open: 3, saved: 0 });
  await ada.as.mutation(save, { matchId });
  expect(await totals()).toMatchObject({ open: 2, saved: 1 });
  await ada.as.mutation(dismiss, { matchId });
  expect(await totals()).toMatchObject({ open: 2, saved: 0, dismissed: 1 });
  await ada.as.mutation(restore, { matchId });
  await ada.as.mutation(markApplied, { matchId });
  expect(await totals()).toEqual({
    open: 2,
    saved: 0,
    dismissed: 0,
    applied: 1,
    hidden: 0,
  });
});

test("an application waits for its outcome", async () => {
  const { ada, matchId, detail } = await aMatch();
  const outcome = { matchId, outcome: "interview" } as const;
  expect(await codeOf(ada.as.mutation(api.matches.setOutcome, outcome))).toBe(
    "CONFLICT",
  );
  await ada.as.mutation(api.matches.markApplied, { matchId });
  expect(await detail()).toMatchObject({
    status: "applied",
    outcome: "waiting",
  });
  await ada.as.mutation(api.matches.setOutcome, outcome);
  expect(await detail()).toMatchObject({ outcome: "interview" });
});

test("undoing what is no longer so changes nothing", async () => {
  const { ada, matchId, detail } = await aMatch();
  await ada.as.mutation(api.matches.markApplied, { matchId });
  await ada.as.mutation(api.matches.unsave, { matchId });
  await ada.as.mutation(api.matches.restore, { matchId });
  expect(await detail()).toMatchObject({ status: "applied" });
});

test("an application marked by mistake can be taken back, outcome and all", async () => {
  const { ada, matchId, detail } = await aMatch();
  await ada.as.mutation(api.matches.markApplied, { matchId });
  await ada.as.mutation(api.matches.setOutcome, { matchId, outcome: "offer" });
  await ada.as.mutation(api.matches.unmarkApplied, { matchId });
  const { status, outcome } = await detail();
  expect({ status, outcome }).toEqual({ status: "open", outcome: undefined });
});

test("nothing is new in a first reading; later a match is until it is opened", async () => {
  const { t, ada } = await aMatch();
  expect((await matchesOf(ada)).map(({ isNew }) => isNew)).not.toContain(true);
  await addListings(t, [aListing(50)]);
  vi.advanceTimersByTime(60_000);
  await matched(t, ada);
  const fresh = (await matchesOf(ada)).filter(({ isNew }) => isNew);
  expect(fresh).toMatchObject([{ title: "Role 50" }]);
  const { matchId } = fresh[0]!;
  await ada.as.mutation(api.matches.markViewed, { matchId });
  expect((await matchesOf(ada)).map(({ isNew }) => isNew)).not.toContain(true);
});

test("a match remembers its first opening", async () => {
  const { ada, matchId, detail } = await aMatch();
  await ada.as.mutation(api.matches.markViewed, { matchId });
  const { viewedAt } = await detail();
  expect(viewedAt).toBe(Date.now());
  vi.advanceTimersByTime(5_000);
  await ada.as.mutation(api.matches.markViewed, { matchId });
  expect((await detail()).viewedAt).toBe(viewedAt);
});

test("what the member did survives the next run, with the id", async () => {
  const { t, ada, matchId, detail } = await aMatch();
  await ada.as.mutation(api.matches.markApplied, { matchId });
  await ada.as.mutation(api.matches.setOutcome, {
    matchId,
    outcome: "offer",
  });
  vi.advanceTimersByTime(60_000);
  await matched(t, ada);
  expect(await detail()).toMatchObject({ status: "applied", outcome: "offer" });
});

test("nobody else can see or touch a match", async () => {
  const { t, matchId } = await aMatch();
  const eve = await aMatchable(t);
  const { matches } = api;
  const tries = [
    eve.as.query(matches.getMatch, { matchId }),
    eve.as.mutation(matches.save, { matchId }),
    eve.as.mutation(matches.unsave, { matchId }),
    eve.as.mutation(matches.dismiss, { matchId }),
    eve.as.mutation(matches.restore, { matchId }),
    eve.as.mutation(matches.setDismissReason, { matchId, reason: "pay" }),
    eve.as.mutation(matches.markApplied, { matchId }),
    eve.as.mutation(matches.unmarkApplied, { matchId }),
    eve.as.mutation(matches.setOutcome, { matchId, outcome: "offer" }),
    eve.as.mutation(matches.markViewed, { matchId }),
    eve.as.mutation(matches.answerQuestion, {
      matchId,
      factorKey: "f1",
      answer: { type: "skill", isHeld: true },
    }),
  ];
  for (const attempt of tries) expect(await codeOf(attempt)).toBe("NOT_FOUND");
  expect(await codeOf(t.query(matches.getMatch, { matchId }))).toBe(
    "UNAUTHENTICATED",
  );
});

test("an application is not written over by saving or dismissing", async () => {
  const { ada, matchId, detail } = await aMatch();
  await ada.as.mutation(api.matches.markApplied, { matchId });
  await ada.as.mutation(api.matches.setOutcome, { matchId, outcome: "offer" });

  const { save, dismiss } = api.matches;
  expect(await codeOf(ada.as.mutation(save, { matchId }))).toBe("CONFLICT");
  expect(await codeOf(ada.as.mutation(dismiss, { matchId }))).toBe("CONFLICT");
  expect(await detail()).toMatchObject({ status: "applied", outcome: "offer" });
});
