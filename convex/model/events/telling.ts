/**
 * Tells those who mean to come what changed about an event, a page a transaction.
 * Whoever says "no" does not care, and what is over changes nothing for anybody.
 */
import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { notify } from "../notifications/notify";
import type { Event } from "./views";

/** Telling one person may read 200 rows. */
const PAGE = 50;

export type Change = "cancelled" | "moved";

interface Page {
  eventId: Id<"events">;
  change: Change;
  /** The event's sequence after the change: the same change is told once. */
  sequence: number;
  cursor: string | null;
}

/** Begins to tell; `event` as it is after the change. */
export async function tellChange(
  ctx: MutationCtx,
  event: Pick<Event, "_id" | "endsAt" | "sequence">,
  change: Change,
): Promise<void> {
  if (event.endsAt <= Date.now()) return;
  await ctx.scheduler.runAfter(0, internal.events.telling.tellPage, {
    eventId: event._id,
    change,
    sequence: event.sequence,
    cursor: null,
  });
}

/** One page of who registered; schedules the next. */
export async function tellPage(
  ctx: MutationCtx,
  { eventId, change, sequence, cursor }: Page,
): Promise<void> {
  const event = await ctx.db.get("events", eventId);
  // Moved and then cancelled: that is told instead.
  const isOff = event?.state === "cancelled";
  if (event === null || isOff !== (change === "cancelled")) return;
  const registered = await ctx.db
    .query("registrations")
    .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", eventId))
    .paginate({ numItems: PAGE, cursor });
  const { title, startsAt } = event;
  const kind = change === "moved" ? "eventMoved" : "eventCancelled";
  for (const { userId, answer } of registered.page) {
    if (answer === "no") continue;
    const key = `${kind}:${eventId}:${sequence}`;
    await notify(ctx, userId, key, { kind, eventId, title, startsAt });
  }
  if (registered.isDone) return;
  await ctx.scheduler.runAfter(0, internal.events.telling.tellPage, {
    eventId,
    change,
    sequence,
    cursor: registered.continueCursor,
  });
}
