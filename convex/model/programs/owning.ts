/** Who may look at a program, and who may change it. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { findMembership, getMember } from "../access";
import type { Enrolment, Program } from "./views";

type Org = Pick<Doc<"organisations">, "_id">;

/** A program of this organisation; another's is not there. */
export async function requireOwnProgram(
  ctx: QueryCtx,
  org: Org,
  programId: Id<"programs">,
): Promise<Program> {
  const program = await ctx.db.get("programs", programId);
  if (program?.orgId !== org._id) throw refusal("NOT_FOUND");
  return program;
}

export async function requireOwnEnrolment(
  ctx: QueryCtx,
  org: Org,
  enrolmentId: Id<"enrolments">,
): Promise<{ enrolment: Enrolment; program: Program }> {
  const enrolment = await ctx.db.get("enrolments", enrolmentId);
  if (enrolment?.orgId !== org._id) throw refusal("NOT_FOUND");
  const program = await requireOwnProgram(ctx, org, enrolment.programId);
  return { enrolment, program };
}

export async function requireOwnSession(
  ctx: QueryCtx,
  org: Org,
  sessionId: Id<"programSessions">,
): Promise<Doc<"programSessions">> {
  const session = await ctx.db.get("programSessions", sessionId);
  if (session === null) throw refusal("NOT_FOUND");
  await requireOwnProgram(ctx, org, session.programId);
  return session;
}

/** Drafts are their organisers'; the rest is for whom it says. */
export async function isSeen(
  ctx: QueryCtx,
  { orgId, state, audience }: Program,
): Promise<boolean> {
  const isPublic = state !== "draft" && audience === "everyone";
  if (isPublic) return true;
  const viewer = await getMember(ctx);
  if (viewer === null) return false;
  const membership = await findMembership(ctx, orgId, viewer._id);
  if (membership === null) return false;
  return state !== "draft" || membership.role === "admin";
}

export async function requireSeen(
  ctx: QueryCtx,
  programId: Id<"programs">,
): Promise<Program> {
  const program = await ctx.db.get("programs", programId);
  if (program === null || !(await isSeen(ctx, program))) {
    throw refusal("NOT_FOUND");
  }
  return program;
}
