/**
 * Reads what one clause of a listing asks for as a list: "A, B and one of C or D"
 * is A, and B, and (C or D). What no rule knows is kept as a rest, so that a line
 * is never called met for the half of it that was understood.
 */
import { foldText } from "../../shared/folding";
import { isStopWord, tokenise, type Token } from "../../shared/tokens";
import { findConcepts, impliesConcept, type Concept } from "./concepts";
import { isFrameWord } from "./words/frame";

/** One thing asked for, by concept or, where the table has none, by its written name. */
export interface Thing {
  /** As the listing writes it. */
  text: string;
  concept: Concept | null;
  /** Plain forms of its words. */
  words: readonly string[];
}

/** Things that belong together, all of them needed; `hasRest` when words remain unread. */
export interface Choice {
  things: readonly Thing[];
  hasRest: boolean;
}

/** Choices of which `needed` will do. */
export interface Group {
  choices: readonly Choice[];
  needed: number;
}

const AND =
  /\s(?:and|y|e|plus|as well as|asi como)\s|\s&\s|;\s|,\s(?:with|con)\s/gi;
const OR = /\s(?:or|o|u)\s|\s\/\s|(?<=\p{L})\/(?=\p{L})/giu;
const COMMA = /,\s|:\s|\s\(|\)\s?|\s[–—]\s/g;
const OPEN_LIST =
  /\b(?:a field|one of|any of|either|such as|like|e\.g|for example|some of|algun[oa]s? de|un[oa] de|como|por ejemplo|cualquiera de)\b/;
const AT_LEAST_TWO =
  /\b(?:at least|al menos|por lo menos) (?:two|2|dos) (?:of|de)\b/;
const NOT_A_NAME =
  /^(?:I|You|We|The|A|An|Our|Your|El|La|Los|Las|Un|Una|Tu|Vos|Usted|AI|IA)$/;

/** The groups a clause asks for, all of them; empty when nothing in it is known. */
export function groupsOf(clause: string): Group[] {
  const masked = maskMentions(clause);
  if (AT_LEAST_TWO.test(foldText(clause))) {
    const choices = cut(masked, clause, [AND, OR, COMMA]).map((piece) =>
      choiceOf(piece, clause),
    );
    return settle([{ choices: withThings(choices), needed: 2 }]);
  }
  const isOpenList = OPEN_LIST.test(foldText(clause));
  if (isOpenList && !new RegExp(AND.source, "i").test(masked)) {
    const choices = cut(masked, clause, [OR, COMMA]).map((piece) =>
      choiceOf(piece, clause),
    );
    return settle([{ choices: withThings(choices), needed: 1 }]);
  }
  return settle(
    cut(masked, clause, [AND]).flatMap((part): Group[] => {
      const hidden = maskMentions(part);
      if (new RegExp(OR.source, "iu").test(hidden)) {
        return [
          {
            choices: cut(hidden, part, [OR, COMMA]).map((piece) =>
              choiceOf(piece, clause),
            ),
            needed: 1,
          },
        ];
      }
      return cut(hidden, part, [COMMA]).map((piece) => ({
        choices: [choiceOf(piece, clause)],
        needed: 1,
      }));
    }),
  );
}

/** Every concept of the groups, each once. */
export function thingsOf(groups: readonly Group[]): Thing[] {
  const seen = new Set<string>();
  return groups
    .flatMap(({ choices }) => choices.flatMap(({ things }) => things))
    .filter((thing) => {
      const key = thing.concept?.key ?? thing.text;
      return !seen.has(key) && seen.add(key);
    });
}

function withThings(choices: readonly Choice[]): Choice[] {
  return choices.filter(({ things }) => things.length > 0);
}

/** Empty pieces go; "programming in Rust or C" asks for Rust or C. */
function settle(groups: readonly Group[]): Group[] {
  const concepts = thingsOf(groups).flatMap(({ concept }) => concept ?? []);
  const isTold = ({ concept }: Thing) =>
    concept !== null &&
    concept.domain === "technical" &&
    concepts.some((own) => own !== concept && impliesConcept(own, concept));
  return groups
    .map(({ choices, needed }) => ({
      needed,
      choices: choices
        .map(({ things, hasRest }) => {
          const left = things.filter((thing) => !isTold(thing));
          return { hasRest, things: left };
        })
        .filter(({ things, hasRest }) => things.length > 0 || hasRest),
    }))
    .filter(({ choices }) => choices.length > 0);
}

function choiceOf(piece: string, clause: string): Choice {
  const isFirst = clause.trimStart().startsWith(piece.trimStart());
  const tokens = tokenise(piece);
  const mentions = findConcepts(piece, tokens);
  const taken = new Set<number>();
  const things: Thing[] = mentions.map(({ concepts, start, end, from, to }) => {
    for (let at = from; at < to; at++) taken.add(at);
    return {
      text: piece.slice(start, end),
      concept: concepts[0] ?? null,
      words: tokens.slice(from, to).map(({ plain }) => plain),
    };
  });
  for (const run of nameRuns(piece, tokens, taken, isFirst)) {
    const [first, last] = [tokens[run[0] ?? 0], tokens[run.at(-1) ?? 0]];
    if (first === undefined || last === undefined) continue;
    for (const at of run) taken.add(at);
    things.push({
      text: piece.slice(first.start, last.end),
      concept: null,
      words: run.map((at) => tokens[at]?.plain ?? ""),
    });
  }
  const hasRest = tokens.some(
    (token, at) =>
      !taken.has(at) && !isStopWord(token) && !isFrameWord(token.plain),
  );
  return { things, hasRest };
}

/** Words that are names by their capitals, next to each other: "Latin America", "WebGL". */
function nameRuns(
  piece: string,
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  isFirst: boolean,
): number[][] {
  const runs: number[][] = [];
  for (const [at, { start, end }] of tokens.entries()) {
    const written = piece.slice(start, end);
    if (taken.has(at) || !isName(written, isFirst && at === 0)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === at - 1) last.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** A capital that only begins the line makes no name, unless there are more inside. */
function isName(written: string, isStart: boolean): boolean {
  if (NOT_A_NAME.test(written) || !/\p{Lu}/u.test(written)) return false;
  if (/^.+\p{Lu}/u.test(written) || /\d/.test(written)) return true;
  const isFrame = isFrameWord(tokenise(written)[0]?.plain ?? "");
  return /^\p{Lu}\p{L}/u.test(written) && !isFrame && !isStart;
}

/** Names known to the table, hidden so that the "and" inside of one parts nothing. */
function maskMentions(text: string): string {
  let masked = text;
  for (const { start, end } of findConcepts(text)) {
    masked =
      masked.slice(0, start) + "#".repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/** The pieces of `text` between the places where the patterns match `masked`. */
function cut(masked: string, text: string, patterns: RegExp[]): string[] {
  const cuts = patterns
    .flatMap((pattern) => [...masked.matchAll(pattern)])
    .map((match) => [match.index, match.index + match[0].length] as const)
    .sort(([a], [b]) => a - b);
  const pieces: string[] = [];
  let start = 0;
  for (const [from, to] of cuts) {
    if (from < start) continue;
    pieces.push(text.slice(start, from));
    start = to;
  }
  pieces.push(text.slice(start));
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
