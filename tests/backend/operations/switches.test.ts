import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { setOutsideFetch } from "../../../convex/lib/outside";
import { codeOf } from "../../support/accounts";
import { createFakeAnthropic } from "../../support/fake-anthropic";
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
  batchesOf,
  runOf,
  sentHop,
} from "../../support/matching-steps";
import { addOrganisation, inOrganisation } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 10, 23, 12));
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
});
afterEach(() => {
  setOutsideFetch(null);
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const { ops, mutations, watchdog } = internal.matching;

function withFake() {
  const fake = createFakeAnthropic();
  setOutsideFetch(fake.fetch);
  return fake;
}

const currentRun = (ada: Matchable) =>
  ada.as.query(api.matches.getCurrentRun, {});
const ask = (ada: Matchable) =>
  ada.as.mutation(api.matches.triggerMatchComputation, {});
const pause = (t: World, isMatchingPaused: boolean) =>
  t.mutation(ops.setSwitches, { isMatchingPaused });

describe("the kill switch", () => {
  test("stops a hop that was sent and not yet begun: no call leaves", async () => {
    const fake = withFake();
    const held = await aSentHop(await newWorld(), 12);
    const { t, ada } = held;
    const hop = await sentHop(held);
    await pause(t, true);
    expect(await t.mutation(mutations.claimBatches, hop)).toBeNull();
    await drain(t);
    expect(fake.calls).toHaveLength(0);
    expect(await currentRun(ada)).toMatchObject({
      state: "failed",
      failureReason: "paused",
      isHeld: true,
    });
    const counters = await t.run((ctx) =>
      ctx.db.query("llmCounters").collect(),
    );
    expect(counters.map((row) => row.reservedMicroUsd)).toEqual(
      counters.map(() => 0),
    );
  });

  test("keeps what a call on its way brings, and sends no other", async () => {
    const fake = withFake();
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 20);
    fake.plan(() => undefined);
    const handle = fake.handle;
    let isFirst = true;
    fake.handle = async (request) => {
      if (isFirst) await pause(t, true);
      isFirst = false;
      return await handle(request);
    };
    setOutsideFetch((input, init) => fake.handle(new Request(input, init)));
    await ask(ada);
    await drain(t);
    expect(fake.calls).toHaveLength(1);
    expect(await matchesOf(ada)).toHaveLength(5);
    expect(await currentRun(ada)).toMatchObject({
      state: "partial",
      failureReason: "paused",
      isHeld: true,
    });
  });

  test("lifted, takes up what it stopped and repeats no call", async () => {
    const fake = withFake();
    const held = await aSentHop(await newWorld(), 12);
    const { t, ada } = held;
    await pause(t, true);
    await drain(t);
    await pause(t, false);
    await drain(t);
    expect(await currentRun(ada)).toMatchObject({
      state: "done",
      isHeld: false,
    });
    expect(fake.calls).toHaveLength(2);
    expect((await batchesOf(held)).map(({ state }) => state)).toEqual([
      "saved",
      "saved",
    ]);
    expect(await t.mutation(watchdog.takeUpHeld, {})).toBe(0);
  });

  test("lifted, leaves alone whatever its member has replaced meanwhile", async () => {
    withFake();
    const held = await aSentHop(await newWorld(), 5);
    const { t, ada } = held;
    await pause(t, true);
    await drain(t);
    // As if the lifting had died before its page.
    await t.run(async (ctx) => {
      const row = await ctx.db.query("switches").first();
      await ctx.db.patch("switches", row!._id, { isMatchingPaused: false });
    });
    const runId = await matched(t, ada);
    expect(await t.mutation(watchdog.takeUpHeld, {})).toBe(0);
    expect(await currentRun(ada)).toMatchObject({ runId, state: "done" });
    expect(await runOf(held)).toMatchObject({ state: "failed" });
  });

  test("refuses an asking in words of its own, and only tells with a dry run", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    const dry = await t.mutation(ops.setSwitches, {
      isMatchingPaused: true,
      dryRun: true,
    });
    expect([dry.before, dry.after].map((row) => row.isMatchingPaused)).toEqual([
      false,
      true,
    ]);
    await ask(ada);
    await pause(t, true);
    const bea = await aMatchable(t);
    expect(await codeOf(ask(bea))).toBe("MATCHING_PAUSED");
    const told = await t.mutation(ops.setSwitches, {});
    expect(told.after).toEqual(told.before);
  });
});

