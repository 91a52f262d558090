import {
  ScoreFailure,
  type ScoreAnswer,
  type ScoreRequest,
  type Scorer,
} from "../scorer";
import {
  costMicroUsd,
  DEFAULT_MODEL,
  modelFacts,
  type ModelFacts,
} from "./models";
import {
  createModelClient,
  type ModelClient,
  type ModelClientOptions,
} from "./modelClient";
import { parseAnswer } from "./parse";
import { ANSWER_SCHEMA, buildPrompt } from "./prompt";

/** A listing's judgement in JSON, with room; and thinking before the first. */
const OUTPUT_PER_LISTING = 1_400;
const OUTPUT_BASE = 3_000;
/** Fewest characters a token stands for, in Spanish with JSON around it. */
const CHARACTERS_PER_TOKEN = 2.5;
const SCHEMA_TOKENS = 900;

/** Judges batches through the Messages API. One try a call: the chain counts tries. */
export function createAnthropicScorer(options: ModelClientOptions): Scorer {
  const model = modelFacts(options.model ?? DEFAULT_MODEL);
  const client = createModelClient(options);
  return {
    name: "claude",
    estimate: (request) => estimate(model, request),
    scoreBatch: (request) => score(client, request),
  };
}

async function score(
  client: ModelClient,
  request: ScoreRequest,
): Promise<ScoreAnswer> {
  const { text, usage, rates } = await client.ask({
    ...buildPrompt(request),
    schema: ANSWER_SCHEMA,
    maxTokens: outputTokens(request),
  });
  const aliases = request.listings.map(({ alias }) => alias);
  const parsed = parseAnswer(text, aliases, request.canary);
  if (parsed === null || (parsed.scores.length === 0 && aliases.length > 0)) {
    throw new ScoreFailure("invalidOutput", { usage, ...(rates && { rates }) });
  }
  return { ...parsed, usage, rates };
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
