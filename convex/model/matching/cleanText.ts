/** Controls, halves of characters, and marks that turn the direction of the text around them. */
const UNWANTED = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of a model's prose, fit to store and show: well-formed, bounded, without controls. */
export function cleanText(text: string, limit: number): string {
  const line = text.replace(UNWANTED, " ").replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  // The cut may have halved a character; the database refuses half of one.
  const cut = line.slice(0, limit - 1).replace(/\p{Cs}$/u, "");
  return `${cut.trimEnd()}…`;
}
