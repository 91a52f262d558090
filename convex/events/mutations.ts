import { v } from "convex/values";
import { memberMutation, orgAdminMutation } from "../functions";
import { requireOwnEvent } from "../model/events/owning";
import * as Editing from "../model/events/editing";
import { requireSeen } from "../model/events/reading";
import * as Registering from "../model/events/registering";
import { vEventFacts } from "../model/events/views";
import { vRsvpAnswer } from "../tables/events";

/** Makes an event; refuses INVALID at the field. */
export const create = orgAdminMutation({
  args: { facts: vEventFacts },
  returns: v.id("events"),
  handler: async (ctx, { facts }) =>
    await Editing.create(ctx, ctx.org._id, facts),
});

/** Replaces what it says; who registered and who was there stays with it. */
export const edit = orgAdminMutation({
  args: { eventId: v.id("events"), facts: vEventFacts },
  returns: v.null(),
  handler: async (ctx, { eventId, facts }) => {
    const event = await requireOwnEvent(ctx, ctx.org, eventId);
    await Editing.edit(ctx, event, facts);
    return null;
  },
});

export const cancel = orgAdminMutation({
  args: { eventId: v.id("events") },
  returns: v.null(),
  handler: async (ctx, { eventId }) => {
    await Editing.cancel(ctx, await requireOwnEvent(ctx, ctx.org, eventId));
    return null;
  },
});

/** Going, maybe, no, or null: no answer. Refuses CONFLICT once it is over or off. */
export const answer = memberMutation({
  args: { eventId: v.id("events"), answer: v.union(vRsvpAnswer, v.null()) },
  returns: v.null(),
  handler: async (ctx, { eventId, answer: wanted }) => {
    const event = await requireSeen(ctx, eventId);
    const now = Date.now();
    await Registering.answer(ctx, event, ctx.member._id, wanted, now);
    return null;
  },
});
