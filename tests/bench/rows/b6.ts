/**
 * B6: what a judge's batch and position bias does to the order that members see,
 * with the real batching, evidence check and tiering between them. A simulation:
 * the truth is the local scorer's, and the bias is drawn.
 *
 * What would raise τ was tried over 20 orders of all twelve people (2026-11): the
 * prefilter's rank as 5, 10, 30, 50% of the score gives .878, .886, .912, .927, and
 * takes the agreement with the truth from .843 to .834, .819, .727, .674: steadier
 * and wronger, so the score has no such part. Scores rounded to .05 give .904, but
 * only as ties that τ-b leaves out: put into any order to be shown, .869. What is
 * left is single verdicts that fall otherwise, which only reading twice would
 * lessen: the mean of two readings gives .900, at twice the cost.
 */
import { createLocalScorer } from "../../../convex/integrations/localScorer/localScorer";
import type { ScoreAnswer, Scorer } from "../../../convex/integrations/scorer";
import type { RawScore } from "../../../convex/shared/matching";
import type { ProfileContent } from "../../../convex/tables/profiles";
import type { Tier } from "../../../convex/shared/vocabulary";
import { atLeast, reported, type BenchRow } from "../row";
import { biasedJudge, type BiasRates } from "../support/biased-judge";
import {
  aCatalogue,
  CATALOGUE_NOW,
  type CatalogueEntry,
} from "../support/catalogue";
import { chosenBatches } from "../support/choosing";
import { kendallTau, mean, ndcgAt } from "../support/figures";
import {
  BENCH_PEOPLE,
  inOrder,
  judgeBatches,
  valueOf,
  type Judged,
} from "../support/judging";

const LISTINGS = 1_000;
const ORDERS = 20;
const RATES: BiasRates = {
  misread: 0.1,
  position: 0.05,
  mood: 0.05,
  moody: 0.5,
};
const MILD: BiasRates = {
  ...RATES,
  position: RATES.position / 2,
  mood: RATES.mood / 2,
};
/** What no order of reading can mend: the ceiling. */
const UNBIASED: BiasRates = { ...RATES, position: 0, mood: 0 };
const GAINS: Record<Tier, number> = { great: 7, good: 3, exploring: 0 };

export const row: BenchRow = {
  id: "B6",
  run: async ({ isQuick }) => {
    const catalogue = aCatalogue(LISTINGS);
    const people = isQuick ? BENCH_PEOPLE.slice(0, 2) : BENCH_PEOPLE;
    const read: ReadBy[] = [];
    for (const content of people) read.push(await readBy(content, catalogue));
    const all = <T>(get: (one: ReadBy) => readonly T[]) => read.flatMap(get);
    return [
      atLeast(0.95, {
        ours: mean(all(({ shares }) => shares)),
        unit: "of the ceiling's nDCG@10",
      }),
      atLeast(0.9, {
        part: `τ over ${ORDERS} orders, simulated: ${wordsFor(RATES)}`,
        ours: mean(all(({ taus }) => taus)),
        unit: "",
      }),
      reported({
        part: "τ if bias moved tiers only, and no order within one",
        ours: mean(all(({ tierTaus }) => tierTaus)),
        unit: "",
      }),
      reported({
        part: "τ at half of the bias",
        ours: mean(all(({ mildTaus }) => mildTaus)),
        unit: "",
      }),
      reported({
        part: "the ceiling",
        ours: mean(all(({ ceilings }) => ceilings)),
        unit: "nDCG@10",
      }),
    ];
  },
};

interface ReadBy {
  /** Of each order: its nDCG as a share of the ceiling's. */
  shares: number[];
  ceilings: number[];
  /** Of each pair of orders. */
  taus: number[];
  mildTaus: number[];
  /** As if the scores within tiers were the unbiased ones. */
  tierTaus: number[];
}

