/** What a counting has counted so far, in memory, and how rows are added to it. */
import type { Doc } from "../../_generated/dataModel";
import { countryByCode } from "../../shared/countries";
import { citiesNamed } from "../../shared/gazetteer";
import { skillNamed } from "../../shared/skills";

type Stored = Doc<"statisticsRuns">["tally"];
type Happened = Stored["days"][number];

/** Days are told of for so long; whatever is older, by the month. */
export const DAYS_TOLD = 92;
const DAY_MS = 86_400_000;

export interface Tally {
  members: number;
  skillSayers: number;
  countries: Map<string, number>;
  cities: Map<string, number>;
  skills: Map<string, number>;
  engagement: Map<string, number>;
  audience: Map<string, number>;
  days: Map<string, Happened>;
  months: Map<string, Happened>;
}

export function emptyTally(): Stored {
  return {
    members: 0,
    skillSayers: 0,
    countries: [],
    cities: [],
    skills: [],
    engagement: [],
    audience: [],
    days: [],
    months: [],
  };
}

export function unpack(stored: Stored): Tally {
  const counts = (rows: Stored["skills"]) =>
    new Map(rows.map(({ key, count }) => [key, count]));
  const periods = (rows: Stored["days"]) =>
    new Map(rows.map((row) => [row.period, { ...row }]));
  return {
    members: stored.members,
    skillSayers: stored.skillSayers,
    countries: counts(stored.countries),
    cities: counts(stored.cities),
    skills: counts(stored.skills),
    engagement: counts(stored.engagement),
    audience: counts(stored.audience),
    days: periods(stored.days),
    months: periods(stored.months),
  };
}

export function pack(tally: Tally): Stored {
  const rows = (counts: Map<string, number>) =>
    [...counts].map(([key, count]) => ({ key, count }));
  return {
    members: tally.members,
    skillSayers: tally.skillSayers,
    countries: rows(tally.countries),
    cities: rows(tally.cities),
    skills: rows(tally.skills),
    engagement: rows(tally.engagement),
    audience: rows(tally.audience),
    days: [...tally.days.values()],
    months: [...tally.months.values()],
  };
}

/**
 * Adds one member as their organisers see them. Of what people write freely only
 * what a table of ours knows is counted: a name of their own would be a group.
 */
export function addMember(
  tally: Tally,
  row: Doc<"memberRows">,
  asOf: number,
  skillOf: (name: string) => string | undefined,
): void {
  tally.members += 1;
  if (countryByCode(row.country) !== undefined) {
    raise(tally.countries, row.country);
    const city = citiesNamed(row.city).find(
      ({ country }) => country === row.country,
    );
    if (city !== undefined) raise(tally.cities, `${row.country}/${city.name}`);
  }
  const skills = new Set(row.skillKeys.flatMap((name) => skillOf(name) ?? []));
  if (skills.size > 0) tally.skillSayers += 1;
  for (const skill of skills) raise(tally.skills, skill);
  raise(tally.engagement, row.engagement);
  raise(tally.audience, row.audience);
  addHappened(tally, row.joinedAt, { joined: 1 }, asOf);
}

/** The taxonomy's key for a name, remembered: the same names come again and again. */
export function skillReader(): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, skillNamed(name)?.key);
    return known.get(name);
  };
}

/** Adds to the month of `at`, and to its day where days are told of. */
export function addHappened(
  { days, months }: Tally,
  at: number,
  what: Partial<Omit<Happened, "period">>,
  asOf: number,
): void {
  addIn(months, monthOf(at), what);
  if (at > asOf - DAYS_TOLD * DAY_MS) addIn(days, dayOf(at), what);
}

export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

export function nothingIn(period: string): Happened {
  return { period, joined: 0, left: 0, events: 0, going: 0, attended: 0 };
}

function addIn(
  periods: Map<string, Happened>,
  period: string,
  what: Partial<Omit<Happened, "period">>,
) {
  const sums = periods.get(period) ?? nothingIn(period);
  for (const [name, count] of Object.entries(what)) {
    sums[name as keyof typeof what] += count;
  }
  periods.set(period, sums);
}

function raise(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
