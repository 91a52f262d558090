import type { IncomingMessage, ServerResponse } from "node:http";
import type { JSONValue } from "convex/values";
import type { Callers } from "../auth/callers";
import { AuthenticationError } from "../auth/callers";
import type { Engine, FunctionCall, Outcome } from "../engine/types";
import {
  BodyTooLargeError,
  isLocalRequest,
  readBody,
  sendJson,
} from "./node-http";
import { serveBlob, uploadBlob } from "./storage";

const MAX_CALL_BYTES = 24 * 1024 * 1024;
const FUNCTION_KINDS = ["query", "mutation", "action"] as const;
type FunctionKind = (typeof FUNCTION_KINDS)[number];

/** Answers what lies under `/api/`. */
export async function handleApi(
  engine: Engine,
  callers: Callers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLocalRequest(request)) {
    return refuse(response, 403, "NotLocal", "Only local pages may ask.");
  }
  allowOrigin(request, response);
  if (request.method === "OPTIONS") {
    response.writeHead(204).end();
    return;
  }
  try {
    await route(engine, callers, request, response);
  } catch (error) {
    answerError(response, error);
  }
}

async function route(
  engine: Engine,
  callers: Callers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const [, , section = "", name = ""] = url.pathname.split("/");
  const kind = FUNCTION_KINDS.find((known) => known === section);
  if (request.method === "POST" && (kind || section === "function")) {
    const caller = await callers.fromHeader(request.headers.authorization);
    const body = await readBody(request, MAX_CALL_BYTES);
    const call = toCall(JSON.parse(body.toString("utf8")), caller);
    const outcome = await run(engine, kind ?? null, call);
    return sendJson(response, 200, toResponse(outcome));
  }
  if (section === "storage" && request.method === "POST" && name === "upload") {
    return uploadBlob(engine, request, response, url.searchParams.get("token"));
  }
  if (section === "storage" && request.method === "GET") {
    return serveBlob(engine, response, decodeURIComponent(name));
  }
  refuse(response, 404, "NotFound", `Nothing answers at ${url.pathname}.`);
}

interface CallBody {
  path: string;
  args: JSONValue;
  componentPath?: string;
}

function toCall(
  { path, args, componentPath }: CallBody,
  { identity, isAdmin }: Pick<FunctionCall, "identity" | "isAdmin">,
): FunctionCall {
  return {
    path,
    // Clients send the one arguments object in an array, except to /api/function.
    args: (Array.isArray(args) ? args[0] : args) ?? {},
    identity,
    isAdmin,
    componentPath,
  };
}

async function run(
  engine: Engine,
  asked: FunctionKind | null,
  call: FunctionCall,
): Promise<Outcome> {
  switch (asked ?? engine.functionKind(call.path, call.isAdmin)) {
    case "mutation":
      return (await engine.runMutation(call)).outcome;
    case "action":
      return engine.runAction(call);
    default:
      // An unknown function too: the engine words that refusal.
      return (await engine.runQuery(call)).outcome;
  }
}

function toResponse(outcome: Outcome): Record<string, unknown> {
  const { success, ...fields } = outcome;
  return { status: success ? "success" : "error", ...fields };
}

function allowOrigin(request: IncomingMessage, response: ServerResponse): void {
  const { origin } = request.headers;
  if (!origin) return;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Vary", "Origin");
  response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
  response.setHeader(
    "Access-Control-Allow-Headers",
    "Authorization, Content-Type, Convex-Client, Digest",
  );
  response.setHeader("Access-Control-Max-Age", "86400");
}

function answerError(response: ServerResponse, error: unknown): void {
  if (error instanceof AuthenticationError) {
    return refuse(response, 401, "Unauthenticated", error.message);
  }
  if (error instanceof BodyTooLargeError) {
    return refuse(response, 413, "BodyTooLarge", error.message);
  }
  if (error instanceof SyntaxError) {
    return refuse(response, 400, "BadRequest", error.message);
  }
  console.error("[backend] request failed:", error);
  refuse(response, 500, "InternalServerError", "See the server's terminal.");
}

function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  if (response.headersSent) response.destroy();
  else sendJson(response, status, { code, message });
}
