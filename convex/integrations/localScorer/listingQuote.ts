import type { ScorerListing } from "../../shared/matching";
import { phraseAround, type Span } from "./phrases";
import type { RequirementLine } from "./requirementLines";

/** Longest quote of a listing; a full requirement fits. */
const LISTING_QUOTE = 170;

/** The listing's words for a line: all of it, or its first clauses; else the title. */
export function listingQuote(
  { title, description }: ScorerListing,
  line: RequirementLine,
): string {
  if (line.start < 0) return title;
  return quoteOf(description, line, { start: line.start, end: line.start + 1 });
}

/** The words of a text around a place in one of its sentences. */
export function quoteOf(text: string, sentence: Span, at: Span): string {
  const span = phraseAround(text, sentence, at.start, at.end, LISTING_QUOTE);
  return text.slice(span.start, span.end);
}
