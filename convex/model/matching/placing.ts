import type { Doc } from "../../_generated/dataModel";
import type {
  Claim,
  Factor,
  ListingEvidence,
  Passage,
  ProfileEvidence,
} from "../../shared/matching";
import { locateInListing, locateInProfile } from "./checking";

interface Texts {
  passages: readonly Passage[];
  listing: { title: string; description: string };
}

/**
 * A match's evidence, placed in the texts as they are today: an edit since moved
 * a quote or took it away. Taken-away quotes keep their words and point nowhere.
 */
export function placeEvidence(
  match: Doc<"matches">,
  texts: Texts,
): { factors: Factor[]; strengths: Claim[] } {
  return {
    factors: match.factors.map((factor) => ({
      ...factor,
      ...(factor.profileEvidence && {
        profileEvidence: inProfile(factor.profileEvidence, texts),
      }),
      ...(factor.listingEvidence && {
        listingEvidence: inListing(factor.listingEvidence, texts),
      }),
    })),
    strengths: match.strengths.map((claim) => ({
      ...claim,
      profileEvidence: inProfile(claim.profileEvidence, texts),
      listingEvidence: inListing(claim.listingEvidence, texts),
    })),
  };
}

function inProfile(
  evidence: ProfileEvidence,
  { passages }: Texts,
): ProfileEvidence {
  const text = passages.find(({ key }) => key === evidence.passage)?.text;
  return isInPlace(evidence, text)
    ? evidence
    : (locateInProfile(evidence.quote, passages) ?? nowhere(evidence));
}

function inListing(
  evidence: ListingEvidence,
  { listing }: Texts,
): ListingEvidence {
  return isInPlace(evidence, listing[evidence.passage])
    ? evidence
    : (locateInListing(evidence.quote, listing) ?? nowhere(evidence));
}

function isInPlace(
  { start, end, quote }: { start: number; end: number; quote: string },
  text: string | undefined,
): boolean {
  return text?.slice(start, end) === quote;
}

function nowhere<T extends object>(evidence: T): T {
  return { ...evidence, start: 0, end: 0 };
}
