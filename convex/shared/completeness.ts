/**
 * How full a profile is, and whether matching can say anything true of it yet.
 * Pure: the server gates by it, the profile page names the next best step by it.
 */
import { PROFILE_SECTIONS, type ProfileSection } from "./vocabulary";

/** What is missing, by code; the interface words it. */
export const MISSING_REASONS = [
  "name",
  "headline",
  "country",
  "education",
  "work",
  /** Neither education nor work: matching needs one of them. */
  "background",
  "skills",
  "interests",
  "goals",
  "seeking",
  /** Neither goals, nor what is sought, nor an interest: matching needs one of them. */
  "direction",
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** With fewer, requirements can hardly be told apart. */
export const LEAST_SKILLS = 3;

export interface CompletenessSource {
  basics: { fullName: string; headline: string; country: string };
  education: readonly { school: string; degree: string; field: string }[];
  work: readonly { title: string; organisation: string }[];
  skills: readonly unknown[];
  interests: readonly string[];
  goals: string;
  seeking: string;
}

export interface MissingSection {
  section: ProfileSection;
  why: MissingReason;
  /** Without it matching does not start. */
  isRequired: boolean;
}

export interface Completeness {
  filled: ProfileSection[];
  /** Required ones first, then in the order of the profile. */
  missing: MissingSection[];
  isReadyForMatching: boolean;
  /** The next best section to fill. */
  next: ProfileSection | null;
}

export function completenessOf(content: CompletenessSource): Completeness {
  const whys = missingReasons(content);
  const missing = PROFILE_SECTIONS.flatMap((section): MissingSection[] => {
    const why = whys[section];
    return why === undefined
      ? []
      : [{ section, why, isRequired: isRequired(section, why) }];
  }).sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
  return {
    filled: PROFILE_SECTIONS.filter((section) => whys[section] === undefined),
    missing,
    isReadyForMatching: !missing.some((gap) => gap.isRequired),
    next: missing[0]?.section ?? null,
  };
}

function missingReasons({
  basics,
  ...content
}: CompletenessSource): Partial<Record<ProfileSection, MissingReason>> {
  const hasEducation = content.education.some(
    ({ school, degree, field }) => school + degree + field !== "",
  );
  const hasWork = content.work.some(
    ({ title, organisation }) => title + organisation !== "",
  );
  const hasInterests = content.interests.length > 0;
  const hasDirection =
    content.goals !== "" || content.seeking !== "" || hasInterests;
  const missing: [ProfileSection, MissingReason | false][] = [
    [
      "basics",
      // Eligibility reads the country; nothing else of the basics decides.
      (basics.country === "" && "country") ||
        (basics.fullName === "" && "name") ||
        (basics.headline === "" && "headline"),
    ],
    ["education", !hasEducation && "education"],
    ["work", !hasWork && (hasEducation ? "work" : "background")],
    ["skills", content.skills.length < LEAST_SKILLS && "skills"],
    ["interests", !hasInterests && "interests"],
    ["goals", content.goals === "" && (hasDirection ? "goals" : "direction")],
    ["seeking", content.seeking === "" && "seeking"],
  ];
  return Object.fromEntries(missing.filter(([, why]) => why !== false));
}

function isRequired(section: ProfileSection, why: MissingReason): boolean {
  return (
    section === "skills" ||
    why === "country" ||
    why === "background" ||
    why === "direction"
  );
}
