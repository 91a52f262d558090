import { v, type Infer } from "convex/values";
import type { Doc } from "../../_generated/dataModel";
import { vOneOf } from "../../lib/validators";
import { completenessOf, MISSING_REASONS } from "../../shared/completeness";
import { unusedLines } from "../../shared/cv/unused";
import { profilePassages } from "../../shared/profilePassages";
import { AUDIENCES, visibilityOf } from "../../shared/visibility";
import { PROFILE_SECTIONS } from "../../shared/vocabulary";
import {
  vExtractedItem,
  vProfileContent,
  vSectionRevs,
} from "../../tables/profiles";
import { emptyProfileContent, emptySectionRevs } from "./content";
import type { Profile } from "./profiles";

const vSection = vOneOf(PROFILE_SECTIONS);
const vAudience = vOneOf(AUDIENCES);

/** As shared/completeness.ts works it out. */
export const vCompleteness = v.object({
  filled: v.array(vSection),
  missing: v.array(
    v.object({
      section: vSection,
      why: vOneOf(MISSING_REASONS),
      isRequired: v.boolean(),
    }),
  ),
  isReadyForMatching: v.boolean(),
  next: v.union(vSection, v.null()),
});

/** Every section with its audience, chosen or by default. */
const vWholeVisibility = v.object({
  basics: vAudience,
  email: vAudience,
  education: vAudience,
  work: vAudience,
  skills: vAudience,
  interests: vAudience,
  goals: vAudience,
  seeking: vAudience,
  preferences: vAudience,
});

/** A member's own profile, whole. */
export const vMyProfile = v.object({
  content: vProfileContent,
  sectionRevs: vSectionRevs,
  rev: v.number(),
  completeness: vCompleteness,
  visibility: vWholeVisibility,
  /** What a scorer reads of it, and what evidence points into. */
  passages: v.array(v.object({ key: v.string(), text: v.string() })),
});

/** The counts after a save: of the section, for the next edit of it, and of the whole. */
export const vSavedSection = v.object({
  rev: v.number(),
  profileRev: v.number(),
});

/** What was read from the pasted CV, waiting to be reviewed. */
export const vPendingImport = v.object({
  importId: v.id("profileImports"),
  items: v.array(vExtractedItem),
  /** Lines of the text that nothing was read from. */
  unusedLines: v.array(v.string()),
  createdAt: v.number(),
});

export type MyProfile = Infer<typeof vMyProfile>;
export type SavedSection = Infer<typeof vSavedSection>;
export type PendingImport = Infer<typeof vPendingImport>;

export function toMyProfileView(
  profile: Profile | null,
  member: Pick<Doc<"users">, "name">,
): MyProfile {
  const content = profile?.content ?? emptyProfileContent(member.name);
  // Rules have a list and functions of their own; the form must not send them back.
  const { rules: _rules, ...preferences } = content.preferences;
  return {
    content: { ...content, preferences },
    sectionRevs: profile?.sectionRevs ?? emptySectionRevs(),
    rev: profile?.rev ?? 0,
    completeness: completenessOf(content),
    visibility: visibilityOf(profile?.visibility),
    passages: profilePassages(content),
  };
}

export function toPendingImportView(row: Doc<"profileImports">): PendingImport {
  const { _id, _creationTime, text, items } = row;
  return {
    importId: _id,
    items,
    unusedLines: unusedLines(text, items),
    createdAt: _creationTime,
  };
}
