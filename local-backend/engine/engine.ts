/** The engine as the protocol sees it; `types.ts` says what each part promises. */
import type { UserIdentity } from "convex/server";
import type { JSONValue } from "convex/values";
import { openStore, type Store } from "../store/store";
import { App, loadComponents, type Component, type FunctionKind } from "./app";
import {
  convexErrorData,
  invoke,
  messageOf,
  newFrame,
  newRequest,
  runInFrame,
  type Call,
  type Request as FunctionRequest,
} from "./functions/calls";
import { lastCreationTime, migrateRoot, openRoot } from "./data/catalog";
import { Core } from "./core";
import type { Root } from "./data/database";
import { readFile, storeFile } from "./functions/files";
import { Reads } from "./data/read-set";
import { Scheduler } from "./schedule/scheduler";
import { installSyscalls } from "./functions/syscalls";
import type { Transaction } from "./data/transaction";
import type {
  Engine,
  EngineOptions,
  FunctionCall,
  LoadedModules,
  Outcome,
  Snapshot,
} from "./types";
import { withCommitTs, parseValue, stringifyValue } from "./data/values";

/** How long a client may take to repeat a request. */
const DEDUPE_MS = 24 * 60 * 60 * 1000;

/** Text that clients show; the stack tells the developer where. */
function describeFailure(request: FunctionRequest, thrown: unknown): string {
  const where = `[Request ID: ${request.id}] Server Error\n`;
  if (!(thrown instanceof Error)) return `${where}Uncaught ${String(thrown)}`;
  const frames = (thrown.stack ?? "")
    .split("\n")
    .filter(
      (line) =>
        /^\s+at /.test(line) && !/node_modules|node:|local-backend/.test(line),
    );
  const name =
    Symbol.for("ConvexError") in thrown ? "ConvexError" : thrown.name;
  return [`${where}Uncaught ${name}: ${thrown.message}`, ...frames].join("\n");
}

function failure(request: FunctionRequest, thrown: unknown): Outcome {
  const errorData = convexErrorData(thrown);
  return {
    success: false,
    errorMessage: describeFailure(request, thrown),
    ...(errorData !== undefined && { errorData }),
    logLines: request.logLines,
  };
}

const success = (request: FunctionRequest, json: string): Outcome => ({
  success: true,
  value: JSON.parse(json) as JSONValue,
  logLines: request.logLines,
});

