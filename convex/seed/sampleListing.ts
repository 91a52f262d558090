import type { ImportedListing } from "../tables/opportunities";
import type {
  Commitment,
  LanguageLevel,
  Level,
  PayPeriod,
  WorkKind,
  Workplace,
} from "../shared/vocabulary";

/** One invented listing as the data files write it. Times count in days from the seeding. */
export interface SampleListing {
  key: string;
  title: string;
  organisation: string;
  kind: WorkKind;
  commitment: Commitment;
  level: Level;
  workplace: Workplace;
  /** City and ISO country. */
  places?: readonly (readonly [city: string, country: string])[];
  /** Regions or countries a remote worker may live in. */
  regions?: readonly string[];
  /** Offsets from UTC, in hours, that remote work has to keep. */
  utc?: readonly [min: number, max: number];
  visa?: "yes" | "no";
  languages: Readonly<Record<string, LanguageLevel>>;
  hours?: number;
  pay?: readonly [
    min: number,
    max: number,
    currency: string,
    period: PayPeriod,
  ];
  deadlineDays?: number;
  postedDays: number;
  startDays?: number;
  /** Language of the text; English when absent. */
  text?: "es";
  description: string;
}

const DAY_MS = 86_400_000;

/** The listing as an importer would hand it over, its times counted from `base`. */
export function toImportedListing(
  sample: SampleListing,
  base: number,
): ImportedListing {
  const { pay, utc, startDays, deadlineDays } = sample;
  return {
    sourceKey: sample.key,
    title: sample.title,
    organisationName: sample.organisation,
    description: sample.description.trim(),
    kind: sample.kind,
    commitment: sample.commitment,
    facts: {
      workplace: sample.workplace,
      places: (sample.places ?? []).map(([city, country]) => ({
        text: `${city}, ${country}`,
        city,
        country,
      })),
      remoteRegions: [...(sample.regions ?? [])],
      ...(utc && { remoteUtcOffsets: { min: utc[0], max: utc[1] } }),
      visaSponsorship: sample.visa ?? "unknown",
      languages: Object.entries(sample.languages).map(([code, level]) => ({
        code,
        level,
      })),
      level: sample.level,
      ...(sample.hours !== undefined && { hoursPerWeek: sample.hours }),
      ...(startDays !== undefined && {
        startsOn: isoDate(base + startDays * DAY_MS),
      }),
      ...(pay && {
        pay: { min: pay[0], max: pay[1], currency: pay[2], period: pay[3] },
      }),
    },
    textLanguage: sample.text ?? "en",
    applyUrl: `https://example.org/apply/${sample.key}`,
    // The end of the day: a deadline is a date, and nobody's clock is UTC's.
    ...(deadlineDays !== undefined && {
      deadline: base + (deadlineDays + 1) * DAY_MS - 1,
    }),
    postedAt: base - sample.postedDays * DAY_MS,
  };
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
