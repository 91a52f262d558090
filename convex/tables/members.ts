import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { ENGAGEMENT_LEVELS } from "../shared/communities/vocabulary";
import { vMembershipAudience, vOrgRole } from "./orgs";

export const vEngagementLevel = vOneOf(ENGAGEMENT_LEVELS);

/** What an audit line tells of; `details` of the line holds its figures and words. */
export const AUDIT_ACTIONS = [
  "orgEdited",
  "memberJoined",
  "memberLeft",
  "memberRemoved",
  "roleChanged",
  "audienceChanged",
  "invitationMade",
  "invitationRevoked",
  "invitationRestored",
  "profileOpened",
  "membersExported",
  "membersImported",
  "importUndone",
  "tagsChanged",
  "noteAdded",
  "noteRemoved",
  "engagementOverridden",
  "attendanceMarked",
  "enrolmentChanged",
] as const;
export const vAuditAction = vOneOf(AUDIT_ACTIONS);

/**
 * What the rule of an engagement level read (shared/communities/engagement.ts);
 * the level follows from these alone, and the member sees the same line as their
 * organisers.
 */
export const vEngagementFacts = v.object({
  /** Meetings of the last 90 days. */
  attendedCount: v.number(),
  lastAttendedAt: v.optional(v.number()),
  /** In the last 90 days. */
  completedProgramCount: v.number(),
  activeProgramCount: v.number(),
  joinedAt: v.number(),
});

