import { SKILL_ROWS } from "./skillData";
import { listInRow as list, rowsOf } from "./skillRows";
import { tokenise, type Token } from "./tokens";

export interface SkillEntry {
  /** Its English name; stable, used as key. */
  key: string;
  en: string;
  es: string;
  /** Keys of skills that partly stand in for it. */
  neighbours: readonly string[];
}

/** Where a text names a skill; offsets into that text. */
export interface SkillMention {
  skill: SkillEntry;
  start: number;
  end: number;
}

const SKILLS: ReadonlyMap<string, SkillEntry> = readRows();
/** First token of an alias to all aliases that begin so, the longest first. */
const ALIASES: ReadonlyMap<string, readonly Alias[]> = indexAliases();

/** Shorter stems stand for too many words. */
const LEAST_STEM = 7;
/** Stems of aliases that are everyday words. */
const AMBIGUOUS_STEMS = new Set(
  "present conserv interpret contrat program programm document desarroll transform articul account environ environment ambient premier consult predict acompan".split(
    " ",
  ),
);

/** Stem of a one-word alias to its skill: "investigo" for "investigación". */
const BY_STEM: ReadonlyMap<string, SkillEntry> = indexStems();

interface Alias {
  tokens: readonly string[];
  skill: SkillEntry;
  /** One or two letters ("R", "Go", "ML"): a name only as written. */
  exact: string | null;
}

/** Every skill of the table, to choose from. */
export function listSkills(): SkillEntry[] {
  return [...SKILLS.values()];
}

/** Every skill a text names, left to right, by any of its names in English or Spanish. */
export function findSkills(
  text: string,
  tokens: readonly Token[] = tokenise(text),
): SkillMention[] {
  const mentions: SkillMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (first === undefined) continue;
    const alias = aliasAt(text, tokens, at);
    const skill = alias?.skill ?? BY_STEM.get(first.stem);
    if (skill === undefined) continue;
    at += (alias?.tokens.length ?? 1) - 1;
    const end = tokens[at]?.end ?? first.end;
    mentions.push({ skill, start: first.start, end });
  }
  return mentions;
}

/** The skill a short name means as a whole, such as an entry of a profile's list. */
export function skillNamed(name: string): SkillEntry | undefined {
  const tokens = tokenise(name);
  const [mention] = findSkills(name, tokens);
  return mention !== undefined &&
    mention.start === tokens[0]?.start &&
    mention.end === tokens.at(-1)?.end
    ? mention.skill
    : undefined;
}

/** Whether having one skill partly stands in for the other, whichever way the table has it. */
export function areNeighbours(one: SkillEntry, other: SkillEntry): boolean {
  return (
    one.neighbours.includes(other.key) || other.neighbours.includes(one.key)
  );
}

function aliasAt(text: string, tokens: readonly Token[], at: number) {
  const first = tokens[at];
  if (first === undefined) return undefined;
  return ALIASES.get(first.plain)?.find(
    ({ tokens: words, exact }) =>
      words.every((word, offset) => tokens[at + offset]?.plain === word) &&
      (exact === null || text.slice(first.start, first.end) === exact),
  );
}

function readRows(): Map<string, SkillEntry> {
  return new Map(
    rowsOf(SKILL_ROWS).map(([key = "", es = "", , neighbours = ""]) => [
      key,
      { key, en: key, es, neighbours: list(neighbours) },
    ]),
  );
}

function indexAliases(): Map<string, Alias[]> {
  const index = new Map<string, Alias[]>();
  for (const [key = "", es = "", others = ""] of rowsOf(SKILL_ROWS)) {
    const skill = SKILLS.get(key);
    if (skill === undefined) continue;
    for (const written of namesOf(key, es, others)) {
      const isCased = written.startsWith("=");
      const name = isCased ? written.slice(1) : written;
      const tokens = tokenise(name).map(({ plain }) => plain);
      const exact = isCased
        ? name
        : name.length <= 2
          ? name.toUpperCase()
          : null;
      const [first = ""] = tokens;
      const alias = { tokens, skill, exact };
      index.set(first, [...(index.get(first) ?? []), alias]);
    }
  }
  for (const aliases of index.values()) {
    aliases.sort((a, b) => b.tokens.length - a.tokens.length);
  }
  return index;
}

function indexStems(): Map<string, SkillEntry> {
  const index = new Map<string, SkillEntry>();
  for (const [key = "", es = "", others = ""] of rowsOf(SKILL_ROWS)) {
    const skill = SKILLS.get(key);
    for (const name of [key, es, ...list(others)]) {
      const [token, ...more] = tokenise(name);
      if (skill === undefined || token === undefined || more.length > 0) {
        continue;
      }
      if (name.startsWith("=")) continue;
      const isTelling =
        token.stem.length >= LEAST_STEM && !AMBIGUOUS_STEMS.has(token.stem);
      if (isTelling && !index.has(token.stem)) index.set(token.stem, skill);
    }
  }
  return index;
}

/** All names of a row; a cased name takes the place of the same name uncased. */
function namesOf(key: string, es: string, others: string): Set<string> {
  const names = new Set([key, es, ...list(others)]);
  for (const name of names) {
    if (name.startsWith("=")) names.delete(name.slice(1));
  }
  return names;
}
