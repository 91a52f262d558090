/** A stretch of the original text: `text.slice(start, end) === quote`. */
export interface Located {
  start: number;
  end: number;
  quote: string;
}

interface Folded {
  text: string;
  /** For each code unit of `text`, where its cluster starts and ends in the original. */
  starts: number[];
  ends: number[];
}

/** Below this a stretch that begins or ends inside a word proves nothing. */
const LEAST_INSIDE_WORDS = 12;
const MARK = /\p{M}/u;
const FIRST_MARK = 0x300;
const CLUSTERS = new Map<string, string>();
const MOST_CLUSTERS = 5_000;
const INVISIBLE = /^[\p{Cf}\p{Cc}]+$/u;
const LIKE: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "•": "-",
};

/**
 * Finds `quote` in `text`, whatever its white space, case, composition, dashes
 * and quotation marks, and answers the original's own words; null when they are
 * not there. Whole words are preferred over a stretch inside words.
 */
export function locateQuote(text: string, quote: string): Located | null {
  const wanted = fold(quote).text.replace(/^[\s"'.…]+|[\s"'…]+$/gu, "");
  const exact = locateFolded(text, wanted);
  // Models end a shortened quote with a full stop that the original lacks.
  return exact ?? locateFolded(text, wanted.replace(/[.,;:]+$/u, ""));
}

function locateFolded(text: string, wanted: string): Located | null {
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  const folded = foldedText(text);
  let inside: number | null = null;
  for (
    let at = folded.text.indexOf(wanted);
    at >= 0;
    at = folded.text.indexOf(wanted, at + 1)
  ) {
    if (isWhole(folded.text, at, at + wanted.length)) {
      return located(text, folded, at, at + wanted.length);
    }
    inside ??= at;
  }
  return inside === null || wanted.length < LEAST_INSIDE_WORDS
    ? null
    : located(text, folded, inside, inside + wanted.length);
}

function located(text: string, folded: Folded, from: number, to: number) {
  const start = folded.starts[from] ?? 0;
  const end = folded.ends[to - 1] ?? text.length;
  return { start, end, quote: text.slice(start, end) };
}

function isWhole(text: string, from: number, to: number): boolean {
  return (
    !(isWord(text[from - 1]) && isWord(text[from])) &&
    !(isWord(text[to - 1]) && isWord(text[to]))
  );
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** One batch looks dozens of quotes up in the same few texts: each is folded once. */
const FOLDED = new Map<string, Folded>();
const MOST_FOLDED = 32;

function foldedText(original: string): Folded {
  const known = FOLDED.get(original);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const folded = fold(original);
  FOLDED.set(original, folded);
  return folded;
}

function fold(original: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = " ";
  for (let at = 0; at < original.length;) {
    const start = at;
    at += clusterLength(original, at);
    const piece =
      at - start === 1
        ? foldUnit(original, start)
        : foldCluster(original.slice(start, at));
    if (piece === "" || (piece === " " && last === " ")) continue;
    last = piece;
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(start);
      ends.push(at);
    }
  }
  return { text: pieces.join(""), starts, ends };
}

/** A code point with the combining marks that follow it. */
function clusterLength(text: string, at: number): number {
  const first = text.codePointAt(at) ?? 0;
  let end = at + (first > 0xffff ? 2 : 1);
  while (
    end < text.length &&
    text.charCodeAt(end) >= FIRST_MARK &&
    MARK.test(text.charAt(end))
  ) {
    end++;
  }
  return end - at;
}

/** Plain letters are most of any text and need no tables. */
function foldUnit(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return text.charAt(at);
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return " ";
  return foldCluster(text.charAt(at));
}

function foldCluster(cluster: string): string {
  const known = CLUSTERS.get(cluster);
  if (known !== undefined) return known;
  if (CLUSTERS.size >= MOST_CLUSTERS) CLUSTERS.clear();
  const folded = foldUnknown(cluster);
  CLUSTERS.set(cluster, folded);
  return folded;
}

function foldUnknown(cluster: string): string {
  if (/^\s$/u.test(cluster)) return " ";
  if (INVISIBLE.test(cluster)) return "";
  const plain = cluster.normalize("NFKC").toLowerCase();
  return LIKE[plain] ?? plain;
}
