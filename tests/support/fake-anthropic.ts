/**
 * A stand-in for Anthropic's Messages API: one request handler, given to the SDK
 * as its `fetch` or served over HTTP (fake-anthropic-server.ts). It judges by the
 * local rules over the very data of the request, so that its quotes are sound,
 * and goes wrong when the plan says so.
 */
import { createLocalScorer } from "@convex/integrations/localScorer/localScorer";
import type { ScorerListing, ScorerProfile } from "@convex/shared/matching";
import type { Locale } from "@convex/shared/vocabulary";
import {
  ERRORS,
  spoil,
  toWire,
  type Fault,
  type WireScore,
} from "./fake-anthropic-faults";
import { createBuckets, type Limits } from "./fake-anthropic-limits";

export interface FakeAnthropicOptions {
  /** Varies ids and, within a tenth, the latency. */
  seed?: number;
  /** Until the answer; a batch of ten really takes some six seconds. */
  latencyMs?: number;
  /** By call number, from 1; or decided for each call. */
  faults?: FaultPlan;
  /** A minute. Beyond them: 429 with `retry-after`. */
  limits?: Partial<Limits>;
  now?: () => number;
  /** What is written in place of the sound results: a model that obeys what it read. */
  written?: Writer;
}

type Writer = (results: readonly WireScore[], call: FakeCall) => unknown[];

export type FaultPlan =
  Readonly<Record<number, Fault>> | ((call: FakeCall) => Fault | undefined);

/** One request as received. */
export interface FakeCall {
  number: number;
  model: string;
  canary: string;
  listings: ScorerListing[];
  profile: ScorerProfile;
  locale: Locale;
  /** The bytes of the body, for tests of what leaves the house. */
  body: string;
  /** What happened to it: the fault, "limited" or "ok". */
  outcome: string;
}

export interface FakeAnthropic {
  handle(request: Request, signal?: AbortSignal): Promise<Response>;
  /** {@link FakeAnthropic.handle} in the shape that the SDK takes. */
  fetch: typeof globalThis.fetch;
  /** Calls received so far, refused ones included. */
  readonly calls: readonly FakeCall[];
  /** Replaces the plan; call numbers go on counting. */
  plan(faults: FaultPlan): void;
}

const DRIP_BYTES = 16;
const DRIP_MS = 200;

export function createFakeAnthropic(
  options: FakeAnthropicOptions = {},
): FakeAnthropic {
  const { seed = 1, latencyMs = 0, now = Date.now } = options;
  const calls: FakeCall[] = [];
  const buckets = createBuckets(options.limits ?? {}, now);
  let faults: FaultPlan = options.faults ?? {};

  const handle = async (
    request: Request,
    signal: AbortSignal = request.signal,
  ): Promise<Response> => {
    const body = await request.text();
    const problem = requestProblem(request, body);
    if (problem !== null) return problem;
    const call = readCall(body, calls.length + 1);
    calls.push(call);
    const fault =
      typeof faults === "function" ? faults(call) : faults[call.number];
    call.outcome = fault ?? "ok";
    if (fault === "hang") return await forever(signal);
    await pause(jittered(latencyMs, seed, call.number), signal);
    if (fault === "refused-connection") throw new TypeError("fetch failed");
    const error = fault && ERRORS[fault];
    if (error) {
      return errorResponse(error, buckets.headers(), error.retryAfter?.(now()));
    }
    const answer = await judge(call, fault, seed, options.written);
    const waitSeconds = buckets.take(answer.usage);
    if (waitSeconds > 0) {
      call.outcome = "limited";
      const limited = ERRORS["429"];
      if (limited === undefined) throw new Error("the error table has no 429");
      return errorResponse(limited, buckets.headers(), String(waitSeconds));
    }
    return respond(answer, fault, buckets.headers());
  };

  return {
    handle,
    fetch: (input, init) =>
      handle(new Request(input, init), init?.signal ?? undefined),
    calls,
    plan: (next) => {
      faults = next;
    },
  };
}

/** What the real service refuses before it reads a prompt. */
function requestProblem(request: Request, body: string): Response | null {
  const { pathname } = new URL(request.url);
  const refuse = (status: number, type: string, message: string) =>
    errorResponse({ status, type, message }, {});
  if (request.method !== "POST" || !pathname.endsWith("/v1/messages")) {
    return refuse(404, "not_found_error", `no ${pathname} here`);
  }
  const { headers } = request;
  if (!headers.get("authorization") && !headers.get("x-api-key")) {
    return refuse(401, "authentication_error", "an API key is required");
  }
  if (!request.headers.get("anthropic-version")) {
    return refuse(400, "invalid_request_error", "anthropic-version: required");
  }
  const fields = parseBody(body);
  const isComplete =
    typeof fields?.model === "string" &&
    typeof fields.max_tokens === "number" &&
    fields.output_config?.format?.type === "json_schema";
  if (!isComplete) {
    const missing = "model, max_tokens, output_config";
    return refuse(400, "invalid_request_error", missing);
  }
  // Whatever else the product asks a model for is not this one's to answer.
  const asked = fields.messages?.[0]?.content[0]?.text ?? "";
  return asked.startsWith('{"listings"')
    ? null
    : refuse(400, "invalid_request_error", "only listings are judged here");
}

