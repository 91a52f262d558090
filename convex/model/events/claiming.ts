/** Who looks at a calendar: one sync at a time, and one that was lost is taken up. */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

/** Ten pages of ten seconds, and what is saved of them. */
const LEASE_MS = 5 * 60_000;
/** Begun on in one tick; the rest come with the next. */
const DUE_PAGE = 20;

/** Has it looked at now, unless it is being looked at; "again": that look is of no use any more. */
export async function claim(
  ctx: MutationCtx,
  sourceId: Id<"eventSources">,
  how: "once" | "again" = "once",
): Promise<void> {
  const source = await ctx.db.get("eventSources", sourceId);
  const now = Date.now();
  if (source === null || source.removing !== undefined) return;
  const isHeld =
    source.leaseToken !== undefined && (source.leaseUntil ?? 0) > now;
  if (isHeld && how === "once") return;
  const leaseToken = crypto.randomUUID();
  const leaseUntil = now + LEASE_MS;
  await ctx.db.patch("eventSources", sourceId, {
    leaseToken,
    leaseUntil,
    // Found again by the tick, should this one be lost.
    ...(source.kind !== "csv" && { nextSyncAt: leaseUntil }),
    progress: undefined,
  });
  if (source.kind === "csv") return;
  await ctx.scheduler.runAfter(0, internal.events.syncing.run, {
    sourceId,
    leaseToken,
  });
}

/** Begins on each calendar whose time has come; answers how many. */
export async function claimWhatIsDue(
  ctx: MutationCtx,
  now: number,
): Promise<number> {
  const due = await ctx.db
    .query("eventSources")
    .withIndex("by_nextSyncAt", (q) =>
      q.gt("nextSyncAt", 0).lte("nextSyncAt", now),
    )
    .take(DUE_PAGE);
  for (const { _id } of due) await claim(ctx, _id, "again");
  return due.length;
}

/** The calendar, where the caller still holds it; null for a late one. */
export async function findHeld(
  ctx: QueryCtx,
  {
    sourceId,
    leaseToken,
  }: { sourceId: Id<"eventSources">; leaseToken: string },
): Promise<Doc<"eventSources"> | null> {
  const source = await ctx.db.get("eventSources", sourceId);
  if (source?.leaseToken !== leaseToken) return null;
  return source.removing === undefined ? source : null;
}