export const memberTables = {
  /**
   * One row a membership: what its organisers may see of the member, flat, to be
   * sorted, filtered and searched by. A section hidden from them is not in it.
   * Written by model/members/rows.ts whenever membership, profile, visibility,
   * tags or engagement change; read by the members table, exports and statistics.
   * Dies with the membership. Owner: userId.
   */
  memberRows: defineTable({
    orgId: v.id("organisations"),
    userId: v.id("users"),
    role: vOrgRole,
    audience: vMembershipAudience,
    joinedAt: v.number(),
    /** "" where hidden, as are all texts below. */
    name: v.string(),
    /** Folded; whoever hides their name sorts last. */
    nameKey: v.string(),
    email: v.string(),
    headline: v.string(),
    city: v.string(),
    country: v.string(),
    /** Keys of the taxonomy or folded own ones. */
    skillKeys: v.array(v.string()),
    /** Sections that say something to an organiser. */
    shownSectionCount: v.number(),
    tagIds: v.array(v.id("memberTags")),
    engagement: vEngagementLevel,
    /** Of `engagement` among ENGAGEMENT_LEVELS; sorts. */
    engagementRank: v.number(),
    lastAttendedAt: v.optional(v.number()),
    /** Everything above that is text, folded. */
    searchText: v.string(),
  })
    .index("by_orgId_and_userId", ["orgId", "userId"])
    .index("by_orgId_and_nameKey", ["orgId", "nameKey"])
    .index("by_orgId_and_email", ["orgId", "email"])
    .index("by_orgId_and_joinedAt", ["orgId", "joinedAt"])
    .index("by_orgId_and_engagementRank", ["orgId", "engagementRank"])
    .index("by_orgId_and_shownSectionCount", ["orgId", "shownSectionCount"])
    .index("by_userId", ["userId"])
    .searchIndex("search_searchText", {
      searchField: "searchText",
      filterFields: ["orgId"],
    }),

  /**
   * One row a member and tag on them: what puts a page of the members table in
   * order and narrows it, so that the few who have a tag are found without a walk
   * past the many who do not. Follows `memberRows`, which says the rest; written by
   * model/members/taggings.ts and dies with the tag on the member. Owner: userId.
   */
  memberTaggings: defineTable({
    orgId: v.id("organisations"),
    userId: v.id("users"),
    tagId: v.id("memberTags"),
    nameKey: v.string(),
    joinedAt: v.number(),
    engagement: vEngagementLevel,
    engagementRank: v.number(),
    shownSectionCount: v.number(),
    country: v.string(),
    role: vOrgRole,
    audience: vMembershipAudience,
  })
    .index("by_userId_and_orgId", ["userId", "orgId"])
    .index("by_orgId_and_tagId_and_nameKey", ["orgId", "tagId", "nameKey"])
    .index("by_orgId_and_tagId_and_joinedAt", ["orgId", "tagId", "joinedAt"])
    .index("by_orgId_and_tagId_and_engagementRank", [
      "orgId",
      "tagId",
      "engagementRank",
    ])
    .index("by_orgId_and_tagId_and_shownSectionCount", [
      "orgId",
      "tagId",
      "shownSectionCount",
    ]),

  /** A word an organisation sorts its members by. At most 60 an organisation. Owner: none. */
  memberTags: defineTable({
    orgId: v.id("organisations"),
    name: v.string(),
    nameKey: v.string(),
  }).index("by_orgId_and_nameKey", ["orgId", "nameKey"]),

  /**
   * What an organiser wrote down about a member; seen by organisers of this
   * organisation, and told to the member in their export. Dies with the
   * membership's person. Owner: subjectId.
   */
  memberNotes: defineTable({
    orgId: v.id("organisations"),
    subjectId: v.id("users"),
    authorId: v.id("users"),
    text: v.string(),
    writtenAt: v.number(),
    /** Taken away: shown to nobody, and gone within a day unless it is put back. */
    removedAt: v.optional(v.number()),
  })
    .index("by_orgId_and_subjectId_and_writtenAt", [
      "orgId",
      "subjectId",
      "writtenAt",
    ])
    .index("by_removedAt", ["removedAt"]),

  /**
   * Who did what to whom in an organisation. Written in the transaction that does
   * it; read by its organisers and, the lines about them, by members. Kept two
   * years. Owner: subjectId, else actorId.
   */
  auditLines: defineTable({
    orgId: v.id("organisations"),
    /** Absent: the system itself, such as a sync. */
    actorId: v.optional(v.id("users")),
    subjectId: v.optional(v.id("users")),
    action: vAuditAction,
    /** Small facts by name, without anything a member hides. */
    details: v.record(v.string(), v.union(v.string(), v.number(), v.boolean())),
    at: v.number(),
  })
    .index("by_orgId_and_at", ["orgId", "at"])
    .index("by_orgId_and_subjectId_and_at", ["orgId", "subjectId", "at"])
    .index("by_subjectId_and_at", ["subjectId", "at"])
    .index("by_at", ["at"]),

  /**
   * How engaged a member is with an organisation, and since when: a row for each
   * change. The newest holds. Written by model/engagement; read by organisers and
   * by the member. Owner: userId.
   */
  engagements: defineTable({
    orgId: v.id("organisations"),
    userId: v.id("users"),
    /** The rule's; while there is an override, its level holds instead. */
    level: vEngagementLevel,
    facts: vEngagementFacts,
    /** An admin's word against the rule's, with a reason, until a day. */
    override: v.optional(
      v.object({
        level: vEngagementLevel,
        reason: v.string(),
        byId: v.id("users"),
        until: v.number(),
      }),
    ),
    since: v.number(),
    /** Absent on the one that holds. */
    until: v.optional(v.number()),
    /** When time alone may change it: a meeting falls out of the count, an override ends. */
    dueAt: v.number(),
  })
    .index("by_orgId_and_userId_and_since", ["orgId", "userId", "since"])
    .index("by_userId_and_since", ["userId", "since"])
    .index("by_until_and_dueAt", ["until", "dueAt"]),

  /**
   * A level and its counts put into a sentence by the model, once for everybody
   * of whom they are true. Asked for where engagement is kept; read beside it.
   * Owner: none.
   */
  engagementWords: defineTable({
    level: vEngagementLevel,
    attendedCount: v.number(),
    activeProgramCount: v.number(),
    completedProgramCount: v.number(),
    words: v.optional(v.object({ en: v.string(), es: v.string() })),
    tries: v.number(),
    /** When the model may be asked; absent once it answered, or has failed too often. */
    dueAt: v.optional(v.number()),
  })
    .index("by_counts", [
      "level",
      "attendedCount",
      "activeProgramCount",
      "completedProgramCount",
    ])
    .index("by_dueAt", ["dueAt"]),
};
