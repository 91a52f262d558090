import { foldText } from "../folding";
import { LANGUAGE_CODES, languageNames } from "../languages";
import type { LanguageLevel } from "../vocabulary";
import type { CvLanguage } from "./types";

const CODES: ReadonlyMap<string, string> = new Map(
  LANGUAGE_CODES.flatMap((code) =>
    languageNames(code).map((name) => [foldText(name), code] as const),
  ),
);

/** "English: full professional proficiency"; more words tell of something else. */
const MOST_WORDS = 5;
/** The first that matches decides; over folded text. */
const LEVELS: readonly (readonly [RegExp, LanguageLevel])[] = [
  [/\b(?:near|casi)[ -]nativ[eoa]\b/, "fluent"],
  [
    /\b(?:limited working|profesional limitad[oa]|basic[oa] (?:profesional|limitad[oa]))\b/,
    "conversational",
  ],
  [
    /\b(?:professional working|full professional|profesional complet[oa]|competencia profesional)\b/,
    "fluent",
  ],
  [
    /\b(?:native|nativ[oa]|bilingual|bilingue|mother tongue|first language|matern[oa]|lengua materna|idioma materno)\b/,
    "native",
  ],
  [
    /\b(?:b2|c[12])\b|\b(?:fluent|fluid[oa]|fluency|advanced|avanzad[oa]|proficient|proficiency|excellent|excelente|alto|muy buen[oa]?|fluidez|full)\b/,
    "fluent",
  ],
  [
    /\bb1\b|\b(?:intermediate|intermedi[oa]|conversational|conversacional|working|good|buen[oa]?|medio|independent)\b/,
    "conversational",
  ],
  [
    /\b(?:a[12])\b|\b(?:basic|basic[oa]|elementary|elemental|beginner|principiante|inicial|reading|lectura|lectocomprension|tecnico|nociones|school)\b/,
    "basic",
  ],
];

/** Languages with a stated level: "Inglés: avanzado, portugués (B1)"; a language without a level is left out. */
export function readSpokenLanguages(text: string): CvLanguage[] {
  return piecesOf(text).flatMap((piece) => {
    const folded = foldText(piece);
    const codes = codesIn(folded);
    const level = LEVELS.find(([words]) => words.test(folded))?.[1];
    // "Native in Spanish and Guarani" gives its level to both.
    return level === undefined || codes.length > 3
      ? []
      : codes.map((code) => ({ code, level }));
  });
}

/** LinkedIn's pages give a language its level on the line below. */
export function languageLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const folded = foldText(line);
    const isLevel = codesIn(folded).length === 0 && hasLevel(folded);
    const lacksLevel =
      before !== undefined &&
      codesIn(foldText(before)).length === 1 &&
      !hasLevel(foldText(before));
    if (isLevel && lacksLevel) {
      joined[joined.length - 1] = `${before}: ${line}`;
    } else joined.push(line);
  }
  return joined;
}

/** Outside a section of languages: a line that lists nothing else, each with its level. */
export function isLanguageList(line: string): boolean {
  const pieces = piecesOf(line);
  return (
    pieces.length > 0 &&
    pieces.every((piece) => {
      const folded = foldText(piece);
      return (
        codesIn(folded).length === 1 &&
        hasLevel(folded) &&
        piece.split(/\s+/).length <= MOST_WORDS
      );
    })
  );
}

function hasLevel(folded: string): boolean {
  return LEVELS.some(([words]) => words.test(folded));
}

function piecesOf(text: string): string[] {
  const pieces = text
    .replace(/\t/g, ": ")
    .split(/[;|•·\n]|\.\s+(?=\p{Lu})|,(?![^(]*\))|\s\/\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  // "English, fluent, Spanish, native": a piece without a language belongs to the one before.
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.length - 1;
    if (last >= 0 && codesIn(foldText(piece)).length === 0) {
      joined[last] = `${joined[last] ?? ""} ${piece}`;
    } else {
      joined.push(piece);
    }
  }
  return joined.flatMap(splitAtAnd);
}

/** "Spanish native and English fluent" are two; "Spanish and English: native" is one. */
function splitAtAnd(piece: string): string[] {
  const parts = piece.split(/\s+(?:and|y|e|&)\s+/i);
  const areAllLevelled = parts.every((part) => {
    const folded = foldText(part);
    return codesIn(folded).length > 0 && hasLevel(folded);
  });
  return areAllLevelled ? parts : [piece];
}

function codesIn(folded: string): string[] {
  const words = folded.split(/[^\p{L}']+/u).filter((word) => word !== "");
  const codes = words.flatMap((word, at) => {
    const two = `${word} ${words[at + 1] ?? ""}`;
    const code = CODES.get(two) ?? CODES.get(word);
    return code === undefined ? [] : [code];
  });
  return [...new Set(codes)];
}
