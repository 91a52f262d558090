/**
 * One thing done to many members: a row says what and how far, and each step does
 * a page and schedules the next in the same transaction. A step that is told
 * twice, or late, does nothing.
 */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { refusal } from "../../shared/errors";
import { boundedNumber, LIMITS, requiredText } from "../../shared/limits";
import { findMembership } from "../access";
import { cancelJob, isJobAlive } from "../matching/runs";
import { doTo, undoTo } from "./bulkDeeds";
import {
  checkTarget,
  frozen,
  isChangedBy,
  pageOf,
  type BulkAction,
  type BulkTarget,
} from "./bulkTargets";

type Bulk = Doc<"memberBulks">;

interface Organiser {
  org: Pick<Doc<"organisations">, "_id">;
  member: Pick<Doc<"users">, "_id">;
}

/** Members of one step: each costs up to a dozen reads and writes. */
const PAGE = 50;
/** Rows looked at by one call of the dry run. */
const COUNT_PAGE = 500;
/** Undo is for a slip that is noticed, not for last week's decision. */
export const UNDO_MS = 10 * 60_000;
/** Looked through for those that lost their step. */
const MOST_LIVE = 20;

/**
 * One page of what an action would come to, without doing it, or of whom there is
 * where there is none; the caller adds the pages up.
 */
export async function count(
  ctx: QueryCtx,
  { org, member }: Organiser,
  {
    target,
    action,
    after,
  }: {
    target: BulkTarget;
    action: BulkAction | undefined;
    after: Id<"users"> | null;
  },
) {
  checkTarget(target);
  if (action !== undefined) await requireTag(ctx, org._id, action);
  const walked = await frozen(ctx, org._id, target);
  // What is searched for is found once, and counted in one go.
  const size = walked === target ? COUNT_PAGE : Infinity;
  const { rows, next } = await pageOf(ctx, org._id, walked, { after, size });
  const changed =
    action === undefined
      ? rows
      : rows.filter((row) => isChangedBy(action, row, member._id));
  return { matched: rows.length, changed: changed.length, next };
}

/** Begins it, and does the first page at once. The same key again begins nothing. */
export async function start(
  ctx: MutationCtx,
  { org, member }: Organiser,
  intent: {
    key: string;
    target: BulkTarget;
    action: BulkAction;
    expectedCount: number;
  },
): Promise<Id<"memberBulks">> {
  const key = requiredText("key", intent.key, LIMITS.line);
  const expectedCount = boundedNumber(
    "expectedCount",
    intent.expectedCount,
    0,
    LIMITS.members,
  );
  checkTarget(intent.target);
  await requireTag(ctx, org._id, intent.action);
  const known = await ctx.db
    .query("memberBulks")
    .withIndex("by_orgId_and_key", (q) => q.eq("orgId", org._id).eq("key", key))
    .unique();
  if (known !== null) return known._id;
  const bulkId = await ctx.db.insert("memberBulks", {
    orgId: org._id,
    startedById: member._id,
    key,
    target: await frozen(ctx, org._id, intent.target),
    action: intent.action,
    state: "running",
    expectedCount,
    changedCount: 0,
    skippedCount: 0,
    restoredCount: 0,
    step: 0,
    startedAt: Date.now(),
  });
  await takeStep(ctx, bulkId, 0);
  return bulkId;
}

/** Does no further page; what was done can be taken back. Twice is no error. */
export async function cancel(
  ctx: MutationCtx,
  orgId: Id<"organisations">,
  bulkId: Id<"memberBulks">,
): Promise<void> {
  const bulk = await requireBulk(ctx, orgId, bulkId);
  if (bulk.state !== "running") return;
  await cancelJob(ctx, bulk.stepJobId);
  await finish(ctx, bulk, "cancelled");
}

/** Takes back exactly what it changed. Twice is no error; too late, or still running, refuses CONFLICT. */
export async function undo(
  ctx: MutationCtx,
  { org, member }: Organiser,
  bulkId: Id<"memberBulks">,
): Promise<void> {
  const bulk = await requireBulk(ctx, org._id, bulkId);
  if (bulk.state === "undoing" || bulk.state === "undone") return;
  const { finishedAt } = bulk;
  if (finishedAt === undefined || Date.now() > finishedAt + UNDO_MS) {
    throw refusal("CONFLICT", { details: { reason: "tooLate" } });
  }
  const step = bulk.step + 1;
  await ctx.db.patch("memberBulks", bulkId, {
    state: "undoing",
    undoneById: member._id,
    finishedAt: undefined,
    step,
  });
  await takeStep(ctx, bulkId, step);
}

