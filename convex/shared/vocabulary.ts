/** The closed word lists of the domain. Interface words for each live in src/messages. */

export const LOCALES = ["en", "es"] as const;
export type Locale = (typeof LOCALES)[number];

export const WORK_KINDS = [
  "research",
  "engineering",
  "policy",
  "operations",
  "communications",
  "community",
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const COMMITMENTS = [
  "fullTime",
  "partTime",
  "contract",
  "internship",
  "fellowship",
  "volunteer",
] as const;
export type Commitment = (typeof COMMITMENTS)[number];

/** In rising order: distance between two levels is the distance of their places here. */
export const LEVELS = ["student", "entry", "mid", "senior", "lead"] as const;
export type Level = (typeof LEVELS)[number];

export const WORKPLACES = ["remote", "hybrid", "onsite"] as const;
export type Workplace = (typeof WORKPLACES)[number];

/** In rising order. */
export const LANGUAGE_LEVELS = [
  "basic",
  "conversational",
  "fluent",
  "native",
] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

export const SKILL_LEVELS = ["learning", "working", "strong"] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];

/** Regions beside ISO 3166-1 alpha-2 country codes; membership lives in shared/places.ts. */
export const REGIONS = [
  "ANYWHERE",
  "AMERICAS",
  "LATAM",
  "NORTH_AMERICA",
  "EUROPE",
  "EU",
  "EMEA",
  "MIDDLE_EAST",
  "AFRICA",
  "ASIA",
  "APAC",
  "OCEANIA",
] as const;
export type Region = (typeof REGIONS)[number];
/** A region or an ISO country code such as "AR". */
export type RegionOrCountry = string;

export const PAY_PERIODS = ["hour", "month", "year", "total"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export const TIERS = ["great", "good", "exploring"] as const;
export type Tier = (typeof TIERS)[number];

export const VERDICTS = ["met", "partly", "missing", "unknown"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const IMPORTANCES = ["must", "should", "nice"] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const PROFILE_SECTIONS = [
  "basics",
  "education",
  "work",
  "skills",
  "interests",
  "goals",
  "seeking",
] as const;
/** The seven sections that completeness counts. Preferences are beside them. */
export type ProfileSection = (typeof PROFILE_SECTIONS)[number];

export const DISMISS_REASONS = [
  "place",
  "level",
  "kind",
  "organisation",
  "pay",
  "timing",
  "other",
] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

/** What may come of an application. */
export const OUTCOMES = [
  "waiting",
  "interview",
  "offer",
  "rejected",
  "withdrew",
] as const;

export const RUN_STATES = [
  "queued",
  "running",
  "done",
  "partial",
  "failed",
  "cancelled",
  "superseded",
] as const;
export type RunState = (typeof RUN_STATES)[number];
