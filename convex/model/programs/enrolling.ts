/**
 * Getting into a program and out of it. A full one takes more on a waitlist; a
 * place that comes free goes to whoever has waited longest.
 */
import type { Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { EnrolmentState } from "../../shared/communities/vocabulary";
import { refusal } from "../../shared/errors";
import { boundedText, LIMITS } from "../../shared/limits";
import { follow as followEngagement } from "../engagement/keeping";
import { recount } from "./progress";
import { findEnrolment, move } from "./rows";
import { countMove, countsOf } from "./sums";
import { tell } from "./telling";
import type { Enrolment, Program } from "./views";

/** Moved up after one change. */
const MOST_MOVED = 100;
/** From these one may ask (again) to be let in. */
const OUTSIDE: readonly EnrolmentState[] = ["withdrawn", "declined"];

/** How a member may get in by themselves now; null where they may not. */
export function wayIn(
  { state, enrolment }: Program,
  mine: EnrolmentState | null,
): "self" | "approval" | null {
  const isOpen = state === "open" || state === "running";
  const isOutside = mine === null || OUTSIDE.includes(mine);
  if (!isOpen || !isOutside || enrolment === "byAdmin") return null;
  // Whoever was turned down asks an organiser, not the form.
  return mine === "declined" ? null : enrolment;
}

/** A member's own wish; the same again changes nothing. Refuses CONFLICT where there is no way in. */
export async function enrol(
  ctx: MutationCtx,
  program: Program,
  userId: Id<"users">,
  note: string,
): Promise<EnrolmentState> {
  const known = await findEnrolment(ctx, program._id, userId);
  if (known !== null && !OUTSIDE.includes(known.state)) return known.state;
  const way = wayIn(program, known?.state ?? null);
  if (way === null) throw refusal("CONFLICT");
  const text = boundedText("note", note, LIMITS.answer);
  const state =
    way === "approval" ? "pending" : await stateInside(ctx, program);
  await put(ctx, program, { userId, known, state, note: text });
  return state;
}

/** An admin lets somebody in: invited by them, or who had asked. Past the capacity they wait. */
export async function admit(
  ctx: MutationCtx,
  program: Program,
  userId: Id<"users">,
): Promise<EnrolmentState> {
  const known = await findEnrolment(ctx, program._id, userId);
  const isInside =
    known !== null &&
    (known.state === "enrolled" || known.state === "completed");
  if (isInside) return known.state;
  const state = await stateInside(ctx, program);
  await put(ctx, program, { userId, known, state, note: known?.note ?? "" });
  return state;
}

/** Somebody leaves, or is taken out: their place goes to whoever waits. */
export async function leave(
  ctx: MutationCtx,
  program: Program,
  enrolment: Enrolment,
  state: "withdrawn" | "declined",
): Promise<void> {
  if (enrolment.state === state) return;
  if (enrolment.state === "completed") throw refusal("CONFLICT");
  await move(ctx, program, enrolment, state);
  await moveUp(ctx, program);
}

/** Gives free places to those who wait. */
export async function moveUp(
  ctx: MutationCtx,
  program: Program,
): Promise<void> {
  const counts = await countsOf(ctx, program._id);
  const free = (program.capacity ?? Infinity) - taken(counts);
  const count = Math.min(free, counts.waitlisted, MOST_MOVED);
  if (count <= 0) return;
  const next = await ctx.db
    .query("enrolments")
    .withIndex("by_programId_and_state_and_since", (q) =>
      q.eq("programId", program._id).eq("state", "waitlisted"),
    )
    .take(count);
  for (const enrolment of next) {
    await move(ctx, program, enrolment, "enrolled");
    await tell(ctx, program, enrolment, "movedUp");
  }
}

async function put(
  ctx: MutationCtx,
  program: Program,
  {
    userId,
    known,
    state,
    note,
  }: {
    userId: Id<"users">;
    known: Enrolment | null;
    state: EnrolmentState;
    note: string;
  },
) {
  if (known !== null) {
    await ctx.db.patch("enrolments", known._id, { note });
    await move(ctx, program, known, state);
  } else {
    await ctx.db.insert("enrolments", {
      programId: program._id,
      orgId: program.orgId,
      userId,
      state,
      note,
      since: Date.now(),
      attendedCount: 0,
      isCompletedByHand: false,
    });
    await countMove(ctx, program, null, state);
    await followEngagement(ctx, { orgId: program.orgId, userId });
  }
  await countWhatWas(ctx, program, userId);
}

/** Whoever comes late was perhaps at sessions before: those count too. */
async function countWhatWas(
  ctx: MutationCtx,
  { _id }: Program,
  userId: Id<"users">,
) {
  const enrolment = await findEnrolment(ctx, _id, userId);
  if (enrolment !== null) await recount(ctx, enrolment);
}

async function stateInside(ctx: QueryCtx, program: Program) {
  return (await hasRoom(ctx, program))
    ? ("enrolled" as const)
    : ("waitlisted" as const);
}

export async function hasRoom(
  ctx: QueryCtx,
  { _id, capacity = Infinity }: Program,
): Promise<boolean> {
  return taken(await countsOf(ctx, _id)) < capacity;
}

/** Whoever completed it keeps their place: they were there. */
function taken({
  enrolled,
  completed,
}: {
  enrolled: number;
  completed: number;
}): number {
  return enrolled + completed;
}
