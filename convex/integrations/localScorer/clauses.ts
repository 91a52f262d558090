import { foldText } from "../../shared/folding";
import type { Span } from "./phrases";
import { OPEN_TAIL, OPTIONAL } from "./words/asking";

/** The clause without what leaves open how or where it was learnt. */
export function withoutTail(text: string): string {
  return text.replace(OPEN_TAIL, "");
}

/** The clauses that ask, without those that only say what would be nice. */
export function withoutOptional(text: string): string {
  const clauses = text.split(/;\s/);
  const asked = clauses.filter((clause) => !OPTIONAL.test(foldText(clause)));
  return (asked.length > 0 ? asked : clauses).join("; ");
}

/** The clause around a place, folded. */
export function clauseAt(text: string, { start }: Span): string {
  const from = text.lastIndexOf(";", start) + 1;
  const to = text.indexOf(";", start);
  return foldText(text.slice(from, to < 0 ? undefined : to));
}

/** A stretch without the words that join it to its neighbours. */
export function tidied(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const lead =
    /^[\s,;:.]*(?:(?:and|or|but|y|e|o|pero)\s+)?/iu.exec(inside)?.[0].length ??
    0;
  const tail =
    /(?:[\s,;:.]|\s(?:and|or|but|y|e|o|pero|in|en))+$/iu.exec(
      inside.slice(lead),
    )?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}
