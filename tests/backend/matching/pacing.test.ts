import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
  vi,
} from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { PACE } from "../../../convex/model/matching/pace";
import { setOutsideFetch } from "../../../convex/lib/outside";
import {
  createFakeAnthropic,
  type FakeAnthropicOptions,
} from "../../support/fake-anthropic";
import { aCatalogue, aMatchable, type Matchable } from "../../support/matching";
import { modules, newWorld, type World } from "../../support/setup";
import {
  driveUntil,
  startClock,
  stopClock,
} from "../../simulation/support/clock";

// Loading takes real time, which this clock does not wait for.
beforeAll(async () => {
  await Promise.all(Object.values(modules).map((load) => load()));
});
beforeEach(() => {
  startClock();
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
});
afterEach(() => {
  setOutsideFetch(null);
  vi.unstubAllEnvs();
  stopClock();
});

const PLENTY = { inputTokens: 1e8, outputTokens: 1e8 };

/** The fake, and when each call reached it. */
function withFake(options: FakeAnthropicOptions = {}) {
  const fake = createFakeAnthropic(options);
  const times: number[] = [];
  setOutsideFetch(async (input, init) => {
    times.push(Date.now());
    return await fake.fetch(input, init);
  });
  return { fake, times };
}

async function know(t: World, rates: { requests: number }, tokens = PLENTY) {
  await t.run((ctx) =>
    ctx.db.insert("llmRates", { ...tokens, ...rates, updatedAt: 0 }),
  );
}

const knownRates = (t: World) =>
  t.run((ctx) => ctx.db.query("llmRates").first());

async function ask({ as }: Matchable) {
  await as.mutation(api.matches.triggerMatchComputation, {});
}

async function outlast(t: World) {
  await driveUntil(
    async () => {
      const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
      return runs.every(({ state }) => state === "done");
    },
    { askEvery: 20 },
  );
}

async function drive(ms: number) {
  let isOver = false;
  setTimeout(() => (isOver = true), ms);
  await driveUntil(() => isOver, { askEvery: 1 });
}

const gaps = (times: number[]) =>
  times.slice(1).map((time, at) => time - times[at]!);

describe("calls", () => {
  test("of one hop are made one after the other, as far apart as the service allows", async () => {
    const { times } = withFake({ limits: { requests: 60, ...PLENTY } });
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 45);
    await know(t, { requests: 60 });
    await ask(ada);
    await outlast(t);
    expect(times).toHaveLength(5);
    for (const gap of gaps(times)) {
      expect(gap).toBeGreaterThanOrEqual(1_000);
      expect(gap).toBeLessThan(1_100);
    }
  });

  test("of several members share one pace", async () => {
    const { times } = withFake({ limits: { requests: 60, ...PLENTY } });
    const t = await newWorld();
    await aCatalogue(t, 15);
    await know(t, { requests: 60 });
    const people = [];
    for (let at = 0; at < 4; at++) {
      const person = await aMatchable(t);
      people.push(person);
      await ask(person);
    }
    await outlast(t);
    expect(times).toHaveLength(8);
    expect(Math.min(...gaps(times))).toBeGreaterThanOrEqual(1_000);
  });

  test("that would begin too long after the first are left to the next hop", async () => {
    const { times } = withFake({ limits: { requests: 3, ...PLENTY } });
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 45);
    await know(t, { requests: 3 });
    await ask(ada);
    await outlast(t);
    expect(times).toHaveLength(5);
    const [run] = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    // Two at a time, twenty seconds apart, after the first alone.
    expect(run).toMatchObject({ hopCount: 3, watchdogActs: 0 });
    // What was left out was given back: the pace is the service's to the end.
    expect(Math.max(...gaps(times))).toBeLessThan(22_000);
  });

  test("of a service that keeps tokens for a minute may spend them at once", async () => {
    const { times } = withFake({
      limits: { requests: 1_000, inputTokens: 4e5, outputTokens: 8e4 },
    });
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 45);
    await ask(ada);
    await outlast(t);
    expect(Math.max(...gaps(times.slice(1)))).toBeLessThan(1_000);
    const rates = await knownRates(t);
    expect(rates?.outputTokensLeft).toBeGreaterThan(70_000);
  });

  test("of a service that counts tokens by the second wait for them", async () => {
    const tokens = { inputTokens: 1e8, outputTokens: 6e4 };
    const { times } = withFake({ limits: { requests: 1_000, ...tokens } });
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 25);
    await t.run((ctx) =>
      ctx.db.insert("llmRates", {
        requests: 1_000,
        ...tokens,
        outputTokensLeft: 1_000,
        updatedAt: 0,
      }),
    );
    await ask(ada);
    // Before an answer says better: both calls of the second hop are booked.
    await drive(100);
    const batches = await t.run((ctx) =>
      ctx.db.query("matchBatches").collect(),
    );
    const first = batches.find(({ index }) => index === 0);
    expect(first?.state).toBe("saved");
    const sent = batches.filter(({ state }) => state === "dispatched");
    const starts = sent.map(({ notBefore }) => notBefore!).sort();
    expect(starts).toHaveLength(2);
    // Some 6,800 tokens at a thousand a second.
    expect(starts[0]! - times[0]!).toBeGreaterThan(1_000);
    expect(starts[1]! - starts[0]!).toBeGreaterThan(3_000);
  });
});

