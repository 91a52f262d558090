import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  aCatalogue,
  aMatchable,
  drain,
  matched,
  matchesOf,
  pass,
  type Matchable,
} from "../../support/matching";
import {
  aSentHop,
  claimed,
  resultsFor,
  runOf,
} from "../../support/matching-steps";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { mutations } = internal.matching;

async function started(ada: Matchable) {
  const { runId } = await ada.as.mutation(
    api.matches.triggerMatchComputation,
    {},
  );
  return runId!;
}

/** Runs until the first hop has been saved, and stops before the next is sent. */
async function afterFirstHop(t: World, ada: Matchable) {
  const runId = await started(ada);
  for (let step = 0; step < 200; step++) {
    vi.advanceTimersByTime(1);
    await t.finishInProgressScheduledFunctions();
    const { readCount } = await ada.as.query(api.matches.getProgress, {
      runId,
    });
    if (readCount > 0) return runId;
  }
  throw new Error("the first hop was never saved");
}

const currentRun = (ada: Matchable) =>
  ada.as.query(api.matches.getCurrentRun, {});

async function editGoals(ada: Matchable, value: string) {
  const profile = await ada.as.query(api.profiles.queries.getMine, {});
  await ada.as.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "goals", value },
    baseRev: profile!.sectionRevs.goals,
  });
}

describe("cancelling", () => {
  test("stops the run and keeps what was saved", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    const runId = await afterFirstHop(t, ada);
    await ada.as.mutation(api.matches.cancelRun, { runId });
    await pass(t, 120_000);
    expect(await currentRun(ada)).toMatchObject({
      state: "cancelled",
      viewerCan: { cancel: false, resume: true, start: true },
    });
    expect(await matchesOf(ada)).toHaveLength(5);
  });

  test("twice is no error, and a finished run stays done", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 3);
    const runId = await matched(t, ada);
    await ada.as.mutation(api.matches.cancelRun, { runId });
    expect(await currentRun(ada)).toMatchObject({ state: "done" });
  });

  test("of a run that an edit's new run has just replaced stops that one", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    const runId = await afterFirstHop(t, ada);
    await editGoals(ada, "Something else altogether.");
    const replaced = await t.run((ctx) => ctx.db.get("matchRuns", runId));
    await t.mutation(internal.matching.compute.restartAfterEdit, {
      runId,
      restartAt: replaced!.restartAt!,
    });
    expect(await currentRun(ada)).toMatchObject({ state: "queued" });
    await ada.as.mutation(api.matches.cancelRun, { runId });
    await pass(t, 120_000);
    expect(await currentRun(ada)).toMatchObject({ state: "cancelled" });
  });

  test("before the candidates are frozen leaves nothing behind", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 3);
    const runId = await started(ada);
    await ada.as.mutation(api.matches.cancelRun, { runId });
    await pass(t, 120_000);
    expect(await currentRun(ada)).toMatchObject({ state: "cancelled" });
    expect(await matchesOf(ada)).toEqual([]);
  });
});

describe("resuming", () => {
  test("finishes the rest and judges nothing twice", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    const runId = await afterFirstHop(t, ada);
    await ada.as.mutation(api.matches.cancelRun, { runId });
    const judgedAt = new Map(
      (await matchesOf(ada)).map((card) => [card.matchId, card.judgedAt]),
    );
    await pass(t, 60_000);
    const again = await ada.as.mutation(api.matches.resumeRun, { runId });
    expect(again).toMatchObject({ runId, message: "started" });
    await drain(t);
    expect(await currentRun(ada)).toMatchObject({ runId, state: "done" });
    const cards = await matchesOf(ada);
    expect(cards).toHaveLength(20);
    for (const card of cards) {
      const before = judgedAt.get(card.matchId);
      if (before !== undefined) expect(card.judgedAt).toBe(before);
    }
  });

  test("a run that was stopped before it began starts from the beginning", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 3);
    const runId = await started(ada);
    await ada.as.mutation(api.matches.cancelRun, { runId });
    await ada.as.mutation(api.matches.resumeRun, { runId });
    await drain(t);
    expect(await currentRun(ada)).toMatchObject({ runId, state: "done" });
  });

  test("twice joins the running run", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    const runId = await afterFirstHop(t, ada);
    await ada.as.mutation(api.matches.cancelRun, { runId });
    await ada.as.mutation(api.matches.resumeRun, { runId });
    const second = await ada.as.mutation(api.matches.resumeRun, { runId });
    expect(second.message).toBe("joined");
  });

  test("is refused where nothing is left to do", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 3);
    const runId = await matched(t, ada);
    const call = ada.as.mutation(api.matches.resumeRun, { runId });
    expect(await codeOf(call)).toBe("NOTHING_TO_RESUME");
  });

  test("is refused once the profile says something else", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    const runId = await afterFirstHop(t, ada);
    await ada.as.mutation(api.matches.cancelRun, { runId });
    await editGoals(ada, "Something else.");
    expect((await currentRun(ada))?.viewerCan.resume).toBe(false);
    const call = ada.as.mutation(api.matches.resumeRun, { runId });
    expect(await codeOf(call)).toBe("NOTHING_TO_RESUME");
  });

  test("counts as asking: ten in a row, and no more for a while", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 3);
    const runId = await started(ada);
    for (let asked = 2; asked <= 10; asked++) {
      await ada.as.mutation(api.matches.cancelRun, { runId });
      await ada.as.mutation(api.matches.resumeRun, { runId });
    }
    await ada.as.mutation(api.matches.cancelRun, { runId });
    const call = ada.as.mutation(api.matches.resumeRun, { runId });
    expect(await codeOf(call)).toBe("RATE_LIMITED");
    expect(await currentRun(ada)).toMatchObject({ state: "cancelled" });
    await pass(t, 120_000);
    const again = await ada.as.mutation(api.matches.resumeRun, { runId });
    expect(again.message).toBe("started");
    await drain(t);
  });

  test("and cancelling are for the run's own member", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    const eve = await aMatchable(t);
    await aCatalogue(t, 3);
    const runId = await started(ada);
    const { cancelRun, resumeRun } = api.matches;
    expect(await codeOf(eve.as.mutation(cancelRun, { runId }))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(eve.as.mutation(resumeRun, { runId }))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(t.mutation(cancelRun, { runId }))).toBe(
      "UNAUTHENTICATED",
    );
    await drain(t);
  });
});

