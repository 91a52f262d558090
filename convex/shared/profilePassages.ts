import { ownLanguageText } from "./languages";
import type { Passage, ScorerProfile } from "./matching";
import { createRedactor } from "./redaction";
import type { LanguageLevel } from "./vocabulary";

/** The part of a profile's content that passages are made of. */
export interface PassageSource {
  basics: {
    fullName: string;
    headline: string;
    country: string;
    languages: readonly { code: string; level: LanguageLevel }[];
    links: readonly string[];
  };
  education: readonly {
    id: string;
    school: string;
    degree: string;
    field: string;
    startYear?: number | undefined;
    endYear?: number | undefined;
    description: string;
  }[];
  work: readonly {
    id: string;
    title: string;
    organisation: string;
    start: string;
    end: string;
    isCurrent: boolean;
    description: string;
  }[];
  skills: readonly { name: string; level?: string | undefined }[];
  interests: readonly string[];
  goals: string;
  seeking: string;
}

type ScorerSource = PassageSource & {
  preferences: {
    workPermissions: readonly string[];
    noWorkPermissions: readonly string[];
    noLanguages?: readonly string[] | undefined;
    noSkills?: readonly string[] | undefined;
  };
};

/**
 * The pieces of a profile that may be read by a scorer and quoted, empty ones
 * left out. Names, addresses, links, phone numbers and pronouns are gone from
 * them, so offsets into a passage hold for whoever shows the same passage.
 */
export function profilePassages(content: PassageSource): Passage[] {
  const { basics } = content;
  const redact = createRedactor(basics.fullName, basics.links);
  const passages: Passage[] = [
    { key: "headline", text: redact.prose(basics.headline) },
    ...content.work.map((entry) => ({
      key: `work:${entry.id}`,
      text: lines(
        headLine(
          [redact.name(entry.title), redact.name(entry.organisation)],
          period(entry.start, entry.end, entry.isCurrent),
        ),
        redact.prose(entry.description),
      ),
    })),
    ...content.education.map((entry) => ({
      key: `education:${entry.id}`,
      text: lines(
        headLine(
          [
            redact.name(entry.degree),
            redact.name(entry.field),
            redact.name(entry.school),
          ],
          period(
            text(entry.startYear),
            text(entry.endYear),
            entry.endYear === undefined,
          ),
        ),
        redact.prose(entry.description),
      ),
    })),
    {
      key: "skills",
      text: content.skills
        .map(({ name }) => redact.name(name))
        .filter((name) => name !== "")
        .join(", "),
    },
    {
      key: "interests",
      text: content.interests
        .map((interest) => redact.prose(interest))
        .filter((interest) => interest !== "")
        .join(", "),
    },
    { key: "goals", text: redact.prose(content.goals) },
    { key: "seeking", text: redact.prose(content.seeking) },
    {
      key: "languages",
      text: basics.languages
        .map(({ code, level }) => ownLanguageText(code, level))
        .join(", "),
    },
  ];
  return passages.filter((passage) => passage.text !== "");
}

/** Where a quote of a profile comes from, in terms that the person knows. */
export type ProfilePlace = "job" | "studies" | "languages" | "words";

/** The first line of a job or of studies, and the languages, are put together from fields. */
export function profilePlaceOf(evidence: {
  passage: string;
  start: number;
}): ProfilePlace {
  const [kind] = evidence.passage.split(":");
  if (kind === "languages") return "languages";
  if (evidence.start > 0) return "words";
  if (kind === "work") return "job";
  return kind === "education" ? "studies" : "words";
}

/** Everything a scorer may know of a person. */
export function scorerProfile(content: ScorerSource): ScorerProfile {
  const { basics, preferences } = content;
  const redact = createRedactor(basics.fullName, basics.links);
  return {
    passages: profilePassages(content),
    workPermissions: [...preferences.workPermissions],
    noWorkPermissions: [...preferences.noWorkPermissions],
    languages: basics.languages.map(({ code, level }) => ({ code, level })),
    noLanguages: [...(preferences.noLanguages ?? [])],
    noSkills: (preferences.noSkills ?? [])
      .map((name) => redact.name(name))
      .filter((name) => name !== ""),
    country: basics.country,
    skills: content.skills
      .map(({ name, level }) => ({
        name: redact.name(name),
        ...(level === undefined ? {} : { level }),
      }))
      .filter(({ name }) => name !== ""),
  };
}

function headLine(parts: readonly string[], when: string): string {
  const head = parts.filter((part) => part !== "").join(", ");
  return when === "" ? head : `${head} (${when})`.trim();
}

function lines(head: string, body: string): string {
  return [head, body].filter((part) => part !== "").join("\n");
}

function period(start: string, end: string, isCurrent: boolean): string {
  if (isCurrent) return start === "" ? "" : `${start}–`;
  return [start, end].filter((part) => part !== "").join("–");
}

function text(year: number | undefined): string {
  return year === undefined ? "" : String(year);
}
