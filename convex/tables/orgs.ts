import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";

export const vOrgRole = vOneOf(["member", "admin"]);

export const orgTables = {
  /**
   * A community or employer. Written by the seed and by its admins; read by
   * everyone (public face). Archived, never removed. Owner: none.
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
  }).index("by_slug", ["slug"]),

  /**
   * A person in an organisation. Written by invitations and roles; read by every
   * organisation function through access.ts. Owner: userId.
   */
  memberships: defineTable({
    orgId: v.id("organisations"),
    userId: v.id("users"),
    role: vOrgRole,
    joinedAt: v.number(),
  })
    .index("by_orgId_and_userId", ["orgId", "userId"])
    .index("by_userId", ["userId"]),
};
