import {
  paginationOptsValidator,
  paginationResultValidator,
} from "convex/server";
import { v } from "convex/values";
import {
  memberMutation,
  memberQuery,
  orgAdminMutation,
  orgAdminQuery,
  publicQuery,
} from "./functions";
import { requireMembership } from "./model/access";
import * as Editing from "./model/programs/editing";
import * as Enrolling from "./model/programs/enrolling";
import * as Hand from "./model/programs/byHand";
import {
  requireOwnEnrolment,
  requireOwnProgram,
  requireOwnSession,
  requireSeen,
} from "./model/programs/owning";
import * as Reading from "./model/programs/reading";
import { findEnrolment } from "./model/programs/rows";
import * as Sessions from "./model/programs/sessions";
import {
  vMyProgram,
  vParticipant,
  vProgramFacts,
  vProgramLine,
  vProgramPage,
} from "./model/programs/views";
import { vEnrolmentState, vProgramState } from "./tables/programs";

const programId = v.id("programs");

/** An organisation's programs with their counts, the latest first. */
export const getOrgPrograms = orgAdminQuery({
  args: {},
  returns: v.array(vProgramLine),
  isHot: true,
  handler: async (ctx) => await Reading.programsOf(ctx, ctx.org._id),
});

/** Who is in a program, in one state, the longest first. */
export const getProgramParticipants = orgAdminQuery({
  args: {
    programId,
    state: vEnrolmentState,
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vParticipant),
  isHot: true,
  handler: async (ctx, { programId, state, paginationOpts }) => {
    const program = await requireOwnProgram(ctx, ctx.org, programId);
    return await Reading.participantsOf(ctx, program, state, paginationOpts);
  },
});

/** Null for a program that is not there for the caller; takes any text. */
export const getPage = publicQuery({
  args: { programId: v.string() },
  returns: v.union(v.null(), vProgramPage),
  handler: async (ctx, args) => await Reading.getPage(ctx, args.programId),
});

/** What everyone may apply to or join, the next to begin first. */
export const browse = publicQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vProgramLine),
  handler: async (ctx, { paginationOpts }) =>
    await Reading.catalogue(ctx, paginationOpts),
});

/** Those I am in or wait for, with the next session from `asOf` (ms) on. */
export const listMine = memberQuery({
  args: { asOf: v.number() },
  returns: v.array(vMyProgram),
  isHot: true,
  handler: async (ctx, { asOf }) =>
    await Reading.listMine(ctx, ctx.member, asOf),
});

/** Joins or asks to; answers how I stand. CONFLICT where there is no way in from here. */
export const enrol = memberMutation({
  args: { programId, note: v.string() },
  returns: vEnrolmentState,
  handler: async (ctx, { programId, note }) => {
    const program = await requireSeen(ctx, programId);
    return await Enrolling.enrol(ctx, program, ctx.member._id, note);
  },
});

/** Gives my place back. Twice is no error. */
export const withdraw = memberMutation({
  args: { programId },
  returns: v.null(),
  handler: async (ctx, { programId }) => {
    const program = await requireSeen(ctx, programId);
    const mine = await findEnrolment(ctx, programId, ctx.member._id);
    if (mine !== null) await Enrolling.leave(ctx, program, mine, "withdrawn");
    return null;
  },
});

/** Makes a draft; refuses INVALID at the field. */
export const create = orgAdminMutation({
  args: { facts: vProgramFacts },
  returns: programId,
  handler: async (ctx, { facts }) =>
    await Editing.create(ctx, ctx.org._id, facts),
});

export const edit = orgAdminMutation({
  args: { programId, facts: vProgramFacts },
  returns: v.null(),
  handler: async (ctx, { programId, facts }) => {
    const program = await requireOwnProgram(ctx, ctx.org, programId);
    await Editing.edit(ctx, program, facts);
    return null;
  },
});

export const setState = orgAdminMutation({
  args: { programId, state: vProgramState },
  returns: v.null(),
  handler: async (ctx, { programId, state }) => {
    const program = await requireOwnProgram(ctx, ctx.org, programId);
    await Editing.setState(ctx, program, state);
    return null;
  },
});

/** Adds an event of the organisation, or a date of its own, as a session. */
export const addSession = orgAdminMutation({
  args: {
    programId,
    session: v.union(
      v.object({ eventId: v.id("events") }),
      v.object({
        title: v.string(),
        startsAt: v.number(),
        endsAt: v.number(),
      }),
    ),
  },
  returns: v.id("programSessions"),
  handler: async (ctx, { programId, session }) => {
    const program = await requireOwnProgram(ctx, ctx.org, programId);
    return await Sessions.addSession(ctx, program, session);
  },
});

export const setSessionCancelled = orgAdminMutation({
  args: { sessionId: v.id("programSessions"), isCancelled: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { sessionId, isCancelled }) => {
    const session = await requireOwnSession(ctx, ctx.org, sessionId);
    await Sessions.setCancelled(ctx, session, isCancelled);
    return null;
  },
});

/** Lets a member in, whether they asked or not; answers where they stand then. */
export const admit = orgAdminMutation({
  args: { programId, userId: v.id("users") },
  returns: vEnrolmentState,
  handler: async (ctx, { programId, userId }) => {
    const program = await requireOwnProgram(ctx, ctx.org, programId);
    return await Hand.admit(ctx, ctx, program, userId);
  },
});

/** Turns somebody down, or takes them out. */
export const decline = orgAdminMutation({
  args: { enrolmentId: v.id("enrolments") },
  returns: v.null(),
  handler: async (ctx, { enrolmentId }) => {
    const found = await requireOwnEnrolment(ctx, ctx.org, enrolmentId);
    await Hand.decline(ctx, ctx, found);
    return null;
  },
});

/** Says that somebody has completed it whatever the rule counts, or takes that back. */
export const setCompletedByHand = orgAdminMutation({
  args: { enrolmentId: v.id("enrolments"), isCompleted: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { enrolmentId, isCompleted }) => {
    const { enrolment } = await requireOwnEnrolment(ctx, ctx.org, enrolmentId);
    await Hand.setCompleted(ctx, ctx, enrolment, isCompleted);
    return null;
  },
});

/** Marks somebody at a session by hand; null leaves it to the event's attendance. */
export const markSession = orgAdminMutation({
  args: {
    sessionId: v.id("programSessions"),
    userId: v.id("users"),
    isPresent: v.union(v.boolean(), v.null()),
  },
  returns: v.null(),
  handler: async (ctx, { sessionId, userId, isPresent }) => {
    const session = await requireOwnSession(ctx, ctx.org, sessionId);
    await requireMembership(ctx, ctx.org._id, userId);
    await Hand.markSession(ctx, ctx, session, { userId, isPresent });
    return null;
  },
});
