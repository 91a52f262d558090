/** Taking back what was just decided about somebody's place: they stand as they stood. */
import type { MutationCtx } from "../../_generated/server";
import type { EnrolmentState } from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import { hasRoom, moveUp } from "./enrolling";
import { findEnrolment } from "./rows";
import { follow as followEngagement } from "../engagement/keeping";
import { recount } from "./progress";
import { countMove } from "./sums";
import { untell } from "./telling";
import type { Enrolment, Program } from "./views";

/** As long as a page may show the way back; later they enrol again like anybody. */
const STAY_MS = 10 * 60_000;

/**
 * Back to before `state`; who was let in without having asked is out of it again.
 * Their place may be gone meanwhile: then they wait, before whoever came later.
 * Twice is no error; CONFLICT when something else was decided since.
 */
export async function takeBack(
  ctx: MutationCtx,
  program: Program,
  enrolment: Enrolment,
  state: Exclude<EnrolmentState, "completed" | "pending">,
): Promise<EnrolmentState | null> {
  if (enrolment.state !== state) {
    throw refusal("CONFLICT", { details: { reason: "changed" } });
  }
  await untell(ctx, enrolment);
  const back = await stateBack(ctx, program, enrolment);
  if (back === null) await ctx.db.delete("enrolments", enrolment._id);
  else {
    await ctx.db.patch("enrolments", enrolment._id, {
      state: back,
      since: enrolment.was?.since ?? enrolment.since,
      was: undefined,
    });
  }
  await countMove(ctx, program, enrolment.state, back);
  await followEngagement(ctx, enrolment);
  await moveUp(ctx, program);
  const after = await ctx.db.get("enrolments", enrolment._id);
  if (after === null) return null;
  await recount(ctx, after);
  return after.state;
}

/** The member changes their mind about leaving. Where they did not leave, nothing happens. */
export async function stay(
  ctx: MutationCtx,
  program: Program,
  enrolment: Enrolment | null,
): Promise<EnrolmentState | null> {
  if (enrolment?.state !== "withdrawn") return enrolment?.state ?? null;
  const isLate = enrolment.since < Date.now() - STAY_MS;
  if (enrolment.was === undefined || isLate) throw refusal("CONFLICT");
  await takeBack(ctx, program, enrolment, "withdrawn");
  const after = await findEnrolment(ctx, program._id, enrolment.userId);
  return after?.state ?? null;
}

async function stateBack(
  ctx: MutationCtx,
  program: Program,
  { was }: Enrolment,
): Promise<EnrolmentState | null> {
  if (was === undefined) return null;
  if (was.state !== "enrolled") return was.state;
  return (await hasRoom(ctx, program)) ? "enrolled" : "waitlisted";
}
