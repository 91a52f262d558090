import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { checkEligibility } from "../../shared/eligibility";
import { getMember } from "../access";
import { canReadOn, readingStandingOf } from "../matching/readings";
import { shownStatus } from "../matching/toViews";
import { findProfile } from "../profiles/profiles";
import {
  toOpportunityDetail,
  type OpportunityDetail,
  type OpportunityViewer,
} from "./views";

/** One listing, open or closed, and where the viewer stands with it. */
export async function getDetail(
  ctx: QueryCtx,
  opportunityId: string,
): Promise<OpportunityDetail | null> {
  const id = ctx.db.normalizeId("opportunities", opportunityId);
  const row = id === null ? null : await ctx.db.get("opportunities", id);
  if (row === null) return null;
  const [source, viewer] = await Promise.all([
    ctx.db
      .query("sources")
      .withIndex("by_key", (q) => q.eq("key", row.source))
      .unique(),
    viewerOf(ctx, row),
  ]);
  return toOpportunityDetail(row, {
    sourceName: source?.name ?? row.source,
    viewer,
  });
}

async function viewerOf(
  ctx: QueryCtx,
  row: Doc<"opportunities">,
): Promise<OpportunityViewer | null> {
  const member = await getMember(ctx);
  if (member === null) return null;
  const profile = await findProfile(ctx, member._id);
  if (profile === null) return null;
  const match = await ctx.db
    .query("matches")
    .withIndex("by_profileId_and_opportunityId", (q) =>
      q.eq("profileId", profile._id).eq("opportunityId", row._id),
    )
    .unique();
  // As of when the listing was last seen: a query's answer must not hang on the
  // clock, and listings past their deadline are closed every hour anyway.
  const { verdict, reason, detail } = checkEligibility(
    profile.content,
    row,
    row.lastSeenAt,
  );
  const { standing, run } = await readingStandingOf(ctx, member._id, row);
  return {
    standing,
    canReadOn: run !== null && canReadOn(run, profile),
    match:
      match === null
        ? null
        : {
            matchId: match._id,
            status: shownStatus(match),
            tier: match.tier,
          },
    eligibility: verdict,
    blockedReason: verdict === "blocked" ? (reason ?? null) : null,
    blockedDetail: verdict === "blocked" ? (detail ?? null) : null,
  };
}
