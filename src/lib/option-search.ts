import { foldText } from "@convex/shared/folding";

/** Something that can be found by names it does not show. */
export interface Findable {
  label: string;
  aliases?: readonly string[];
}

export interface Found<O> {
  option: O;
  /** The alias it was found by, where its label says nothing of what was typed. */
  via?: string;
}

/** How well a name answers what was typed, best first; null when it does not. */
function rankOf(name: string, typed: string): number | null {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(` ${typed}`) || name.includes(`-${typed}`)) return 2;
  return typed.length >= LEAST_INSIDE && name.includes(typed) ? 3 : null;
}

/** Fewer letters stand inside too many words. */
const LEAST_INSIDE = 3;
/** Beside its label, an alias is the second best reason. */
const ALIAS_STEP = 0.5;

/**
 * Finds among options by label and alias, the best answer first; among equals
 * the order of the options holds. Accents and capitals do not matter.
 */
export function searchIn<O extends Findable>(
  options: readonly O[],
): (text: string) => Found<O>[] {
  const folded = options.map((option) => ({
    option,
    label: foldText(option.label),
    aliases: (option.aliases ?? []).map((alias) => [alias, foldText(alias)]),
  }));
  return (text) => {
    const typed = foldText(text);
    if (typed === "") return options.map((option) => ({ option }));
    const found: (Found<O> & { rank: number })[] = [];
    for (const { option, label, aliases } of folded) {
      let best: { rank: number; via?: string } | null = ranked(label, typed, 0);
      for (const [alias = "", name = ""] of aliases) {
        const other = ranked(name, typed, ALIAS_STEP);
        if (other !== null && (best === null || other.rank < best.rank)) {
          best = { ...other, via: alias };
        }
      }
      if (best !== null) found.push({ option, ...best });
    }
    return found.sort((a, b) => a.rank - b.rank);
  };
}

function ranked(name: string, typed: string, step: number) {
  const rank = rankOf(name, typed);
  return rank === null ? null : { rank: rank + step };
}

/** The option that goes by exactly these words: by its label, else by an alias. */
export function findNamed<O extends Findable>(
  options: readonly O[],
  words: string,
): O | undefined {
  const typed = foldText(words);
  return (
    options.find(({ label }) => foldText(label) === typed) ??
    options.find(({ aliases }) =>
      aliases?.some((alias) => foldText(alias) === typed),
    )
  );
}
