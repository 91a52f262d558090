import { v, type Infer } from "convex/values";
import { vOneOf } from "../../lib/validators";
import { refusal } from "../../shared/errors";
import { LIMITS, requiredText } from "../../shared/limits";
import type { RowQuestion } from "../../shared/matching";
import { LANGUAGE_LEVELS } from "../../shared/vocabulary";
import type { ProfileContent, SectionEdit } from "../../tables/profiles";

const vTold = v.object({
  section: vOneOf(["work", "education"]),
  entryId: v.string(),
  words: v.string(),
});
type Told = Infer<typeof vTold>;

/** The answer to a factor's question; its type is the question's. */
export const vAnswer = v.union(
  v.object({ type: v.literal("workPermission"), isAllowed: v.boolean() }),
  v.object({
    type: v.literal("language"),
    level: vOneOf([...LANGUAGE_LEVELS, "none"]),
  }),
  v.object({ type: v.literal("skill"), isHeld: v.boolean() }),
  /** What was done, and at which job or studies; absent for "not yet". */
  v.object({ type: v.literal("experience"), told: v.optional(vTold) }),
  v.object({ type: v.literal("role"), isSought: v.boolean() }),
);
export type Answer = Infer<typeof vAnswer>;

/** How the profile changes; nothing when it says so already. */
export function editsFor(
  content: ProfileContent,
  question: RowQuestion,
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
      skillEdit(content, name, answer.isHeld),
      denialEdit(content, "noSkills", name, !answer.isHeld),
    ]);
  }
  if (question.type === "role" && answer.type === "role" && answer.isSought) {
    return present([seekingEdit(content, question.title)]);
  }
  if (answer.type === "experience" && answer.told !== undefined) {
    return present([toldEdit(content, answer.told)]);
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

/** Where there is no more room it refuses: an answer that went nowhere would be forgotten. */
function skillEdit(
  { skills }: ProfileContent,
  name: string,
  isHeld: boolean,
): SectionEdit | null {
  const others = skills.filter(
    (skill) => skill.name.toLowerCase() !== name.toLowerCase(),
  );
  if (others.length < skills.length === isHeld) return null;
  return {
    section: "skills",
    value: isHeld ? [...skills, { name }] : others,
  };
}

function seekingEdit(
  { seeking }: ProfileContent,
  title: string,
): SectionEdit | null {
  return added(seeking, title, (value) => ({ section: "seeking", value }));
}

/** Refuses INVALID where the job or studies it belongs to are no longer there. */
function toldEdit(
  { work, education }: ProfileContent,
  told: Told,
): SectionEdit | null {
  const words = toldWords(told);
  const { section, entryId } = told;
  const entry = { work, education }[section].find(({ id }) => id === entryId);
  if (entry === undefined) {
    throw refusal("INVALID", { field: "answer.told.entryId" });
  }
  const withIt = <Entry extends { id: string; description: string }>(
    entries: readonly Entry[],
    description: string,
  ) =>
    entries.map((each) =>
      each.id === entryId ? { ...each, description } : each,
    );
  return added(entry.description, words, (text) =>
    section === "work"
      ? { section, value: withIt(work, text) }
      : { section, value: withIt(education, text) },
  );
}

/** One line, as it is kept and quoted. */
export function toldWords({ words }: Told): string {
  return requiredText(
    "answer.told.words",
    words.replace(/\s+/g, " "),
    LIMITS.answer,
  );
}

/** The text with one line more, unless it has it already. */
function added(
  text: string,
  line: string,
  editOf: (text: string) => SectionEdit,
): SectionEdit | null {
  if (text.split("\n").includes(line)) return null;
  return editOf(text === "" ? line : `${text}\n${line}`);
}
