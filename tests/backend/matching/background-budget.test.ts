/** What the background may spend: a part of the member's day, to the last hop. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, components, internal } from "../../../convex/_generated/api";
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { periodsOf } from "../../../convex/model/matching/budget";
import {
  aReader,
  importNumbers,
  MINUTE,
  rowsIn,
  runsOf,
  servedByHand,
} from "../../support/background";
import { type Matchable } from "../../support/matching";
import { newWorld, type World } from "../../support/setup";

const CAP = 1_000_000;
const DAY_ENDS = Date.UTC(2026, 10, 24);
const { compute, mutations, background } = internal.matching;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 10, 23, 9));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** A member who was read by code; from now on the model costs, and the caps count. */
async function aReaderWithCaps(t: World): Promise<Matchable> {
  vi.stubEnv("ANTHROPIC_API_KEY", "");
  const ada = await aReader(t);
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
  await t.run((ctx) =>
    ctx.db.insert("switches", {
      isMatchingPaused: false,
      monthlyCapMicroUsd: CAP,
      memberDailyCapMicroUsd: CAP,
      orgMonthlyCapMicroUsd: CAP,
    }),
  );
  return ada;
}

type Scope = Pick<Doc<"llmCounters">, "scope" | "scopeId" | "period">;

/** So much is spent in this scope, beside what is booked there. */
async function spend(t: World, scope: Scope, costMicroUsd: number) {
  const none = { calls: 0, inputTokens: 0, outputTokens: 0 };
  await t.run(async (ctx) => {
    const rows = await ctx.db.query("llmCounters").collect();
    const known = rows.find(
      ({ scopeId, period }) =>
        scopeId === scope.scopeId && period === scope.period,
    );
    if (known !== undefined) {
      await ctx.db.patch("llmCounters", known._id, { costMicroUsd });
      return;
    }
    const row = { ...scope, ...none, costMicroUsd, reservedMicroUsd: 0 };
    await ctx.db.insert("llmCounters", row);
  });
}

const dayOf = ({ userId }: Matchable): Scope => ({
  scope: "user",
  scopeId: userId,
  period: periodsOf(Date.now()).day,
});

async function editGoals({ as }: Matchable, value: string) {
  const profile = await as.query(api.profiles.queries.getMine, {});
  await as.mutation(api.profiles.mutations.saveSection, {
    edit: { section: "goals", value },
    baseRev: profile!.sectionRevs.goals,
  });
}

/** The run the background begins where nothing is new but the profile. */
async function rereadByHand(t: World, ada: Matchable) {
  await editGoals(ada, "Something else.");
  vi.advanceTimersByTime(11 * MINUTE);
  const run = await servedByHand(t, ada);
  expect(run).toMatchObject({ cause: "edit", isUnasked: true });
  return run;
}

/** Freezes the run's candidates and has its first hop sent, unless a cap forbids it. */
async function firstHop(t: World, runId: Id<"matchRuns">) {
  await t.mutation(compute.computeMatchesForProfile, { runId });
  await t.mutation(compute.dispatchNext, { runId });
  return await stateOf(t, runId);
}

async function stateOf(t: World, runId: Id<"matchRuns">) {
  const run = await t.run((ctx) => ctx.db.get("matchRuns", runId));
  const hops = await rowsIn(t, "matchHops");
  return {
    ...run!,
    reserved: hops.find((hop) => hop.runId === runId)?.reserved,
  };
}

const STOPPED = { state: "failed", failureReason: "budget" };
const SENT = { state: "running", hopCount: 1 };

