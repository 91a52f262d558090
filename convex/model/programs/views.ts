import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import { vOneOf } from "../../lib/validators";
import { vEventAudience } from "../../tables/events";
import {
  vCompletionRule,
  vEnrolmentMethod,
  vEnrolmentState,
  vProgramKind,
  vProgramState,
} from "../../tables/programs";

export type Program = Doc<"programs">;
export type Enrolment = Doc<"enrolments">;

/** What a program says of itself; its admins write it. */
export const vProgramFacts = v.object({
  name: v.string(),
  kind: vProgramKind,
  description: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  audience: vEventAudience,
  enrolment: vEnrolmentMethod,
  capacity: v.optional(v.number()),
  completion: vCompletionRule,
});
export type ProgramFacts = Infer<typeof vProgramFacts>;

/** How many are in it, by state. */
export const vProgramCounts = v.object({
  pending: v.number(),
  waitlisted: v.number(),
  enrolled: v.number(),
  completed: v.number(),
  withdrawn: v.number(),
  declined: v.number(),
});
export type ProgramCounts = Infer<typeof vProgramCounts>;

/** A program as its organisers list it. */
export const vProgramLine = vProgramFacts.extend({
  programId: v.id("programs"),
  state: vProgramState,
  sessionCount: v.number(),
  heldCount: v.number(),
  counts: vProgramCounts,
});
export type ProgramLine = Infer<typeof vProgramLine>;

export const vSessionView = v.object({
  sessionId: v.id("programSessions"),
  title: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  eventId: v.union(v.id("events"), v.null()),
  isCancelled: v.boolean(),
  /** It is over, and counted. */
  isHeld: v.boolean(),
});
export type SessionView = Infer<typeof vSessionView>;

/** One of them, as its organisers work on it. */
export const vProgramToRun = vProgramLine.extend({
  sessions: v.array(vSessionView),
  nextStates: v.array(vProgramState),
});
export type ProgramToRun = Infer<typeof vProgramToRun>;

/** Participants by sessions; where there is no cell nobody has said anything. */
export const vMarks = v.object({
  people: v.array(
    v.object({
      userId: v.id("users"),
      /** "" where they hide it. */
      name: v.string(),
      attendedCount: v.number(),
    }),
  ),
  cells: v.array(
    v.object({
      sessionId: v.id("programSessions"),
      userId: v.id("users"),
      isPresent: v.boolean(),
      /** An organiser marked it; else it is what the event says. */
      isByHand: v.boolean(),
    }),
  ),
  /** There are more than can be marked here. */
  isCut: v.boolean(),
});
export type Marks = Infer<typeof vMarks>;

/** Somebody in a program, as far as they let its organisers see them. */
export const vParticipant = v.object({
  enrolmentId: v.id("enrolments"),
  userId: v.id("users"),
  /** "" where they hide it. */
  name: v.string(),
  headline: v.string(),
  state: vEnrolmentState,
  note: v.string(),
  since: v.number(),
  attendedCount: v.number(),
  isCompletedByHand: v.boolean(),
});
export type Participant = Infer<typeof vParticipant>;

/** How a member stands in a program. */
export const vMyPlace = v.object({
  state: vEnrolmentState,
  since: v.number(),
  note: v.string(),
  attendedCount: v.number(),
  /** Sessions that count towards completing, held so far. */
  heldCount: v.number(),
  isCompletedByHand: v.boolean(),
  /** Who has waited longer, while they wait. */
  aheadCount: v.number(),
});
export type MyPlace = Infer<typeof vMyPlace>;

/** A program in the catalogue. */
export const vProgramCard = vProgramFacts.extend({
  programId: v.id("programs"),
  orgName: v.string(),
  orgSlug: v.string(),
  state: vProgramState,
  sessionCount: v.number(),
  /** Places that are taken. */
  enrolledCount: v.number(),
  waitlistedCount: v.number(),
  mine: v.union(v.null(), vEnrolmentState),
});
export type ProgramCard = Infer<typeof vProgramCard>;

/** A program as its page shows it. */
export const vProgramPage = vProgramFacts.extend({
  programId: v.id("programs"),
  orgId: v.id("organisations"),
  orgName: v.string(),
  orgSlug: v.string(),
  state: vProgramState,
  sessions: v.array(
    vSessionView.extend({
      /** Null where nobody has said, or I am not in it. */
      wasThere: v.union(v.null(), v.boolean()),
    }),
  ),
  sessionCount: v.number(),
  heldCount: v.number(),
  /** Places that are taken. */
  enrolledCount: v.number(),
  waitlistedCount: v.number(),
  mine: v.union(v.null(), vMyPlace),
  viewerCan: v.object({
    /** How they may get in from here; null where they may not. */
    enrol: v.union(v.null(), vOneOf(["self", "approval"])),
    /** The same for a stranger, who has to sign in first. */
    enrolOnceSignedIn: v.union(v.null(), vOneOf(["self", "approval"])),
    withdraw: v.boolean(),
    administer: v.boolean(),
  }),
});
export type ProgramPage = Infer<typeof vProgramPage>;

/** One of my programs. */
export const vMyProgram = vMyPlace.extend({
  programId: v.id("programs"),
  name: v.string(),
  kind: vProgramKind,
  orgName: v.string(),
  orgSlug: v.string(),
  programState: vProgramState,
  startsAt: v.number(),
  endsAt: v.number(),
  completion: vCompletionRule,
  sessionCount: v.number(),
  /** The next session from the asked time on; null where there is none. */
  next: v.union(v.null(), vSessionView),
});
export type MyProgram = Infer<typeof vMyProgram>;

export function toSessionView(row: Doc<"programSessions">): SessionView {
  return {
    sessionId: row._id,
    title: row.title,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    eventId: row.eventId ?? null,
    isCancelled: row.isCancelled,
    isHeld: row.isHeld,
  };
}

/** The facts of a program's row, for every view of it. */
export function factsOf(program: Program): ProgramFacts {
  return {
    name: program.name,
    kind: program.kind,
    description: program.description,
    startsAt: program.startsAt,
    endsAt: program.endsAt,
    audience: program.audience,
    enrolment: program.enrolment,
    ...(program.capacity !== undefined && { capacity: program.capacity }),
    completion: program.completion,
  };
}

export function toProgramLine(
  program: Program,
  counts: ProgramCounts,
): ProgramLine {
  return {
    ...factsOf(program),
    programId: program._id,
    state: program.state,
    sessionCount: program.sessionCount,
    heldCount: program.heldCount,
    counts,
  };
}
