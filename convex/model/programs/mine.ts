/** The programs a member is in or waits for. */
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { readOnce } from "../../lib/lookup";
import type { Member } from "../access";
import { toPlace } from "./reading";
import { toSessionView, type MyProgram } from "./views";

/** Programs of one member that are shown at once. */
const MOST_MINE = 50;

/** The programs I am in or wait for, and the next session of each. */
export async function listMine(
  ctx: QueryCtx,
  member: Member,
  asOf: number,
): Promise<MyProgram[]> {
  const states = ["enrolled", "waitlisted", "pending", "completed"] as const;
  const found = await Promise.all(
    states.map((state) =>
      ctx.db
        .query("enrolments")
        .withIndex("by_userId_and_state", (q) =>
          q.eq("userId", member._id).eq("state", state),
        )
        .take(MOST_MINE),
    ),
  );
  const enrolments = found.flat().slice(0, MOST_MINE);
  const [programs, orgs, next] = await Promise.all([
    readOnce(
      ctx,
      "programs",
      enrolments.map(({ programId }) => programId),
    ),
    readOnce(
      ctx,
      "organisations",
      enrolments.map(({ orgId }) => orgId),
    ),
    Promise.all(enrolments.map((each) => nextSession(ctx, each, asOf))),
  ]);
  const mine = await Promise.all(
    enrolments.map(async (enrolment, at) => {
      const program = programs.get(enrolment.programId);
      const org = orgs.get(enrolment.orgId);
      if (program === undefined || org === undefined) return null;
      return {
        ...(await toPlace(ctx, program, enrolment)),
        programId: program._id,
        name: program.name,
        kind: program.kind,
        orgName: org.name,
        orgSlug: org.slug,
        programState: program.state,
        startsAt: program.startsAt,
        endsAt: program.endsAt,
        completion: program.completion,
        sessionCount: program.sessionCount,
        next: next[at] ?? null,
      };
    }),
  );
  return mine.flatMap((program) => program ?? []);
}

/** Cancelled ones looked past. */
const MOST_SKIPPED = 5;

async function nextSession(
  ctx: QueryCtx,
  { programId, state }: Doc<"enrolments">,
  asOf: number,
) {
  if (state === "completed") return null;
  const coming = await ctx.db
    .query("programSessions")
    .withIndex("by_programId_and_startsAt", (q) =>
      q.eq("programId", programId).gte("startsAt", asOf),
    )
    .take(MOST_SKIPPED);
  const next = coming.find(({ isCancelled }) => !isCancelled);
  return next === undefined ? null : toSessionView(next);
}
