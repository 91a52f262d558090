import { plainText } from "./lines";
import type { CvFinding, CvSection } from "./types";

const URL =
  /(?<![@\p{L}\d.])(?:https?:\/\/|www\.)?(?:[\p{L}\d-]+\.)+[a-z]{2,}(?:\/[^\s<>()|,;·•]*)?(?![@\p{L}\d])/giu;
/** Without a scheme or path, only an address of these looks like a link and not like a word. */
const BARE =
  /^(?:https?:\/\/|www\.)|^(?:[\w-]+\.)*(?:linkedin|github|gitlab|orcid|medium|kaggle|behance|dribbble|substack|huggingface|lesswrong|google|researchgate|youtube|vimeo|x|twitter|bsky|mastodon)\.[a-z]+\/./i;

/** Addresses of the person: those of the header, and of any section that lists contacts. */
export function readLinks(sections: readonly CvSection[]): CvFinding[] {
  const found = new Map<string, CvFinding>();
  for (const { kind, lines } of sections) {
    if (kind !== "header" && kind !== "contact") continue;
    for (const line of lines) {
      const text = plainText(line);
      for (const [match] of text.matchAll(URL)) {
        const link = asLink(match);
        if (link === null || found.has(key(link))) continue;
        found.set(key(link), {
          edit: { section: "links", value: link },
          text,
        });
      }
    }
  }
  return [...found.values()];
}

function asLink(text: string): string | null {
  const bare = text.replace(/[.,;:'"]+$/, "");
  if (!BARE.test(bare)) return null;
  return `https://${bare.replace(/^https?:\/\//i, "").replace(/\/+$/, "")}`;
}

function key(link: string): string {
  return link.toLowerCase().replace(/^https:\/\/(?:www\.)?/, "");
}
