import { foldText } from "../../shared/folding";
import {
  findOccupations,
  isGenericInTitles,
  type Occupation,
} from "../../shared/occupations";
import {
  areNeighbours,
  findSkills,
  type SkillEntry,
} from "../../shared/skills";
import { tokenise, type Token } from "../../shared/tokens";
import type { PrefilterSubject } from "./prefilterSubject";

/** The words of a listing that the signals read. */
export interface SignalDocument {
  id: string;
  title: string;
  keywords: string;
}

/** A document whose words were read once for all signals. */
export interface ReadDocument {
  id: string;
  title: ReadText;
  keywords: ReadText;
}

interface ReadText {
  text: string;
  tokens: readonly Token[];
}

/** Scores by listing id; listings that score nothing are left out. */
export type Signal = ReadonlyMap<string, number>;

const GRAM = 3;
/** Above 1, a shared "eco" of "economist" outweighs several of "manager". */
const RARITY_POWER = 1.5;
const GENERIC_GRAM = 0.5;
/** A neighbour of a skill is worth this part of the skill. */
const NEIGHBOUR = 0.35;
/** As {@link NEIGHBOUR}, of occupations: a title says more than a skill among many. */
const NEAR_OCCUPATION = 0.25;

export function readDocument(document: SignalDocument): ReadDocument {
  const read = (text: string) => ({ text, tokens: tokenise(text) });
  return {
    id: document.id,
    title: read(document.title),
    keywords: read(document.keywords),
  };
}

/** How much of what a listing names by skill the profile has, weighed by rarity. */
export function skillSignal(
  { skills }: PrefilterSubject,
  documents: readonly ReadDocument[],
): Signal {
  const named = documents.map(({ id, title, keywords }) => {
    const inTitle = skillsIn(title);
    return {
      id,
      title: inTitle,
      all: new Set([...inTitle, ...skillsIn(keywords)]),
    };
  });
  const counts = new Map<string, number>();
  for (const { all } of named) {
    for (const { key } of all) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const held = [...skills.values()];
  const worth = new Map<string, number>();
  const worthOf = (skill: SkillEntry) => {
    const known = worth.get(skill.key);
    if (known !== undefined) return known;
    const rarity = Math.log(
      1 + documents.length / (counts.get(skill.key) ?? 1),
    );
    const own = skills.get(skill.key)?.weight;
    const near = held.reduce(
      (most, { entry, weight }) =>
        areNeighbours(entry, skill) ? Math.max(most, weight) : most,
      0,
    );
    const value = rarity * (own ?? near * NEIGHBOUR);
    worth.set(skill.key, value);
    return value;
  };
  const signal = new Map<string, number>();
  for (const { id, title, all } of named) {
    let sum = 0;
    for (const skill of all) sum += worthOf(skill) * (title.has(skill) ? 2 : 1);
    // Long listings name many skills: half of the length is allowed for.
    if (sum > 0) signal.set(id, sum / Math.sqrt(1 + all.size));
  }
  return signal;
}

/**
 * Likeness of titles to the profile's role lines by runs of three letters, rare
 * runs far above common ones, and those of words that any title has at half.
 */
export function titleSignal(
  { roleLines }: PrefilterSubject,
  documents: readonly ReadDocument[],
): Signal {
  const lines = roleLines.map(lineGrams).filter(({ size }) => size > 0);
  const wanted = new Set(lines.flatMap((line) => [...line.keys()]));
  if (wanted.size === 0) return new Map();
  const titles = documents.map(({ id, title }) => {
    const grams = gramsOf(title.text);
    return {
      id,
      size: grams.length,
      shared: new Set(grams.filter((gram) => wanted.has(gram))),
    };
  });
  const counts = new Map<string, number>();
  for (const { shared } of titles) {
    for (const gram of shared) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const rarity = new Map(
    [...counts].map(([gram, count]) => [
      gram,
      Math.log(1 + documents.length / count) ** RARITY_POWER,
    ]),
  );
  const signal = new Map<string, number>();
  for (const { id, size, shared } of titles) {
    let best = 0;
    for (const line of lines) {
      let sum = 0;
      for (const gram of shared) {
        sum += (line.get(gram) ?? 0) * (rarity.get(gram) ?? 0);
      }
      best = Math.max(best, sum / Math.sqrt(size * Math.sqrt(line.size)));
    }
    if (best > 0) signal.set(id, best);
  }
  return signal;
}

/** A role line's runs by what they are worth: a run of a telling word counts whole. */
function lineGrams(line: string): Map<string, number> {
  const grams = new Map(gramsOf(line).map((gram) => [gram, 1]));
  const words = new Map<string, boolean>();
  for (const word of lettersOf(line).split(" ")) {
    for (const gram of gramsOf(word)) {
      const isGeneric = words.get(gram) ?? true;
      words.set(gram, isGeneric && isGenericInTitles(word));
    }
  }
  for (const [gram, isGeneric] of words) {
    if (isGeneric) grams.set(gram, GENERIC_GRAM);
  }
  return grams;
}

/** Whether titles name the kinds of work the profile's role lines name, in any words. */
export function occupationSignal(
  { occupations }: PrefilterSubject,
  documents: readonly ReadDocument[],
): Signal {
  if (occupations.size === 0) return new Map();
  const titles = documents.map(({ id, title }) => ({
    id,
    named: findOccupations(title.text, title.tokens),
  }));
  const counts = new Map<Occupation, number>();
  for (const { named } of titles) {
    for (const one of named) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const worth = new Map<Occupation, number>();
  for (const [one, count] of counts) {
    const likeness = [...occupations].reduce(
      (most, [own, weight]) => Math.max(most, weight * nearness(own, one)),
      0,
    );
    worth.set(one, likeness * Math.log(1 + documents.length / count));
  }
  const signal = new Map<string, number>();
  for (const { id, named } of titles) {
    let sum = 0;
    for (const one of named) sum += worth.get(one) ?? 0;
    if (sum > 0) signal.set(id, sum / Math.sqrt(named.size));
  }
  return signal;
}

function nearness(own: Occupation, other: Occupation): number {
  if (own.key === other.key) return 1;
  return own.near.has(other.key) ? NEAR_OCCUPATION : 0;
}

function gramsOf(text: string): string[] {
  const padded = ` ${lettersOf(text)} `;
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= padded.length; at++) {
    grams.push(padded.slice(at, at + GRAM));
  }
  return grams;
}

function lettersOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function skillsIn({ text, tokens }: ReadText): Set<SkillEntry> {
  return new Set(findSkills(text, tokens).map(({ skill }) => skill));
}
