import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import { vOneOf } from "../../lib/validators";
import { vAuditAction, vEngagementLevel } from "../../tables/members";
import { vMembershipAudience, vOrgRole } from "../../tables/orgs";
import { vVisibleProfile } from "../profiles/visibleProfile";

export const MEMBER_SORTS = [
  "name",
  "joined",
  "engagement",
  "completeness",
] as const;
export const vMemberSort = vOneOf(MEMBER_SORTS);
export type MemberSort = Infer<typeof vMemberSort>;

/** One row of the members table; texts are "" where the member hides them. */
export const vMemberLine = v.object({
  userId: v.id("users"),
  name: v.string(),
  email: v.string(),
  headline: v.string(),
  city: v.string(),
  country: v.string(),
  role: vOrgRole,
  audience: vMembershipAudience,
  joinedAt: v.number(),
  skillCount: v.number(),
  shownSectionCount: v.number(),
  tagIds: v.array(v.id("memberTags")),
  engagement: vEngagementLevel,
  lastAttendedAt: v.union(v.number(), v.null()),
});
export type MemberLine = Infer<typeof vMemberLine>;

export function toMemberLine(row: Doc<"memberRows">): MemberLine {
  return {
    userId: row.userId,
    name: row.name,
    email: row.email,
    headline: row.headline,
    city: row.city,
    country: row.country,
    role: row.role,
    audience: row.audience,
    joinedAt: row.joinedAt,
    skillCount: row.skillKeys.length,
    shownSectionCount: row.shownSectionCount,
    tagIds: row.tagIds,
    engagement: row.engagement,
    lastAttendedAt: row.lastAttendedAt ?? null,
  };
}

export const vTagView = v.object({
  tagId: v.id("memberTags"),
  name: v.string(),
});

export const vNoteView = v.object({
  noteId: v.id("memberNotes"),
  text: v.string(),
  writtenAt: v.number(),
  /** "" once the author has left, or hides their name. */
  authorName: v.string(),
  isMine: v.boolean(),
});

/** A member as their organisers see them. */
export const vMemberDetail = v.object({
  line: vMemberLine,
  /** Null where they show nothing of it. */
  profile: v.union(vVisibleProfile, v.null()),
  notes: v.array(vNoteView),
});
export type MemberDetail = Infer<typeof vMemberDetail>;

/** One line of the audit log, with the names it may say. */
export const vAuditLine = v.object({
  action: vAuditAction,
  at: v.number(),
  /** Whether its subject did it, somebody else, or nobody in person. */
  by: vOneOf(["self", "other", "system"]),
  /** "" for the system, and for whoever is gone or hides their name. */
  actorName: v.string(),
  subjectName: v.string(),
  subjectId: v.union(v.id("users"), v.null()),
  details: v.record(v.string(), v.union(v.string(), v.number(), v.boolean())),
});
export type AuditLine = Infer<typeof vAuditLine>;
