import type { Token } from "../../shared/tokens";
import type { ReadDocument, Signal } from "./prefilterSignals";
import type { PrefilterSubject } from "./prefilterSubject";

/**
 * BM25+ (Lv and Zhai, 2011) with its usual constants, reckoned over the profile's
 * words alone: a catalogue is read once a run, and an index of all its words
 * would cost more than it saves.
 */
const K = 1.2;
const B = 0.7;
const D = 0.5;
/** Said in the title, a word is what the work is. */
const FIELDS = [
  ["title", 2],
  ["keywords", 1],
] as const;

interface Entry {
  id: string;
  counts: ReadonlyMap<string, number>;
}

/** Likeness by stems, titles above the rest, and above all how many are shared. */
export function wordSignal(
  { words }: PrefilterSubject,
  documents: readonly ReadDocument[],
): Signal {
  if (words.size === 0) return new Map();
  const scores = new Map<string, number>();
  const shared = new Map<string, Set<string>>();
  for (const [field, boost] of FIELDS) {
    const entries = documents.map((document) => ({
      id: document.id,
      counts: countWanted(document[field].tokens, words),
    }));
    const score = scoringOf(entries);
    for (const entry of entries) {
      if (entry.counts.size === 0) continue;
      const seen = shared.get(entry.id) ?? new Set<string>();
      let sum = scores.get(entry.id) ?? 0;
      for (const stem of entry.counts.keys()) {
        sum += boost * (words.get(stem) ?? 0) * score(entry, stem);
        seen.add(stem);
      }
      shared.set(entry.id, seen);
      scores.set(entry.id, sum);
    }
  }
  for (const [id, { size }] of shared) {
    scores.set(id, (scores.get(id) ?? 0) * size);
  }
  return scores;
}

function countWanted(
  tokens: readonly Token[],
  words: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of tokens) {
    if (words.has(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function scoringOf(entries: readonly Entry[]) {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const { counts } of entries) {
    length += counts.size;
    for (const stem of counts.keys()) {
      frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
    }
  }
  const rarity = new Map(
    [...frequencies].map(([stem, count]) => [
      stem,
      Math.log(1 + (entries.length - count + 0.5) / (count + 0.5)),
    ]),
  );
  const average = length / entries.length;
  return ({ counts }: Entry, stem: string) => {
    const count = counts.get(stem) ?? 0;
    const norm = K * (1 - B + (B * counts.size) / average);
    return (rarity.get(stem) ?? 0) * (D + (count * (K + 1)) / (count + norm));
  };
}
