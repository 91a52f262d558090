import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import {
  APPLICATION_STATES,
  MEMBERSHIP_AUDIENCES,
  ORG_JOINING,
} from "../shared/communities/vocabulary";
import { vLocale } from "./account";

export const vOrgRole = vOneOf(["member", "admin"]);
export const vMembershipAudience = vOneOf(MEMBERSHIP_AUDIENCES);
export const vOrgJoining = vOneOf(ORG_JOINING);
export const vApplicationState = vOneOf(APPLICATION_STATES);

export const orgTables = {
  /**
   * A community or employer. Written by the seed, by the approval of an
   * application and by its admins; read by everyone (public face). Archived,
   * never removed. Owner: none.
   */
  organisations: defineTable({
    name: v.string(),
    slug: v.string(),
    purpose: v.string(),
    city: v.string(),
    country: v.string(),
    website: v.string(),
    isSample: v.boolean(),
    archivedAt: v.optional(v.number()),
    /** Cap on its members' matching in a month, in millionths of a US dollar; else everybody's. */
    monthlyCapMicroUsd: v.optional(v.number()),
    /** Name, purpose and place, folded: what browsing searches. */
    searchText: v.optional(v.string()),
    /** Belongs to the organisation alone; replaced with the next one. */
    logoId: v.optional(v.id("_storage")),
    /** IANA; the zone its events are made in unless they say another. */
    timeZone: v.optional(v.string()),
    /** Steps of the setup checklist that an admin has put aside. */
    skippedSetup: v.optional(v.array(v.string())),
    /** Absent: DEFAULT_ORG_JOINING. */
    joining: v.optional(vOrgJoining),
  })
    .index("by_slug", ["slug"])
    .index("by_archivedAt_and_name", ["archivedAt", "name"])
    .index("by_archivedAt_and_country_and_name", [
      "archivedAt",
      "country",
      "name",
    ])
    .searchIndex("search_searchText", {
      searchField: "searchText",
      filterFields: ["archivedAt", "country"],
    }),

  /**
   * How many belong to an organisation, apart from its row: joining must not
   * rerun whoever reads the organisation. Written with every membership.
   * Owner: none.
   */
  orgSums: defineTable({
    orgId: v.id("organisations"),
    members: v.number(),
    admins: v.number(),
    /** Of `members`, who chose to be seen by everyone. */
    shown: v.number(),
  }).index("by_orgId", ["orgId"]),

  /**
   * The wish to found an organisation. Written by a member, decided on by a
   * platform admin; read by both. Kept: the decision is a record. Owner:
   * applicantId.
   */
  orgApplications: defineTable({
    applicantId: v.id("users"),
    state: vApplicationState,
    name: v.string(),
    /** Free until it is approved; checked again then. */
    slug: v.string(),
    purpose: v.string(),
    city: v.string(),
    country: v.string(),
    website: v.string(),
    /** Who they are and what they have done so far, for the reviewer. */
    note: v.string(),
    appliedAt: v.number(),
    decidedAt: v.optional(v.number()),
    decidedById: v.optional(v.id("users")),
    /** Told to the applicant with a refusal. */
    decisionNote: v.optional(v.string()),
    orgId: v.optional(v.id("organisations")),
  })
    .index("by_state_and_appliedAt", ["state", "appliedAt"])
    .index("by_applicantId_and_appliedAt", ["applicantId", "appliedAt"]),

  /**
   * A person in an organisation, once. Written by invitations, imports and roles;
   * read by every organisation function through access.ts. Dies when they leave.
   * Owner: userId.
   */
  memberships: defineTable({
    orgId: v.id("organisations"),
    userId: v.id("users"),
    role: vOrgRole,
    joinedAt: v.number(),
    /** Absent on the oldest rows: DEFAULT_MEMBERSHIP_AUDIENCE. */
    audience: v.optional(vMembershipAudience),
    /** The invitation it came by. */
    invitationId: v.optional(v.id("invitations")),
  })
    .index("by_orgId_and_userId", ["orgId", "userId"])
    .index("by_orgId_and_role", ["orgId", "role"])
    .index("by_orgId_and_audience_and_joinedAt", [
      "orgId",
      "audience",
      "joinedAt",
    ])
    .index("by_userId", ["userId"]),

  /**
   * The wish to be let into an organisation, one row a person and organisation.
   * Written by a member, decided on by an admin of it; read by both. A later wish
   * writes over it. Owner: userId.
   */
  joinRequests: defineTable({
    orgId: v.id("organisations"),
    userId: v.id("users"),
    state: vApplicationState,
    /** Who they are and why, for the organisers; blanked when taken back. */
    note: v.string(),
    /** Who shall see that they belong, once they do. */
    audience: vMembershipAudience,
    askedAt: v.number(),
    decidedAt: v.optional(v.number()),
    /** Absent too where they came in by another way. */
    decidedById: v.optional(v.id("users")),
  })
    .index("by_orgId_and_userId", ["orgId", "userId"])
    .index("by_orgId_and_state_and_askedAt", ["orgId", "state", "askedAt"])
    .index("by_userId_and_state", ["userId", "state"]),

  /**
   * A way in: a link that may be used so many times until a day, or one address
   * asked by mail. The link's token is kept as its hash alone. Written by admins
   * and by whoever joins; read by admins. Kept while its organisation is: it says
   * where members came from. Owner: createdById, or by address.
   */
  invitations: defineTable({
    orgId: v.id("organisations"),
    /** SHA-256 of the token, hex. */
    tokenHash: v.string(),
    kind: vOneOf(["link", "address"]),
    /** Of kind "address": normalised as in users. Blanked once used or revoked. */
    address: v.optional(v.string()),
    locale: v.optional(vLocale),
    role: vOrgRole,
    label: v.string(),
    /** Put on whoever joins by it; an import's. */
    tagIds: v.optional(v.array(v.id("memberTags"))),
    createdById: v.id("users"),
    createdAt: v.number(),
    expiresAt: v.optional(v.number()),
    /** Absent: as often as wanted. */
    maxUses: v.optional(v.number()),
    useCount: v.number(),
    revokedAt: v.optional(v.number()),
  })
    .index("by_tokenHash", ["tokenHash"])
    .index("by_orgId_and_kind_and_createdAt", ["orgId", "kind", "createdAt"])
    .index("by_orgId_and_address", ["orgId", "address"]),
};
