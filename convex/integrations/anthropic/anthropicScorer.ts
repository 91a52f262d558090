import Anthropic from "@anthropic-ai/sdk";
import {
  ScoreFailure,
  type ScoreAnswer,
  type ScoreRequest,
  type Scorer,
  type ScoreUsage,
} from "../scorer";
import { ratesIn, toScoreFailure } from "./failures";
import {
  costMicroUsd,
  DEFAULT_MODEL,
  modelFacts,
  type ModelFacts,
} from "./models";
import { parseAnswer } from "./parse";
import { ANSWER_SCHEMA, buildPrompt } from "./prompt";

export interface AnthropicScorerOptions {
  apiKey: string;
  /** Another server that speaks the Messages API; api.anthropic.com when left out. */
  baseURL?: string | undefined;
  model?: string | undefined;
  /** For tests: the fake's handler. */
  fetch?: typeof globalThis.fetch | undefined;
  /** For the whole call, its body included. */
  timeoutMs?: number | undefined;
}

/** Far under the ten minutes of an action; p95 of a batch is some fifteen seconds. */
const TIMEOUT_MS = 90_000;
/** A listing's judgement in JSON, with room; and thinking before the first. */
const OUTPUT_PER_LISTING = 1_400;
const OUTPUT_BASE = 3_000;
/** Fewest characters a token stands for, in Spanish with JSON around it. */
const CHARACTERS_PER_TOKEN = 2.5;
const SCHEMA_TOKENS = 900;

/** Judges batches through the Messages API. One try a call: the chain counts tries. */
export function createAnthropicScorer(options: AnthropicScorerOptions): Scorer {
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
    name: "claude",
    estimate: (request) => estimate(model, request),
    scoreBatch: async (request) => {
      // The SDK's own time-out ends with the headers; a slow body must not outlast it.
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), timeoutMs);
      const { signal } = controller;
      try {
        return await Promise.race([
          call(client, model, request, signal),
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
  request: ScoreRequest,
  signal: AbortSignal,
): Promise<ScoreAnswer> {
  const { system, content } = buildPrompt(request);
  const { data, response } = await client.messages
    .create(
      {
        model: model.id,
        max_tokens: outputTokens(request),
        system,
        messages: [{ role: "user", content }],
        output_config: {
          format: { type: "json_schema", schema: ANSWER_SCHEMA },
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
  const paid = { usage, ...(rates && { rates }) };
  throwUnlessEnded(message.stop_reason, paid);
  const text = message.content
    .map((block) => (block.type === "text" ? block.text : ""))
    .join("");
  const aliases = request.listings.map(({ alias }) => alias);
  const parsed = parseAnswer(text, aliases, request.canary);
  if (parsed === null || (parsed.scores.length === 0 && aliases.length > 0)) {
    throw new ScoreFailure("invalidOutput", paid);
  }
  return { ...parsed, usage, rates };
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

function estimate(model: ModelFacts, request: ScoreRequest) {
  const { system, content } = buildPrompt(request);
  const characters = [...system, ...content].reduce(
    (sum, { text }) => sum + text.length,
    0,
  );
  const input = Math.ceil(characters / CHARACTERS_PER_TOKEN) + SCHEMA_TOKENS;
  const output = outputTokens(request);
  return {
    inputTokens: input,
    outputTokens: output,
    costMicroUsd: costMicroUsd(model, { input, cachedInput: 0, output }),
  };
}

function outputTokens({ listings }: ScoreRequest): number {
  return OUTPUT_BASE + OUTPUT_PER_LISTING * listings.length;
}
