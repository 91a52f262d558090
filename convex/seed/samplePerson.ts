import { emptyPreferences } from "../model/profiles/content";
import type { SeedPerson } from "../model/seed/world";
import type { LanguageLevel, Locale } from "../shared/vocabulary";
import type {
  EducationEntry,
  Preferences,
  ProfileContent,
  Skill,
  WorkEntry,
} from "../tables/profiles";
import type { SampleOrgSlug } from "./data/organisations";

/** One invented person as the data files write them. */
export interface SamplePerson {
  /** The part of the address before the at sign. */
  handle: string;
  name: string;
  locale: Locale;
  isPlatformAdmin?: boolean;
  memberships: Readonly<Partial<Record<SampleOrgSlug, "member" | "admin">>>;
  headline: string;
  city: string;
  country: string;
  timeZone: string;
  languages: Readonly<Record<string, LanguageLevel>>;
  education: readonly Omit<EducationEntry, "id">[];
  work: readonly Omit<WorkEntry, "id" | "isCurrent">[];
  /** Names by level. */
  skills: Readonly<Record<NonNullable<Skill["level"]>, readonly string[]>>;
  interests: readonly string[];
  goals: string;
  seeking: string;
  preferences: Partial<Omit<Preferences, "hiddenOrganisationIds">>;
}

/** The person as they are saved. `.example` is reserved: a mail sent there reaches nobody. */
export function toSeedPerson(person: SamplePerson): SeedPerson {
  return {
    email: `${person.handle}@wayfinder.example`,
    name: person.name,
    locale: person.locale,
    platformRole: person.isPlatformAdmin === true ? "platformAdmin" : "member",
    memberships: Object.entries(person.memberships).map(([slug, role]) => ({
      slug,
      role,
    })),
    content: toProfileContent(person),
  };
}

function toProfileContent(person: SamplePerson): ProfileContent {
  return {
    basics: {
      fullName: person.name,
      headline: person.headline,
      city: person.city,
      country: person.country,
      timeZone: person.timeZone,
      languages: Object.entries(person.languages).map(([code, level]) => ({
        code,
        level,
      })),
      links: [],
    },
    education: person.education.map((entry, index) => ({
      id: `e${index + 1}`,
      ...entry,
    })),
    work: person.work.map((entry, index) => ({
      id: `w${index + 1}`,
      isCurrent: entry.end === "",
      ...entry,
    })),
    skills: (["strong", "working", "learning"] as const).flatMap((level) =>
      person.skills[level].map((name) => ({ name, level })),
    ),
    interests: [...person.interests],
    goals: person.goals,
    seeking: person.seeking,
    preferences: { ...emptyPreferences(), ...person.preferences },
  };
}
