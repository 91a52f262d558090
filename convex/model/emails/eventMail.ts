/** Mail about one event to those who registered for it, made a page at a time. */
import { v, type Infer } from "convex/values";
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { outOfQuietHours } from "../../shared/mail/schedule";
import type { BulkStream } from "../../shared/mail/streams";
import { wake } from "./lane";
import { enqueue, type NewMail } from "./outbox";
import { findPreferences, type MailPreferences } from "./preferences";
import { saveTally, type Tally } from "./sums";

/** Some ten index ranges each. */
const PEOPLE_PAGE = 100;
const DAY_MS = 86_400_000;
/** Whoever has not answered by then was asked on screen too. */
const ASK_FOR_MS = 3 * DAY_MS;

type Event = Doc<"events">;
type Registration = Doc<"registrations">;

export const vNotice = v.union(
  v.object({
    kind: v.literal("reminder"),
    before: v.union(v.literal("week"), v.literal("day"), v.literal("hour")),
    /** Set where it comes a second time, because the event moved. */
    startsAt: v.optional(v.number()),
  }),
  v.object({
    kind: v.literal("eventMoved"),
    from: v.number(),
    startsAt: v.number(),
  }),
  v.object({ kind: v.literal("eventCancelled"), sequence: v.number() }),
);
type Notice = Infer<typeof vNotice>;

/** Makes the mails of one page of those registered; schedules the next. */
export async function tellPage(
  ctx: MutationCtx,
  {
    eventId,
    notice,
    cursor,
  }: { eventId: Id<"events">; notice: Notice; cursor: string | null },
): Promise<void> {
  const event = await ctx.db.get("events", eventId);
  const now = Date.now();
  if (event === null || !holds(event, notice, now)) return;
  const registered = await ctx.db
    .query("registrations")
    .withIndex("by_eventId_and_userId", (q) => q.eq("eventId", eventId))
    .paginate({ numItems: PEOPLE_PAGE, cursor });
  const tally: Tally = new Map();
  for (const registration of registered.page) {
    if (!isMeant(registration, notice)) continue;
    await tellOne(ctx, event, registration.userId, notice, tally, now);
  }
  await saveTally(ctx, tally);
  if (tally.size > 0) await wake(ctx, now);
  if (registered.isDone) return;
  await ctx.scheduler.runAfter(0, internal.events.reminding.tellPage, {
    eventId,
    notice,
    cursor: registered.continueCursor,
  });
}

/** Whether it is still as it was when this was to be told. */
function holds(event: Event, notice: Notice, now: number): boolean {
  if (event.startsAt <= now) return false;
  if (notice.kind === "eventCancelled") return event.state === "cancelled";
  if (event.state === "cancelled") return false;
  return notice.kind !== "eventMoved" || event.startsAt === notice.startsAt;
}

/** Reminded is who goes; of a change hears also who might. */
function isMeant({ answer, state }: Registration, notice: Notice): boolean {
  if (notice.kind === "reminder") {
    return answer === "going" && state === "confirmed";
  }
  return answer !== "no";
}

async function tellOne(
  ctx: MutationCtx,
  event: Event,
  userId: Id<"users">,
  notice: Notice,
  tally: Tally,
  now: number,
): Promise<void> {
  const preferences = await wantedBy(ctx, userId, "reminder", event.orgId, now);
  if (preferences === null) return;
  const notBefore = outOfQuietHours(now, preferences.timeZone);
  // A reminder that the night would keep until the event began is none.
  if (notBefore >= event.startsAt) return;
  const mail = {
    dedupeKey: keyOf(userId, event._id, notice),
    stream: "reminder" as const,
    userId,
    orgId: event.orgId,
    refs: refsOf(event._id, notice),
    notBefore,
    notAfter: event.startsAt,
  };
  await enqueue(ctx, mail, tally);
}

function keyOf(
  userId: Id<"users">,
  eventId: Id<"events">,
  notice: Notice,
): string {
  switch (notice.kind) {
    case "reminder": {
      const again = notice.startsAt === undefined ? "" : `:${notice.startsAt}`;
      return `reminder:${userId}:${eventId}:${notice.before}${again}`;
    }
    case "eventMoved":
      return `moved:${userId}:${eventId}:${notice.startsAt}`;
    case "eventCancelled":
      return `cancelled:${userId}:${eventId}:${notice.sequence}`;
  }
}

function refsOf(eventId: Id<"events">, notice: Notice): NewMail["refs"] {
  switch (notice.kind) {
    case "reminder":
      return { kind: "reminder", eventId, before: notice.before };
    case "eventMoved": {
      const { from, startsAt } = notice;
      return { kind: "eventMoved", eventId, from, startsAt };
    }
    case "eventCancelled":
      return { kind: "eventCancelled", eventId };
  }
}

/** Asks somebody by mail whether they came, as the prompt on screen does. */
export async function askWhetherCame(
  ctx: MutationCtx,
  event: Event,
  userId: Id<"users">,
  now: number,
): Promise<void> {
  const { _id: eventId, orgId } = event;
  const preferences = await wantedBy(ctx, userId, "attendance", orgId, now);
  if (preferences === null) return;
  const notBefore = outOfQuietHours(now, preferences.timeZone);
  await enqueue(ctx, {
    dedupeKey: `attendance:${userId}:${eventId}`,
    stream: "attendance",
    userId,
    orgId,
    refs: { kind: "attendance", eventId },
    notBefore,
    notAfter: notBefore + ASK_FOR_MS,
  });
}

/**
 * The preferences of somebody who wants such mail now, or null. Asked again
 * before it leaves; here it spares rows that would only end.
 */
async function wantedBy(
  ctx: QueryCtx,
  userId: Id<"users">,
  stream: BulkStream,
  orgId: Id<"organisations">,
  now: number,
): Promise<MailPreferences | null> {
  const preferences = await findPreferences(ctx, userId);
  if (preferences?.isOn[stream] !== true) return null;
  if ((preferences.pausedUntil ?? 0) > now) return null;
  if (preferences.undeliverableAt !== undefined) return null;
  const mute = await ctx.db
    .query("mailMutes")
    .withIndex("by_userId_and_orgId_and_stream", (q) =>
      q.eq("userId", userId).eq("orgId", orgId).eq("stream", stream),
    )
    .first();
  return mute === null ? preferences : null;
}
