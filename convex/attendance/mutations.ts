import { v } from "convex/values";
import { memberMutation } from "../functions";
import * as Prompts from "../model/attendance/prompts";
import { requireSeen } from "../model/events/reading";
import { vAttendanceAnswer } from "../tables/attendance";

/** Says whether I was there; may be said again differently. CONFLICT before it began. */
export const answer = memberMutation({
  args: { eventId: v.id("events"), answer: vAttendanceAnswer },
  returns: v.null(),
  handler: async (ctx, { eventId, answer: said }) => {
    const event = await requireSeen(ctx, eventId);
    await Prompts.answer(ctx, ctx.member, event, said);
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
