/**
 * The skills a profile can choose from: those that matching knows and the
 * narrower ones people name themselves by. Matching reads what was chosen as it
 * reads any words; nothing here decides a match. Large, so the browser loads it
 * only where skills are typed.
 */
import { foldText } from "../folding";
import { FIELD_KEYS, SKILL_ROWS } from "../skillData";
import { listInRow, rowsOf } from "../skillRows";
import type { Locale } from "../vocabulary";
import { DATA_AND_RESEARCH } from "./dataAndResearch";
import { LEARNING_MACHINES } from "./learningMachines";
import { LIFE_AND_PLANET } from "./lifeAndPlanet";
import { ORGANISATIONS } from "./organisations";
import { PEOPLE_AND_WORDS } from "./peopleAndWords";
import { POLICY_AND_LAW } from "./policyAndLaw";
import { SOFTWARE } from "./software";

export interface CatalogueSkill {
  /** Its English name; stable, used as key. */
  key: string;
  names: Record<Locale, string>;
  /** Every other way to write it, in either language. */
  aliases: readonly string[];
  /** Keys of skills that often stand beside it. */
  beside: readonly string[];
  /** What work is about rather than how it is done: an interest as well. */
  isField: boolean;
}

/** Short names that in a text would mean too many things, and in this field only one. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  JavaScript: ["JS", "ES6"],
  TypeScript: ["TS"],
  Python: ["py"],
  "Machine learning": ["ML"],
  "User research": ["UXR"],
  "Monitoring and evaluation": ["M&E"],
  "People operations": ["HR", "RR. HH.", "RRHH", "recursos humanos"],
  Golang: ["Go"],
  "Reinforcement learning": ["RL"],
  "Effective altruism": ["EA"],
};

/** Narrower names first: of two skills that share an alias, the nearer one is meant. */
const TABLES = [
  LEARNING_MACHINES,
  SOFTWARE,
  DATA_AND_RESEARCH,
  POLICY_AND_LAW,
  ORGANISATIONS,
  PEOPLE_AND_WORDS,
  LIFE_AND_PLANET,
  SKILL_ROWS,
];

const CATALOGUE: readonly CatalogueSkill[] = TABLES.flatMap((table) =>
  rowsOf(table).map(toSkill),
);
const BY_KEY = new Map(CATALOGUE.map((skill) => [skill.key, skill]));
const BY_NAME = indexNames();

export function listCatalogue(): readonly CatalogueSkill[] {
  return CATALOGUE;
}

/** The skill that goes by this name or alias in either language, as a whole. */
export function catalogueSkillNamed(name: string): CatalogueSkill | undefined {
  return BY_NAME.get(foldText(name));
}

/** What often stands beside a skill, without those that `chosen` names already. */
export function skillsBeside(
  name: string,
  chosen: readonly string[],
): CatalogueSkill[] {
  const known = new Set(
    chosen.map((each) => catalogueSkillNamed(each)?.key ?? each),
  );
  return (catalogueSkillNamed(name)?.beside ?? [])
    .filter((key) => !known.has(key))
    .flatMap((key) => BY_KEY.get(key) ?? []);
}

function toSkill([
  key = "",
  es = "",
  others = "",
  beside = "",
]: string[]): CatalogueSkill {
  const written = listInRow(others).map((name) => name.replace(/^=/, ""));
  return {
    key,
    names: { en: key, es: es || key },
    aliases: [...(SHORT_NAMES[key] ?? []), ...written],
    beside: listInRow(beside),
    isField: FIELD_KEYS.has(key),
  };
}

/** Names count before aliases, and the first skill to claim an alias has it. */
function indexNames(): Map<string, CatalogueSkill> {
  const index = new Map<string, CatalogueSkill>();
  const claim = (name: string, skill: CatalogueSkill) => {
    const folded = foldText(name);
    if (!index.has(folded)) index.set(folded, skill);
  };
  for (const skill of CATALOGUE) {
    claim(skill.names.en, skill);
    claim(skill.names.es, skill);
  }
  for (const skill of CATALOGUE) {
    for (const alias of skill.aliases) claim(alias, skill);
  }
  return index;
}
