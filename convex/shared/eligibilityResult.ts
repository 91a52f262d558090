import type { FactorQuestion } from "./matching";
import type { RuledListing, Rule, RuleValue } from "./rules";
import type { OffsetRange } from "./utcOffsets";
import type { LanguageLevel, Level, PayPeriod, Workplace } from "./vocabulary";

/** Why a listing is not open to a member; worded by the interface. */
export const ELIGIBILITY_REASONS = [
  "hiddenOrganisation",
  "deadlinePassed",
  /** Remote, but not from where the member lives. */
  "region",
  "timeZone",
  /** On site where the member may not work, and no visa is arranged. */
  "workPermission",
  /** On site where the member does not want to work. */
  "place",
  /** Remote, hybrid or on site, against the member's choice. */
  "workplace",
  "language",
  "level",
  "startDate",
  "hours",
  "pay",
  /** By a rule the member has made of a dismissal. */
  "rule",
] as const;
export type EligibilityReason = (typeof ELIGIBILITY_REASONS)[number];

/** What each check is about, in the order in which they are tried. */
export const ELIGIBILITY_ASPECTS = [
  "organisation",
  "deadline",
  "place",
  "workplace",
  "language",
  "level",
  "startDate",
  "hours",
  "pay",
  "rule",
] as const;
export type EligibilityAspect = (typeof ELIGIBILITY_ASPECTS)[number];

/** What the wording of a reason needs; only what concerns it is there. */
export interface EligibilityDetail {
  /** Regions or country codes the listing is open to, or its offices' countries. */
  regions?: string[];
  /** Regions or country codes the listing leaves out. */
  excluded?: string[];
  utcOffsets?: OffsetRange;
  language?: string;
  languageLevel?: LanguageLevel;
  level?: Level;
  workplace?: Workplace;
  /** ISO date. */
  startsOn?: string;
  /** ms. */
  deadline?: number;
  rule?: RuleValue;
}

export interface Eligibility {
  /** "ask": open, if the member's answer (or the employer's) is the right one. */
  verdict: "pass" | "ask" | "blocked";
  reason?: EligibilityReason;
  detail?: EligibilityDetail;
  questions: FactorQuestion[];
}

interface SpokenLanguage {
  code: string;
  level: LanguageLevel;
}

export interface EligibilityProfile {
  basics: {
    country: string;
    timeZone: string;
    languages: readonly SpokenLanguage[];
  };
  preferences: {
    workplaces: readonly Workplace[];
    places: readonly string[];
    levels: readonly Level[];
    workPermissions: readonly string[];
    noWorkPermissions: readonly string[];
    noLanguages?: readonly string[] | undefined;
    hoursPerWeek?: number | undefined;
    earliestStart?: string | undefined;
    minimumPay?:
      { amount: number; currency: string; period: PayPeriod } | undefined;
    hiddenOrganisationIds: readonly string[];
    rules?: readonly Pick<Rule, "isOn" | "value">[] | undefined;
  };
}

export interface EligibilityListing extends Omit<RuledListing, "facts"> {
  orgId?: string | undefined;
  deadline?: number | undefined;
  facts: {
    workplace: Workplace;
    places: readonly { country?: string | undefined }[];
    remoteRegions: readonly string[];
    remoteExcluded?: readonly string[] | undefined;
    remoteUtcOffsets?: OffsetRange | undefined;
    visaSponsorship: "yes" | "no" | "unknown";
    languages: readonly SpokenLanguage[];
    level?: Level | undefined;
    hoursPerWeek?: number | undefined;
    startsOn?: string | undefined;
    pay?:
      | {
          min?: number | undefined;
          max?: number | undefined;
          currency: string;
          period: PayPeriod;
        }
      | undefined;
  };
}

/** The profile prepared for many listings. */
export interface EligibilitySubject {
  profile: EligibilityProfile;
  offset: OffsetRange | null;
  now: number;
}

export const PASS: Eligibility = { verdict: "pass", questions: [] };

export function blocked(
  reason: EligibilityReason,
  detail: EligibilityDetail = {},
): Eligibility {
  return { verdict: "blocked", reason, detail, questions: [] };
}

export function ask(
  reason: EligibilityReason,
  detail: EligibilityDetail,
  questions: FactorQuestion[] = [],
): Eligibility {
  return { verdict: "ask", reason, detail, questions };
}