/** One page; whoever may no longer do this stops here. */
export async function takeStep(
  ctx: MutationCtx,
  bulkId: Id<"memberBulks">,
  step: number,
): Promise<void> {
  const bulk = await ctx.db.get("memberBulks", bulkId);
  if (bulk?.step !== step) return;
  if (bulk.state !== "running" && bulk.state !== "undoing") return;
  const actorId = bulk.undoneById ?? bulk.startedById;
  if (!(await isOrganiser(ctx, bulk.orgId, actorId))) {
    return await finish(ctx, bulk, "stopped");
  }
  if (bulk.state === "running") await goOn(ctx, bulk);
  else await goBack(ctx, bulk, actorId);
}

async function goOn(ctx: MutationCtx, bulk: Bulk) {
  const { rows, next } = await pageOf(ctx, bulk.orgId, bulk.target, {
    after: bulk.reached ?? null,
    size: PAGE,
  });
  let changedCount = bulk.changedCount;
  for (const row of rows) {
    if (!isChangedBy(bulk.action, row, bulk.startedById)) continue;
    await doTo(ctx, bulk, row);
    changedCount += 1;
  }
  const skipped = rows.length - (changedCount - bulk.changedCount);
  await ctx.db.patch("memberBulks", bulk._id, {
    changedCount,
    skippedCount: bulk.skippedCount + skipped,
    ...(next !== null && { reached: next }),
  });
  if (next === null) await finish(ctx, bulk, "done");
  else await arm(ctx, bulk);
}

async function goBack(ctx: MutationCtx, bulk: Bulk, actorId: Id<"users">) {
  const items = await ctx.db
    .query("memberBulkItems")
    .withIndex("by_bulkId_and_userId", (q) => q.eq("bulkId", bulk._id))
    .take(PAGE);
  let { restoredCount } = bulk;
  for (const item of items) {
    if (await undoTo(ctx, bulk, item, actorId)) restoredCount += 1;
    await ctx.db.delete("memberBulkItems", item._id);
  }
  await ctx.db.patch("memberBulks", bulk._id, { restoredCount });
  if (items.length < PAGE) await finish(ctx, bulk, "undone");
  else await arm(ctx, bulk);
}

async function arm(ctx: MutationCtx, { _id, step }: Bulk) {
  const next = step + 1;
  await ctx.db.patch("memberBulks", _id, {
    step: next,
    stepJobId: await ctx.scheduler.runAfter(0, internal.members.bulk.step, {
      bulkId: _id,
      step: next,
    }),
  });
}

async function finish(
  ctx: MutationCtx,
  { _id }: Bulk,
  state: "done" | "cancelled" | "stopped" | "undone",
) {
  await ctx.db.patch("memberBulks", _id, {
    state,
    stepJobId: undefined,
    finishedAt: Date.now(),
  });
}

/** Replaces the step of whatever lost it: the scheduler forgot it, or it failed. */
export async function revive(ctx: MutationCtx): Promise<number> {
  const states = ["running", "undoing"] as const;
  const live = await Promise.all(
    states.map((state) =>
      ctx.db
        .query("memberBulks")
        .withIndex("by_state_and_startedAt", (q) => q.eq("state", state))
        .take(MOST_LIVE),
    ),
  );
  let revived = 0;
  for (const bulk of live.flat()) {
    if (await isJobAlive(ctx, bulk.stepJobId)) continue;
    await arm(ctx, bulk);
    revived += 1;
  }
  return revived;
}

/** Removes a page of what ended before `before`; answers whether more may be left. */
export async function removePast(
  ctx: MutationCtx,
  before: number,
): Promise<boolean> {
  const bulk = await ctx.db
    .query("memberBulks")
    .withIndex("by_finishedAt", (q) =>
      q.gt("finishedAt", 0).lt("finishedAt", before),
    )
    .first();
  if (bulk === null) return false;
  const items = await ctx.db
    .query("memberBulkItems")
    .withIndex("by_bulkId_and_userId", (q) => q.eq("bulkId", bulk._id))
    .take(COUNT_PAGE);
  for (const { _id } of items) await ctx.db.delete("memberBulkItems", _id);
  if (items.length < COUNT_PAGE) await ctx.db.delete("memberBulks", bulk._id);
  return true;
}

async function isOrganiser(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  userId: Id<"users">,
): Promise<boolean> {
  const [org, membership] = await Promise.all([
    ctx.db.get("organisations", orgId),
    findMembership(ctx, orgId, userId),
  ]);
  return org?.archivedAt === undefined && membership?.role === "admin";
}

async function requireBulk(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  bulkId: Id<"memberBulks">,
): Promise<Bulk> {
  const bulk = await ctx.db.get("memberBulks", bulkId);
  if (bulk?.orgId !== orgId) throw refusal("NOT_FOUND");
  return bulk;
}

async function requireTag(
  ctx: QueryCtx,
  orgId: Id<"organisations">,
  action: BulkAction,
): Promise<void> {
  if (action.kind === "remove") return;
  const tag = await ctx.db.get("memberTags", action.tagId);
  if (tag?.orgId !== orgId) throw refusal("NOT_FOUND");
}
