import { isEmailAddress, normaliseEmail } from "@convex/shared/emailAddress";

const SEPARATOR = /[\s,;<>"'()[\]|]+/;

export interface PastedAddresses {
  /** As they are stored, each once, in the order they were pasted. */
  addresses: string[];
  /** What has an @ and is none. */
  invalid: string[];
}

/**
 * The addresses in a text that somebody pasted, such as `Ana <ana@example.org>;
 * luis@example.org`. Words without an @ are names, and left alone.
 */
export function parseAddresses(text: string): PastedAddresses {
  const addresses = new Set<string>();
  const invalid = new Set<string>();
  for (const piece of text.split(SEPARATOR)) {
    const word = piece.replace(/^(?:mailto:)?\.*|[.:]+$/gi, "");
    if (!word.includes("@")) continue;
    if (isEmailAddress(word)) addresses.add(normaliseEmail(word));
    else invalid.add(word);
  }
  return { addresses: [...addresses], invalid: [...invalid] };
}
