/**
 * `npm run codegen` writes convex/_generated with the real Convex CLI and no
 * deployment; `npm run codegen -- --check` changes nothing and fails when the
 * committed files are stale or a module would not deploy.
 *
 * The CLI works on a copy: it writes stubs before it bundles, and a push that
 * fails half-way must not leave them in the project.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { loadBundles } from "./codegen/load-bundles.mjs";
import { startResponder } from "./codegen/responder.mjs";

const GENERATED = join("convex", "_generated");
const COPIED = ["convex", "package.json", "tsconfig.json", "convex.json"];

const { values: options } = parseArgs({
  options: { check: { type: "boolean", default: false } },
});
const project = process.cwd();
const copy = await realpath(await mkdtemp(join(tmpdir(), "convex-codegen-")));
try {
  await copyProject(project, copy);
  const push = await generate(copy);
  const isCurrent = await settle(project, copy, options.check);
  const { loaded, failures } = await loadBundles(push, join(copy, "bundles"));
  for (const failure of failures) {
    console.error(`A deployment would refuse ${failure}`);
  }
  console.log(`${loaded} modules bundled, ${failures.length} failed to load.`);
  process.exitCode = isCurrent && failures.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(copy, { recursive: true, force: true });
}

async function copyProject(from, to) {
  for (const name of COPIED) {
    const source = join(from, name);
    if (existsSync(source)) {
      await cp(source, join(to, name), { recursive: true });
    }
  }
  await symlink(join(from, "node_modules"), join(to, "node_modules"), "dir");
}

/** Runs the CLI in `directory` and returns the push it would have made. */
async function generate(directory) {
  const adminKey = randomBytes(16).toString("hex");
  const responder = await startResponder(adminKey);
  try {
    const cli = spawn(
      process.execPath,
      [
        resolve("node_modules/convex/bin/main.js"),
        "codegen",
        ...["--url", responder.url, "--admin-key", adminKey],
        // `npm run types` checks the same files with the same settings.
        ...["--typecheck", "disable"],
      ],
      {
        cwd: directory,
        env: cliEnvironment(directory),
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    const [progress, [exitCode]] = await Promise.all([
      text(cli.stderr),
      once(cli, "exit"),
    ]);
    const push = responder.pushed();
    if (exitCode !== 0 || push === null) {
      throw new Error(`${progress}\nconvex codegen failed (${exitCode}).`);
    }
    return push;
  } finally {
    responder.close();
  }
}

/** `CI` keeps the CLI from prompting and from reporting to anyone. */
function cliEnvironment(directory) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("CONVEX_") && !/^https?_proxy$/iu.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    CI: "1",
    CONVEX_TMPDIR: directory,
  };
}

/** Compares, or in writing mode brings over, the generated files. */
async function settle(project, copy, isCheck) {
  const fresh = await readFiles(join(copy, GENERATED));
  const present = await readFiles(join(project, GENERATED));
  const names = new Set([...fresh.keys(), ...present.keys()]);
  const stale = [...names].filter(
    (name) => fresh.get(name) !== present.get(name),
  );
  if (isCheck) {
    for (const name of stale) {
      console.error(`${join(GENERATED, name)} is stale: npm run codegen`);
    }
    return stale.length === 0;
  }
  await mkdir(join(project, GENERATED), { recursive: true });
  for (const name of stale) {
    const path = join(project, GENERATED, name);
    const contents = fresh.get(name);
    if (contents === undefined) {
      await rm(path);
    } else {
      await writeFile(path, contents);
    }
    console.log(`${contents === undefined ? "Removed" : "Wrote"} ${name}`);
  }
  return true;
}

async function readFiles(directory) {
  const files = new Map();
  if (existsSync(directory)) {
    for (const name of (await readdir(directory)).sort()) {
      files.set(name, await readFile(join(directory, name), "utf8"));
    }
  }
  return files;
}
