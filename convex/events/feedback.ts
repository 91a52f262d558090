import { v } from "convex/values";
import { memberMutation, memberQuery, orgAdminQuery } from "../functions";
import * as Feedback from "../model/events/feedback";
import { requireOwnEvent } from "../model/events/owning";
import { requireAskable } from "../model/attendance/prompts";

const eventId = v.id("events");

/** What I thought of an event; replaces what I said before. CONFLICT where I was not. */
export const give = memberMutation({
  args: { eventId, feedback: Feedback.vMyFeedback },
  returns: v.null(),
  handler: async (ctx, { eventId: id, feedback }) => {
    const event = await requireAskable(ctx, ctx.member, id);
    await Feedback.give(ctx, event, ctx.member, feedback);
    return null;
  },
});

/** Takes it back; twice is no error. */
export const withdraw = memberMutation({
  args: { eventId },
  returns: v.null(),
  handler: async (ctx, args) => {
    await Feedback.withdraw(ctx, args.eventId, ctx.member);
    return null;
  },
});

export const getMine = memberQuery({
  args: { eventId },
  returns: v.union(v.null(), Feedback.vMyFeedback),
  handler: async (ctx, args) =>
    await Feedback.getMine(ctx, args.eventId, ctx.member),
});

/** What those who came said, for the organisers. */
export const getReport = orgAdminQuery({
  args: { eventId },
  returns: Feedback.vFeedbackReport,
  handler: async (ctx, args) => {
    const event = await requireOwnEvent(ctx, ctx.org, args.eventId);
    return await Feedback.report(ctx, event);
  },
});
