import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import {
  ENROLMENT_METHODS,
  ENROLMENT_STATES,
  PROGRAM_KINDS,
  PROGRAM_STATES,
} from "../shared/communities/vocabulary";
import { vEventAudience } from "./events";

export const vProgramKind = vOneOf(PROGRAM_KINDS);
export const vProgramState = vOneOf(PROGRAM_STATES);
export const vEnrolmentMethod = vOneOf(ENROLMENT_METHODS);
export const vEnrolmentState = vOneOf(ENROLMENT_STATES);

/** When somebody has completed a program. */
export const vCompletionRule = v.union(
  v.object({ by: v.literal("hand") }),
  v.object({ by: v.literal("count"), sessions: v.number() }),
  /** Of the sessions that were held, 1 to 100. */
  v.object({ by: v.literal("percentage"), percent: v.number() }),
);

export const programTables = {
  /**
   * A course, fellowship or group with members who enrol. Written by admins of
   * its organisation; read by whom it is for. Archived, never removed. Owner: none.
   */
  programs: defineTable({
    orgId: v.id("organisations"),
    name: v.string(),
    kind: vProgramKind,
    description: v.string(),
    startsAt: v.number(),
    endsAt: v.number(),
    state: vProgramState,
    audience: vEventAudience,
    enrolment: vEnrolmentMethod,
    capacity: v.optional(v.number()),
    completion: vCompletionRule,
    /** Sessions that are not cancelled, and those of them that are over. */
    sessionCount: v.number(),
    heldCount: v.number(),
  })
    .index("by_orgId_and_startsAt", ["orgId", "startsAt"])
    .index("by_orgId_and_state_and_startsAt", ["orgId", "state", "startsAt"])
    .index("by_orgId_and_audience_and_state_and_startsAt", [
      "orgId",
      "audience",
      "state",
      "startsAt",
    ])
    .index("by_audience_and_state_and_startsAt", [
      "audience",
      "state",
      "startsAt",
    ]),

  /** Participants of a program by state, apart from its row, kept with every change. Owner: none. */
  programSums: defineTable({
    programId: v.id("programs"),
    orgId: v.id("organisations"),
    pending: v.number(),
    waitlisted: v.number(),
    enrolled: v.number(),
    completed: v.number(),
    withdrawn: v.number(),
    declined: v.number(),
  })
    .index("by_programId", ["programId"])
    .index("by_orgId", ["orgId"]),

  /**
   * One meeting of a program: an event of the organisation, whose attendance
   * counts, or a date of its own, marked by hand. Owner: none.
   */
  programSessions: defineTable({
    programId: v.id("programs"),
    title: v.string(),
    startsAt: v.number(),
    endsAt: v.number(),
    eventId: v.optional(v.id("events")),
    isCancelled: v.boolean(),
    /** Because its event is: it comes back with it. Absent where an admin said so. */
    isOffWithEvent: v.optional(v.boolean()),
    /** Changes so far, as calendar programs count them, and the last; absent before any. */
    sequence: v.optional(v.number()),
    changedAt: v.optional(v.number()),
    /** It was counted into `heldCount`. */
    isHeld: v.boolean(),
  })
    .index("by_programId_and_startsAt", ["programId", "startsAt"])
    .index("by_eventId", ["eventId"])
    .index("by_isHeld_and_endsAt", ["isHeld", "endsAt"]),

  /**
   * A member in a program, once. Written by the member and by admins; read by
   * both. Owner: userId.
   */
  enrolments: defineTable({
    programId: v.id("programs"),
    orgId: v.id("organisations"),
    userId: v.id("users"),
    state: vEnrolmentState,
    /** Why they want in, where it is by approval. */
    note: v.string(),
    /** In this state since; the waitlist moves up in this order. */
    since: v.number(),
    /** What they were before, so that the last change can be taken back. */
    was: v.optional(v.object({ state: vEnrolmentState, since: v.number() })),
    /** Sessions attended that count, kept in step with attendance. */
    attendedCount: v.number(),
    completedAt: v.optional(v.number()),
    /** An admin said so, whatever the rule counts. */
    isCompletedByHand: v.boolean(),
  })
    .index("by_programId_and_userId", ["programId", "userId"])
    .index("by_programId_and_state_and_since", ["programId", "state", "since"])
    .index("by_userId_and_state", ["userId", "state"])
    .index("by_orgId_and_userId", ["orgId", "userId"]),

  /** Whether a participant was at a session that is no event; marked by hand. Owner: userId. */
  sessionMarks: defineTable({
    sessionId: v.id("programSessions"),
    programId: v.id("programs"),
    userId: v.id("users"),
    isPresent: v.boolean(),
    byId: v.id("users"),
    at: v.number(),
  })
    .index("by_sessionId_and_userId", ["sessionId", "userId"])
    .index("by_programId_and_userId", ["programId", "userId"]),
};
