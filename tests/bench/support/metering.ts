/**
 * What judging would cost at the service, whoever judges here: characters ÷ 4 of
 * the real prompt, schema and answer, at the default model's prices, no cache.
 */
import {
  costMicroUsd,
  DEFAULT_MODEL,
  modelFacts,
} from "../../../convex/integrations/anthropic/models";
import {
  ANSWER_SCHEMA,
  buildPrompt,
} from "../../../convex/integrations/anthropic/prompt";
import type { Scorer } from "../../../convex/integrations/scorer";

const CHARACTERS_PER_TOKEN = 4;

export interface Meter {
  scorer: Scorer;
  /** Millionths of a dollar, of all calls so far. */
  spent: () => number;
}

export function metered(scorer: Scorer): Meter {
  let sum = 0;
  const schema = JSON.stringify(ANSWER_SCHEMA);
  return {
    spent: () => sum,
    scorer: {
      ...scorer,
      scoreBatch: async (request) => {
        const answer = await scorer.scoreBatch(request);
        const { system, content } = buildPrompt(request);
        const sent = [...system, ...content].map(({ text }) => text).join("");
        sum += costMicroUsd(modelFacts(DEFAULT_MODEL), {
          input: tokensOf(sent + schema),
          cachedInput: 0,
          output: tokensOf(JSON.stringify({ results: answer.scores })),
        });
        return answer;
      },
    },
  };
}

const tokensOf = (text: string) =>
  Math.ceil(text.length / CHARACTERS_PER_TOKEN);
