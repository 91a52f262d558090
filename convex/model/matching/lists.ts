/**
 * A member's matches, narrowed and in an order of their choice. The list walks
 * an index in that order and asks each match and its copy of the listing, so that a
 * page is gapless whatever the filters are; see `model/opportunities/list.ts`.
 */
import { stream } from "convex-helpers/server/stream";
import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { concatPages } from "../../lib/concatPages";
import { vOneOf } from "../../lib/validators";
import schema from "../../schema";
import { boundedNumber, boundedText, LIMITS } from "../../shared/limits";
import { vTier } from "../../shared/matching";
import { WORK_KINDS, WORKPLACES } from "../../shared/vocabulary";
import type { Member } from "../access";
import { newSinceOf } from "./chosen";
import { faceOf } from "./faces";
import { cardsOf } from "./reading";
import { hasOpenQuestion } from "./toViews";
import type { MatchCard } from "./views";

/** A match is some 6 kB: one page stays far below 16 MiB. */
const PAGE_BOUNDS = { maximumRowsRead: 300, maximumBytesRead: 4_000_000 };
/** Names offered by the organisation filter; each costs one index range. */
const ORGANISATION_NAMES_MAX = 200;
const DAY_MS = 24 * 60 * 60_000;
const YEAR_DAYS = 366;

/** Every field is optional; an absent one narrows nothing. */
export const vMatchFilters = v.object({
  tier: v.optional(vTier),
  kind: v.optional(vOneOf(WORK_KINDS)),
  workplace: v.optional(vOneOf(WORKPLACES)),
  orgName: v.optional(v.string()),
  /** Closing within so many days of `asOf`. */
  closesInDays: v.optional(v.number()),
  isNew: v.optional(v.boolean()),
  /** Nothing waits for an answer of the member. */
  isSettled: v.optional(v.boolean()),
});

/** "closes": soonest first, undated last, past ones at the end. "recent": put there last, first. */
export const vMatchSort = vOneOf(["best", "closes", "newest", "recent"]);

export interface ListArgs {
  status: Doc<"matches">["status"];
  filters: Infer<typeof vMatchFilters>;
  sort: Infer<typeof vMatchSort>;
  /** The reader's clock (ms), to the day: a query's answer must not hang on the time. */
  asOf: number;
  paginationOpts: PaginationOptions;
}

/**
 * The best first. However many batches land meanwhile, a page reads no more than
 * itself: the end of the first is pinned only once a second is asked for.
 */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
  {
    status,
    tier,
    paginationOpts,
  }: Pick<ListArgs, "status" | "paginationOpts"> & {
    tier?: ListArgs["filters"]["tier"];
  },
): Promise<PaginationResult<MatchCard>> {
  boundedNumber("numItems", paginationOpts.numItems, 1, LIMITS.pageSize);
  // An order by the clock is not asked for.
  const order = { status, sort: "best", asOf: 0 } as const;
  const rows = streamsOf(ctx, member, order, tier);
  const result = await concatPages(rows, paginationOpts, PAGE_BOUNDS);
  return { ...result, page: await cardsOf(ctx, member, result.page) };
}

export async function listNarrowed(
  ctx: QueryCtx,
  member: Member,
  { filters, paginationOpts, ...args }: ListArgs,
): Promise<PaginationResult<MatchCard>> {
  boundedNumber("numItems", paginationOpts.numItems, 1, LIMITS.pageSize);
  boundedText("filters.orgName", filters.orgName ?? "", LIMITS.line);
  boundedNumber(
    "filters.closesInDays",
    filters.closesInDays ?? 0,
    0,
    YEAR_DAYS,
  );
  const newSince =
    filters.isNew === true ? await newSinceOf(ctx, member._id) : 0;
  const keep = (match: Doc<"matches">) =>
    passes(ctx, match, { filters, newSince, asOf: args.asOf });
  const result = await concatPages(
    streamsOf(ctx, member, args, filters.tier).map((rows) =>
      rows.filterWith(keep),
    ),
    paginationOpts,
    PAGE_BOUNDS,
  );
  return { ...result, page: await cardsOf(ctx, member, result.page) };
}

/** Organisations of a member's matches of one status, by name; a loose index scan. */
export async function listOrganisationNames(
  ctx: QueryCtx,
  member: Member,
  status: Doc<"matches">["status"],
): Promise<string[]> {
  const rows = await stream(ctx.db, schema)
    .query("matches")
    .withIndex("by_userId_and_status_and_organisationName", (q) =>
      q
        .eq("userId", member._id)
        .eq("status", status)
        .gt("organisationName", ""),
    )
    .distinct(["organisationName"])
    .take(ORGANISATION_NAMES_MAX);
  return rows.flatMap(({ organisationName }) => organisationName ?? []);
}

function streamsOf(
  ctx: QueryCtx,
  { _id: userId }: Member,
  { status, sort, asOf }: Pick<ListArgs, "status" | "sort" | "asOf">,
  tier: ListArgs["filters"]["tier"],
) {
  const mine = () => stream(ctx.db, schema).query("matches");
  if (sort === "closes") {
    const index = "by_userId_and_status_and_deadline";
    return [
      mine().withIndex(index, (q) =>
        q.eq("userId", userId).eq("status", status).gte("deadline", asOf),
      ),
      mine().withIndex(index, (q) =>
        q.eq("userId", userId).eq("status", status).eq("deadline", undefined),
      ),
      mine().withIndex(index, (q) =>
        q
          .eq("userId", userId)
          .eq("status", status)
          .gt("deadline", 0)
          .lt("deadline", asOf),
      ),
    ];
  }
  if (sort === "newest") {
    return [
      mine()
        .withIndex("by_userId_and_status_and_firstSeenAt", (q) =>
          q.eq("userId", userId).eq("status", status),
        )
        .order("desc"),
    ];
  }
  if (sort === "recent") {
    return [
      mine()
        .withIndex("by_userId_and_status_and_statusChangedAt", (q) =>
          q.eq("userId", userId).eq("status", status),
        )
        .order("desc"),
    ];
  }
  return [
    mine()
      .withIndex("by_userId_and_status_and_tier_and_score", (q) => {
        const all = q.eq("userId", userId).eq("status", status);
        return tier === undefined ? all : all.eq("tier", tier);
      })
      .order("desc"),
  ];
}

async function passes(
  ctx: QueryCtx,
  match: Doc<"matches">,
  {
    filters,
    newSince,
    asOf,
  }: Pick<ListArgs, "filters" | "asOf"> & { newSince: number },
): Promise<boolean> {
  const { tier, kind, workplace, orgName, closesInDays } = filters;
  if (tier !== undefined && match.tier !== tier) return false;
  if (filters.isNew === true && match.firstSeenAt <= newSince) {
    return false;
  }
  if (filters.isSettled === true && match.factors.some(hasOpenQuestion)) {
    return false;
  }
  const asks = [kind, workplace, orgName, closesInDays];
  if (asks.every((each) => each === undefined)) return true;
  const face = await faceOf(ctx, match);
  if (face === null) return false;
  const { deadline = Infinity } = face;
  return (
    (kind === undefined || face.kind === kind) &&
    (workplace === undefined || face.workplace === workplace) &&
    (orgName === undefined || face.organisationName === orgName) &&
    (closesInDays === undefined ||
      (deadline >= asOf && deadline <= asOf + closesInDays * DAY_MS))
  );
}
