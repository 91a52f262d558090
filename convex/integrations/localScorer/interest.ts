import type { ScorerListing } from "../../shared/matching";
import type { Locale } from "../../shared/vocabulary";
import { findConcepts, type Concept } from "./concepts";
import type { Fit } from "./fit";
import type { Reader } from "./finding";
import { quoteOf } from "./listingQuote";
import { sentencesOf, type Span } from "./phrases";
import type { WordedJudgement } from "./prose";
import { hitsFor, quoteOfHits } from "./support";
import { WORDS } from "./wording";

/** What a listing is about stands in its first paragraphs. */
const OPENING = 700;
const LIST = /\n\s*[-•*]\s/u;
/** Subjects that work is about, not ways of doing it. */
const THEMES = new Set([
  "AI safety",
  "interpretability",
  "mechanistic interpretability",
  "AI evaluations",
  "AI governance",
  "technology policy",
  "open source",
]);

interface Theme {
  concept: Concept;
  quote: string;
}

/** A field that the listing is about and the person says they want, where `told` does not say so; else null. */
export function interestIn(
  { segments }: Reader,
  listing: ScorerListing,
  told: readonly WordedJudgement[],
  locale: Locale,
): Fit | null {
  for (const { concept, quote } of themesOf(listing)) {
    const isTold = told.some(({ shown }) =>
      shown?.some((thing) => thing.concept === concept),
    );
    if (isTold) continue;
    const hits = hitsFor(segments, { text: concept.en, concept, words: [] });
    const wished = hits.filter(({ standing }) => standing === "wished");
    const found = quoteOfHits(wished);
    if (found === null) continue;
    return {
      importance: "nice",
      verdict: "met",
      ...found,
      requirement: WORDS[locale].requirement.interest(concept[locale]),
      listingQuote: quote,
    };
  }
  return null;
}

function themesOf({ description }: ScorerListing): Theme[] {
  const opening = description.slice(0, OPENING).split(LIST)[0] ?? "";
  return sentencesOf(opening).flatMap((sentence: Span) =>
    findConcepts(opening.slice(sentence.start, sentence.end)).flatMap(
      ({ concepts, start, end }) => {
        const [concept] = concepts;
        const isTheme =
          concept !== undefined &&
          (concept.domain === "field" || THEMES.has(concept.key));
        if (!isTheme) return [];
        const at = { start: sentence.start + start, end: sentence.start + end };
        return [{ concept, quote: quoteOf(opening, sentence, at) }];
      },
    ),
  );
}
