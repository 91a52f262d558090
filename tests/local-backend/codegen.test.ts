import { execFile } from "node:child_process";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

const PROJECT = {
  "package.json":
    '{"name":"app","type":"module","dependencies":{"convex":"*"}}',
  "convex/convex.config.ts": `
    import rateLimiter from "@convex-dev/rate-limiter/convex.config";
    import { defineApp } from "convex/server";
    import { v } from "convex/values";
    const app = defineApp({ env: {
      SPEED: v.optional(v.union(v.literal("fast"), v.literal("slow"))),
      GREETING: v.string(),
    } });
    app.use(rateLimiter);
    app.use(rateLimiter, { name: "second" });
    export default app;`,
  "convex/greetings.ts": `
    import { v } from "convex/values";
    import { query } from "./_generated/server";
    export const say = query({
      args: {}, returns: v.string(), handler: () => "hello",
    });`,
};

let project: string;

async function write(path: string, contents: string) {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), contents);
}

/** Runs the command in the project and gives its exit code and all it printed. */
function codegen(...args: string[]) {
  const script = join(root, "local-backend/codegen.mjs");
  return new Promise<{ code: number; output: string }>((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { cwd: project },
      (error, stdout, stderr) =>
        resolve({
          code: error === null ? 0 : Number(error.code),
          output: stdout + stderr,
        }),
    );
  });
}

const generated = (name: string) =>
  readFile(join(project, "convex/_generated", name), "utf8");

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "codegen-test-"));
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
  for (const [path, contents] of Object.entries(PROJECT)) {
    await write(path, contents);
  }
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

describe("npm run codegen", () => {
  test("writes the API, the components and the typed environment", async () => {
    expect(await codegen()).toMatchObject({ code: 0 });
    const api = await generated("api.d.ts");
    expect(api).toContain("greetings: typeof greetings");
    expect(api).toContain('ComponentApi<"rateLimiter">');
    expect(api).toContain('ComponentApi<"second">');
    const server = await generated("server.d.ts");
    expect(server).toContain('readonly SPEED: "fast" | "slow" | undefined;');
    expect(server).toContain("readonly GREETING: string;");
    const left = await readdir(project);
    expect(left.sort()).toEqual(["convex", "node_modules", "package.json"]);
  });

  test("with --check fails on stale files and leaves them as they are", async () => {
    await codegen();
    expect(await codegen("--check")).toMatchObject({ code: 0 });
    await write("convex/farewells.ts", "export const bye = 1;");
    const before = await generated("api.d.ts");
    const { code, output } = await codegen("--check");
    expect(code).toBe(1);
    expect(output).toContain("api.d.ts is stale");
    expect(await generated("api.d.ts")).toBe(before);
  });

  test("fails on a module that a push could not bundle, and keeps the files", async () => {
    await codegen();
    const before = await generated("api.d.ts");
    await write(
      "convex/files.ts",
      'import { readFileSync } from "node:fs"; export const read = readFileSync;',
    );
    const { code, output } = await codegen();
    expect(code).toBe(1);
    expect(output).toContain("node:fs");
    expect(await generated("api.d.ts")).toBe(before);
  });

  test("fails on a module that throws while a deployment loads it", async () => {
    await write("convex/broken.ts", 'export const a = JSON.parse("{");');
    const { code, output } = await codegen();
    expect(code).toBe(1);
    expect(output).toContain("broken.js");
  });
});
