/** A title as a whole listing, and as a whole profile. */
import type { Doc, Id } from "../../../convex/_generated/dataModel";
import { emptyPreferences } from "../../../convex/model/profiles/content";
import type { ProfileContent } from "../../../convex/tables/profiles";

export function aTitleOnly(title: string): Doc<"opportunities"> {
  return {
    _id: "" as Id<"opportunities">,
    _creationTime: 1,
    sourceKey: "",
    title,
    organisationName: "",
    description: "",
    kind: "research",
    facts: {
      workplace: "remote",
      places: [],
      remoteRegions: [],
      visaSponsorship: "unknown",
      languages: [],
    },
    textLanguage: "en",
    applyUrl: "",
    source: "",
    status: "open",
    postedAt: 1,
    firstSeenAt: 1,
    lastSeenAt: 1,
    changedAt: 1,
    contentHash: "",
    searchText: "",
    isSample: true,
  };
}

export function aHeadlineOnly(headline: string): ProfileContent {
  return {
    basics: {
      fullName: "",
      headline,
      city: "",
      country: "",
      timeZone: "UTC",
      languages: [],
      links: [],
    },
    education: [],
    work: [],
    skills: [],
    interests: [],
    goals: "",
    seeking: "",
    preferences: emptyPreferences(),
  };
}
