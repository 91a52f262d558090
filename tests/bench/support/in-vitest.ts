/**
 * Rows that run the real functions need modules transformed as the tests have
 * them, and a clock of their own: they run as a scenario of the test runner's
 * project "bench", in a process of its own, and hand back plain data.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");

/** Plays `scenarios/<name>.ts` with `options`, and answers what it told. */
export async function inVitest<Answer>(
  name: string,
  options: object,
): Promise<Answer> {
  const directory = await mkdtemp(join(tmpdir(), "wayfinder-bench-"));
  const answer = join(directory, "answer.json");
  try {
    await run(name, {
      BENCH_OPTIONS: JSON.stringify(options),
      BENCH_ANSWER: answer,
    });
    return JSON.parse(await readFile(answer, "utf8")) as Answer;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function run(name: string, env: Record<string, string>): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      VITEST,
      "run",
      "--configLoader=runner",
      "--project=bench",
      `tests/bench/scenarios/${name}.ts`,
    ],
    { cwd: ROOT, env: { ...process.env, ...env }, stdio: "pipe" },
  );
  let said = "";
  child.stdout.on("data", (part) => (said += String(part)));
  child.stderr.on("data", (part) => (said += String(part)));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (status !== 0)
    throw new Error(`scenario ${name} failed:\n${said.slice(-3000)}`);
}
