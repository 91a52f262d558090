/**
 * Answers before an event. A full event takes more on a waitlist; a place that
 * comes free goes to whoever has waited longest, in the same transaction.
 */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { RsvpAnswer } from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import { internal } from "../../_generated/api";
import { notify } from "../notifications/notify";
import { addToSums, sumsOf } from "./sums";
import type { Event, Registration } from "./views";

/**
 * Moved up in one transaction, as telling each may read 200 rows; where a
 * capacity was raised by more, the rest follow by themselves.
 */
const MOST_MOVED = 50;

export async function findRegistration(
  ctx: QueryCtx,
  eventId: Id<"events">,
  userId: Id<"users">,
): Promise<Registration | null> {
  return await ctx.db
    .query("registrations")
    .withIndex("by_eventId_and_userId", (q) =>
      q.eq("eventId", eventId).eq("userId", userId),
    )
    .unique();
}

/**
 * Gives or changes a member's answer; the same one again changes nothing. Null
 * takes it back. Refuses CONFLICT for an event that is cancelled or over.
 */
export async function answer(
  ctx: MutationCtx,
  event: Event,
  userId: Id<"users">,
  wanted: RsvpAnswer | null,
  now: number,
): Promise<void> {
  const reason = closedReason(event, now);
  if (reason !== null) throw refusal("CONFLICT", { details: { reason } });
  const known = await findRegistration(ctx, event._id, userId);
  if ((known?.answer ?? null) === wanted) return;
  if (wanted === null) {
    if (known !== null) await ctx.db.delete("registrations", known._id);
  } else {
    const state =
      wanted === "going" && (await isFull(ctx, event))
        ? ("waiting" as const)
        : ("confirmed" as const);
    const given = { answer: wanted, state, since: now };
    if (known === null) {
      const { _id: eventId, orgId, startsAt } = event;
      const registration = { eventId, orgId, userId, startsAt, ...given };
      await ctx.db.insert("registrations", registration);
    } else {
      await ctx.db.patch("registrations", known._id, given);
    }
    await addToSums(ctx, event._id, { [bucketOf(given)]: 1 });
  }
  if (known !== null) {
    await addToSums(ctx, event._id, { [bucketOf(known)]: -1 });
  }
  await moveUp(ctx, event);
}

/** Why nobody can answer any more; null while they can. */
export function closedReason(
  { state, endsAt }: Pick<Event, "state" | "endsAt">,
  now: number,
): "cancelled" | "over" | null {
  if (state === "cancelled") return "cancelled";
  return endsAt <= now ? "over" : null;
}

/** Gives free places to those who wait, and tells them. */
export async function moveUp(ctx: MutationCtx, event: Event): Promise<void> {
  if (closedReason(event, Date.now()) !== null) return;
  const { going, waiting } = await sumsOf(ctx, event._id);
  const free = (event.capacity ?? Infinity) - going;
  const count = Math.min(free, waiting, MOST_MOVED);
  if (count <= 0) return;
  const next = await ctx.db
    .query("registrations")
    .withIndex("by_eventId_and_answer_and_state_and_since", (q) =>
      q.eq("eventId", event._id).eq("answer", "going").eq("state", "waiting"),
    )
    .take(count);
  for (const { _id, userId, since } of next) {
    await ctx.db.patch("registrations", _id, { state: "confirmed" });
    const { _id: eventId, title, startsAt } = event;
    const subject = { kind: "placeFree" as const, eventId, title, startsAt };
    await notify(ctx, userId, `placeFree:${eventId}:${since}`, subject);
  }
  const moved = next.length;
  await addToSums(ctx, event._id, { going: moved, waiting: -moved });
  if (moved < MOST_MOVED) return;
  await ctx.scheduler.runAfter(0, internal.events.telling.goOnMovingUp, {
    eventId: event._id,
  });
}

async function isFull(ctx: QueryCtx, event: Event): Promise<boolean> {
  if (event.capacity === undefined) return false;
  return (await sumsOf(ctx, event._id)).going >= event.capacity;
}

function bucketOf({
  answer: given,
  state,
}: Pick<Doc<"registrations">, "answer" | "state">) {
  return state === "waiting" ? ("waiting" as const) : given;
}
