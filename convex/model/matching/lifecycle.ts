/**
 * What may happen to a run and its batches, decided without a database: the
 * mutations of the chain read rows, ask here, and write what they are told. The
 * same decisions are played against each other by themselves, a hundred
 * thousand times over, in the tests.
 */
import type { FailureReason, RunState } from "../../tables/matching";
import { backOffMs } from "./ladder";
import { PACE } from "./pace";
import type { Batch, Run } from "./runs";

/** The fence: only the running run itself writes, and only under its own timestamp. */
export function isLiveRun(
  run: Pick<Run, "state" | "runTimestamp">,
  runTimestamp: number,
): boolean {
  return run.state === "running" && run.runTimestamp === runTimestamp;
}

/** Whether a hop's action may take the batch: sent, and with this very hop. */
export function isSentWith(
  batch: Pick<Batch, "runId" | "state" | "hop">,
  hop: { runId: Run["_id"]; attempt: number },
): boolean {
  return (
    batch.runId === hop.runId &&
    batch.state === "dispatched" &&
    batch.hop === hop.attempt
  );
}

/** Whether the caller still holds the batch: a late failure takes it from nobody. */
export function isHeldBy(
  batch: Pick<Batch, "state" | "leaseToken">,
  leaseToken: string,
): boolean {
  return batch.state === "leased" && batch.leaseToken === leaseToken;
}

/** The first save wins, from whichever attempt: a settled batch takes no other. */
export function isSettled({ state }: Pick<Batch, "state">): boolean {
  return state === "saved" || state === "failed";
}

/** The ways a call may fail, as scorers name them. */
export const FAILURE_KINDS = [
  "rateLimited",
  "overloaded",
  "timeout",
  "network",
  "unauthorised",
  "spendingLimit",
  "tooLong",
  "invalidOutput",
  "refused",
  "internal",
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

type Counts = Partial<Pick<Batch, "refusalCount" | "invalidCount">>;

export type FailureDecision =
  | { type: "retry"; notBefore: number; counts: Counts }
  /** Two halves, tried at once. */
  | { type: "split" }
  /** `isForAll`: whatever has not been sent would end the same way. */
  | { type: "giveUp"; reason: FailureReason; isForAll: boolean };

export interface Tried extends Pick<
  Batch,
  "attempt" | "refusalCount" | "invalidCount"
> {
  size: number;
}

interface Around {
  /** ms. */
  now: number;
  /** Past it the run waits for nothing. */
  deadlineAt: number;
  /** In [0, 1). */
  random: number;
}

/** What becomes of a batch whose call failed. */
export function afterFailure(
  batch: Tried,
  { kind, retryAfterMs }: { kind: FailureKind; retryAfterMs?: number },
  around: Around,
): FailureDecision {
  const giveUp = (isForAll = false): FailureDecision => ({
    type: "giveUp",
    reason: kind,
    isForAll,
  });
  switch (kind) {
    case "rateLimited":
    case "overloaded":
    case "timeout":
    case "network":
      return tryAgain(batch, kind, around, {}, retryAfterMs);
    case "invalidOutput": {
      const invalidCount = batch.invalidCount + 1;
      return invalidCount >= PACE.mostInvalid
        ? giveUp()
        : tryAgain(batch, kind, around, { invalidCount });
    }
    case "refused": {
      const refusalCount = batch.refusalCount + 1;
      return refusalCount >= PACE.mostRefusals
        ? giveUp()
        : tryAgain(batch, kind, around, { refusalCount });
    }
    case "tooLong":
      return batch.size > 1 ? { type: "split" } : giveUp();
    case "unauthorised":
    case "spendingLimit":
      return giveUp(true);
    case "internal":
      return giveUp();
  }
}

/** Another try on the ladder or when the service asked for it, while tries and patience last. */
export function tryAgain(
  batch: Pick<Batch, "attempt">,
  reason: FailureReason,
  { now, deadlineAt, random }: Around,
  counts: Counts = {},
  retryAfterMs?: number,
): FailureDecision {
  const waitMs = retryAfterMs ?? backOffMs(batch.attempt - 1, random);
  const notBefore = Math.ceil(now + waitMs);
  return batch.attempt >= PACE.mostTries || notBefore > deadlineAt
    ? { type: "giveUp", reason, isForAll: false }
    : { type: "retry", notBefore, counts };
}

/** The state in which a run ends whose batches stand so. */
export function endStateOf({
  has,
  isStopped,
}: {
  has: { saved: boolean; failed: boolean; waiting: boolean };
  /** For a reason beyond its batches. */
  isStopped: boolean;
}): Extract<RunState, "done" | "partial" | "failed"> {
  if (!has.failed && !has.waiting && !isStopped) return "done";
  return has.saved ? "partial" : "failed";
}

/** What a run does once a batch of it has settled. */
export function afterSettling(has: {
  inFlight: boolean;
  waiting: boolean;
}): "wait" | "dispatch" | "finish" {
  if (has.inFlight) return "wait";
  return has.waiting ? "dispatch" : "finish";
}
