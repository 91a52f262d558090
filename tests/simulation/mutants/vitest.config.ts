/** The simulation, or the file that shows it, on code from which one guard (`MUTANT`) was taken out. */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { MUTANTS, type Mutant } from "./mutants";

function mutantCalled(guard: string | undefined): Mutant {
  const mutant = MUTANTS.find((candidate) => candidate.guard === guard);
  if (mutant === undefined) throw new Error(`no mutant called ${guard}`);
  return mutant;
}

function mutate(mutant: Mutant): Plugin {
  return {
    name: "mutate",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith(`/convex/${mutant.file}`)) return null;
      if (!code.includes(mutant.find)) {
        throw new Error(`${mutant.guard}: its guard is no longer in the code`);
      }
      return code.replace(mutant.find, mutant.replace);
    },
  };
}

const mutant = mutantCalled(process.env.MUTANT);
const { shownBy } = mutant;
const isAmongSchedules =
  shownBy === undefined || shownBy === "background schedules";

export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  resolve: {
    alias: {
      "@convex": fileURLToPath(new URL("../../../convex", import.meta.url)),
    },
  },
  plugins: [mutate(mutant)],
  test: {
    include: [
      isAmongSchedules ? "tests/simulation/schedules.test.ts" : shownBy,
    ],
    setupFiles: ["tests/support/fail-on-console-error.ts"],
    environment: "node",
    env: {
      TEST_ENGINE: "convex-test",
      ...(shownBy === "background schedules" && { ONLY: "background" }),
    },
    server: { deps: { inline: ["convex-test"] } },
    testTimeout: 300_000,
  },
});
