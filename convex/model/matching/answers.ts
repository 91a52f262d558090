import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import type { MutationCtx } from "../../_generated/server";
import { vOneOf } from "../../lib/validators";
import { checkEligibility } from "../../shared/eligibility";
import { refusal } from "../../shared/errors";
import { LIMITS } from "../../shared/limits";
import { profilePassages } from "../../shared/profilePassages";
import type { Factor, FactorQuestion } from "../../shared/matching";
import { foldText } from "../../shared/folding";
import { languageNames, languageVerdict } from "../../shared/languages";
import { tierOf } from "../../shared/tiering";
import { LANGUAGE_LEVELS, type LanguageLevel } from "../../shared/vocabulary";
import type { ProfileContent, SectionEdit } from "../../tables/profiles";
import { applyEdits } from "../profiles/edits";
import { sanitiseEdit } from "../profiles/sanitise";
import { locateInProfile } from "./checking";
import { noteStandings } from "./counts";

/** The answer to a factor's question; its type is the question's. */
export const vAnswer = v.union(
  v.object({ type: v.literal("workPermission"), isAllowed: v.boolean() }),
  v.object({
    type: v.literal("language"),
    level: vOneOf([...LANGUAGE_LEVELS, "none"]),
  }),
  v.object({ type: v.literal("skill"), isHeld: v.boolean() }),
);
type Answer = Infer<typeof vAnswer>;

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
  const question = match.factors.find(({ key }) => key === factorKey)?.question;
  if (question === undefined) throw refusal("NOT_FOUND");
  if (question.type !== answer.type) {
    throw refusal("INVALID", { field: "answer.type" });
  }
  const [member, profile, listing] = await Promise.all([
    ctx.db.get("users", match.userId),
    ctx.db.get("profiles", match.profileId),
    ctx.db.get("opportunities", match.opportunityId),
  ]);
  if (member === null || profile === null || listing === null) {
    throw refusal("NOT_FOUND");
  }
  const edits = editsFor(profile.content, question, answer).map(sanitiseEdit);
  const edited =
    edits.length === 0
      ? profile
      : await applyEdits(ctx, member, profile, edits);
  const factors = match.factors.map((factor) =>
    isSameQuestion(factor.question, question)
      ? settled(factor, edited.content, answer, listing.facts.languages)
      : factor,
  );
  const { verdict } = checkEligibility(edited.content, listing, Date.now());
  // A listing that the answer closes stays in sight, as a question of the employer's.
  const eligibility = verdict === "blocked" ? "ask" : verdict;
  const { tier, score } = tierOf(factors, eligibility);
  await ctx.db.patch("matches", match._id, {
    factors,
    eligibility,
    tier,
    score,
    ...adviceLeft(match, question),
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

/** How the profile changes; nothing when it says so already. */
function editsFor(
  content: ProfileContent,
  question: FactorQuestion,
  answer: Answer,
): SectionEdit[] {
  if (question.type === "workPermission" && answer.type === "workPermission") {
    const { country } = question;
    return present([permissionEdit(content, country, answer.isAllowed)]);
  }
  if (question.type === "language" && answer.type === "language") {
    const { code } = question;
    return present([
      languageEdit(content, code, answer.level),
      denialEdit(content, "noLanguages", code, answer.level === "none"),
    ]);
  }
  if (question.type === "skill" && answer.type === "skill") {
    const { name } = question;
    return present([
      answer.isHeld ? skillEdit(content, name) : null,
      denialEdit(content, "noSkills", name, !answer.isHeld),
    ]);
  }
  return [];
}

function present(edits: readonly (SectionEdit | null)[]): SectionEdit[] {
  return edits.filter((edit) => edit !== null);
}

/** A "no" is kept, so that no other listing asks the same again; a later "yes" takes it back. */
function denialEdit(
  { preferences }: ProfileContent,
  list: "noLanguages" | "noSkills",
  item: string,
  isDenied: boolean,
): SectionEdit | null {
  const known = preferences[list] ?? [];
  if (known.includes(item) === isDenied) return null;
  const others = known.filter((entry) => entry !== item);
  // The oldest make way: being asked again is the lesser harm.
  const kept = isDenied ? [...others, item].slice(-LIMITS.choices) : others;
  return { section: "preferences", value: { ...preferences, [list]: kept } };
}

/** The advice that an answer settles goes with its question. */
function adviceLeft(
  { gap, recommendations, factors }: Doc<"matches">,
  question: FactorQuestion,
): Pick<Doc<"matches">, "gap" | "recommendations"> {
  const settledTexts = factors
    .filter((factor) => isSameQuestion(factor.question, question))
    .flatMap(({ requirement }) => (requirement === "" ? [] : [requirement]));
  const isAboutIt = (text: string) =>
    [...settledTexts, ...namesOf(question)].some((name) =>
      foldText(text).includes(foldText(name)),
    );
  return {
    gap: gap !== undefined && isAboutIt(gap) ? undefined : gap,
    recommendations: recommendations.filter((text) => !isAboutIt(text)),
  };
}

function namesOf(question: FactorQuestion): string[] {
  switch (question.type) {
    case "workPermission":
      return [];
    case "language":
      return languageNames(question.code);
    case "skill":
      return [question.name];
  }
}

function permissionEdit(
  { preferences }: ProfileContent,
  country: string,
  isAllowed: boolean,
): SectionEdit | null {
  const { workPermissions, noWorkPermissions } = preferences;
  const isSaid =
    workPermissions.includes(country) === isAllowed &&
    noWorkPermissions.includes(country) !== isAllowed;
  if (isSaid) return null;
  const without = (list: string[]) => list.filter((item) => item !== country);
  const yes = without(workPermissions);
  const no = without(noWorkPermissions);
  return {
    section: "preferences",
    value: {
      ...preferences,
      workPermissions: isAllowed ? [...yes, country] : yes,
      noWorkPermissions: isAllowed ? no : [...no, country],
    },
  };
}

function languageEdit(
  { basics }: ProfileContent,
  code: string,
  level: (typeof LANGUAGE_LEVELS)[number] | "none",
): SectionEdit | null {
  const known = basics.languages.find((language) => language.code === code);
  if ((known?.level ?? "none") === level) return null;
  const others = basics.languages.filter((language) => language.code !== code);
  return {
    section: "basics",
    value: {
      ...basics,
      languages: level === "none" ? others : [...others, { code, level }],
    },
  };
}

function skillEdit(
  { skills }: ProfileContent,
  name: string,
): SectionEdit | null {
  const isKnown = skills.some(
    (skill) => skill.name.toLowerCase() === name.toLowerCase(),
  );
  return isKnown || skills.length >= LIMITS.skills
    ? null
    : { section: "skills", value: [...skills, { name }] };
}

function settled(
  factor: Factor,
  content: ProfileContent,
  answer: Answer,
  asked: Doc<"opportunities">["facts"]["languages"],
): Factor {
  const { question } = factor;
  const level =
    question?.type === "language"
      ? asked.find(({ code }) => code === question.code)?.level
      : undefined;
  const verdict = verdictOf(answer, level ?? "conversational");
  const words = quoteFor(factor.question, answer, content);
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
  }
}

/** The words of the profile that now say so, where a passage holds any. */
function quoteFor(
  question: FactorQuestion | undefined,
  answer: Answer,
  content: ProfileContent,
): string | undefined {
  if (question?.type === "skill" && answer.type === "skill" && answer.isHeld) {
    return content.skills.find(
      ({ name }) => name.toLowerCase() === question.name.toLowerCase(),
    )?.name;
  }
  if (question?.type === "language" && answer.type === "language") {
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

function isSameQuestion(
  a: FactorQuestion | undefined,
  b: FactorQuestion,
): boolean {
  if (a === undefined || a.type !== b.type) return false;
  switch (a.type) {
    case "workPermission":
      return b.type === a.type && a.country === b.country;
    case "language":
      return b.type === a.type && a.code === b.code;
    case "skill":
      return b.type === a.type && a.name === b.name;
  }
}
