import { SAMPLE_LISTINGS } from "@convex/seed/data/listings/all";
import { SAMPLE_PEOPLE } from "@convex/seed/data/people/all";
import type { SamplePerson } from "@convex/seed/samplePerson";
import type { ScorerListing, ScorerProfile } from "@convex/shared/matching";
import { scorerProfile } from "@convex/shared/profilePassages";
import type { LanguageLevel } from "@convex/shared/vocabulary";

export const SAMPLE_SCORER_LISTINGS: readonly ScorerListing[] =
  SAMPLE_LISTINGS.map((listing, at) => ({
    alias: `o${at + 1}`,
    title: listing.title,
    organisationName: listing.organisation,
    description: listing.description.trim(),
    textLanguage: listing.text ?? "en",
    kind: listing.kind,
    ...(listing.level === undefined ? {} : { level: listing.level }),
    workplace: listing.workplace,
    placeTexts: [],
  }));

export const SAMPLE_SCORER_PROFILES: readonly {
  name: string;
  profile: ScorerProfile;
}[] = SAMPLE_PEOPLE.map((person) => ({
  name: person.name,
  profile: profileOf(person),
}));

/** A sample person as a scorer sees them. */
function profileOf(person: SamplePerson): ScorerProfile {
  return scorerProfile({
    basics: {
      fullName: person.name,
      headline: person.headline,
      country: person.country,
      languages: Object.entries(person.languages).map(([code, level]) => ({
        code,
        level: level as LanguageLevel,
      })),
      links: [],
    },
    education: person.education.map((entry, at) => ({
      ...entry,
      id: `e${at}`,
    })),
    work: person.work.map((entry, at) => ({
      ...entry,
      id: `w${at}`,
      isCurrent: entry.end === "",
    })),
    skills: Object.entries(person.skills).flatMap(([level, names]) =>
      names.map((name) => ({ name, level })),
    ),
    interests: person.interests,
    goals: person.goals,
    seeking: person.seeking,
    preferences: {
      workPermissions: person.preferences.workPermissions ?? [],
      noWorkPermissions: person.preferences.noWorkPermissions ?? [],
    },
  });
}
