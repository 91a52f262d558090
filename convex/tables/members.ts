import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { IMPORT_ROW_KINDS, IMPORT_STATES } from "../shared/communities/imports";
import { ENGAGEMENT_LEVELS } from "../shared/communities/vocabulary";
import { vLocale } from "./account";
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
 * What the rule of an engagement level read; the level follows from these alone,
 * and the member sees the same line as their organisers.
 */
export const vEngagementFacts = v.object({
  attendedCount: v.number(),
  lastAttendedAt: v.optional(v.number()),
  registeredCount: v.number(),
  completedProgramCount: v.number(),
  activeProgramCount: v.number(),
  joinedAt: v.number(),
});

export const vImportState = vOneOf(IMPORT_STATES);
export const vImportRowKind = vOneOf(IMPORT_ROW_KINDS);
/** Something said for each field of an imported person; see IMPORT_FIELDS. */
export const vImportFields = v.object({
  email: v.optional(v.string()),
  name: v.optional(v.string()),
  firstName: v.optional(v.string()),
  lastName: v.optional(v.string()),
  tags: v.optional(v.string()),
  status: v.optional(v.string()),
});
export const vImportCounts = v.object({
  rows: v.number(),
  fresh: v.number(),
  known: v.number(),
  duplicate: v.number(),
  broken: v.number(),
  /** Rows that committing or undoing has been through. */
  done: v.number(),
  invited: v.number(),
  mailed: v.number(),
  /** Members who got a tag. */
  tagged: v.number(),
  /** Undone, yet joined meanwhile: they stay. */
  joined: v.number(),
});
export const vImportProblem = v.object({ field: v.string(), code: v.string() });

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
  }).index("by_orgId_and_subjectId_and_writtenAt", [
    "orgId",
    "subjectId",
    "writtenAt",
  ]),

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
    level: vEngagementLevel,
    facts: vEngagementFacts,
    /** The rule's level put into a sentence, where there is a model for it. */
    words: v.optional(v.object({ en: v.string(), es: v.string() })),
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
  })
    .index("by_orgId_and_userId_and_since", ["orgId", "userId", "since"])
    .index("by_userId_and_since", ["userId", "since"])
    .index("by_until_and_override_until", ["until", "override.until"]),

  /**
   * One file of people on its way in. Written by the import functions; read by
   * its organisers. Its rows go when it is discarded or undone, and a week after
   * it was committed; what it came to stays. Owner: createdById.
   */
  memberImports: defineTable({
    orgId: v.id("organisations"),
    createdById: v.id("users"),
    /** Who committed, mailed or undid it last: in whose name its chain acts. */
    actorId: v.id("users"),
    createdAt: v.number(),
    fileName: v.string(),
    state: vImportState,
    /** Column of the file by field of ours, as recognised and corrected. */
    mapping: vImportFields,
    columns: v.array(v.string()),
    counts: vImportCounts,
    /** Tags that the file brings along and the organisation does not have. */
    newTags: v.array(v.string()),
    /** Row of the file that receiving, or the chain, goes on from. */
    nextRow: v.number(),
    /** Of the last step; a chain that stands still is found by it. */
    movedAt: v.number(),
    /** Whether its invitations are mailed, or held until somebody asks for that. */
    isSending: v.boolean(),
    /** Of the invitations. */
    locale: v.optional(vLocale),
    /** Tags that did not exist before it. */
    madeTagIds: v.array(v.id("memberTags")),
    /** While undoing looks for tags of its making that nobody has any more. */
    tagScan: v.optional(
      v.object({
        cursor: v.union(v.string(), v.null()),
        unusedIds: v.array(v.id("memberTags")),
      }),
    ),
    finishedAt: v.optional(v.number()),
    rowsRemovedAt: v.optional(v.number()),
  })
    .index("by_orgId_and_createdAt", ["orgId", "createdAt"])
    .index("by_state_and_movedAt", ["state", "movedAt"])
    .index("by_rowsRemovedAt_and_finishedAt", ["rowsRemovedAt", "finishedAt"]),

  /** A row of such a file and what becomes of it. Dies with its import. Owner: by address. */
  memberImportRows: defineTable({
    importId: v.id("memberImports"),
    /** As spreadsheets count them: from 1, with the header. */
    row: v.number(),
    /** Normalised; "" where the file has none that is one. */
    address: v.string(),
    name: v.string(),
    tags: v.array(v.string()),
    /** As the file says them. */
    values: vImportFields,
    /** Codes, worded by the interface. */
    problems: v.array(vImportProblem),
    kind: vImportRowKind,
    /** What committing made, so that undo takes back exactly that. */
    made: v.optional(
      v.object({
        invitationId: v.optional(v.id("invitations")),
        tagIds: v.optional(v.array(v.id("memberTags"))),
        userId: v.optional(v.id("users")),
      }),
    ),
  })
    .index("by_importId_and_row", ["importId", "row"])
    .index("by_importId_and_kind_and_row", ["importId", "kind", "row"])
    .index("by_importId_and_address", ["importId", "address"]),
};
