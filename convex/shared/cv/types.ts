import type { LanguageLevel, SkillLevel } from "../vocabulary";

/** One thing a CV says, in the shape of a profile's section. */
export type CvEdit =
  | {
      section: "basics";
      field: "fullName" | "headline" | "city" | "country";
      value: string;
    }
  | { section: "languages"; value: CvLanguage }
  | { section: "links"; value: string }
  | { section: "education"; value: CvEducation }
  | { section: "work"; value: CvWork }
  | { section: "skills"; value: CvSkill }
  | { section: "interests"; value: string }
  | { section: "goals"; value: string }
  | { section: "seeking"; value: string };

export interface CvLanguage {
  code: string;
  level: LanguageLevel;
}

export interface CvSkill {
  name: string;
  level?: SkillLevel;
}

export interface CvEducation {
  id: string;
  school: string;
  degree: string;
  field: string;
  startYear?: number;
  endYear?: number;
  description: string;
}

export interface CvWork {
  id: string;
  title: string;
  organisation: string;
  start: string;
  end: string;
  isCurrent: boolean;
  description: string;
}

/** A job as it was read, before it has a place among the others. */
export interface CvWorkFinding {
  value: Omit<CvWork, "id">;
  text: string;
}

/** What was read, and the line or lines it was read from. */
export interface CvFinding {
  edit: CvEdit;
  text: string;
}

export interface CvLine {
  /** Single spaces, no bullet; columns far apart are separated by a tab. */
  text: string;
  isBullet: boolean;
  /** An empty line, or the start of the text, precedes it. */
  hasGapBefore: boolean;
}

export type SectionKind =
  | "header"
  | "contact"
  | "summary"
  | "goals"
  | "seeking"
  | "work"
  | "volunteering"
  | "education"
  | "skills"
  | "languages"
  | "interests"
  | "other";

export interface CvSection {
  kind: SectionKind;
  lines: CvLine[];
}
