import { foldText } from "../../shared/folding";
import { languageNames } from "../../shared/languages";
import { parsePlace } from "../../shared/places";
import type { EligibilityAspect } from "../../shared/eligibilityResult";
import { visaSponsorshipIn } from "../../shared/visaWords";
import type { ListingFacts } from "../../tables/opportunities";

const LENGTH_MAX = 280;
/** A description is at most some 25 kB; this many sentences are more than any holds. */
const SENTENCES_MAX = 600;

type Finder = (folded: string, facts: ListingFacts) => boolean;

/** Whether a sentence, read alone, says what the fact says. */
const FINDERS: Readonly<Partial<Record<EligibilityAspect, Finder>>> = {
  place: (folded, facts) =>
    facts.workplace === "remote"
      ? saysRegions(folded, facts)
      : facts.visaSponsorship !== "unknown" &&
        visaSponsorshipIn(folded) === facts.visaSponsorship,
  language: (folded, { languages }) =>
    languages.some(({ code }) =>
      languageNames(code).some((name) =>
        ` ${folded} `
          .replace(/[^\p{L}]+/gu, " ")
          .includes(` ${foldText(name)} `),
      ),
    ),
  pay: (folded, { pay }) =>
    [pay?.max, pay?.min].some(
      (amount) => amount !== undefined && namesAmount(folded, amount),
    ),
  hours: (folded, { hoursPerWeek }) =>
    hoursPerWeek !== undefined &&
    new RegExp(`\\b${hoursPerWeek}\\s*(?:hours|hrs|hs|h|horas)\\b`).test(
      folded,
    ),
};

/**
 * The listing's own words for what a check rests on, where its description has
 * them in one sentence: a substring of it, never reworded.
 */
export function sentencesFor(
  description: string,
  facts: ListingFacts,
): Partial<Record<EligibilityAspect, string>> {
  const sentences = description
    .split(/\n+|(?<=[.!?])\s+(?=\p{Lu})/u)
    .slice(0, SENTENCES_MAX)
    .map((sentence) => sentence.trim().replace(/^[-•*]\s+/, ""))
    .filter((sentence) => sentence !== "");
  const folded = sentences.map(foldText);
  return Object.fromEntries(
    Object.entries(FINDERS).flatMap(([aspect, says]) => {
      const found = sentences[folded.findIndex((text) => says(text, facts))];
      return found === undefined ? [] : [[aspect, found.slice(0, LENGTH_MAX)]];
    }),
  );
}

function saysRegions(folded: string, facts: ListingFacts): boolean {
  const { remoteRegions, remoteExcluded } = parsePlace("Remote", {
    description: folded,
  });
  const isSame = (one: readonly string[] = [], two: readonly string[] = []) =>
    one.length > 0 && one.join() === two.join();
  return (
    isSame(remoteRegions, facts.remoteRegions) ||
    isSame(remoteExcluded, facts.remoteExcluded)
  );
}

/** "90,000", "90.000" and "90k" alike. */
function namesAmount(folded: string, amount: number): boolean {
  return [...folded.matchAll(/(\d[\d.,' ]*\d|\d)\s?(k|mil)?\b/g)].some(
    ([, digits = "", thousands]) => {
      const number = Number(digits.replace(/[.,' ]/g, ""));
      return number * (thousands ? 1000 : 1) === amount;
    },
  );
}
