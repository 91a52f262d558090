/**
 * The members table: one index for each order, walked in pages, narrowed row by
 * row within bounds. Who has a tag is found by the tag, in the same orders; searched
 * text by the search index, by relevance.
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
import { rowsOf } from "./rows";
import type { TaggingFacts } from "./taggings";
import { toMemberLine, type MemberLine, type MemberSort } from "./views";

type Row = Doc<"memberRows">;

/** A row is some half a kilobyte, at most six: a page with rare hits stays cheap, and goes on where it stopped. */
const PAGE_BOUNDS = { maximumRowsRead: 500, maximumBytesRead: 3_000_000 };
const SEARCH_OVERSAMPLE = 2;

interface Asked {
  filters: MemberFilters;
  sort: MemberSort;
  paginationOpts: PaginationOptions;
}

export async function listMembers(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  { filters, sort, paginationOpts }: Asked,
): Promise<PaginationResult<MemberLine>> {
  boundedPage(paginationOpts);
  const result = await pageOf(ctx, orgId, { filters, sort, paginationOpts });
  return { ...result, page: result.page.map(toMemberLine) };
}

async function pageOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  { filters, sort, paginationOpts }: Asked,
): Promise<PaginationResult<Row>> {
  const text = searchedText(filters);
  const passes = filterOf(filters);
  if (text !== "") {
    return await searched(ctx, orgId, text, passes, paginationOpts);
  }
  if (filters.tagId !== undefined) {
    return await tagged(ctx, orgId, filters.tagId, {
      filters,
      sort,
      paginationOpts,
    });
  }
  const rows = ordered(ctx, orgId, sort);
  const passing = rows.filterWith(async (row) => passes(row));
  return await concatPages([passing], paginationOpts, PAGE_BOUNDS);
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

/** Those of a tag: a tagging each, and the row of each that is shown. */
async function tagged(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  tagId: Id<"memberTags">,
  { filters, sort, paginationOpts }: Asked,
): Promise<PaginationResult<Row>> {
  const hasFacts = factsFilterOf(filters);
  const passing = orderedTaggings(ctx, orgId, tagId, sort).filterWith(
    async (tagging) => hasFacts(tagging),
  );
  const found = await concatPages([passing], paginationOpts, PAGE_BOUNDS);
  const userIds = found.page.map(({ userId }) => userId);
  const rows = await rowsOf(ctx, orgId, userIds);
  return { ...found, page: [...rows.values()].filter(filterOf(filters)) };
}

/** In the orders of `ordered`. */
function orderedTaggings(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  tagId: Id<"memberTags">,
  sort: MemberSort,
) {
  const taggings = stream(ctx.db, schema).query("memberTaggings");
  switch (sort) {
    case "name":
      return taggings.withIndex("by_orgId_and_tagId_and_nameKey", (q) =>
        q.eq("orgId", orgId).eq("tagId", tagId),
      );
    case "joined":
      return taggings
        .withIndex("by_orgId_and_tagId_and_joinedAt", (q) =>
          q.eq("orgId", orgId).eq("tagId", tagId),
        )
        .order("desc");
    case "engagement":
      return taggings
        .withIndex("by_orgId_and_tagId_and_engagementRank", (q) =>
          q.eq("orgId", orgId).eq("tagId", tagId),
        )
        .order("desc");
    case "completeness":
      return taggings
        .withIndex("by_orgId_and_tagId_and_shownSectionCount", (q) =>
          q.eq("orgId", orgId).eq("tagId", tagId),
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
  const { tagId } = filters;
  const passes = factsFilterOf(filters);
  return (row) =>
    passes(row) &&
    (skill === "" || row.skillKeys.includes(skill)) &&
    (tagId === undefined || row.tagIds.includes(tagId));
}

/** The same of the filters that a tagging can answer too. */
function factsFilterOf(
  filters: MemberFilters,
): (facts: TaggingFacts) => boolean {
  const {
    joinedSince = -Infinity,
    joinedBefore = Infinity,
    leastSections = 0,
    mostSections = Infinity,
  } = filters;
  return (facts) =>
    isWanted(filters.country, facts.country) &&
    isWanted(filters.engagement, facts.engagement) &&
    isWanted(filters.role, facts.role) &&
    isWanted(filters.audience, facts.audience) &&
    facts.joinedAt >= joinedSince &&
    facts.joinedAt < joinedBefore &&
    facts.shownSectionCount >= leastSections &&
    facts.shownSectionCount <= mostSections;
}

function isWanted<T>(wanted: T | undefined, value: T): boolean {
  return wanted === undefined || wanted === value;
}
