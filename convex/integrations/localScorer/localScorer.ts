/**
 * Judges listings by rules over the same text that a model would read: slower
 * to understand, never wrong about what was quoted, free, and the same each
 * time. Shown to members as "scored locally, keyword-grade".
 */
import type { RawScore, ScorerListing } from "../../shared/matching";
import { foldText } from "../../shared/folding";
import type { Locale } from "../../shared/vocabulary";
import type { ScoreAnswer, Scorer } from "../scorer";
import { demandsOf, type Demand } from "./demands";
import type { Reader } from "./finding";
import { fitsOf, type Fit } from "./fit";
import { createReader, judge, type Judgement } from "./judging";
import { interestIn } from "./interest";
import { listingQuote } from "./listingQuote";
import {
  gapOf,
  growthAreasOf,
  recommendationsOf,
  strengthsOf,
  type WordedJudgement,
} from "./prose";
import { thingsOf } from "./parts";
import { requirementLines } from "./requirementLines";
import { requirementText } from "./wording";

/** More than a row may hold (model/matching/checking.ts), with room for what stands beside. */
const MOST_LINES = 11;
const MOST_QUESTIONS = 2;
/** Lists of these and more are what a listing that wants to fit everybody repeats. */
const LEAST_CHOICES = 3;
const FREE = {
  model: "local-rules",
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
  costMicroUsd: 0,
};

/** @param now the clock that work without an end is counted up to */
export function createLocalScorer(
  options: { now?: () => number } = {},
): Scorer {
  return {
    name: "local",
    estimate: () => ({ inputTokens: 0, outputTokens: 0, costMicroUsd: 0 }),
    scoreBatch: ({ profile, listings, locale }): Promise<ScoreAnswer> => {
      const now = new Date(options.now?.() ?? Date.now());
      const reader = createReader(profile, now);
      return Promise.resolve({
        scores: listings.map((listing) =>
          scoreListing(reader, listing, locale),
        ),
        missing: [],
        droppedCount: 0,
        usage: FREE,
        rates: undefined,
      });
    },
  };
}

function scoreListing(
  reader: Reader,
  listing: ScorerListing,
  locale: Locale,
): RawScore {
  const judgements = judgeAll(reader, listing).map((judgement) => ({
    ...judgement,
    requirement: requirementText(judgement.demand.text),
    listingQuote: listingQuote(listing, judgement.demand.line),
  }));
  const interest = interestIn(reader, listing, judgements, locale);
  const fits = [
    ...fitsOf(reader, listing, locale),
    ...(interest === null ? [] : [interest]),
  ];
  const gap = gapOf(judgements, locale);
  return {
    alias: listing.alias,
    factors: [...judgements.map(toFactor), ...fits.map(besideFactor)],
    strengths: strengthsOf(judgements, locale),
    ...(gap === undefined ? {} : { gap }),
    recommendations: recommendationsOf(judgements, reader.segments, locale),
    growthAreas: growthAreasOf(judgements, reader.segments, locale),
  };
}

function toFactor(judgement: WordedJudgement): RawScore["factors"][number] {
  const { demand, requirement, verdict, quote, segment, question } = judgement;
  return {
    requirement,
    importance: demand.line.importance,
    verdict,
    ...(demand.isTrait && { nature: "character" as const }),
    ...(quote === undefined ? {} : { profileQuote: quote }),
    ...(segment && { profilePassage: segment.passage.key }),
    listingQuote: judgement.listingQuote,
    ...(question === undefined ? {} : { question }),
  };
}

function besideFactor(fit: Fit): RawScore["factors"][number] {
  const { requirement, verdict, quote, segment } = fit;
  return {
    requirement,
    importance: fit.importance,
    verdict,
    nature: "beside",
    ...(quote === undefined ? {} : { profileQuote: quote }),
    ...(segment && { profilePassage: segment.passage.key }),
    listingQuote: fit.listingQuote,
  };
}

/** Every line that asks for something, judged; repeated ones once, in the order written. */
function judgeAll(reader: Reader, listing: ScorerListing): Judgement[] {
  const demands = requirementLines(listing.description)
    .filter(({ isDuty }) => !isDuty)
    // A sentence asks for what rules can read in it; the rest of it only tells.
    .flatMap((line) =>
      demandsOf(line).filter(({ asks }) => !line.isProse || asks.length > 0),
    );
  return withQuestions(
    distinct(demands)
      .slice(0, MOST_LINES)
      .map((demand) => judge(reader, demand)),
  );
}

/** Drops what is asked for twice: in the same words, or as a choice among the same things. */
function distinct(demands: readonly Demand[]): Demand[] {
  const seen = new Set<string>();
  const named = new Set<string>();
  return demands.filter((demand) => {
    const key = foldText(demand.text);
    const choices = choicesOf(demand);
    const isNew =
      choices.length < LEAST_CHOICES || !choices.every((one) => named.has(one));
    choices.forEach((one) => named.add(one));
    return isNew && !seen.has(key) && seen.add(key);
  });
}

/** The things of a demand that leaves a choice; none of any other demand. */
function choicesOf({ asks }: Demand): string[] {
  const groups = asks.flatMap((ask) =>
    ask.type === "things" ? ask.groups : [],
  );
  return groups.some(({ choices }) => choices.length >= LEAST_CHOICES)
    ? thingsOf(groups).map(
        ({ concept, text }) => concept?.key ?? foldText(text),
      )
    : [];
}

/** Beyond two questions a card reads like a form; what is only nice is not asked about. */
function withQuestions(judgements: readonly Judgement[]): Judgement[] {
  let asked = 0;
  return judgements.map((judgement) => {
    const { question, demand } = judgement;
    if (question === undefined) return judgement;
    const isSkill = question.type === "skill";
    if (demand.line.importance !== "nice" || !isSkill) {
      if (asked++ < MOST_QUESTIONS) return judgement;
    }
    const { question: _, ...rest } = judgement;
    return rest;
  });
}
