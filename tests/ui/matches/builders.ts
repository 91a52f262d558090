import type { Tier } from "@convex/shared/vocabulary";
import type { MatchCard, MatchId } from "@/features/matches/types";

/** A card as the server would send it; the id is also its title. */
export function aCard(
  id: string,
  tier: Tier = "good",
  over: Partial<MatchCard> = {},
): MatchCard {
  return {
    matchId: id as MatchId,
    opportunityId: `o-${id}` as MatchCard["opportunityId"],
    tier,
    eligibility: "pass",
    scorer: "local",
    judgedAt: 0,
    status: "open",
    willReread: false,
    returnStatus: "open",
    title: id,
    textLanguage: "en",
    organisationName: "Tamarisk Research",
    kind: "research",
    workplace: "remote",
    places: [],
    remoteRegions: ["ANYWHERE"],
    isSample: true,
    reasons: [],
    metCount: 3,
    factorCount: 5,
    questionCount: 0,
    decidingCount: 0,
    isNew: true,
    ...over,
  };
}
