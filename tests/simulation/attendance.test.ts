// @vitest-environment node
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkMonth } from "./support/attendance-oracle";
import { describeMonth, monthPlanFor } from "./support/attendance-plan";
import { playMonth } from "./support/attendance-play";

/**
 * A month of events in virtual time: ticks that are late, skipped or doubled,
 * events that move, are called off or cross a change of the clocks, people who
 * answer, put off, come and go. `SEED=N` replays one month, `MONTHS=N` plays so many.
 */
const { SEED, MONTHS, DEEP } = process.env;
const count = Number(MONTHS ?? (DEEP === undefined ? 8 : 300));
const seeds = SEED === undefined ? months(count) : [Number(SEED)];
/** Fewer, and the months are too quiet to prove anything. */
const LEAST_ASKED = 3;
let asked = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
afterAll(() => {
  process.stdout.write(`\n${seeds.length} months, ${asked} questions asked\n`);
});

test.for(seeds)(
  "in the month of seed %i everybody who was to come is asked once, and nobody else",
  { timeout: 60_000 },
  async (seed) => {
    const plan = monthPlanFor(seed);
    try {
      asked += checkMonth(await playMonth(plan));
    } catch (error) {
      throw new Error(`${describeMonth(plan)}\n${String(error)}`, {
        cause: error,
      });
    }
  },
);

test.runIf(SEED === undefined)("the months were not quiet", () => {
  expect(asked / seeds.length).toBeGreaterThan(LEAST_ASKED);
});

function months(howMany: number): number[] {
  return Array.from({ length: howMany }, (_, at) => at + 1);
}
