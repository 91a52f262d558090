import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import { CHECK_STANDINGS } from "../../shared/eligibilityReport";
import {
  ELIGIBILITY_ASPECTS,
  ELIGIBILITY_REASONS,
} from "../../shared/eligibilityResult";
import { vTier } from "../../shared/matching";
import { vStoredMatchStatus } from "../../tables/matching";
import { vListingFacts, vOpportunityStatus } from "../../tables/opportunities";
import { vPreferences, vBasics } from "../../tables/profiles";
import { READING_STANDINGS } from "./readings";
import { vEligibilityDetail } from "./views";

/** One check of the chosen listing against the member's profile. */
const vCheckReport = v.object({
  aspect: vOneOf(ELIGIBILITY_ASPECTS),
  standing: vOneOf(CHECK_STANDINGS),
  reason: v.optional(vOneOf(ELIGIBILITY_REASONS)),
  detail: v.optional(vEligibilityDetail),
  /** The listing's own sentence, where its description has one. */
  quote: v.optional(v.string()),
});

/** "Why not this one?", for any listing. */
export const vWhyView = v.object({
  opportunityId: v.id("opportunities"),
  title: v.string(),
  organisationName: v.string(),
  /** ISO 639-1 of the listing's words, for `lang`. */
  textLanguage: v.string(),
  status: vOpportunityStatus,
  facts: vListingFacts,
  deadline: v.optional(v.number()),
  verdict: vOneOf(["pass", "ask", "blocked"]),
  checks: v.array(vCheckReport),
  /** What the checks read of the profile. */
  yours: v.object({
    country: vBasics.fields.country,
    timeZone: vBasics.fields.timeZone,
    languages: vBasics.fields.languages,
    workplaces: vPreferences.fields.workplaces,
    places: vPreferences.fields.places,
    levels: vPreferences.fields.levels,
    workPermissions: vPreferences.fields.workPermissions,
    noWorkPermissions: vPreferences.fields.noWorkPermissions,
    hoursPerWeek: vPreferences.fields.hoursPerWeek,
    earliestStart: vPreferences.fields.earliestStart,
    minimumPay: vPreferences.fields.minimumPay,
  }),
  match: v.union(
    v.null(),
    v.object({
      matchId: v.id("matches"),
      status: vStoredMatchStatus,
      tier: vTier,
    }),
  ),
  /** Where it stands in the readings; of interest where there is no match. */
  standing: vOneOf(READING_STANDINGS),
  canReadOn: v.boolean(),
});
export type WhyView = Infer<typeof vWhyView>;
