/** Before the browser tests, which run side by side: what only one of them need do. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../local-backend/app";
import { startApp } from "./app-process";
import { executablePath } from "./browser";

export async function setup(): Promise<void> {
  await ensureBuilt(fileURLToPath(new URL("../..", import.meta.url)));
  await executablePath();
  await transformFunctions();
}

/** Each test's server would do so at its start, and finds it done. */
async function transformFunctions(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "wayfinder-once-"));
  const app = await startApp({ directory, app: "none" });
  await app.kill();
  await rm(directory, { recursive: true, force: true });
}
