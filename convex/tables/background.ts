import { defineTable } from "convex/server";
import { v, type Infer } from "convex/values";
import { vLanguage, vPreferences } from "./profiles";

/**
 * What the reverse pass needs of one member, at most a few kB: facts for
 * eligibility and cut words for resemblance. Nothing in it says who the person is:
 * no name, link, city, employer or school.
 */
export const vProfileFeatures = v.object({
  headline: v.string(),
  country: v.string(),
  timeZone: v.string(),
  languages: v.array(vLanguage),
  work: v.array(v.object({ title: v.string(), words: v.string() })),
  studies: v.array(v.string()),
  skills: v.array(v.string()),
  interests: v.array(v.string()),
  goals: v.string(),
  seeking: v.string(),
  preferences: vPreferences,
});
export type ProfileFeatures = Infer<typeof vProfileFeatures>;

export const backgroundTables = {
  /**
   * One row a member whose profile may be read and is complete enough, walked by
   * pages of 100. Written with every edit, consent and reading of theirs; a walk
   * removes one that should not be there. Dies with the account. Owner: userId.
   */
  profileFeatures: defineTable({
    userId: v.id("users"),
    profileId: v.id("profiles"),
    features: vProfileFeatures,
  }).index("by_profileId", ["profileId"]),

  /**
   * One row a listing that was added, changed, opened again or closed and that no
   * walk has shown to the members yet. Written with the listing; removed by the
   * walk that took it, unless it has changed again since. Owner: none.
   */
  listingChanges: defineTable({
    opportunityId: v.id("opportunities"),
    /** ms; never the same twice for one listing. */
    at: v.number(),
  })
    .index("by_opportunityId", ["opportunityId"])
    .index("by_at", ["at"]),

  /**
   * At most one row: the walk of changed listings over the members, or the quiet
   * before it. Written by imports and its own steps; gone when nothing is left to
   * walk. Owner: none.
   */
  catalogueWalks: defineTable({
    state: v.union(v.literal("quiet"), v.literal("walking")),
    /** When the first of the changes came that it waits for (ms). */
    firstAt: v.number(),
    quietUntil: v.number(),
    /** Those it carries, each as it was when it was taken. */
    changes: v.array(
      v.object({
        changeId: v.id("listingChanges"),
        opportunityId: v.id("opportunities"),
        at: v.number(),
      }),
    ),
    /** The change whose matches are walked; past the last, the members are. */
    index: v.number(),
    cursor: v.union(v.null(), v.string()),
    /** A step that carries another number is late or doubled. */
    step: v.number(),
    jobId: v.optional(v.id("_scheduled_functions")),
  }),

  /**
   * One row a member for whom something is to be read without their asking, and
   * the memory of what was. Written by walks and edits; served and removed by the
   * background. Dies with the account. Owner: userId.
   */
  backgroundReads: defineTable({
    userId: v.id("users"),
    profileId: v.id("profiles"),
    /** Listings to read, the latest last; at most 200. */
    opportunityIds: v.array(v.id("opportunities")),
    /** The profile changed after its last reading: all of it is read anew. */
    isProfileChanged: v.boolean(),
    /** Not before this time (ms). */
    dueAt: v.number(),
    /** When runs were started from it in the last day (ms). */
    startedAt: v.array(v.number()),
    /** Runs in a row that ended short. */
    failedCount: v.number(),
  })
    .index("by_userId", ["userId"])
    .index("by_dueAt", ["dueAt"]),
};
