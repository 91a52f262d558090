/**
 * The members table: one index for each order, walked in pages, narrowed row by
 * row within bounds. Searched text is found by the search index, by relevance.
 */
import { stream } from "convex-helpers/server/stream";
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { concatPages } from "../../lib/concatPages";
import schema from "../../schema";
import { foldText } from "../../shared/folding";
import { boundedPage, boundedText, LIMITS } from "../../shared/limits";
import type { MemberFilters } from "../../tables/memberFilters";
import { toMemberLine, type MemberLine, type MemberSort } from "./views";

type Row = Doc<"memberRows">;

/** A row is some half a kilobyte, at most six: a page with rare hits stays cheap, and goes on where it stopped. */
const PAGE_BOUNDS = { maximumRowsRead: 500, maximumBytesRead: 3_000_000 };
const SEARCH_OVERSAMPLE = 2;

export async function listMembers(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  {
    filters,
    sort,
    paginationOpts,
  }: {
    filters: MemberFilters;
    sort: MemberSort;
    paginationOpts: PaginationOptions;
  },
): Promise<PaginationResult<MemberLine>> {
  boundedPage(paginationOpts);
  const text = searchedText(filters);
  const passes = filterOf(filters);
  const result =
    text === ""
      ? await concatPages(
          [ordered(ctx, orgId, sort).filterWith(async (row) => passes(row))],
          paginationOpts,
          PAGE_BOUNDS,
        )
      : await searched(ctx, orgId, text, passes, paginationOpts);
  return { ...result, page: result.page.map(toMemberLine) };
}

function ordered(ctx: QueryCtx, orgId: Id<"organisations">, sort: MemberSort) {
  const rows = stream(ctx.db, schema).query("memberRows");
  switch (sort) {
    case "name":
      return rows.withIndex("by_orgId_and_nameKey", (q) =>
        q.eq("orgId", orgId),
      );
    case "joined":
      return rows
        .withIndex("by_orgId_and_joinedAt", (q) => q.eq("orgId", orgId))
        .order("desc");
    case "engagement":
      return rows
        .withIndex("by_orgId_and_engagementRank", (q) => q.eq("orgId", orgId))
        .order("desc");
    case "completeness":
      return rows
        .withIndex("by_orgId_and_shownSectionCount", (q) =>
          q.eq("orgId", orgId),
        )
        .order("desc");
  }
}

async function searched(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  text: string,
  passes: (row: Row) => boolean,
  paginationOpts: PaginationOptions,
) {
  const found = await ctx.db
    .query("memberRows")
    .withSearchIndex("search_searchText", (q) =>
      q.search("searchText", text).eq("orgId", orgId),
    )
    .paginate({
      ...paginationOpts,
      numItems: paginationOpts.numItems * SEARCH_OVERSAMPLE,
    });
  return { ...found, page: found.page.filter(passes) };
}

/** The text to search for, folded; "" where there is none. Refuses what is too long. */
export function searchedText({ text = "", skill = "" }: MemberFilters): string {
  boundedText("filters.skill", skill, LIMITS.skill);
  return foldText(boundedText("filters.text", text, LIMITS.searchText));
}

/** Whether a row passes all filters but the searched text, which the index finds. */
export function filterOf(filters: MemberFilters): (row: Row) => boolean {
  const skill = foldText(filters.skill ?? "");
  const {
    tagId,
    joinedSince = -Infinity,
    joinedBefore = Infinity,
    leastSections = 0,
    mostSections = Infinity,
  } = filters;
  return (row) =>
    isWanted(filters.country, row.country) &&
    isWanted(filters.engagement, row.engagement) &&
    isWanted(filters.role, row.role) &&
    isWanted(filters.audience, row.audience) &&
    (skill === "" || row.skillKeys.includes(skill)) &&
    (tagId === undefined || row.tagIds.includes(tagId)) &&
    row.joinedAt >= joinedSince &&
    row.joinedAt < joinedBefore &&
    row.shownSectionCount >= leastSections &&
    row.shownSectionCount <= mostSections;
}

function isWanted<T>(wanted: T | undefined, value: T): boolean {
  return wanted === undefined || wanted === value;
}
