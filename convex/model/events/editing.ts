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
  return await ctx.db.insert("events", {
    orgId,
    ...facts,
    state: "scheduled",
    origin: "own",
    editedFields: [],
    sequence: 0,
    changedAt: Date.now(),
    promptAt: facts.endsAt + PROMPT_AFTER_MS,
  });
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
  const fields = Object.keys(facts) as (keyof EventFacts)[];
  const changed = fields.filter((field) => facts[field] !== event[field]);
  if (changed.length === 0) return;
  const isMoved = changed.includes("startsAt") || changed.includes("endsAt");
  const sequence = event.sequence + 1;
  await ctx.db.patch("events", event._id, {
    ...facts,
    sequence,
    changedAt: Date.now(),
    // Its own are all an admin's; of a source's, these are from now on.
    ...(event.origin !== "own" && {
      editedFields: [...new Set([...event.editedFields, ...changed])],
    }),
    ...(isMoved && { promptAt: facts.endsAt + PROMPT_AFTER_MS }),
  });
  if (changed.includes("startsAt")) await keepInStep(ctx, event._id);
  const { capacity: _old, ...rest } = event;
  const edited: Event = { ...rest, ...checkedEvent(wanted), sequence };
  if (changed.includes("capacity")) await moveUp(ctx, edited);
  if (isMoved || changed.includes("title")) await followEvent(ctx, edited);
  if (isMoved || changed.includes("place")) {
    await tellChange(ctx, edited, "moved");
  }
}

/** Nobody is reminded or asked any more. Twice is no error. */
export async function cancel(ctx: MutationCtx, event: Event): Promise<void> {
  if (event.state === "cancelled") return;
  const sequence = event.sequence + 1;
  await ctx.db.patch("events", event._id, {
    state: "cancelled",
    sequence,
    changedAt: Date.now(),
    promptAt: undefined,
  });
  await followEvent(ctx, { ...event, state: "cancelled" });
  await tellChange(ctx, { ...event, sequence }, "cancelled");
}

async function keepInStep(ctx: MutationCtx, eventId: Id<"events">) {
  await ctx.scheduler.runAfter(0, internal.events.moving.follow, {
    eventId,
    part: "registrations",
    cursor: null,
  });
}
