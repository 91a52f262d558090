/**
 * How far somebody has come in a program: sessions attended, by the attendance of
 * its events or marked by hand, against its rule.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { findAttendance } from "../attendance/rows";
import { MOST_SESSIONS } from "./facts";
import { findEnrolment, move } from "./rows";
import type { Enrolment, Program } from "./views";

type Session = Doc<"programSessions">;

/** Programs one event is a session of. */
const MOST_LINKED = 20;

/** Sessions by their start, cancelled ones among them. */
export async function sessionsOf(
  ctx: QueryCtx,
  programId: Id<"programs">,
): Promise<Session[]> {
  return await ctx.db
    .query("programSessions")
    .withIndex("by_programId_and_startsAt", (q) => q.eq("programId", programId))
    .take(MOST_SESSIONS);
}

/** Whether so many attended of so many held is enough. Of none held, nobody has completed. */
export function isComplete(
  rule: Program["completion"],
  { attended, held, all }: { attended: number; held: number; all: number },
): boolean {
  switch (rule.by) {
    case "hand":
      return false;
    case "count":
      return attended >= rule.sessions;
    case "percentage":
      // Before the last session nobody knows what the whole will be.
      return held === all && all > 0 && attended * 100 >= rule.percent * all;
  }
}

/** Follows a change of somebody's attendance of an event, in each program it is a session of. */
export async function followAttendance(
  ctx: MutationCtx,
  eventId: Id<"events">,
  userId: Id<"users">,
): Promise<void> {
  const sessions = await ctx.db
    .query("programSessions")
    .withIndex("by_eventId", (q) => q.eq("eventId", eventId))
    .take(MOST_LINKED);
  for (const programId of new Set(sessions.map((each) => each.programId))) {
    const enrolment = await findEnrolment(ctx, programId, userId);
    if (enrolment !== null) await recount(ctx, enrolment);
  }
}

/** Counts anew what somebody attended, and completes or reopens by the rule. */
export async function recount(
  ctx: MutationCtx,
  enrolment: Enrolment,
): Promise<void> {
  const program = await ctx.db.get("programs", enrolment.programId);
  if (program === null) return;
  const sessions = (await sessionsOf(ctx, program._id)).filter(
    ({ isCancelled }) => !isCancelled,
  );
  const came = await Promise.all(
    sessions.map((session) => wasAt(ctx, session, enrolment.userId)),
  );
  const attendedCount = came.filter(Boolean).length;
  if (attendedCount !== enrolment.attendedCount) {
    await ctx.db.patch("enrolments", enrolment._id, { attendedCount });
  }
  const isDone =
    enrolment.isCompletedByHand ||
    isComplete(program.completion, {
      attended: attendedCount,
      held: sessions.filter(({ isHeld }) => isHeld).length,
      all: sessions.length,
    });
  const isIn = enrolment.state === "enrolled";
  if (isDone && isIn) await move(ctx, program, enrolment, "completed");
  if (!isDone && enrolment.state === "completed") {
    await move(ctx, program, enrolment, "enrolled");
  }
}

async function wasAt(
  ctx: QueryCtx,
  { _id: sessionId, eventId }: Session,
  userId: Id<"users">,
): Promise<boolean> {
  const mark = await ctx.db
    .query("sessionMarks")
    .withIndex("by_sessionId_and_userId", (q) =>
      q.eq("sessionId", sessionId).eq("userId", userId),
    )
    .unique();
  // What an organiser marks by hand holds over what an event says.
  if (mark !== null) return mark.isPresent;
  if (eventId === undefined) return false;
  const attendance = await findAttendance(ctx, eventId, userId);
  return attendance !== null && attendance.answer !== "no";
}
