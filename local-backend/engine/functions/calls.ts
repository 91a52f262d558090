/** Running one registered function: who it is, what it may touch, what it gives. */
import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import type { UserIdentity } from "convex/server";
import { getConvexSize, jsonToConvex, type JSONValue } from "convex/values";
import type { RegisteredFunction } from "../app";
import type { Core } from "../core";
import { MAX_ARGUMENT_BYTES } from "../data/metrics";
import { ambient, type Ambient, type LogLevel } from "../sandbox";
import type { Doc } from "../data/database";
import type { Transaction } from "../data/transaction";
import { validate } from "../data/validate";
import { checkValue } from "../data/values";

/** The request a call belongs to; calls made from within share it. */
export interface Request {
  id: string;
  ip: string | null;
  userAgent: string | null;
  scheduledFunctionId: string | null;
  authToken: string | null;
  logLines: string[];
}

export interface Call {
  fn: RegisteredFunction;
  args: JSONValue;
  identity: UserIdentity | null;
  request: Request;
}

/** What `ambient` holds while a function of the engine runs. */
export interface Frame extends Ambient {
  core: Core;
  parent: Frame | null;
  /** Null in actions. */
  tx: Transaction | null;
  component: string;
  path: string;
  kind: "query" | "mutation" | "action";
  identity: UserIdentity | null;
  request: Request;
  streams: Map<number, () => Doc | null>;
  paginated: boolean;
  /** Pagination journal: the one given, then the one to hand back. */
  journal: string | null;
  /** Nested calls run one after another, and the caller's own reads wait. */
  nested: Promise<unknown>;
  isEnded: boolean;
}

const MAX_LOG_LINES = 256;

export function newRequest(overrides: Partial<Request> = {}): Request {
  return {
    id: randomBytes(8).toString("hex"),
    ip: null,
    userAgent: null,
    scheduledFunctionId: null,
    authToken: null,
    logLines: [],
    ...overrides,
  };
}

export function newFrame(
  core: Core,
  where: Pick<Frame, "component" | "path" | "kind" | "identity" | "request">,
  tx: Transaction | null,
  parent: Frame | null = null,
): Frame {
  const { request } = where;
  const log = (level: LogLevel, args: unknown[]) => {
    if (request.logLines.length < MAX_LOG_LINES)
      request.logLines.push(
        `[${level}] ${args.map((arg) => inspect(arg)).join(" ")}`,
      );
    const text = args
      .map((arg) => (typeof arg === "string" ? arg : inspect(arg)))
      .join(" ");
    core.options.log?.({ fn: where.path, level, text });
  };
  return {
    ...where,
    core,
    parent,
    tx,
    transaction: tx && {
      now: tx.now,
      random: tx.random,
      whileAway: (work) => tx.time?.whileAway(work) ?? work,
    },
    log,
    streams: new Map(),
    paginated: false,
    journal: null,
    nested: Promise.resolve(),
    isEnded: false,
  };
}

/** The running function, from anywhere inside it. */
export function currentFrame(): Frame {
  const frame = ambient.getStore() as Frame | undefined;
  if (!frame?.core)
    throw new Error("Convex functions can only be used inside of one.");
  for (let at: Frame | null = frame; at; at = at.parent)
    if (at.isEnded)
      throw new Error(`${at.path} has ended: await everything it starts.`);
  return frame;
}

/** Runs code as this frame; whatever it leaves behind is cut off afterwards. */
export async function runInFrame<T>(
  frame: Frame,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await ambient.run(frame, work);
  } finally {
    frame.isEnded = true;
  }
}

/**
 * Checks arguments, runs the function and checks what it returns.
 * @returns the result as Convex JSON text
 */
export async function invoke(
  core: Core,
  call: Call,
  tx: Transaction | null,
  options: { parent?: Frame; journal?: string | null } = {},
): Promise<{ json: string; journal: string | null }> {
  const { fn, identity, request } = call;
  const { component, path, kind } = fn;
  const isId = core.isId(component);
  const args = jsonToConvex(call.args);
  checkValue(args);
  if (getConvexSize(args) > MAX_ARGUMENT_BYTES)
    throw new Error(
      `Arguments for ${path} are too large (maximum size ${MAX_ARGUMENT_BYTES} bytes).`,
    );
  const fault = validate(fn.args, args, isId);
  if (fault) throw new Error(`ArgumentValidationError: ${fault}`);
  const frame = newFrame(
    core,
    { component, path, kind, identity, request },
    tx,
    options.parent,
  );
  frame.journal = options.journal ?? null;
  tx?.time?.start();
  const json = await runInFrame(frame, () =>
    fn.invoke(JSON.stringify([call.args]), request.id),
  );
  tx?.time?.check();
  tx?.time?.stop();
  if (fn.returns) {
    const result = jsonToConvex(JSON.parse(json) as JSONValue);
    const wrong = validate(fn.returns, result, isId);
    if (wrong) throw new Error(`ReturnsValidationError: ${wrong}`);
  }
  return { json, journal: frame.paginated ? frame.journal : null };
}

/** A ConvexError's data in Convex JSON, undefined for any other error. */
export function convexErrorData(thrown: unknown): JSONValue | undefined {
  if (
    typeof thrown !== "object" ||
    thrown === null ||
    !(Symbol.for("ConvexError") in thrown)
  )
    return undefined;
  // `convex/server` leaves it as text on the error it rethrows.
  const { data } = thrown as { data?: unknown };
  return typeof data === "string" ? (JSON.parse(data) as JSONValue) : null;
}

export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
