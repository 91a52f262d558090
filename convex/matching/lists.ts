/** What a member's pages list beside the plain list of `matches.ts`. */
import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import { memberQuery } from "../functions";
import { listChanges as changes } from "../model/matching/changes";
import { countsOf } from "../model/matching/counts";
import { listGrowthLifts, vGrowthLift } from "../model/matching/growthLifts";
import * as Lists from "../model/matching/lists";
import { vMatchCard } from "../model/matching/views";
import { vMatchChange } from "../tables/matches";
import { vMatchStatus, vTierCounts } from "../tables/matching";

/**
 * Matches of one status, narrowed and ordered. Use `usePaginatedQuery` of
 * convex-helpers/react: it pins the end of each page.
 */
export const listNarrowed = memberQuery({
  args: {
    status: vMatchStatus,
    filters: Lists.vMatchFilters,
    sort: Lists.vMatchSort,
    asOf: v.number(),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vMatchCard),
  isHot: true,
  handler: async (ctx, args) => await Lists.listNarrowed(ctx, ctx.member, args),
});

/** The names the organisation filter offers, at most 200. */
export const listOrganisationNames = memberQuery({
  args: { status: vMatchStatus },
  returns: v.array(v.string()),
  handler: async (ctx, { status }) =>
    await Lists.listOrganisationNames(ctx, ctx.member, status),
});

/** How many there are of each status and tier; one row. */
export const getCounts = memberQuery({
  args: {},
  returns: v.object({
    open: vTierCounts,
    saved: vTierCounts,
    dismissed: vTierCounts,
    applied: vTierCounts,
    hidden: vTierCounts,
  }),
  handler: async (ctx) => await countsOf(ctx, ctx.member._id),
});

/** What to learn or add next: at most 60, those that would lift most matches first. */
export const listGrowthAreas = memberQuery({
  args: {},
  returns: v.array(vGrowthLift),
  handler: async (ctx) => await listGrowthLifts(ctx, ctx.member),
});

/** What is new, moved, closed or gone since the reading before; at most 200. */
export const listChanges = memberQuery({
  args: {},
  returns: v.array(
    v.object({
      ...vMatchChange.fields,
      /** Absent once the match itself is gone. */
      matchId: v.optional(v.id("matches")),
    }),
  ),
  handler: async (ctx) => await changes(ctx, ctx.member._id),
});
