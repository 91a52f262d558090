/** Rows that are ordered by an event's start follow it, a page a transaction. */
import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";

const PAGE = 200;

export type Part = "registrations" | "attendances";

/** The chain's next page; a later move of the same event finds its own start here. */
export async function follow(
  ctx: MutationCtx,
  {
    eventId,
    part,
    cursor,
  }: { eventId: Id<"events">; part: Part; cursor: string | null },
): Promise<void> {
  const event = await ctx.db.get("events", eventId);
  if (event === null) return;
  const { startsAt } = event;
  const { page, isDone, continueCursor } = await ctx.db
    .query(part)
    .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", eventId))
    .paginate({ numItems: PAGE, cursor });
  const behind = page.filter((row) => row.startsAt !== startsAt);
  for (const { _id } of behind) {
    await ctx.db.patch(part, _id, { startsAt });
  }
  const next = isDone
    ? part === "registrations"
      ? { part: "attendances" as const, cursor: null }
      : null
    : { part, cursor: continueCursor };
  if (next === null) return;
  await ctx.scheduler.runAfter(0, internal.events.moving.follow, {
    eventId,
    ...next,
  });
}
