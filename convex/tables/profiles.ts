import { defineTable } from "convex/server";
import { v, type Infer } from "convex/values";
import { vOneOf } from "../lib/validators";
import {
  COMMITMENTS,
  LANGUAGE_LEVELS,
  LEVELS,
  PAY_PERIODS,
  PROFILE_SECTIONS,
  SKILL_LEVELS,
  WORK_KINDS,
  WORKPLACES,
} from "../shared/vocabulary";
import { vRule } from "../shared/rules";
import { AUDIENCES } from "../shared/visibility";

export const vLanguage = v.object({
  /** ISO 639-1, such as "es". */
  code: v.string(),
  level: vOneOf(LANGUAGE_LEVELS),
});

export const vBasics = v.object({
  fullName: v.string(),
  headline: v.string(),
  city: v.string(),
  /** ISO 3166-1 alpha-2, or "" while unknown. */
  country: v.string(),
  /** IANA zone, such as "America/Argentina/Buenos_Aires", or "". */
  timeZone: v.string(),
  languages: v.array(vLanguage),
  links: v.array(v.string()),
});

export const vEducationEntry = v.object({
  /** Made by the client; stable across edits so that evidence can point at it. */
  id: v.string(),
  school: v.string(),
  degree: v.string(),
  field: v.string(),
  startYear: v.optional(v.number()),
  endYear: v.optional(v.number()),
  description: v.string(),
});

export const vWorkEntry = v.object({
  id: v.string(),
  title: v.string(),
  organisation: v.string(),
  /** "YYYY-MM" or "YYYY", or "" while unknown. */
  start: v.string(),
  /** As `start`; "" with `isCurrent`, or while unknown. */
  end: v.string(),
  isCurrent: v.boolean(),
  description: v.string(),
});

export const vSkill = v.object({
  name: v.string(),
  level: v.optional(vOneOf(SKILL_LEVELS)),
});

export const vPay = v.object({
  amount: v.number(),
  /** ISO 4217. */
  currency: v.string(),
  period: vOneOf(PAY_PERIODS),
});

export const vPreferences = v.object({
  kinds: v.array(vOneOf(WORK_KINDS)),
  commitments: v.array(vOneOf(COMMITMENTS)),
  workplaces: v.array(vOneOf(WORKPLACES)),
  /** Regions or countries where the person would work on site or move to. */
  places: v.array(v.string()),
  levels: v.array(vOneOf(LEVELS)),
  /** Countries (or "EU") the person may already work in. */
  workPermissions: v.array(v.string()),
  /** Countries (or "EU") the person has said they may not work in without sponsorship. */
  noWorkPermissions: v.array(v.string()),
  /** Languages the person has said they do not speak, by code; shown nowhere, asked no more. */
  noLanguages: v.optional(v.array(v.string())),
  /** Skills the person has said they do not have, as the question named them. */
  noSkills: v.optional(v.array(v.string())),
  hoursPerWeek: v.optional(v.number()),
  /** ISO date. */
  earliestStart: v.optional(v.string()),
  minimumPay: v.optional(vPay),
  hiddenOrganisationIds: v.array(v.id("organisations")),
  /**
   * Made of dismissals and accepted. Written by model/matching/rules.ts alone: a
   * form that saves the preferences leaves them as they are.
   */
  rules: v.optional(v.array(vRule)),
});

/** One edit of one section: the section's name and its whole new value. */
export const vSectionEdit = v.union(
  v.object({ section: v.literal("basics"), value: vBasics }),
  v.object({
    section: v.literal("education"),
    value: v.array(vEducationEntry),
  }),
  v.object({ section: v.literal("work"), value: v.array(vWorkEntry) }),
  v.object({ section: v.literal("skills"), value: v.array(vSkill) }),
  v.object({ section: v.literal("interests"), value: v.array(v.string()) }),
  v.object({ section: v.literal("goals"), value: v.string() }),
  v.object({ section: v.literal("seeking"), value: v.string() }),
  v.object({ section: v.literal("preferences"), value: vPreferences }),
);

