/** The two-pass batch: ids first, then each row read once, whoever asks for it. */
import type { Doc, Id, TableNames } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";

/**
 * The rows of `ids`, each read once; those that are gone are not in the map.
 * Costs one document and one index range for each distinct id.
 */
export async function readOnce<Table extends TableNames>(
  ctx: QueryCtx,
  table: Table,
  ids: readonly Id<Table>[],
): Promise<Map<Id<Table>, Doc<Table>>> {
  const distinct = [...new Set(ids)];
  const rows = await Promise.all(
    distinct.map((id) => ctx.db.get(table as never, id as never)),
  );
  return new Map(
    rows.flatMap((row, at) => {
      const id = distinct[at];
      return row === null || id === undefined ? [] : [[id, row as Doc<Table>]];
    }),
  );
}
