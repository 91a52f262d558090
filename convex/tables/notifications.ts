import { defineTable } from "convex/server";
import { v } from "convex/values";

/** As the event was when it was told. */
const aboutEvent = {
  eventId: v.id("events"),
  title: v.string(),
  startsAt: v.number(),
};

/** What a notification is about; each has one link, which the interface makes of it. */
export const vNotificationSubject = v.union(
  /** The background found great matches while the member was away. */
  v.object({
    kind: v.literal("greatMatches"),
    count: v.number(),
    /** Of the best of them. */
    matchId: v.id("matches"),
    title: v.string(),
    titleLanguage: v.string(),
  }),
  /** Something the member saved closes soon. */
  v.object({
    kind: v.literal("deadlineNear"),
    matchId: v.id("matches"),
    title: v.string(),
    titleLanguage: v.string(),
    deadline: v.number(),
  }),
  /** Mail to the member's address comes back. */
  v.object({ kind: v.literal("mailUndeliverable") }),
  /** An event is over that the member said they would come to: were they there? */
  v.object({ kind: v.literal("attendanceAsked"), ...aboutEvent }),
  v.object({ kind: v.literal("eventCancelled"), ...aboutEvent }),
  /** To another time or place; `startsAt` is the new one. */
  v.object({ kind: v.literal("eventMoved"), ...aboutEvent }),
  /** The member waited for a place, and has one. */
  v.object({ kind: v.literal("placeFree"), ...aboutEvent }),
);

export const notificationTables = {
  /**
   * One thing a member should know, shown by the bell. Written by what causes it,
   * in the same transaction; read and marked by its member. The oldest goes when
   * a member has more than 200. Dies with the account. Owner: userId.
   */
  notifications: defineTable({
    userId: v.id("users"),
    /** Unique for the member: the same thing is told once. */
    dedupeKey: v.string(),
    subject: vNotificationSubject,
    createdAt: v.number(),
    /** Absent while unread. */
    readAt: v.optional(v.number()),
  })
    .index("by_userId_and_createdAt", ["userId", "createdAt"])
    .index("by_userId_and_readAt", ["userId", "readAt"])
    .index("by_userId_and_dedupeKey", ["userId", "dedupeKey"]),

  /** One row a member: how many are unread, so that the bell reads one row. Owner: userId. */
  notificationCounts: defineTable({
    userId: v.id("users"),
    unread: v.number(),
  }).index("by_userId", ["userId"]),
};
