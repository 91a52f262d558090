/**
 * Edits of a profile: one section at a time, from the revision the writer saw. A
 * save never overwrites what the writer did not see.
 */
import { compareValues, type Value } from "convex/values";
import type { MutationCtx } from "../../_generated/server";
import { completenessOf } from "../../shared/completeness";
import { refusal } from "../../shared/errors";
import { scorerProfile } from "../../shared/profilePassages";
import type { ProfileContent, SectionEdit } from "../../tables/profiles";
import type { Member } from "../access";
import { followProfileZone } from "../emails/preferences";
import { keepFeatures } from "../matching/features";
import { onProfileEdited } from "../matching/onProfileEdited";
import { keepRowsOf } from "../members/rows";
import { ensureProfile, type Profile } from "./profiles";
import { sanitiseEdit } from "./sanitise";
import type { SavedSection } from "./views";

/**
 * Saves one section. `baseRev` is the section's revision the edit started from;
 * if it moved on since, the same value is a success that changes nothing (a
 * retry) and any other is refused CONFLICT with `currentRev`.
 */
export async function saveSection(
  ctx: MutationCtx,
  member: Member,
  { edit, baseRev }: { edit: SectionEdit; baseRev: number },
): Promise<SavedSection> {
  const profile = await ensureProfile(ctx, member);
  const wanted = keepRules(profile, sanitiseEdit(edit));
  const currentRev = profile.sectionRevs[wanted.section];
  if (isSame(profile.content[wanted.section], wanted.value)) {
    return { rev: currentRev, profileRev: profile.rev };
  }
  if (currentRev !== baseRev) {
    throw refusal("CONFLICT", {
      details: { section: wanted.section, currentRev },
    });
  }
  const saved = await applyEdits(ctx, member, profile, [wanted]);
  return { rev: saved.sectionRevs[wanted.section], profileRev: saved.rev };
}

/** Writes sections that were already sanitised, as one edit of the profile. */
export async function applyEdits(
  ctx: MutationCtx,
  member: Member,
  profile: Profile,
  edits: readonly SectionEdit[],
): Promise<Profile> {
  const sectionRevs = { ...profile.sectionRevs };
  const content: ProfileContent = { ...profile.content };
  for (const edit of edits) {
    const { section, value } = keepRules(profile, edit);
    Object.assign(content, { [section]: value });
    sectionRevs[section] += 1;
  }
  const isReadAlike = isSame(
    readByMatching(profile.content),
    readByMatching(content),
  );
  const edited = {
    content,
    sectionRevs,
    rev: isReadAlike ? profile.rev : profile.rev + 1,
    editedAt: Date.now(),
    filledSections: completenessOf(content).filled,
  };
  await ctx.db.patch("profiles", profile._id, edited);
  await keepName(ctx, member, content.basics.fullName);
  if (!isReadAlike) await onProfileEdited(ctx, { ...profile, ...edited });
  await keepFeatures(ctx, { ...profile, ...edited });
  await keepRowsOf(ctx, member._id);
  if (content.basics.timeZone !== profile.content.basics.timeZone) {
    await followProfileZone(ctx, member._id, content.basics.timeZone);
  }
  return { ...profile, ...edited };
}

/** Rules are no part of the form: whatever it sends, they stay as they are. */
function keepRules({ content }: Profile, edit: SectionEdit): SectionEdit {
  const { rules } = content.preferences;
  if (edit.section !== "preferences" || rules === undefined) return edit;
  return { ...edit, value: { ...edit.value, rules } };
}

/**
 * Everything of a profile that a judgement hangs on: a link or a name makes no
 * match stale, nor does a rule, which hides and judges nothing.
 */
function readByMatching(content: ProfileContent) {
  const { basics } = content;
  const { rules: _rules, ...preferences } = content.preferences;
  return {
    ...scorerProfile(content),
    timeZone: basics.timeZone,
    preferences,
  };
}

/** The user row carries the name for everyone who lists people. */
async function keepName(ctx: MutationCtx, member: Member, fullName: string) {
  if (fullName === "" || fullName === member.name) return;
  await ctx.db.patch("users", member._id, { name: fullName });
}

export function isSame(a: unknown, b: unknown): boolean {
  return compareValues(a as Value, b as Value) === 0;
}
