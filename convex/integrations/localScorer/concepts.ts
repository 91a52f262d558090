import { tokenise, type Token } from "../../shared/tokens";
import {
  CRAFT_CONCEPTS,
  FIELD_CONCEPTS,
  TECHNICAL_CONCEPTS,
} from "./words/concepts";

/** A tool or craft of computing, a craft of any other kind, or a subject. */
export type Domain = "technical" | "craft" | "field";

/** Something that a listing can ask for and a profile can show. */
export interface Concept {
  /** Its English name. */
  key: string;
  en: string;
  es: string;
  /** Keys of what somebody who has this has too. */
  broader: readonly string[];
  domain: Domain;
}

/** Where a text names a concept; offsets into that text. */
export interface Mention {
  /** The likeliest first: the one named so, then the order of the table. */
  concepts: readonly Concept[];
  start: number;
  end: number;
  /** Places in the token list: first, and one past the last. */
  from: number;
  to: number;
  /** Says what somebody is. */
  isRole: boolean;
  /** An everyday word as well. */
  isWeak: boolean;
}

type Word = readonly { text: string; isPrefix: boolean }[];

interface Form {
  concept: Concept;
  words: readonly (Word | "gap")[];
  exact: string | null;
  isRole: boolean;
  isWeak: boolean;
  isName: boolean;
}

/** Words between two halves of a form, as in "organised the annual gathering". */
const LONGEST_GAP = 4;
const PREFIX_KEY = 4;

const FORMS: readonly Form[] = [
  ...readTable(TECHNICAL_CONCEPTS, "technical"),
  ...readTable(CRAFT_CONCEPTS, "craft"),
  ...readTable(FIELD_CONCEPTS, "field"),
];
const BY_KEY = new Map(FORMS.map(({ concept }) => [concept.key, concept]));
const BY_FIRST = indexFirst(false);
const BY_PREFIX = indexFirst(true);
const BROADER = new Map([...BY_KEY.keys()].map((key) => [key, reach(key)]));

/** Whether somebody who has `own` has `wanted`. */
export function impliesConcept(own: Concept, wanted: Concept): boolean {
  return own === wanted || (BROADER.get(own.key)?.has(wanted.key) ?? false);
}

/** Every concept a text names, left to right; the longest name at each place. */
export function findConcepts(
  text: string,
  tokens: readonly Token[] = tokenise(text),
): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const hits = formsAt(text, tokens, at);
    const reachOf = Math.max(0, ...hits.map(({ to }) => to));
    const best = hits.filter(({ to }) => to === reachOf);
    const [first] = best;
    if (first === undefined) continue;
    found.push(toMention(tokens, at, reachOf, best));
    if (!first.form.words.includes("gap")) at = reachOf - 1;
  }
  return found;
}

interface Hit {
  form: Form;
  to: number;
}

function formsAt(text: string, tokens: readonly Token[], at: number): Hit[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const forms = [
    ...(BY_FIRST.get(token.plain) ?? []),
    ...(BY_PREFIX.get(token.plain.slice(0, PREFIX_KEY)) ?? []),
  ];
  return forms.flatMap((form) => {
    if (
      form.exact !== null &&
      text.slice(token.start, token.start + form.exact.length) !== form.exact
    ) {
      return [];
    }
    const to = matchEnd(form.words, tokens, at);
    return to === null ? [] : [{ form, to }];
  });
}

function matchEnd(
  words: Form["words"],
  tokens: readonly Token[],
  from: number,
): number | null {
  let at = from;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) return null;
    if (word !== "gap") {
      if (!isWord(tokens[at], word)) return null;
      at++;
      continue;
    }
    const next = words[index + 1];
    if (next === undefined || next === "gap") return null;
    let skipped = 0;
    while (skipped <= LONGEST_GAP && !isWord(tokens[at + skipped], next)) {
      skipped++;
    }
    if (skipped > LONGEST_GAP) return null;
    at += skipped;
  }
  return at;
}

function isWord(token: Token | undefined, word: Word): boolean {
  return (
    token !== undefined &&
    word.some(({ text, isPrefix }) =>
      isPrefix ? token.plain.startsWith(text) : token.plain === text,
    )
  );
}

function toMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  hits: readonly Hit[],
): Mention {
  const forms = [...hits]
    .map(({ form }) => form)
    .sort((a, b) => Number(b.isName) - Number(a.isName));
  return {
    concepts: [...new Set(forms.map(({ concept }) => concept))],
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    from,
    to,
    isRole: forms.every(({ isRole }) => isRole),
    isWeak: forms.every(({ isWeak }) => isWeak),
  };
}

function readTable(table: string, domain: Domain): Form[] {
  return table
    .trim()
    .split("\n")
    .flatMap((row) => {
      const [en = "", es = "", forms = "", broader = ""] = row.split("|");
      const concept = { key: en, en, es, broader: list(broader), domain };
      const written = list(forms);
      const names = [en, es].filter((name) => !written.includes(`=${name}`));
      return [
        ...[...new Set(names)].map((name) => readForm(concept, name, true)),
        ...written.map((form) => readForm(concept, form, false)),
      ];
    });
}

function readForm(concept: Concept, written: string, isName: boolean): Form {
  const mark = /^[=@~]/.exec(written)?.[0];
  const form = mark === undefined ? written : written.slice(1);
  // Two letters are a name only as written: "Go", "R".
  const isExact = mark === "=" || form.length <= 2;
  return {
    concept,
    words: form.replaceAll("-", " ").split(" ").map(readWord),
    exact: isExact ? form : null,
    isRole: mark === "@",
    isWeak: mark === "~",
    isName,
  };
}

function readWord(written: string): Word | "gap" {
  if (written === "..") return "gap";
  return written.split("/").map((option) => {
    const isPrefix = option.endsWith("*");
    const bare = isPrefix ? option.slice(0, -1) : option;
    const plain = tokenise(bare)[0]?.plain ?? bare;
    return { text: plain, isPrefix };
  });
}

function indexFirst(isPrefix: boolean): Map<string, Form[]> {
  const index = new Map<string, Form[]>();
  for (const form of FORMS) {
    const [first] = form.words;
    if (first === undefined || first === "gap") continue;
    for (const option of first) {
      if (option.isPrefix !== isPrefix) continue;
      const key = isPrefix ? option.text.slice(0, PREFIX_KEY) : option.text;
      index.set(key, [...(index.get(key) ?? []), form]);
    }
  }
  return index;
}

function reach(key: string, seen = new Set<string>()): Set<string> {
  for (const next of BY_KEY.get(key)?.broader ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reach(next, seen);
  }
  return seen;
}

function list(text: string): string[] {
  return text.split(",").filter((entry) => entry !== "");
}
