/** Programs as their members, and whoever may become one, see them. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import { boundedPage } from "../../shared/limits";
import { findMembership, getMember, type Member } from "../access";
import { wayIn } from "./enrolling";
import { isSeen } from "./owning";
import { presenceOf, sessionsOf } from "./progress";
import { findEnrolment } from "./rows";
import { countsOf } from "./sums";
import {
  factsOf,
  toSessionView,
  type Enrolment,
  type MyPlace,
  type Program,
  type ProgramCard,
  type ProgramPage,
} from "./views";

/** Told as "more than"; nobody counts a queue further. */
const MOST_AHEAD = 200;

type Session = Doc<"programSessions">;

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
    sessions: await sessionsFor(ctx, sessions, {
      mine,
      isMember: membership !== null,
    }),
    sessionCount: program.sessionCount,
    heldCount: program.heldCount,
    enrolledCount: counts.enrolled + counts.completed,
    waitlistedCount: counts.waitlisted,
    mine: mine && (await toPlace(ctx, program, mine)),
    viewerCan: {
      enrol: viewer === null ? null : wayIn(program, mine?.state ?? null),
      enrolOnceSignedIn: viewer === null ? wayIn(program, null) : null,
      withdraw: inside.some((state) => state === mine?.state),
      administer: membership?.role === "admin",
    },
  };
}

/** Each session with whether I was there, and its event where I may see that. */
async function sessionsFor(
  ctx: QueryCtx,
  sessions: readonly Session[],
  { mine, isMember }: { mine: Enrolment | null; isMember: boolean },
): Promise<ProgramPage["sessions"]> {
  const events = isMember
    ? new Map<Id<"events">, Doc<"events">>()
    : await readOnce(
        ctx,
        "events",
        sessions.flatMap(({ eventId }) => eventId ?? []),
      );
  return await Promise.all(
    sessions.map(async (session) => {
      const { eventId } = session;
      const isShown =
        eventId !== undefined &&
        (isMember || events.get(eventId)?.audience === "everyone");
      return {
        ...toSessionView(session),
        eventId: isShown ? eventId : null,
        wasThere: mine && (await presenceOf(ctx, session, mine.userId)),
      };
    }),
  );
}

/** How a member stands in a program, for every view of it. */
export async function toPlace(
  ctx: QueryCtx,
  program: Program,
  enrolment: Enrolment,
): Promise<MyPlace> {
  return {
    state: enrolment.state,
    since: enrolment.since,
    note: enrolment.note,
    attendedCount: enrolment.attendedCount,
    heldCount: program.heldCount,
    isCompletedByHand: enrolment.isCompletedByHand,
    aheadCount:
      enrolment.state === "waitlisted" ? await ahead(ctx, enrolment) : 0,
  };
}

/** Who has waited longer. */
async function ahead(
  ctx: QueryCtx,
  { programId, since, _creationTime }: Enrolment,
): Promise<number> {
  const before = await ctx.db
    .query("enrolments")
    .withIndex("by_programId_and_state_and_since", (q) =>
      q
        .eq("programId", programId)
        .eq("state", "waitlisted")
        .lte("since", since),
    )
    .take(MOST_AHEAD);
  const isBefore = (other: Enrolment) =>
    other.since < since || other._creationTime < _creationTime;
  return before.filter(isBefore).length;
}

/** What is open to everyone, the next to begin first. */
export async function catalogue(
  ctx: QueryCtx,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<ProgramCard>> {
  boundedPage(paginationOpts);
  const rows = await ctx.db
    .query("programs")
    .withIndex("by_audience_and_state_and_startsAt", (q) =>
      q.eq("audience", "everyone").eq("state", "open"),
    )
    .paginate(paginationOpts);
  const viewer = await getMember(ctx);
  return { ...rows, page: await toCards(ctx, rows.page, viewer) };
}

/** Organisations of one member, and programs of each, that are looked through. */
const MOST_ORGS = 50;
const MOST_EACH = 10;

/** What the organisations I belong to have open for their members alone, and I am not in. */
export async function openToMembers(
  ctx: QueryCtx,
  member: Member,
): Promise<ProgramCard[]> {
  const memberships = await ctx.db
    .query("memberships")
    .withIndex("by_userId", (q) => q.eq("userId", member._id))
    .take(MOST_ORGS);
  const found = await Promise.all(
    memberships.flatMap(({ orgId }) =>
      (["open", "running"] as const).map((state) =>
        ctx.db
          .query("programs")
          .withIndex("by_orgId_and_state_and_startsAt", (q) =>
            q.eq("orgId", orgId).eq("state", state),
          )
          .take(MOST_EACH),
      ),
    ),
  );
  const programs = found
    .flat()
    .filter(
      ({ audience, enrolment }) =>
        audience === "members" && enrolment !== "byAdmin",
    )
    .sort((a, b) => a.startsAt - b.startsAt);
  const cards = await toCards(ctx, programs, member);
  return cards.filter(({ mine }) => mine === null || mine === "withdrawn");
}

async function toCards(
  ctx: QueryCtx,
  programs: readonly Program[],
  viewer: Member | null,
): Promise<ProgramCard[]> {
  const orgs = await readOnce(
    ctx,
    "organisations",
    programs.map(({ orgId }) => orgId),
  );
  const cards = await Promise.all(
    programs.map(async (program) => {
      const org = orgs.get(program.orgId);
      if (org === undefined || org.archivedAt !== undefined) return null;
      const [counts, mine] = await Promise.all([
        countsOf(ctx, program._id),
        viewer && findEnrolment(ctx, program._id, viewer._id),
      ]);
      return {
        ...factsOf(program),
        programId: program._id,
        orgName: org.name,
        orgSlug: org.slug,
        state: program.state,
        sessionCount: program.sessionCount,
        enrolledCount: counts.enrolled + counts.completed,
        waitlistedCount: counts.waitlisted,
        mine: mine?.state ?? null,
      };
    }),
  );
  return cards.flatMap((card) => card ?? []);
}
