/**
 * `globalThis.Convex`, through which `convex/server` asks for everything. One
 * process runs many functions at once, so each call is served for the function
 * it comes from.
 */
import { convexToJson, jsonToConvex, type JSONValue } from "convex/values";
import {
  convexErrorData,
  currentFrame,
  invoke,
  messageOf,
  type Call,
  type Frame,
} from "./calls";
import type { FunctionKind } from "../app";
import {
  openQuery,
  readPage,
  type PageRequest,
  type SerializedQuery,
} from "../data/query";
import { ambient } from "../sandbox";
import { cancelJob, scheduleJob } from "../schedule/jobs";
import {
  deleteFile,
  fileMetadata,
  readFile,
  storeFile,
  uploadUrl,
} from "./files";
import type { Metrics } from "../data/metrics";
import type { Transaction } from "../data/transaction";

/** What `getFunctionAddress` of `convex/server` gives. */
export interface Address {
  name?: string;
  reference?: string;
  functionHandle?: string;
}

/** Arguments of any syscall, as `convex/server` words them; each has a few. */
interface Args extends Address {
  id: string;
  table: string;
  isSystem?: boolean;
  value: JSONValue;
  args: JSONValue;
  udfType: "query" | "snapshotQuery" | "mutation";
  transactionLimits?: Parameters<Metrics["enter"]>[0];
  query: SerializedQuery;
  queryId: number;
  idString: string;
  /** Seconds since the epoch. */
  ts: number;
  storageId: string;
  blob: Blob;
}
type Handler = (frame: Frame, args: Args) => unknown;

/** A call's answer that is JSON text already. */
class RawJson {
  constructor(readonly text: string) {}
}

function transactionOf(frame: Frame): Transaction {
  if (!frame.tx)
    throw new Error("Unknown async operation: not inside a transaction.");
  return frame.tx;
}

function writable(frame: Frame): Transaction {
  if (frame.kind !== "mutation")
    throw new Error("Only mutations may write to the database.");
  return transactionOf(frame);
}

/** Where a function reference, component reference or handle leads. */
export function locate(from: string, address: Address) {
  const { name, reference, functionHandle } = address;
  if (functionHandle !== undefined) {
    const [component = "", path = ""] = functionHandle
      .slice("function://".length)
      .split(";");
    return { component, path };
  }
  if (reference !== undefined) {
    const parts = reference.split("/");
    if (parts[1] !== "childComponent" || parts.length < 5)
      throw new Error(`Cannot call the reference ${reference}.`);
    const child = parts[2]!;
    const component = from === "" ? child : `${from}/${child}`;
    const path = `${parts.slice(3, -1).join("/")}:${parts.at(-1)!}`;
    return { component, path };
  }
  return { component: from, path: name ?? "" };
}

function resolve(frame: Frame, address: Address, kinds: FunctionKind[]) {
  const { component, path } = locate(frame.component, address);
  return frame.core.require(component, path, kinds);
}

function callFrom(frame: Frame, args: Args, kind: FunctionKind): Call {
  const fn = resolve(frame, args, [kind]);
  // Who is signed in stays in the app: components see no identity.
  const identity = fn.component === frame.component ? frame.identity : null;
  return { fn, args: args.args, identity, request: frame.request };
}

/** A nested call: a layer of writes that is taken back when it throws. */
async function runNested(frame: Frame, args: Args): Promise<RawJson> {
  const { udfType } = args;
  const kind = udfType === "mutation" ? "mutation" : "query";
  if (kind === "mutation") writable(frame);
  const own = transactionOf(frame);
  const tx = udfType === "snapshotQuery" ? own.stale() : own;
  const call = callFrom(frame, args, kind);
  const run = async () => {
    const undo = tx.savepoint();
    const leave = tx.metrics.enter(args.transactionLimits);
    let failed = true;
    try {
      const { json } = await invoke(frame.core, call, tx, { parent: frame });
      failed = false;
      return new RawJson(json);
    } finally {
      if (failed) undo();
      leave(failed);
    }
  };
  const result = frame.nested.then(run);
  frame.nested = result.catch(() => undefined);
  return result;
}

