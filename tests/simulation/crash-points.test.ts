// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACE } from "../../convex/model/matching/pace";
import { calmPlan, type Plan } from "./support/plan";
import { runSchedule, type Report } from "./support/run-schedule";
import { Tally } from "./support/tally";
import { CATALOGUE_SIZE, warmUp } from "./support/world";

/**
 * Every moment at which an action of a calm run can die: before each of its
 * effects, and after it came about. In deep also every pair of them.
 */
const tally = new Tally();

beforeAll(async () => {
  process.env.ANTHROPIC_API_KEY = "test-key";
  await warmUp();
});
afterAll(() => {
  delete process.env.ANTHROPIC_API_KEY;
  process.stdout.write(`\nDeaths:\n${tally.table()}\n`);
});

/** Quick answers, and such as take long enough for leases to be renewed. */
const LATENCIES = [3_000, 27_000];
const calmly = (latencyMs: number): Plan => ({ ...calmPlan(1), latencyMs });

const dyingAt = (latencyMs: number, ...moments: number[]): Plan => ({
  ...calmly(latencyMs),
  isFaultFree: false,
  crashes: new Set(moments),
});

/** The run heals by itself: everything is judged, once, soon after the last death. */
function expectHealed(report: Report, calm: Report, latencyMs: number) {
  const { after, calls, lasted, crashed } = report;
  expect(after.runs).toHaveLength(1);
  expect(after.runs[0]).toMatchObject({ state: "done" });
  expect(after.matches).toHaveLength(CATALOGUE_SIZE);
  // A death costs its hop's calls at most.
  expect(calls).toBeLessThanOrEqual(calm.calls + crashed.length * 2);
  // G3: noticed within a lease, and tried at once.
  const most = crashed.length * (PACE.leaseMs + 2 * latencyMs);
  expect(lasted).toBeLessThanOrEqual(calm.lasted + most);
}

describe("an action that dies", () => {
  test.for(LATENCIES)(
    "at any single moment leaves a run that finishes by itself (%i ms a call)",
    async (latencyMs) => {
      const calm = await runSchedule(calmly(latencyMs), tally);
      expect(calm.moments.length).toBeGreaterThanOrEqual(20);
      for (const { number } of calm.moments) {
        const report = await runSchedule(dyingAt(latencyMs, number), tally);
        expect(report.crashed).toEqual([number]);
        expectHealed(report, calm, latencyMs);
      }
    },
  );

  test.skipIf(process.env.DEEP === undefined)(
    "at any two moments leaves a run that finishes by itself",
    { timeout: 3_600_000 },
    async () => {
      const [latencyMs = 0] = LATENCIES;
      const calm = await runSchedule(calmly(latencyMs), tally);
      for (const { number: first } of calm.moments) {
        const once = await runSchedule(dyingAt(latencyMs, first), tally);
        for (const { number: second } of once.moments) {
          if (second <= first) continue;
          const plan = dyingAt(latencyMs, first, second);
          expectHealed(await runSchedule(plan, tally), calm, latencyMs);
        }
      }
    },
  );
});
