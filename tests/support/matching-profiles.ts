import type { Id } from "@convex/_generated/dataModel";
import { emptyPreferences } from "@convex/model/profiles/content";
import type { PackedListing } from "@convex/tables/opportunities";
import type { ProfileContent } from "@convex/tables/profiles";

type Changes<T> = {
  [K in keyof T]?: T[K] extends unknown[] ? T[K] : Partial<T[K]> | T[K];
};

/** A member in Buenos Aires who works with data; what a test cares about is changed. */
export function aProfile(
  changes: Changes<ProfileContent> = {},
): ProfileContent {
  return {
    education: changes.education ?? [],
    work: changes.work ?? [],
    skills: changes.skills ?? [],
    interests: changes.interests ?? [],
    goals: (changes.goals as string | undefined) ?? "",
    seeking: (changes.seeking as string | undefined) ?? "",
    basics: {
      fullName: "Ana Example",
      headline: "Data scientist",
      city: "Buenos Aires",
      country: "AR",
      timeZone: "America/Argentina/Buenos_Aires",
      languages: [
        { code: "es", level: "native" },
        { code: "en", level: "fluent" },
      ],
      links: [],
      ...(changes.basics as Partial<ProfileContent["basics"]> | undefined),
    },
    preferences: {
      ...emptyPreferences(),
      ...(changes.preferences as
        Partial<ProfileContent["preferences"]> | undefined),
    },
  };
}

/** A remote listing open to anyone. */
export function aPackedListing(
  id: string,
  changes: Omit<Partial<PackedListing>, "facts" | "id"> & {
    facts?: Partial<PackedListing["facts"]>;
  } = {},
): PackedListing {
  const { facts, ...rest } = changes;
  return {
    id: id as Id<"opportunities">,
    title: "Research Associate",
    organisationName: "Example Institute",
    kind: "research",
    postedAt: 0,
    keywords: "",
    ...rest,
    facts: {
      workplace: "remote",
      places: [],
      remoteRegions: [],
      visaSponsorship: "unknown",
      languages: [],
      ...facts,
    },
  };
}