/** One person's candidates, read in twenty orders. */
async function readBy(
  content: ProfileContent,
  catalogue: readonly CatalogueEntry[],
): Promise<ReadBy> {
  const truth = remembering();
  const judged: Record<"true" | "ceiling" | "biased" | "mild", Judged[][]> = {
    true: [],
    ceiling: [],
    biased: [],
    mild: [],
  };
  for (let seed = 1; seed <= ORDERS; seed++) {
    const batches = chosenBatches(content, catalogue, seed);
    const by = (scorer: Scorer) => judgeBatches(scorer, content, batches);
    judged.true.push(await by(truth));
    judged.ceiling.push(await by(biasedJudge(truth, UNBIASED, seed)));
    judged.biased.push(await by(biasedJudge(truth, RATES, seed)));
    judged.mild.push(await by(biasedJudge(truth, MILD, seed)));
  }
  const ndcgs = (orders: readonly Judged[][]) =>
    orders.map((order, at) => figureOf(order, gainsOf(judged.true[at] ?? [])));
  const ceilings = ndcgs(judged.ceiling);
  return {
    shares: ndcgs(judged.biased).map(
      (ndcg, at) => ndcg / (ceilings[at] ?? NaN),
    ),
    ceilings,
    taus: pairwise(judged.biased.map(valuesOf)),
    mildTaus: pairwise(judged.mild.map(valuesOf)),
    tierTaus: pairwise(
      judged.biased.map((order, at) =>
        valuesOf(withScoresOf(order, judged.ceiling[at] ?? [])),
      ),
    ),
  };
}

function wordsFor({ misread, position, mood, moody }: BiasRates): string {
  return `${misread * 100}% misread, ±${position * 100}% at a batch's ends, ±${mood * 100}% in ${moody * 100}% of batches`;
}

function gainsOf(judged: readonly Judged[]): Map<string, number> {
  return new Map(judged.map(({ id, tier }) => [id, GAINS[tier]]));
}

function figureOf(
  judged: readonly Judged[],
  gains: ReadonlyMap<string, number>,
): number {
  // Equal ones in the order of their names, which says nothing about them.
  const named = [...judged].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ndcgAt(
    10,
    inOrder(named).map(({ id }) => id),
    gains,
  );
}

/** The tiers of one reading with the scores of another. */
function withScoresOf(
  judged: readonly Judged[],
  other: readonly Judged[],
): Judged[] {
  const scores = new Map(other.map(({ id, score }) => [id, score]));
  return judged.map((one) => ({
    ...one,
    score: scores.get(one.id) ?? one.score,
  }));
}

function valuesOf(judged: readonly Judged[]): Map<string, number> {
  return new Map(judged.map((one) => [one.id, valueOf(one)]));
}

function pairwise(orders: readonly ReadonlyMap<string, number>[]): number[] {
  return orders.flatMap((one, at) =>
    orders.slice(at + 1).map((other) => kendallTau(one, other)),
  );
}

/** The local scorer, which judges a listing the same in any company: each once. */
function remembering(): Scorer {
  const scorer = createLocalScorer({ now: () => CATALOGUE_NOW });
  const known = new Map<string, RawScore>();
  return {
    ...scorer,
    scoreBatch: async (request) => {
      const keyOf = (at: number) =>
        JSON.stringify({ ...request.listings[at], alias: "" });
      const fresh = request.listings.filter((_, at) => !known.has(keyOf(at)));
      const answer: ScoreAnswer = await scorer.scoreBatch({
        ...request,
        listings: fresh,
      });
      const byAlias = new Map(
        answer.scores.map((score) => [score.alias, score]),
      );
      const scores = request.listings.flatMap(({ alias }, at) => {
        const score = known.get(keyOf(at)) ?? byAlias.get(alias);
        if (score === undefined) return [];
        known.set(keyOf(at), score);
        return [{ ...score, alias }];
      });
      return { ...answer, scores };
    },
  };
}
