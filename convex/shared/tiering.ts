import type { Importance, Tier, Verdict } from "./vocabulary";

/**
 * How factors become a tier, in numbers that the app shows to people ("How is
 * this decided?"). Every rule only gets easier when a verdict gets better, so a
 * better factor never lowers a tier.
 */
export const TIERING_TABLE = {
  /** What a requirement weighs, by how much the listing insists on it. */
  weights: { must: 3, should: 2, nice: 1 } satisfies Record<Importance, number>,
  /** What a verdict is worth. Not known is better than missing: it can be answered. */
  values: { met: 1, partly: 0.5, unknown: 0.25, missing: 0 } satisfies Record<
    Verdict,
    number
  >,
  /**
   * Every listing starts with this much weight at this worth, so that one met
   * requirement out of one is not a better match than nine out of ten.
   */
  prior: { weight: 2, value: 0.4 },
  /** The first row whose conditions all hold gives the tier. */
  tiers: [
    {
      tier: "great",
      leastScore: 0.75,
      leastMet: 3,
      mostMissingMusts: 0,
      mostDoubtsBeside: 0,
      isOpenToAsk: false,
    },
    {
      tier: "good",
      leastScore: 0.5,
      leastMet: 2,
      mostMissingMusts: 0,
      mostDoubtsBeside: 0,
      isOpenToAsk: true,
    },
    {
      tier: "exploring",
      leastScore: 0,
      leastMet: 0,
      mostMissingMusts: Infinity,
      mostDoubtsBeside: Infinity,
      isOpenToAsk: true,
    },
  ],
} as const satisfies {
  weights: Record<Importance, number>;
  values: Record<Verdict, number>;
  prior: { weight: number; value: number };
  tiers: readonly TierRule[];
};

interface TierRule {
  tier: Tier;
  leastScore: number;
  /** Requirements met, of any importance. */
  leastMet: number;
  mostMissingMusts: number;
  /** Of the kind of role and its level: missing, or nothing in the profile speaks for it. */
  mostDoubtsBeside: number;
  /** May hold a listing about which the member still has a question to answer. */
  isOpenToAsk: boolean;
}

export interface TieredFactor {
  importance: Importance;
  verdict: Verdict;
  /** See shared/matching.ts: a trait of character weighs nothing, what stands beside is no line. */
  nature?: "character" | "beside" | undefined;
}

/**
 * The tier of a listing and its order within the tier (higher first, 0 to 1,
 * comparable across batches and runs).
 */
export function tierOf(
  factors: readonly TieredFactor[],
  eligibility: "pass" | "ask",
): { tier: Tier; score: number } {
  const score = scoreOf(factors);
  const met = factors.filter(
    ({ verdict, nature }) => verdict === "met" && nature !== "character",
  ).length;
  const missingMusts = factors.filter(
    ({ importance, verdict }) => importance === "must" && verdict === "missing",
  ).length;
  const doubtsBeside = factors.filter(
    ({ verdict, nature }) =>
      nature === "beside" && (verdict === "missing" || verdict === "unknown"),
  ).length;
  const rule = TIERING_TABLE.tiers.find(
    (row) =>
      score >= row.leastScore &&
      met >= row.leastMet &&
      missingMusts <= row.mostMissingMusts &&
      doubtsBeside <= row.mostDoubtsBeside &&
      (eligibility === "pass" || row.isOpenToAsk),
  );
  return { tier: rule?.tier ?? "exploring", score };
}

function scoreOf(factors: readonly TieredFactor[]): number {
  const { weights, values, prior } = TIERING_TABLE;
  let weight = prior.weight;
  let worth = prior.weight * prior.value;
  for (const { importance, verdict, nature } of factors) {
    if (nature === "character") continue;
    weight += weights[importance];
    worth += weights[importance] * values[verdict];
  }
  return Math.round((worth / weight) * 10_000) / 10_000;
}
