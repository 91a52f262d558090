/** Before the browser tests, which run side by side: what only one of them may do at a time. */
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../../local-backend/app";
import { executablePath } from "./browser";

export async function setup(): Promise<void> {
  await ensureBuilt(fileURLToPath(new URL("../..", import.meta.url)));
  await executablePath();
}
