/**
 * The seam between the engine (which runs functions over a store) and the
 * protocol (which speaks to clients). The protocol never touches documents;
 * the engine never sees a socket.
 */
import type { JSONValue } from "convex/values";
import type { UserIdentity } from "convex/server";

/**
 * Every module below `convex/`, keyed like an `import.meta.glob` result, already imported
 * (`convex.config.ts` and `auth.config.ts` included). Components' modules hang on their
 * definitions: see `sandbox-plugin.ts`.
 */
export type LoadedModules = Record<string, Record<string, unknown>>;

/** A call of one registered function. */
export interface FunctionCall {
  /** `module/path:export`, as clients send it. */
  path: string;
  /** The single arguments object, in Convex's JSON encoding. */
  args: JSONValue;
  identity: UserIdentity | null;
  /** Admin calls may reach internal functions. */
  isAdmin: boolean;
  /** Component mount path, "" for the app itself. */
  componentPath?: string;
}

export type Outcome =
  | { success: true; value: JSONValue; logLines: string[] }
  | {
      success: false;
      errorMessage: string;
      /** Present exactly when the function threw a ConvexError. */
      errorData?: JSONValue;
      logLines: string[];
    };

/** What a query read: index ranges and single documents. */
export interface ReadSet {
  /** True when a commit with this write set could change the query's answer. */
  intersects(writes: WriteSet): boolean;
}

/** The documents one commit changed; opaque to the protocol. */
export interface WriteSet {
  readonly size: number;
}

export interface QueryResult {
  outcome: Outcome;
  readSet: ReadSet;
  /** Pagination journal to hand back when the query runs again, or null. */
  journal: string | null;
}

export interface Commit {
  /** Nanoseconds; strictly increasing across commits. */
  ts: bigint;
  writes: WriteSet;
  /** Of the client mutation that made it: its answer must reach the client before the change does. */
  dedupeKey?: string;
}

/** An immutable view of all data at one timestamp. */
export interface Snapshot {
  readonly ts: bigint;
}

export interface Engine {
  /** The newest committed snapshot; holding on to it is cheap. */
  snapshot(): Snapshot;
  runQuery(
    call: FunctionCall,
    options?: { snapshot?: Snapshot; journal?: string | null },
  ): Promise<QueryResult>;
  /**
   * FIFO, atomic. With `dedupeKey` (session and request) a repeated call answers
   * with the first call's outcome; the key is kept in the same commit.
   */
  runMutation(
    call: FunctionCall,
    options?: { dedupeKey?: string },
  ): Promise<{ outcome: Outcome; ts: bigint }>;
  runAction(call: FunctionCall): Promise<Outcome>;
  /** Runs the matching route of `convex/http.ts`; 404 without one. */
  runHttpAction(
    request: Request,
    identity: UserIdentity | null,
  ): Promise<Response>;
  /** Kind of a public or (for admins) internal function, or null when unknown. */
  functionKind(
    path: string,
    isAdmin: boolean,
  ): "query" | "mutation" | "action" | null;

  /** Stores a blob under `_storage`; answers its id. */
  storeBlob(blob: Blob): Promise<string>;
  readBlob(
    storageId: string,
  ): Promise<{ blob: Blob; contentType: string | null } | null>;
  /** Checks and uses up a token made by `ctx.storage.generateUploadUrl()`. */
  redeemUploadToken(token: string): boolean;

  /** Called synchronously after each commit, in commit order. */
  onCommit(listener: (commit: Commit) => void): () => void;
  /** Makes the next commit's timestamp exceed `ts` (a client has seen it). */
  advancePast(ts: bigint): void;

  /**
   * Swaps in new code and keeps the data. Throws, leaving the old code in
   * place, when the schema does not fit the stored documents.
   */
  reload(modules: LoadedModules): Promise<void>;
  /** Stops timers and closes the store; running functions are abandoned. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Folder of the SQLite file and blobs; null keeps everything in memory. */
  directory: string | null;
  modules: LoadedModules;
  /** Public origins, for storage URLs and `CONVEX_SITE_URL`. */
  cloudOrigin: string;
  siteOrigin: string;
  /** Receives every log line of every function. */
  log?: (line: { fn: string; level: string; text: string }) => void;
  /** Starts the scheduler and crons; tests with a virtual clock leave it off. */
  autoRun?: boolean;
  /** Scheduled functions at a time; Convex's smallest class runs 8. No limit by default. */
  scheduledConcurrency?: number;
}
