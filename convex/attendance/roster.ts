import { v } from "convex/values";
import { orgAdminMutation, orgAdminQuery } from "../functions";
import * as Roster from "../model/attendance/roster";
import { requireOwnEvent } from "../model/events/owning";

const eventId = v.id("events");

/** Whoever registered or is known to have been there, by name. */
export const get = orgAdminQuery({
  args: { eventId },
  returns: Roster.vRoster,
  isHot: true,
  handler: async (ctx, args) => {
    const event = await requireOwnEvent(ctx, ctx.org, args.eventId);
    return await Roster.getRoster(ctx, event, ctx.member._id);
  },
});

/** Members by name, for whoever came without a word; at most ten. */
export const findByName = orgAdminQuery({
  args: { text: v.string() },
  returns: v.array(Roster.vFoundMember),
  handler: async (ctx, { text }) =>
    await Roster.findByName(ctx, ctx.org._id, text),
});

/** Notes my word on each; answers what an organiser had said before, for the undo. */
export const mark = orgAdminMutation({
  args: { eventId, marks: v.array(Roster.vMark) },
  returns: v.array(Roster.vMark),
  isHot: true,
  handler: async (ctx, { eventId, marks }) => {
    const event = await requireOwnEvent(ctx, ctx.org, eventId);
    return await Roster.mark(ctx, { event, byId: ctx.member._id }, marks);
  },
});
