import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vBulkStream } from "./email";

export const mailPreferenceTables = {
  /**
   * One row a member, made with the profile: what they get, when, and when the
   * planner looks at them next. Written by the preference centre, by tokens, by
   * the planner and by saves of great matches. Dies with the account. Owner:
   * userId.
   */
  mailPreferences: defineTable({
    userId: v.id("users"),
    isOn: v.object({
      matchAlert: v.boolean(),
      weeklyDigest: v.boolean(),
      eventDaily: v.boolean(),
      eventWeekly: v.boolean(),
      reminder: v.boolean(),
      attendance: v.boolean(),
    }),
    /** IANA; follows the profile's until the member chooses one here. */
    timeZone: v.string(),
    isTimeZoneChosen: v.boolean(),
    /** Local hour at which mail comes, within MAIL_HOURS. */
    hour: v.number(),
    /** ISO weekday of weekly mail: Monday is 1. */
    weekday: v.number(),
    /** Bulk mails in seven days at most; absent: no cap. */
    weeklyCap: v.optional(v.number()),
    pausedUntil: v.optional(v.number()),
    /** Counted up to make every token sent so far worthless. */
    tokenVersion: v.number(),
    /** When the planner looks at this member next for each stream (ms); absent: not at all. */
    nextAlertAt: v.optional(v.number()),
    nextDigestAt: v.optional(v.number()),
    nextEventDailyAt: v.optional(v.number()),
    nextEventWeeklyAt: v.optional(v.number()),
    /** Up to when the last one of its stream had looked (ms). */
    digestThrough: v.optional(v.number()),
    eventDailyThrough: v.optional(v.number()),
    eventWeeklyThrough: v.optional(v.number()),
    /** The provider said that nothing arrives at the address, or the member complained (ms). */
    undeliverableAt: v.optional(v.number()),
  })
    .index("by_userId", ["userId"])
    .index("by_nextAlertAt", ["nextAlertAt"])
    .index("by_nextDigestAt", ["nextDigestAt"])
    .index("by_nextEventDailyAt", ["nextEventDailyAt"])
    .index("by_nextEventWeeklyAt", ["nextEventWeeklyAt"]),

  /**
   * A stream of one organisation that a member does not want, in mail and in the
   * app. Written by the preference centre and by tokens. Owner: userId.
   */
  mailMutes: defineTable({
    userId: v.id("users"),
    orgId: v.id("organisations"),
    stream: vBulkStream,
  }).index("by_userId_and_orgId_and_stream", ["userId", "orgId", "stream"]),
};