function queryPage(frame: Frame, request: PageRequest) {
  if (frame.paginated)
    throw new Error(
      "This query or mutation function ran multiple paginated queries. Convex only " +
        "supports a single paginated query in each function.",
    );
  frame.paginated = true;
  const page = readPage(
    transactionOf(frame),
    frame.component,
    request,
    frame.journal,
  );
  frame.journal = page.continueCursor;
  const { docs, ...rest } = page;
  const texts = docs.map(({ json }) => json).join(",");
  return new RawJson(`{"page":[${texts}],${JSON.stringify(rest).slice(1)}`);
}

/** Reads wait for nested calls in progress, whose writes may yet be undone. */
const asyncHandlers: Record<string, Handler> = {
  "1.0/get": (frame, { id, table, isSystem }) => {
    const tx = transactionOf(frame);
    const doc = tx.get(frame.component, id, { table, isSystem });
    return new RawJson(doc?.json ?? "null");
  },
  "1.0/insert": (frame, { table, value }) => ({
    _id: writable(frame).insert(frame.component, table, value),
  }),
  "1.0/shallowMerge": (frame, { id, table, value }) =>
    writable(frame).patch(frame.component, id, table, value),
  "1.0/replace": (frame, { id, table, value }) =>
    writable(frame).replace(frame.component, id, table, value),
  "1.0/remove": (frame, { id, table }) =>
    writable(frame).delete(frame.component, id, table),
  "1.0/queryStreamNext": (frame, { queryId }) => {
    const next = frame.streams.get(queryId);
    if (!next) throw new Error("This query is closed.");
    const doc = next();
    return new RawJson(`{"value":${doc?.json ?? "null"},"done":${!doc}}`);
  },
  "1.0/queryPage": (frame, args) =>
    queryPage(frame, args as unknown as PageRequest),
  "1.0/count": (frame, { table }) => {
    const query: SerializedQuery = {
      source: { type: "FullTableScan", tableName: table, order: null },
      operators: [],
    };
    const next = openQuery(transactionOf(frame), frame.component, query);
    let count = 0;
    while (next()) count += 1;
    return count;
  },
  "1.0/runUdf": runNested,
  "1.0/createFunctionHandle": (frame, args) => {
    const { component, path } = resolve(frame, args, [
      "query",
      "mutation",
      "action",
    ]);
    return `function://${component};${path}`;
  },
  "1.0/getUserIdentity": (frame) => frame.identity,
  "1.0/getTransactionMetrics": (frame) =>
    convexToJson(transactionOf(frame).metrics.report()),
  "1.0/getFunctionMetadata": ({ path, component }) => ({
    name: path,
    componentPath: component,
  }),
  "1.0/getDeploymentMetadata": () => ({
    name: "local",
    region: null,
    class: "s16",
  }),
  "1.0/getRequestMetadata": ({ request, kind }) => {
    if (kind === "query")
      throw new Error("getRequestMetadata() is not available in queries.");
    const { ip, userAgent, scheduledFunctionId, authToken, id } = request;
    return { ip, userAgent, scheduledFunctionId, authToken, requestId: id };
  },
  "1.0/auditLog": () => null,

  "1.0/actions/query": async (frame, args) =>
    new RawJson(
      (await frame.core.runQuery(callFrom(frame, args, "query"))).json,
    ),
  "1.0/actions/mutation": async (frame, args) => {
    const call = callFrom(frame, args, "mutation");
    return new RawJson((await frame.core.runMutation(call)).json);
  },
  "1.0/actions/action": async (frame, args) => {
    const call = callFrom(frame, args, "action");
    return new RawJson(await frame.core.runAction(call, frame));
  },

  "1.0/schedule": (frame, args) => schedule(writable(frame), frame, args),
  "1.0/actions/schedule": async (frame, args) =>
    inTransaction(frame, (tx) => schedule(tx, frame, args)),
  "1.0/cancel_job": (frame, { id }) =>
    cancelJob(writable(frame), frame.component, id),
  "1.0/actions/cancel_job": async (frame, { id }) =>
    inTransaction(frame, (tx) => cancelJob(tx, frame.component, id)),

  "1.0/storageGetUrl": (frame, { storageId }) =>
    fileMetadata(frame, storageId) &&
    `${frame.core.options.cloudOrigin}/api/storage/${storageId}`,
  "1.0/storageGetMetadata": (frame, { storageId }) =>
    fileMetadata(frame, storageId),
  "1.0/storageGenerateUploadUrl": (frame) => uploadUrl(frame.core),
  "1.0/storageDelete": async (frame, { storageId }) =>
    inTransaction(frame, (tx) => deleteFile(tx, frame.component, storageId)),
};

