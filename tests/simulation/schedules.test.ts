// @vitest-environment node
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  countedFaults,
  describePlan,
  hasBackground,
  planFor,
  type Plan,
} from "./support/plan";
import { CRASHES, runSchedule, type Report } from "./support/run-schedule";
import { Tally } from "./support/tally";
import { CATALOGUE_SIZE, warmUp } from "./support/world";

/**
 * `SEED=N` replays one schedule, `SCHEDULES=N` runs up to that seed, `FIRST=N`
 * begins with that one; `ONLY=background` leaves out those without the background.
 */
const { SEED, SCHEDULES, DEEP, FIRST, ONLY } = process.env;
const count = Number(SCHEDULES ?? (DEEP === undefined ? 1_000 : 10_000));
const HUNDRED = 100;
const LEAST_EFFECTS = 50;
/** First seeds of each hundred; apart, so that a slow machine does not time out. */
const firsts = Array.from(
  { length: Math.ceil(count / HUNDRED) },
  (_, at) => at * HUNDRED + 1,
).filter((first) => first >= Number(FIRST ?? 1));
const tally = new Tally();
let before = process.cpuUsage();

beforeAll(async () => {
  process.env.ANTHROPIC_API_KEY = "test-key";
  await warmUp();
  before = process.cpuUsage();
});
afterAll(() => {
  delete process.env.ANTHROPIC_API_KEY;
  const { user, system } = process.cpuUsage(before);
  // Not by console: what passing tests print there is kept to itself.
  process.stdout.write(
    `\nFaults that had their effect:\n${tally.table()}\n${Math.round((user + system) / 1e6)} s of CPU\n`,
  );
});

test.skipIf(SEED !== undefined).for(firsts)(
  "a hundred seeded schedules from %i keep every guarantee",
  async (first) => {
    const last = Math.min(first + HUNDRED - 1, count);
    for (let seed = first; seed <= last; seed++) {
      if (ONLY !== "background" || hasBackground(seed)) await play(seed);
    }
  },
);

test.runIf(SEED !== undefined)(
  `the schedule of seed ${SEED} keeps every guarantee`,
  async () => {
    console.log(describePlan(planFor(Number(SEED))));
    await play(Number(SEED));
  },
);

/** Of ten thousand schedules; fewer cannot be asked for fifty of each. */
test.runIf(SEED === undefined && firsts.length * HUNDRED >= 10_000)(
  "every fault that schedules can show had its effect fifty times",
  () => {
    const rare = [...countedFaults(), ...CRASHES].filter(
      (fault) => tally.of(fault) < LEAST_EFFECTS,
    );
    expect(rare).toEqual([]);
  },
);

async function play(seed: number): Promise<void> {
  const plan = planFor(seed);
  try {
    const report = await runSchedule(plan, tally);
    if (plan.isFaultFree) expectUneventful(report, plan);
  } catch (error) {
    throw new Error(`${describePlan(plan)}\n${String(error)}`, {
      cause: error,
    });
  }
}

/** G10: without faults nothing heals, nothing is tried twice, all is judged. */
function expectUneventful({ after, calls }: Report, plan: Plan) {
  const [reading, ...beside] = after.runs;
  expect(reading).toMatchObject({
    state: "done",
    watchdogActs: 0,
    totalBatches: 3,
    hopCount: 2,
    newCount: CATALOGUE_SIZE,
  });
  // What an import changes is one run more, of one call.
  const runCount = plan.hasBackground ? 1 : 0;
  expect(beside).toHaveLength(runCount);
  for (const run of beside) {
    expect(run).toMatchObject({
      cause: "catalogue",
      state: "done",
      watchdogActs: 0,
      totalBatches: 1,
    });
  }
  expect(calls).toBe(3 + runCount);
  expect(after.usage).toHaveLength(3 + runCount);
  expect(after.matches).toHaveLength(CATALOGUE_SIZE);
}
