import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { vBulkState } from "../../tables/memberBulks";
import { UNDO_MS } from "./bulk";

/** How far a change of many is. */
export const vBulkView = v.object({
  bulkId: v.id("memberBulks"),
  kind: vOneOf(["addTag", "removeTag", "remove"]),
  /** "" where it is about none. */
  tagName: v.string(),
  state: vBulkState,
  expectedCount: v.number(),
  changedCount: v.number(),
  skippedCount: v.number(),
  restoredCount: v.number(),
  startedAt: v.number(),
  finishedAt: v.union(v.number(), v.null()),
  /** Until then it may be taken back; null where it may not. */
  undoUntil: v.union(v.number(), v.null()),
  viewerCan: v.object({ cancel: v.boolean() }),
});
export type BulkView = Infer<typeof vBulkView>;

/** The newest of an organisation, whatever became of it. */
export async function newestBulk(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<BulkView | null> {
  const bulk = await ctx.db
    .query("memberBulks")
    .withIndex("by_orgId_and_startedAt", (q) => q.eq("orgId", orgId))
    .order("desc")
    .first();
  return bulk === null ? null : await toView(ctx, bulk);
}

async function toView(ctx: QueryCtx, bulk: Doc<"memberBulks">) {
  const { action, state, finishedAt, changedCount } = bulk;
  const hasUndo =
    finishedAt !== undefined && state !== "undone" && changedCount > 0;
  return {
    bulkId: bulk._id,
    kind: action.kind,
    tagName: action.kind === "remove" ? "" : await nameOf(ctx, action.tagId),
    state,
    expectedCount: bulk.expectedCount,
    changedCount,
    skippedCount: bulk.skippedCount,
    restoredCount: bulk.restoredCount,
    startedAt: bulk.startedAt,
    finishedAt: finishedAt ?? null,
    undoUntil: hasUndo ? finishedAt + UNDO_MS : null,
    viewerCan: { cancel: state === "running" },
  };
}

async function nameOf(ctx: QueryCtx, tagId: Id<"memberTags">) {
  return (await ctx.db.get("memberTags", tagId))?.name ?? "";
}
