/**
 * B5: the prefilter's ranking on labelled job titles against BM25 on words, and
 * its time. A title is all that either side has here: a headline without a
 * profile, a listing without a text.
 */
import type { Id } from "../../../convex/_generated/dataModel";
import {
  rankListings,
  selectCandidates,
} from "../../../convex/model/matching/prefilter";
import { PACE } from "../../../convex/model/matching/pace";
import { prefilterSubject } from "../../../convex/model/matching/prefilterSubject";
import { packListing } from "../../../convex/model/opportunities/packing";
import { bm25Ranking } from "../baselines/bm25";
import { atMost, moreBy, reported, type BenchRow, type Measure } from "../row";
import { aCatalogue, CATALOGUE_NOW } from "../support/catalogue";
import { mean, median, ndcgAt, recallAt } from "../support/figures";
import { BENCH_PEOPLE } from "../support/judging";
import {
  readLabelledTitles,
  type LabelledQuery,
  type LabelledTitles,
} from "../support/labelled-titles";
import { aHeadlineOnly, aTitleOnly } from "../support/title-only";

const LISTINGS = 1_000;
const MOST_LISTINGS = 5_000;
const MOST_MS = 15;

type Ranking = (query: string) => string[];

export const row: BenchRow = {
  id: "B5",
  run: ({ isQuick }) => {
    const titles = readLabelledTitles();
    if (titles === null) {
      process.stderr.write("B5: no labelled titles here, only the time\n");
    }
    const turns = isQuick ? 10 : 30;
    return Promise.resolve([
      ...(titles === null ? [] : ranking(titles)),
      atMost(MOST_MS, {
        part: `a profile at ${LISTINGS} listings`,
        ours: timeOf(LISTINGS, turns),
        unit: "ms of CPU",
      }),
      reported({
        part: `a profile at ${MOST_LISTINGS} listings`,
        ours: timeOf(MOST_LISTINGS, isQuick ? 1 : 5),
        unit: "ms of CPU",
      }),
    ]);
  },
};

function ranking({ documents, tuning, heldOut }: LabelledTitles): Measure[] {
  const ours = ourRanking(documents);
  const baseline = bm25Ranking(documents);
  const compare = (queries: readonly LabelledQuery[]) => ({
    ours: figuresOf(ours, queries),
    baseline: figuresOf(baseline, queries),
  });
  const all = compare([...tuning, ...heldOut]);
  const halves = [
    ["half looked at", compare(tuning)],
    ["half held out", compare(heldOut)],
  ] as const;
  return [
    moreBy(5, {
      ours: all.ours.ndcg,
      baseline: all.baseline.ndcg,
      unit: "nDCG@10",
    }),
    moreBy(20, {
      part: "recall",
      ours: all.ours.recall,
      baseline: all.baseline.recall,
      unit: "recall@50",
    }),
    // The target is the whole set's; the halves show what the looking was worth.
    ...halves.flatMap(([part, half]) => [
      reported({
        part,
        ours: half.ours.ndcg,
        baseline: half.baseline.ndcg,
        unit: "nDCG@10",
        isMoreBetter: true,
      }),
      reported({
        part: `recall, ${part}`,
        ours: half.ours.recall,
        baseline: half.baseline.recall,
        unit: "recall@50",
        isMoreBetter: true,
      }),
    ]),
  ];
}

/** As the chain ranks, without what a bare title cannot have: facts and preferences. */
function ourRanking(documents: LabelledTitles["documents"]): Ranking {
  const packed = documents.map(({ id, text }) => ({
    ...packListing(aTitleOnly(text)),
    id: id as Id<"opportunities">,
  }));
  return (query) =>
    [...rankListings(prefilterSubject(aHeadlineOnly(query)), packed)]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([id]) => id);
}

function figuresOf(rank: Ranking, queries: readonly LabelledQuery[]) {
  const rows = queries.map(({ text, relevant }) => {
    const ranked = rank(text);
    const gains = new Map([...relevant].map((id) => [id, 1]));
    return {
      ndcg: ndcgAt(10, ranked, gains),
      recall: recallAt(50, ranked, relevant),
    };
  });
  return {
    ndcg: mean(rows.map(({ ndcg }) => ndcg)),
    recall: mean(rows.map(({ recall }) => recall)),
  };
}

/**
 * CPU time of everything from the packed listings to the candidates, the machine
 * warm: what a mutation is billed, and what neighbours on the machine change least.
 */
function timeOf(size: number, turns: number): number {
  const packed = aCatalogue(size).map((entry) => entry.packed);
  const choose = (content: (typeof BENCH_PEOPLE)[number]) => {
    const before = process.cpuUsage();
    selectCandidates(content, packed, {
      limit: PACE.candidateLimit,
      explorationCount: PACE.explorationCount,
      seed: 1,
      now: CATALOGUE_NOW,
    });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  BENCH_PEOPLE.forEach(choose);
  const times = BENCH_PEOPLE.map((content) =>
    // A busy machine makes single turns longer, never shorter.
    Math.min(...Array.from({ length: turns }, () => choose(content))),
  );
  return median(times);
}
