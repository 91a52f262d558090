/**
 * What the member's own matches ask and the profile does not say: the reason,
 * in figures, to add one thing before another.
 */
import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { QueryCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { foldText } from "../../shared/folding";
import { vFactorQuestion, type FactorQuestion } from "../../shared/matching";
import { covers } from "../../shared/placeEligibility";
import { skillNamed } from "../../shared/skills";
import type { ProfileContent } from "../../tables/profiles";
import type { Member } from "../access";
import { openQuestions, questionsIn } from "../matching/questions";
import { emptyProfileContent } from "./content";
import { findProfile } from "./profiles";

/** Twice what a reading of 45 leaves; a match is some 6 kB, so these are 600 kB. */
const MOST_READ = 100;
/** As many as one sentence names. */
const MOST_NAMED = 3;

const vTopic = vOneOf(["language", "skill", "workPermission"]);

export const vAsked = v.object({
  /** How many open matches were looked through, the best first. */
  readCount: v.number(),
  /** There are others. */
  hasMore: v.boolean(),
  /** The one that most matches ask about first. */
  topics: v.array(
    v.object({
      topic: vTopic,
      /** Matches that ask anything about it. */
      matchCount: v.number(),
      /** At most three, the one that most matches ask first. */
      questions: v.array(vFactorQuestion),
      hasMore: v.boolean(),
    }),
  ),
});
export type Asked = Infer<typeof vAsked>;
type Topic = Asked["topics"][number]["topic"];

export async function findAsked(ctx: QueryCtx, member: Member): Promise<Asked> {
  const [profile, rows] = await Promise.all([
    findProfile(ctx, member._id),
    ctx.db
      .query("matches")
      .withIndex("by_userId_and_status_and_tier_and_score", (q) =>
        q.eq("userId", member._id).eq("status", "open"),
      )
      .order("desc")
      .take(MOST_READ + 1),
  ]);
  const content = profile?.content ?? emptyProfileContent(member.name);
  const read = rows.slice(0, MOST_READ);
  return {
    readCount: read.length,
    hasMore: rows.length > MOST_READ,
    topics: topicsOf(read, content),
  };
}

/** Pure; `content` may have answered since the matches were judged. */
export function topicsOf(
  matches: readonly Pick<Doc<"matches">, "_id" | "factors">[],
  content: ProfileContent,
): Asked["topics"] {
  const isOpen = (question: FactorQuestion) => !isAnswered(content, question);
  const open = openQuestions(matches)
    .map(({ question }) => question)
    .filter(isOpen);
  const topics = [...new Set(open.map(({ type }): Topic => type))];
  return topics
    .map((topic) => {
      const questions = open.filter(({ type }) => type === topic);
      return {
        topic,
        matchCount: matches.filter((match) =>
          [...questionsIn(match).values()].some(
            (question) => question.type === topic && isOpen(question),
          ),
        ).length,
        questions: questions.slice(0, MOST_NAMED),
        hasMore: questions.length > MOST_NAMED,
      };
    })
    .sort((a, b) => b.matchCount - a.matchCount);
}

function isAnswered(
  { basics, preferences, skills }: ProfileContent,
  question: FactorQuestion,
): boolean {
  switch (question.type) {
    case "language":
      return (
        basics.languages.some(({ code }) => code === question.code) ||
        (preferences.noLanguages ?? []).includes(question.code)
      );
    case "workPermission":
      return (
        basics.country === question.country ||
        covers(preferences.workPermissions, question.country) ||
        covers(preferences.noWorkPermissions, question.country)
      );
    case "skill":
      return [
        ...skills.map(({ name }) => name),
        ...(preferences.noSkills ?? []),
      ].some((name) => isSameSkill(name, question.name));
  }
}

/** "Código abierto" answers "open source": matching takes them for one skill. */
function isSameSkill(one: string, other: string): boolean {
  if (foldText(one) === foldText(other)) return true;
  const skill = skillNamed(one);
  return skill !== undefined && skill === skillNamed(other);
}
