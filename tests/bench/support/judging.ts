/** Judging by the chain's own pieces, without the chain: prompt, scorer, evidence, tier. */
import type { ScoreRequest, Scorer } from "../../../convex/integrations/scorer";
import { aliasOf, checkAnswer } from "../../../convex/model/matching/checking";
import { createEligibilityCheck } from "../../../convex/shared/eligibility";
import { scorerProfile } from "../../../convex/shared/profilePassages";
import { tierOf } from "../../../convex/shared/tiering";
import { TIERS, type Tier } from "../../../convex/shared/vocabulary";
import type { ProfileContent } from "../../../convex/tables/profiles";
import { SAMPLE_PEOPLE } from "../../../convex/seed/data/people/all";
import { toSeedPerson } from "../../../convex/seed/samplePerson";
import { CATALOGUE_NOW, type CatalogueEntry } from "./catalogue";

export interface Judged {
  id: string;
  tier: Tier;
  score: number;
}

/** The people of the sample, as they are saved. */
export const BENCH_PEOPLE: readonly ProfileContent[] = SAMPLE_PEOPLE.map(
  (person) => toSeedPerson(person).content,
);

/** Judges batches one after another; listings without a believable answer are left out. */
export async function judgeBatches(
  scorer: Scorer,
  content: ProfileContent,
  batches: readonly (readonly CatalogueEntry[])[],
): Promise<Judged[]> {
  const check = createEligibilityCheck(content, CATALOGUE_NOW);
  const judged: Judged[] = [];
  for (const batch of batches) {
    const request = requestFor(content, batch);
    const answer = await scorer.scoreBatch(request);
    const byId = new Map(batch.map((entry) => [entry.packed.id, entry.packed]));
    const { results } = checkAnswer(
      answer.scores,
      request.profile.passages,
      batch.map(({ packed }, at) => ({
        ...listingOf(batch, at),
        opportunityId: packed.id,
        changedAt: 1,
      })),
    );
    for (const { opportunityId, factors } of results) {
      const packed = byId.get(opportunityId);
      if (packed === undefined) continue;
      const { verdict } = check(packed);
      if (verdict === "blocked") continue;
      judged.push({ id: opportunityId, ...tierOf(factors, verdict) });
    }
  }
  return judged;
}

/** What the chain would send for a batch. */
export function requestFor(
  content: ProfileContent,
  batch: readonly CatalogueEntry[],
): ScoreRequest {
  return {
    profile: scorerProfile(content),
    locale: "en",
    canary: "canary-bench",
    listings: batch.map((_, at) => ({
      ...listingOf(batch, at),
      alias: aliasOf(at),
    })),
  };
}

function listingOf(batch: readonly CatalogueEntry[], at: number) {
  const entry = batch[at];
  if (entry === undefined) throw new Error("no such listing in the batch");
  const { title, organisationName, description, textLanguage, kind, facts } =
    entry.listing;
  return {
    title,
    organisationName,
    description,
    textLanguage,
    kind,
    ...(facts.level && { level: facts.level }),
    workplace: facts.workplace,
    placeTexts: facts.places.map(({ text }) => text),
  };
}

/** As members see them: by tier, then by score; equal ones in the order they came. */
export function inOrder(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => valueOf(b) - valueOf(a));
}

/** Tier and score as one number; the tier outweighs every score. */
export function valueOf({ tier, score }: Judged): number {
  return (TIERS.length - TIERS.indexOf(tier)) * 2 + score;
}
