import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { LIMITS, requiredText } from "../../shared/limits";

type Source = Doc<"sources">;

export interface RunCounts {
  added: number;
  changed: number;
  unchanged: number;
  closed: number;
  errors: number;
}

export async function findSource(
  ctx: QueryCtx,
  key: string,
): Promise<Source | null> {
  return await ctx.db
    .query("sources")
    .withIndex("by_key", (q) => q.eq("key", key))
    .unique();
}

/**
 * Starts an import of a source; answers its stamp. The stamp is the fence: a
 * later start of the same source makes every call with an older one a CONFLICT,
 * so that a straggler never closes what a newer import has seen.
 */
export async function beginImport(
  ctx: MutationCtx,
  { key, name, format }: Pick<Source, "key" | "name" | "format">,
): Promise<number> {
  requiredText("key", key, LIMITS.line);
  requiredText("name", name, LIMITS.line);
  const existing = await findSource(ctx, key);
  const lastRunAt = Math.max(Date.now(), (existing?.lastRunAt ?? 0) + 1);
  if (existing !== null) {
    await ctx.db.patch("sources", existing._id, { name, format, lastRunAt });
    return lastRunAt;
  }
  await ctx.db.insert("sources", {
    key,
    name,
    format,
    lastRunAt,
    openCount: 0,
    lastAddedCount: 0,
    lastChangedCount: 0,
    lastUnchangedCount: 0,
    lastClosedCount: 0,
    lastErrorCount: 0,
  });
  return lastRunAt;
}

/** The source whose import is `importedAt`; refuses CONFLICT once a newer one began. */
export async function requireImport(
  ctx: MutationCtx,
  { sourceKey, importedAt }: { sourceKey: string; importedAt: number },
): Promise<Source> {
  const source = await findSource(ctx, sourceKey);
  if (source === null) throw refusal("NOT_FOUND", { field: "sourceKey" });
  if (source.lastRunAt !== importedAt) {
    throw refusal("CONFLICT", { details: { reason: "newerImport" } });
  }
  return source;
}

/** Writes the import's result where "sources and freshness" reads it. */
export async function finishImport(
  ctx: MutationCtx,
  source: Source,
  counts: RunCounts,
): Promise<void> {
  await ctx.db.patch("sources", source._id, {
    lastAddedCount: counts.added,
    lastChangedCount: counts.changed,
    lastUnchangedCount: counts.unchanged,
    lastClosedCount: counts.closed,
    lastErrorCount: counts.errors,
  });
}
