/** Questions that matches wait for the member to answer. */
import type { Doc, Id } from "../../_generated/dataModel";
import type { FactorQuestion } from "../../shared/matching";
import { isFactQuestion } from "./rowQuestions";

/** A question that open matches wait for, and how many of them. */
export interface OpenQuestion {
  /** The first of the matches that ask it. */
  matchId: Id<"matches">;
  question: FactorQuestion;
  matchCount: number;
}

type Judged = Pick<Doc<"matches">, "_id" | "factors">;

/** The one that most matches ask first; given the best match first, it leads there. */
export function openQuestions(matches: readonly Judged[]): OpenQuestion[] {
  const byName = new Map<string, OpenQuestion>();
  for (const match of matches) {
    for (const [name, question] of questionsIn(match)) {
      const known = byName.get(name);
      byName.set(name, {
        ...(known ?? { matchId: match._id, question }),
        matchCount: (known?.matchCount ?? 0) + 1,
      });
    }
  }
  return [...byName.values()].sort((a, b) => b.matchCount - a.matchCount);
}

/** What one match asks that a fact settles, by name: each question once, however many lines ask it. */
export function questionsIn({
  factors,
}: Pick<Judged, "factors">): Map<string, FactorQuestion> {
  const asked = new Map<string, FactorQuestion>();
  for (const { verdict, question } of factors) {
    if (verdict !== "unknown" || !isFactQuestion(question)) continue;
    const name = nameOfQuestion(question);
    if (!asked.has(name)) asked.set(name, question);
  }
  return asked;
}

/** The same question, whichever match asks it. */
export function nameOfQuestion(question: FactorQuestion): string {
  switch (question.type) {
    case "workPermission":
      return `workPermission:${question.country}`;
    case "language":
      return `language:${question.code}`;
    case "skill":
      return `skill:${question.name.toLowerCase()}`;
  }
}
