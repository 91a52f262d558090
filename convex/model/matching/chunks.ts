import { PACE } from "./pace";

/**
 * Candidates in rank order, cut into a run's batches: the best few alone, then
 * tens. Within a batch the order is shuffled by the run's seed: a model judges
 * what comes first differently, and rank must not decide that.
 */
export function chunkCandidates<T>(ranked: readonly T[], seed: number): T[][] {
  const chunks: T[][] = [];
  const random = seededRandom(seed);
  for (let at = 0; at < ranked.length;) {
    const size = at === 0 ? PACE.firstBatchSize : PACE.batchSize;
    chunks.push(shuffled(ranked.slice(at, at + size), random));
    at += size;
  }
  return chunks;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** mulberry32: the same numbers for the same seed, on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
