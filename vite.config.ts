import tailwindcss from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import {
  defineConfig,
  type TestProjectInlineConfiguration,
} from "vitest/config";
import { convexSandbox } from "./local-backend/engine/sandbox-plugin";
import { convexBackend } from "./local-backend/vite-plugin";
import { LIBRARY_CHUNK } from "./tests/house/bundle";
import { precompileMessages } from "./scripts/precompile-messages";

const fromRoot = (path: string) =>
  fileURLToPath(new URL(path, import.meta.url));

const isTest = process.env.VITEST !== undefined;

const alias = { "@": fromRoot("./src"), "@convex": fromRoot("./convex") };

/**
 * What every page needs, in one chunk: pieces compress worse apart (9 kB of
 * the entry), and this one stays in browsers' caches while the app changes.
 * React's server renderer is not of it: it words mails, in a chunk of their own.
 */
const FRAMEWORK =
  /node_modules[\\/](?!react-dom[\\/](?:server|cjs[\\/]react-dom-server))(?:react|react-dom|scheduler|@tanstack[\\/](?:react-router|router-core|history|store|react-store)|convex|@convex-dev[\\/]auth|use-intl|@formatjs|tailwind-merge|class-variance-authority|clsx|is-network-error|use-sync-external-store)[\\/]/;

/** Route definitions and what they stand on; not the pages, which end in `?tsr-split`. */
const SHELL = /src[\\/](?:routes|app)[\\/][^?]+$/;

const FAIL_ON_ERROR = "tests/support/fail-on-console-error.ts";

/** One test project; paths count from the project's root. */
const project = (
  name: string,
  include: string[],
  { plugins = [], ...test }: ProjectTest = {},
) => ({
  root: fromRoot("."),
  resolve: { alias },
  plugins,
  test: {
    name,
    include,
    setupFiles: [FAIL_ON_ERROR],
    // For two busy cores; nothing here measures time.
    testTimeout: 20_000,
    // Vitest leaves one core to itself: of two, half the machine. Killed
    // servers and simulated waits leave enough of the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    ...test,
  },
});

type ProjectTest = NonNullable<TestProjectInlineConfiguration["test"]> & {
  plugins?: TestProjectInlineConfiguration["plugins"];
};

const onConvexTest = {
  environment: "edge-runtime",
  env: { TEST_ENGINE: "convex-test" },
  server: { deps: { inline: ["convex-test"] } },
} satisfies ProjectTest;

const onEmbeddedBackend = {
  plugins: [convexSandbox()],
  environment: "node",
  env: { TEST_ENGINE: "embedded" },
  server: { deps: { inline: [/@convex-dev\//] } },
} satisfies ProjectTest;

/** React as it is where mail leaves: its development build takes three times as long to word a letter. */
const productionReact: Plugin = {
  name: "production-react",
  config: () => ({ oxc: { jsx: { development: false } } }),
};

/**
 * Files share what they load: a worker loads the functions once, not with every
 * file. What a test changes outside of its own world it puts back.
 */
const together = { isolate: false } satisfies ProjectTest;

const BACKEND = ["tests/backend/**/*.test.ts"];
/** Test what is decided while functions load: these load them for themselves. */
const LOADED_APART = ["tests/backend/account/other-sites.test.ts"];

const backendSuite = {
  ...together,
  exclude: LOADED_APART,
  globalSetup: ["tests/support/every-function.ts"],
  setupFiles: [FAIL_ON_ERROR, "tests/support/note-functions-run.ts"],
} satisfies ProjectTest;

export default defineConfig({
  root: fromRoot("./src"),
  publicDir: fromRoot("./public"),
  envDir: fromRoot("."),
  resolve: { alias },
  build: {
    outDir: fromRoot("./dist"),
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "framework", test: FRAMEWORK },
            { name: "shell", test: SHELL },
            {
              name: `${LIBRARY_CHUNK}-ui`,
              test: /node_modules[\\/](?:@base-ui|@floating-ui|tabbable|reselect)[\\/]/,
            },
            {
              name: `${LIBRARY_CHUNK}-forms`,
              test: /node_modules[\\/](?:zod|react-hook-form|@hookform)[\\/]/,
            },
            {
              // Packages of lazy pages, apart from the pages' own code: one chunk
              // for each set of pages that shares them, so that nobody loads more.
              name: LIBRARY_CHUNK,
              test: /node_modules/,
              entriesAware: true,
              entriesAwareMergeThreshold: 0,
            },
          ],
        },
      },
    },
  },
  plugins: isTest
    ? []
    : [
        tanstackRouter({
          target: "react",
          autoCodeSplitting: true,
          routesDirectory: fromRoot("./src/routes"),
          generatedRouteTree: fromRoot("./src/app/route-tree.gen.ts"),
          // As Prettier writes it.
          quoteStyle: "double",
          semicolons: true,
        }),
        react(),
        tailwindcss(),
        precompileMessages(),
        convexBackend(),
      ],
  test: {
    // What functions log matters only where a test fails.
    silent: "passed-only",
    projects: [
      project("backend", BACKEND, { ...onConvexTest, ...backendSuite }),
      project("backend-embedded", BACKEND, {
        ...onEmbeddedBackend,
        ...backendSuite,
      }),
      project("backend-apart", LOADED_APART, onConvexTest),
      project("backend-embedded-apart", LOADED_APART, onEmbeddedBackend),
      project("simulation", ["tests/simulation/**/*.test.ts"], {
        ...onConvexTest,
        plugins: [productionReact],
        env: { ...onConvexTest.env, NODE_ENV: "production" },
        testTimeout: 150_000,
        // Loading every module takes seconds, on a busy machine many.
        hookTimeout: 60_000,
      }),
      project("local-backend", ["tests/local-backend/**/*.test.ts"], {
        ...onEmbeddedBackend,
        testTimeout: 60_000,
      }),
      project("model", ["tests/model/**/*.test.ts"], together),
      project("house", ["tests/house/**/*.test.ts"], onConvexTest),
      // Alone, each file: what a page holds for itself, its messages say, is a module's.
      project("ui", ["tests/ui/**/*.test.{ts,tsx}"], {
        plugins: [react()],
        environment: "jsdom",
        setupFiles: [FAIL_ON_ERROR, "tests/ui/support/setup.ts"],
      }),
      project("e2e", ["tests/e2e/**/*.test.ts"], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        globalSetup: ["tests/support/built-app.ts"],
      }),
      // Asked for by a row of the bench, one file at a time; no part of `npm test`.
      ...(process.env.BENCH_ANSWER === undefined
        ? []
        : [
            project("bench", ["tests/bench/scenarios/*.ts"], onEmbeddedBackend),
          ]),
    ],
  },
});
