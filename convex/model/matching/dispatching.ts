import { env } from "../../_generated/server";
import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { FailureReason } from "../../tables/matching";
import { beginStep, giveUpWaiting } from "./batches";
import {
  periodsOf,
  reachedCap,
  reserve,
  type ReachedCap,
  type Reservation,
} from "./budget";
import { finish, hold, putOff } from "./ending";
import { readHop, type HopInput } from "./hopInput";
import { closeHop, hopOf, isSlotFree, wakeWaiting } from "./hops";
import { reserveRates } from "./limiter";
import { PACE } from "./pace";
import { batchesIn, inFlight, progressOf, type Batch, type Run } from "./runs";
import { readSwitches } from "./switches";

/** Upper bounds of what the calls of a hop will use. */
export type Estimate = (
  input: HopInput,
) => Pick<Reservation, "calls" | "inputTokens" | "outputTokens" | "microUsd">;

/** Waiting batches looked at for the next hop; those that back off come first by index. */
const LOOK_AHEAD = 20;

/**
 * Sends a run's next hop: takes a slot, budget and rates for it, and schedules
 * its action. The only step that touches rows that other runs touch too.
 */
export async function dispatch(
  ctx: MutationCtx,
  runId: Run["_id"],
  estimate: Estimate,
): Promise<void> {
  const run = await beginStep(ctx, runId, "running");
  if (run !== null) await dispatchRun(ctx, run, estimate);
  // Whoever was woken for nothing passes the free slot on.
  await wakeWaiting(ctx);
}

async function dispatchRun(ctx: MutationCtx, run: Run, estimate: Estimate) {
  const now = Date.now();
  const hop = await hopOf(ctx, run._id);
  if ((await inFlight(ctx, run._id)).length > 0) return;
  const waiting = await batchesIn(ctx, run._id, "waiting", LOOK_AHEAD);
  if (waiting.length === 0) return await finish(ctx, run);
  const { isMatchingPaused } = await readSwitches(ctx);
  if (isMatchingPaused) return await stopForSwitch(ctx, run);
  const { batches, notBefore } = nextHop(waiting, now);
  if (notBefore - now >= PACE.tellWaitMs) {
    return await waitUntil(ctx, run, notBefore);
  }
  if (!(await isSlotFree(ctx, hop))) {
    return await waitForSlot(ctx, run, hop, now);
  }
  const reserved = await book(ctx, run, batches, estimate, now);
  if ("cap" in reserved) return await stopForCap(ctx, run, reserved);
  const wait = await reserveWait(ctx, run, reserved);
  const startsAt = Math.max(notBefore, now + wait, earliestByGap(run));
  await closeHop(ctx, run);
  await send(ctx, { run, batches, reserved, startsAt, now });
  // Waiting for others' turns, for a slot or for rates, is not silence.
  const queued = hop?.state === "waiting" ? Math.max(0, now - hop.since) : 0;
  await ctx.db.patch("matchRuns", run._id, {
    deadlineAt: run.deadlineAt + queued + wait,
  });
}

/** Which batches go together, and not before when: the first alone, retries with whatever fits. */
export function nextHop(
  waiting: readonly Batch[],
  now: number,
): { batches: Batch[]; notBefore: number } {
  const [first] = waiting;
  if (first !== undefined && first.index === 0 && first.attempt === 0) {
    return { batches: [first], notBefore: now };
  }
  // One batch that backs off holds the whole run: the next call would fare no better.
  const heldUntil = waiting.flatMap(({ notBefore }) =>
    // Further ahead than anything is put off: the clock ran back.
    notBefore === undefined || notBefore > now + PACE.patienceMs
      ? []
      : notBefore,
  );
  const notBefore = Math.max(
    now,
    heldUntil.length === 0 ? now : Math.min(...heldUntil),
  );
  return {
    batches: waiting
      .filter(
        (batch) =>
          (batch.notBefore ?? 0) <= notBefore ||
          (batch.notBefore ?? 0) > now + PACE.patienceMs,
      )
      .slice(0, PACE.batchesPerHop),
    notBefore,
  };
}

/** Backs off without a slot: others may use it meanwhile. */
async function waitUntil(ctx: MutationCtx, run: Run, notBefore: number) {
  await closeHop(ctx, run);
  await ctx.db.patch("matchRuns", run._id, {
    dispatchJobId: await ctx.scheduler.runAt(
      notBefore,
      internal.matching.compute.dispatchNext,
      { runId: run._id },
    ),
  });
  await tellWait(ctx, run, notBefore);
}

