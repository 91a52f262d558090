/** What the chain would freeze for a member: candidates, and their batches. */
import { chunkCandidates } from "../../../convex/model/matching/chunks";
import { PACE } from "../../../convex/model/matching/pace";
import { selectCandidates } from "../../../convex/model/matching/prefilter";
import type { ProfileContent } from "../../../convex/tables/profiles";
import { CATALOGUE_NOW, type CatalogueEntry } from "./catalogue";

/** @param seed the run's: it orders listings within their batches */
export function chosenBatches(
  content: ProfileContent,
  catalogue: readonly CatalogueEntry[],
  seed: number,
): CatalogueEntry[][] {
  const { candidates } = selectCandidates(
    content,
    catalogue.map(({ packed }) => packed),
    {
      limit: PACE.candidateLimit,
      explorationCount: PACE.explorationCount,
      seed,
      now: CATALOGUE_NOW,
    },
  );
  const ids = candidates.map(({ id }) => id);
  return chunkCandidates(ids, seed).map((chunk) => pick(catalogue, chunk));
}

/** The entries of these ids, in their order. */
export function pick(
  entries: readonly CatalogueEntry[],
  ids: readonly string[],
): CatalogueEntry[] {
  const byId = new Map<string, CatalogueEntry>(
    entries.map((entry) => [entry.packed.id, entry]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
