import { env } from "../../_generated/server";
import { internal } from "../../_generated/api";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import type { FailureReason } from "../../tables/matching";
import { BACKGROUND, putOffReads } from "./backgroundQueue";
import { beginStep, giveUpWaiting, tellWait } from "./batches";
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
import { giveBackRates, reserveRates, type CallTokens } from "./limiter";
import { PACE } from "./pace";
import { batchesIn, inFlight, type Batch, type Run } from "./runs";
import { readSwitches } from "./switches";
import { patchRun } from "./showing";

/** Upper bounds of what the call for each of a hop's batches will use. */
export type Estimate = (
  input: HopInput,
) => (CallTokens & Pick<Reservation, "microUsd">)[];

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
  const booked = await book(ctx, run, batches, estimate, now);
  if ("cap" in booked) return await stopForCap(ctx, run, booked);
  const earliest = Math.max(notBefore, earliestByGap(run));
  await closeHop(ctx, run);
  await send(ctx, { run, ...booked, earliest, now });
  // Waiting for others' turns, for a slot or for rates, is not silence.
  const queued = hop?.state === "waiting" ? Math.max(0, now - hop.since) : 0;
  await patchRun(ctx, run._id, {
    deadlineAt: run.deadlineAt + queued + Math.max(...booked.waits),
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
  await patchRun(ctx, run._id, {
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

interface Booked {
  /** Those of the hop whose calls come soon enough after the first. */
  batches: readonly Batch[];
  reserved: Reservation;
  /** In how many ms each batch's call may be made. */
  waits: number[];
}

/** Books budget and rates for the hop's calls; answers the cap that they would pass, if any. */
async function book(
  ctx: MutationCtx,
  run: Run,
  batches: readonly Batch[],
  estimate: Estimate,
  now: number,
): Promise<Booked | ReachedCap> {
  const payers = { userId: run.userId, orgId: run.payingOrgId };
  const nothing = { ...NOTHING, ...periodsOf(now), orgId: payers.orgId };
  const free = { batches, reserved: nothing, waits: batches.map(() => 0) };
  if (run.scorer === "local") return free;
  const input = await readHop(ctx, run, batches);
  if (input === null) return free;
  const calls = estimate(input).map((most) => ({
    ...most,
    outputTokens: Math.ceil(most.outputTokens * EXPECTED_OUTPUT),
  }));
  const reached = await reachedCap(ctx, payers, sumOf(calls).microUsd, {
    now,
    ...(run.isUnasked && { dayShare: BACKGROUND.budgetShare }),
  });
  if (reached !== null) return reached;
  const isBackground = run.cause !== "member";
  const waits = await reserveRates(ctx, calls, isBackground);
  const last = (waits[0] ?? 0) + PACE.mostSpreadMs;
  const count = waits.filter((wait) => wait <= last).length;
  await giveBackRates(ctx, calls.slice(count), isBackground);
  const booked = sumOf(calls.slice(0, count));
  const reserved = { ...nothing, ...booked, isBackground };
  await reserve(ctx, run.userId, reserved);
  return {
    batches: batches.slice(0, count),
    reserved,
    waits: waits.slice(0, count),
  };
}

function sumOf(calls: ReturnType<Estimate>) {
  const sum = { ...NOTHING, calls: calls.length };
  for (const call of calls) {
    sum.inputTokens += call.inputTokens;
    sum.outputTokens += call.outputTokens;
    sum.microUsd += call.microUsd;
  }
  return sum;
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

/** At a cap: tried again when its period is over, what is queued not before it. */
async function stopForCap(ctx: MutationCtx, run: Run, { until }: ReachedCap) {
  await stop(ctx, run, "budget");
  await putOffReads(ctx, run.userId, until);
  if (run.readingId === undefined) await putOff(ctx, run._id, until);
}

/** Stops before a call is made: what is saved stays, the rest may be resumed. */
async function stop(ctx: MutationCtx, run: Run, reason: FailureReason) {
  await giveUpWaiting(ctx, run, reason);
  await finish(ctx, run, reason);
}

async function send(
  ctx: MutationCtx,
  hop: Booked & { run: Run; earliest: number; now: number },
) {
  const { run, batches, reserved, waits, earliest, now } = hop;
  const startsAt = waits.map((wait) => Math.max(earliest, now + wait));
  const first = Math.min(...startsAt);
  await ctx.db.insert("matchHops", {
    runId: run._id,
    state: "running",
    since: now,
    reserved,
  });
  const attempt = run.hopCount + 1;
  const jobId = await ctx.scheduler.runAt(
    first,
    internal.matching.compute.processMatchBatch,
    { runId: run._id, batchIds: batches.map(({ _id }) => _id), attempt },
  );
  await patchRun(ctx, run._id, {
    hopCount: attempt,
    lastHopAt: first,
  });
  for (const [at, batch] of batches.entries()) {
    await ctx.db.patch("matchBatches", batch._id, {
      state: "dispatched",
      hop: attempt,
      jobId,
      seenRunningAt: undefined,
      notBefore: startsAt[at],
    });
  }
  const isLong = first - now >= PACE.tellWaitMs;
  await tellWait(ctx, run, isLong ? first : undefined);
}
