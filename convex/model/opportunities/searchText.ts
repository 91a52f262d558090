import { findSkills } from "../../shared/skills";
import type { WorkKind } from "../../shared/vocabulary";

/** Each kind of work as readers of either language look for it. */
const KIND_WORDS: Record<WorkKind, string> = {
  research: "research investigación",
  engineering: "engineering ingeniería",
  policy: "policy políticas",
  operations: "operations operaciones",
  communications: "communications comunicación",
  community: "community comunidad",
};
/** Skills named twice: enough to be found by, and a kilobyte at most. */
const SKILLS_MOST = 30;

/**
 * What a listing is found by: its own words, and what they mean in the other
 * language, so that "operations" finds "Responsable de Operaciones".
 */
export function searchTextOf(listing: {
  title: string;
  organisationName: string;
  description: string;
  kind: WorkKind;
}): string {
  const { title, organisationName, description, kind } = listing;
  const text = `${title}\n${organisationName}\n${description}`;
  const names = new Set<string>();
  for (const { skill } of findSkills(text)) {
    if (names.size < SKILLS_MOST) names.add(`${skill.en} ${skill.es}`);
  }
  return [text, KIND_WORDS[kind], ...names].join("\n");
}
