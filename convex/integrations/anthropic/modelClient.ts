import Anthropic from "@anthropic-ai/sdk";
import { ScoreFailure, type RateHeaders, type ScoreUsage } from "../scorer";
import { ratesIn, toScoreFailure } from "./failures";
import {
  costMicroUsd,
  DEFAULT_MODEL,
  modelFacts,
  type ModelFacts,
} from "./models";

export interface ModelClientOptions {
  apiKey: string;
  /** Another server that speaks the Messages API; api.anthropic.com when left out. */
  baseURL?: string | undefined;
  model?: string | undefined;
  /** For tests: the fake's handler. */
  fetch?: typeof globalThis.fetch | undefined;
  /** For the whole call, its body included. */
  timeoutMs?: number | undefined;
}

type Block = { type: "text"; text: string };

export interface ModelQuestion {
  system: Block[];
  content: Block[];
  /** Of the answer, which is JSON. */
  schema: Record<string, unknown>;
  maxTokens: number;
}

export interface ModelAnswer {
  /** The answer's text as it came: unread, unchecked. */
  text: string;
  usage: ScoreUsage;
  rates: RateHeaders | undefined;
}

export interface ModelClient {
  /** One call, one try; throws {@link ScoreFailure} and nothing else. */
  ask(question: ModelQuestion): Promise<ModelAnswer>;
}

/** Far under the ten minutes of an action; p95 of a batch is some fifteen seconds. */
const TIMEOUT_MS = 90_000;

/** The Messages API for answers in JSON. Whoever asks counts the tries. */
export function createModelClient(options: ModelClientOptions): ModelClient {
  const model = modelFacts(options.model ?? DEFAULT_MODEL);
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const client = new Anthropic({
    apiKey: options.apiKey,
    ...(options.baseURL === undefined ? {} : { baseURL: options.baseURL }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: "off",
  });
  return {
    ask: async (question) => {
      // The SDK's own time-out ends with the headers; a slow body must not outlast it.
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), timeoutMs);
      const { signal } = controller;
      try {
        return await Promise.race([
          call(client, model, question, signal),
          rejectionOn(signal),
        ]);
      } catch (error) {
        const isTimedOut = signal.aborted;
        throw toScoreFailure(error, { isTimedOut, now: Date.now() });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** Not every runtime's `fetch` lets go of a body when its signal says so. */
function rejectionOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new ScoreFailure("timeout")));
  });
}

async function call(
  client: Anthropic,
  model: ModelFacts,
  { system, content, schema, maxTokens }: ModelQuestion,
  signal: AbortSignal,
): Promise<ModelAnswer> {
  const { data, response } = await client.messages
    .create(
      {
        model: model.id,
        max_tokens: maxTokens,
        system,
        messages: [{ role: "user", content }],
        output_config: {
          format: { type: "json_schema", schema },
          ...(model.effort === undefined ? {} : { effort: model.effort }),
        },
      },
      { signal },
    )
    .withResponse();
  const rates = ratesIn(response.headers);
  const message = asMessage(data);
  if (message === null) {
    throw new ScoreFailure("invalidOutput", { ...(rates && { rates }) });
  }
  const usage = usageOf(model, message);
  throwUnlessEnded(message.stop_reason, { usage, ...(rates && { rates }) });
  const text = message.content
    .map((block) => (block.type === "text" ? block.text : ""))
    .join("");
  return { text, usage, rates };
}

function throwUnlessEnded(
  stopReason: Anthropic.Message["stop_reason"],
  paid: ConstructorParameters<typeof ScoreFailure>[1],
): void {
  switch (stopReason) {
    case "end_turn":
    case "stop_sequence":
      return;
    // Valid JSON may have been cut after any listing: smaller batches end.
    case "max_tokens":
    case "model_context_window_exceeded":
      throw new ScoreFailure("tooLong", paid);
    case "refusal":
      throw new ScoreFailure("refused", paid);
    default:
      throw new ScoreFailure("invalidOutput", paid);
  }
}

/** A 200 from something in between is not always a message. */
function asMessage(data: unknown): Anthropic.Message | null {
  const message = data as Partial<Anthropic.Message> | null;
  return typeof message === "object" &&
    message !== null &&
    Array.isArray(message.content) &&
    typeof message.usage === "object"
    ? (message as Anthropic.Message)
    : null;
}

function usageOf(model: ModelFacts, { usage }: Anthropic.Message): ScoreUsage {
  const count = (value: unknown) =>
    Number.isFinite(value) ? Number(value) : 0;
  const input =
    count(usage.input_tokens) + count(usage.cache_creation_input_tokens);
  const cachedInput = count(usage.cache_read_input_tokens);
  const output = count(usage.output_tokens);
  return {
    model: model.id,
    inputTokens: input,
    outputTokens: output,
    cachedInputTokens: cachedInput,
    costMicroUsd: costMicroUsd(model, { input, cachedInput, output }),
  };
}
