/**
 * A fresh world for one test, on the engine the test project names: convex-test
 * or the embedded backend. The suite is the same on both.
 */
import rateLimiterTest from "@convex-dev/rate-limiter/test";
import { convexTest, type TestConvex } from "convex-test";
import schema from "../../convex/schema";
import { noteRuns } from "./functions-run";

export type World = TestConvex<typeof schema>;

type Modules = Record<string, () => Promise<unknown>>;

/** Each module is imported once: engines ask with every call, and the test runner answers slowly. */
function importedOnce(found: Modules): Modules {
  return Object.fromEntries(
    Object.entries(found).map(([path, load]) => {
      let loaded: Promise<unknown> | undefined;
      return [path, () => (loaded ??= load())];
    }),
  );
}

const found: Modules = import.meta.glob([
  "../../convex/**/*.{ts,js}",
  "!../../convex/**/*.*.*",
  "!../../convex/**/*.d.ts",
]);

/** All modules of convex/, as the engines want them; their functions note when they run. */
export const modules = importedOnce(
  Object.fromEntries(
    Object.entries(found).map(([path, load]) => [
      path,
      async () => noteRuns(path, await load()),
    ]),
  ),
);
const rateLimiterModules = importedOnce(rateLimiterTest.modules);

function registerComponents(t: World) {
  rateLimiterTest.register(t);
  t.registerComponent(
    "rateLimiter",
    rateLimiterTest.schema,
    rateLimiterModules,
  );
}

/** Loaded before any test begins or fakes the clock: it takes seconds, and keeps hold of the real one. */
const embedded =
  process.env.TEST_ENGINE === "embedded"
    ? await import("../../local-backend/testing")
    : null;
if (embedded !== null) {
  await Promise.all(Object.values(modules).map((load) => load()));
}

/** @param options.concurrency scheduled jobs at a time; only the embedded backend can be held to it */
export async function newWorld(
  options: { concurrency?: number } = {},
): Promise<World> {
  if (embedded !== null) {
    const t = embedded.embeddedTest({ schema, modules, ...options });
    registerComponents(t);
    return t;
  }
  const t = convexTest({ schema, modules, transactionLimits: true });
  registerComponents(t);
  return t;
}