interface Body {
  model?: unknown;
  max_tokens?: unknown;
  output_config?: { format?: { type?: unknown } };
  system?: { text: string }[];
  messages?: { content: { text: string }[] }[];
}

function parseBody(body: string): Body | null {
  try {
    return JSON.parse(body) as Body;
  } catch {
    return null;
  }
}

function readCall(body: string, number: number): FakeCall {
  const { model, system, messages } = parseBody(body) ?? {};
  const blocks = messages?.[0]?.content ?? [];
  const data = Object.assign(
    {},
    ...blocks.map(({ text }) => JSON.parse(text) as object),
  ) as {
    listings: {
      id: string;
      organisation: string;
      places: string[];
      title: string;
      description: string;
      textLanguage: string;
      kind: string;
      workplace: string;
      level?: string;
    }[];
    profile: Omit<ScorerProfile, "passages"> & {
      passages: { section: string; text: string }[];
    };
    answerLanguage: string;
  };
  return {
    number,
    model: String(model),
    canary: /Reference (\S+?)\./.exec(system?.at(-1)?.text ?? "")?.[1] ?? "",
    listings: data.listings.map(({ id, organisation, places, ...rest }) => ({
      ...rest,
      alias: id,
      organisationName: organisation,
      placeTexts: places,
    })),
    profile: {
      ...data.profile,
      passages: data.profile.passages.map(({ section, text }, at) => ({
        key: `${section}:${at}`,
        text,
      })),
    },
    locale: data.answerLanguage.includes("Spanish") ? "es" : "en",
    body,
    outcome: "",
  };
}

interface Answer {
  id: string;
  model: string;
  text: string;
  stopReason: string;
  usage: { input: number; output: number };
}

async function judge(
  call: FakeCall,
  fault: Fault | undefined,
  seed: number,
  written: Writer = (results) => [...results],
): Promise<Answer> {
  const scorer = createLocalScorer({ now: () => Date.UTC(2026, 10, 23) });
  const { scores } = await scorer.scoreBatch(call);
  const sound = scores.map(toWire);
  const results =
    fault === undefined
      ? written(sound, call)
      : spoil(fault, sound, call.canary);
  const json = JSON.stringify({ results });
  return {
    id: `msg_fake_${seed}_${call.number}`,
    model: call.model,
    text: textOf(json, fault),
    stopReason: fault?.startsWith("max-tokens")
      ? "max_tokens"
      : fault === "refusal"
        ? "refusal"
        : "end_turn",
    usage: {
      input: Math.ceil(call.body.length / 4),
      output: Math.ceil(json.length / 4),
    },
  };
}

function textOf(json: string, fault: Fault | undefined): string {
  switch (fault) {
    case "truncated":
    case "max-tokens":
      return json.slice(0, Math.floor(json.length / 2));
    case "not-json":
      return "I would rather talk about the weather.";
    case "fenced":
      return `Here you are:\n\`\`\`json\n${json}\n\`\`\``;
    case "refusal":
      return "";
    default:
      return json;
  }
}

function respond(
  { id, model, text, stopReason, usage }: Answer,
  fault: Fault | undefined,
  headers: Record<string, string>,
): Response {
  if (fault === "html") {
    return new Response("<html><body>Gateway says hello</body></html>", {
      headers: { "content-type": "text/html" },
    });
  }
  const json = JSON.stringify({
    id,
    type: "message",
    role: "assistant",
    model,
    content: fault === "no-text" ? [] : [{ type: "text", text }],
    stop_reason: stopReason,
    stop_sequence: null,
    usage: {
      input_tokens: usage.input,
      output_tokens: usage.output,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
    },
  });
  const body =
    fault === "reset-mid-body" || fault === "slow-drip"
      ? brokenBody(json, fault)
      : json;
  return new Response(body, {
    headers: { "content-type": "application/json", ...headers },
  });
}

function brokenBody(json: string, fault: Fault): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(json);
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (fault === "reset-mid-body") {
        if (at === 0) {
          at = Math.floor(bytes.length / 2);
          controller.enqueue(bytes.slice(0, at));
        } else controller.error(new TypeError("terminated"));
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, DRIP_MS));
      controller.enqueue(bytes.slice(at, at + DRIP_BYTES));
      at += DRIP_BYTES;
      if (at >= bytes.length) controller.close();
    },
  });
}

function errorResponse(
  {
    status,
    type,
    message,
    code,
  }: { status: number; type: string; message: string; code?: string },
  headers: Record<string, string>,
  retryAfter?: string,
): Response {
  const details = code === undefined ? {} : { details: { error_code: code } };
  return Response.json(
    {
      type: "error",
      error: { type, message, ...details },
      request_id: "req_fake",
    },
    {
      status,
      headers: {
        ...headers,
        ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
      },
    },
  );
}

function jittered(latencyMs: number, seed: number, number: number): number {
  const spread = (((seed * 31 + number * 17) % 21) - 10) / 100;
  return Math.round(latencyMs * (1 + spread));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("aborted", "AbortError"));
    });
  });
}

function forever(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(new DOMException("aborted", "AbortError")),
    );
  });
}
