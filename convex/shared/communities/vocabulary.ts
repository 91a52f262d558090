/** Words that tables, functions and forms of communities share. */

/** Who, beside its organisers, sees that somebody belongs to an organisation; in widening order. */
export const MEMBERSHIP_AUDIENCES = [
  "organisers",
  "members",
  "everyone",
] as const;
export type MembershipAudience = (typeof MEMBERSHIP_AUDIENCES)[number];
/** What holds for a membership older than the choice. */
export const DEFAULT_MEMBERSHIP_AUDIENCE: MembershipAudience = "members";

export const APPLICATION_STATES = [
  "pending",
  "approved",
  "declined",
  "withdrawn",
] as const;

/** How one gets into an organisation without being asked: by asking, or not at all. */
export const ORG_JOINING = ["request", "invitation"] as const;
export type OrgJoining = (typeof ORG_JOINING)[number];
export const DEFAULT_ORG_JOINING: OrgJoining = "request";

export const EVENT_ORIGINS = ["own", "luma", "ics", "csv"] as const;
export type EventOrigin = (typeof EVENT_ORIGINS)[number];

/** Whom an event is for: anybody who looks, or members of its organisation. */
export const EVENT_AUDIENCES = ["everyone", "members"] as const;

export const RSVP_ANSWERS = ["going", "maybe", "no"] as const;
export type RsvpAnswer = (typeof RSVP_ANSWERS)[number];

/** How much of an event somebody was at. */
export const ATTENDANCE_ANSWERS = ["yes", "partly", "no"] as const;
export type AttendanceAnswer = (typeof ATTENDANCE_ANSWERS)[number];

/** Who says that somebody was there, the most trusted first; where they differ, that one holds. */
export const ATTENDANCE_SOURCES = [
  "checkIn",
  "organiser",
  "self",
  "luma",
] as const;
export type AttendanceSource = (typeof ATTENDANCE_SOURCES)[number];

export const PROGRAM_KINDS = [
  "course",
  "fellowship",
  "readingGroup",
  "mentoring",
  "project",
  "other",
] as const;

export const PROGRAM_STATES = [
  "draft",
  "open",
  "running",
  "completed",
  "archived",
] as const;

/** How one gets into a program. */
export const ENROLMENT_METHODS = ["byAdmin", "self", "approval"] as const;

export const ENROLMENT_STATES = [
  "pending",
  "waitlisted",
  "enrolled",
  "completed",
  "withdrawn",
  "declined",
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

/** Rising: the filter and the sort of a members table. */
export const ENGAGEMENT_LEVELS = ["new", "quiet", "active", "core"] as const;
export type EngagementLevel = (typeof ENGAGEMENT_LEVELS)[number];
