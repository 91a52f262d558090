import MiniSearch from "minisearch";
import { foldText } from "../../shared/folding";
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

const GRAM = 4;
/** A neighbour of a skill is worth this part of the skill. */
const NEIGHBOUR = 0.35;

export function readDocument(document: SignalDocument): ReadDocument {
  const read = (text: string) => ({ text, tokens: tokenise(text) });
  return {
    id: document.id,
    title: read(document.title),
    keywords: read(document.keywords),
  };
}

/** BM25 over stems, titles above the rest. Only words of the profile are indexed. */
export function wordSignal(
  { words }: PrefilterSubject,
  documents: readonly ReadDocument[],
): Signal {
  if (words.size === 0) return new Map();
  // Most words of a catalogue are not the profile's; an index of them would cost a second.
  const wantedIn = ({ tokens }: ReadText) =>
    tokens
      .map(({ stem }) => stem)
      .filter((stem) => words.has(stem))
      .join(" ");
  const index = new MiniSearch<SignalDocument>({
    fields: ["title", "keywords"],
    tokenize: (text) => text.split(" "),
    processTerm: (stem) => stem,
    autoVacuum: false,
  });
  index.addAll(
    documents.map(({ id, title, keywords }) => ({
      id,
      title: wantedIn(title),
      keywords: wantedIn(keywords),
    })),
  );
  const results = index.search([...words.keys()].join(" "), {
    boost: { title: 2 },
    boostTerm: (stem) => words.get(stem) ?? 1,
    prefix: false,
    fuzzy: false,
  });
  return new Map(results.map(({ id, score }) => [id as string, score]));
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

/** Likeness of titles to the profile's role lines by runs of four letters. */
export function titleSignal(
  { roleLines }: PrefilterSubject,
  documents: readonly ReadDocument[],
): Signal {
  const lines = roleLines.map(gramsOf).filter(({ size }) => size > 0);
  const wanted = new Set(lines.flatMap((line) => [...line]));
  if (wanted.size === 0) return new Map();
  const titles = documents.map(({ id, title }) => {
    const grams = gramsOf(title.text);
    return {
      id,
      size: grams.size,
      shared: [...grams].filter((gram) => wanted.has(gram)),
    };
  });
  const counts = new Map<string, number>();
  for (const { shared } of titles) {
    for (const gram of shared) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const rarity = (gram: string) =>
    Math.log(1 + documents.length / (counts.get(gram) ?? 1));
  const signal = new Map<string, number>();
  for (const { id, size, shared } of titles) {
    let best = 0;
    for (const line of lines) {
      let sum = 0;
      for (const gram of shared) if (line.has(gram)) sum += rarity(gram);
      best = Math.max(best, sum / Math.sqrt(size * Math.sqrt(line.size)));
    }
    if (best > 0) signal.set(id, best);
  }
  return signal;
}

function gramsOf(text: string): Set<string> {
  const padded = ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= padded.length; at++) {
    grams.add(padded.slice(at, at + GRAM));
  }
  return grams;
}

function skillsIn({ text, tokens }: ReadText): Set<SkillEntry> {
  return new Set(findSkills(text, tokens).map(({ skill }) => skill));
}
