/** How one member's attendance of one organisation's events adds up. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

interface Of {
  userId: Id<"users">;
  orgId: Id<"organisations">;
}

export async function sumsOf(
  ctx: QueryCtx,
  { userId, orgId }: Of,
): Promise<Doc<"attendanceSums"> | null> {
  return await ctx.db
    .query("attendanceSums")
    .withIndex("by_orgId_and_userId", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .unique();
}

/** Adds each of the changes, which may be negative; when they last came follows from the rows. */
export async function addToMember(
  ctx: MutationCtx,
  of: Of,
  changes: { attended?: number; partly?: number; missed?: number },
): Promise<void> {
  const row = await sumsOf(ctx, of);
  const sums = {
    attended: (row?.attended ?? 0) + (changes.attended ?? 0),
    partly: (row?.partly ?? 0) + (changes.partly ?? 0),
    missed: (row?.missed ?? 0) + (changes.missed ?? 0),
    lastAttendedAt: await lastAttended(ctx, of),
  };
  if (row === null) await ctx.db.insert("attendanceSums", { ...of, ...sums });
  else await ctx.db.patch("attendanceSums", row._id, sums);
}

/** Looked at for the last event they came to; further back it no longer matters when. */
const MOST_LOOKED_AT = 20;

async function lastAttended(ctx: QueryCtx, { userId, orgId }: Of) {
  const latest = await ctx.db
    .query("attendances")
    .withIndex("by_orgId_and_userId_and_startsAt", (q) =>
      q.eq("orgId", orgId).eq("userId", userId),
    )
    .order("desc")
    .take(MOST_LOOKED_AT);
  return latest.find(({ answer }) => answer !== "no")?.startsAt;
}
