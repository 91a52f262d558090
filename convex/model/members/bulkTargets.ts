/**
 * Whom a change of many members concerns, page by page. Members are walked by id:
 * whatever the change does to them moves none of them past the cursor.
 */
import type { Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { boundedList } from "../../shared/limits";
import type { vBulkAction, vBulkTarget } from "../../tables/memberBulks";
import { filterOf, searchedText } from "./list";
import { MOST_TAGS_EACH } from "./notes";
import { rowsOf } from "./rows";

export type BulkTarget = Infer<typeof vBulkTarget>;
export type BulkAction = Infer<typeof vBulkAction>;
type Row = Doc<"memberRows">;

/** Selected by hand in one call. */
export const MOST_SELECTED = 100;
/** What the search index answers at most: all that a searched table can show. */
const MOST_FOUND = 1_000;

interface Page {
  rows: Row[];
  /** The last one looked at; null where that was the end. */
  next: Id<"users"> | null;
}

/** Refuses what is too much or too long, whoever asks. */
export function checkTarget(target: BulkTarget): void {
  if (target.by === "ids") {
    boundedList("target.userIds", target.userIds, MOST_SELECTED);
  } else searchedText(target.filters);
}

/** A target that can be walked: what is searched for is found once, and kept by id. */
export async function frozen(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  target: BulkTarget,
): Promise<BulkTarget> {
  if (target.by === "ids" || searchedText(target.filters) === "") return target;
  const rows = await found(ctx, orgId, target.filters);
  return { by: "ids", userIds: rows.map(({ userId }) => userId) };
}

/** The next page of a target; `size` is of rows looked at, of which all that match are answered. */
export async function pageOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  target: BulkTarget,
  { after, size }: { after: Id<"users"> | null; size: number },
): Promise<Page> {
  if (target.by === "ids") {
    const ids = [...new Set(target.userIds)]
      .sort()
      .filter((id) => after === null || id > after);
    const some = ids.slice(0, size);
    const rows = [...(await rowsOf(ctx, orgId, some)).values()];
    return { rows, next: ids.length > size ? (some.at(-1) ?? null) : null };
  }
  const looked = await ctx.db
    .query("memberRows")
    .withIndex("by_orgId_and_userId", (q) => {
      const inOrg = q.eq("orgId", orgId);
      return after === null ? inOrg : inOrg.gt("userId", after);
    })
    .take(size);
  return {
    rows: looked.filter(filterOf(target.filters)),
    next: looked.length < size ? null : (looked.at(-1)?.userId ?? null),
  };
}

/** Whether the action would change this member. Nobody removes themselves this way. */
export function isChangedBy(
  action: BulkAction,
  { userId, tagIds }: Pick<Row, "userId" | "tagIds">,
  actorId: Id<"users">,
): boolean {
  switch (action.kind) {
    case "addTag":
      return !tagIds.includes(action.tagId) && tagIds.length < MOST_TAGS_EACH;
    case "removeTag":
      return tagIds.includes(action.tagId);
    case "remove":
      return userId !== actorId;
  }
}

async function found(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  filters: Extract<BulkTarget, { by: "filters" }>["filters"],
): Promise<Row[]> {
  const rows = await ctx.db
    .query("memberRows")
    .withSearchIndex("search_searchText", (q) =>
      q.search("searchText", searchedText(filters)).eq("orgId", orgId),
    )
    .take(MOST_FOUND);
  return rows.filter(filterOf(filters));
}