/** How often each section was saved; an edit names the number it started from. */
export const vSectionRevs = v.object({
  basics: v.number(),
  education: v.number(),
  work: v.number(),
  skills: v.number(),
  interests: v.number(),
  goals: v.number(),
  seeking: v.number(),
  preferences: v.number(),
});

export const vProfileContent = v.object({
  basics: vBasics,
  education: v.array(vEducationEntry),
  work: v.array(vWorkEntry),
  skills: v.array(vSkill),
  interests: v.array(v.string()),
  goals: v.string(),
  seeking: v.string(),
  preferences: vPreferences,
});

const vAudience = vOneOf(AUDIENCES);

/** Who may see which section; one that is absent has its default. */
export const vVisibility = v.object({
  basics: v.optional(vAudience),
  email: v.optional(vAudience),
  education: v.optional(vAudience),
  work: v.optional(vAudience),
  skills: v.optional(vAudience),
  interests: v.optional(vAudience),
  goals: v.optional(vAudience),
  seeking: v.optional(vAudience),
  preferences: v.optional(vAudience),
});

/** One thing a CV says, offered for acceptance. `text` is the line it was read from. */
export const vExtractedItem = v.object({
  id: v.string(),
  edit: v.union(
    v.object({
      section: v.literal("basics"),
      field: vOneOf(["fullName", "headline", "city", "country"]),
      value: v.string(),
    }),
    v.object({ section: v.literal("languages"), value: vLanguage }),
    v.object({ section: v.literal("links"), value: v.string() }),
    v.object({ section: v.literal("education"), value: vEducationEntry }),
    v.object({ section: v.literal("work"), value: vWorkEntry }),
    v.object({ section: v.literal("skills"), value: vSkill }),
    v.object({ section: v.literal("interests"), value: v.string() }),
    v.object({ section: v.literal("goals"), value: v.string() }),
    v.object({ section: v.literal("seeking"), value: v.string() }),
  ),
  text: v.string(),
  /** The profile already says so, or says something else here. */
  overlap: vOneOf(["new", "same", "replaces"]),
});

export const vProfileImportState = vOneOf(["ready", "accepted", "discarded"]);

export type Basics = Infer<typeof vBasics>;
export type EducationEntry = Infer<typeof vEducationEntry>;
export type WorkEntry = Infer<typeof vWorkEntry>;
export type Skill = Infer<typeof vSkill>;
export type Preferences = Infer<typeof vPreferences>;
export type ProfileContent = Infer<typeof vProfileContent>;
export type SectionEdit = Infer<typeof vSectionEdit>;
export type ExtractedItem = Infer<typeof vExtractedItem>;

export const profileTables = {
  /**
   * One row a member, made at sign-up. Written by the member's edits and accepted
   * imports; read by the member, by matching and (through views) by organisations.
   * Dies with the account. Owner: userId.
   */
  profiles: defineTable({
    userId: v.id("users"),
    content: vProfileContent,
    sectionRevs: vSectionRevs,
    /** Rises with every edit that matching reads; a match remembers the rev it was made from. */
    rev: v.number(),
    editedAt: v.number(),
    /** Which of the seven sections are filled, worked out at each edit. */
    filledSections: v.array(vOneOf(PROFILE_SECTIONS)),
    /** The member's choices; read through shared/visibility.ts, which has the defaults. */
    visibility: v.optional(vVisibility),
  }).index("by_userId", ["userId"]),

  /**
   * One pasted CV and what was read from it. Written by the import functions; the
   * text is removed as soon as the items are accepted or discarded. Owner: userId.
   */
  profileImports: defineTable({
    userId: v.id("users"),
    state: vProfileImportState,
    text: v.string(),
    items: v.array(vExtractedItem),
    finishedAt: v.optional(v.number()),
  }).index("by_userId_and_state", ["userId", "state"]),
};
