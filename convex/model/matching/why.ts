import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { checkEligibility } from "../../shared/eligibility";
import { reportEligibility } from "../../shared/eligibilityReport";
import type { Member } from "../access";
import { findProfile } from "../profiles/profiles";
import { sentencesFor } from "./listingSentences";
import { canReadOn, readingStandingOf } from "./readings";
import type { WhyView } from "./whyViews";

/**
 * "Why not this one?": every check of one listing, open or closed, and where it
 * stands in the member's readings. Null where there is no such listing, or no
 * profile to check it against.
 */
export async function explainListing(
  ctx: QueryCtx,
  member: Member,
  opportunityId: string,
): Promise<WhyView | null> {
  const id = ctx.db.normalizeId("opportunities", opportunityId);
  const listing = id === null ? null : await ctx.db.get("opportunities", id);
  const profile = await findProfile(ctx, member._id);
  if (listing === null || profile === null) return null;
  const match = await ctx.db
    .query("matches")
    .withIndex("by_profileId_and_opportunityId", (q) =>
      q.eq("profileId", profile._id).eq("opportunityId", listing._id),
    )
    .unique();
  const { standing, run } = await readingStandingOf(ctx, member._id, listing);
  return {
    opportunityId: listing._id,
    title: listing.title,
    organisationName: listing.organisationName,
    textLanguage: listing.textLanguage,
    status: listing.status,
    facts: listing.facts,
    ...(listing.deadline !== undefined && { deadline: listing.deadline }),
    ...checked(profile.content, listing),
    yours: yoursOf(profile.content),
    match: match && {
      matchId: match._id,
      status: match.status,
      tier: match.tier,
    },
    standing,
    canReadOn: run !== null && canReadOn(run, profile),
  };
}

/** As of when the listing was last seen: a query's answer must not hang on the clock. */
function checked(
  content: Doc<"profiles">["content"],
  listing: Doc<"opportunities">,
): Pick<WhyView, "verdict" | "checks"> {
  const now = listing.lastSeenAt;
  const quotes = sentencesFor(listing.description, listing.facts);
  return {
    verdict: checkEligibility(content, listing, now).verdict,
    checks: reportEligibility(content, listing, now).map((check) => {
      const quote = quotes[check.aspect];
      return quote === undefined ? check : { ...check, quote };
    }),
  };
}

function yoursOf({
  basics,
  preferences,
}: Doc<"profiles">["content"]): WhyView["yours"] {
  return {
    country: basics.country,
    timeZone: basics.timeZone,
    languages: basics.languages,
    workplaces: preferences.workplaces,
    places: preferences.places,
    levels: preferences.levels,
    workPermissions: preferences.workPermissions,
    noWorkPermissions: preferences.noWorkPermissions,
    hoursPerWeek: preferences.hoursPerWeek,
    earliestStart: preferences.earliestStart,
    minimumPay: preferences.minimumPay,
  };
}
