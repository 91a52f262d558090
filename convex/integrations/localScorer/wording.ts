import { languageName } from "../../shared/languages";
import type { Locale } from "../../shared/vocabulary";
import type { Thing } from "./parts";
import { cutShort, shortened } from "./phrases";
import { en } from "./words/en";
import { es } from "./words/es";
import type { ScorerWords } from "./words/words";

export const WORDS: Record<Locale, ScorerWords> = { en, es };

/** A requirement is read in a table's first column. */
const REQUIREMENT = 110;
const MOST_NAMED = 4;

/**
 * The requirement in one short line, in the listing's own words whatever the
 * reader's language: a translation of rules' making would promise too much.
 */
export function requirementText(text: string): string {
  return shortened(text, REQUIREMENT) ?? cutShort(text, REQUIREMENT);
}

/** Things in the reader's language, to stand inside a sentence. */
export function thingNames(things: readonly Thing[], locale: Locale): string[] {
  const names = things.map(
    ({ concept, text }) => concept?.[locale] ?? text.trim(),
  );
  return [...new Set(names)].slice(0, MOST_NAMED);
}

/** "Portuguese". */
export function languageTopic(code: string, locale: Locale): string {
  return languageName(code, locale);
}
