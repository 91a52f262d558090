/** Programs as their organisers and their members see them. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import type { EnrolmentState } from "../../shared/communities/vocabulary";
import { boundedPage } from "../../shared/limits";
import { findMembership, getMember, type Member } from "../access";
import { rowsOf } from "../members/rows";
import { wayIn } from "./enrolling";
import { isSeen } from "./owning";
import { sessionsOf } from "./progress";
import { findEnrolment } from "./rows";
import { countsOf, countsOfOrg, MOST_PROGRAMS, noCounts } from "./sums";
import {
  factsOf,
  toProgramLine,
  toSessionView,
  type MyProgram,
  type Participant,
  type Program,
  type ProgramLine,
  type ProgramPage,
} from "./views";

/** Programs of one member that are shown at once. */
const MOST_MINE = 50;

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

/** Null for a program that is not there for the caller; takes any text. */
export async function getPage(
  ctx: QueryCtx,
  id: string,
): Promise<ProgramPage | null> {
  const programId = ctx.db.normalizeId("programs", id);
  const program =
    programId === null ? null : await ctx.db.get("programs", programId);
  if (program === null || !(await isSeen(ctx, program))) return null;
  const viewer = await getMember(ctx);
  const [org, sessions, counts, membership, mine] = await Promise.all([
    ctx.db.get("organisations", program.orgId),
    sessionsOf(ctx, program._id),
    countsOf(ctx, program._id),
    viewer && findMembership(ctx, program.orgId, viewer._id),
    viewer && findEnrolment(ctx, program._id, viewer._id),
  ]);
  if (org === null || org.archivedAt !== undefined) return null;
  const inside = ["pending", "waitlisted", "enrolled"] as const;
  return {
    ...factsOf(program),
    programId: program._id,
    orgId: program.orgId,
    orgName: org.name,
    orgSlug: org.slug,
    state: program.state,
    sessions: sessions.map(toSessionView),
    enrolledCount: counts.enrolled + counts.completed,
    mine:
      mine === null
        ? null
        : {
            state: mine.state,
            attendedCount: mine.attendedCount,
            heldCount: program.heldCount,
          },
    viewerCan: {
      enrol: viewer === null ? null : wayIn(program, mine?.state ?? null),
      withdraw: inside.some((state) => state === mine?.state),
      administer: membership?.role === "admin",
    },
  };
}

/** What is open to everyone, the next to begin first. */
export async function catalogue(
  ctx: QueryCtx,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<ProgramLine>> {
  boundedPage(paginationOpts);
  const rows = await ctx.db
    .query("programs")
    .withIndex("by_audience_and_state_and_startsAt", (q) =>
      q.eq("audience", "everyone").eq("state", "open"),
    )
    .paginate(paginationOpts);
  const page = await Promise.all(
    rows.page.map(async (program) =>
      toProgramLine(program, await countsOf(ctx, program._id)),
    ),
  );
  return { ...rows, page };
}

/** The programs I am in or wait for, and the next session of each. */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
): Promise<MyProgram[]> {
  const states = ["enrolled", "waitlisted", "pending", "completed"] as const;
  const found = await Promise.all(
    states.map((state) =>
      ctx.db
        .query("enrolments")
        .withIndex("by_userId_and_state", (q) =>
          q.eq("userId", member._id).eq("state", state),
        )
        .take(MOST_MINE),
    ),
  );
  const enrolments = found.flat().slice(0, MOST_MINE);
  const [programs, orgs, next] = await Promise.all([
    readOnce(
      ctx,
      "programs",
      enrolments.map(({ programId }) => programId),
    ),
    readOnce(
      ctx,
      "organisations",
      enrolments.map(({ orgId }) => orgId),
    ),
    Promise.all(enrolments.map((each) => nextSession(ctx, each, asOf))),
  ]);
  return enrolments.flatMap((enrolment, at) => {
    const program = programs.get(enrolment.programId);
    if (program === undefined) return [];
    return [
      {
        programId: program._id,
        name: program.name,
        kind: program.kind,
        orgName: orgs.get(enrolment.orgId)?.name ?? "",
        state: enrolment.state,
        attendedCount: enrolment.attendedCount,
        heldCount: program.heldCount,
        sessionCount: program.sessionCount,
        next: next[at] ?? null,
      },
    ];
  });
}

/** Cancelled ones looked past. */
const MOST_SKIPPED = 5;

async function nextSession(
  ctx: QueryCtx,
  { programId, state }: Doc<"enrolments">,
  asOf: number,
) {
  if (state === "completed") return null;
  const coming = await ctx.db
    .query("programSessions")
    .withIndex("by_programId_and_startsAt", (q) =>
      q.eq("programId", programId).gte("startsAt", asOf),
    )
    .take(MOST_SKIPPED);
  const next = coming.find(({ isCancelled }) => !isCancelled);
  return next === undefined ? null : toSessionView(next);
}
