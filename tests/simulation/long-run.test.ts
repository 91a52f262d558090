// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { internal } from "../../convex/_generated/api";
import { addListings, aListing, aMatchable } from "../support/matching";
import { newWorld } from "../support/setup";
import { rowsOf, warmUp } from "./support/world";

const LISTINGS = 5_000;
const AT_ONCE = 100;

beforeEach(async () => {
  await warmUp();
  vi.useFakeTimers();
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Takes minutes on an engine without indexes: `npm run test:deep`. */
test.skipIf(process.env.DEEP === undefined)(
  "one run of 5,000 listings and more than a hundred hops ends well",
  { timeout: 1_800_000 },
  async () => {
    const t = await newWorld();
    const ada = await aMatchable(t);
    for (let from = 0; from < LISTINGS; from += AT_ONCE) {
      const listings = Array.from({ length: AT_ONCE }, (_, at) =>
        aListing(from + at),
      );
      await addListings(t, listings);
    }
    await t.mutation(internal.matching.ops.start, {
      userId: ada.userId,
      candidateLimit: LISTINGS,
    });
    await t.finishAllScheduledFunctions(
      () => vi.advanceTimersByTime(5),
      1_000_000,
    );
    const [run] = await rowsOf(t, "matchRuns");
    expect(run).toMatchObject({
      state: "done",
      candidateCount: LISTINGS,
      newCount: LISTINGS,
      watchdogActs: 0,
    });
    expect(run?.hopCount).toBeGreaterThan(100);
    const [progress] = await rowsOf(t, "matchProgress");
    expect(progress).toMatchObject({
      readCount: LISTINGS,
      totalCount: LISTINGS,
      failedCount: 0,
    });
  },
);
