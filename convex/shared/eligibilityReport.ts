import { CHECKS, subjectOf } from "./eligibility";
import type {
  EligibilityAspect,
  EligibilityDetail,
  EligibilityListing,
  EligibilityProfile,
  EligibilityReason,
} from "./eligibilityResult";

/** How one check came out, where "pass" alone would not say why. */
export const CHECK_STANDINGS = [
  "passed",
  "ask",
  "blocked",
  /** The listing does not say: nothing to check, and nothing that blocks. */
  "notStated",
  /** The listing says, and the profile sets no limit. */
  "noLimit",
  /** Both say, in currencies or periods that no honest rule compares. */
  "notCompared",
] as const;
type CheckStanding = (typeof CHECK_STANDINGS)[number];

export interface CheckReport {
  aspect: EligibilityAspect;
  standing: CheckStanding;
  reason?: EligibilityReason;
  detail?: EligibilityDetail;
}

/** Whether the listing says anything of it. */
const STATES: Readonly<
  Partial<Record<EligibilityAspect, (listing: EligibilityListing) => boolean>>
> = {
  deadline: ({ deadline }) => deadline !== undefined,
  place: ({ facts }) =>
    facts.remoteRegions.length > 0 ||
    (facts.remoteExcluded ?? []).length > 0 ||
    facts.remoteUtcOffsets !== undefined ||
    (facts.workplace !== "remote" &&
      facts.places.some(({ country }) => country !== undefined)),
  language: ({ facts }) => facts.languages.length > 0,
  level: ({ facts }) => facts.level !== undefined,
  startDate: ({ facts }) => facts.startsOn !== undefined,
  hours: ({ facts }) => facts.hoursPerWeek !== undefined,
  pay: ({ facts: { pay } }) => (pay?.max ?? pay?.min) !== undefined,
};

type Preferences = EligibilityProfile["preferences"];

/** Whether the member's profile sets a limit to it; the other aspects always do. */
const LIMITS: Readonly<
  Partial<Record<EligibilityAspect, (preferences: Preferences) => boolean>>
> = {
  organisation: ({ hiddenOrganisationIds: { length } }) => length > 0,
  workplace: ({ workplaces: { length } }) => length > 0,
  level: ({ levels: { length } }) => length > 0,
  startDate: ({ earliestStart }) => earliestStart !== undefined,
  hours: ({ hoursPerWeek }) => hoursPerWeek !== undefined,
  pay: ({ minimumPay }) => minimumPay !== undefined,
  rule: ({ rules }) => (rules?.length ?? 0) > 0,
};

/**
 * Every check of {@link checkEligibility} with its own result, in the order in
 * which they are tried: none stops at the first that blocks.
 */
export function reportEligibility(
  profile: EligibilityProfile,
  listing: EligibilityListing,
  now: number,
): CheckReport[] {
  const subject = subjectOf(profile, now);
  return CHECKS.map(([aspect, check]) => {
    const { verdict, reason, detail } = check(subject, listing);
    if (verdict !== "pass") {
      return {
        aspect,
        standing: verdict,
        ...(reason && { reason }),
        ...(detail && { detail }),
      };
    }
    return { aspect, standing: standingOf(aspect, profile, listing) };
  });
}

function standingOf(
  aspect: EligibilityAspect,
  { preferences }: EligibilityProfile,
  listing: EligibilityListing,
): CheckStanding {
  if (STATES[aspect]?.(listing) === false) return "notStated";
  if (LIMITS[aspect]?.(preferences) === false) return "noLimit";
  if (aspect !== "pay") return "passed";
  const { pay } = listing.facts;
  const wanted = preferences.minimumPay;
  const isComparable =
    pay?.currency === wanted?.currency &&
    (pay?.period === "total") === (wanted?.period === "total") &&
    pay?.period !== "total";
  return isComparable ? "passed" : "notCompared";
}
