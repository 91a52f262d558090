import { env } from "../_generated/server";
import { outsideFetch } from "../lib/outside";
import type { CountedFacts } from "../shared/communities/engagement";
import { createEngagementWriter } from "./anthropic/engagementWriter";
import { DEFAULT_MODEL, costMicroUsd, modelFacts } from "./anthropic/models";
import type { RateHeaders, ScoreUsage } from "./scorer";

export interface WrittenEngagement {
  words: { en: string; es: string };
  usage: ScoreUsage;
  rates: RateHeaders | undefined;
}

/** Words what a rule decided; nothing about who it was decided of reaches it. */
export interface EngagementWriter {
  /** Tokens of one call at most. */
  most: { inputTokens: number; outputTokens: number };
  /** One call; throws ScoreFailure and nothing else. */
  write(counted: CountedFacts): Promise<WrittenEngagement>;
}

/** The writer of this deployment; null where no model is at hand, and the rule's own words stay. */
export function engagementWriter(): EngagementWriter | null {
  const apiKey = env.ANTHROPIC_API_KEY;
  if (!apiKey) return null;
  return createEngagementWriter({
    apiKey,
    baseURL: env.ANTHROPIC_BASE_URL || undefined,
    model: env.MATCHING_MODEL || undefined,
    fetch: outsideFetch(),
  });
}

/** What one call costs at most, in millionths of a US dollar. */
export function mostCostOf({ most }: EngagementWriter): number {
  return costMicroUsd(modelFacts(env.MATCHING_MODEL || DEFAULT_MODEL), {
    input: most.inputTokens,
    cachedInput: 0,
    output: most.outputTokens,
  });
}
