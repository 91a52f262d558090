/**
 * A run as a pure reducer, `run × event → run' + commands`, put together from
 * the very decisions the chain's mutations ask (lifecycle.ts, nextHop).
 */
import { nextHop } from "@convex/model/matching/dispatching";
import {
  afterFailure,
  afterSettling,
  endStateOf,
  isHeldBy,
  isLiveRun,
  isSentWith,
  isSettled,
  tryAgain,
  type FailureDecision,
  type FailureKind,
} from "@convex/model/matching/lifecycle";
import { PACE } from "@convex/model/matching/pace";
import type { Batch, Run } from "@convex/model/matching/runs";

const RUN_ID = "run" as Run["_id"];

export interface ModelRun {
  state: Run["state"];
  runTimestamp: number;
  deadlineAt: number;
  hopCount: number;
  batches: readonly Batch[];
}

export interface Hop {
  attempt: number;
  /** Places in `batches`. */
  sent: number[];
  notBefore: number;
}

export interface Lease {
  index: number;
  leaseToken: string;
  runTimestamp: number;
}

/** What the mutation would schedule. */
export type Command =
  | { type: "dispatch" }
  | { type: "hop"; hop: Hop }
  | { type: "leases"; leases: Lease[] };

/** Each may come at any time, twice, late, or of a run that has ended. */
export type Event =
  | { type: "dispatch" }
  | { type: "claim"; hop: Hop }
  | { type: "save"; lease: Lease; missing: number }
  | {
      type: "fail";
      lease: Lease;
      failure: { kind: FailureKind; retryAfterMs?: number };
      random: number;
    }
  | { type: "watchdog" }
  | { type: "pause" }
  | { type: "cancel" }
  | { type: "edit" }
  | { type: "resume" };

type Next = readonly [ModelRun, readonly Command[]];

export function frozenRun(now: number, sizes: readonly number[]): ModelRun {
  let listing = 0;
  return {
    state: "running",
    runTimestamp: now,
    deadlineAt: now + PACE.patienceMs,
    hopCount: 0,
    batches: sizes.map((size, index) =>
      aBatch(
        index,
        Array.from({ length: size }, () => `o${listing++}`),
      ),
    ),
  };
}

export function reduce(run: ModelRun, event: Event, now: number): Next {
  if (event.type === "resume") return resume(run, now);
  if (run.state !== "running") return [run, []];
  switch (event.type) {
    case "dispatch":
      return dispatch(run, now);
    case "claim":
      return claim(run, event.hop, now);
    case "save":
      return save(run, event, now);
    case "fail":
      return fail(run, event, now);
    case "watchdog":
      return watch(run, now);
    case "pause":
      return [finish(giveUpWaiting(run, "paused"), true), []];
    case "cancel":
      return [{ ...run, state: "cancelled" }, []];
    case "edit":
      return [{ ...run, state: "superseded" }, []];
  }
}

function dispatch(run: ModelRun, now: number): Next {
  if (inFlight(run).length > 0) return [run, []];
  const waiting = run.batches.filter(({ state }) => state === "waiting");
  if (waiting.length === 0) return [finish(run), []];
  const { batches, notBefore } = nextHop(waiting, now);
  if (notBefore - now >= PACE.tellWaitMs) return [run, [{ type: "dispatch" }]];
  const attempt = run.hopCount + 1;
  const sent = batches.map(({ index }) => index);
  const next = change({ ...run, hopCount: attempt }, sent, () => ({
    state: "dispatched",
    hop: attempt,
  }));
  return [next, [{ type: "hop", hop: { attempt, sent, notBefore } }]];
}

function claim(run: ModelRun, hop: Hop, now: number): Next {
  const own = { runId: RUN_ID, attempt: hop.attempt };
  const free = hop.sent.filter((at) => isSentWith(run.batches[at]!, own));
  const leases = free.map((index) => ({
    index,
    leaseToken: `${index}:${run.batches[index]!.attempt}:${hop.attempt}:${now}`,
    runTimestamp: run.runTimestamp,
  }));
  const next = change(run, free, (batch) => ({
    state: "leased",
    attempt: batch.attempt + 1,
    leaseToken: leases.find(({ index }) => index === batch.index)!.leaseToken,
    leaseUntil: now + PACE.leaseMs,
  }));
  return [next, leases.length === 0 ? [] : [{ type: "leases", leases }]];
}

function save(
  run: ModelRun,
  { lease, missing }: Extract<Event, { type: "save" }>,
  now: number,
): Next {
  const batch = run.batches[lease.index]!;
  if (!isLiveRun(run, lease.runTimestamp) || isSettled(batch)) {
    return [run, []];
  }
  const left = batch.opportunityIds.slice(0, missing);
  let next = change(run, [lease.index], () => ({ state: "saved" }));
  next = { ...next, deadlineAt: Math.max(next.deadlineAt, now + 9e5) };
  // Once: what is left out of a second asking is given up.
  if (left.length > 0 && !batch.isReask) {
    next = append(next, { ...aBatch(0, left), isReask: true });
  }
  return settled(next);
}

