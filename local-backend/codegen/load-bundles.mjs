import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const LOAD_TIMEOUT_MS = 60_000;

/** What a deployment sets by itself, before any module is loaded. */
const SYSTEM_ENV = {
  CONVEX_CLOUD_URL: "http://127.0.0.1:1",
  CONVEX_SITE_URL: "http://127.0.0.1:1",
};

/**
 * Imports every pushed module once in a process of its own with an empty
 * environment, as a deployment does when it analyses a push: a module that
 * throws while it loads would be refused there.
 *
 * @param {any} push the body of a start_push request
 * @param {string} directory an empty folder from which packages resolve
 * @returns {Promise<{ loaded: number, failures: string[] }>}
 */
export async function loadBundles(push, directory) {
  const { changedModules, schema } = push.appDefinition;
  const modules =
    schema === null ? changedModules : [...changedModules, schema];
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "package.json"), '{"type":"module"}');
  for (const { path, source } of modules) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, source);
  }
  const entries = modules
    .map(({ path }) => path)
    .filter((path) => path.endsWith(".js") && !path.startsWith("_deps"));
  const urls = entries.map((path) => [
    path,
    pathToFileURL(join(directory, path)).href,
  ]);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", LOADER, JSON.stringify(urls)],
    { env: SYSTEM_ENV, cwd: directory, timeout: LOAD_TIMEOUT_MS },
  );
  const failures = JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]");
  return { loaded: entries.length, failures };
}

const LOADER = `
const failures = [];
for (const [path, url] of JSON.parse(process.argv[1])) {
  try { await import(url); }
  catch (error) { failures.push(path + ": " + (error?.stack ?? error)); }
}
process.stdout.write("\\n" + JSON.stringify(failures) + "\\n", () => process.exit(0));
`;
