import { refusal } from "./errors";
import { LIMITS } from "./limits";

/** No white space, nothing that shows as nothing, no sign that mail headers give a meaning to. */
const SHAPE =
  /^[^\s\p{C}@<>",;:()[\]\\]+@[^\s\p{C}@<>",;:()[\]\\]+\.[^\s\p{C}@<>",;:()[\]\\.]+$/u;

/**
 * The one form an address is stored and looked up in: NFKC, trimmed, lower case.
 * Dots and plus tags are kept: only the mailbox's host knows what they mean.
 */
export function normaliseEmail(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Whether a text is an address, in whatever form it is written. */
export function isEmailAddress(text: string): boolean {
  const email = normaliseEmail(text);
  return email.length <= LIMITS.email && SHAPE.test(email);
}

/** Like {@link normaliseEmail}; refuses what cannot be an address. */
export function requiredEmail(field: string, text: string): string {
  if (!isEmailAddress(text)) {
    throw refusal("INVALID", { field, details: { reason: "email" } });
  }
  return normaliseEmail(text);
}