describe("a background run that begins just under the member's share", () => {
  test("sends no hop that would pass it, and is tried again when the day is over", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    await importNumbers(t, [50, 51]);
    await spend(t, dayOf(ada), CAP / 2 - 1);
    const { _id } = await servedByHand(t, ada);
    expect(await firstHop(t, _id)).toMatchObject({
      ...STOPPED,
      reserved: undefined,
    });
    // What is queued is what tries again; the run has no retry of its own.
    expect((await stateOf(t, _id)).retryAt).toBeUndefined();
    const [reads] = await rowsIn(t, "backgroundReads");
    expect(reads).toMatchObject({ dueAt: DAY_ENDS, failedCount: 0 });
    expect(reads!.opportunityIds).toHaveLength(2);

    vi.setSystemTime(DAY_ENDS - 1);
    await t.mutation(background.serve, {});
    expect(await runsOf(t, ada)).toHaveLength(2);
    vi.setSystemTime(DAY_ENDS);
    const { _id: next } = await servedByHand(t, ada);
    expect(await firstHop(t, next)).toMatchObject(SENT);
  });

  test("sends what still fits", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    await importNumbers(t, [50, 51]);
    const { _id } = await servedByHand(t, ada);
    const sent = await firstHop(t, _id);
    expect(sent).toMatchObject(SENT);
    const { microUsd } = sent.reserved!;
    expect(microUsd).toBeGreaterThan(0);

    const other = await newWorld();
    const bo = await aReaderWithCaps(other);
    await importNumbers(other, [50, 51]);
    await spend(other, dayOf(bo), CAP / 2 - microUsd);
    const { _id: exact } = await servedByHand(other, bo);
    expect(await firstHop(other, exact)).toMatchObject(SENT);
  });

  test("leaves room for a member who asks", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    await importNumbers(t, [50, 51]);
    await spend(t, dayOf(ada), CAP / 2 - 1);
    await firstHop(t, (await servedByHand(t, ada))._id);
    const { runId } = await ada.as.mutation(
      api.matches.triggerMatchComputation,
      {},
    );
    expect(await firstHop(t, runId!)).toMatchObject(SENT);
  });

  test("is not begun at all once the share is used up", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    await importNumbers(t, [50]);
    await spend(t, dayOf(ada), CAP / 2);
    await expect(servedByHand(t, ada)).rejects.toThrow("no run was begun");
  });
});

describe("the caps of many", () => {
  test("are whole for the background: the part kept is one of the member's day", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    const orgId = await t.run(async (ctx) => {
      const id = await ctx.db.insert("organisations", {
        name: "Community",
        slug: "community",
        purpose: "",
        city: "Rosario",
        country: "AR",
        website: "https://community.example.org",
        isSample: true,
      });
      const membership = { orgId: id, userId: ada.userId, joinedAt: 1 };
      await ctx.db.insert("memberships", { ...membership, role: "member" });
      return id;
    });
    const { month } = periodsOf(Date.now());
    const org = { scope: "organisation", scopeId: orgId } as const;
    const all = { scope: "global", scopeId: "all" } as const;
    await spend(t, { ...org, period: month }, CAP * 0.6);
    await spend(t, { ...all, period: month }, CAP * 0.7);
    await importNumbers(t, [50, 51]);
    const { _id } = await servedByHand(t, ada);
    expect(await firstHop(t, _id)).toMatchObject(SENT);
  });

  test("once reached hold what is queued until their month is over", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    const { month } = periodsOf(Date.now());
    const all = { scope: "global", scopeId: "all", period: month } as const;
    await spend(t, all, CAP - 1);
    await importNumbers(t, [50, 51]);
    const { _id } = await servedByHand(t, ada);
    expect(await firstHop(t, _id)).toMatchObject(STOPPED);
    expect(await rowsIn(t, "backgroundReads")).toMatchObject([
      { dueAt: Date.UTC(2026, 11, 1), failedCount: 0 },
    ]);
  });
});

