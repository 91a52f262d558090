/** What tests in any environment need: nothing here imports the backend. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ApiFromModules } from "convex/server";
import { anyApi } from "convex/server";
import { onTestFinished } from "vitest";
import type * as counters from "../fixtures/protocol/convex/counters";
import type * as files from "../fixtures/protocol/convex/files";
import type * as messages from "../fixtures/protocol/convex/messages";
import type * as people from "../fixtures/protocol/convex/people";

/** A project with the functions that `api` names. */
export const fixture = join(import.meta.dirname, "../fixtures/protocol");

export const api = anyApi as unknown as ApiFromModules<{
  counters: typeof counters;
  files: typeof files;
  messages: typeof messages;
  people: typeof people;
}>;

/** A folder inside the project, so that packages resolve from it. */
export async function temporaryFolder(): Promise<string> {
  const cache = join(import.meta.dirname, "../../../.cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "local-backend-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
