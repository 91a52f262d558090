// @vitest-environment node
/** B7: actions that die, in our chain and in the baseline. */
import { scorerProfile } from "@convex/shared/profilePassages";
import { vi } from "vitest";
import { driveUntil } from "../../simulation/support/clock";
import { randomFrom } from "../../simulation/support/random";
import { warmUp } from "../../simulation/support/world";
import { runChain, type ChainReport } from "../baselines/chain-1s";
import { createApiModel, limitsFor } from "../support/api-model";
import { catalogueOf } from "../support/baseline-crowd";
import { crowdContent } from "../support/crowd";
import type { Deaths, DeathScene } from "../support/death-scene";
import { dieAtRandom, dieEverywhere, noDeaths } from "../support/deaths";
import { scenario } from "../support/scenario";
import { createSlots } from "../support/slots";
import { inVirtualTime } from "../support/virtual-time";

const LISTINGS = 200;
const PLENTY = 1e6;

scenario("deaths", async (scene: DeathScene): Promise<Deaths> => {
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
  await warmUp();
  const everywhere = noDeaths();
  for (const latencyMs of scene.latencies) {
    await dieEverywhere(latencyMs, everywhere);
  }
  const random = [];
  for (const probability of scene.probabilities) {
    const ours = noDeaths();
    for (let seed = 1; seed <= scene.schedules; seed++) {
      await dieAtRandom(seed, probability, ours);
    }
    const baselineShare = await inVirtualTime(() =>
      completedChains(probability, scene.chains),
    );
    random.push({ probability, ours, baselineShare });
  }
  return { everywhere, random };
});

/** Percent of the baseline's chains that come to their end. */
async function completedChains(
  probability: number,
  chains: number,
): Promise<number> {
  const random = randomFrom(1);
  const catalogue = catalogueOf(LISTINGS);
  const { fetch } = createApiModel({ limits: limitsFor(PLENTY), seed: 1 });
  const reports: ChainReport[] = [];
  const world = {
    fetch,
    readCatalogue: () => catalogue,
    slots: createSlots(Infinity),
    dies: () => random.chance(probability),
  };
  for (let chain = 0; chain < chains; chain++) {
    const profile = scorerProfile(crowdContent(0));
    void runChain(world, profile).then((report) => reports.push(report));
  }
  await driveUntil(() => reports.length === chains);
  return (reports.filter(({ isComplete }) => isComplete).length / chains) * 100;
}
