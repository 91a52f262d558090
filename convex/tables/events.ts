import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import {
  SKIP_REASONS,
  SOURCE_KINDS,
  SOURCE_PROBLEMS,
} from "../shared/communities/sources";
import {
  EVENT_AUDIENCES,
  EVENT_ORIGINS,
  RSVP_ANSWERS,
} from "../shared/communities/vocabulary";

export const vEventOrigin = vOneOf(EVENT_ORIGINS);
export const vEventAudience = vOneOf(EVENT_AUDIENCES);
export const vRsvpAnswer = vOneOf(RSVP_ANSWERS);
export const vSourceKind = vOneOf(SOURCE_KINDS);
export const vSourceProblem = vOneOf(SOURCE_PROBLEMS);

/** What a look at a calendar, or a file, did to its events. */
export const vSyncCounts = v.object({
  added: v.number(),
  changed: v.number(),
  cancelled: v.number(),
  unchanged: v.number(),
  skipped: v.number(),
});
export const vSkippedEvent = v.object({
  row: v.number(),
  title: v.string(),
  reason: vOneOf(SKIP_REASONS),
});
export const vSyncResult = v.object({
  at: v.number(),
  /** Absent where it went well. */
  problem: v.optional(vSourceProblem),
  /** What the wording of the problem needs; "" for nothing. */
  detail: v.string(),
  counts: vSyncCounts,
  /** Some of those left out. */
  skipped: v.array(vSkippedEvent),
});
/** Of a sync under way. */
export const vSyncProgress = v.object({
  total: v.number(),
  counts: vSyncCounts,
});

