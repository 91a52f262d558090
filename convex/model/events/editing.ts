/**
 * Events that admins make here. What hangs on an event's time moves with it: the
 * question whether people came, and the rows that are ordered by its start.
 */
import { internal } from "../../_generated/api";
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { followEvent } from "../programs/sessions";
import { checkedEvent } from "./facts";
import { moveUp } from "./registering";
import { keepReminders, tellOfCancelling, tellOfMove } from "./reminders";
import { tellChange } from "./telling";
import type { Event, EventFacts } from "./views";

/** People are asked an hour after the end. */
export const PROMPT_AFTER_MS = 60 * 60 * 1_000;

export async function create(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  wanted: EventFacts,
): Promise<Id<"events">> {
  const facts = checkedEvent(wanted);
  return await insert(ctx, orgId, facts, { origin: "own" });
}

/** A row and what hangs on its time. Whoever was at what is over is not asked any more. */
export async function insert(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  facts: EventFacts,
  of: Pick<Event, "origin"> & Partial<Pick<Event, "sourceId" | "externalId">>,
): Promise<Id<"events">> {
  const now = Date.now();
  const promptAt = facts.endsAt + PROMPT_AFTER_MS;
  const isHistory = of.origin !== "own" && promptAt < now;
  const eventId = await ctx.db.insert("events", {
    orgId,
    ...facts,
    ...of,
    state: "scheduled",
    editedFields: [],
    sequence: 0,
    changedAt: now,
    ...(!isHistory && { promptAt }),
  });
  await keepReminders(ctx, { _id: eventId, state: "scheduled", ...facts }, now);
  return eventId;
}

/** Replaces what the event says. The same again changes nothing. */
export async function edit(
  ctx: MutationCtx,
  event: Event,
  wanted: EventFacts,
): Promise<void> {
  if (event.state === "cancelled") {
    throw refusal("CONFLICT", { details: { reason: "cancelled" } });
  }
  const facts = { capacity: undefined, ...checkedEvent(wanted) };
  const changed = changedFields(event, facts);
  if (changed.length === 0) return;
  // Its own are all an admin's; of a source's, these are from now on.
  const editedFields =
    event.origin === "own"
      ? event.editedFields
      : [...new Set([...event.editedFields, ...changed])];
  await change(ctx, { ...event, editedFields }, facts, changed);
}

export function changedFields(
  event: Event,
  facts: Partial<EventFacts>,
): (keyof EventFacts)[] {
  const fields = Object.keys(facts) as (keyof EventFacts)[];
  return fields.filter((field) => facts[field] !== event[field]);
}

/** Writes what changed of an event, and moves what hangs on it. */
export async function change(
  ctx: MutationCtx,
  event: Event,
  facts: Partial<EventFacts>,
  changed: readonly (keyof EventFacts)[],
): Promise<void> {
  const now = Date.now();
  const { capacity: _old, ...rest } = event;
  const sequence = event.sequence + 1;
  const edited = {
    ...rest,
    ...("capacity" in facts ? {} : event),
    ...facts,
    sequence,
  };
  const isMoved = changed.includes("startsAt") || changed.includes("endsAt");
  await ctx.db.patch("events", event._id, {
    ...facts,
    state: event.state,
    editedFields: event.editedFields,
    missedCount: undefined,
    sequence,
    changedAt: now,
    ...(isMoved && { promptAt: edited.endsAt + PROMPT_AFTER_MS }),
  });
  if (changed.includes("startsAt")) {
    await keepInStep(ctx, event._id);
    await keepReminders(ctx, edited, now);
    await tellOfMove(ctx, event, edited, now);
  }
  if (changed.includes("capacity")) await moveUp(ctx, edited);
  if (isMoved || changed.includes("title")) await followEvent(ctx, edited);
  if (isMoved || changed.includes("place")) {
    await tellChange(ctx, edited, "moved");
  }
}

/** Nobody is reminded or asked any more. Twice is no error. */
export async function cancel(
  ctx: MutationCtx,
  event: Event,
  /** Who cancelled it: what an admin does here, a sync does not undo. */
  by: "admin" | "source" = "admin",
): Promise<void> {
  if (event.state === "cancelled") return;
  const now = Date.now();
  const sequence = event.sequence + 1;
  const isKept = by === "admin" && event.origin !== "own";
  await ctx.db.patch("events", event._id, {
    state: "cancelled",
    sequence,
    changedAt: now,
    promptAt: undefined,
    missedCount: undefined,
    ...(isKept && { editedFields: [...event.editedFields, "state"] }),
  });
  const cancelled = { ...event, sequence, state: "cancelled" as const };
  await keepReminders(ctx, cancelled, now);
  await tellOfCancelling(ctx, event, now);
  await followEvent(ctx, cancelled);
  await tellChange(ctx, cancelled, "cancelled");
}

/** Its source has it again. What was answered before holds. */
export async function revive(ctx: MutationCtx, event: Event): Promise<void> {
  const now = Date.now();
  const scheduled = { ...event, state: "scheduled" as const };
  await ctx.db.patch("events", event._id, {
    state: "scheduled",
    sequence: event.sequence + 1,
    changedAt: now,
    promptAt: event.endsAt + PROMPT_AFTER_MS,
    missedCount: undefined,
  });
  await keepReminders(ctx, scheduled, now);
  await followEvent(ctx, scheduled);
}

async function keepInStep(ctx: MutationCtx, eventId: Id<"events">) {
  await ctx.scheduler.runAfter(0, internal.events.moving.follow, {
    eventId,
    part: "registrations",
    cursor: null,
  });
}
