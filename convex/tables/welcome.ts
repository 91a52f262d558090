import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vOneOf } from "../lib/validators";
import { FIRST_RUN_STEPS } from "../shared/firstRun";

export const vFirstRunStep = vOneOf(FIRST_RUN_STEPS);
export const vSettled = vOneOf(["done", "skipped"]);

export const welcomeTables = {
  /**
   * How far a member came in the first run, where their data does not say so
   * itself. Written by its steps; read by it and by home. Dies with the account.
   * Owner: userId.
   */
  firstRuns: defineTable({
    userId: v.id("users"),
    settled: v.object({
      language: v.optional(vSettled),
      profile: v.optional(vSettled),
      review: v.optional(vSettled),
      matches: v.optional(vSettled),
    }),
  }).index("by_userId", ["userId"]),
};
