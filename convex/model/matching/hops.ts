import type { Doc, Id } from "../../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../../_generated/server";
import { env } from "../../_generated/server";
import { internal } from "../../_generated/api";
import { PACE } from "./pace";
import type { Run } from "./runs";

/** How many hops may be on their way: as a deployment says that runs more jobs at a time. */
function slotCount(): number {
  const said = Number(env.MATCHING_SLOTS);
  return Number.isInteger(said) && said > 0
    ? Math.min(said, PACE.mostSlots)
    : PACE.slots;
}

/**
 * The run's hop: on its way, or in the queue for one of the slots. Settling
 * the hop that left a slot wakes the first in the queue.
 */
export async function hopOf(
  ctx: QueryCtx,
  runId: Id<"matchRuns">,
): Promise<Doc<"matchHops"> | null> {
  return await ctx.db
    .query("matchHops")
    .withIndex("by_runId", (q) => q.eq("runId", runId))
    .unique();
}

/** Whether a run may send a hop now: a slot is free that nobody older waits for. */
export async function isSlotFree(
  ctx: QueryCtx,
  own: Doc<"matchHops"> | null,
): Promise<boolean> {
  const slots = slotCount();
  const running = await inState(ctx, "running", slots);
  const waiting = await inState(ctx, "waiting", slots);
  const mine = waiting.findIndex((hop) => hop._id === own?._id);
  const ahead = mine < 0 ? waiting.length : mine;
  return running.length + ahead < slots;
}

/**
 * Whether a slot has been free for a run in the queue since the watchdog's last
 * look, and nobody woke it. One that was only just left is on its way to it.
 */
export async function isForgotten(
  ctx: MutationCtx,
  hop: Doc<"matchHops">,
  now: number,
): Promise<boolean> {
  const isFree = await isSlotFree(ctx, hop);
  const freeSince = isFree ? (hop.freeSince ?? now) : undefined;
  if (freeSince !== hop.freeSince) {
    await ctx.db.patch("matchHops", hop._id, { freeSince });
  }
  return freeSince !== undefined && now - freeSince >= PACE.watchdogMs;
}

async function inState(
  ctx: QueryCtx,
  state: "running" | "waiting",
  limit: number,
) {
  return await ctx.db
    .query("matchHops")
    .withIndex("by_state_and_since", (q) => q.eq("state", state))
    .take(limit);
}

/**
 * Ends the run's hop. What it did not use of its reservation is given back in
 * settling, and who waits is woken there: a save looks at no other run's hop.
 */
export async function closeHop(ctx: MutationCtx, run: Run): Promise<void> {
  const hop = await hopOf(ctx, run._id);
  if (hop === null) return;
  await ctx.db.delete("matchHops", hop._id);
  if (hop.state === "waiting") return;
  await ctx.scheduler.runAfter(0, internal.matching.mutations.settle, {
    runId: run._id,
    userId: run.userId,
    ...(hop.reserved.calls > 0 && { reserved: hop.reserved }),
  });
}

/** Sends the first of the queue to dispatch, when a slot is free for it. */
export async function wakeWaiting(ctx: MutationCtx): Promise<void> {
  const [next] = await inState(ctx, "waiting", 1);
  if (next === undefined) return;
  const slots = slotCount();
  const running = await inState(ctx, "running", slots);
  if (running.length >= slots) return;
  await ctx.scheduler.runAfter(0, internal.matching.compute.dispatchNext, {
    runId: next.runId,
  });
}