describe("what the headers say", () => {
  test("of less than was believed slows what was booked before, in its order", async () => {
    const { fake, times } = withFake({
      latencyMs: 500,
      limits: { requests: 30, ...PLENTY },
    });
    const t = await newWorld();
    await aCatalogue(t, 5);
    await know(t, { requests: 60 });
    const people = [];
    for (let at = 0; at < 6; at++) {
      const person = await aMatchable(t);
      people.push(person);
      await ask(person);
    }
    await outlast(t);
    expect(await knownRates(t)).toMatchObject({ requests: 30, slowedBy: 2 });
    expect(fake.calls).toHaveLength(6);
    const [first = 0, ...later] = gaps(times);
    // Learned from the first answer; the second call was then half a second away.
    expect(first).toBeGreaterThan(1_000);
    for (const gap of later) {
      expect(gap).toBeGreaterThanOrEqual(2_000);
      expect(gap).toBeLessThan(2_200);
    }
    const asked = fake.calls.map(({ profile }) => profile);
    expect(asked).toHaveLength(people.length);
    const runs = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    for (const run of runs) {
      expect(run).toMatchObject({ state: "done", watchdogActs: 0 });
    }
  });

  test("of more than was believed brings later calls closer", async () => {
    const { times } = withFake({
      latencyMs: 500,
      limits: { requests: 600, ...PLENTY },
    });
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 45);
    await know(t, { requests: 6 });
    await ask(ada);
    await outlast(t);
    expect(await knownRates(t)).toMatchObject({ requests: 600 });
    const rates = await knownRates(t);
    expect(rates?.slowedAt).toBeUndefined();
    expect(Math.max(...gaps(times.slice(1)))).toBeLessThan(1_000);
  });
});

describe("a hop booked before the service was known to allow less", () => {
  test("is sent again for its later time, once, and counts as one try", async () => {
    withFake();
    const t = await newWorld();
    const ada = await aMatchable(t);
    await aCatalogue(t, 5);
    await know(t, { requests: 60 });
    const { runId } = await ada.as.mutation(
      api.matches.triggerMatchComputation,
      {},
    );
    await t.mutation(internal.matching.compute.computeMatchesForProfile, {
      runId: runId!,
    });
    await t.mutation(internal.matching.compute.dispatchNext, { runId: runId! });
    const sentAt = Date.now();
    const [batch] = await t.run((ctx) =>
      ctx.db.query("matchBatches").collect(),
    );
    await t.run(async (ctx) => {
      await ctx.scheduler.cancel(batch!.jobId!);
      await ctx.db.patch("matchBatches", batch!._id, {
        notBefore: sentAt + 1_000,
      });
      const rates = await ctx.db.query("llmRates").first();
      await ctx.db.patch("llmRates", rates!._id, {
        slowedAt: sentAt + 500,
        slowedBy: 3,
      });
    });
    vi.setSystemTime(sentAt + 1_000);
    const hop = { runId: runId!, batchIds: [batch!._id], attempt: 1 };
    const claim = () =>
      t.mutation(internal.matching.mutations.claimBatches, hop);
    expect(await claim()).toBeNull();
    const putOff = await t.run((ctx) => ctx.db.get("matchBatches", batch!._id));
    expect(putOff).toMatchObject({
      state: "dispatched",
      attempt: 0,
      notBefore: sentAt + 500 + 3 * 500,
    });
    expect(putOff?.jobId).not.toBe(batch!.jobId);
    // Waiting for rates uses up none of the run's patience, and is told.
    const [run] = await t.run((ctx) => ctx.db.query("matchRuns").collect());
    expect(run?.deadlineAt).toBeGreaterThanOrEqual(
      sentAt + PACE.patienceMs + 1_000,
    );
    const progress = await t.run((ctx) =>
      ctx.db.query("matchProgress").first(),
    );
    expect(progress?.waitingUntil).toBe(putOff?.notBefore);
    vi.setSystemTime(sentAt + 2_000);
    expect((await claim())?.leases).toMatchObject([{ attempt: 1 }]);
  });
});

describe("slots", () => {
  const running = (t: World) =>
    t.run(async (ctx) => {
      const hops = await ctx.db.query("matchHops").collect();
      return hops.filter(({ state }) => state === "running").length;
    });

  test.for([
    ["9", 9],
    ["2", 2],
    ["none", 6],
    ["0", 6],
  ] as const)("as MATCHING_SLOTS=%s says are %i", async ([said, count]) => {
    vi.stubEnv("MATCHING_SLOTS", said);
    withFake({ latencyMs: 5_000 });
    const t = await newWorld();
    await aCatalogue(t, 5);
    const people = [];
    for (let at = 0; at < 10; at++) people.push(await aMatchable(t));
    for (const person of people) await ask(person);
    await drive(100);
    expect(await running(t)).toBe(count);
    await outlast(t);
  });
});
