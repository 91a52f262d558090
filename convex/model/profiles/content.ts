import type {
  Preferences,
  ProfileContent,
  SectionEdit,
} from "../../tables/profiles";

export type SectionName = SectionEdit["section"];
export type SectionRevs = Record<SectionName, number>;

export function emptyProfileContent(fullName = ""): ProfileContent {
  return {
    basics: {
      fullName,
      headline: "",
      city: "",
      country: "",
      timeZone: "",
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

export function emptyPreferences(): Preferences {
  return {
    kinds: [],
    commitments: [],
    workplaces: [],
    places: [],
    levels: [],
    workPermissions: [],
    noWorkPermissions: [],
    hiddenOrganisationIds: [],
  };
}

export function emptySectionRevs(): SectionRevs {
  return {
    basics: 0,
    education: 0,
    work: 0,
    skills: 0,
    interests: 0,
    goals: 0,
    seeking: 0,
    preferences: 0,
  };
}
