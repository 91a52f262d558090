import type { ScorerWords } from "./words";

const LEVELS = {
  student: "student",
  entry: "entry",
  mid: "mid",
  senior: "senior",
  lead: "lead",
};

function list(items: readonly string[], word = "and"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

export const en: ScorerWords = {
  list,
  choice: (items) => list(items, "or"),
  requirement: {
    role: (title) => `The kind of role: ${title}`,
    level: (level) => `The level of the role: ${LEVELS[level]}`,
    interest: (topic) => `Interest in ${topic}`,
  },
  strength: (what, from, role) => {
    if (from === "work") {
      return role === undefined
        ? `Your work shows ${what}.`
        : `Your work as ${role} shows ${what}.`;
    }
    if (from === "education") return `Your studies back up ${what}.`;
    if (from === "headline") return `Your headline names ${what}.`;
    return `Your skills include ${what}, which they ask for.`;
  },
  strengthOfWish: (topic) =>
    `You are looking towards ${topic}, and this role works on it.`,
  strengthOfLanguage: (name) => `Your ${name} is at the level they ask for.`,
  strengthOfStudies: "Your studies are what they ask for.",
  gap: {
    missing: (requirement) =>
      `They ask for this, and your profile does not show it: ${requirement}.`,
    partly: (requirement) =>
      `Your profile shows this only in part: ${requirement}.`,
    unknown: (requirement) =>
      `Your profile does not say enough about this: ${requirement}.`,
  },
  recommendation: {
    lead: (role, isInsisted) =>
      isInsisted
        ? `Open your application with your work as ${role}: it answers what they insist on.`
        : `Open your application with your work as ${role}: it answers something they ask for.`,
    nameIt: (what) =>
      `If you have worked with ${what}, add where and what came of it to your profile.`,
    sayMore: (what) =>
      `Say more about ${what}: one project, what you did and what changed.`,
    language: (name) => `Add your level of ${name} to your profile.`,
  },
  growth: {
    skill: (name) =>
      `Take on one small piece of work in ${name} and write down the result.`,
    language: (name) =>
      `Practise ${name} up to the level that listings ask for.`,
  },
};