describe("a changed profile that the background reads anew", () => {
  test("keeps to the share, and goes on when the member takes it up", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    await spend(t, dayOf(ada), CAP / 2 - 1);
    const { _id } = await rereadByHand(t, ada);
    const stopped = await firstHop(t, _id);
    expect(stopped).toMatchObject(STOPPED);
    expect(stopped.retryAt).toBeGreaterThan(DAY_ENDS);
    await ada.as.mutation(api.matches.resumeRun, { runId: _id });
    await t.mutation(compute.dispatchNext, { runId: _id });
    expect(await stateOf(t, _id)).toMatchObject({ ...SENT, cause: "member" });
  });

  test.for(["ask", "resume"] as const)(
    "has the whole day as soon as the member joins it (%s)",
    async (how) => {
      const t = await newWorld();
      const ada = await aReaderWithCaps(t);
      await spend(t, dayOf(ada), CAP / 2 - 1);
      const { _id: runId } = await rereadByHand(t, ada);
      await t.mutation(compute.computeMatchesForProfile, { runId });
      const { matches } = api;
      const answer =
        how === "ask"
          ? await ada.as.mutation(matches.triggerMatchComputation, {})
          : await ada.as.mutation(matches.resumeRun, { runId });
      expect(answer).toMatchObject({ runId, message: "joined" });
      await t.mutation(compute.dispatchNext, { runId });
      expect(await stateOf(t, runId)).toMatchObject(SENT);
    },
  );

  test("has the whole day where the member's own edit began it anew", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    const { runId } = await ada.as.mutation(
      api.matches.triggerMatchComputation,
      {},
    );
    await firstHop(t, runId!);
    await editGoals(ada, "Something else.");
    const { restartAt } = await stateOf(t, runId!);
    await spend(t, dayOf(ada), CAP / 2);
    await t.mutation(compute.restartAfterEdit, {
      runId: runId!,
      restartAt: restartAt!,
    });
    const again = (await runsOf(t, ada)).at(-1)!;
    expect(again.cause).toBe("edit");
    expect(await firstHop(t, again._id)).toMatchObject(SENT);
  });
});

describe("rates that a hop did not use", () => {
  /** What is left in a bucket that holds a hundred million. */
  const leftIn = (t: World, name: string) =>
    t.run(async (ctx) => {
      const { value } = await ctx.runQuery(
        components.rateLimiter.lib.getValue,
        { name, config: { kind: "token bucket", rate: 1e8, period: MINUTE } },
      );
      return value;
    });
  const BUCKETS = ["model:inputTokens", "background:inputTokens"] as const;

  test("go back to the background's share, also where the member has joined the run since", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    const { _id: runId } = await rereadByHand(t, ada);
    const { reserved } = await firstHop(t, runId);
    expect(reserved).toMatchObject({ isBackground: true });
    const taken = await Promise.all(BUCKETS.map((name) => leftIn(t, name)));
    await ada.as.mutation(api.matches.triggerMatchComputation, {});
    // As cancelling schedules it, in the same instant: no bucket fills meanwhile.
    await t.mutation(mutations.settle, {
      runId,
      userId: ada.userId,
      reserved: reserved!,
    });
    const after = await Promise.all(BUCKETS.map((name) => leftIn(t, name)));
    expect(after.map((left, at) => left - taken[at]!)).toEqual([
      reserved!.inputTokens,
      reserved!.inputTokens,
    ]);
  });

  test("of a hop booked by an older release go where its run's cause says", async () => {
    const t = await newWorld();
    const ada = await aReaderWithCaps(t);
    await importNumbers(t, [50, 51]);
    const { _id: runId } = await servedByHand(t, ada);
    const { reserved } = await firstHop(t, runId);
    const { isBackground: _, ...old } = reserved!;
    const [, taken] = await Promise.all(BUCKETS.map((name) => leftIn(t, name)));
    const settlement = { runId, userId: ada.userId, reserved: old };
    await t.mutation(mutations.settle, settlement);
    const [, after] = await Promise.all(BUCKETS.map((name) => leftIn(t, name)));
    expect(after! - taken!).toBe(old.inputTokens);
  });
});
