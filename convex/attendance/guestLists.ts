import { v } from "convex/values";
import { orgAdminMutation, orgAdminQuery } from "../functions";
import * as GuestLists from "../model/attendance/guestLists";
import { vMark } from "../model/attendance/roster";
import { requireOwnEvent } from "../model/events/owning";

const eventId = v.id("events");
const guests = v.array(GuestLists.vGuest);

/** Which guests of a list are members who show us their address, and what is noted of them. */
export const check = orgAdminQuery({
  args: { eventId, guests },
  returns: v.array(GuestLists.vGuestStanding),
  handler: async (ctx, args) => {
    const event = await requireOwnEvent(ctx, ctx.org, args.eventId);
    return await GuestLists.check(ctx, event, args.guests);
  },
});

/** Notes Luma's word on members among the guests; answers its earlier ones, for `restore`. */
export const note = orgAdminMutation({
  args: { eventId, guests, isCheckInUsed: v.boolean() },
  returns: v.array(vMark),
  handler: async (ctx, { eventId, ...list }) => {
    const event = await requireOwnEvent(ctx, ctx.org, eventId);
    return await GuestLists.note(ctx, { event, byId: ctx.member._id }, list);
  },
});

/** Puts Luma's earlier words back; answers those it replaced. */
export const restore = orgAdminMutation({
  args: { eventId, marks: v.array(vMark) },
  returns: v.array(vMark),
  handler: async (ctx, { eventId, marks }) => {
    const event = await requireOwnEvent(ctx, ctx.org, eventId);
    const marking = { event, byId: ctx.member._id };
    return await GuestLists.restore(ctx, marking, marks);
  },
});
