import { refusal } from "./errors";

/**
 * Every bound of the product in one table: the server refuses past it, forms
 * show it. Text lengths count UTF-16 code units.
 */
export const LIMITS = {
  /** A name, a title, a place: one line. */
  line: 160,
  /** A headline or a single skill must fit a card on a phone. */
  headline: 120,
  skill: 60,
  /** Goals, a job's description: a few paragraphs. */
  paragraph: 2_000,
  /** An answer in one's own words: a sentence or two. */
  answer: 400,
  url: 2_048,
  email: 254,
  /** Real ones end near 300. */
  userAgent: 512,
  /** A pasted CV; ten dense pages. */
  cvText: 60_000,
  /** A cleaned listing; longer ones are cut and say so. */
  listingText: 20_000,
  educationEntries: 12,
  workEntries: 20,
  skills: 60,
  interests: 30,
  languages: 12,
  links: 8,
  choices: 40,
  /** Rules made of dismissals. */
  rules: 40,
  /** Above this a search term is noise. */
  searchText: 120,
  pageSize: 50,
  /** One chunk of an import; keeps the mutation far below 16,000 writes. */
  importChunk: 50,
  /** Listings a network may have open at once (matching.md). */
  openListings: 5_000,
  /** Marks of a roster in one transaction: each reads some twenty documents, and half of a limit is free. */
  marksAtOnce: 100,
  /** More than any network has. */
  members: 10_000_000,
  /** A million dollars: past it a cap is a slip of the hand. */
  capMicroUsd: 1_000_000_000_000,
} as const;

/** Refuses text longer than `limit`; answers it trimmed. */
export function boundedText(
  field: string,
  value: string,
  limit: number,
): string {
  const text = value.trim();
  if (text.length > limit) {
    throw refusal("INVALID", { field, details: { reason: "tooLong", limit } });
  }
  return text;
}

/** Like {@link boundedText}, and refuses empty text. */
export function requiredText(
  field: string,
  value: string,
  limit: number,
): string {
  const text = boundedText(field, value, limit);
  if (text === "") {
    throw refusal("INVALID", { field, details: { reason: "required" } });
  }
  return text;
}

/** Refuses lists longer than `limit`. */
export function boundedList<T>(
  field: string,
  value: readonly T[],
  limit: number,
): readonly T[] {
  if (value.length > limit) {
    throw refusal("INVALID", { field, details: { reason: "tooMany", limit } });
  }
  return value;
}

/** Refuses pages of a list that are empty or too long; answers the options as they are. */
export function boundedPage<Page extends { numItems: number }>(
  paginationOpts: Page,
): Page {
  const { numItems } = paginationOpts;
  boundedNumber("paginationOpts.numItems", numItems, 1, LIMITS.pageSize);
  return paginationOpts;
}

/** Refuses NaN, infinities and numbers outside `[min, max]`. */
export function boundedNumber(
  field: string,
  value: number,
  min: number,
  max: number,
): number {
  if (!Number.isFinite(value) || value < min || value > max) {
    throw refusal("INVALID", {
      field,
      details: { reason: "outOfRange", min, max },
    });
  }
  return value;
}
