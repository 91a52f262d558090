/** The short form of a profile that listings are held against in the reverse pass. */
import { createRedactor, type Redactor } from "../../shared/redaction";
import type { ProfileFeatures } from "../../tables/background";
import type { ProfileContent } from "../../tables/profiles";

/** The prefilter reads 140 words at most; what stands first tells most. */
const MOST = {
  line: 120,
  name: 60,
  words: 320,
  work: 6,
  studies: 4,
  skills: 40,
  interests: 20,
} as const;

/** Half a character that a cut left at the end; no row may hold it. */
const SPLIT_PAIR = /[\uD800-\uDBFF]$/;

/**
 * What matching needs of a profile, at most some 8 kB. Who the person is stays
 * out: names and links, the city, employers and schools.
 */
export function packProfile(content: ProfileContent): ProfileFeatures {
  const { basics, preferences } = content;
  const redact = createRedactor(basics.fullName, basics.links);
  return {
    headline: cut(redact.prose(basics.headline), MOST.line),
    country: basics.country,
    timeZone: basics.timeZone,
    languages: basics.languages,
    work: content.work.slice(0, MOST.work).map(({ title, description }) => ({
      title: cut(redact.name(title), MOST.line),
      words: cut(redact.prose(description), MOST.words),
    })),
    studies: content.education
      .slice(0, MOST.studies)
      .map(({ degree, field }) =>
        cut(redact.name(`${degree} ${field}`), MOST.line),
      ),
    skills: names(
      redact,
      content.skills.map(({ name }) => name),
      MOST.skills,
    ),
    interests: names(redact, content.interests, MOST.interests),
    goals: cut(redact.prose(content.goals), MOST.words),
    seeking: cut(redact.prose(content.seeking), MOST.words),
    preferences,
  };
}

/** The packed form in the shape that eligibility and the prefilter read. */
export function unpackProfile(features: ProfileFeatures): ProfileContent {
  const { headline, country, timeZone, languages } = features;
  return {
    basics: {
      fullName: "",
      headline,
      city: "",
      country,
      timeZone,
      languages,
      links: [],
    },
    education: features.studies.map((degree, at) => ({
      id: String(at),
      school: "",
      degree,
      field: "",
      description: "",
    })),
    work: features.work.map(({ title, words }, at) => ({
      id: String(at),
      title,
      organisation: "",
      start: "",
      end: "",
      isCurrent: false,
      description: words,
    })),
    skills: features.skills.map((name) => ({ name })),
    interests: features.interests,
    goals: features.goals,
    seeking: features.seeking,
    preferences: features.preferences,
  };
}

function names(redact: Redactor, all: readonly string[], most: number) {
  return all.slice(0, most).map((name) => cut(redact.name(name), MOST.name));
}

function cut(text: string, most: number): string {
  return text.slice(0, most).replace(SPLIT_PAIR, "");
}
