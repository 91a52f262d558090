/** The background beside the member: it waits, gives way, and stays within its shares. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import {
  aReader,
  importNumbers,
  MINUTE,
  numbers,
  rowsIn,
  runsOf,
  servedByHand,
  sweep,
  sweepAfter,
} from "../../support/background";
import {
  CONTENT,
  drain,
  matched,
  matchesOf,
  type Matchable,
} from "../../support/matching";
import { claimed, resultsFor } from "../../support/matching-steps";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const HOUR = 60 * MINUTE;
const { background, compute, mutations } = internal.matching;

const ask = (ada: Matchable) =>
  ada.as.mutation(api.matches.triggerMatchComputation, {});

const causesOf = async (t: World, ada: Matchable) =>
  (await runsOf(t, ada)).map(({ cause, state }) => `${cause} ${state}`);

async function editGoals(ada: Matchable, value: string) {
  const profile = await ada.as.query(api.profiles.queries.getMine, {});
  await ada.as.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "goals", value },
    baseRev: profile!.sectionRevs.goals,
  });
}

/** A background run whose first hop is on its way, taken by hand. */
async function aBackgroundHop(t: World) {
  const ada = await aReader(t);
  await importNumbers(t, [50, 51]);
  const run = await servedByHand(t, ada);
  expect(run.cause).toBe("catalogue");
  await t.mutation(compute.computeMatchesForProfile, { runId: run._id });
  await t.mutation(compute.dispatchNext, { runId: run._id });
  return { t, ada, runId: run._id, listings: [] };
}

describe("a member who asks during a background run", () => {
  test("is served at once; what it had not read is in their own reading", async () => {
    const t = await newWorld();
    const { ada } = await aBackgroundHop(t);
    expect((await ask(ada)).message).toBe("started");
    await drain(t);
    expect(await causesOf(t, ada)).toEqual([
      "member done",
      "catalogue superseded",
      "member done",
    ]);
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(3);
    expect(await matchesOf(ada)).toHaveLength(8);
  });

  test("late answers of it are refused, and its listings stay queued", async () => {
    const t = await newWorld();
    const held = await aBackgroundHop(t);
    const [call] = await claimed(held);
    const { runId } = await ask(held.ada);
    const late = await resultsFor(held, call!);
    expect(await t.mutation(mutations.saveBatchResults, late)).toBe("fenced");
    expect(
      (await rowsIn(t, "backgroundReads"))[0]!.opportunityIds,
    ).toHaveLength(2);
    await held.ada.as.mutation(api.matches.cancelRun, { runId: runId! });
    await sweepAfter(t, 10 * MINUTE);
    expect(await causesOf(t, held.ada)).toEqual([
      "member done",
      "catalogue superseded",
      "member cancelled",
    ]);
    // Whoever stopped is read nothing until they ask again.
    await matched(t, held.ada);
    expect(await rowsIn(t, "matches")).toHaveLength(8);
  });

  test("whose own run is live is waited for", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, [50]);
    vi.advanceTimersByTime(2 * MINUTE);
    const { runId } = await ask(ada);
    await t.mutation(background.sweep, {});
    for (const step of [1, 2]) {
      await t.mutation(background.walkStep, { step });
    }
    await t.mutation(background.serve, {});
    const runs = await runsOf(t, ada);
    expect(runs.map(({ cause }) => cause)).toEqual(["member", "member"]);
    expect(runs[1]!._id).toBe(runId);
    await drain(t);
    await sweepAfter(t);
    // The reading took the new one in: nothing is left for the background.
    expect(await runsOf(t, ada)).toHaveLength(2);
  });
});

describe("a member who changes their mind during a background run", () => {
  test("about consent stops it, and nothing of them waits to be read or reached", async () => {
    const t = await newWorld();
    const held = await aBackgroundHop(t);
    const [call] = await claimed(held);
    await held.ada.as.mutation(api.account.mutations.setMatchingConsent, {
      isGiven: false,
    });
    const late = await resultsFor(held, call!);
    expect(await t.mutation(mutations.saveBatchResults, late)).toBe("fenced");
    await drain(t);
    expect(await causesOf(t, held.ada)).toEqual([
      "member done",
      "catalogue cancelled",
    ]);
    expect(await rowsIn(t, "backgroundReads")).toEqual([]);
    expect(await rowsIn(t, "profileFeatures")).toEqual([]);
  });

  test("and deletes their profile leaves nothing that could start again", async () => {
    const t = await newWorld();
    const held = await aBackgroundHop(t);
    const [call] = await claimed(held);
    const { profileId, userId } = held.ada;
    const late = await resultsFor(held, call!);
    await t.run(async (ctx) => {
      await ctx.db.delete("profiles", profileId);
      await ctx.db.delete("users", userId);
    });
    expect(await t.mutation(mutations.saveBatchResults, late)).toBe("stopped");
    await importNumbers(t, [60]);
    await sweepAfter(t, 2 * HOUR);
    expect(await runsOf(t, held.ada)).toHaveLength(2);
    expect(await rowsIn(t, "backgroundReads")).toEqual([]);
    expect(await rowsIn(t, "profileFeatures")).toEqual([]);
  });

  test("about their profile has all of it read anew, once", async () => {
    const t = await newWorld();
    const held = await aBackgroundHop(t);
    const [call] = await claimed(held);
    await editGoals(held.ada, "Something else.");
    const late = await resultsFor(held, call!);
    expect(await t.mutation(mutations.saveBatchResults, late)).toBe("stopped");
    await sweepAfter(t, 11 * MINUTE);
    expect(await causesOf(t, held.ada)).toEqual([
      "member done",
      "catalogue superseded",
      "edit done",
    ]);
    expect(await matchesOf(held.ada)).toHaveLength(8);
  });
});

