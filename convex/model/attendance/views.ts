import { v, type Infer } from "convex/values";
import { vAttendanceAnswer, vAttendanceSource } from "../../tables/attendance";

/** One event of a member's past. */
export const vAttendanceLine = v.object({
  eventId: v.id("events"),
  title: v.string(),
  orgId: v.id("organisations"),
  orgName: v.string(),
  startsAt: v.number(),
  timeZone: v.string(),
  answer: vAttendanceAnswer,
  /** Whose word holds. */
  source: vAttendanceSource,
  /** Another source says otherwise. */
  isDisputed: v.boolean(),
});
export type AttendanceLine = Infer<typeof vAttendanceLine>;

/** The question whether a member came. */
export const vPromptView = v.object({
  promptId: v.id("attendancePrompts"),
  eventId: v.id("events"),
  title: v.string(),
  orgName: v.string(),
  startsAt: v.number(),
  endsAt: v.number(),
  timeZone: v.string(),
  /** It may be put off once more. */
  canWait: v.boolean(),
});
export type PromptView = Infer<typeof vPromptView>;

/** How a member's attendance adds up, by organisation, most recent first. */
export const vAttendanceSummary = v.array(
  v.object({
    orgId: v.id("organisations"),
    orgName: v.string(),
    attended: v.number(),
    partly: v.number(),
    missed: v.number(),
    lastAttendedAt: v.union(v.number(), v.null()),
  }),
);
export type AttendanceSummary = Infer<typeof vAttendanceSummary>;
