/**
 * B4: what a profile costs when code chooses what is read, against reading every
 * open listing, and what is lost by it. The local scorer judges, so that judging
 * everything can be afforded; the prompts are the real ones.
 */
import { createLocalScorer } from "../../../convex/integrations/localScorer/localScorer";
import type { ProfileContent } from "../../../convex/tables/profiles";
import { everythingInTens } from "../baselines/everything";
import { atLeast, reported, times, type BenchRow, type Measure } from "../row";
import {
  aCatalogue,
  CATALOGUE_NOW,
  type CatalogueEntry,
} from "../support/catalogue";
import { chosenBatches, pick } from "../support/choosing";
import { mean } from "../support/figures";
import {
  BENCH_PEOPLE,
  inOrder,
  judgeBatches,
  valueOf,
  type Judged,
} from "../support/judging";
import { metered } from "../support/metering";
import { seededRandom, shuffled } from "../support/random";
import { REVERSE_DEPTH, reversePass } from "../support/reverse-pass";

/** The sample's listings, and a network's. */
const SMALL = 85;
const LISTINGS = 1_000;
/** New or changed a day: a listing stands for some seven weeks. */
const CHANGED_A_DAY = 0.02;
const SEED = 20_261_123;
const LEAST_RECALL = 0.85;

interface Person {
  content: ProfileContent;
  /** Every open listing judged, and what that cost. */
  all: Judged[];
  cost: number;
}

export const row: BenchRow = {
  id: "B4",
  run: async ({ isQuick }) => {
    const contents = isQuick ? BENCH_PEOPLE.slice(0, 3) : BENCH_PEOPLE;
    const catalogue = aCatalogue(LISTINGS);
    const people = await judgeEverything(contents, catalogue);
    return [
      ...(await choosing(people, catalogue)),
      ...(await ofTheSample(contents)),
      ...(await daily(people, catalogue, isQuick ? 5 : 25)),
    ];
  },
};

async function judgeEverything(
  contents: readonly ProfileContent[],
  catalogue: readonly CatalogueEntry[],
): Promise<Person[]> {
  const people: Person[] = [];
  for (const content of contents) {
    const { scorer, spent } = metered(localScorer());
    const batches = everythingInTens(catalogue);
    const all = await judgeBatches(scorer, content, batches);
    people.push({ content, all, cost: spent() });
  }
  return people;
}

/** One run's candidates, as the chain would freeze and batch them. */
async function choosing(
  people: readonly Person[],
  catalogue: readonly CatalogueEntry[],
): Promise<Measure[]> {
  const runs: { person: Person; judged: Judged[]; cost: number }[] = [];
  for (const person of people) {
    const { scorer, spent } = metered(localScorer());
    const chosen = chosenBatches(person.content, catalogue, SEED);
    const judged = await judgeBatches(scorer, person.content, chosen);
    runs.push({ person, judged, cost: spent() });
  }
  const recall = (count: number) =>
    mean(runs.map(({ person, judged }) => recallOf(count, person.all, judged)));
  return [
    times(20, {
      ours: mean(runs.map(({ cost }) => cost)),
      baseline: mean(people.map(({ cost }) => cost)),
      unit: `µ$ a profile (${LISTINGS} listings)`,
    }),
    atLeast(LEAST_RECALL, {
      part: "recall of the ten best",
      ours: recall(10),
      unit: "",
    }),
    reported({ part: "recall of the twenty best", ours: recall(20), unit: "" }),
  ];
}

async function ofTheSample(
  contents: readonly ProfileContent[],
): Promise<Measure[]> {
  const catalogue = aCatalogue(SMALL);
  const recalls: number[] = [];
  for (const content of contents) {
    const all = await judgeBatches(localScorer(), content, [catalogue]);
    const chosen = new Set<string>(
      chosenBatches(content, catalogue, SEED)
        .flat()
        .map(({ packed }) => packed.id),
    );
    const judged = all.filter(({ id }) => chosen.has(id));
    recalls.push(recallOf(10, all, judged));
  }
  return [
    reported({
      part: `recall of the ten best of ${SMALL}`,
      ours: mean(recalls),
      unit: "",
    }),
  ];
}

/** A day's new and changed listings, read again for whom they may touch only. */
async function daily(
  people: readonly Person[],
  catalogue: readonly CatalogueEntry[],
  days: number,
): Promise<Measure[]> {
  const random = seededRandom(SEED);
  const count = Math.round(catalogue.length * CHANGED_A_DAY);
  const costs: number[] = [];
  const found = { all: 0, read: 0 };
  const selections = new Map(
    people.map((person) => [person, likely(person, catalogue)]),
  );
  for (let day = 0; day < days; day++) {
    const changed = shuffled(catalogue, random).slice(0, count);
    const ids = new Set<string>(changed.map(({ packed }) => packed.id));
    for (const person of people) {
      const touched = (selections.get(person) ?? []).filter((id) =>
        ids.has(id),
      );
      costs.push(await costOf(person.content, pick(changed, touched)));
      const best = inOrder(person.all).slice(0, 10);
      const due = best.filter(({ id }) => ids.has(id));
      found.all += due.length;
      found.read += due.filter(({ id }) => touched.includes(id)).length;
    }
  }
  return [
    times(200, {
      part: `a day, ${CHANGED_A_DAY * 100}% of listings new or changed, first ${REVERSE_DEPTH} read`,
      ours: mean(costs),
      baseline: mean(people.map(({ cost }) => cost)),
      unit: "µ$ a profile",
    }),
    atLeast(LEAST_RECALL, {
      part: "a day's recall of what is among the ten best",
      ours: found.read / found.all,
      unit: "",
    }),
  ];
}

/** The ranking does not hang on which listings changed: once for all days. */
function likely(
  { content }: Person,
  catalogue: readonly CatalogueEntry[],
): string[] {
  return reversePass(
    content,
    catalogue,
    new Set(catalogue.map(({ packed }) => packed.id)),
  );
}

async function costOf(
  content: ProfileContent,
  listings: readonly CatalogueEntry[],
): Promise<number> {
  if (listings.length === 0) return 0;
  const { scorer, spent } = metered(localScorer());
  await judgeBatches(scorer, content, everythingInTens(listings));
  return spent();
}

/**
 * How many of the first places of everything are filled as well by what was
 * chosen. Equal values are as good as each other: which of them is read decides
 * nothing.
 */
function recallOf(
  count: number,
  all: readonly Judged[],
  judged: readonly Judged[],
): number {
  const best = inOrder(all).slice(0, count);
  const last = best.at(-1);
  if (last === undefined) return 1;
  const asGood = judged.filter((one) => valueOf(one) >= valueOf(last));
  return Math.min(1, asGood.length / best.length);
}

const localScorer = () => createLocalScorer({ now: () => CATALOGUE_NOW });
