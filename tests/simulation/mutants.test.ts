// @vitest-environment node
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { MUTANTS } from "./mutants/mutants";

/** Enough schedules for the rarest of these faults to meet its guard. */
const SCHEDULES = "1000";
const config = fileURLToPath(
  new URL("./mutants/vitest.config.ts", import.meta.url),
);

/** Takes minutes: `npm run test:deep`. */
describe.skipIf(process.env.DEEP === undefined)("a missing guard", () => {
  test.for(MUTANTS)(
    "is noticed: $guard",
    { timeout: 900_000 },
    async ({ guard, shownBy = "schedules" }) => {
      const { code, output } = await simulateWithout(guard);
      expect(code, output).toBe(1);
      // Red because a guarantee broke, not because nothing ran.
      const isSeeded = /schedules(\.test\.ts)?$/.test(shownBy);
      expect(output).toMatch(isSeeded ? /SEED=\d+/ : /AssertionError/);
    },
  );
});

async function simulateWithout(guard: string) {
  const { DEEP: _, NODE_ENV: _env, ...env } = process.env;
  const child = spawn(
    "npx",
    ["vitest", "run", "--bail=1", "--config", config],
    {
      env: { ...env, MUTANT: guard, SCHEDULES },
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, output };
}
