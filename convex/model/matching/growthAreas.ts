import { foldText } from "../../shared/folding";
import type { GrowthArea } from "../../shared/matching";
import { GROWTH_LIMITS } from "./pace";

/** Two names of one thing fold to the same key. */
export function growthAreaKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}+#. ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Merges areas of the same key: the first name and suggestion stay, listings are
 * joined. Those that most listings ask for come first and survive the limit.
 */
export function deduplicateGrowthAreas(
  areas: readonly GrowthArea[],
): GrowthArea[] {
  const byKey = new Map<string, GrowthArea>();
  for (const area of areas) {
    const known = byKey.get(area.key);
    byKey.set(area.key, {
      ...(known ?? area),
      suggestion: known?.suggestion || area.suggestion,
      opportunityIds: [
        ...new Set([...(known?.opportunityIds ?? []), ...area.opportunityIds]),
      ].slice(0, GROWTH_LIMITS.listingsPerArea),
    });
  }
  return [...byKey.values()]
    .sort((a, b) => b.opportunityIds.length - a.opportunityIds.length)
    .slice(0, GROWTH_LIMITS.areas);
}
