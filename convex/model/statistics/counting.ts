/**
 * Counting an organisation, page by page: its members, who left, its meetings.
 * Each step saves what it counted and arms the next one; a counting that lost its
 * step goes on with the next look at the page.
 */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { isJobAlive } from "../matching/runs";
import { sumsOf as eventSumsOf } from "../events/sums";
import { sumsOf } from "../orgs/memberships";
import {
  addHappened,
  addMember,
  emptyTally,
  pack,
  skillReader,
  unpack,
  type Tally,
} from "./tally";
import { tell } from "./telling";

type Run = Doc<"statisticsRuns">;
type Stage = Run["stage"];

/** Older ones are counted anew when somebody looks. */
export const FRESH_MS = 24 * 60 * 60_000;
/** A second press so soon would count the same. */
const LEAST_BETWEEN_MS = 60_000;
/**
 * Rows of a page. A member's row has at most some 8 kB and 60 skills to look up,
 * an event's text 20 kB and its sums a read more: each page stays below a fifth
 * of what a transaction may read.
 */
const PAGE = { members: 200, left: 500, events: 50 } as const;

/** Begins to count where that is due, or asked for; one under way goes on instead. */
export async function refresh(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  isAsked: boolean,
): Promise<void> {
  const now = Date.now();
  const run = await runOf(ctx, orgId);
  if (run !== null) {
    if (!(await isJobAlive(ctx, run.jobId))) await arm(ctx, run);
    return;
  }
  const known = await statisticsOf(ctx, orgId);
  const freshFor = isAsked ? LEAST_BETWEEN_MS : FRESH_MS;
  if (known !== null && known.computedAt > now - freshFor) return;
  const runId = await ctx.db.insert("statisticsRuns", {
    orgId,
    asOf: now,
    stage: "members",
    cursor: null,
    step: 0,
    expectedCount: (await sumsOf(ctx, orgId)).members,
    tally: emptyTally(),
  });
  await arm(ctx, { _id: runId, step: 0 });
}

async function arm(ctx: MutationCtx, run: Pick<Run, "_id" | "step">) {
  const step = run.step + 1;
  const jobId = await ctx.scheduler.runAfter(0, internal.orgs.statistics.step, {
    runId: run._id,
    step,
  });
  await ctx.db.patch("statisticsRuns", run._id, { step, jobId });
}

/** One page; the last one says what may be told, and forgets the rest. */
export async function takeStep(
  ctx: MutationCtx,
  runId: Id<"statisticsRuns">,
  step: number,
): Promise<void> {
  const run = await ctx.db.get("statisticsRuns", runId);
  if (run === null || run.step !== step) return;
  if (run.stage === "programs") return await finish(ctx, run);
  const tally = unpack(run.tally);
  const { isDone, continueCursor } = await countPage(ctx, run, tally);
  await ctx.db.patch("statisticsRuns", runId, {
    stage: isDone ? NEXT[run.stage] : run.stage,
    cursor: isDone ? null : continueCursor,
    tally: pack(tally),
  });
  await arm(ctx, run);
}

const NEXT: Record<Exclude<Stage, "programs">, Stage> = {
  members: "left",
  left: "events",
  events: "programs",
};

async function countPage(ctx: QueryCtx, run: Run, tally: Tally) {
  switch (run.stage) {
    case "members":
      return await countMembers(ctx, run, tally);
    case "left":
      return await countLeft(ctx, run, tally);
    default:
      return await countEvents(ctx, run, tally);
  }
}

async function countMembers(
  ctx: QueryCtx,
  { orgId, cursor, asOf }: Run,
  tally: Tally,
) {
  // By an index whose order never changes, so that nobody is counted twice.
  const rows = await ctx.db
    .query("memberRows")
    .withIndex("by_orgId_and_joinedAt", (q) => q.eq("orgId", orgId))
    .paginate({ numItems: PAGE.members, cursor });
  const skillOf = skillReader();
  for (const row of rows.page) addMember(tally, row, asOf, skillOf);
  return rows;
}

/** Who left is known by the log alone, which says when they had joined. */
async function countLeft(
  ctx: QueryCtx,
  { orgId, cursor, asOf }: Run,
  tally: Tally,
) {
  const lines = await ctx.db
    .query("auditLines")
    .withIndex("by_orgId_and_at", (q) => q.eq("orgId", orgId).lte("at", asOf))
    .paginate({ numItems: PAGE.left, cursor });
  for (const { action, at, details } of lines.page) {
    const { joinedAt, isRestored } = details;
    if (typeof joinedAt !== "number") continue;
    const hasLeft = action === "memberLeft" || action === "memberRemoved";
    // A removal that was taken back never was.
    const count = hasLeft ? 1 : isRestored === true ? -1 : 0;
    if (count === 0) continue;
    addHappened(tally, joinedAt, { joined: count }, asOf);
    addHappened(tally, at, { left: count }, asOf);
  }
  return lines;
}

async function countEvents(
  ctx: QueryCtx,
  { orgId, cursor, asOf }: Run,
  tally: Tally,
) {
  const events = await ctx.db
    .query("events")
    .withIndex("by_orgId_and_startsAt", (q) =>
      q.eq("orgId", orgId).lte("startsAt", asOf),
    )
    .paginate({ numItems: PAGE.events, cursor });
  const held = events.page.filter(({ state }) => state === "scheduled");
  for (const { _id, startsAt } of held) {
    const { going, attended, partly } = await eventSumsOf(ctx, _id);
    const what = { events: 1, going, attended: attended + partly };
    addHappened(tally, startsAt, what, asOf);
  }
  return events;
}

async function finish(ctx: MutationCtx, run: Run) {
  const { orgId } = run;
  const row = { orgId, computedAt: run.asOf, content: await tell(ctx, run) };
  const known = await statisticsOf(ctx, orgId);
  if (known === null) await ctx.db.insert("orgStatistics", row);
  else await ctx.db.replace("orgStatistics", known._id, row);
  await ctx.db.delete("statisticsRuns", run._id);
}

export async function statisticsOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Doc<"orgStatistics"> | null> {
  return await ctx.db
    .query("orgStatistics")
    .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
    .unique();
}

export async function runOf(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
): Promise<Run | null> {
  return await ctx.db
    .query("statisticsRuns")
    .withIndex("by_orgId", (q) => q.eq("orgId", orgId))
    .unique();
}
