/**
 * A member's own attendance. Each list is read in two passes: the rows first,
 * then each event and organisation they name once.
 */
import type { PaginationOptions, PaginationResult } from "convex/server";
import type { Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import { boundedPage } from "../../shared/limits";
import type { Member } from "../access";
import { MOST_ASKED } from "./prompts";
import type { AttendanceLine, AttendanceSummary, PromptView } from "./views";

/** Open questions shown at once; they run out after a fortnight. */
const MOST_PROMPTS = 20;
/** Nobody is in more organisations. */
const MOST_ORGS = 50;

/** The events a member's attendance is known of, the latest first. */
export async function history(
  ctx: QueryCtx,
  member: Member,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<AttendanceLine>> {
  boundedPage(paginationOpts);
  const rows = await ctx.db
    .query("attendances")
    .withIndex("by_userId_and_startsAt", (q) => q.eq("userId", member._id))
    .order("desc")
    .paginate(paginationOpts);
  const { events, orgs } = await namedBy(ctx, rows.page);
  const page = rows.page.flatMap((row) => {
    const event = events.get(row.eventId);
    if (event === undefined) return [];
    return [
      {
        eventId: row.eventId,
        title: event.title,
        orgId: row.orgId,
        orgName: orgs.get(row.orgId)?.name ?? "",
        startsAt: event.startsAt,
        timeZone: event.timeZone,
        answer: row.answer,
        source: row.source,
        isDisputed: row.isDisputed,
      },
    ];
  });
  return { ...rows, page };
}

/** What waits for the member's answer at `asOf`, the oldest event first. */
export async function pendingPrompts(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
): Promise<PromptView[]> {
  const rows = await ctx.db
    .query("attendancePrompts")
    .withIndex("by_userId_and_state_and_dueAt", (q) =>
      q.eq("userId", member._id).eq("state", "open").lte("dueAt", asOf),
    )
    .take(MOST_PROMPTS);
  const { events, orgs } = await namedBy(ctx, rows);
  return rows.flatMap((row) => {
    const event = events.get(row.eventId);
    if (event === undefined || event.state === "cancelled") return [];
    // Moved after it was asked about: it is asked about again.
    if (event.endsAt > asOf) return [];
    return [
      {
        promptId: row._id,
        eventId: row.eventId,
        title: event.title,
        orgName: orgs.get(row.orgId)?.name ?? "",
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        timeZone: event.timeZone,
        canWait: row.askedCount < MOST_ASKED,
      },
    ];
  });
}

/** By organisation, the one they were at last first. */
export async function summary(
  ctx: QueryCtx,
  member: Member,
): Promise<AttendanceSummary> {
  const rows = await ctx.db
    .query("attendanceSums")
    .withIndex("by_userId", (q) => q.eq("userId", member._id))
    .take(MOST_ORGS);
  const orgs = await readOnce(
    ctx,
    "organisations",
    rows.map(({ orgId }) => orgId),
  );
  return rows
    .map(({ orgId, attended, partly, missed, lastAttendedAt }) => ({
      orgId,
      orgName: orgs.get(orgId)?.name ?? "",
      attended,
      partly,
      missed,
      lastAttendedAt: lastAttendedAt ?? null,
    }))
    .sort((a, b) => (b.lastAttendedAt ?? 0) - (a.lastAttendedAt ?? 0));
}

/** The second pass: each event and each organisation once. */
async function namedBy(
  ctx: QueryCtx,
  rows: readonly { eventId: Id<"events">; orgId: Id<"organisations"> }[],
) {
  const [events, orgs] = await Promise.all([
    readOnce(
      ctx,
      "events",
      rows.map(({ eventId }) => eventId),
    ),
    readOnce(
      ctx,
      "organisations",
      rows.map(({ orgId }) => orgId),
    ),
  ]);
  return { events, orgs };
}
