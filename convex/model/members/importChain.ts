/** The steps of imports: taken, taken up again where one was lost, and forgotten in time. */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { internal } from "../../_generated/api";
import { IMPORT_UNDO_MS } from "../../shared/communities/imports";
import { commitRows, goOn } from "./importCommitting";
import { putAside } from "./importReceiving";
import { undoRows } from "./importUndoing";

/** A step follows the last one at once; after so long it is lost. */
const LOST_AFTER_MS = 60_000;
const REMOVED_A_STEP = 500;
/** Imports looked at in one turn; the next turn sees to the rest. */
const A_TURN = 50;

/** Goes on with an import; nothing for one that waits or is over. */
export async function takeStep(
  ctx: MutationCtx,
  importId: Id<"memberImports">,
): Promise<void> {
  const file = await ctx.db.get("memberImports", importId);
  if (file?.state === "committing") await commitRows(ctx, file);
  if (file?.state === "undoing") await undoRows(ctx, file);
}

/** Takes up chains that stand still; answers how many. */
export async function revive(ctx: MutationCtx): Promise<number> {
  const now = Date.now();
  let revived = 0;
  for (const state of ["committing", "undoing"] as const) {
    const lost = await ctx.db
      .query("memberImports")
      .withIndex("by_state_and_movedAt", (q) =>
        q.eq("state", state).lt("movedAt", now - LOST_AFTER_MS),
      )
      .take(A_TURN);
    for (const { _id } of lost) {
      await ctx.db.patch("memberImports", _id, { movedAt: now });
      await goOn(ctx, _id);
      revived += 1;
    }
  }
  return revived;
}

/** Puts aside what nobody committed in a week, and forgets the rows of what is settled. */
export async function sweep(ctx: MutationCtx): Promise<void> {
  const before = Date.now() - IMPORT_UNDO_MS;
  for (const state of ["receiving", "ready"] as const) {
    const left = await ctx.db
      .query("memberImports")
      .withIndex("by_state_and_movedAt", (q) =>
        q.eq("state", state).lt("movedAt", before),
      )
      .take(A_TURN);
    for (const { _id } of left) await putAside(ctx, _id);
  }
  const settled = await ctx.db
    .query("memberImports")
    .withIndex("by_rowsRemovedAt_and_finishedAt", (q) =>
      q
        .eq("rowsRemovedAt", undefined)
        .gt("finishedAt", 0)
        .lt("finishedAt", before),
    )
    .take(A_TURN);
  for (const { _id } of settled) {
    await ctx.scheduler.runAfter(0, internal.members.importSteps.removeRows, {
      importId: _id,
    });
  }
}

/** Removes rows of an import that can no longer be undone, page by page. */
export async function removeRows(
  ctx: MutationCtx,
  importId: Id<"memberImports">,
): Promise<void> {
  const file = await ctx.db.get("memberImports", importId);
  if (file?.finishedAt === undefined || file.state === "undoing") return;
  const now = Date.now();
  const isInReach =
    file.state === "committing" ||
    (file.state === "committed" && file.finishedAt + IMPORT_UNDO_MS > now);
  if (isInReach) return;
  const rows = await ctx.db
    .query("memberImportRows")
    .withIndex("by_importId_and_row", (q) => q.eq("importId", importId))
    .take(REMOVED_A_STEP);
  for (const { _id } of rows) await ctx.db.delete("memberImportRows", _id);
  if (rows.length < REMOVED_A_STEP) {
    await ctx.db.patch("memberImports", importId, { rowsRemovedAt: now });
    return;
  }
  await ctx.scheduler.runAfter(0, internal.members.importSteps.removeRows, {
    importId,
  });
}
