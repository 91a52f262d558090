/** The rows of participants: found, and moved from one state to another with the sums. */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { EnrolmentState } from "../../shared/communities/vocabulary";
import { follow as followEngagement } from "../engagement/keeping";
import { countMove } from "./sums";
import type { Enrolment, Program } from "./views";

export async function findEnrolment(
  ctx: QueryCtx,
  programId: Id<"programs">,
  userId: Id<"users">,
): Promise<Enrolment | null> {
  return await ctx.db
    .query("enrolments")
    .withIndex("by_programId_and_userId", (q) =>
      q.eq("programId", programId).eq("userId", userId),
    )
    .unique();
}

/** Changes a state and the sums with it. */
export async function move(
  ctx: MutationCtx,
  program: Pick<Program, "_id" | "orgId">,
  enrolment: Enrolment,
  state: EnrolmentState,
): Promise<void> {
  const now = Date.now();
  await ctx.db.patch("enrolments", enrolment._id, {
    state,
    since: now,
    was: { state: enrolment.state, since: enrolment.since },
    completedAt: state === "completed" ? now : undefined,
  });
  await countMove(ctx, program, enrolment.state, state);
  await followEngagement(ctx, enrolment);
}
