import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import type { Member } from "../access";

/** The member's own run; to anyone else it does not exist. */
export async function requireOwnRun(
  ctx: QueryCtx,
  member: Member,
  runId: Id<"matchRuns">,
): Promise<Doc<"matchRuns">> {
  const run = await ctx.db.get("matchRuns", runId);
  if (run === null || run.userId !== member._id) throw refusal("NOT_FOUND");
  return run;
}

/** The member's own match; to anyone else, and to a mangled link, it does not exist. */
export async function requireOwnMatch(
  ctx: QueryCtx,
  member: Member,
  matchId: string,
): Promise<Doc<"matches">> {
  const id = ctx.db.normalizeId("matches", matchId);
  const match = id === null ? null : await ctx.db.get("matches", id);
  if (match === null || match.userId !== member._id) {
    throw refusal("NOT_FOUND");
  }
  return match;
}
