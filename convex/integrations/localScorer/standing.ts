import { foldText } from "../../shared/folding";
import type { Span } from "./phrases";
import type { PassageKind } from "./profileIndex";

/**
 * What naming something says of the person: that they have it, are learning it,
 * want it, or the contrary of having it.
 */
export type Standing = "had" | "learning" | "wished" | "denied";

const WISHES = new Set<PassageKind>(["interests", "goals", "seeking"]);
const CLAUSE =
  /[,;:.]\s|\s(?:but|pero|although|aunque|however|while|mientras)\s/g;
/** A denial reaches over commas: "never used JAX, Docker or Rust". */
const TURN = /[;:.]\s|\s(?:but|pero|although|aunque|however|while|mientras)\s/g;
/** Over folded text, before the thing and in its clause. */
const DENIED =
  /\b(?:no|not|never|nunca|jamas|without|sin|neither|nor|ni|don't|didn't|haven't|doesn't|isn't|won't|can't|cannot|avoid\w*|evit\w+|stopped|instead of|rather than|en vez de|en lugar de|except|excepto|salvo|lack\w*|hate\w*|odi[oae]\w*|no longer|deje de|tired of|cansad[oa] de)\b(?! (?:only|solo|solamente))/;
/** "Moved payroll from spreadsheets to Xero": what was left behind. */
const LEFT_BEHIND =
  /\b(?:(?:moved|migrated|switched|ported|converted|went|moving|migrating|switching)\b.*\b(?:from|off|away from)|(?:replaced|replacing|reemplace|reemplazando|abandone|abandoned|dropped)(?: (?:the|our|all|old|las?|los|el|todas?|todos|viejas?|viejos?))*|(?:pase|migre|cambie|mudamos|pasamos|migramos)\b.*\b(?:desde|de))(?: (?:the|our|old|las?|los|el|unas?|unos))*\s*$/;
const WISHED =
  /\b(?:want\w*|would like|hope|hoping|aim|aspir\w+|interested|interests?|interes\w*|quiero|quisiera|me gustaria|busco|looking|en camino|on (?:the|my) way|towards?|hacia|curious|curios\w+|plan(?:ning)? to|pienso)\b/;
const LEARNING =
  /\b(?:learn\w*|aprend\w+|studying|beginner|principiante|basics?|basic[oa]s?|nociones|rusty|oxidad[oa]|a (?:bit|little)|un poco|algo de|some|starting|empez\w+|introduct\w+|introduccion|elementary|elemental\w*)\b/;
const BASIC_AFTER =
  /^\W*(?:\(?(?:basics?|basic[oa]|beginner|principiante|rusty|learning|inicial))\b/;

/** Reads the clause around a thing; `at` are offsets into `text`. */
export function standingOf(
  text: string,
  at: Span,
  kind: PassageKind,
  isHead: boolean,
): Standing {
  const lead = text.slice(0, at.start);
  const before = foldText(clauseBefore(lead, CLAUSE));
  if (DENIED.test(foldText(clauseBefore(lead, TURN)))) return "denied";
  if (LEFT_BEHIND.test(before)) return "denied";
  if (WISHES.has(kind)) return "wished";
  if (isHead) return "had";
  if (WISHED.test(before)) return "wished";
  const after = foldText(text.slice(at.end, at.end + 24));
  return LEARNING.test(before) || BASIC_AFTER.test(after) ? "learning" : "had";
}

function clauseBefore(text: string, breaks: RegExp): string {
  const last = [...text.matchAll(breaks)].at(-1);
  return last === undefined ? text : text.slice(last.index + last[0].length);
}
