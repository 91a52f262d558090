import { v } from "convex/values";
import { internalQuery } from "../functions";
import { readHopOf, vHopInput } from "../model/matching/hopInput";

/** The one read of a hop: the profile, de-identified, and the listings to judge. */
export const getHopInput = internalQuery({
  args: {
    runId: v.id("matchRuns"),
    batchIds: v.array(v.id("matchBatches")),
  },
  returns: v.union(v.null(), vHopInput),
  handler: async (ctx, { runId, batchIds }) =>
    await readHopOf(ctx, runId, batchIds),
});
