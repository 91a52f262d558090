/**
 * Rows written into the store of an app that is down, for what no function makes:
 * mail that failed, days that went by.
 */
import { internalMutationGeneric } from "convex/server";
import type { MutationCtx } from "../../convex/_generated/server";
import schema from "../../convex/schema";
import { createEngine } from "../../local-backend/engine/engine";

/** `directory` is the app's; nobody else may have it open. */
export async function writeRows(
  directory: string,
  write: (ctx: MutationCtx) => Promise<void>,
): Promise<void> {
  const insert = internalMutationGeneric({
    args: {},
    handler: async (ctx) => await write(ctx as unknown as MutationCtx),
  });
  const engine = await createEngine({
    directory,
    modules: { "./schema.ts": { default: schema }, "./rows.ts": { insert } },
    cloudOrigin: "http://127.0.0.1",
    siteOrigin: "http://127.0.0.1",
    autoRun: false,
  });
  const { outcome } = await engine.runMutation({
    path: "rows:insert",
    args: {},
    identity: null,
    isAdmin: true,
  });
  await engine.close();
  if (!outcome.success) throw new Error(outcome.errorMessage);
}
