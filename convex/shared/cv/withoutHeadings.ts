/** A CV without a single heading: what each line is follows from what it says. */
import { findPeriod } from "./dates";
import { plainText } from "./lines";
import { isKnownSkill } from "./skillSpellings";
import { readSpokenLanguages } from "./spokenLanguages";
import type { CvLine, CvSection, SectionKind } from "./types";
import { DEGREE_WORD, SCHOOL_WORD, TITLE_WORD } from "./words";

/** Shorter lines may be a headline or a place rather than a sentence. */
const LEAST_SENTENCE = 50;
const LEAST_SKILLS = 3;
/** Below these a line without a sign of its own goes on with them. */
const GO_ON: readonly SectionKind[] = ["work", "education", "summary"];
const SENTENCE = /^\p{Lu}.*\p{Ll}[.!]$/u;

/** Sorts the lines of such a CV into sections; an entry keeps the lines below it. */
export function sortLines(lines: readonly CvLine[]): CvSection[] {
  const sections: CvSection[] = [{ kind: "header", lines: [] }];
  for (const line of lines) {
    const current = sections.at(-1);
    if (current === undefined) continue;
    const kind = kindOfLine(line, current.kind);
    if (kind === current.kind) current.lines.push(line);
    else sections.push({ kind, lines: [line] });
  }
  return sections;
}

function kindOfLine(line: CvLine, current: SectionKind): SectionKind {
  const text = plainText(line);
  if (line.isBullet && GO_ON.includes(current)) return current;
  const period = findPeriod(text);
  const isSentence = SENTENCE.test(text) && text.length >= LEAST_SENTENCE;
  if (period !== null && !isSentence) {
    const isStudy =
      DEGREE_WORD.test(text) ||
      (SCHOOL_WORD.test(text) && !TITLE_WORD.test(text));
    if (isStudy) return "education";
    if (!period.isSingle && TITLE_WORD.test(text)) return "work";
  }
  if (readSpokenLanguages(line.text).length > 0 && !isSentence) {
    return "languages";
  }
  if (isSkillList(text)) return "skills";
  if (isSentence && (current === "header" || line.hasGapBefore)) {
    return "summary";
  }
  if (GO_ON.includes(current) && !line.hasGapBefore) return current;
  return current === "header" ? "header" : "other";
}

function isSkillList(text: string): boolean {
  const pieces = text.replace(/\.$/, "").split(/\s*[,;|]\s*/);
  return (
    pieces.length >= LEAST_SKILLS &&
    pieces.filter(isKnownSkill).length >= LEAST_SKILLS
  );
}
