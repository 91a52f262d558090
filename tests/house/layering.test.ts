// @vitest-environment node
import { describe, expect, test } from "vitest";
import { findCycle } from "./lint/cycles";
import { importProblem, resolveImport } from "./lint/layers";
import { readImports } from "./lint/read-imports";
import { read, sourcesIn } from "./support";

/** What is wrong with the imports of a file, as `line: problem`. */
function problemsOf(path: string, source: string): string[] {
  const imports = readImports(path, source);
  return imports.flatMap((made) => {
    const problem = importProblem(path, made, imports);
    return problem === null ? [] : [`${path}:${made.line}: ${problem}`];
  });
}

/** Value imports between the given files: a cycle of types alone does no harm. */
function importGraph(sources: ReadonlyMap<string, string>) {
  const known = new Map([...sources.keys()].map((path) => [bare(path), path]));
  return new Map(
    [...sources].map(([path, source]) => {
      const targets = readImports(path, source)
        .filter(({ isTypeOnly }) => !isTypeOnly)
        .map(({ specifier }) => resolveImport(path, specifier) ?? "")
        .flatMap((target) => known.get(target) ?? []);
      return [path, targets] as const;
    }),
  );
}

const bare = (path: string) => path.replace(/\.tsx?$/, "");

describe("the repository", () => {
  const paths = sourcesIn("convex", "src", "local-backend");
  const sources = new Map(paths.map((path) => [path, read(path)]));

  test("imports only along the layers", () => {
    expect(paths.length).toBeGreaterThan(0);
    const problems = [...sources].flatMap(([path, source]) =>
      problemsOf(path, source),
    );
    expect(problems).toEqual([]);
  });

  test("has no import cycles in convex", () => {
    const backend = [...sources].filter(([path]) => path.startsWith("convex/"));
    expect(findCycle(importGraph(new Map(backend)))).toBeNull();
  });
});

describe("the checker refuses", () => {
  test.each([
    ["src/features/events/views/a.tsx", "../../orgs/components/card"],
    ["src/features/events/views/a.tsx", "@/features/orgs/components/card"],
    ["src/features/events/views/a.tsx", "@/routes/events"],
    ["src/components/ui/button.tsx", "@/features/events/views/a"],
    ["src/components/ui/button.tsx", "../entities/org-badge"],
    ["src/lib/time.ts", "@/components/ui/button"],
    ["src/hooks/use-me.ts", "@/features/account/hooks/use-me"],
    ["src/lib/time.ts", "@convex/model/events/capacity"],
    ["src/lib/time.ts", "@convex/_generated/server"],
    ["src/lib/time.ts", "../../local-backend/store/open"],
    ["src/lib/time.ts", "../../tests/support/builders"],
    ["convex/events/registration.ts", "../../local-backend/store/open"],
    ["convex/events/registration.ts", "../../src/lib/time"],
    ["convex/events/registration.ts", "../integrations/luma"],
    ["convex/events/registration.ts", "../orgs/members"],
    ["convex/events/registration.ts", "./feed"],
    ["convex/model/events/capacity.ts", "../../events/registration"],
    ["convex/model/events/capacity.ts", "../../functions"],
    ["convex/model/events/capacity.ts", "../../integrations/luma"],
    ["convex/integrations/luma.ts", "../model/events/capacity"],
    ["convex/tables/events.ts", "../model/events/capacity"],
    ["convex/tables/events.ts", "../_generated/server"],
    ["convex/lib/lookup.ts", "../tables/events"],
    ["convex/shared/dates.ts", "../lib/lookup"],
    ["convex/shared/dates.ts", "convex/server"],
    ["convex/shared/dates.ts", "date-fns"],
    ["convex/schema.ts", "./model/events/capacity"],
    ["local-backend/engine/run.ts", "../../convex/schema"],
    ["local-backend/engine/run.ts", "../../src/lib/time"],
    ["src/elsewhere/thing.ts", "react"],
  ])("%s importing %s", (path, specifier) => {
    for (const statement of [
      `import { a } from "${specifier}";`,
      `import type { A } from "${specifier}";`,
      `import "${specifier}";`,
      `export { a } from "${specifier}";`,
      `export * from "${specifier}";`,
      `const a = await import("${specifier}");`,
      `type A = import("${specifier}").A;`,
    ]) {
      expect(problemsOf(path, statement), statement).toHaveLength(1);
    }
  });

  test.each([
    ["query", "./_generated/server"],
    ["mutation as m", "./_generated/server"],
    ["internalAction", "./_generated/server.js"],
    ["* as server", "./_generated/server"],
    ["queryGeneric", "convex/server"],
    ["action", "./_generated/server"],
  ])("the raw builder %s of %s in an API file", (name, specifier) => {
    const clause = name.startsWith("*") ? name : `{ ${name} }`;
    const statement = `import ${clause} from "${specifier}";`;
    expect(problemsOf("convex/matches.ts", statement)).toHaveLength(1);
  });

  test("a public action even in functions.ts", () => {
    const statement = 'import { action } from "./_generated/server";';
    expect(problemsOf("convex/functions.ts", statement)).toHaveLength(1);
  });

  test("a cycle, and names it", () => {
    const cyclic = new Map([
      ["convex/model/a.ts", 'import { b } from "./b";'],
      ["convex/model/b.ts", 'import { c } from "./c/c";'],
      ["convex/model/c/c.ts", 'import { a } from "../a";'],
    ]);
    expect(findCycle(importGraph(cyclic))).toEqual([
      "convex/model/a.ts",
      "convex/model/b.ts",
      "convex/model/c/c.ts",
      "convex/model/a.ts",
    ]);
  });
});

