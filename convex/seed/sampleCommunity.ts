import type { EventFacts } from "../model/events/views";
import type { ProgramFacts } from "../model/programs/views";
import type { MembershipAudience } from "../shared/communities/vocabulary";
import type { ProfileContent } from "../tables/profiles";
import type { SampleOrgSlug } from "./data/organisations";

/** Handle, name, city, headline, skills, days since they joined, who sees that they belong. */
export type SampleBackdrop = readonly [
  handle: string,
  name: string,
  city: string,
  headline: string,
  skills: readonly string[],
  joinedDays: number,
  audience: MembershipAudience,
];

/** How somebody who signs in came to an organisation of theirs. */
export interface SampleJoining {
  handle: string;
  slug: SampleOrgSlug;
  joinedDays: number;
  audience: MembershipAudience;
}

/** One invented event. Days count from the day of the seeding, hours in its zone. */
export interface SampleEvent {
  key: string;
  slug: SampleOrgSlug;
  title: string;
  description: string;
  day: number;
  from: number;
  hours: number;
  place?: string;
  url?: string;
  audience: EventFacts["audience"];
  capacity?: number;
  isCancelled?: boolean;
  /** Of its members, how many answer at all: 0 to 1. */
  drawn: number;
  /** Who answers for certain, and what they say. */
  answers?: Readonly<Record<string, "going" | "maybe" | "no">>;
  /** Of who was to come, for how many the organisers have marked whether they did: 0 to 1. */
  marked?: number;
  /** What people say of themselves, marked by organisers or not. */
  claims?: Readonly<Record<string, "yes" | "partly" | "no">>;
  /** Whoever has not answered is asked. */
  isAsked?: boolean;
}

export interface SampleProgram {
  slug: SampleOrgSlug;
  name: string;
  kind: ProgramFacts["kind"];
  description: string;
  /** First and last day. */
  days: readonly [first: number, last: number];
  state: "draft" | "open" | "running" | "completed";
  audience: ProgramFacts["audience"];
  enrolment: ProgramFacts["enrolment"];
  capacity?: number;
  completion: ProgramFacts["completion"];
  /** Keys of events, or dates of their own, two hours from `from` on. */
  sessions: readonly (
    string | { title: string; day: number; from: number; isCancelled?: boolean }
  )[];
  /** Admitted in this order: past the capacity they wait. */
  members: readonly string[];
  /** Who asked, and why. */
  asked?: Readonly<Record<string, string>>;
  /** For sessions that are no event: who was there, by the session's place in the list. */
  present?: Readonly<Record<number, readonly string[]>>;
  completedByHand?: readonly string[];
}

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Where an organisation's clock stands; none of them changes it while the demo is looked at. */
const ZONES: Readonly<
  Record<SampleOrgSlug, { timeZone: string; utcHours: number }>
> = {
  "nodo-sur": { timeZone: "America/Argentina/Buenos_Aires", utcHours: -3 },
  "puente-civico": { timeZone: "America/Bogota", utcHours: -5 },
  "lumbre-collective": { timeZone: "Europe/Lisbon", utcHours: 0 },
};

/** The time (ms) of an hour of a day in the organisation's zone, days counted from `base`. */
export function timeAt(
  base: number,
  slug: SampleOrgSlug,
  day: number,
  hour: number,
): number {
  return base + day * DAY_MS + (hour - ZONES[slug].utcHours) * HOUR_MS;
}

export function addressOf(handle: string): string {
  return `${handle}@wayfinder.example`;
}

export function toEventFacts(sample: SampleEvent, base: number): EventFacts {
  const startsAt = timeAt(base, sample.slug, sample.day, sample.from);
  const { title, description, place = "", url = "", audience } = sample;
  return {
    title,
    description,
    startsAt,
    endsAt: startsAt + sample.hours * HOUR_MS,
    timeZone: ZONES[sample.slug].timeZone,
    place,
    url,
    isOnline: place === "",
    audience,
    ...(sample.capacity !== undefined && { capacity: sample.capacity }),
  };
}

export function toProgramFacts(
  sample: SampleProgram,
  base: number,
): ProgramFacts {
  const [first, last] = sample.days;
  return {
    name: sample.name,
    kind: sample.kind,
    description: sample.description,
    startsAt: timeAt(base, sample.slug, first, 9),
    endsAt: timeAt(base, sample.slug, last, 21),
    audience: sample.audience,
    enrolment: sample.enrolment,
    ...(sample.capacity !== undefined && { capacity: sample.capacity }),
    completion: sample.completion,
  };
}

/** Between 0 and 1, the same for the same text: what people do in the demo is no accident twice. */
export function chance(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Where the backdrop lives outside Argentina. */
const ABROAD: Readonly<Record<string, string>> = {
  Montevideo: "UY",
  Asunción: "PY",
  Santiago: "CL",
};

export function toBackdropContent(
  [, name, city, headline, skills]: SampleBackdrop,
  empty: ProfileContent,
): ProfileContent {
  return {
    ...empty,
    basics: {
      ...empty.basics,
      fullName: name,
      headline,
      city,
      country: ABROAD[city] ?? "AR",
      timeZone: ZONES["nodo-sur"].timeZone,
      languages: [{ code: "es", level: "native" }],
    },
    skills: skills.map((skill) => ({ name: skill, level: "working" })),
  };
}

/** A session that is no event: two hours from its hour on. */
export function toSeedSession(
  { title, day, from }: { title: string; day: number; from: number },
  slug: SampleOrgSlug,
  base: number,
): { title: string; startsAt: number; endsAt: number } {
  const startsAt = timeAt(base, slug, day, from);
  return { title, startsAt, endsAt: startsAt + 2 * HOUR_MS };
}
