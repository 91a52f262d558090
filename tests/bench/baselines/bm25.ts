/** Okapi BM25 over whole words, with the constants that everybody uses. */

const K1 = 1.2;
const B = 0.75;

/** Ids of the documents that share a word with the query, the best first; equal ones by id. */
export function bm25Ranking(
  documents: readonly { id: string; text: string }[],
): (query: string) => string[] {
  const read = documents.map(({ id, text }) => ({ id, words: wordsOf(text) }));
  const length =
    read.reduce((sum, { words }) => sum + words.length, 0) / read.length;
  const postings = new Map<string, Map<number, number>>();
  for (const [at, { words }] of read.entries()) {
    for (const word of words) {
      const posting = postings.get(word) ?? new Map<number, number>();
      posting.set(at, (posting.get(at) ?? 0) + 1);
      postings.set(word, posting);
    }
  }
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of new Set(wordsOf(query))) {
      const posting = postings.get(word);
      if (posting === undefined) continue;
      const { size } = posting;
      const rarity = Math.log(1 + (read.length - size + 0.5) / (size + 0.5));
      for (const [at, count] of posting) {
        const share = (read[at]?.words.length ?? 0) / length;
        const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + B * share));
        scores.set(at, (scores.get(at) ?? 0) + rarity * weight);
      }
    }
    return [...scores]
      .map(([at, score]) => ({ id: read[at]?.id ?? "", score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
