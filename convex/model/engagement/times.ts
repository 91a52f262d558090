/** When a member did what the rule of engagement counts. */
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import {
  windowStart,
  type EngagementTimes,
} from "../../shared/communities/engagement";

/** More than four a week; further ones change no level. */
const MOST_MEETINGS = 60;
/** Nobody is in more programs of one organisation. */
const MOST_PROGRAMS = 50;

export async function timesOf(
  ctx: QueryCtx,
  { orgId, userId, joinedAt }: Doc<"memberships">,
  asOf: number,
): Promise<EngagementTimes> {
  const [recent, sums, enrolments] = await Promise.all([
    ctx.db
      .query("attendances")
      .withIndex("by_orgId_and_userId_and_startsAt", (q) =>
        q
          .eq("orgId", orgId)
          .eq("userId", userId)
          .gt("startsAt", windowStart(asOf)),
      )
      .order("desc")
      .take(MOST_MEETINGS),
    ctx.db
      .query("attendanceSums")
      .withIndex("by_orgId_and_userId", (q) =>
        q.eq("orgId", orgId).eq("userId", userId),
      )
      .unique(),
    ctx.db
      .query("enrolments")
      .withIndex("by_orgId_and_userId", (q) =>
        q.eq("orgId", orgId).eq("userId", userId),
      )
      .take(MOST_PROGRAMS),
  ]);
  const enrolled = enrolments.filter(({ state }) => state === "enrolled");
  const programs = await readOnce(
    ctx,
    "programs",
    enrolled.map(({ programId }) => programId),
  );
  return {
    joinedAt,
    attendedAt: recent
      .filter(({ answer }) => answer !== "no")
      .map(({ startsAt }) => startsAt),
    lastAttendedAt: sums?.lastAttendedAt,
    activeUntil: [...programs.values()]
      .filter(({ state }) => state === "open" || state === "running")
      .map(({ endsAt }) => endsAt),
    completedAt: enrolments.flatMap(({ completedAt }) => completedAt ?? []),
  };
}
