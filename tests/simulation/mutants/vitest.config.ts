/** The simulation alone, on code from which one guard (`MUTANT`) was taken out. */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { MUTANTS } from "./mutants";

function mutate(guard: string | undefined): Plugin {
  const mutant = MUTANTS.find((candidate) => candidate.guard === guard);
  if (mutant === undefined) throw new Error(`no mutant called ${guard}`);
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

export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  resolve: {
    alias: {
      "@convex": fileURLToPath(new URL("../../../convex", import.meta.url)),
    },
  },
  plugins: [mutate(process.env.MUTANT)],
  test: {
    include: ["tests/simulation/schedules.test.ts"],
    setupFiles: ["tests/support/fail-on-console-error.ts"],
    environment: "node",
    env: { TEST_ENGINE: "convex-test" },
    server: { deps: { inline: ["convex-test"] } },
    testTimeout: 300_000,
  },
});
