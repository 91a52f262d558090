/**
 * Scheduled functions as documents. `_scheduled_functions` is what functions
 * may read; a row of `_jobs` exists while there is something left to run.
 */
import type { JSONValue, Value } from "convex/values";
import { convexToJson, getConvexSize, jsonToConvex } from "convex/values";
import type { RegisteredFunction } from "../app";
import type { Doc } from "../data/database";
import type { Transaction } from "../data/transaction";
import { hasPendingTs } from "../data/values";

/** A due or waiting call, as the scheduler needs it. */
export interface Job {
  row: Doc;
  /** Id of its `_scheduled_functions` document. */
  id: string;
  /** Component that scheduled it, and where its document lives. */
  caller: string;
  component: string;
  path: string;
  args: JSONValue;
  runAt: number;
}

const TABLE = "_scheduled_functions";

export function scheduleJob(
  tx: Transaction,
  options: {
    caller: string;
    target: RegisteredFunction;
    args: JSONValue;
    runAt: number;
  },
): string {
  const { caller, target, runAt } = options;
  const args = jsonToConvex(options.args);
  if (hasPendingTs(args))
    throw new Error(
      `Invalid arguments for "${target.path}": a scheduled function cannot take ` +
        "an unresolved placeholder value.",
    );
  tx.metrics.add("functionsScheduled");
  tx.metrics.add("scheduledFunctionArgsBytes", getConvexSize(args));
  const doc = tx.insertRaw(caller, TABLE, {
    name: target.path,
    args: [args],
    scheduledTime: runAt,
    state: { kind: "pending" },
  });
  tx.insertRaw("", "_jobs", {
    job: doc.id,
    state: "pending",
    runAt,
    caller,
    component: target.component,
    path: target.path,
    args,
  });
  return doc.id;
}

export function toJob(row: Doc): Job {
  const { job, caller, component, path, args, runAt } = row.value;
  return {
    row,
    id: job as string,
    caller: caller as string,
    component: component as string,
    path: path as string,
    args: convexToJson(args as Value),
    runAt: runAt as number,
  };
}

/** Jobs in this state, the one due first first. */
export function jobsIn(
  tx: Transaction,
  state: "pending" | "inProgress",
): Iterable<Doc> {
  return tx.findRaw("", "_jobs", "by_state_and_runAt", [state]);
}

/** The job's row if it still waits in this transaction. */
export function rowOf(tx: Transaction, id: string): Doc | null {
  for (const row of tx.findRaw("", "_jobs", "by_job", [id])) return row;
  return null;
}

export function startJob(tx: Transaction, job: Job, row: Doc) {
  tx.patchRaw(row, { state: "inProgress" });
  setState(tx, job.caller, job.id, { kind: "inProgress" });
}

/** Records how a job ended; one canceled while it ran stays canceled. */
export function finishJob(tx: Transaction, job: Job, error: string | null) {
  const row = rowOf(tx, job.id);
  if (!row) return;
  tx.deleteRaw(row);
  const state: Record<string, Value> =
    error === null ? { kind: "success" } : { kind: "failed", error };
  setState(tx, job.caller, job.id, state);
}

export function cancelJob(tx: Transaction, caller: string, id: string) {
  if (!tx.isId(caller)(TABLE, id))
    throw new Error(`"${id}" is not the ID of a scheduled function.`);
  const row = rowOf(tx, id);
  if (!row) return;
  tx.deleteRaw(row);
  setState(tx, caller, id, { kind: "canceled" });
}

function setState(
  tx: Transaction,
  caller: string,
  id: string,
  state: Record<string, Value>,
) {
  const doc = tx.getRaw(caller, TABLE, id);
  if (!doc) return;
  const ended = state.kind !== "inProgress";
  tx.patchRaw(doc, { state, ...(ended && { completedTime: tx.now }) });
}
