/**
 * Browse. Without search text the list walks an index in its order and filters
 * row by row (`filterWith`), so a page is gapless whatever the filters are: its
 * cursor is the last row looked at, not a count. The two bounds keep a page with
 * rare hits cheap; it is then short, and continues where it stopped. An index for
 * each mix of six filters would cost more on every import than these reads.
 */
import { stream } from "convex-helpers/server/stream";
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { concatPages } from "../../lib/concatPages";
import schema from "../../schema";
import { boundedNumber, boundedText, LIMITS } from "../../shared/limits";
import { isOpenToRegion } from "./region";
import {
  toOpportunityCard,
  type OpportunityCard,
  type OpportunityFilters,
  type OpportunitySort,
} from "./views";

/** A listing is at most some 25 kB, mostly 3: one page stays far below 16 MiB. */
const PAGE_BOUNDS = { maximumRowsRead: 400, maximumBytesRead: 4_000_000 };
/** A search page is read whole before the region narrows it. */
const SEARCH_PAGE_MAX = 100;
const SEARCH_OVERSAMPLE = 4;
/** Names offered by the organisation filter; each costs one index range. */
const ORGANISATION_NAMES_MAX = 300;

type Listing = Doc<"opportunities">;

/** One page of open listings. With search text, relevance decides the order. */
export async function listOpen(
  ctx: QueryCtx,
  {
    filters,
    sort,
    paginationOpts,
  }: {
    filters: OpportunityFilters;
    sort: OpportunitySort;
    paginationOpts: PaginationOptions;
  },
): Promise<PaginationResult<OpportunityCard>> {
  boundedNumber("paginationOpts.numItems", paginationOpts.numItems, 1, 100);
  const text = boundedText(
    "filters.text",
    filters.text ?? "",
    LIMITS.searchText,
  );
  boundedText("filters.region", filters.region ?? "", LIMITS.line);
  boundedText("filters.orgName", filters.orgName ?? "", LIMITS.line);
  const result =
    text === ""
      ? await walk(ctx, filters, sort, paginationOpts)
      : await search(ctx, text, filters, paginationOpts);
  return { ...result, page: result.page.map(toOpportunityCard) };
}

/** The organisations with open listings, by name; a loose index scan. */
export async function listOrganisationNames(ctx: QueryCtx): Promise<string[]> {
  const rows = await stream(ctx.db, schema)
    .query("opportunities")
    .withIndex("by_status_and_organisationName_and_postedAt", (q) =>
      q.eq("status", "open"),
    )
    .distinct(["organisationName"])
    .take(ORGANISATION_NAMES_MAX);
  return rows.map((row) => row.organisationName);
}

async function walk(
  ctx: QueryCtx,
  filters: OpportunityFilters,
  sort: OpportunitySort,
  paginationOpts: PaginationOptions,
) {
  const streams =
    sort === "deadline" ? byDeadline(ctx) : [newest(ctx, filters)];
  return await concatPages(
    streams.map((rows) => rows.filterWith(async (row) => passes(row, filters))),
    paginationOpts,
    PAGE_BOUNDS,
  );
}

function newest(ctx: QueryCtx, { kind, orgName }: OpportunityFilters) {
  const open = stream(ctx.db, schema).query("opportunities");
  if (orgName !== undefined) {
    return open
      .withIndex("by_status_and_organisationName_and_postedAt", (q) =>
        q.eq("status", "open").eq("organisationName", orgName),
      )
      .order("desc");
  }
  if (kind !== undefined) {
    return open
      .withIndex("by_status_and_kind_and_postedAt", (q) =>
        q.eq("status", "open").eq("kind", kind),
      )
      .order("desc");
  }
  return open
    .withIndex("by_status_and_postedAt", (q) => q.eq("status", "open"))
    .order("desc");
}

/** An absent deadline sorts before every number; the list wants it last. */
function byDeadline(ctx: QueryCtx) {
  const open = stream(ctx.db, schema).query("opportunities");
  return [
    open.withIndex("by_status_and_deadline", (q) =>
      q.eq("status", "open").gt("deadline", 0),
    ),
    open.withIndex("by_status_and_deadline", (q) =>
      q.eq("status", "open").eq("deadline", undefined),
    ),
  ];
}

async function search(
  ctx: QueryCtx,
  text: string,
  filters: OpportunityFilters,
  paginationOpts: PaginationOptions,
) {
  const equal = [
    ["kind", filters.kind],
    ["commitment", filters.commitment],
    ["organisationName", filters.orgName],
    ["facts.workplace", filters.workplace],
    ["facts.level", filters.level],
  ] as const;
  const rows = ctx.db
    .query("opportunities")
    .withSearchIndex("search_text", (q) => {
      let query = q.search("searchText", text).eq("status", "open");
      for (const [field, value] of equal) {
        if (value !== undefined) query = query.eq(field, value as never);
      }
      return query;
    });
  // A search index cannot ask "is this country within": read more, then narrow.
  const numItems =
    filters.region === undefined
      ? paginationOpts.numItems
      : Math.min(SEARCH_PAGE_MAX, paginationOpts.numItems * SEARCH_OVERSAMPLE);
  const found = await rows.paginate({ ...paginationOpts, numItems });
  return {
    ...found,
    page: found.page.filter((row) => passes(row, filters)),
  };
}

function passes(row: Listing, filters: OpportunityFilters): boolean {
  const { facts } = row;
  return (
    isWanted(filters.kind, row.kind) &&
    isWanted(filters.workplace, facts.workplace) &&
    isWanted(filters.level, facts.level) &&
    isWanted(filters.commitment, row.commitment) &&
    isWanted(filters.orgName, row.organisationName) &&
    (filters.region === undefined || isOpenToRegion(facts, filters.region))
  );
}

function isWanted<T>(wanted: T | undefined, value: T | undefined): boolean {
  return wanted === undefined || wanted === value;
}
