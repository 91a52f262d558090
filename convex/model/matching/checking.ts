import type { Id } from "../../_generated/dataModel";
import { locateQuote } from "../../shared/evidence";
import type {
  Claim,
  Factor,
  GrowthArea,
  ListingEvidence,
  Passage,
  ProfileEvidence,
  RawScore,
} from "../../shared/matching";
import { LIMITS } from "../../shared/limits";
import { isStopWord, tokenise } from "../../shared/tokens";
import { cleanText } from "./cleanText";
import { growthAreaKey } from "./growthAreas";
import type { HopListing } from "./hopInput";

/** What one listing's judgement is stored as, quotes found and offsets known. */
export interface CheckedResult {
  opportunityId: Id<"opportunities">;
  changedAt: number;
  /** As {@link RawScore.scorer}. */
  scorer?: "claude" | "local";
  factors: Factor[];
  strengths: Claim[];
  gap?: string;
  recommendations: string[];
}

export interface CheckedBatch {
  results: CheckedResult[];
  growthAreas: GrowthArea[];
  /** Asked for, and nothing believable came back. */
  missingIds: Id<"opportunities">[];
  droppedClaimCount: number;
}

/** More than these a reader does not take in, and a row must stay small. */
const MOST = {
  factors: 14,
  strengths: 5,
  recommendations: 5,
  growthAreas: 6,
  sentence: 400,
  name: 80,
};
/** So many common words together are a phrase. */
const LEAST_WORDS = 4;

/**
 * Keeps of a scorer's answer what its quotes prove. `listings` are those sent,
 * in order: alias "o1" is the first. A claim whose quote is not in the very text
 * that was sent is dropped and counted.
 */
export function checkAnswer(
  scores: readonly RawScore[],
  passages: readonly Passage[],
  listings: readonly HopListing[],
): CheckedBatch {
  const byAlias = new Map(scores.map((score) => [score.alias, score]));
  const batch: CheckedBatch = {
    results: [],
    growthAreas: [],
    missingIds: [],
    droppedClaimCount: 0,
  };
  for (const [at, listing] of listings.entries()) {
    const score = byAlias.get(aliasOf(at));
    const checked = score && checkScore(score, passages, listing);
    batch.droppedClaimCount += checked?.droppedCount ?? 0;
    if (score === undefined || checked?.result === undefined) {
      batch.missingIds.push(listing.opportunityId);
      continue;
    }
    batch.results.push(checked.result);
    batch.growthAreas.push(...growthAreasOf(score, listing.opportunityId));
  }
  return batch;
}

/** The short name a listing has within one call. */
export function aliasOf(at: number): string {
  return `o${at + 1}`;
}

function checkScore(
  score: RawScore,
  passages: readonly Passage[],
  listing: HopListing,
): { result?: CheckedResult; droppedCount: number } {
  const factors = score.factors
    .slice(0, MOST.factors)
    .flatMap((raw) => checkFactor(raw, passages, listing) ?? []);
  const strengths = score.strengths
    .slice(0, MOST.strengths)
    .flatMap((raw) => checkStrength(raw, passages, listing) ?? []);
  const claimed =
    Math.min(score.factors.length, MOST.factors) +
    Math.min(score.strengths.length, MOST.strengths);
  const droppedCount = claimed - factors.length - strengths.length;
  // An answer of which nothing holds is no judgement.
  if (score.factors.length > 0 && factors.length === 0) return { droppedCount };
  const gap = cleanText(score.gap ?? "", MOST.sentence);
  return {
    droppedCount,
    result: {
      opportunityId: listing.opportunityId,
      changedAt: listing.changedAt,
      ...(score.scorer && { scorer: score.scorer }),
      factors: factors.map((factor, at) => ({ ...factor, key: `f${at + 1}` })),
      strengths,
      ...(gap === "" ? {} : { gap }),
      recommendations: score.recommendations
        .map((text) => cleanText(text, MOST.sentence))
        .filter((text) => text !== "")
        .slice(0, MOST.recommendations),
    },
  };
}

