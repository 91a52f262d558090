import { v } from "convex/values";
import { memberMutation } from "../functions";
import * as Prompts from "../model/attendance/prompts";
import { vAttendanceAnswer } from "../tables/attendance";

/** Says whether I was there; may be said again differently. CONFLICT before it began. */
export const answer = memberMutation({
  args: { eventId: v.id("events"), answer: vAttendanceAnswer },
  returns: v.null(),
  handler: async (ctx, { eventId, answer: said }) => {
    const event = await Prompts.requireAskable(ctx, ctx.member, eventId);
    await Prompts.answer(ctx, ctx.member, event, said);
    return null;
  },
});

/** Takes my word back, and with it the question; twice is no error. */
export const takeBack = memberMutation({
  args: { eventId: v.id("events") },
  returns: v.null(),
  handler: async (ctx, { eventId }) => {
    const event = await Prompts.requireAskable(ctx, ctx.member, eventId);
    await Prompts.takeBack(ctx, ctx.member, event);
    return null;
  },
});

/** Asks me again tomorrow; CONFLICT the second time. */
export const snooze = memberMutation({
  args: { promptId: v.id("attendancePrompts") },
  returns: v.null(),
  handler: async (ctx, { promptId }) => {
    await Prompts.snooze(ctx, ctx.member, promptId);
    return null;
  },
});