export const eventTables = {
  /**
   * A gathering of an organisation. Written by its admins and by syncs; read by
   * whom it is for. Cancelled, never removed, once anybody registered. Owner: none.
   */
  events: defineTable({
    orgId: v.id("organisations"),
    title: v.string(),
    description: v.string(),
    startsAt: v.number(),
    endsAt: v.number(),
    /** IANA. */
    timeZone: v.string(),
    /** As words; "" online or unknown. */
    place: v.string(),
    /** https, of the event's page or meeting; "" for none. */
    url: v.string(),
    isOnline: v.boolean(),
    audience: vEventAudience,
    state: vOneOf(["scheduled", "cancelled"]),
    /** Absent: as many as come. */
    capacity: v.optional(v.number()),
    origin: vEventOrigin,
    sourceId: v.optional(v.id("eventSources")),
    /** Of the source; with `sourceId` unique. */
    externalId: v.optional(v.string()),
    /** Fields an admin changed here: a sync leaves them as they are. */
    editedFields: v.array(v.string()),
    /** Counted up by each change that calendars must hear of (RFC 5545 SEQUENCE). */
    sequence: v.number(),
    changedAt: v.number(),
    /** When those who registered are asked whether they came; absent once all were. */
    promptAt: v.optional(v.number()),
    /** Looks in a row at its source that did not find it; absent while it is there. */
    missedCount: v.optional(v.number()),
  })
    .index("by_orgId_and_startsAt", ["orgId", "startsAt"])
    .index("by_orgId_and_audience_and_state_and_startsAt", [
      "orgId",
      "audience",
      "state",
      "startsAt",
    ])
    // eslint-disable-next-line @convex-dev/no-duplicate-indexes -- digests read what is new, not what is next
    .index("by_orgId", ["orgId"])
    .index("by_audience_and_state_and_startsAt", [
      "audience",
      "state",
      "startsAt",
    ])
    .index("by_sourceId_and_externalId", ["sourceId", "externalId"])
    .index("by_promptAt", ["promptAt"]),

  /** Sums of an event, apart from its row, kept with every change. Owner: none. */
  eventSums: defineTable({
    eventId: v.id("events"),
    going: v.number(),
    maybe: v.number(),
    no: v.number(),
    waiting: v.number(),
    /** By what holds of each attendance. */
    attended: v.number(),
    partly: v.number(),
    missed: v.number(),
    ratingCount: v.number(),
    ratingSum: v.number(),
  }).index("by_eventId", ["eventId"]),

  /**
   * A calendar that events come from. Its key, if it has one, lies in
   * eventSourceSecrets. Written by admins and by its sync; read by admins.
   * Owner: none.
   */
  eventSources: defineTable({
    orgId: v.id("organisations"),
    kind: vSourceKind,
    label: v.string(),
    /** https; "" where only a key or a file is asked. */
    url: v.string(),
    audience: vEventAudience,
    /** Of times that name no zone (IANA). */
    timeZone: v.string(),
    isPaused: v.boolean(),
    /** When the sync looks again (ms); absent while paused or for a file. */
    nextSyncAt: v.optional(v.number()),
    /** Random per sync; a late one no longer holds it. */
    leaseToken: v.optional(v.string()),
    leaseUntil: v.optional(v.number()),
    progress: v.optional(vSyncProgress),
    lastResult: v.optional(vSyncResult),
    /** Looks in a row that came to nothing. */
    failedCount: v.number(),
    /** It goes at that time (ms), unless that is taken back before. */
    removing: v.optional(
      v.object({
        at: v.number(),
        events: v.union(v.literal("keep"), v.literal("cancel")),
      }),
    ),
  })
    .index("by_orgId", ["orgId"])
    .index("by_nextSyncAt", ["nextSyncAt"]),

  /** Keys of sources. In no view and no answer; written once, replaced or removed. Owner: none. */
  eventSourceSecrets: defineTable({
    sourceId: v.id("eventSources"),
    apiKey: v.string(),
  }).index("by_sourceId", ["sourceId"]),

  /**
   * A member's answer before an event, at most one each. Written by the member,
   * by organisers and by syncs; read by both. Owner: userId.
   */
  registrations: defineTable({
    eventId: v.id("events"),
    orgId: v.id("organisations"),
    userId: v.id("users"),
    answer: vRsvpAnswer,
    /** "waiting": the event was full; moves up in the order of `since`. */
    state: vOneOf(["confirmed", "waiting"]),
    since: v.number(),
    /** Of the event, kept in step: orders a member's own list by index. */
    startsAt: v.number(),
  })
    .index("by_eventId_and_userId", ["eventId", "userId"])
    .index("by_eventId_and_answer_and_state_and_since", [
      "eventId",
      "answer",
      "state",
      "since",
    ])
    .index("by_userId_and_startsAt", ["userId", "startsAt"])
    .index("by_orgId_and_userId", ["orgId", "userId"]),

  /**
   * What is sent before an event: three rows each (a week, a day, an hour), moved
   * with it. Written by model/events; read by the reminders' chain. Go when it is
   * cancelled, and a week after they were done. Owner: none.
   */
  eventReminders: defineTable({
    eventId: v.id("events"),
    before: vOneOf(["week", "day", "hour"]),
    dueAt: v.number(),
    /** Its mails were made, or its time was over when the row was. */
    isDone: v.boolean(),
    /** It was done before for another time of the event, and comes again. */
    isAgain: v.boolean(),
  })
    .index("by_eventId", ["eventId"])
    .index("by_isDone_and_dueAt", ["isDone", "dueAt"]),

  /**
   * A secret address under which a calendar program reads what its owner goes to;
   * at most one each, and beside it one just taken back, which can be undone for a
   * while. Kept as its hash. Written by its owner; read by the feed.
   * Owner: userId.
   */
  calendarFeeds: defineTable({
    userId: v.id("users"),
    tokenHash: v.string(),
    createdAt: v.number(),
    /** To the day. */
    lastReadAt: v.optional(v.number()),
    /** Nobody reads it any more; the row dies soon after. */
    removedAt: v.optional(v.number()),
  })
    .index("by_tokenHash", ["tokenHash"])
    .index("by_userId", ["userId"]),
};