describe("an edit long after the last reading", () => {
  test("marks every match, and is read by itself ten minutes after the last edit", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await editGoals(ada, "One thing.");
    const marks = async () => [
      ...new Set(
        (await matchesOf(ada)).map(
          ({ staleReason, willReread }) => `${staleReason} ${willReread}`,
        ),
      ),
    ];
    expect(await marks()).toEqual(["profile true"]);
    vi.advanceTimersByTime(9 * MINUTE);
    await editGoals(ada, "Another thing.");
    vi.advanceTimersByTime(9 * MINUTE);
    await sweep(t);
    expect(await runsOf(t, ada)).toHaveLength(1);
    await sweepAfter(t);
    expect(await causesOf(t, ada)).toEqual(["member done", "edit done"]);
    expect(await marks()).toEqual(["undefined false"]);
    expect(await rowsIn(t, "backgroundReads")).toMatchObject([
      { isProfileChanged: false, opportunityIds: [] },
    ]);
  });

  test("is not read twice where the member asks first", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await editGoals(ada, "One thing.");
    await matched(t, ada);
    await sweepAfter(t, HOUR);
    expect(await causesOf(t, ada)).toEqual(["member done", "member done"]);
    expect(await rowsIn(t, "backgroundReads")).toEqual([]);
  });

  test("is not read by itself where the member stopped the run that it had begun anew", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const { runId } = await ask(ada);
    await t.mutation(compute.computeMatchesForProfile, { runId: runId! });
    await t.mutation(compute.dispatchNext, { runId: runId! });
    const held = { t, ada, runId: runId!, listings: [] };
    const [call] = await claimed(held);
    await editGoals(ada, "Something else.");
    const late = await resultsFor(held, call!);
    expect(await t.mutation(mutations.saveBatchResults, late)).toBe("stopped");
    await ada.as.mutation(api.matches.cancelRun, { runId: runId! });
    await sweepAfter(t, HOUR);
    expect(await causesOf(t, ada)).toEqual([
      "member done",
      "member superseded",
    ]);
  });

  test("of what matching does not read changes nothing", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const profile = await ada.as.query(api.profiles.queries.getMine, {});
    await ada.as.mutation(api.profiles.mutations.saveSection, {
      edit: {
        section: "basics",
        value: { ...CONTENT.basics, links: ["https://example.org/other"] },
      },
      baseRev: profile!.sectionRevs.basics,
    });
    await sweepAfter(t, HOUR);
    expect(await runsOf(t, ada)).toHaveLength(1);
  });
});

describe("the shares", () => {
  test("a member is given three runs in 24 hours; the rest waits and is not lost", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    for (const number of [50, 51, 52, 53]) {
      await importNumbers(t, [number]);
      await sweepAfter(t);
    }
    expect(await runsOf(t, ada)).toHaveLength(4);
    await sweepAfter(t, 12 * HOUR);
    expect(await runsOf(t, ada)).toHaveLength(4);
    await sweepAfter(t, 13 * HOUR);
    expect(await runsOf(t, ada)).toHaveLength(5);
    expect(await matchesOf(ada)).toHaveLength(10);
  });

  test("one run reads fifteen listings at most, the next goes on", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    await importNumbers(t, numbers(50, 70));
    await sweepAfter(t);
    const [, first, second, ...more] = await runsOf(t, ada);
    expect([first?.candidateCount, second?.candidateCount]).toEqual([15, 5]);
    expect(more).toEqual([]);
    expect(await matchesOf(ada)).toHaveLength(26);
  });

  test("a paused service is waited for", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const switches = await t.run((ctx) =>
      ctx.db.insert("switches", {
        isMatchingPaused: true,
        monthlyCapMicroUsd: 1e9,
        memberDailyCapMicroUsd: 1e9,
      }),
    );
    await importNumbers(t, [50]);
    await sweepAfter(t);
    expect(await runsOf(t, ada)).toHaveLength(1);
    await t.run((ctx) =>
      ctx.db.patch("switches", switches, { isMatchingPaused: false }),
    );
    await sweepAfter(t, HOUR);
    expect(await causesOf(t, ada)).toEqual(["member done", "catalogue done"]);
  });
});
