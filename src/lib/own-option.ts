import { foldText } from "@convex/shared/folding";
import { findNamed, type Findable } from "./option-search";

interface Offered extends Findable {
  value: string;
}

/** The offered option that means the same, or the words themselves. */
export function matchOrOwn(
  typed: string,
  options: readonly Offered[],
  maxLength: number,
): string {
  const words = typed.trim().replace(/\s+/g, " ").slice(0, maxLength).trim();
  return findNamed(options, words)?.value ?? words;
}

/** The "Add …" line of the list, when the words are not there already. */
export function ownOption(
  typed: string,
  options: readonly Offered[],
  values: readonly string[],
  maxLength: number,
): { value: string; label: string } | null {
  const value = matchOrOwn(typed, options, maxLength);
  const isKnown = [...options.map((option) => option.value), ...values].some(
    (other) => foldText(other) === foldText(value),
  );
  return value === "" || isKnown ? null : { value, label: value };
}
