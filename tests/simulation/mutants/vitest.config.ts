/** The test that must notice, alone, on code from which one guard (`MUTANT`) was taken out. */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { MUTANTS, type Mutant } from "./mutants";

const SCHEDULES = "tests/simulation/schedules.test.ts";

function mutantCalled(guard: string | undefined): Mutant {
  const found = MUTANTS.find((candidate) => candidate.guard === guard);
  if (found === undefined) throw new Error(`no mutant called ${guard}`);
  return found;
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
const { shownBy = SCHEDULES } = mutant;
const isOfBackground = shownBy === "background schedules";

export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  resolve: {
    alias: {
      "@convex": fileURLToPath(new URL("../../../convex", import.meta.url)),
    },
  },
  plugins: [mutate(mutant)],
  oxc: { jsx: { development: false } },
  test: {
    include: [isOfBackground ? SCHEDULES : shownBy],
    setupFiles: ["tests/support/fail-on-console-error.ts"],
    // Tests of simulation say themselves that they run in Node.
    environment: "edge-runtime",
    env: {
      TEST_ENGINE: "convex-test",
      NODE_ENV: "production",
      ...(isOfBackground && { ONLY: "background" }),
    },
    server: { deps: { inline: ["convex-test"] } },
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
