import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";

/** What happened to a member's place in a program. */
export const PLACE_NEWS = [
  "admitted",
  "waitlisted",
  "movedUp",
  "declined",
  "removed",
  "completed",
] as const;

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
  /** Somebody asks to join an organisation the member runs. */
  v.object({
    kind: v.literal("joinAsked"),
    orgName: v.string(),
    orgSlug: v.string(),
  }),
  /** The organisation the member asked to join has answered. */
  v.object({
    kind: v.literal("joinDecided"),
    orgName: v.string(),
    orgSlug: v.string(),
    isApproved: v.boolean(),
  }),
  /** Somebody wishes to found an organisation, and the member operates the platform. */
  v.object({ kind: v.literal("foundingAsked"), orgName: v.string() }),
  /** The platform has answered the member's wish to found an organisation. */
  v.object({
    kind: v.literal("foundingDecided"),
    orgName: v.string(),
    /** Of what was founded; null where it was declined. */
    orgSlug: v.union(v.null(), v.string()),
  }),
  v.object({
    kind: v.literal("programPlace"),
    programId: v.id("programs"),
    title: v.string(),
    news: vOneOf(PLACE_NEWS),
  }),
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
