import { env } from "../_generated/server";
import { outsideFetch } from "../lib/outside";
import { createAnthropicScorer } from "./anthropic/anthropicScorer";
import { createGuardedScorer } from "./guardedScorer";
import { createLocalScorer } from "./localScorer/localScorer";
import { ScoreFailure, type ScoreAnswer, type Scorer } from "./scorer";

/** The scorer a run was started with, as this deployment is configured now. */
export function scorerNamed(name: Scorer["name"]): Scorer {
  if (name === "local") return createLocalScorer();
  const apiKey = env.ANTHROPIC_API_KEY;
  const scorer = createAnthropicScorer({
    apiKey: apiKey ?? "",
    // A name without a value in a file of settings is the same as no name.
    baseURL: env.ANTHROPIC_BASE_URL || undefined,
    model: env.MATCHING_MODEL || undefined,
    fetch: outsideFetch(),
  });
  // A key that was taken away in mid-run fails like one that was revoked.
  return createGuardedScorer(
    apiKey ? scorer : { ...scorer, scoreBatch: refuseWithoutKey },
    createLocalScorer(),
  );
}

function refuseWithoutKey(): Promise<ScoreAnswer> {
  return Promise.reject(new ScoreFailure("unauthorised"));
}

/** As {@link Scorer.scoreBatch}, a failure as its value: a scorer throws nothing else. */
export async function tryScore(
  scorer: Scorer,
  request: Parameters<Scorer["scoreBatch"]>[0],
): Promise<ScoreAnswer | ScoreFailure> {
  try {
    return await scorer.scoreBatch(request);
  } catch (error) {
    return error instanceof ScoreFailure
      ? error
      : new ScoreFailure("internal", { cause: error });
  }
}
