/**
 * B2: all members at once: how much of what the service allows is used until the
 * last dispatch, and how often it refuses; also where it allows half of what is
 * believed. A thousand a minute take more calls at a time than the smallest
 * deployment's six slots hold: there the chain has a hundred (MATCHING_SLOTS).
 */
import { atLeast, atMost, reported, type BenchRow, type Measure } from "../row";
import {
  limitedCount,
  limitedShare,
  playCrowd,
  usedShare,
  type Scene,
  type Served,
} from "../support/crowd-scene";

const SHARE = "% of requests, simulated";

export const row: BenchRow = {
  id: "B2",
  run: async ({ isQuick }) => {
    const scene = (changes: Pick<Scene, "allowed" | "slots">): Scene => ({
      who: "ours",
      members: isQuick ? 20 : 100,
      listings: 200,
      everyMs: 0,
      configured: changes.allowed,
      ...changes,
    });
    const few = scene({ allowed: 50 });
    const many = scene({ allowed: 1_000, slots: 100 });
    const [few1, many1, fewHalf, manyHalf, few0, many0] = await playCrowd([
      few,
      many,
      { ...few, allowed: 25 },
      { ...many, allowed: 500 },
      { ...few, who: "baseline" },
      { ...many, who: "baseline" },
    ]);
    if (!few1 || !many1 || !fewHalf || !manyHalf || !few0 || !many0) {
      throw new Error("the scenario lacks an answer");
    }
    // A fifth of the crowd is over before a thousand a minute are used, and one
    // refusal is a whole percent of its calls: there these are only told.
    const sized = (measure: Measure) => (isQuick ? reported(measure) : measure);
    return [
      used(95, { allowed: 50, ours: few1, baseline: few0 }),
      sized(
        used(90, {
          allowed: 1_000,
          ours: many1,
          baseline: many0,
          part: "used at 1000/min",
        }),
      ),
      ...refused("at 50/min", few1, few0),
      ...refused("at 1000/min", many1, many0),
      ...halved("50", fewHalf).map(sized),
      ...halved("1000", manyHalf).map(sized),
    ];
  },
};

function used(
  least: number,
  told: { allowed: number; ours: Served; baseline: Served; part?: string },
): Measure {
  const { allowed, ours, baseline, ...rest } = told;
  return atLeast(least, {
    ...rest,
    ours: usedShare(ours, allowed),
    baseline: usedShare(baseline, allowed),
    unit: SHARE,
  });
}

function refused(when: string, ours: Served, baseline: Served): Measure[] {
  return [
    atMost(0, {
      part: `429s ${when}`,
      ours: limitedCount(ours),
      baseline: limitedCount(baseline),
      unit: "calls",
    }),
    atMost(0, {
      part: `lost ${when}`,
      ours: ours.lostBatches,
      baseline: baseline.lostBatches,
      unit: "batches",
    }),
  ];
}

function halved(believed: string, ours: Served): Measure[] {
  return [
    atMost(1, {
      part: `429s, half of the believed ${believed}/min`,
      ours: limitedShare(ours),
      unit: SHARE,
    }),
    atMost(0, {
      part: `lost, half of the believed ${believed}/min`,
      ours: ours.lostBatches,
      unit: "batches",
    }),
  ];
}
