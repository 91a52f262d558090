/**
 * What a password must be, in one place: the server refuses by it and the live
 * checklist shows it. Length and a block-list, no composition rules: those make
 * people choose worse (NIST SP 800-63B, 3.1.1).
 */
import { COMMON_PASSWORDS } from "./commonPasswords";
import { foldText } from "./folding";

export const PASSWORD_LENGTH = {
  least: 12,
  /** Longer texts only cost hashing time. */
  most: 256,
} as const;

/** In the order of the checklist. */
export const PASSWORD_RULES = ["length", "uncommon", "impersonal"] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

/** What an attacker of this product would try first. */
const OWN_WORDS = ["wayfinder", "baish", "aisafety", "aisafetyhub", "aligned"];
/** More digits or signs than this beside a common word are a secret of their own. */
const MOST_DECORATION = 8;
/** A part of the address this short says nothing. */
const LEAST_PERSONAL_LENGTH = 4;
const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789012345678901234567890",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertyuiopasdfghjklñzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "qazwsxedcrfvtgbyhnujm",
];
const LOOKALIKES: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Which rules a password keeps.
 *
 * @param personal texts that are known of the person, such as the e-mail address
 */
export function checkPassword(
  password: string,
  personal: readonly string[] = [],
): Record<PasswordRule, boolean> {
  const folded = foldText(password);
  const length = [...password.normalize("NFKC")].length;
  return {
    length: length >= PASSWORD_LENGTH.least && length <= PASSWORD_LENGTH.most,
    uncommon: folded !== "" && !isCommon(folded),
    impersonal: folded !== "" && !isPersonal(folded, personal),
  };
}

/** The rules a password breaks; empty when it may be used. */
export function brokenPasswordRules(
  password: string,
  personal: readonly string[] = [],
): PasswordRule[] {
  const kept = checkPassword(password, personal);
  return PASSWORD_RULES.filter((rule) => !kept[rule]);
}

function isCommon(folded: string): boolean {
  const compact = folded.replace(/[\s._-]+/g, "");
  return (
    COMMON_PASSWORDS.has(compact) ||
    isRepetitive(compact) ||
    isRow(compact) ||
    isDecorated(compact)
  );
}

/** "aaaaaaaaaaaa", "abcabcabcabc", "1212121212121": one short piece over and over. */
function isRepetitive(text: string): boolean {
  for (let size = 1; size <= Math.min(4, text.length / 2); size++) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).startsWith(text)) {
      return true;
    }
  }
  return new Set(text).size <= 3;
}

/** Keys or letters in their row, there and back, once or more. */
function isRow(text: string): boolean {
  const pieces = text.match(/.{1,6}/gsu) ?? [];
  return pieces.every((piece) =>
    ROWS.some(
      (row) =>
        row.includes(piece) || [...row].reverse().join("").includes(piece),
    ),
  );
}

/** At most two common words with a few digits or signs around them. */
function isDecorated(text: string): boolean {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return [core, plain(core)].some((word) => {
    const letters = word.replace(/[^\p{L}]/gu, "");
    const isMostlyWords = text.length - letters.length <= MOST_DECORATION;
    return letters !== "" && isMostlyWords && madeOf(letters, 2);
  });
}

function madeOf(letters: string, mostWords: number): boolean {
  if (isWord(letters) || isRepeatedWord(letters)) return true;
  if (mostWords === 1) return false;
  for (let at = 3; at <= letters.length - 3; at++) {
    if (
      isWord(letters.slice(0, at)) &&
      madeOf(letters.slice(at), mostWords - 1)
    ) {
      return true;
    }
  }
  return false;
}

function isWord(letters: string): boolean {
  return COMMON_PASSWORDS.has(letters) || OWN_WORDS.includes(letters);
}

function isRepeatedWord(letters: string): boolean {
  for (let count = 2; count * 4 <= letters.length; count++) {
    const word = letters.slice(0, letters.length / count);
    if (isWord(word) && word.repeat(count) === letters) return true;
  }
  return false;
}

function plain(text: string): string {
  return [...text].map((char) => LOOKALIKES[char] ?? char).join("");
}

/** The password is little more than the address or name of its owner. */
function isPersonal(folded: string, personal: readonly string[]): boolean {
  const compact = folded.replace(/[\s._@-]+/g, "");
  return personal
    .flatMap((text) => [
      foldText(text),
      ...foldText(text).split(/[^\p{L}\p{N}]+/u),
    ])
    .map((part) => part.replace(/[\s._@-]+/g, ""))
    .filter((part) => part.length >= LEAST_PERSONAL_LENGTH)
    .some(
      (part) =>
        compact.includes(part) &&
        compact.length - part.length <= MOST_DECORATION,
    );
}
