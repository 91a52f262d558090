/** What the row of deaths asks of its scenario, and what comes back. */
import type { DeathCount } from "./deaths";
import { inVitest } from "./in-vitest";

export interface DeathScene {
  /** How long the model takes, ms; each effect is met once with each. */
  latencies: number[];
  /** Of an action's death. */
  probabilities: number[];
  /** Schedules, and chains of the baseline, for each probability. */
  schedules: number;
  chains: number;
}

export interface Deaths {
  everywhere: DeathCount;
  random: { probability: number; ours: DeathCount; baselineShare: number }[];
}

export const playDeaths = async (scene: DeathScene): Promise<Deaths> =>
  await inVitest<Deaths>("deaths", scene);