/** Opens the database files and the code over them. */
export async function openCore(
  options: EngineOptions,
  components?: Component[],
): Promise<Core> {
  installSyscalls();
  const app = new App(components ?? (await loadComponents(options.modules)));
  const store = openStore(options.directory);
  try {
    const root = openRoot(app, store);
    const core = new Core(options, store, app, root);
    core.creationClock.last = lastCreationTime(root);
    sweepBlobs(core, store);
    return core;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** A process killed between writing a file and its commit leaves the file. */
function sweepBlobs(core: Core, store: Store) {
  const paths = core.app.all().map(({ path }) => path);
  for (const id of store.blobs.ids())
    if (!paths.some((path) => core.fileDoc(path, id))) store.blobs.delete(id);
}

class EmbeddedEngine implements Engine {
  constructor(
    private readonly core: Core,
    private readonly scheduler: Scheduler,
  ) {}

  snapshot(): Snapshot {
    return this.core.root;
  }

  /** Finds the function a client names, or throws what the client should read. */
  private callOf(
    { path, args, identity, isAdmin, componentPath = "" }: FunctionCall,
    kind: FunctionKind,
    request: FunctionRequest,
  ): Call {
    const fn = this.core.app.find(componentPath, path);
    if (!fn || (!isAdmin && (!fn.isPublic || componentPath !== "")))
      throw new Error(
        `Could not find public function for '${path}'. Did you forget to run ` +
          "`npx convex dev` or `npx convex deploy`?",
      );
    if (fn.kind !== kind)
      throw new Error(
        `Trying to execute ${path} as ${kind}, but it is defined as ${fn.kind}.`,
      );
    return { fn, args, identity, request };
  }

  async runQuery(
    functionCall: FunctionCall,
    options: { snapshot?: Snapshot; journal?: string | null } = {},
  ) {
    const request = newRequest();
    try {
      const call = this.callOf(functionCall, "query", request);
      const { json, journal, reads } = await this.core.runQuery(call, {
        root: options.snapshot as Root | undefined,
        journal: options.journal,
      });
      return { outcome: success(request, json), readSet: reads, journal };
    } catch (error) {
      const { reads } = error as { reads?: Reads };
      return {
        outcome: failure(request, error),
        readSet: reads ?? new Reads(),
        journal: null,
      };
    }
  }

  async runMutation(
    functionCall: FunctionCall,
    { dedupeKey }: { dedupeKey?: string } = {},
  ) {
    const request = newRequest();
    try {
      const call = this.callOf(functionCall, "mutation", request);
      const { result, ts } = await this.core.transact(
        async (tx) => {
          const earlier = dedupeKey && storedResult(tx, dedupeKey);
          if (earlier) return earlier;
          const { json } = await invoke(this.core, call, tx);
          if (dedupeKey) storeResult(tx, dedupeKey, json);
          return json;
        },
        call.fn.path,
        dedupeKey,
      );
      const json = result.includes('{"$commitTs"')
        ? stringifyValue(withCommitTs(parseValue(result), ts))
        : result;
      return { outcome: success(request, json), ts };
    } catch (error) {
      return { outcome: failure(request, error), ts: this.core.root.ts };
    }
  }

  async runAction(functionCall: FunctionCall): Promise<Outcome> {
    const request = newRequest();
    try {
      const call = this.callOf(functionCall, "action", request);
      return success(request, await this.core.runAction(call));
    } catch (error) {
      return failure(request, error);
    }
  }

  async runHttpAction(httpRequest: Request, identity: UserIdentity | null) {
    const { core } = this;
    const request = newRequest({
      userAgent: httpRequest.headers.get("user-agent"),
    });
    try {
      const { pathname } = new URL(httpRequest.url);
      return (
        (await routeHttp(core, httpRequest, identity, request)) ??
        new Response(`No HttpAction routed for ${pathname}`, { status: 404 })
      );
    } catch (error) {
      const trace = describeFailure(request, error);
      core.options.log?.({ fn: "http", level: "ERROR", text: trace });
      const code = `[Request ID: ${request.id}] Server Error: ${messageOf(error)}`;
      return Response.json({ code, trace }, { status: 500 });
    }
  }

  functionKind(path: string, isAdmin: boolean) {
    const fn = this.core.app.find("", path);
    return fn && (isAdmin || fn.isPublic) ? fn.kind : null;
  }

  storeBlob(blob: Blob) {
    return storeFile(this.core, "", blob);
  }

  async readBlob(storageId: string) {
    return readFile(this.core, "", storageId);
  }

  redeemUploadToken(token: string) {
    return this.core.uploadTokens.delete(token);
  }

  onCommit(listener: Parameters<Engine["onCommit"]>[0]) {
    return this.core.onCommit(listener);
  }

  advancePast(ts: bigint) {
    this.core.advancePast(ts);
  }

  async reload(modules: LoadedModules) {
    const app = new App(await loadComponents(modules));
    await this.core.exclusively(async () => {
      const { core } = this;
      core.root = migrateRoot(core.root, app, core.store);
      core.app = app;
    });
    await this.scheduler.codeChanged();
  }

  async close() {
    if (this.core.isClosed) return;
    this.scheduler.stop();
    this.core.isClosed = true;
    this.core.store.close();
  }
}

/** A repeated request's first answer, if it was given. */
function storedResult(tx: Transaction, key: string): string | null {
  for (const row of tx.findRaw("", "_requests", "by_key", [key]))
    return row.value.json as string;
  return null;
}

function storeResult(tx: Transaction, key: string, json: string) {
  tx.insertRaw("", "_requests", { key, json });
  // Each request clears away a few old ones, so the table stays small.
  let cleared = 0;
  for (const row of tx.findRaw("", "_requests", "by_creation_time", [])) {
    const isOld = (row.value._creationTime as number) < tx.now - DEDUPE_MS;
    if (!isOld || ++cleared > 5) break;
    tx.deleteRaw(row);
  }
}

interface Router {
  lookup: (
    path: string,
    method: string,
  ) => [{ invokeHttpAction: (request: Request) => Promise<Response> }] | null;
}

/**
 * Routes a request through the default export of `convex/http.ts`; null without
 * a matching route. What the handler throws goes on to the caller.
 */
export async function routeHttp(
  core: Core,
  httpRequest: Request,
  identity: UserIdentity | null,
  request: FunctionRequest,
): Promise<Response | null> {
  const router = core.app.module("http")?.default as Router | undefined;
  const { pathname } = new URL(httpRequest.url);
  const route = router?.lookup(pathname, httpRequest.method);
  if (!route) return null;
  const frame = newFrame(
    core,
    { component: "", path: "http", kind: "action", identity, request },
    null,
  );
  return runInFrame(frame, () => route[0].invokeHttpAction(httpRequest));
}

/** Opens the store and the code, and starts what is due. */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const core = await openCore(options);
  const scheduler = new Scheduler(core, {
    runCrons: true,
    concurrency: options.scheduledConcurrency,
  });
  if (options.autoRun) await scheduler.start();
  return new EmbeddedEngine(core, scheduler);
}
