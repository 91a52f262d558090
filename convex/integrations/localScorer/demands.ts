import { foldText } from "../../shared/folding";
import type { LanguageLevel } from "../../shared/vocabulary";
import { clauseAt, tidied, withoutOptional, withoutTail } from "./clauses";
import type { Concept } from "./concepts";
import { languagesAsked, type LanguageAsk } from "./languageLines";
import { groupsOf, thingsOf, type Group, type Thing } from "./parts";
import type { Span } from "./phrases";
import type { RequirementLine } from "./requirementLines";
import {
  degreeIn,
  isOpenField,
  yearsSpanIn,
  type DegreeLevel,
} from "./studies";
import {
  OPTIONAL,
  NOT_NEEDED,
  WISH,
  STUDIED,
  STUDYING,
  SUBORDINATE,
  TAUGHT,
  PRACTICE,
  EQUIVALENT,
  TRAITS,
} from "./words/asking";

/** One thing that a line asks for, in a form that rules can compare with a profile. */
export type Ask =
  | { type: "language"; codes: readonly string[]; level?: LanguageLevel }
  | {
      type: "degree";
      level: DegreeLevel;
      fields: readonly Thing[];
      /** The line names a field that no rule knows. */
      hasUnknownField: boolean;
      isOpenField: boolean;
      /** Experience, or being about to finish, is as good. */
      isOpenLevel: boolean;
    }
  | {
      type: "studying";
      fields: readonly Thing[];
      /** Asked of students; else having studied is as good. */
      isOngoing: boolean;
    }
  | { type: "years"; years: number; groups: readonly Group[] }
  | { type: "things"; groups: readonly Group[]; isPractice: boolean }
  | { type: "wish"; concepts: readonly Concept[] };

/** One factor to be: a line, or the part of it that stands for itself. */
export interface Demand {
  line: RequirementLine;
  /** The listing's own words for it; offsets are those of `line`. */
  text: string;
  /** All of them are asked for; none when no rule reads the words. */
  asks: readonly Ask[];
  /** What nobody's profile can show and every listing asks for. */
  isTrait: boolean;
}

/** Where the line says whom it asks for. */
const LEAD = 24;

/** What a line asks for: one demand, or one for each language and for what is beside it. */
export function demandsOf(line: RequirementLine): Demand[] {
  const languages = languagesAsked(line.text);
  if (languages.length === 0 || hasYears(line.text)) {
    return [readDemand(line, { start: 0, end: line.text.length })];
  }
  const demands = languages.flatMap((language) =>
    languageDemand(line, language),
  );
  return [...demands, ...besideLanguages(line, languages)].sort(
    (a, b) => a.line.start - b.line.start,
  );
}

function languageDemand(line: RequirementLine, ask: LanguageAsk): Demand[] {
  const clause = clauseAt(line.text, ask);
  if (NOT_NEEDED.test(clause)) return [];
  const text = line.text.slice(ask.start, ask.end);
  const { codes, level } = ask;
  const others = groupsOf(
    withoutTail(text.replace(/\s(?:para|to|for)\s.*$/i, "")),
  )
    .map(({ choices, needed }) => ({
      needed,
      choices: choices.filter(
        ({ things }) => things.length > 0 && !things.every(isOfLanguage),
      ),
    }))
    .filter(({ choices }) => choices.length > 0);
  return [
    {
      line: part(line, ask, OPTIONAL.test(clause) ? "nice" : line.importance),
      text,
      asks: [
        { type: "language", codes, ...(level && { level }) },
        ...(others.length === 0
          ? []
          : [{ type: "things" as const, groups: others, isPractice: false }]),
      ],
      isTrait: false,
    },
  ];
}

/** Writing in a language is having the language; the language's name is no skill. */
function isOfLanguage({ concept, text }: Thing): boolean {
  return concept === null
    ? languagesAsked(text).length > 0 || text.length < 3
    : concept.key === "writing" || concept.key === "interviews";
}

