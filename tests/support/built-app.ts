/** Before the browser tests, which run side by side: one build, and not two over each other. */
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../local-backend/app";

export async function setup(): Promise<void> {
  await ensureBuilt(fileURLToPath(new URL("../..", import.meta.url)));
}
