/** The engine's state and the one place where it changes. */
import { setTimeout, clearTimeout } from "node:timers";
import type { Store } from "../store/store";
import type { App, FunctionKind, RegisteredFunction } from "./app";
import { invoke, type Call, type Frame } from "./functions/calls";
import { tableKey, type Root } from "./data/database";
import { tableOfId } from "./data/ids";
import { Writes, type Reads } from "./data/read-set";
import { Transaction } from "./data/transaction";
import { UserTime } from "./data/user-time";
import type { Commit, EngineOptions } from "./types";
import type { IdCheck } from "./data/validate";

/** Far above any honest function, far below a patient human. */
const MAX_WALL_MS = 30_000;

/** Runs work one piece at a time, in the order it was asked for. */
class Lane {
  private tail: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }
}

export class Core {
  /** Mutations, and everything else that writes. */
  private readonly writing = new Lane();
  /** Queries keep out of each other's time account. */
  private readonly reading = new Lane();
  private readonly listeners = new Set<(commit: Commit) => void>();
  readonly creationClock = { last: 0 };
  readonly uploadTokens = new Set<string>();
  isClosed = false;

  constructor(
    readonly options: EngineOptions,
    readonly store: Store,
    public app: App,
    public root: Root,
  ) {}

  onCommit(listener: (commit: Commit) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  isId(component: string): IdCheck {
    return (name, id) => {
      const number = this.root.names.get(tableKey(component, name));
      return number !== undefined && tableOfId(id) === number;
    };
  }

  /** A function that must exist and be of this kind. */
  require(
    component: string,
    path: string,
    kinds: FunctionKind[],
  ): RegisteredFunction {
    const fn = this.app.find(component, path);
    if (!fn)
      throw new Error(
        `Could not find function for '${path}'${component && ` in component '${component}'`}.`,
      );
    if (!kinds.includes(fn.kind))
      throw new Error(
        `Expected ${path} to be a ${kinds.join(" or ")}, but it is a ${fn.kind}.`,
      );
    return fn;
  }

  async runQuery(
    call: Call,
    options: { root?: Root; journal?: string | null } = {},
  ): Promise<{ json: string; journal: string | null; reads: Reads }> {
    return this.reading.run(async () => {
      const tx = new Transaction(
        options.root ?? this.root,
        this.creationClock,
        new UserTime(call.fn.path),
      );
      const { journal } = options;
      try {
        const result = await inTime(invoke(this, call, tx, { journal }));
        return { ...result, reads: tx.reads };
      } catch (error) {
        throw Object.assign(toError(error), { reads: tx.reads });
      }
    });
  }

  async runMutation(call: Call): Promise<{ json: string; ts: bigint }> {
    const { result, ts } = await this.transact(
      async (tx) => (await invoke(this, call, tx)).json,
      call.fn.path,
    );
    return { json: result, ts };
  }

  async runAction(call: Call, parent?: Frame): Promise<string> {
    return (await invoke(this, call, null, { parent })).json;
  }

  /** Runs work in a transaction of its own and commits it, unless it throws. */
  transact<T>(
    work: (tx: Transaction) => Promise<T>,
    name = "system",
    dedupeKey?: string,
  ): Promise<{ result: T; ts: bigint }> {
    return this.writing.run(async () => {
      const tx = new Transaction(
        this.root,
        this.creationClock,
        new UserTime(name),
      );
      const result = await inTime(work(tx));
      return { result, ts: this.commit(tx, dedupeKey) };
    });
  }

  /** Runs work while nothing writes; for changing the code under the data. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.writing.run(work);
  }

  /** Makes the transaction's writes durable, then visible, then known. */
  private commit(tx: Transaction, dedupeKey?: string): bigint {
    if (this.isClosed) throw new Error("The backend has stopped.");
    if (!tx.hasWrites()) return this.root.ts;
    const ts = this.nextTs();
    tx.resolveCommitTs(ts);
    const changes = tx.changes();
    this.store.commit(
      ts,
      changes.map(({ before, after }) => {
        const { id, table } = (after ?? before)!;
        return { id, table, json: after?.json ?? null };
      }),
    );
    this.root = { ...tx.root, ts };
    for (const { before, after } of changes)
      if (!after && tx.root.tables[before!.table]!.def.name === "_storage")
        this.store.blobs.delete(before!.id);
    this.announce({ ts, writes: new Writes(changes), dedupeKey });
    return ts;
  }

  private announce(commit: Commit) {
    for (const listener of this.listeners)
      try {
        listener(commit);
      } catch (error) {
        // The commit stands; its mutation must not look failed.
        this.options.log?.({ fn: "", level: "ERROR", text: String(error) });
      }
  }

  private nextTs(): bigint {
    const wall = BigInt(Math.round(Date.now())) * 1_000_000n;
    return wall > this.root.ts ? wall : this.root.ts + 1n;
  }

  /** Makes later timestamps exceed this one. */
  advancePast(ts: bigint) {
    if (ts > this.root.ts) this.root = { ...this.root, ts };
  }

  /** Reads of what is committed now, outside of any function. */
  view(): Transaction {
    return new Transaction(this.root, this.creationClock);
  }

  /** The committed document of a stored file. */
  fileDoc(component: string, storageId: string) {
    const number = this.root.names.get(tableKey(component, "_storage"));
    if (number === undefined || tableOfId(storageId) !== number) return null;
    return this.view().getRaw(component, "_storage", storageId);
  }
}

const toError = (thrown: unknown) =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/** A function that waits for nothing of ours would hold up everyone else. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error("Function execution timed out")),
      MAX_WALL_MS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
