import { hasPromptInjection } from "../shared/promptInjection";
import type { ScorerListing } from "../shared/matching";
import type { ScoreAnswer, ScoreRequest, Scorer } from "./scorer";

/**
 * A model's scorer that never shows the model a listing whose text gives it
 * orders: in one call, such a text could turn the judgement of its neighbours.
 * Rules read it instead, and its score says so.
 */
export function createGuardedScorer(model: Scorer, rules: Scorer): Scorer {
  return {
    name: model.name,
    estimate: (request) => model.estimate(withListings(request, isFair)),
    scoreBatch: async (request): Promise<ScoreAnswer> => {
      const suspect = withListings(request, (listing) => !isFair(listing));
      if (suspect.listings.length === 0) return await model.scoreBatch(request);
      const { scores, ...rest } = await rules.scoreBatch(suspect);
      const byRules = scores.map((score) => ({ ...score, scorer: rules.name }));
      const fair = withListings(request, isFair);
      if (fair.listings.length === 0) {
        return { ...rest, scores: byRules, usage: undefined };
      }
      const answer = await model.scoreBatch(fair);
      return { ...answer, scores: [...answer.scores, ...byRules] };
    },
  };
}

function withListings(
  request: ScoreRequest,
  isWanted: (listing: ScorerListing) => boolean,
): ScoreRequest {
  return { ...request, listings: request.listings.filter(isWanted) };
}

function isFair(listing: ScorerListing): boolean {
  const { title, organisationName, description, placeTexts } = listing;
  return ![title, organisationName, description, ...placeTexts].some(
    hasPromptInjection,
  );
}