async function waitForSlot(
  ctx: MutationCtx,
  run: Run,
  hop: Doc<"matchHops"> | null,
  now: number,
) {
  if (hop !== null) return;
  await ctx.db.insert("matchHops", {
    runId: run._id,
    state: "waiting",
    since: now,
    reserved: { ...NOTHING, ...periodsOf(now) },
  });
}

/** Budget is booked at the bound; the service counts what is written, some two fifths of it. */
const EXPECTED_OUTPUT = 0.4;
const NOTHING = { calls: 0, inputTokens: 0, outputTokens: 0, microUsd: 0 };

/** Books the hop's upper bounds; answers the cap that they would pass, if any. */
async function book(
  ctx: MutationCtx,
  run: Run,
  batches: readonly Batch[],
  estimate: Estimate,
  now: number,
): Promise<Reservation | ReachedCap> {
  const payers = { userId: run.userId, orgId: run.payingOrgId };
  const free = { ...NOTHING, ...periodsOf(now), orgId: payers.orgId };
  if (run.scorer === "local") return free;
  const input = await readHop(ctx, run, batches);
  if (input === null) return free;
  const most = estimate(input);
  const outputTokens = Math.ceil(most.outputTokens * EXPECTED_OUTPUT);
  const reserved = { ...free, ...most, outputTokens };
  const reached = await reachedCap(ctx, payers, reserved.microUsd, now);
  if (reached !== null) return reached;
  await reserve(ctx, run.userId, reserved);
  return reserved;
}

async function reserveWait(ctx: MutationCtx, run: Run, reserved: Reservation) {
  return reserved.calls === 0
    ? 0
    : await reserveRates(ctx, reserved, run.cause !== "member");
}

function earliestByGap(run: Run): number {
  const gap = Number(env.MATCHING_MIN_GAP_MS ?? 0);
  return (run.lastHopAt ?? 0) + (Number.isFinite(gap) ? gap : 0);
}

/** At the operator's switch: taken up again when it is lifted. */
export async function stopForSwitch(ctx: MutationCtx, run: Run): Promise<void> {
  await stop(ctx, run, "paused");
  await hold(ctx, run._id);
}

/** At a cap: tried again when its period is over. */
async function stopForCap(ctx: MutationCtx, run: Run, { until }: ReachedCap) {
  await stop(ctx, run, "budget");
  await putOff(ctx, run._id, until);
}

/** Stops before a call is made: what is saved stays, the rest may be resumed. */
async function stop(ctx: MutationCtx, run: Run, reason: FailureReason) {
  await giveUpWaiting(ctx, run, reason);
  await finish(ctx, run, reason);
}

async function send(
  ctx: MutationCtx,
  hop: {
    run: Run;
    batches: Batch[];
    reserved: Reservation;
    startsAt: number;
    now: number;
  },
) {
  const { run, batches, reserved, startsAt, now } = hop;
  await ctx.db.insert("matchHops", {
    runId: run._id,
    state: "running",
    since: now,
    reserved,
  });
  const attempt = run.hopCount + 1;
  const jobId = await ctx.scheduler.runAt(
    startsAt,
    internal.matching.compute.processMatchBatch,
    { runId: run._id, batchIds: batches.map(({ _id }) => _id), attempt },
  );
  await ctx.db.patch("matchRuns", run._id, {
    hopCount: attempt,
    lastHopAt: startsAt,
  });
  for (const batch of batches) {
    await ctx.db.patch("matchBatches", batch._id, {
      state: "dispatched",
      hop: attempt,
      jobId,
      seenRunningAt: undefined,
      notBefore: startsAt,
    });
  }
  const isLong = startsAt - now >= PACE.tellWaitMs;
  await tellWait(ctx, run, isLong ? startsAt : undefined);
}

async function tellWait(
  ctx: MutationCtx,
  run: Run,
  waitingUntil: number | undefined,
) {
  const progress = await progressOf(ctx, run._id);
  if (progress !== null && progress.waitingUntil !== waitingUntil) {
    await ctx.db.patch("matchProgress", progress._id, { waitingUntil });
  }
}
