import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { vMemberFilters } from "./memberFilters";
import { vEngagementLevel } from "./members";
import { vMembershipAudience, vOrgRole } from "./orgs";

/** Whom it is done to: some by hand, or all that match, found page by page. */
export const vBulkTarget = v.union(
  v.object({ by: v.literal("ids"), userIds: v.array(v.id("users")) }),
  v.object({ by: v.literal("filters"), filters: vMemberFilters }),
);

export const vBulkAction = v.union(
  v.object({ kind: v.literal("addTag"), tagId: v.id("memberTags") }),
  v.object({ kind: v.literal("removeTag"), tagId: v.id("memberTags") }),
  v.object({ kind: v.literal("remove") }),
);

export const vBulkState = vOneOf([
  "running",
  "done",
  "cancelled",
  /** Whoever began it is no organiser any more. */
  "stopped",
  "undoing",
  "undone",
]);

/** What a removal ended, so that undo brings back exactly that. */
export const vEndedMembership = v.object({
  role: vOrgRole,
  audience: v.optional(vMembershipAudience),
  joinedAt: v.number(),
  invitationId: v.optional(v.id("invitations")),
  tagIds: v.array(v.id("memberTags")),
  engagement: vEngagementLevel,
  engagementId: v.optional(v.id("engagements")),
});

export const memberBulkTables = {
  /**
   * One thing done to many members: the intent, and how far its chain is. Written
   * by model/members/bulk.ts; read by organisers. Dies a day after it ended.
   * Owner: startedById.
   */
  memberBulks: defineTable({
    orgId: v.id("organisations"),
    startedById: v.id("users"),
    /** The same again begins nothing twice. */
    key: v.string(),
    target: vBulkTarget,
    action: vBulkAction,
    state: vBulkState,
    /** As the dry run counted; progress is told of so many. */
    expectedCount: v.number(),
    changedCount: v.number(),
    skippedCount: v.number(),
    restoredCount: v.number(),
    /** The last member looked at; members are walked by id, which no change moves. */
    reached: v.optional(v.id("users")),
    /** The one step that may go on; an older one does nothing. */
    step: v.number(),
    stepJobId: v.optional(v.id("_scheduled_functions")),
    startedAt: v.number(),
    finishedAt: v.optional(v.number()),
    undoneById: v.optional(v.id("users")),
  })
    .index("by_orgId_and_key", ["orgId", "key"])
    .index("by_orgId_and_startedAt", ["orgId", "startedAt"])
    .index("by_state_and_startedAt", ["state", "startedAt"])
    .index("by_finishedAt", ["finishedAt"]),

  /** A member whom one of these changed. Dies with it, or when it is undone. Owner: userId. */
  memberBulkItems: defineTable({
    bulkId: v.id("memberBulks"),
    userId: v.id("users"),
    /** Of a removal. */
    ended: v.optional(vEndedMembership),
  }).index("by_bulkId_and_userId", ["bulkId", "userId"]),
};
