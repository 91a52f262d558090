/** What a start finds of the modules that an earlier one transformed. */
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { ModuleLoader } from "../../local-backend/modules/loader";
import { createTransform } from "../../local-backend/modules/transform";
import { temporaryFolder } from "./protocol/project";

vi.mock(import("../../local-backend/modules/transform"), { spy: true });

const CHILD = join(import.meta.dirname, "fixtures/modules/load.ts");

const FILES = {
  "words.ts": `export const word: string = "one";`,
  "says.ts": `import { v } from "convex/values";
    import { word } from "./words";
    export const said = word + " " + typeof v.string + " " + process.env.SAID_WITH;`,
  // The transform drops the type, and with it these lines.
  "fails.ts": `interface Lost {
  line: number;
}
export function fail(): Lost {
  throw new Error("as it should");
}`,
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.mocked(createTransform).mockClear();
});

/** @returns the `convex/` folder of a project with these modules */
async function aFolder(): Promise<string> {
  const directory = join(await temporaryFolder(), "convex");
  await mkdir(directory);
  for (const [name, text] of Object.entries(FILES))
    await writeFile(join(directory, name), text);
  return directory;
}

const cacheOf = (directory: string) =>
  join(dirname(directory), ".cache/functions");

async function start(directory: string) {
  vi.mocked(createTransform).mockClear();
  const loader = new ModuleLoader(directory);
  onTestFinished(() => loader.close());
  const said = async () => {
    const modules = await loader.load();
    return (modules["/convex/says.ts"] as { said: string }).said;
  };
  const first = await said();
  loader.save();
  return { loader, first, said };
}

const hasTransformed = () => vi.mocked(createTransform).mock.calls.length > 0;

test("a start over the same files transforms nothing, and runs them anew", async () => {
  const directory = await aFolder();
  vi.stubEnv("SAID_WITH", "a");
  expect((await start(directory)).first).toBe("one function a");
  expect(hasTransformed()).toBe(true);
  vi.stubEnv("SAID_WITH", "b");
  expect((await start(directory)).first).toBe("one function b");
  expect(hasTransformed()).toBe(false);
});

test("a start sees what changed, came and went since the last", async () => {
  const directory = await aFolder();
  await start(directory);
  await writeFile(join(directory, "words.ts"), `export const word = "two";`);
  expect((await start(directory)).first).toMatch(/^two /);
  await writeFile(join(directory, "more.ts"), `export const more = 1;`);
  const { loader } = await start(directory);
  expect(await loader.load()).toHaveProperty(["/convex/more.ts"]);
});

test("a start over other settings transforms anew", async () => {
  const directory = await aFolder();
  await start(directory);
  await writeFile(join(directory, "../tsconfig.json"), "{}");
  await start(directory);
  expect(hasTransformed()).toBe(true);
  vi.stubEnv("NODE_ENV", "production");
  await start(directory);
  expect(hasTransformed()).toBe(true);
});

test("a file changed while running from the cache is seen, and the next start is right", async () => {
  const directory = await aFolder();
  await start(directory);
  const { loader, said } = await start(directory);
  expect(hasTransformed()).toBe(false);
  for (const word of ["two", "three"]) {
    const file = join(directory, "words.ts");
    await writeFile(file, `export const word = "${word}";`);
    await loader.invalidate([file]);
    expect(await said()).toMatch(new RegExp(`^${word} `));
  }
  await loader.close();
  expect((await start(directory)).first).toMatch(/^three /);
});

test("a broken cache, and one of another folder, are ignored and written anew", async () => {
  const directory = await aFolder();
  await start(directory);
  const [name = ""] = await readdir(cacheOf(directory));
  const file = join(cacheOf(directory), name);
  const whole = await readFile(file);
  for (const broken of [Buffer.from("{}"), whole.subarray(0, 200)]) {
    await writeFile(file, broken);
    expect((await start(directory)).first).toMatch(/^one /);
    expect(hasTransformed()).toBe(true);
    await start(directory);
    expect(hasTransformed()).toBe(false);
  }
  const other = await aFolder();
  await cp(cacheOf(directory), cacheOf(other), { recursive: true });
  await start(other);
  expect(hasTransformed()).toBe(true);
});

test("processes that start at once leave one whole cache, and errors name their line from it too", async () => {
  const directory = await aFolder();
  const run = async () => {
    const args = ["--import", "tsx", CHILD, directory];
    return (await promisify(execFile)(process.execPath, args)).stdout;
  };
  const stacks = [...(await Promise.all([run(), run(), run()])), await run()];
  for (const stack of stacks)
    expect(stack).toContain(`${join(directory, "fails.ts")}:5:`);
  expect(await readdir(cacheOf(directory))).toHaveLength(1);
  await start(directory);
  expect(hasTransformed()).toBe(false);
});
