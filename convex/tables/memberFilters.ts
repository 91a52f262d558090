import { v, type Infer } from "convex/values";
import { vEngagementLevel } from "./members";
import { vMembershipAudience, vOrgRole } from "./orgs";

/** What narrows the members table; what is absent narrows nothing. */
export const vMemberFilters = v.object({
  text: v.optional(v.string()),
  /** As people write it; compared folded. */
  skill: v.optional(v.string()),
  country: v.optional(v.string()),
  engagement: v.optional(vEngagementLevel),
  role: v.optional(vOrgRole),
  audience: v.optional(vMembershipAudience),
  tagId: v.optional(v.id("memberTags")),
  joinedSince: v.optional(v.number()),
  joinedBefore: v.optional(v.number()),
  /** Sections that say something to an organiser, at least and at most. */
  leastSections: v.optional(v.number()),
  mostSections: v.optional(v.number()),
});
export type MemberFilters = Infer<typeof vMemberFilters>;