describe("editing the profile during a run", () => {
  test("supersedes it with the next save; one new run starts 30 s after the last edit", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    const first = await afterFirstHop(t, ada);
    await editGoals(ada, "One thing.");
    await pass(t, 10_000);
    const edited = await currentRun(ada);
    expect(edited).toMatchObject({ runId: first, state: "superseded" });
    await editGoals(ada, "Another thing.");
    const planned = (await currentRun(ada))?.restartAt;
    expect(planned).toBe(Date.now() + 30_000);
    await pass(t, 29_000);
    expect((await currentRun(ada))?.runId).toBe(first);
    await pass(t, 1_500);
    const second = await currentRun(ada);
    expect(second).toMatchObject({ state: "done", cause: "edit" });
    expect(second?.runId).not.toBe(first);
    const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    expect(runs).toHaveLength(2);
    expect(await matchesOf(ada)).toHaveLength(20);
    for (const card of await matchesOf(ada)) {
      expect(card.staleReason).toBeUndefined();
    }
  });

  test("plans the restart again with the save that finds it cancelled", async () => {
    const t = await newWorld();
    const held = await aSentHop(t);
    const { ada } = held;
    const [call] = await claimed(held);
    await editGoals(ada, "One thing.");
    const { restartJobId } = await runOf(held);
    await t.run((ctx) => ctx.scheduler.cancel(restartJobId!));
    const results = await resultsFor(held, call!);
    const outcome = await t.mutation(mutations.saveBatchResults, results);
    expect(outcome).toBe("stopped");
    expect((await runOf(held)).restartJobId).not.toBe(restartJobId);
    await pass(t, 31_000);
    expect(await currentRun(ada)).toMatchObject({
      state: "done",
      cause: "edit",
    });
  });

  test("leaves a restart that is still planned where it is", async () => {
    const t = await newWorld();
    const held = await aSentHop(t);
    const [call] = await claimed(held);
    await editGoals(held.ada, "One thing.");
    const { restartAt, restartJobId } = await runOf(held);
    vi.setSystemTime(Date.now() + 10_000);
    await t.mutation(mutations.saveBatchResults, await resultsFor(held, call!));
    expect(await runOf(held)).toMatchObject({
      state: "superseded",
      restartAt,
      restartJobId,
    });
  });

  test("asking anew before then takes the planned run's place", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    await afterFirstHop(t, ada);
    await editGoals(ada, "One thing.");
    const { message } = await ada.as.mutation(
      api.matches.triggerMatchComputation,
      {},
    );
    expect(message).toBe("restarted");
    await pass(t, 60_000);
    const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    expect(runs.map(({ state }) => state)).toEqual(["superseded", "done"]);
  });

  test("after a cancel starts nothing", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    const runId = await afterFirstHop(t, ada);
    await editGoals(ada, "One thing.");
    await ada.as.mutation(api.matches.cancelRun, { runId });
    await pass(t, 120_000);
    const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    expect(runs.map(({ state }) => state)).toEqual(["cancelled"]);
  });
});
