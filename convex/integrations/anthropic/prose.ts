/** Bounds of what an answer may say; longer is no longer what was asked for. */
export const MOST = {
  requirement: 400,
  quote: 1_000,
  prose: 800,
  name: 120,
  factors: 20,
  strengths: 6,
  recommendations: 6,
  growthAreas: 6,
};

const TAG = /<\/?[a-z!][^<>]*>/gi;
const MARKDOWN_LINK = /!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g;
const LINK =
  /\b(?:https?|ftp|javascript|data|vbscript|file|mailto)\s*:\s*(?:\/\/)?\S+|\bwww\.\S+/gi;
const MARKUP = /(?:\*\*|__|`+|^#{1,6}\s+|^>\s+)/gm;
/** Controls, halves of characters, marks that turn the direction of text, and joins that show nothing. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** Prose as plain text: no tags, links, markup, controls; null when too long or nothing is left. */
export function cleanProse(value: unknown, limit: number): string | null {
  if (typeof value !== "string" || value.length > limit) return null;
  const plain = value
    .replace(MARKDOWN_LINK, "$1")
    .replace(TAG, " ")
    .replace(LINK, "")
    .replace(UNSEEN, " ")
    .replace(MARKUP, "")
    .replace(/\s+/g, " ")
    .replace(/\s+([.,;:!?)])/g, "$1")
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null;
}

/** A quote as written, but well-formed: it is compared with the text it is from. */
export function cleanQuote(value: unknown): string | null {
  if (typeof value !== "string" || value.length > MOST.quote) return null;
  const quote = value.replace(UNSEEN, " ").trim();
  return quote === "" ? null : quote;
}
