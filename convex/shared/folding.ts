const BEYOND_ASCII = /[^\0-\x7f]/;

/** Lower case without accents, white space as single spaces: for comparing, never for showing. */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) {
    // Most text: nothing to take apart.
    return text.toLowerCase().replace(/`/g, "'").replace(/\s+/g, " ").trim();
  }
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[‘’´`]/g, "'")
    .replace(/[‐‑–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
