import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { checkEligibility } from "../../shared/eligibility";
import { refusal } from "../../shared/errors";
import { profilePassages } from "../../shared/profilePassages";
import type { Factor, RowQuestion } from "../../shared/matching";
import { foldText } from "../../shared/folding";
import { languageNames, languageVerdict } from "../../shared/languages";
import { tierOf } from "../../shared/tiering";
import type { LanguageLevel } from "../../shared/vocabulary";
import type { ProfileContent } from "../../tables/profiles";
import { applyEdits } from "../profiles/edits";
import { sanitiseEdit } from "../profiles/sanitise";
import { editsFor, toldWords, type Answer } from "./answerEdits";
import { locateInProfile } from "./checking";
import { noteStandings } from "./counts";
import { isFactQuestion, rowQuestionOf } from "./rowQuestions";

/**
 * Settles one unknown requirement. The answer goes into the profile where the
 * profile has a place for it; the factor, the eligibility and the tier are worked
 * out again in code. Answering again replaces the answer.
 */
export async function answerQuestion(
  ctx: MutationCtx,
  match: Doc<"matches">,
  factorKey: string,
  answer: Answer,
): Promise<Pick<Doc<"matches">, "tier" | "eligibility">> {
  const { question, member, profile, listing } = await requireQuestion(
    ctx,
    match,
    factorKey,
    answer,
  );
  const edits = editsFor(profile.content, question, answer).map(sanitiseEdit);
  const edited =
    edits.length === 0
      ? profile
      : await applyEdits(ctx, member, profile, edits);
  // A fact settles every row that asks for it; told words only their own.
  const isSettled = (factor: Factor) =>
    isFactQuestion(question)
      ? isSameQuestion(factor.question, question)
      : factor.key === factorKey;
  const factors = match.factors.map((factor) =>
    isSettled(factor)
      ? settled(
          { ...factor, question: factor.question ?? question },
          {
            content: edited.content,
            answer,
            languages: listing.facts.languages,
          },
        )
      : factor,
  );
  const { preferences } = edited.content;
  // Whether a rule would show it is not asked of a match in the member's hands.
  const { verdict } = checkEligibility(
    { ...edited.content, preferences: { ...preferences, rules: [] } },
    listing,
    Date.now(),
  );
  // A listing that the answer closes stays in sight, as a question of the employer's.
  const eligibility = verdict === "blocked" ? "ask" : verdict;
  const { tier, score } = tierOf(factors, eligibility);
  await ctx.db.patch("matches", match._id, {
    factors,
    eligibility,
    tier,
    score,
    ...adviceLeft(match, question, match.factors.filter(isSettled)),
    // Nothing else of the profile changed, so the rest still holds.
    profileRev:
      match.profileRev === profile.rev ? edited.rev : match.profileRev,
  });
  const { status } = match;
  await noteStandings(ctx, match.userId, [
    { from: { status, tier: match.tier }, to: { status, tier } },
  ]);
  return { tier, eligibility };
}

/** What the row asks, of which this is an answer, and all that the answer touches. */
async function requireQuestion(
  ctx: MutationCtx,
  match: Doc<"matches">,
  factorKey: string,
  answer: Answer,
) {
  const [member, profile, listing] = await Promise.all([
    ctx.db.get("users", match.userId),
    ctx.db.get("profiles", match.profileId),
    ctx.db.get("opportunities", match.opportunityId),
  ]);
  if (member === null || profile === null || listing === null) {
    throw refusal("NOT_FOUND");
  }
  const asked = match.factors.find(({ key }) => key === factorKey);
  const question = asked && rowQuestionOf(asked, listing);
  if (question === undefined) throw refusal("NOT_FOUND");
  if (question.type !== answer.type) {
    throw refusal("INVALID", { field: "answer.type" });
  }
  return { question, member, profile, listing };
}

/** The advice that an answer settles goes with its question. */
function adviceLeft(
  { gap, recommendations }: Doc<"matches">,
  question: RowQuestion,
  rows: readonly Factor[],
): Pick<Doc<"matches">, "gap" | "recommendations"> {
  const settledTexts = rows.flatMap(({ requirement }) =>
    requirement === "" ? [] : [requirement],
  );
  const isAboutIt = (text: string) =>
    [...settledTexts, ...namesOf(question)].some((name) =>
      foldText(text).includes(foldText(name)),
    );
  return {
    gap: gap !== undefined && isAboutIt(gap) ? undefined : gap,
    recommendations: recommendations.filter((text) => !isAboutIt(text)),
  };
}

function namesOf(question: RowQuestion): string[] {
  switch (question.type) {
    case "language":
      return languageNames(question.code);
    case "skill":
      return [question.name];
    case "workPermission":
    case "experience":
    case "role":
      return [];
  }
}

interface Answered {
  /** The profile with the answer in it. */
  content: ProfileContent;
  answer: Answer;
  /** Those that the listing asks for. */
  languages: Doc<"opportunities">["facts"]["languages"];
}

/** Quotes of an earlier answer go with it. */
function settled(
  { profileEvidence: _, ...factor }: Factor,
  { content, answer, languages }: Answered,
): Factor {
  const { question } = factor;
  const asked =
    question?.type === "language"
      ? (question.level ??
        languages.find(({ code }) => code === question.code)?.level)
      : undefined;
  const verdict = verdictOf(answer, asked ?? "conversational");
  if (verdict === "missing" && question?.type === "language") {
    const [code, ...or] = question.or ?? [];
    // "Spanish or Portuguese": without the one, the other is asked about.
    if (code !== undefined) {
      return {
        ...factor,
        verdict: "unknown",
        question: { ...question, code, or },
      };
    }
  }
  const words =
    verdict === "missing" ? undefined : quoteFor(question, answer, content);
  const profileEvidence = locateInProfile(words, profilePassages(content));
  return {
    ...factor,
    verdict,
    ...(profileEvidence && { profileEvidence }),
  };
}

/** @param asked the level that the listing asks for */
function verdictOf(answer: Answer, asked: LanguageLevel): Factor["verdict"] {
  switch (answer.type) {
    case "workPermission":
      return answer.isAllowed ? "met" : "missing";
    case "language":
      return answer.level === "none"
        ? "missing"
        : languageVerdict(answer.level, asked);
    case "skill":
      return answer.isHeld ? "met" : "missing";
    case "experience":
      return answer.told === undefined ? "missing" : "met";
    case "role":
      return answer.isSought ? "met" : "missing";
  }
}

/** The words of the profile that now say so, where a passage holds any. */
function quoteFor(
  question: RowQuestion | undefined,
  answer: Answer,
  content: ProfileContent,
): string | undefined {
  if (question?.type === "skill") {
    return content.skills.find(
      ({ name }) => name.toLowerCase() === question.name.toLowerCase(),
    )?.name;
  }
  if (question?.type === "role") return question.title;
  if (answer.type === "experience") {
    return answer.told && toldWords(answer.told);
  }
  if (question?.type === "language") {
    return profilePassages({
      ...content,
      basics: {
        ...content.basics,
        languages: content.basics.languages.filter(
          ({ code }) => code === question.code,
        ),
      },
    }).find(({ key }) => key === "languages")?.text;
  }
  return undefined;
}

function isSameQuestion(a: RowQuestion | undefined, b: RowQuestion): boolean {
  if (a?.type === "workPermission") {
    return b.type === a.type && a.country === b.country;
  }
  if (a?.type === "language") return b.type === a.type && a.code === b.code;
  return a?.type === "skill" && b.type === a.type && a.name === b.name;
}
