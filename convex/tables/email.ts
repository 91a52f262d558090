import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { vMailContent } from "../shared/mail/content";
import {
  BULK_STREAMS,
  DELIVERIES,
  MAIL_REASONS,
  OUTBOX_STATES,
  STREAMS,
} from "../shared/mail/streams";
import { vLocale } from "./account";

export const vStream = vOneOf(STREAMS);
export const vBulkStream = vOneOf(BULK_STREAMS);
export const vOutboxState = vOneOf(OUTBOX_STATES);
export const vDelivery = vOneOf(DELIVERIES);
export const vMailReason = vOneOf(MAIL_REASONS);

/** What a mail is about; its content is worked out of it when it is claimed. */
export const vMailRefs = v.union(
  v.object({
    kind: v.literal("code"),
    purpose: vOneOf(["verify", "reset", "emailChange"]),
  }),
  /** Told to the address that the account left. */
  v.object({
    kind: v.literal("addressChanged"),
    email: v.string(),
    at: v.number(),
  }),
  v.object({
    kind: v.literal("invitation"),
    orgId: v.id("organisations"),
    inviterId: v.optional(v.id("users")),
    path: v.string(),
    expiresAt: v.optional(v.number()),
  }),
  /** `matchIds`: what was new and marked as alerted in the same transaction. */
  v.object({
    kind: v.literal("matchAlert"),
    matchIds: v.array(v.id("matches")),
    moreCount: v.number(),
  }),
  /** What was new in (since, through], and what was saved. */
  v.object({
    kind: v.literal("weeklyDigest"),
    since: v.optional(v.number()),
    through: v.number(),
    matchIds: v.array(v.id("matches")),
    moreCount: v.number(),
    savedIds: v.array(v.id("matches")),
  }),
  /** What was announced in (since, through] by the communities of its reader. */
  v.object({
    kind: v.literal("eventDigest"),
    period: vOneOf(["daily", "weekly"]),
    since: v.optional(v.number()),
    through: v.number(),
    eventIds: v.array(v.id("events")),
    moreCount: v.number(),
  }),
  v.object({
    kind: v.literal("reminder"),
    eventId: v.id("events"),
    before: vOneOf(["week", "day", "hour"]),
  }),
  /** `startsAt`: where it moved to; it may have moved on since. */
  v.object({
    kind: v.literal("eventMoved"),
    eventId: v.id("events"),
    from: v.number(),
    startsAt: v.number(),
  }),
  v.object({ kind: v.literal("eventCancelled"), eventId: v.id("events") }),
  v.object({ kind: v.literal("attendance"), eventId: v.id("events") }),
);

/** What became of the mails of one stream and day. */
export const vMailSums = v.object({
  /** "2026-03-02". */
  day: v.string(),
  stream: vStream,
  planned: v.number(),
  sent: v.number(),
  kept: v.number(),
  failed: v.number(),
  suppressed: v.number(),
  expired: v.number(),
  cancelled: v.number(),
  delivered: v.number(),
  bounced: v.number(),
  complained: v.number(),
  unsubscribed: v.number(),
});

