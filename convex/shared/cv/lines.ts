import { withoutPersonalDetails } from "./personal";
import type { CvLine } from "./types";

const BULLET =
  /^(?:[•●▪▫◦‣∙■□◆➢➤➜➔➣❖►→»✓✔☑✅👉🔹🔸▶➡]\ufe0f?\s*|[-–—*+·]\s+|[-–—·](?=\p{L})|o\s{2,})+/u;
/** Ornaments within a line; ©, ® and ™ belong to names. */
const ORNAMENT =
  /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\ufe0f\u20e3]+/gu;
const PAGE_MARK =
  /^(?:page|p[aá]gina|p[aá]g\.?)\s+\d+(?:\s+(?:of|de)\s+\d+)?$|^\d+\s*\/\s*\d+$|^(?:curriculum|curr[ií]culum|r[eé]sum[eé]|cv)\b.*\t\s*\d+(?:\s*(?:\/|of|de)\s*\d+)?$/iu;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
};
const SPACED_CAPITALS =
  /^[ \t]*(?:\p{Lu} ){2,40}\p{Lu}(?: {2,}(?:\p{Lu} ?){1,40}){0,8}[ \t]*$/u;
/** Longer lines are pasted without their breaks; nothing in them is told apart. */
const LONGEST_LINE = 1_000;
const MOST_LINES = 2_000;
/** Words that keep their hyphen when a line breaks after it; others were cut by it. */
const HYPHENATED =
  /(?:^|[^\p{L}])(?:back|front|full|part|long|short|open|real|self|well|high|low|non|pre|post|co|cross|in|on|off|end|follow|one|two|three|first|second|multi|socio|decision|problem|start|third|e|ex|post|inter)-$/iu;

/** The lines of a pasted CV without what PDFs and Markdown leave in them; empty lines are gone. */
export function readLines(text: string): CvLine[] {
  const lines: CvLine[] = [];
  let hasGapBefore = true;
  for (const raw of joinCutWords(rawLines(text))) {
    const trimmed = raw.trim();
    const isBullet = BULLET.test(trimmed);
    const written = columns(
      trimmed
        .replace(BULLET, "")
        .replace(/[●▪▫◦■□◆►]/gu, "•")
        .replace(ORNAMENT, " "),
    );
    if (written === "" || /^[-=_*~•\s]+$/.test(written)) {
      hasGapBefore = true;
      continue;
    }
    const content = withoutPersonalDetails(written);
    if (content === "" || PAGE_MARK.test(content)) continue;
    lines.push({ text: content, isBullet, hasGapBefore });
    hasGapBefore = false;
  }
  return lines;
}

/** A line with its columns run together. */
export function plainText(line: CvLine): string {
  return line.text.replaceAll("\t", " ");
}

function rawLines(text: string): string[] {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\f|\u2028|\u2029/g, "\n")
    .split("\n", MOST_LINES)
    .map((line) => cleanLine(line.slice(0, LONGEST_LINE)));
}

function cleanLine(line: string): string {
  return line
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[ﬀﬁﬂﬃﬄ]/g, (char) => LIGATURES[char] ?? char)
    .replace(/^[ \t]*#{1,6}[ \t]+/, "")
    .replace(/^[ \t]*>[ \t]?/, "")
    .replace(/\[([^\]]{1,200})\]\((https?:[^)\s]{1,300})\)/g, linkText)
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, "$2")
    .replace(SPACED_CAPITALS, unspaced);
}

function linkText(_whole: string, label: string, url: string): string {
  return url.includes(label.replace(/^https?:\/\//, ""))
    ? label
    : `${label} ${url}`;
}

/** "W O R K   E X P E R I E N C E" → "WORK EXPERIENCE". */
function unspaced(line: string): string {
  return line
    .trim()
    .split(/ {2,}/)
    .map((word) => word.replaceAll(" ", ""))
    .join(" ");
}

function columns(text: string): string {
  return text
    .replace(/\s*\t\s*| {3,}/g, "\t")
    .replace(/[^\S\t]+/g, " ")
    .trim();
}

/** Undoes a word's break at the end of a line, and LinkedIn's break of its own address. */
function joinCutWords(raw: readonly string[]): string[] {
  const lines: string[] = [];
  for (const line of raw) {
    const before = lines.at(-1) ?? "";
    const isAddress = /linkedin\.com\/in\/\S*-$/i.test(before.trimEnd());
    const isCut =
      /\p{Ll}-$/u.test(before) &&
      /^\s*\p{Ll}/u.test(line) &&
      !BULLET.test(line.trim());
    if (isAddress || isCut) {
      const keepsHyphen = isAddress || HYPHENATED.test(before);
      const head = before.trimEnd();
      lines[lines.length - 1] =
        (keepsHyphen ? head : head.slice(0, -1)) + line.trimStart();
    } else {
      lines.push(line);
    }
  }
  return lines;
}
