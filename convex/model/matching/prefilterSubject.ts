import { findOccupations, type Occupation } from "../../shared/occupations";
import { roleSought } from "../../shared/roleFamilies";
import { profilePassages } from "../../shared/profilePassages";
import { findSkills, type SkillEntry } from "../../shared/skills";
import { isStopWord, tokenise } from "../../shared/tokens";
import type { ProfileContent } from "../../tables/profiles";

/** What a profile asks of the catalogue, worked out once for all listings. */
export interface PrefilterSubject {
  /** Stems by weight, the heaviest first. */
  words: ReadonlyMap<string, number>;
  /** Skills by weight; their neighbours are not among them. */
  skills: ReadonlyMap<string, { entry: SkillEntry; weight: number }>;
  /** The lines that say what somebody is: compared with titles letter by letter. */
  roleLines: readonly string[];
  /** What the role lines name, by weight. */
  occupations: ReadonlyMap<Occupation, number>;
}

/** What a person says of themselves at the top, and wants next, tells most. */
const PASSAGE_WEIGHTS: Readonly<Record<string, number>> = {
  headline: 3,
  skills: 3,
  seeking: 2.5,
  goals: 1.5,
  interests: 2,
  work: 1.5,
  education: 1,
  languages: 0,
};
/** Beyond these, a long profile's words add time and no distinction. */
const MOST_WORDS = 140;

/** Reads a profile for the prefilter. */
export function prefilterSubject(content: ProfileContent): PrefilterSubject {
  const words = new Map<string, number>();
  const skills = new Map<string, { entry: SkillEntry; weight: number }>();
  for (const { key, text } of profilePassages(content)) {
    const weight = PASSAGE_WEIGHTS[key.replace(/:.*$/, "")] ?? 1;
    if (weight === 0) continue;
    const tokens = tokenise(text);
    for (const token of tokens) {
      if (isStopWord(token)) continue;
      words.set(token.stem, add(words.get(token.stem), weight));
    }
    for (const { skill } of findSkills(text, tokens)) {
      const known = skills.get(skill.key)?.weight;
      skills.set(skill.key, { entry: skill, weight: add(known, weight) });
    }
  }
  const lines = roleLines(content);
  return {
    words: heaviest(words),
    skills,
    roleLines: lines,
    occupations: occupationsIn(lines),
  };
}

function occupationsIn(lines: readonly string[]): Map<Occupation, number> {
  const occupations = new Map<Occupation, number>();
  for (const line of lines) {
    for (const one of findOccupations(line)) {
      occupations.set(one, add(occupations.get(one), 1));
    }
  }
  return occupations;
}

/** Said twice is worth more than said once, and far less than double. */
function add(known: number | undefined, weight: number): number {
  if (known === undefined) return weight;
  return Math.max(known, weight) + Math.min(known, weight) / 4;
}

function heaviest(words: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    [...words]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS),
  );
}

function roleLines({ basics, work, seeking }: ProfileContent): string[] {
  return [
    basics.headline,
    ...work.slice(0, 4).map(({ title }) => title),
    roleSought(seeking.split(/[.\n]/)[0] ?? ""),
  ].filter((line) => line.trim() !== "");
}
