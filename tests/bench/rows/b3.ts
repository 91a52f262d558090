/** B3: a deployment that runs eight scheduled jobs at a time: how long a crowd takes, and who else waits. */
import { atMost, reported, type BenchRow } from "../row";
import { playCrowd, total, type Scene } from "../support/crowd-scene";

const SECONDS = "s, simulated";

export const row: BenchRow = {
  id: "B3",
  run: async ({ isQuick }) => {
    const scene: Scene = {
      who: "ours",
      members: isQuick ? 20 : 100,
      listings: 200,
      everyMs: 0,
      allowed: 1_000,
      configured: 1_000,
      concurrency: 8,
    };
    const [ours, baseline] = await playCrowd([
      scene,
      { ...scene, who: "baseline" },
    ]);
    if (!ours || !baseline) throw new Error("the scenario lacks an answer");
    const whole = {
      ours: total(ours),
      baseline: total(baseline),
      unit: SECONDS,
    };
    return [
      // The target is a hundred members'.
      isQuick ? reported(whole) : atMost(215, whole),
      atMost(1, {
        part: "delay of an unrelated job",
        ours: ours.unrelatedMs / 1_000,
        baseline: baseline.unrelatedMs / 1_000,
        unit: SECONDS,
      }),
      atMost(0, {
        part: "lost batches",
        ours: ours.lostBatches,
        baseline: baseline.lostBatches,
        unit: "batches",
      }),
      atMost(0, {
        part: "acts of the watchdog",
        ours: ours.watchdogActs,
        unit: "acts",
      }),
    ];
  },
};
