import { foldText } from "../folding";
import type { SkillLevel } from "../vocabulary";
import { plainText } from "./lines";
import { fieldsIn, isKnownSkill, skillName, skillsIn } from "./skillSpellings";
import { readSpokenLanguages } from "./spokenLanguages";
import type {
  CvFinding,
  CvLine,
  CvSection,
  CvSkill,
  SectionKind,
} from "./types";

const LABEL =
  /^\p{L}[\p{L}\d /&+,.-]{1,40}:\s*(?=\S)|^\p{L}[\p{L} /&]{1,30}\t(?=\S)/u;
const OUTSIDE_BRACKETS =
  /\s*(?:[,;|•·\t](?![^(]*\))|\s[–—-]\s(?![^(]*\))|\s\/\s(?![^(]*\)))\s*/u;
const LEVELS: readonly (readonly [RegExp, SkillLevel])[] = [
  [
    /\b(?:advanced|expert|strong|proficient|avanzad[oa]s?|expert[oa]|experto|alto|senior)\b/,
    "strong",
  ],
  [/\b(?:intermediate|working|intermedi[oa]s?|medio|competent)\b/, "working"],
  [
    /\b(?:basic|beginner|learning|familiar|basic[oa]s?|inicial|principiante|nociones)\b/,
    "learning",
  ],
];
const LEVEL_WORDS =
  /\s*[([:–—-]*\s*(?:nivel\s+)?(?:advanced|expert|proficient|avanzad[oa]s?|expert[oa]|intermediate|intermedi[oa]s?|basic|beginner|b[aá]sic[oa]s?|inicial)(?:\s+level)?\s*[)\]]?$/iu;
/** Little of it, said before its name. */
const SOME =
  /^(?:algo|un poco|nociones|a (?:bit|little)|some|basics?) (?:de|of|en)\s+/iu;
const INTRODUCTION =
  /^(?:(?:buen )?(?:manejo|uso|dominio|conocimientos?)(?: \p{L}+)? (?:de|en|del)|knowledge of|proficien(?:t|cy) (?:in|with)|experienced? (?:in|with)|familiar(?:ity)? with|skilled in)\s+/iu;
const LONGEST_SKILL = 60;
const MOST_WORDS = 6;
const MOST_SKILLS = 40;
const MOST_INTERESTS = 20;
/** With fewer listed, what the CV's own sentences name is offered too. */
const FEW_SKILLS = 3;

/** "Methods: ethnography, survival analysis." within an entry or a publication. */
const NAMED_MEANS =
  /(?<![^.;)\s]\s*)(?:methods?|techniques?|software|tools|technologies|(?:tech )?stack|m[eé]todos?|t[eé]cnicas|herramientas|tecnolog[ií]as)\s*:\s*([^.;]+(?:\.(?=\p{L})[^.;]+)*)/giu;

interface SkillRead {
  skill: CvSkill;
  text: string;
}

export function readSkills(sections: readonly CvSection[]): CvFinding[] {
  const listed = linesOf(sections, ["skills"]).flatMap((line) =>
    readFrom(line, listedSkills(line.text)),
  );
  const named = linesOf(sections, [
    "work",
    "volunteering",
    "education",
    "other",
  ]).flatMap((line) => readFrom(line, namedMeans(line.text)));
  const certain = [...listed, ...named];
  const told = certain.length >= FEW_SKILLS ? [] : toldSkills(sections);
  const once = new Map<string, CvFinding>();
  for (const { skill, text } of [...certain, ...told]) {
    const key = foldText(skill.name);
    if (once.has(key)) continue;
    once.set(key, { edit: { section: "skills", value: skill }, text });
  }
  return [...once.values()].slice(0, MOST_SKILLS);
}

function linesOf(
  sections: readonly CvSection[],
  kinds: readonly SectionKind[],
): CvLine[] {
  return sections
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ lines }) => lines);
}

function readFrom(line: CvLine, skills: readonly CvSkill[]): SkillRead[] {
  return skills.map((skill) => ({ skill, text: plainText(line) }));
}

function namedMeans(line: string): CvSkill[] {
  return [...line.matchAll(NAMED_MEANS)].flatMap(([, means = ""]) =>
    listedSkills(means),
  );
}

