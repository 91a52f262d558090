/**
 * Runs what is due. A scheduled mutation and the record of its end are one
 * transaction, so it happens exactly once; an action is marked as begun before
 * it starts and never begun again.
 */
import type { JSONValue } from "convex/values";
import { messageOf, newRequest, invoke } from "../functions/calls";
import type { Core } from "../core";
import { CronRunner } from "./crons";
import { finishJob, jobsIn, rowOf, startJob, toJob, type Job } from "./jobs";
import type { Transaction } from "../data/transaction";

/** Longer timers fire at once in Node. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** As on Convex, results stay readable for a week. */
const KEEP_RESULTS_MS = 7 * 24 * 60 * 60 * 1000;

export interface SchedulerOptions {
  /** At most so many jobs at a time. */
  concurrency?: number | undefined;
  runCrons?: boolean;
  onError?: (name: string, error: unknown) => void;
}

export class Scheduler {
  private readonly running = new Map<string, Promise<void>>();
  private readonly crons: CronRunner | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly core: Core,
    private readonly options: SchedulerOptions = {},
  ) {
    this.crons = options.runCrons ? new CronRunner(core, this.runCall) : null;
  }

  async start() {
    await this.core.transact(async (tx) => {
      failInterrupted(tx);
      forgetOldResults(tx, this.core);
    });
    const jobs = this.core.root.names.get(":_jobs");
    this.stopListening = this.core.onCommit(({ writes }) => {
      const { changes } = writes as unknown as {
        changes: {
          before: { table: number } | null;
          after: { table: number } | null;
        }[];
      };
      if (
        changes.some(({ before, after }) => (after ?? before)!.table === jobs)
      )
        this.wake();
    });
    this.wake();
    await this.crons?.start();
  }

  stop() {
    this.stopListening?.();
    clearTimeout(this.timer);
    this.crons?.stop();
  }

  async codeChanged() {
    if (this.stopListening) await this.crons?.start();
  }

  get isRunning(): boolean {
    return this.running.size > 0;
  }

  /** Waits until nothing that has started is still running. */
  async settle() {
    while (this.isRunning) await Promise.all(this.running.values());
  }

  /**
   * Sets the timer for the next waiting job. Even one that is due starts from a
   * timer, so that a test with a clock of its own decides when.
   */
  wake() {
    clearTimeout(this.timer);
    if (this.core.isClosed || this.isFull()) return;
    const [next] = this.waiting();
    if (!next) return;
    const delay = Math.max(0, next.runAt - Date.now());
    this.timer = setTimeout(
      () => this.startDue(),
      Math.min(delay, MAX_TIMER_MS),
    );
  }

  private isFull(): boolean {
    return this.running.size >= (this.options.concurrency ?? Infinity);
  }

  private *waiting(): Generator<Job> {
    for (const row of jobsIn(this.core.view(), "pending")) {
      const job = toJob(row);
      if (!this.running.has(job.id)) yield job;
    }
  }

  private startDue() {
    if (this.core.isClosed) return;
    const now = Date.now();
    for (const job of this.waiting()) {
      if (job.runAt > now || this.isFull()) break;
      const run = this.run(job).finally(() => {
        this.running.delete(job.id);
        this.wake();
      });
      this.running.set(job.id, run);
    }
    this.wake();
  }

  private async run(job: Job) {
    try {
      await this.runCall(job.component, job.path, job.args, job);
    } catch (error) {
      if (this.core.isClosed) return;
      this.report(job.path, error);
      await this.core.transact(async (tx) =>
        finishJob(tx, job, messageOf(error)),
      );
    }
  }

  private report(path: string, error: unknown) {
    if (this.options.onError) return this.options.onError(path, error);
    const text =
      error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.core.options.log?.({ fn: path, level: "ERROR", text });
  }

  /** Runs a function without identity, as the job when there is one. */
  private readonly runCall = async (
    component: string,
    path: string,
    args: JSONValue,
    job?: Job,
  ): Promise<void> => {
    const { core } = this;
    const fn = core.require(component, path, ["mutation", "action"]);
    const request = newRequest({ scheduledFunctionId: job?.id ?? null });
    const call = { fn, args, identity: null, request };
    const begin = (tx: Transaction) => {
      const row = job && rowOf(tx, job.id);
      if (row) startJob(tx, job, row);
      // A canceled job has no row any more.
      return !job || row !== null;
    };
    const end = (tx: Transaction) => {
      if (job) finishJob(tx, job, null);
    };
    if (fn.kind === "mutation") {
      await core.transact(async (tx) => {
        if (!begin(tx)) return;
        await invoke(core, call, tx);
        end(tx);
      }, path);
      return;
    }
    const begun = await core.transact(async (tx) => begin(tx));
    if (!begun.result) return;
    await core.runAction(call);
    await core.transact(async (tx) => end(tx));
  };
}

/** Actions that were running when the process died are never run again. */
function failInterrupted(tx: Transaction) {
  for (const row of [...jobsIn(tx, "inProgress")])
    finishJob(
      tx,
      toJob(row),
      "The backend stopped while this action was running.",
    );
}

function forgetOldResults(tx: Transaction, core: Core) {
  for (const { path } of core.app.all())
    for (const doc of tx.findRaw(
      path,
      "_scheduled_functions",
      "by_creation_time",
      [],
    )) {
      const ended = doc.value.completedTime as number | undefined;
      if (ended !== undefined && ended < tx.now - KEEP_RESULTS_MS)
        tx.deleteRaw(doc);
    }
}
