/** A profile in which every section says a word that stands nowhere else. */
import type { Id } from "../../convex/_generated/dataModel";
import { emptyPreferences } from "../../convex/model/profiles/content";
import type { VisibleSection } from "../../convex/shared/visibility";
import type { ProfileContent } from "../../convex/tables/profiles";

export const tokenOf = (section: VisibleSection) => `secret-${section}`;

export function fullOfTokens(
  hiddenFrom: Id<"organisations">[],
): ProfileContent {
  const basics = tokenOf("basics");
  const education = tokenOf("education");
  const work = tokenOf("work");
  const preferences = tokenOf("preferences");
  return {
    basics: {
      fullName: basics,
      headline: basics,
      city: basics,
      country: basics,
      timeZone: basics,
      languages: [{ code: basics, level: "fluent" }],
      links: [basics],
    },
    education: [
      {
        id: education,
        school: education,
        degree: education,
        field: education,
        description: education,
      },
    ],
    work: [
      {
        id: work,
        title: work,
        organisation: work,
        start: work,
        end: work,
        isCurrent: false,
        description: work,
      },
    ],
    skills: [{ name: tokenOf("skills") }],
    interests: [tokenOf("interests")],
    goals: tokenOf("goals"),
    seeking: tokenOf("seeking"),
    preferences: {
      ...emptyPreferences(),
      places: [preferences],
      workPermissions: [preferences],
      noWorkPermissions: [preferences],
      noLanguages: [preferences],
      noSkills: [preferences],
      earliestStart: preferences,
      minimumPay: { amount: 1, currency: preferences, period: "year" },
      hiddenOrganisationIds: hiddenFrom,
    },
  };
}