/** What the sentences of the CV name, products anywhere and fields by their usual names. */
function toldSkills(sections: readonly CvSection[]): SkillRead[] {
  const products = linesOf(sections, ["work", "summary"]);
  const fields = linesOf(sections, ["work", "summary", "education"]);
  const asSkills = (names: readonly string[]) =>
    names.map((name) => ({ name }));
  return [
    ...products.flatMap((line) =>
      readFrom(line, asSkills(skillsIn(plainText(line)))),
    ),
    ...fields.flatMap((line) =>
      readFrom(line, asSkills(fieldsIn(plainText(line)))),
    ),
  ];
}

export function readInterests(sections: readonly CvSection[]): CvFinding[] {
  const once = new Map<string, CvFinding>();
  for (const { kind, lines } of sections) {
    if (kind !== "interests") continue;
    for (const line of lines) {
      const text = plainText(line);
      const pieces = line.text
        .split(OUTSIDE_BRACKETS)
        .flatMap((piece) => lastPair(piece, line.text))
        .map((piece) => piece.replace(/[.\s]+$/, ""));
      for (const value of pieces.filter(isShort)) {
        once.set(foldText(value), {
          edit: { section: "interests", value },
          text,
        });
      }
    }
  }
  return [...once.values()].slice(0, MOST_INTERESTS);
}

/** "a, b y c": the last two of a list. */
function lastPair(piece: string, line: string): string[] {
  const isList = /[,;]/.test(line) && line.trimEnd().endsWith(piece);
  const some = SOME.exec(piece)?.[0] ?? "";
  const pair = piece
    .slice(some.length)
    .replace(INTRODUCTION, "")
    .split(/\s+(?:and|y|e)\s+/);
  return isList || pair.every(isKnownSkill)
    ? pair.map((one) => some + one)
    : [piece];
}

function listedSkills(line: string): CvSkill[] {
  const rest = line.replace(LABEL, "");
  // "Office: intermediate" is a skill and its level, no label and its list.
  const unlabelled = isLevelOnly(rest)
    ? line.replace(/\s*[:\t]\s*/, " (") + ")"
    : rest;
  const pieces = unlabelled.split(OUTSIDE_BRACKETS);
  const isSentence =
    pieces.length === 1 && unlabelled.split(" ").length > MOST_WORDS;
  if (isSentence) return skillsIn(unlabelled).map((name) => ({ name }));
  return pieces
    .flatMap((piece) => lastPair(piece, unlabelled))
    .flatMap(withBracketed)
    .flatMap(asSkill);
}

/** "Python (pandas, NumPy)" names three; "Excel (advanced)" one. */
function withBracketed(piece: string): string[] {
  const [, name = "", inside = ""] =
    /^([^()]+?)\s*\(([^()]+)\)\.?$/.exec(piece) ?? [];
  if (name === "" || levelOf(inside) !== undefined) return [piece];
  return inside.includes(",") ? [name, ...inside.split(/\s*,\s*/)] : [name];
}

function asSkill(piece: string): CvSkill[] {
  const level = SOME.test(piece) ? "learning" : levelOf(piece);
  const bare = piece
    .replace(SOME, "")
    .replace(LEVEL_WORDS, "")
    .replace(INTRODUCTION, "")
    .replace(/^(?:and|y|e|etc)\s+/i, "")
    .replace(/[.:;\s]+$/, "")
    .trim();
  const isEmpty = bare === "" || /^etc\b/i.test(bare);
  const isLanguage = readSpokenLanguages(`${bare} basic`).length > 0;
  if (isEmpty || isLanguage || !isShort(bare)) return [];
  const name = skillName(bare);
  return [level === undefined ? { name } : { name, level }];
}

function isLevelOnly(text: string): boolean {
  return (
    levelOf(text) !== undefined && ` ${text}`.replace(LEVEL_WORDS, "") === ""
  );
}

function levelOf(text: string): SkillLevel | undefined {
  if (!LEVEL_WORDS.test(text) && !LEVEL_WORDS.test(` ${text}`))
    return undefined;
  const folded = foldText(text);
  return LEVELS.find(([words]) => words.test(folded))?.[1];
}

function isShort(text: string): boolean {
  return (
    /^[\p{L}\d.#]/u.test(text) &&
    /\p{L}/u.test(text) &&
    text.length <= LONGEST_SKILL &&
    text.split(" ").length <= MOST_WORDS &&
    !/[!?]|\.\s|@|https?:/.test(text)
  );
}
