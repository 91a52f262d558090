/**
 * The kinds of mail there are, and what is true of each. "Bulk" ones are sent
 * because time passed or something was found: they can be switched off, muted,
 * paused and unsubscribed from. The others answer something a person has just done.
 */

export const BULK_STREAMS = [
  "matchAlert",
  "weeklyDigest",
  "eventDaily",
  "eventWeekly",
  "reminder",
  "attendance",
] as const;
export type BulkStream = (typeof BULK_STREAMS)[number];

export const STREAMS = ["account", "invitation", ...BULK_STREAMS] as const;
export type Stream = (typeof STREAMS)[number];

/** Those that concern one organisation's events, and can be muted by organisation. */
export const ORG_STREAMS = [
  "eventDaily",
  "eventWeekly",
  "reminder",
  "attendance",
] as const satisfies readonly BulkStream[];

/** Planned at a member's own hour, each by a time of its own (tables/email.ts). */
export const PLANNED_STREAMS = [
  "matchAlert",
  "weeklyDigest",
  "eventDaily",
  "eventWeekly",
] as const satisfies readonly BulkStream[];
export type PlannedStream = (typeof PLANNED_STREAMS)[number];

export function isBulk(stream: Stream): stream is BulkStream {
  return (BULK_STREAMS as readonly string[]).includes(stream);
}

/** What is on for somebody who never chose: stored at sign-up, so that what is shown is what happens. */
export const DEFAULT_STREAMS: Readonly<Record<BulkStream, boolean>> = {
  matchAlert: true,
  weeklyDigest: true,
  eventDaily: false,
  eventWeekly: true,
  reminder: true,
  attendance: true,
};

/** Local, of the reader: quiet hours are everything outside of it. */
export const MAIL_HOURS = { earliest: 7, latest: 21 } as const;
export const DEFAULT_HOUR = 8;
/** ISO: Monday is 1. */
export const DEFAULT_WEEKDAY = 1;

/** Where a mail in the outbox stands; all but the first two are ends. */
export const OUTBOX_STATES = [
  "waiting",
  "sending",
  "sent",
  "failed",
  "suppressed",
  "expired",
  "cancelled",
  /** Nothing can leave from here (no key): it can be read in the app. */
  "kept",
] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/**
 * What the provider has said of a mail since, in rising order: a later word never
 * takes back a higher one, so webhooks may come in any order.
 */
export const DELIVERIES = [
  "delayed",
  "delivered",
  "opened",
  "bounced",
  "complained",
] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** Why a mail did not go, worded by the interface. */
export const MAIL_REASONS = [
  /** The member had switched it off, muted it, or paused. */
  "off",
  "paused",
  "unsubscribed",
  /** This week's cap was used up. */
  "cap",
  "bounced",
  "complained",
  /** What it was about is closed, past or gone. */
  "nothingLeft",
  "accountGone",
  "addressUnproved",
  /** Its time was over before it could be sent. */
  "tooLate",
  "byOperator",
  /** The provider refused this address or these contents for good. */
  "refused",
  /** The key or the sending domain is not accepted. */
  "unauthorised",
  /** Sent and never answered for longer than the provider remembers keys. */
  "unknown",
  "rateLimited",
  "unavailable",
  "network",
  "internal",
] as const;
export type MailReason = (typeof MAIL_REASONS)[number];

/** Why an operator lets mail go to an address again. */
export const LIFT_REASONS = [
  /** Whoever has the address asked for it. */
  "asked",
  /** What kept mail from arriving is mended. */
  "mended",
  /** It should never have been on the list. */
  "mistake",
] as const;
export type LiftReason = (typeof LIFT_REASONS)[number];
