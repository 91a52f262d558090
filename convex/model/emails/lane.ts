/** The one row of the sending chain: when the next request may leave, and who looks next. */
import { internal } from "../../_generated/api";
import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";

/** Two requests a second, as the provider allows everybody. */
export const DEFAULT_GAP_MS = 500;

type Lane = Doc<"emailLane">;

export async function readLane(ctx: QueryCtx): Promise<Lane | null> {
  return await ctx.db.query("emailLane").first();
}

export async function ensureLane(ctx: MutationCtx): Promise<Lane> {
  const known = await readLane(ctx);
  if (known !== null) return known;
  const laneId = await ctx.db.insert("emailLane", {
    nextSendAt: 0,
    gapMs: DEFAULT_GAP_MS,
  });
  const lane = await ctx.db.get("emailLane", laneId);
  if (lane === null) throw new Error("the lane of mail is gone");
  return lane;
}

/** Has the chain look at the outbox at `at` (ms) or earlier. */
export async function wake(ctx: MutationCtx, at: number): Promise<void> {
  const lane = await ensureLane(ctx);
  const planned = await pendingAt(ctx, lane.jobId);
  if (planned !== null && planned <= Math.max(at, Date.now())) return;
  if (planned !== null && lane.jobId !== undefined) {
    await ctx.scheduler.cancel(lane.jobId);
  }
  const jobId = await ctx.scheduler.runAt(
    Math.max(at, Date.now()),
    internal.emails.delivery.dispatch,
    {},
  );
  await ctx.db.patch("emailLane", lane._id, { jobId });
}

/** When a job that has not begun is to run; null when there is none. */
export async function pendingAt(
  ctx: QueryCtx,
  jobId: Id<"_scheduled_functions"> | undefined,
): Promise<number | null> {
  if (jobId === undefined) return null;
  const job = await ctx.db.system.get("_scheduled_functions", jobId);
  return job?.state.kind === "pending" ? job.scheduledTime : null;
}

/** Books the next request: when it leaves (ms), not before `notBefore`. */
export async function bookRequest(
  ctx: MutationCtx,
  lane: Lane,
  notBefore: number,
): Promise<number> {
  const at = Math.max(lane.nextSendAt, notBefore);
  await ctx.db.patch("emailLane", lane._id, { nextSendAt: at + lane.gapMs });
  return at;
}

/** Holds everything but account mail, or lets it go on; answers whether that changed anything. */
export async function setPaused(
  ctx: MutationCtx,
  isPaused: boolean,
): Promise<boolean> {
  const { _id, pausedAt } = await ensureLane(ctx);
  if ((pausedAt !== undefined) === isPaused) return false;
  const now = Date.now();
  await ctx.db.patch("emailLane", _id, {
    pausedAt: isPaused ? now : undefined,
  });
  if (!isPaused) await wake(ctx, now);
  return true;
}
