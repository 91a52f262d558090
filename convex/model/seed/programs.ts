/** Programs of the sample communities, with the people in them. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import * as Hand from "../programs/byHand";
import * as Editing from "../programs/editing";
import * as Enrolling from "../programs/enrolling";
import { recount } from "../programs/progress";
import { findEnrolment } from "../programs/rows";
import * as Sessions from "../programs/sessions";
import { MOST_PROGRAMS } from "../programs/sums";
import type { Program, ProgramFacts } from "../programs/views";

export interface SeedProgram {
  facts: ProgramFacts;
  state: Exclude<Program["state"], "archived">;
  sessions: readonly {
    session: Sessions.NewSession;
    isCancelled: boolean;
    /** Marked by hand. */
    present: readonly Id<"users">[];
  }[];
  members: readonly Id<"users">[];
  asked: readonly { userId: Id<"users">; note: string }[];
  completedByHand: readonly Id<"users">[];
}

interface Context {
  org: Doc<"organisations">;
  organiser: Doc<"users"> | null;
}

/** One of the same name that is there already stays as it is. */
export async function saveProgram(
  ctx: MutationCtx,
  { org, organiser }: Context,
  sample: SeedProgram,
): Promise<void> {
  const { facts, state } = sample;
  if ((await findByName(ctx, org._id, facts.name)) !== null) return;
  const programId = await Editing.create(ctx, org._id, facts);
  // Nobody gets into a draft, nor into one that is over.
  const first = state === "completed" ? "open" : state;
  await Editing.setState(ctx, await requireRow(ctx, programId), first);
  const sessions = await saveSessions(ctx, programId, sample);
  const program = await requireRow(ctx, programId);
  for (const userId of sample.members) {
    await letIn(ctx, { org, organiser }, program, userId);
  }
  for (const { userId, note } of sample.asked) {
    await Enrolling.enrol(ctx, program, userId, note);
  }
  for (const [sessionId, userId] of sessions) {
    if (organiser === null) break;
    const session = await ctx.db.get("programSessions", sessionId);
    if (session === null) continue;
    const by = { org, member: organiser };
    await Hand.markSession(ctx, by, session, { userId, isPresent: true });
  }
  for (const userId of sample.completedByHand) {
    const enrolment = await findEnrolment(ctx, programId, userId);
    if (enrolment === null || organiser === null) continue;
    const by = { org, member: organiser };
    await Hand.setCompleted(ctx, by, enrolment, true);
  }
  await Editing.setState(ctx, await requireRow(ctx, programId), state);
}

/** Answers who was marked present at which. */
async function saveSessions(
  ctx: MutationCtx,
  programId: Id<"programs">,
  { sessions }: SeedProgram,
): Promise<[Id<"programSessions">, Id<"users">][]> {
  const marks: [Id<"programSessions">, Id<"users">][] = [];
  for (const { session, isCancelled, present } of sessions) {
    const program = await requireRow(ctx, programId);
    const sessionId = await Sessions.addSession(ctx, program, session);
    const row = await ctx.db.get("programSessions", sessionId);
    if (isCancelled && row !== null)
      await Sessions.setCancelled(ctx, row, true);
    for (const userId of present) marks.push([sessionId, userId]);
  }
  return marks;
}

async function letIn(
  ctx: MutationCtx,
  { org, organiser }: Context,
  program: Program,
  userId: Id<"users">,
) {
  if (program.enrolment === "self") {
    await Enrolling.enrol(ctx, program, userId, "");
  } else if (organiser !== null) {
    await Hand.admit(ctx, { org, member: organiser }, program, userId);
  } else {
    await Enrolling.admit(ctx, program, userId);
  }
  const enrolment = await findEnrolment(ctx, program._id, userId);
  if (enrolment !== null) await recount(ctx, enrolment);
}

export async function findByName(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  name: string,
): Promise<Program | null> {
  const programs = await ctx.db
    .query("programs")
    .withIndex("by_orgId_and_startsAt", (q) => q.eq("orgId", orgId))
    .take(MOST_PROGRAMS);
  return programs.find((each) => each.name === name) ?? null;
}

async function requireRow(
  ctx: QueryCtx,
  programId: Id<"programs">,
): Promise<Program> {
  const program = await ctx.db.get("programs", programId);
  if (program === null) throw new Error(`program ${programId} is gone`);
  return program;
}
