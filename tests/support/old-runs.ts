/** What earlier runs left behind, put there by hand. */
import type { Doc, Id } from "../../convex/_generated/dataModel";
import type { Matchable, WorldCtx } from "./matching";

type Owner = Pick<Matchable, "userId" | "profileId">;

/** A run that ended long ago, unless `fields` say otherwise. */
export async function insertRun(
  ctx: WorldCtx,
  { userId, profileId }: Owner,
  fields: Partial<Doc<"matchRuns">> = {},
): Promise<Id<"matchRuns">> {
  return await ctx.db.insert("matchRuns", {
    userId,
    profileId,
    runTimestamp: 1,
    state: "done",
    cause: "member",
    scorer: "local",
    locale: "en",
    profileRev: 1,
    seed: 1,
    deadlineAt: 1,
    hopCount: 1,
    growthAreas: [],
    droppedClaimCount: 0,
    newCount: 1,
    movedCount: 0,
    goneCount: 0,
    watchdogTick: 1,
    watchdogActs: 0,
    startedAt: 1,
    ...fields,
  });
}

/** A match as that run judged it. */
export async function insertMatch(
  ctx: WorldCtx,
  { userId, profileId }: Owner,
  fields: Pick<Doc<"matches">, "runId" | "opportunityId"> &
    Partial<Doc<"matches">>,
): Promise<Id<"matches">> {
  return await ctx.db.insert("matches", {
    userId,
    profileId,
    runTimestamp: 1,
    profileRev: 1,
    tier: "good",
    score: 0.5,
    eligibility: "pass",
    factors: [],
    strengths: [],
    recommendations: [],
    scorer: "local",
    judgedAt: 1,
    status: "open",
    firstSeenAt: 1,
    ...fields,
  });
}