/** What stands beside the languages of a line, if it asks for anything. */
function besideLanguages(
  line: RequirementLine,
  languages: readonly Span[],
): Demand[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end } of [
    ...languages,
    { start: line.text.length, end: line.text.length },
  ]) {
    spans.push({ start: from, end: start });
    from = end;
  }
  return spans.flatMap((span) => {
    const tidy = tidied(line.text, span);
    const text = line.text.slice(tidy.start, tidy.end);
    const clause = clauseAt(line.text, tidy);
    if (
      SUBORDINATE.test(text) ||
      OPTIONAL.test(clause) ||
      !/\p{L}{4}/u.test(text)
    )
      return [];
    if (groupsOf(text).length === 0) return [];
    return [readDemand(line, tidy)];
  });
}

function readDemand(line: RequirementLine, span: Span): Demand {
  const text = line.text.slice(span.start, span.end);
  const folded = foldText(text);
  const asks = asksOf(withoutOptional(text), folded);
  return {
    line: part(line, span, line.importance),
    text,
    asks,
    isTrait: asks.length === 0 && TRAITS.test(folded),
  };
}

function asksOf(text: string, folded: string): Ask[] {
  const clause = withoutTail(text);
  if (WISH.test(folded)) return wishOf(clause);
  const span = yearsSpanIn(clause);
  const before = span === null ? clause : clause.slice(0, span.start);
  const asks = [...studiesOf(before, folded), ...thingsBefore(before, folded)];
  if (span === null) return asks;
  const after = groupsOf(clause.slice(span.end));
  const own = asks.flatMap((ask) => (ask.type === "things" ? ask.groups : []));
  return [
    ...asks,
    {
      type: "years",
      years: span.years,
      groups: after.length > 0 ? after : own,
    },
  ];
}

function wishOf(clause: string): Ask[] {
  const concepts = thingsOf(groupsOf(clause)).flatMap(
    ({ concept }) => concept ?? [],
  );
  return concepts.length === 0 ? [] : [{ type: "wish", concepts }];
}

function studiesOf(before: string, folded: string): Ask[] {
  const foldedBefore = foldText(before);
  // "Students of engineering" are asked for no degree in it.
  const isOfStudents = STUDYING.test(foldedBefore.slice(0, LEAD));
  const level = isOfStudents ? 0 : degreeIn(foldedBefore);
  const groups = groupsOf(before);
  const fields = thingsOf(groups).filter(({ concept }) => concept !== null);
  if (level === 0) {
    const isOngoing = STUDYING.test(foldedBefore);
    return isOngoing || STUDIED.test(foldedBefore)
      ? [{ type: "studying", fields, isOngoing }]
      : [];
  }
  return [
    {
      type: "degree",
      level,
      fields,
      hasUnknownField: groups.some(({ choices }) =>
        choices.some(({ hasRest }) => hasRest),
      ),
      isOpenField: isOpenField(folded),
      isOpenLevel: EQUIVALENT.test(folded),
    },
  ];
}

function thingsBefore(before: string, folded: string): Ask[] {
  const foldedBefore = foldText(before);
  const isOfStudies = STUDYING.test(foldedBefore) || STUDIED.test(foldedBefore);
  if (degreeIn(foldedBefore) > 0 || isOfStudies) return [];
  const groups = groupsOf(before.replace(TAUGHT, ""));
  const isReadable = groups.some(({ choices }) =>
    choices.some(({ things }) => things.length > 0),
  );
  return isReadable
    ? [{ type: "things", groups, isPractice: PRACTICE.test(folded) }]
    : [];
}

function hasYears(text: string): boolean {
  return yearsSpanIn(text) !== null;
}

/** The line narrowed to a stretch of it. */
function part(
  line: RequirementLine,
  { start, end }: Span,
  importance: RequirementLine["importance"],
): RequirementLine {
  if (line.start < 0) return { ...line, importance };
  return {
    ...line,
    importance,
    text: line.text.slice(start, end),
    start: line.start + start,
    end: line.start + end,
  };
}
