/** A day's new and changed listings, and whose matches they touch. */
import { selectCandidates } from "../../../convex/model/matching/prefilter";
import type { ProfileContent } from "../../../convex/tables/profiles";
import { CATALOGUE_NOW, type CatalogueEntry } from "./catalogue";

/**
 * A new listing is read for a member whose run would rank it so high: deeper than
 * a run reads, because few change a day and a good one must not wait for a run.
 */
export const REVERSE_DEPTH = 100;

/**
 * Of the listings that changed, those that stand among the member's likely
 * ones of the whole catalogue, the likeliest first. By code: no token is spent.
 */
export function reversePass(
  content: ProfileContent,
  catalogue: readonly CatalogueEntry[],
  changed: ReadonlySet<string>,
): string[] {
  const { candidates } = selectCandidates(
    content,
    catalogue.map(({ packed }) => packed),
    {
      limit: REVERSE_DEPTH,
      explorationCount: 0,
      seed: 1,
      now: CATALOGUE_NOW,
    },
  );
  return candidates
    .map(({ id }) => id as string)
    .filter((id) => changed.has(id));
}
