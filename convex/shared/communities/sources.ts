/** Words of calendars that events come from, shared by tables, functions and forms. */

export const SOURCE_KINDS = ["luma", "lumaPublic", "ics", "csv"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Why a look at a calendar, or a file of events, came to nothing. */
export const SOURCE_PROBLEMS = [
  /** Not https, or an address that nobody outside could reach. */
  "address",
  /** The key, or a private calendar. */
  "refused",
  "notFound",
  "rateLimited",
  "unavailable",
  "timeout",
  "tooLarge",
  "redirects",
  "notCalendar",
  /** It answered without a single event, though some were known. */
  "empty",
  "missingColumns",
  "internal",
] as const;
export type SourceProblem = (typeof SOURCE_PROBLEMS)[number];

/** Why one event of a calendar was left out. */
export const SKIP_REASONS = [
  "title",
  "start",
  "end",
  "tooLong",
  "timeZone",
  "recurrence",
  "unreadable",
  "tooMany",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One answer or one file: a busy calendar of several years ends near a tenth of it. */
export const MOST_SOURCE_BYTES = 2_000_000;
/** Of one look: more is not one community's calendar. */
export const MOST_SOURCE_EVENTS = 500;
