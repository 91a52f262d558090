/**
 * The prefilter from the other side: which members a new or changed listing would
 * have reached. Pure; the order of members and listings changes nothing.
 */
import type { Id } from "../../_generated/dataModel";
import { createEligibilityCheck } from "../../shared/eligibility";
import type { ProfileFeatures } from "../../tables/background";
import type { PackedListing } from "../../tables/opportunities";
import { unpackProfile } from "./packedProfile";
import { selectCandidates } from "./prefilter";

export interface ReversePassOptions {
  /** How many of all it knows a reading chooses for resembling the profile. */
  limit: number;
  /** Orders what is otherwise equal. */
  seed: number;
  /** ms. */
  now: number;
}

/** A member, and the listings that their last reading chose and are still open. */
export interface ReachedBy {
  features: ProfileFeatures;
  known: readonly PackedListing[];
}

/**
 * Those of `fresh` that a reading of this member would choose today. They are
 * ranked, by the forward pass itself, among what the last reading chose: its weakest
 * is the mark to beat, so that a pass costs some fifty listings a member instead of
 * the catalogue. No place is kept for exploration: a reading looks around, news need
 * not.
 */
export function reversePass(
  { features, known }: ReachedBy,
  fresh: readonly PackedListing[],
  { limit, seed, now }: ReversePassOptions,
): Id<"opportunities">[] {
  const content = unpackProfile(features);
  const check = createEligibilityCheck(content, now);
  const open = fresh.filter((listing) => check(listing).verdict !== "blocked");
  if (open.length === 0) return [];
  const isFresh = new Set(open.map(({ id }) => id));
  const { candidates } = selectCandidates(
    content,
    [...open, ...known.filter(({ id }) => !isFresh.has(id))],
    { limit, explorationCount: 0, seed, now },
  );
  return candidates.map(({ id }) => id).filter((id) => isFresh.has(id));
}
