/**
 * What is due before an event and when it changes. That something is due is a
 * row or a scheduled step of its own; whom it is told to is read when it is, so
 * whoever registers later is not told what is past.
 */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { Event } from "./views";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const AHEAD = { week: 7 * DAY_MS, day: DAY_MS, hour: HOUR_MS } as const;
export type Before = keyof typeof AHEAD;
const OFFSETS = ["week", "day", "hour"] as const satisfies readonly Before[];
/** Begun on in one tick; more than a page goes on by itself. */
const DUE_PAGE = 20;
/** Done ones stay to know that they were, should the event move. */
const KEPT_MS = 8 * DAY_MS;
/** Whoever sets a date is often not done with it: the last word is told. */
const SETTLE_MS = 10 * MINUTE_MS;

type Timed = Pick<Event, "_id" | "state" | "startsAt">;

/** Brings the rows of an event to its time and state. */
export async function keepReminders(
  ctx: MutationCtx,
  { _id: eventId, state, startsAt }: Timed,
  now: number,
): Promise<void> {
  const rows = await ctx.db
    .query("eventReminders")
    .withIndex("by_eventId", (q) => q.eq("eventId", eventId))
    .take(OFFSETS.length);
  if (state === "cancelled" || startsAt <= now) {
    for (const { _id } of rows) await ctx.db.delete("eventReminders", _id);
    return;
  }
  for (const before of OFFSETS) {
    const dueAt = startsAt - AHEAD[before];
    const row = rows.find((each) => each.before === before);
    // An offset that is past already is nobody's news.
    const isDone = dueAt <= now;
    if (row === undefined) {
      const made = { eventId, before, dueAt, isDone, isAgain: false };
      await ctx.db.insert("eventReminders", made);
    } else if (row.dueAt !== dueAt) {
      const isAgain = row.isAgain || row.isDone;
      await ctx.db.patch("eventReminders", row._id, { dueAt, isDone, isAgain });
    }
  }
}

/** Begins on what is due; answers how many. */
export async function remindWhoIsDue(
  ctx: MutationCtx,
  now: number,
): Promise<number> {
  const due = await ctx.db
    .query("eventReminders")
    .withIndex("by_isDone_and_dueAt", (q) =>
      q.eq("isDone", false).lte("dueAt", now),
    )
    .take(DUE_PAGE);
  for (const row of due) {
    await ctx.db.patch("eventReminders", row._id, { isDone: true });
    const event = await ctx.db.get("events", row.eventId);
    if (event === null || !isTimely(event, row, now)) continue;
    await tell(ctx, event._id, {
      kind: "reminder",
      before: row.before,
      ...(row.isAgain && { startsAt: event.startsAt }),
    });
  }
  if (due.length === DUE_PAGE) {
    await ctx.scheduler.runAfter(0, internal.events.reminding.tick, {});
  } else {
    await removeDone(ctx, now);
  }
  return due.length;
}

/** After a standstill the nearest reminder speaks for those before it. */
function isTimely(
  { state, startsAt }: Event,
  { before }: Doc<"eventReminders">,
  now: number,
): boolean {
  if (state !== "scheduled" || startsAt <= now) return false;
  const next = OFFSETS[OFFSETS.indexOf(before) + 1];
  return next === undefined || startsAt - AHEAD[next] > now;
}

async function removeDone(ctx: MutationCtx, now: number): Promise<void> {
  const old = await ctx.db
    .query("eventReminders")
    .withIndex("by_isDone_and_dueAt", (q) =>
      q.eq("isDone", true).lte("dueAt", now - KEPT_MS),
    )
    .take(DUE_PAGE);
  for (const { _id } of old) await ctx.db.delete("eventReminders", _id);
}

/** Has everybody who means to come told of the new time. */
export async function tellOfMove(
  ctx: MutationCtx,
  event: Pick<Event, "_id" | "startsAt">,
  { startsAt, state }: Pick<Event, "startsAt" | "state">,
  now: number,
): Promise<void> {
  if (state === "cancelled" || startsAt <= now) return;
  const notice = {
    kind: "eventMoved" as const,
    from: event.startsAt,
    startsAt,
  };
  await tell(ctx, event._id, notice, SETTLE_MS);
}

export async function tellOfCancelling(
  ctx: MutationCtx,
  event: Pick<Event, "_id" | "startsAt" | "sequence">,
  now: number,
): Promise<void> {
  if (event.startsAt <= now) return;
  const notice = { kind: "eventCancelled" as const, sequence: event.sequence };
  await tell(ctx, event._id, notice, SETTLE_MS);
}

export type Notice =
  | { kind: "reminder"; before: Before; startsAt?: number }
  | { kind: "eventMoved"; from: number; startsAt: number }
  | { kind: "eventCancelled"; sequence: number };

async function tell(
  ctx: MutationCtx,
  eventId: Id<"events">,
  notice: Notice,
  afterMs = 0,
): Promise<void> {
  await ctx.scheduler.runAfter(afterMs, internal.events.reminding.tellPage, {
    eventId,
    notice,
    cursor: null,
  });
}
