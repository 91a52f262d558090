import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import {
  ATTENDANCE_ANSWERS,
  ATTENDANCE_SOURCES,
} from "../shared/communities/vocabulary";

export const vAttendanceAnswer = vOneOf(ATTENDANCE_ANSWERS);
export const vAttendanceSource = vOneOf(ATTENDANCE_SOURCES);

/** One source's word on whether somebody was there. */
const vClaim = v.object({
  answer: vAttendanceAnswer,
  at: v.number(),
  /** Absent where no person said it. */
  byId: v.optional(v.id("users")),
});

export const attendanceTables = {
  /**
   * Whether somebody was at an event: each source's word, and what holds of them
   * (the first of ATTENDANCE_SOURCES that has one). Written by prompts, rosters
   * and syncs; read by the member, organisers and programs. Owner: userId.
   */
  attendances: defineTable({
    eventId: v.id("events"),
    orgId: v.id("organisations"),
    userId: v.id("users"),
    answer: vAttendanceAnswer,
    source: vAttendanceSource,
    claims: v.object({
      checkIn: v.optional(vClaim),
      organiser: v.optional(vClaim),
      self: v.optional(vClaim),
      luma: v.optional(vClaim),
    }),
    /** Two sources differ on whether they came at all. */
    isDisputed: v.boolean(),
    /** Of the event, kept in step. */
    startsAt: v.number(),
    changedAt: v.number(),
  })
    .index("by_eventId_and_userId", ["eventId", "userId"])
    .index("by_userId_and_startsAt", ["userId", "startsAt"])
    .index("by_orgId_and_userId_and_startsAt", ["orgId", "userId", "startsAt"])
    .index("by_orgId_and_startsAt", ["orgId", "startsAt"]),

  /** How one member's attendance adds up, kept with every change of it. Owner: userId. */
  attendanceSums: defineTable({
    userId: v.id("users"),
    orgId: v.id("organisations"),
    attended: v.number(),
    partly: v.number(),
    missed: v.number(),
    lastAttendedAt: v.optional(v.number()),
  })
    .index("by_userId", ["userId"])
    .index("by_orgId_and_userId", ["orgId", "userId"]),

  /**
   * The question "were you there?", at most one an event and member. Made by the
   * prompts' chain; answered, put off (at most twice in all) or run out. Owner:
   * userId.
   */
  attendancePrompts: defineTable({
    eventId: v.id("events"),
    orgId: v.id("organisations"),
    userId: v.id("users"),
    state: vOneOf(["open", "answered", "expired"]),
    /** Shown from here on. */
    dueAt: v.number(),
    askedCount: v.number(),
    expiresAt: v.number(),
  })
    .index("by_eventId_and_userId", ["eventId", "userId"])
    .index("by_userId_and_state_and_dueAt", ["userId", "state", "dueAt"])
    .index("by_state_and_expiresAt", ["state", "expiresAt"]),

  /**
   * What a member thought of an event they were at, at most one each. Written and
   * taken back by the member; organisers read it, without the name unless it is
   * signed. Owner: userId.
   */
  eventFeedback: defineTable({
    eventId: v.id("events"),
    orgId: v.id("organisations"),
    userId: v.id("users"),
    /** 1 to 5. */
    rating: v.optional(v.number()),
    comment: v.string(),
    isSigned: v.boolean(),
    at: v.number(),
  })
    .index("by_eventId_and_at", ["eventId", "at"])
    .index("by_eventId_and_userId", ["eventId", "userId"]),
};
