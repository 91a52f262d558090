/** How many are in a program, by state, kept with every change so that no list counts. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import type { EnrolmentState } from "../../shared/communities/vocabulary";
import type { ProgramCounts } from "./views";

const NONE: ProgramCounts = {
  pending: 0,
  waitlisted: 0,
  enrolled: 0,
  completed: 0,
  withdrawn: 0,
  declined: 0,
};
/** More than an organisation runs in years; its list is as long. */
export const MOST_PROGRAMS = 200;

export async function countsOf(
  ctx: QueryCtx,
  programId: Id<"programs">,
): Promise<ProgramCounts> {
  const row = await rowOf(ctx, programId);
  return row === null ? NONE : toCounts(row);
}

/** Of every program of an organisation, in one range. */
export async function countsOfOrg(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Map<Id<"programs">, ProgramCounts>> {
  const rows = await ctx.db
    .query("programSums")
    .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
    .take(MOST_PROGRAMS);
  return new Map(rows.map((row) => [row.programId, toCounts(row)]));
}

/** One enrolment went from one state to another; null is none. */
export async function countMove(
  ctx: MutationCtx,
  { _id: programId, orgId }: Pick<Doc<"programs">, "_id" | "orgId">,
  from: EnrolmentState | null,
  to: EnrolmentState | null,
): Promise<void> {
  if (from === to) return;
  const row = await rowOf(ctx, programId);
  const counts = row === null ? { ...NONE } : toCounts(row);
  if (from !== null) counts[from] -= 1;
  if (to !== null) counts[to] += 1;
  if (row === null) {
    await ctx.db.insert("programSums", { programId, orgId, ...counts });
  } else {
    await ctx.db.patch("programSums", row._id, counts);
  }
}

export function noCounts(): ProgramCounts {
  return NONE;
}

async function rowOf(ctx: QueryCtx, programId: Id<"programs">) {
  return await ctx.db
    .query("programSums")
    .withIndex("by_programId", (q) => q.eq("programId", programId))
    .unique();
}

function toCounts(row: Doc<"programSums">): ProgramCounts {
  const { pending, waitlisted, enrolled, completed, withdrawn, declined } = row;
  return { pending, waitlisted, enrolled, completed, withdrawn, declined };
}