/** Leaves room for one first hop and not for the next. */
async function capFor(t: World, ada: Matchable) {
  await matched(t, ada);
  const rows = await t.run((ctx) => ctx.db.query("llmUsage").collect());
  return rows.reduce((sum, row) => sum + row.costMicroUsd, 0);
}

describe("a cap", () => {
  test("of the organisation stops its members' calls and nobody else's", async () => {
    const fake = withFake();
    const t = await newWorld();
    const [norte, sur] = [
      await addOrganisation(t, "norte"),
      await addOrganisation(t, "sur"),
    ];
    const ada = await inOrganisation(t, await aMatchable(t), norte, "member");
    await inOrganisation(t, ada, sur, "member");
    const bea = await inOrganisation(t, await aMatchable(t), sur, "member");
    await aCatalogue(t, 5);
    const spent = await capFor(t, ada);
    expect(spent).toBeGreaterThan(0);
    const cap = { slug: "norte", monthlyCapMicroUsd: spent };
    expect(await t.mutation(ops.setOrganisationCap, cap)).toEqual({
      organisation: "norte",
      before: null,
      after: spent,
    });
    const before = fake.calls.length;
    expect(await codeOf(ask(ada))).toBe("BUDGET_REACHED");
    await matched(t, bea);
    expect(fake.calls.length).toBe(before + 1);
    const spending = await t.mutation(ops.spending, {});
    // What Ada's calls cost counts where she joined first, and only there.
    expect(
      spending.organisations.map(({ name, spent }) => [name, spent.calls]),
    ).toEqual(
      expect.arrayContaining([
        ["norte", 1],
        ["sur", 1],
      ]),
    );
    expect(spending.thisMonth.calls).toBe(2);
  });

  test("reached in mid-run says when its period ends, and the rest is read then", async () => {
    const fake = withFake();
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 12);
    await t.mutation(ops.setSwitches, { memberDailyCapMicroUsd: 6_500 });
    await matched(t, ada);
    const stopped = await currentRun(ada);
    expect(stopped).toMatchObject({
      state: "partial",
      failureReason: "budget",
    });
    expect(fake.calls).toHaveLength(1);
    const midnight = Date.UTC(2026, 10, 24);
    expect(stopped!.retryAt).toBeGreaterThanOrEqual(midnight);
    expect(stopped!.retryAt).toBeLessThan(midnight + 11 * 60_000);
    await t.mutation(ops.setSwitches, { memberDailyCapMicroUsd: 1_000_000 });
    await pass(t, stopped!.retryAt! - Date.now());
    expect(await currentRun(ada)).toMatchObject({ state: "done" });
    expect(fake.calls).toHaveLength(2);
  });

  test("tells who asks past it how long it lasts", async () => {
    withFake();
    const t = await newWorld();
    const ada = await aMatchable(t);
    await t.mutation(ops.setSwitches, { monthlyCapMicroUsd: 0 });
    const refused = await ask(ada).then(
      () => null,
      (error: unknown) => error as { data: Record<string, unknown> },
    );
    expect(refused?.data).toMatchObject({
      code: "BUDGET_REACHED",
      details: { cap: "global" },
      retryAfterMs: Date.UTC(2026, 11, 1) - Date.now(),
    });
  });

  test("must be a sum of money", async () => {
    const t = await newWorld();
    for (const monthlyCapMicroUsd of [-1, NaN, 1e15]) {
      const call = t.mutation(ops.setSwitches, { monthlyCapMicroUsd });
      expect(await codeOf(call)).toBe("INVALID");
    }
    const unknown = { slug: "nowhere", monthlyCapMicroUsd: 1 };
    const call = t.mutation(ops.setOrganisationCap, unknown);
    expect(await codeOf(call)).toBe("NOT_FOUND");
  });
});