type RawFactor = RawScore["factors"][number];

function checkFactor(
  raw: RawFactor,
  passages: readonly Passage[],
  listing: HopListing,
): Factor | null {
  const requirement = cleanText(raw.requirement, MOST.sentence);
  const profileEvidence = locateInProfile(
    raw.profileQuote,
    firstOf(passages, raw.profilePassage),
  );
  const listingEvidence = locateInListing(raw.listingQuote, listing);
  const isFabricated =
    (raw.profileQuote !== undefined && profileEvidence === undefined) ||
    (raw.listingQuote !== undefined && listingEvidence === undefined);
  const isUnproved =
    (raw.verdict === "met" || raw.verdict === "partly") &&
    (profileEvidence === undefined || !isTelling(profileEvidence.quote));
  const question = answerable(raw.question);
  // A question of code's own making quotes nobody.
  const isUnfounded =
    listingEvidence === undefined
      ? question === undefined
      : !isTelling(listingEvidence.quote);
  if (requirement === "" || isFabricated || isUnproved || isUnfounded) {
    return null;
  }
  return {
    key: "",
    requirement,
    importance: raw.importance,
    verdict: raw.verdict,
    ...(raw.nature && { nature: raw.nature }),
    ...(profileEvidence && { profileEvidence }),
    ...(listingEvidence && { listingEvidence }),
    ...(question && { question }),
  };
}

function checkStrength(
  raw: RawScore["strengths"][number],
  passages: readonly Passage[],
  listing: HopListing,
): Claim | null {
  const text = cleanText(raw.text, MOST.sentence);
  const profileEvidence = locateInProfile(raw.profileQuote, passages);
  const listingEvidence = locateInListing(raw.listingQuote, listing);
  return text !== "" &&
    profileEvidence &&
    listingEvidence &&
    isTelling(profileEvidence.quote) &&
    isTelling(listingEvidence.quote)
    ? { text, profileEvidence, listingEvidence }
    : null;
}

/** "and", "the team": words that stand in every text show nothing of this one. */
function isTelling(quote: string): boolean {
  const tokens = tokenise(quote);
  return (
    tokens.length >= LEAST_WORDS ||
    tokens.some((token) => /\d/.test(token.plain) || !isStopWord(token))
  );
}

/** A name that no profile has room for could not be answered with yes. */
function answerable(question: RawFactor["question"]) {
  return question?.type === "skill" && question.name.length > LIMITS.skill
    ? undefined
    : question;
}

/** The same words may stand in several passages, and mean less in some. */
function firstOf(
  passages: readonly Passage[],
  key: string | undefined,
): readonly Passage[] {
  return key === undefined
    ? passages
    : [...passages].sort((a, b) => +(b.key === key) - +(a.key === key));
}

export function locateInProfile(
  quote: string | undefined,
  passages: readonly Passage[],
): ProfileEvidence | undefined {
  if (quote === undefined) return undefined;
  for (const { key, text } of passages) {
    const found = locateQuote(text, quote);
    if (found !== null) return { passage: key, ...found };
  }
  return undefined;
}

export function locateInListing(
  quote: string | undefined,
  listing: { title: string; description: string },
): ListingEvidence | undefined {
  if (quote === undefined) return undefined;
  for (const passage of ["description", "title"] as const) {
    const found = locateQuote(listing[passage], quote);
    if (found !== null) return { passage, ...found };
  }
  return undefined;
}

function growthAreasOf(
  score: RawScore,
  opportunityId: Id<"opportunities">,
): GrowthArea[] {
  return score.growthAreas.slice(0, MOST.growthAreas).flatMap((raw) => {
    const name = cleanText(raw.name, MOST.name);
    const key = growthAreaKey(name);
    return key === ""
      ? []
      : [
          {
            key,
            name,
            suggestion: cleanText(raw.suggestion, MOST.sentence),
            opportunityIds: [opportunityId],
          },
        ];
  });
}
