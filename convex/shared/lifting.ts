import { findSkills, skillNamed } from "./skills";
import { tierOf, type TieredFactor } from "./tiering";
import { tokenise } from "./tokens";
import { TIERS, type Tier } from "./vocabulary";

/** What lifting reads of a factor. */
export interface LiftableFactor extends TieredFactor {
  requirement: string;
  question?: { type: string; name?: string | undefined } | undefined;
}

interface LiftableMatch {
  factors: readonly LiftableFactor[];
  eligibility: "pass" | "ask";
  tier: Tier;
}

/**
 * The tier that a match would rise to if what a growth area names were met, by
 * the same table that gave it its tier; null where it would stay. Rather too
 * little is promised than too much: a row that does not name the area stays as
 * it is, and one that asks for other skills beside it becomes partly met.
 */
export function liftedTier(
  areaName: string,
  match: LiftableMatch,
): Tier | null {
  const improve = improving(areaName);
  const { tier } = tierOf(match.factors.map(improve), match.eligibility);
  return TIERS.indexOf(tier) < TIERS.indexOf(match.tier) ? tier : null;
}

function improving(
  areaName: string,
): (factor: LiftableFactor) => LiftableFactor {
  const skill = skillNamed(areaName);
  const words = wordsOf(areaName);
  return (factor) => {
    const text = textOf(factor);
    const skills = findSkills(text).map((mention) => mention.skill);
    const isNamed =
      (skill !== undefined && skills.includes(skill)) ||
      (words.trim() !== "" && wordsOf(text).includes(words));
    if (!isNamed || factor.verdict === "met") return factor;
    const isAlone = skills.every((each) => each === skill);
    return { ...factor, verdict: isAlone ? "met" : "partly" };
  };
}

function textOf({ requirement, question }: LiftableFactor): string {
  const asked = question?.type === "skill" ? question.name : undefined;
  return requirement === "" ? (asked ?? "") : requirement;
}

/** Whole words only: "Go" is not in "good". */
function wordsOf(text: string): string {
  const words = tokenise(text).map(({ plain }) => plain);
  return ` ${words.join(" ")} `;
}