describe("the checker accepts", () => {
  test.each([
    ["src/routes/events.tsx", "@/features/events/views/a"],
    ["src/features/events/views/a.tsx", "../components/card"],
    ["src/features/events/views/a.tsx", "@/components/entities/org-badge"],
    ["src/features/events/views/a.tsx", "@convex/_generated/api"],
    ["src/features/events/forms/a.tsx", "@convex/shared/limits"],
    ["src/app/main.tsx", "../styles/index.css"],
    ["src/lib/locale.ts", "@/messages"],
    ["convex/events/registration.ts", "../functions"],
    ["convex/events/registration.ts", "../model/events/capacity"],
    ["convex/crons.ts", "./_generated/api"],
    ["convex/http.ts", "./auth"],
    ["convex/model/events/capacity.ts", "../orgs/members"],
    ["convex/integrations/luma.ts", "../shared/errors"],
    ["convex/tables/events.ts", "./orgs"],
    ["convex/schema.ts", "./tables/events"],
    ["local-backend/engine/run.ts", "../store/open"],
    ["tests/backend/events/a.test.ts", "../../../convex/schema"],
  ])("%s importing %s", (path, specifier) => {
    expect(problemsOf(path, `import { a } from "${specifier}";`)).toEqual([]);
  });

  test("an integration where the file has internal actions", () => {
    const source = `
      import { internalAction } from "../functions";
      import { listEvents } from "../integrations/luma";`;
    expect(problemsOf("convex/events/sync.ts", source)).toEqual([]);
    const webhook = source
      .replace("internalAction", "httpAction")
      .replace("../functions", "../_generated/server");
    expect(problemsOf("convex/events/webhook.ts", webhook)).toEqual([]);
  });

  test("raw builders in functions.ts, and ctx types anywhere in convex", () => {
    const raw = 'import { query, type QueryCtx } from "./_generated/server";';
    expect(problemsOf("convex/functions.ts", raw)).toEqual([]);
    const types = 'import { env, type QueryCtx } from "../_generated/server";';
    expect(problemsOf("convex/model/access.ts", types)).toEqual([]);
  });

  test("the public actions of auth.ts, which the client calls by name", () => {
    const raw = 'import { action } from "./_generated/server";';
    expect(problemsOf("convex/auth.ts", raw)).toEqual([]);
  });

  test("a cycle of types", () => {
    const sources = new Map([
      ["convex/model/a.ts", 'import { b } from "./b";'],
      ["convex/model/b.ts", 'import type { A } from "./a";'],
    ]);
    expect(findCycle(importGraph(sources))).toBeNull();
  });
});
