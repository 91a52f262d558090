/**
 * What of a profile its viewer may see. Every read of somebody else's profile
 * goes through {@link visibleProfile}; nothing else knows the rules.
 */
import { v, type Infer } from "convex/values";
import type { Doc, Id } from "../../_generated/dataModel";
import {
  isSeenBy,
  visibilityOf,
  type Relation,
  type VisibleSection,
} from "../../shared/visibility";
import {
  vEducationEntry,
  vLanguage,
  vPreferences,
  vSkill,
  vWorkEntry,
  type ProfileContent,
} from "../../tables/profiles";
import { emptyProfileContent } from "./content";

/** What is absent is hidden or empty: a viewer cannot tell one from the other. */
export const vVisibleProfile = v.object({
  basics: v.optional(
    v.object({
      fullName: v.string(),
      headline: v.string(),
      city: v.string(),
      country: v.string(),
      languages: v.array(vLanguage),
      links: v.array(v.string()),
    }),
  ),
  email: v.optional(v.string()),
  education: v.optional(v.array(vEducationEntry)),
  work: v.optional(v.array(vWorkEntry)),
  skills: v.optional(v.array(vSkill)),
  interests: v.optional(v.array(v.string())),
  goals: v.optional(v.string()),
  seeking: v.optional(v.string()),
  /**
   * Without the organisations hidden from: naming them would tell them. And
   * without rules, which are about what was shown to the member alone.
   */
  preferences: v.optional(vPreferences.omit("hiddenOrganisationIds", "rules")),
});
export type VisibleProfile = Infer<typeof vVisibleProfile>;

type Role = Doc<"memberships">["role"];

export interface Viewer {
  userId: Id<"users">;
  /** In the organisation through which the profile is read; null outside it. */
  role: Role | null;
}

export interface ShownMember {
  userId: Id<"users">;
  email: string;
  content: ProfileContent;
  visibility: Doc<"profiles">["visibility"];
  /** Whether they belong to the organisation through which they are read. */
  isInOrg: boolean;
}

/** The id of no person: for the eyes of an onlooker in general. */
export const NOBODY = "" as Id<"users">;

export function shownMember(
  user: Doc<"users">,
  profile: Doc<"profiles"> | null,
  isInOrg: boolean,
): ShownMember {
  return {
    userId: user._id,
    email: user.email ?? "",
    content: profile?.content ?? emptyProfileContent(user.name),
    visibility: profile?.visibility,
    isInOrg,
  };
}

/**
 * The profile of `member` as `viewer` may see it through `org`; null when there
 * is nothing for them to see, as if there were no such member.
 */
export function visibleProfile(
  viewer: Viewer,
  member: ShownMember,
  org: Pick<Doc<"organisations">, "_id"> | null,
): VisibleProfile | null {
  const relation = relationOf(viewer, member, org);
  const chosen = visibilityOf(member.visibility);
  const whole = wholeProfile(member);
  const seen = Object.entries(whole).filter(([section]) =>
    isSeenBy(chosen[section as VisibleSection], relation),
  );
  return seen.length === 0 ? null : Object.fromEntries(seen);
}

/**
 * What an organisation's page says to everyone of a member who chose to be named
 * there: no more than fellow members see, and nothing of who keeps their name
 * from those. Null where that is nothing.
 */
export function publicFace(
  profile: Doc<"profiles"> | null,
  org: Pick<Doc<"organisations">, "_id">,
): { name: string; headline: string } | null {
  if (profile === null) return null;
  const { basics, preferences } = profile.content;
  const isHidden = preferences.hiddenOrganisationIds.includes(org._id);
  const { basics: audience } = visibilityOf(profile.visibility);
  if (isHidden || !isSeenBy(audience, "member") || basics.fullName === "") {
    return null;
  }
  return { name: basics.fullName, headline: basics.headline };
}

function relationOf(
  viewer: Viewer,
  { userId, isInOrg, content }: ShownMember,
  org: Pick<Doc<"organisations">, "_id"> | null,
): Relation {
  if (viewer.userId === userId) return "self";
  const isShared = org !== null && isInOrg && viewer.role !== null;
  // Who hides from an organisation hides from everyone who looks through it.
  const isHidden =
    org !== null && content.preferences.hiddenOrganisationIds.includes(org._id);
  if (!isShared || isHidden) return "stranger";
  return viewer.role === "admin" ? "organiser" : "member";
}

/** All that could be seen of a member; sections that say nothing are left out. */
function wholeProfile({ email, content }: ShownMember): VisibleProfile {
  const { basics, preferences, ...sections } = content;
  const { fullName, headline, city, country, languages, links } = basics;
  const {
    kinds,
    commitments,
    workplaces,
    places,
    levels,
    workPermissions,
    noWorkPermissions,
    hoursPerWeek,
    earliestStart,
    minimumPay,
  } = preferences;
  const whole: VisibleProfile = {
    basics: { fullName, headline, city, country, languages, links },
    email,
    ...sections,
    preferences: {
      kinds,
      commitments,
      workplaces,
      places,
      levels,
      workPermissions,
      noWorkPermissions,
      ...(hoursPerWeek !== undefined && { hoursPerWeek }),
      ...(earliestStart !== undefined && { earliestStart }),
      ...(minimumPay !== undefined && { minimumPay }),
    },
  };
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => saysSomething(value)),
  );
}

function saysSomething(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object" && value !== null) {
    return Object.values(value).some(saysSomething);
  }
  return value !== undefined;
}