function schedule(tx: Transaction, frame: Frame, args: Args) {
  const target = resolve(frame, args, ["mutation", "action"]);
  return scheduleJob(tx, {
    caller: frame.component,
    target,
    args: args.args,
    runAt: args.ts * 1000,
  });
}

/** Writes in the function's transaction, or in one of their own for actions. */
async function inTransaction<T>(
  frame: Frame,
  work: (tx: Transaction) => T,
): Promise<T> {
  if (frame.tx) return work(writable(frame));
  return (await frame.core.transact(async (tx) => work(tx))).result;
}

const syncHandlers: Record<string, Handler> = {
  "1.0/queryStream": (frame, { query }) => {
    const queryId = frame.streams.size + 1;
    const next = openQuery(transactionOf(frame), frame.component, query);
    frame.streams.set(queryId, next);
    return { queryId };
  },
  // The stream stays known by number; only its reader goes.
  "1.0/queryCleanup": (frame, { queryId }) => {
    frame.streams.set(queryId, () => null);
    return {};
  },
  "1.0/db/normalizeId": (frame, { table, idString }) => ({
    id: frame.core.isId(frame.component)(table, idString) ? idString : null,
  }),
  "1.0/getSnapshotTs": (frame) => convexToJson(transactionOf(frame).base.ts),
};

const jsHandlers: Record<string, Handler> = {
  "storage/storeBlob": (frame, { blob }) =>
    storeFile(frame.core, frame.component, blob, frame.tx ?? undefined),
  "storage/getBlob": (frame, { storageId }) =>
    readFile(frame.core, frame.component, storageId)?.blob ?? null,
};

const unsupported =
  (op: string): Handler =>
  () => {
    throw new Error(`The embedded backend does not support ${op}.`);
  };

const toText = (result: unknown) =>
  result instanceof RawJson ? result.text : JSON.stringify(result ?? null);

const dispatcher = {
  syscall(op: string, args: string): string {
    const handler = syncHandlers[op] ?? unsupported(op);
    return toText(handler(currentFrame(), JSON.parse(args) as Args));
  },
  async asyncSyscall(op: string, args: string): Promise<string> {
    const frame = currentFrame();
    const time = frame.tx?.time;
    time?.check();
    await frame.nested;
    const handler = asyncHandlers[op] ?? unsupported(op);
    time?.stop();
    try {
      return toText(await handler(frame, JSON.parse(args) as Args));
    } catch (error) {
      // `convex/server` makes a ConvexError again of whatever carries data.
      const data = convexErrorData(error);
      throw Object.assign(
        new Error(messageOf(error)),
        data !== undefined && { data },
      );
    } finally {
      time?.start();
    }
  },
  async jsSyscall(op: string, args: Args): Promise<unknown> {
    return (jsHandlers[op] ?? unsupported(op))(currentFrame(), args);
  },
};

/** Parses a function's result text. */
export const parseResult = (json: string) =>
  jsonToConvex(JSON.parse(json) as JSONValue);

const holder = globalThis as { Convex?: unknown };

/**
 * Serves `globalThis.Convex` inside this engine's functions. Another provider
 * (convex-test in the same process) keeps its place everywhere else.
 */
export function installSyscalls() {
  const INSTALLED = Symbol.for("convex-local-backend.syscalls");
  const marker = globalThis as Record<symbol, unknown>;
  if (marker[INSTALLED]) return;
  marker[INSTALLED] = true;
  let other = holder.Convex;
  Object.defineProperty(globalThis, "Convex", {
    configurable: true,
    get: () =>
      (ambient.getStore() as Frame | undefined)?.core ? dispatcher : other,
    set: (value) => {
      other = value as unknown;
    },
  });
}
