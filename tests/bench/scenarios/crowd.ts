// @vitest-environment node
/** B1, B2 and B3: a hundred members before one catalogue, by our chain and by the baseline. */
import { vi } from "vitest";
import { playBaseline } from "../support/baseline-crowd";
import { createApiModel, limitsFor } from "../support/api-model";
import { gather, readServed, serve } from "../support/crowd";
import type { Scene, Served } from "../support/crowd-scene";
import { scenario } from "../support/scenario";
import { inVirtualTime } from "../support/virtual-time";
import { warmUp } from "../../simulation/support/world";

scenario("crowd", async (scenes: Scene[]) => {
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
  await warmUp();
  const served: Served[] = [];
  for (const scene of scenes) {
    served.push(
      await inVirtualTime(() =>
        scene.who === "ours" ? playOurs(scene) : playBaseline(scene),
      ),
    );
  }
  return served;
});

async function playOurs(scene: Scene): Promise<Served> {
  vi.stubEnv("MATCHING_SLOTS", String(scene.slots ?? ""));
  const model = createApiModel({ limits: limitsFor(scene.allowed), seed: 1 });
  const crowd = await gather(scene);
  await serve(crowd, { model, everyMs: scene.everyMs, seed: 2 });
  return { ...(await readServed(crowd)), calls: [...model.calls] };
}
