import { foldText } from "../folding";
import type { CvEdit, CvFinding, CvLanguage, CvSkill } from "./types";

/** What the person's profile says already, as far as a CV can say it too. */
export interface OverlapSource {
  basics: {
    fullName: string;
    headline: string;
    city: string;
    country: string;
    languages: readonly CvLanguage[];
    links: readonly string[];
  };
  education: readonly {
    school: string;
    degree: string;
    startYear?: number | undefined;
    endYear?: number | undefined;
  }[];
  work: readonly { title: string; organisation: string; start: string }[];
  skills: readonly CvSkill[];
  interests: readonly string[];
  goals: string;
  seeking: string;
}

export type Overlap = "new" | "same" | "replaces";

/** Whether the profile lacks a finding, says the same, or says something else in its place. */
export function overlapOf(
  { edit }: CvFinding,
  profile: OverlapSource,
): Overlap {
  switch (edit.section) {
    case "basics":
      return ofText(profile.basics[edit.field], edit.value);
    case "goals":
    case "seeking":
      return ofText(profile[edit.section], edit.value);
    case "languages": {
      const known = profile.basics.languages.find(
        ({ code }) => code === edit.value.code,
      );
      if (known === undefined) return "new";
      return known.level === edit.value.level ? "same" : "replaces";
    }
    case "links":
      return isAmong(profile.basics.links.map(linkKey), linkKey(edit.value));
    case "skills":
      return isAmong(
        profile.skills.map(({ name }) => foldText(name)),
        foldText(edit.value.name),
      );
    case "interests":
      return isAmong(profile.interests.map(foldText), foldText(edit.value));
    case "education":
    case "work":
      return isAmong(entryKeys(profile, edit.section), entryKey(edit));
  }
}

function ofText(current: string, value: string): Overlap {
  if (current === "") return "new";
  return foldText(current) === foldText(value) ? "same" : "replaces";
}

function isAmong(known: readonly string[], key: string): Overlap {
  return known.includes(key) ? "same" : "new";
}

function entryKeys(
  profile: OverlapSource,
  section: "education" | "work",
): string[] {
  return section === "work"
    ? profile.work.map(({ title, organisation, start }) =>
        keyOf(title, organisation, start.slice(0, 4)),
      )
    : profile.education.map(({ school, degree, startYear, endYear }) =>
        keyOf(school, degree, String(startYear ?? endYear ?? "")),
      );
}

function entryKey(
  edit: Extract<CvEdit, { section: "education" | "work" }>,
): string {
  if (edit.section === "work") {
    const { title, organisation, start } = edit.value;
    return keyOf(title, organisation, start.slice(0, 4));
  }
  const { school, degree, startYear, endYear } = edit.value;
  return keyOf(school, degree, String(startYear ?? endYear ?? ""));
}

function keyOf(...parts: string[]): string {
  return parts.map(foldText).join("|");
}

/** One address, with or without "www." and a closing slash. */
export function linkKey(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/+$/, "");
}
