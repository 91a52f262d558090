import { foldText } from "../../shared/folding";
import { LANGUAGE_CODES, languageNames } from "../../shared/languages";
import type { LanguageLevel } from "../../shared/vocabulary";
import type { Span } from "./phrases";

/** Languages of which one will do, and the words of the line that ask for them. */
export interface LanguageAsk extends Span {
  codes: string[];
  /** Absent where the line names no level. */
  level?: LanguageLevel;
}

interface Found extends Span {
  code: string;
}

const LEVEL_WORDS: readonly (readonly [LanguageLevel, RegExp])[] = [
  [
    "native",
    /\b(?:native|mother tongue|bilingual|nativ[oa]|bilingue|lengua materna)\b/,
  ],
  [
    "fluent",
    /\b(?:fluen\w+|proficien\w+|excellent|advanced|strong|professional|full(?:y)?|c1|c2|b2|near-native|fluid[oa]s?|fluidez|avanzad[oa]|excelentes?|dominio|solid[oa]|perfecto|impecable|muy buen[oa]?|clear|careful|precise|writing|written|editing|escritura|redaccion)\b/,
  ],
  [
    "basic",
    /\b(?:basic|elementary|a1|a2|basic[oa]|elemental|nociones|technical english|ingles tecnico|lectura|reading|leer|read)\b/,
  ],
  [
    "conversational",
    /\b(?:conversational|working|good|intermediate|b1|comfortable|intermedi[oa]|conversacional|buen[oa]?|suficiente|enough|manejo|conversar|daily)\b/,
  ],
];
const NOT_A_LANGUAGE = /\b(?:english[- ]speaking|spanish[- ]owned)\b/;
const OTHER_THAN =
  /(?:beside|besides|other than|in addition to|apart from|ademas de|aparte de|distint[oa] de)\s(?:el |del )?$/;
const PURPOSE = /\b(?:para|to|for|que|because)\b/;
const ASIAN = ["hi", "bn", "ur", "ta", "zh", "ja", "ko", "vi", "th", "id"];
const ANY_ASIAN = /\basian language\b|\blengua asiatica\b/;

/** The languages a line asks for; each entry is one demand of its own. */
export function languagesAsked(text: string): LanguageAsk[] {
  const folded = foldSameLength(text);
  if (NOT_A_LANGUAGE.test(folded)) return [];
  if (ANY_ASIAN.test(folded)) {
    const level = levelIn(folded);
    return [
      { codes: ASIAN, start: 0, end: text.length, ...(level && { level }) },
    ];
  }
  const found = namesIn(folded);
  const runs = runsOf(found, folded);
  return runs.map((run, at) => {
    const before = runs[at - 1]?.at(-1)?.end ?? 0;
    const next = runs[at + 1]?.[0]?.start ?? text.length;
    const first = run[0]?.start ?? 0;
    const last = run.at(-1)?.end ?? text.length;
    const start = startOf(folded, before, first, at > 0);
    const end = endOf(folded, last, next);
    const own = folded.slice(start, end);
    const level = levelIn(own) ?? levelIn(clauseAround(folded, first));
    return {
      codes: run.map(({ code }) => code),
      start,
      end,
      ...(level && { level }),
    };
  });
}

/** "Native or fluent" asks for the lower. */
function levelIn(folded: string): LanguageLevel | undefined {
  const named = LEVEL_WORDS.filter(([, pattern]) => pattern.test(folded));
  return (named.find(([level]) => level !== "native") ?? named[0])?.[0];
}

function namesIn(folded: string): Found[] {
  const found = NAMES.flatMap(({ code, names }) => {
    const hit = names
      .map((name) => ({ name, at: wordIndex(folded, name) }))
      .find(({ at }) => at >= 0);
    if (hit === undefined) return [];
    const { name, at } = hit;
    return OTHER_THAN.test(folded.slice(Math.max(0, at - 20), at))
      ? []
      : [{ code, start: at, end: at + name.length }];
  });
  return found.sort((a, b) => a.start - b.start);
}

const NAMES = LANGUAGE_CODES.map((code) => ({
  code,
  names: languageNames(code).map(foldSameLength),
}));

/** Joined by "or", alone otherwise; a comma is what the next word between makes of it. */
function runsOf(found: readonly Found[], folded: string): Found[][] {
  const runs: Found[][] = [];
  for (const [at, one] of found.entries()) {
    const before = found[at - 1];
    const isChoice = before !== undefined && joinsAsChoice(found, at, folded);
    if (isChoice) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function joinsAsChoice(found: readonly Found[], at: number, folded: string) {
  for (let next = at; next < found.length; next++) {
    const between = folded.slice(found[next - 1]?.end, found[next]?.start);
    if (/;|\b(?:and|y|e|but|pero)\b/.test(between)) return false;
    if (/\b(?:or|o|u)\b|\//.test(between)) return true;
    if (!between.includes(",")) return false;
  }
  return false;
}

function startOf(
  folded: string,
  from: number,
  first: number,
  isLater: boolean,
): number {
  const lead = folded.slice(from, first);
  const breaks = [...lead.matchAll(/;\s|,\s(?:and |y )?|\s(?:and|y|e)\s/g)];
  const cut = isLater ? breaks[0] : breaks.findLast(([mark]) => mark === "; ");
  return cut === undefined ? from : from + cut.index + cut[0].length;
}

function endOf(folded: string, last: number, next: number): number {
  const tail = folded.slice(last, next);
  const breaks = tail.matchAll(/;\s|,\s|\s(?:and|y|e|but|pero)\s/g);
  for (const cut of breaks) {
    const isPurpose = PURPOSE.test(tail.slice(0, cut.index));
    if (cut[0].startsWith(";") || !isPurpose) return last + cut.index;
  }
  return next;
}

function clauseAround(folded: string, at: number): string {
  const start = folded.lastIndexOf(";", at) + 1;
  const end = folded.indexOf(";", at);
  return folded.slice(start, end < 0 ? undefined : end);
}

function wordIndex(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWord = (char: string | undefined) =>
      char !== undefined && /[\p{L}\p{N}]/u.test(char);
    if (!isWord(text[at - 1]) && !isWord(text[at + word.length])) return at;
  }
  return -1;
}

/** Folded letter by letter, so that offsets hold. */
function foldSameLength(text: string): string {
  return [...text]
    .map((char) => {
      const folded = foldText(char) || " ";
      return folded.length === char.length ? folded : char.toLowerCase();
    })
    .join("");
}