export const emailTables = {
  /**
   * One row a mail, made in the transaction that causes it. Written by the
   * planner, by whatever causes a mail and by the sending chain; read by that
   * chain, by operators and (their own) by members. Ends after 90 days. Owner:
   * userId, or the address of somebody who has no account yet.
   */
  emailOutbox: defineTable({
    /** Unique: what the mail is, for whom and of which day or week; asked for twice it is made once. */
    dedupeKey: v.string(),
    stream: vStream,
    userId: v.optional(v.id("users")),
    /** Of codes, invitations and what is told to an address that was left; any other is looked up when it is sent. */
    address: v.optional(v.string()),
    orgId: v.optional(v.id("organisations")),
    /** Where there is no member who has chosen one. */
    locale: v.optional(vLocale),
    refs: vMailRefs,
    /** Of a code mail: the code, gone as soon as it was sent or ran out. In no view. */
    secret: v.optional(v.string()),
    state: vOutboxState,
    /** Lower leaves first: what somebody waits for at the screen is 0, bulk is 1. */
    rank: v.number(),
    notBefore: v.number(),
    notAfter: v.number(),
    /** Requests to the provider it was part of, but for those of keys refused for good. */
    attempt: v.number(),
    batchId: v.optional(v.id("emailBatches")),
    providerId: v.optional(v.string()),
    reason: v.optional(vMailReason),
    /** What the provider said, in its own words, bounded. */
    lastError: v.optional(v.string()),
    delivery: v.optional(vDelivery),
    sentAt: v.optional(v.number()),
    endedAt: v.optional(v.number()),
  })
    .index("by_dedupeKey", ["dedupeKey"])
    .index("by_state_and_rank_and_notBefore", ["state", "rank", "notBefore"])
    .index("by_state_and_notAfter", ["state", "notAfter"])
    // eslint-disable-next-line @convex-dev/no-duplicate-indexes -- operators read one state newest first, not by rank
    .index("by_state", ["state"])
    // eslint-disable-next-line @convex-dev/no-duplicate-indexes -- and one stream newest first, not state by state
    .index("by_stream", ["stream"])
    .index("by_stream_and_state", ["stream", "state"])
    .index("by_batchId", ["batchId"])
    .index("by_providerId", ["providerId"])
    .index("by_userId_and_stream_and_state", ["userId", "stream", "state"])
    .index("by_userId_and_notBefore", ["userId", "notBefore"])
    .index("by_orgId_and_state", ["orgId", "state"])
    .index("by_endedAt", ["endedAt"]),

  /**
   * What a mail said, worked out when it was claimed, so that asking again sends
   * the same bytes and the preview shows what was sent. Codes are blanked once
   * sent. Dies with its row. Owner: through the row.
   */
  emailContents: defineTable({
    outboxId: v.id("emailOutbox"),
    content: vMailContent,
    locale: vLocale,
    timeZone: v.string(),
    name: v.string(),
    address: v.string(),
  }).index("by_outboxId", ["outboxId"]),

  /**
   * One request to the provider: at most a hundred mails under one idempotency
   * key, which stays while it is unknown whether the provider took it. Written by
   * the sending chain. Removed a week after it was settled. Owner: none.
   */
  emailBatches: defineTable({
    key: v.string(),
    state: vOneOf(["open", "settled"]),
    size: v.number(),
    attempt: v.number(),
    /** Random per claim; a late attempt no longer holds it. */
    leaseToken: v.optional(v.string()),
    leaseUntil: v.optional(v.number()),
    /** Not before this time (ms): pace, back-off or retry-after. */
    notBefore: v.number(),
    /** When it may first have reached the provider (ms); keys are remembered for a day from then. */
    firstSentAt: v.optional(v.number()),
    lastReason: v.optional(vMailReason),
    jobId: v.optional(v.id("_scheduled_functions")),
    settledAt: v.optional(v.number()),
  })
    .index("by_state_and_notBefore", ["state", "notBefore"])
    .index("by_settledAt", ["settledAt"]),

  /**
   * The one row of the sending chain: when the next request may leave, and since
   * when the provider or the operator makes it wait. Owner: none.
   */
  emailLane: defineTable({
    nextSendAt: v.number(),
    /** Between two requests (ms); follows the provider's headers. */
    gapMs: v.number(),
    jobId: v.optional(v.id("_scheduled_functions")),
    /** Set by the operator: nothing but account mail leaves. */
    pausedAt: v.optional(v.number()),
  }),

  /**
   * Addresses nothing (bounce) or nothing in bulk (complaint) is sent to. Written
   * by webhooks and operators; read before each sending. Kept until an operator
   * lifts it. Owner: by address.
   */
  emailSuppressions: defineTable({
    /** Normalised as in users. */
    address: v.string(),
    reason: vOneOf(["bounced", "complained"]),
    at: v.number(),
  }).index("by_address", ["address"]),

  /** Messages of the provider already taken, by their id. Removed after a week. Owner: none. */
  emailWebhooks: defineTable({
    messageId: v.string(),
    type: v.string(),
    receivedAt: v.number(),
  })
    .index("by_messageId", ["messageId"])
    .index("by_receivedAt", ["receivedAt"]),

  /** Sums by stream and day (UTC), kept as rows change state, so that the page counts nothing. Owner: none. */
  emailSums: defineTable(vMailSums).index("by_day_and_stream", [
    "day",
    "stream",
  ]),
};
