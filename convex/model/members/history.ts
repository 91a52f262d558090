/** What a member did with the organisation: meetings they were at, and its programs. */
import type { PaginationOptions, PaginationResult } from "convex/server";
import { v, type Infer } from "convex/values";
import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import { boundedPage } from "../../shared/limits";
import { vAttendanceAnswer, vAttendanceSource } from "../../tables/attendance";
import { vEnrolmentState } from "../../tables/programs";
import { requireMembership } from "../access";

/** Nobody is in more programs of one organisation. */
const MOST_PROGRAMS = 50;

export const vMeetingLine = v.object({
  eventId: v.id("events"),
  title: v.string(),
  startsAt: v.number(),
  answer: vAttendanceAnswer,
  source: vAttendanceSource,
  isDisputed: v.boolean(),
});

export const vProgramOfMember = v.object({
  programId: v.id("programs"),
  name: v.string(),
  state: vEnrolmentState,
  attendedCount: v.number(),
  heldCount: v.number(),
  since: v.number(),
});

interface Of {
  orgId: Id<"organisations">;
  userId: Id<"users">;
}

/** The latest first. Refuses NOT_FOUND for whoever is no member. */
export async function meetingsOf(
  ctx: QueryCtx,
  { orgId, userId }: Of,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<Infer<typeof vMeetingLine>>> {
  boundedPage(paginationOpts);
  await requireMembership(ctx, orgId, userId);
  const rows = await ctx.db
    .query("attendances")
    .withIndex("by_orgId_and_userId_and_startsAt", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .order("desc")
    .paginate(paginationOpts);
  const events = await readOnce(
    ctx,
    "events",
    rows.page.map(({ eventId }) => eventId),
  );
  const page = rows.page.map((row) => ({
    eventId: row.eventId,
    title: events.get(row.eventId)?.title ?? "",
    startsAt: row.startsAt,
    answer: row.answer,
    source: row.source,
    isDisputed: row.isDisputed,
  }));
  return { ...rows, page };
}

/** The newest first. Refuses NOT_FOUND for whoever is no member. */
export async function programsOf(
  ctx: QueryCtx,
  { orgId, userId }: Of,
): Promise<Infer<typeof vProgramOfMember>[]> {
  await requireMembership(ctx, orgId, userId);
  const rows = await ctx.db
    .query("enrolments")
    .withIndex("by_orgId_and_userId", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .order("desc")
    .take(MOST_PROGRAMS);
  const programs = await readOnce(
    ctx,
    "programs",
    rows.map(({ programId }) => programId),
  );
  return rows.flatMap(({ programId, state, attendedCount, since }) => {
    const program = programs.get(programId);
    if (program === undefined) return [];
    const { name, heldCount } = program;
    return [{ programId, name, state, attendedCount, heldCount, since }];
  });
}
