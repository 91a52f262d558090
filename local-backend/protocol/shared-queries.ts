import type { Caller } from "../auth/callers";
import type {
  Commit,
  Engine,
  FunctionCall,
  ReadSet,
  Snapshot,
} from "../engine/types";
import type { AddQuery } from "./messages";

/** Told when an answer it watches may have changed. */
export interface Watcher {
  onStale(): void;
}

/** One query with its arguments and caller, run once for all who watch it. */
export interface SharedQuery {
  readonly key: string;
  readonly call: FunctionCall;
  /** The answer, encoded as a modification that lacks `{"queryId":…,` at its front. */
  answer: string;
  stale: boolean;
  readSet: ReadSet | null;
  journal: string | null;
  watchers: Set<Watcher>;
}

/** Sockets and timers get their turn at least this often. */
const YIELD_AFTER_MS = 8;

/**
 * The queries that sockets watch. A query runs again only after a commit whose
 * write set meets its read set, and not before someone asks for it.
 */
export class SharedQueries {
  private readonly queries = new Map<string, SharedQuery>();
  /** Commits since the round's snapshot: a query that ends later must look at them. */
  private commitsOfRound: Commit[] = [];
  private codeVersion = 0;
  private busySince = performance.now();

  constructor(private readonly engine: Engine) {}

  watch(add: AddQuery, caller: Caller, watcher: Watcher): SharedQuery {
    const call: FunctionCall = {
      path: add.udfPath,
      args: add.args[0] ?? {},
      identity: caller.identity,
      isAdmin: caller.isAdmin,
      componentPath: add.componentPath,
    };
    const journal = add.journal ?? null;
    const key = JSON.stringify([call, journal]);
    let query = this.queries.get(key);
    if (!query) {
      query = {
        key,
        call,
        journal,
        answer: "",
        stale: true,
        readSet: null,
        watchers: new Set(),
      };
      this.queries.set(key, query);
    }
    query.watchers.add(watcher);
    return query;
  }

  unwatch(query: SharedQuery, watcher: Watcher): void {
    query.watchers.delete(watcher);
    if (query.watchers.size === 0) this.queries.delete(query.key);
  }

  /** The snapshot of the next round of answers. */
  beginRound(): Snapshot {
    this.commitsOfRound = [];
    this.busySince = performance.now();
    return this.engine.snapshot();
  }

  /** Makes the answer that of `snapshot`, which `beginRound` gave. */
  async refresh(query: SharedQuery, snapshot: Snapshot): Promise<void> {
    if (!query.stale) return;
    const codeVersion = this.codeVersion;
    const { outcome, readSet, journal } = await this.engine.runQuery(
      query.call,
      { snapshot, journal: query.journal },
    );
    query.readSet = readSet;
    query.journal = journal;
    const { success, ...fields } = outcome;
    const type = success ? "QueryUpdated" : "QueryFailed";
    query.answer = JSON.stringify({ type, ...fields, journal }).slice(1);
    query.stale = false;
    const changedMeanwhile =
      codeVersion !== this.codeVersion ||
      this.commitsOfRound.some(({ writes }) => readSet.intersects(writes));
    if (changedMeanwhile) this.markStale(query);
    await this.letOthersRun();
  }

  onCommit(commit: Commit): void {
    this.commitsOfRound.push(commit);
    for (const query of this.queries.values()) {
      if (!query.stale && query.readSet?.intersects(commit.writes)) {
        this.markStale(query);
      }
    }
  }

  /** New code: every answer is in doubt. */
  onReload(): void {
    this.codeVersion++;
    for (const query of this.queries.values()) this.markStale(query);
  }

  private markStale(query: SharedQuery): void {
    query.stale = true;
    for (const watcher of query.watchers) watcher.onStale();
  }

  /** Queries await nothing but themselves, so a long round would starve the sockets. */
  private async letOthersRun(): Promise<void> {
    if (performance.now() - this.busySince < YIELD_AFTER_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.busySince = performance.now();
  }
}
