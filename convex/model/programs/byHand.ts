/** What organisers decide about somebody in a program, with its line in the audit log. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { EnrolmentState } from "../../shared/communities/vocabulary";
import { requireMembership } from "../access";
import { audit } from "../members/audit";
import * as Enrolling from "./enrolling";
import { recount } from "./progress";
import { findEnrolment } from "./rows";
import * as Sessions from "./sessions";
import type { Enrolment, Program } from "./views";

interface Organiser {
  org: Pick<Doc<"organisations">, "_id">;
  member: Pick<Doc<"users">, "_id">;
}

/** Only members of the organisation: somebody else is invited to it first. */
export async function admit(
  ctx: MutationCtx,
  organiser: Organiser,
  program: Program,
  userId: Id<"users">,
): Promise<EnrolmentState> {
  const asked = await findEnrolment(ctx, program._id, userId);
  // Whoever asked is known here already, member or not.
  if (asked === null) await requireMembership(ctx, organiser.org._id, userId);
  const state = await Enrolling.admit(ctx, program, userId);
  await note(ctx, organiser, program, userId, state);
  return state;
}

export async function decline(
  ctx: MutationCtx,
  organiser: Organiser,
  { enrolment, program }: { enrolment: Enrolment; program: Program },
): Promise<void> {
  await Enrolling.leave(ctx, program, enrolment, "declined");
  await note(ctx, organiser, program, enrolment.userId, "declined");
}

export async function setCompleted(
  ctx: MutationCtx,
  organiser: Organiser,
  enrolment: Enrolment,
  isCompleted: boolean,
): Promise<void> {
  if (enrolment.isCompletedByHand === isCompleted) return;
  await ctx.db.patch("enrolments", enrolment._id, {
    isCompletedByHand: isCompleted,
  });
  await recount(ctx, { ...enrolment, isCompletedByHand: isCompleted });
  const program = { _id: enrolment.programId };
  const state = isCompleted ? "completed" : "enrolled";
  await note(ctx, organiser, program, enrolment.userId, state);
}

/** Counts for whoever is in the program; the mark itself stands for anyone. */
export async function markSession(
  ctx: MutationCtx,
  { member }: Organiser,
  session: Doc<"programSessions">,
  { userId, isPresent }: { userId: Id<"users">; isPresent: boolean | null },
): Promise<void> {
  const by = { userId, byId: member._id };
  await Sessions.mark(ctx, session, by, isPresent);
  const { programId } = session;
  const enrolment = await findEnrolment(ctx, programId, userId);
  if (enrolment !== null) await recount(ctx, enrolment);
}

async function note(
  ctx: MutationCtx,
  { org, member }: Organiser,
  { _id: programId }: Pick<Program, "_id">,
  subjectId: Id<"users">,
  state: EnrolmentState,
) {
  await audit(ctx, {
    orgId: org._id,
    actorId: member._id,
    subjectId,
    action: "enrolmentChanged",
    details: { programId, state },
  });
}