function fail(
  run: ModelRun,
  { lease, failure, random }: Extract<Event, { type: "fail" }>,
  now: number,
): Next {
  const batch = run.batches[lease.index]!;
  const isMine = isHeldBy(batch, lease.leaseToken);
  if (!isLiveRun(run, lease.runTimestamp) || !isMine) return [run, []];
  const tried = { ...batch, size: batch.opportunityIds.length };
  const around = { now, deadlineAt: run.deadlineAt, random };
  const decision = afterFailure(tried, failure, around);
  return settled(carryOut(run, batch, decision, now));
}

/** Whatever is in flight is lost, and a run that is too old ends. */
function watch(run: ModelRun, now: number): Next {
  if (now >= run.deadlineAt) {
    const given = inFlight(run).map(({ index }) => index);
    const next = change(run, given, () => ({ state: "failed" }));
    return [finish(giveUpWaiting(next, "tooOld"), true), []];
  }
  let next = run;
  for (const batch of inFlight(run)) {
    if (batch.state === "leased" && batch.leaseUntil! > now) continue;
    const around = { now, deadlineAt: run.deadlineAt, random: 0 };
    next =
      batch.state === "leased"
        ? carryOut(next, batch, tryAgain(batch, "lost", around, {}, 0), now)
        : change(next, [batch.index], () => ({ state: "waiting" }));
  }
  return settled(next);
}

function carryOut(
  run: ModelRun,
  batch: Batch,
  decision: FailureDecision,
  now: number,
): ModelRun {
  const only = [batch.index];
  switch (decision.type) {
    case "retry":
      return change(run, only, () => ({
        ...decision.counts,
        state: "waiting",
        notBefore: decision.notBefore,
        leaseToken: undefined,
      }));
    case "split": {
      const middle = Math.ceil(batch.opportunityIds.length / 2);
      const first = batch.opportunityIds.slice(0, middle);
      const rest = batch.opportunityIds.slice(middle);
      const { attempt, isReask } = batch;
      return append(
        change(run, only, () => ({
          state: "waiting",
          opportunityIds: first,
          notBefore: now,
        })),
        { ...aBatch(0, rest), attempt, isReask, notBefore: now },
      );
    }
    case "giveUp": {
      const next = change(run, only, () => ({ state: "failed" }));
      return decision.isForAll ? giveUpWaiting(next, decision.reason) : next;
    }
  }
}

function settled(run: ModelRun): Next {
  const next = afterSettling({
    inFlight: inFlight(run).length > 0,
    waiting: run.batches.some(({ state }) => state === "waiting"),
  });
  if (next === "finish") return [finish(run), []];
  return [run, next === "dispatch" ? [{ type: "dispatch" }] : []];
}

function finish(run: ModelRun, isStopped = false): ModelRun {
  const has = (wanted: Batch["state"]) =>
    run.batches.some(({ state }) => state === wanted);
  return {
    ...run,
    state: endStateOf({
      has: {
        saved: has("saved"),
        failed: has("failed"),
        waiting: has("waiting"),
      },
      isStopped,
    }),
  };
}

function resume(run: ModelRun, now: number): Next {
  if (!["partial", "failed", "cancelled"].includes(run.state)) return [run, []];
  const open = run.batches.filter(({ state }) => state !== "saved");
  const next = change(
    { ...run, state: "running", deadlineAt: now + PACE.patienceMs },
    open.map(({ index }) => index),
    () => ({
      state: "waiting",
      attempt: 0,
      refusalCount: 0,
      invalidCount: 0,
      leaseToken: undefined,
      notBefore: undefined,
    }),
  );
  return open.length === 0
    ? [finish(next), []]
    : [next, [{ type: "dispatch" }]];
}

function giveUpWaiting(run: ModelRun, failureReason: Batch["failureReason"]) {
  const waiting = run.batches.filter(({ state }) => state === "waiting");
  return change(
    run,
    waiting.map(({ index }) => index),
    () => ({ state: "failed", failureReason }),
  );
}

export function inFlight({ batches }: ModelRun): Batch[] {
  return batches.filter(
    ({ state }) => state === "dispatched" || state === "leased",
  );
}

function change(
  run: ModelRun,
  indexes: readonly number[],
  fields: (batch: Batch) => Partial<Batch>,
): ModelRun {
  const chosen = new Set(indexes);
  return {
    ...run,
    batches: run.batches.map((batch) =>
      chosen.has(batch.index) ? { ...batch, ...fields(batch) } : batch,
    ),
  };
}

function append(run: ModelRun, batch: Batch): ModelRun {
  const index = run.batches.length;
  return { ...run, batches: [...run.batches, { ...batch, index }] };
}

function aBatch(index: number, listings: readonly string[]): Batch {
  return {
    _id: `b${index}` as Batch["_id"],
    _creationTime: 0,
    runId: RUN_ID,
    index,
    opportunityIds: listings as Batch["opportunityIds"],
    state: "waiting",
    attempt: 0,
    refusalCount: 0,
    invalidCount: 0,
    isReask: false,
  };
}
