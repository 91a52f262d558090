/** Programs as their organisers work on them. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import type { EnrolmentState } from "../../shared/communities/vocabulary";
import { boundedList, boundedPage } from "../../shared/limits";
import { NAMELESS_KEY, rowsOf } from "../members/rows";
import { nextStates } from "./editing";
import { sessionsOf } from "./progress";
import { countsOf, countsOfOrg, MOST_PROGRAMS, noCounts } from "./sums";
import {
  toProgramLine,
  toSessionView,
  type Marks,
  type Participant,
  type Program,
  type ProgramLine,
  type ProgramToRun,
} from "./views";

/** Marked by hand in one grid; more are marked as the events' rosters. */
const MOST_PEOPLE = 200;
/** Columns of the grid at once: each costs two ranges. */
const MOST_COLUMNS = 8;

type Session = Doc<"programSessions">;

/** An organisation's programs, the latest first, each with its counts: two ranges in all. */
export async function programsOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<ProgramLine[]> {
  const [programs, counts] = await Promise.all([
    ctx.db
      .query("programs")
      .withIndex("by_orgId_and_startsAt", (q) => q.eq("orgId", orgId))
      .order("desc")
      .take(MOST_PROGRAMS),
    countsOfOrg(ctx, orgId),
  ]);
  return programs.map((program) =>
    toProgramLine(program, counts.get(program._id) ?? noCounts()),
  );
}

/**
 * Who is in a program, in one state, the longest first. What organisers may know of
 * each is read from the members table, which holds nothing else.
 */
export async function participantsOf(
  ctx: QueryCtx,
  program: Program,
  state: EnrolmentState,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<Participant>> {
  boundedPage(paginationOpts);
  const rows = await ctx.db
    .query("enrolments")
    .withIndex("by_programId_and_state_and_since", (q) =>
      q.eq("programId", program._id).eq("state", state),
    )
    .paginate(paginationOpts);
  const faces = await rowsOf(
    ctx,
    program.orgId,
    rows.page.map(({ userId }) => userId),
  );
  const page = rows.page.map((row) => ({
    enrolmentId: row._id,
    userId: row.userId,
    name: faces.get(row.userId)?.name ?? "",
    headline: faces.get(row.userId)?.headline ?? "",
    state: row.state,
    note: row.note,
    since: row.since,
    attendedCount: row.attendedCount,
    isCompletedByHand: row.isCompletedByHand,
  }));
  return { ...rows, page };
}

/** One of them, with its sessions and where it may go from here. */
export async function getToRun(
  ctx: QueryCtx,
  program: Program,
): Promise<ProgramToRun> {
  const [sessions, counts] = await Promise.all([
    sessionsOf(ctx, program._id),
    countsOf(ctx, program._id),
  ]);
  return {
    ...toProgramLine(program, counts),
    sessions: sessions.map(toSessionView),
    nextStates: nextStates(program.state),
  };
}

/** Who is in it and who was at each of a few sessions, by name. */
export async function getMarks(
  ctx: QueryCtx,
  program: Program,
  sessionIds: readonly Id<"programSessions">[],
): Promise<Marks> {
  boundedList("sessionIds", sessionIds, MOST_COLUMNS);
  const wanted = new Set(sessionIds);
  const sessions = (await sessionsOf(ctx, program._id)).filter(({ _id }) =>
    wanted.has(_id),
  );
  const { people, isCut } = await peopleOf(ctx, program);
  const known = await Promise.all(
    sessions.map((session) => presenceAt(ctx, session)),
  );
  const cells = people.flatMap(({ userId }) =>
    sessions.flatMap(({ _id: sessionId }, at) => {
      const presence = known[at]?.get(userId);
      return presence === undefined ? [] : [{ sessionId, userId, ...presence }];
    }),
  );
  return { people, cells, isCut };
}

async function peopleOf(ctx: QueryCtx, program: Program) {
  const inside = await Promise.all(
    (["enrolled", "completed"] as const).map((state) =>
      ctx.db
        .query("enrolments")
        .withIndex("by_programId_and_state_and_since", (q) =>
          q.eq("programId", program._id).eq("state", state),
        )
        .take(MOST_PEOPLE + 1),
    ),
  );
  const rows = inside.flat();
  const faces = await rowsOf(
    ctx,
    program.orgId,
    rows.map(({ userId }) => userId),
  );
  const people = rows
    .map(({ userId, attendedCount }) => ({
      userId,
      attendedCount,
      name: faces.get(userId)?.name ?? "",
      nameKey: faces.get(userId)?.nameKey ?? NAMELESS_KEY,
    }))
    .sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1))
    .map(({ nameKey: _, ...person }) => person)
    .slice(0, MOST_PEOPLE);
  return { people, isCut: rows.length > MOST_PEOPLE };
}

interface Presence {
  isPresent: boolean;
  isByHand: boolean;
}

/** What an organiser marked by hand holds over what the event says. */
async function presenceAt(
  ctx: QueryCtx,
  { _id, eventId }: Session,
): Promise<Map<Id<"users">, Presence>> {
  const [marks, attendances] = await Promise.all([
    ctx.db
      .query("sessionMarks")
      .withIndex("by_sessionId_and_userId", (q) => q.eq("sessionId", _id))
      .take(2 * MOST_PEOPLE),
    eventId === undefined
      ? []
      : ctx.db
          .query("attendances")
          .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", eventId))
          .take(2 * MOST_PEOPLE),
  ]);
  return new Map<Id<"users">, Presence>([
    ...attendances.map(
      ({ userId, answer }) =>
        [userId, { isPresent: answer !== "no", isByHand: false }] as const,
    ),
    ...marks.map(
      ({ userId, isPresent }) =>
        [userId, { isPresent, isByHand: true }] as const,
    ),
  ]);
}
