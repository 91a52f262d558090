/** B1: one member after another: how soon the first match and the whole list are there. */
import { atMost, type BenchRow } from "../row";
import { p95, playCrowd, type Scene } from "../support/crowd-scene";

/** The service and its time are models (support/api-model.ts); the chain is the real one. */
const SECONDS = "s, simulated";

export const row: BenchRow = {
  id: "B1",
  run: async ({ isQuick }) => {
    const scene: Scene = {
      who: "ours",
      members: isQuick ? 20 : 100,
      listings: 200,
      everyMs: 10_000,
      allowed: 50,
      configured: 50,
    };
    const [ours, baseline] = await playCrowd([
      scene,
      { ...scene, who: "baseline" },
    ]);
    if (!ours || !baseline) throw new Error("the scenario lacks an answer");
    return [
      atMost(25, {
        ours: p95(ours.completeMs),
        baseline: p95(baseline.completeMs),
        unit: SECONDS,
      }),
      atMost(10, {
        part: "p95 to the first match",
        ours: p95(ours.firstMs),
        baseline: p95(baseline.firstMs),
        unit: SECONDS,
      }),
      atMost(0, {
        part: "lost batches",
        ours: ours.lostBatches,
        baseline: baseline.lostBatches,
        unit: "batches",
      }),
    ];
  },
};
