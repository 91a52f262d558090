import { v, type Infer } from "convex/values";

/** What computing everybody's matches again would come to. */
export const vRecomputeTotals = v.object({
  /** Members with a profile, and how many of them may have matches computed. */
  profiles: v.number(),
  ready: v.number(),
  openCount: v.number(),
  /** Listings read in all, and the calls that takes; none for the local scorer. */
  readCount: v.number(),
  calls: v.number(),
  /** At most: every call at the bound that is reserved for it. */
  inputTokens: v.number(),
  outputTokens: v.number(),
  mostMicroUsd: v.number(),
  /** By what this month's calls came to; null while there were none. */
  likelyMicroUsd: v.union(v.number(), v.null()),
  /** What the cap of the month still allows. */
  leftMicroUsd: v.number(),
});
export type RecomputeTotals = Infer<typeof vRecomputeTotals>;

/** What one member's turn comes to. */
export interface CostOfOne {
  openCount: number;
  candidateCount: number;
  callsPerMember: number;
  most: { inputTokens: number; outputTokens: number; microUsd: number };
  likelyMicroUsd: number | null;
  leftMicroUsd: number;
}

/** One member's turn times the members who may have one; null where nobody may. */
export function recomputeTotals(
  { profiles, ready }: { profiles: number; ready: number },
  cost: CostOfOne | null,
): RecomputeTotals {
  return {
    profiles,
    ready,
    openCount: cost?.openCount ?? 0,
    readCount: ready * (cost?.candidateCount ?? 0),
    calls: ready * (cost?.callsPerMember ?? 0),
    inputTokens: ready * (cost?.most.inputTokens ?? 0),
    outputTokens: ready * (cost?.most.outputTokens ?? 0),
    mostMicroUsd: ready * (cost?.most.microUsd ?? 0),
    likelyMicroUsd:
      cost === null || cost.likelyMicroUsd === null
        ? null
        : ready * cost.likelyMicroUsd,
    leftMicroUsd: cost?.leftMicroUsd ?? 0,
  };
}
