import { defineTable } from "convex/server";
import { v } from "convex/values";

export const homeTables = {
  /**
   * A suggestion of home that its reader does not want now. Written by "not now"
   * and its undo; read by home. Rows whose time is over go with the next one
   * written. Dies with the account. Owner: userId.
   */
  restingSuggestions: defineTable({
    userId: v.id("users"),
    /** As home's rules name the suggestion, such as "outcome:<match id>". */
    key: v.string(),
    until: v.number(),
  })
    .index("by_userId_and_key", ["userId", "key"])
    .index("by_userId_and_until", ["userId", "until"]),
};
