/** The figures that rankings are told by. */

/** nDCG at `depth`: the gain of the order found as a share of the best order's. */
export function ndcgAt(
  depth: number,
  ranked: readonly string[],
  gains: ReadonlyMap<string, number>,
): number {
  const gained = (values: readonly number[]) =>
    values
      .slice(0, depth)
      .reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
  const best = gained([...gains.values()].sort((a, b) => b - a));
  const found = gained(ranked.map((id) => gains.get(id) ?? 0));
  return best === 0 ? 1 : found / best;
}

/** The part of the relevant that the first `depth` hold. */
export function recallAt(
  depth: number,
  ranked: readonly string[],
  relevant: ReadonlySet<string>,
): number {
  if (relevant.size === 0) return 1;
  const found = ranked.slice(0, depth).filter((id) => relevant.has(id));
  return found.length / relevant.size;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Kendall's τ-b of two rankings of the same things by their values: 1 in the same
 * order, -1 reversed; what both hold equal counts for neither.
 */
export function kendallTau(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  const ids = [...one.keys()].filter((id) => other.has(id));
  let agreed = 0;
  let unequalInOne = 0;
  let unequalInOther = 0;
  for (const [at, a] of ids.entries()) {
    for (const b of ids.slice(at + 1)) {
      const first = Math.sign((one.get(a) ?? 0) - (one.get(b) ?? 0));
      const second = Math.sign((other.get(a) ?? 0) - (other.get(b) ?? 0));
      agreed += first * second;
      unequalInOne += Math.abs(first);
      unequalInOther += Math.abs(second);
    }
  }
  const pairs = Math.sqrt(unequalInOne * unequalInOther);
  return pairs === 0 ? 1 : agreed / pairs;
}
