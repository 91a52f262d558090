/**
 * How engaged a member is with an organisation: a level by rule, from a handful
 * of facts that both sides read. Pure, so that the page can say the rule.
 */
import type { EngagementLevel } from "./vocabulary";

const DAY_MS = 86_400_000;

/** The rule's numbers, each with its reason. */
export const ENGAGEMENT_RULE = {
  /** A quarter: long enough for a monthly meeting to be seen three times. */
  windowDays: 90,
  /** So long somebody is new rather than quiet. */
  newDays: 30,
  /** More than every fourth week. */
  coreMeetings: 4,
  /** As much, beside a program that takes their time. */
  coreMeetingsInProgram: 2,
} as const;

const WINDOW_MS = ENGAGEMENT_RULE.windowDays * DAY_MS;
const NEW_MS = ENGAGEMENT_RULE.newDays * DAY_MS;

export interface EngagementFacts {
  /** Meetings of the window that they were at, partly too. */
  attendedCount: number;
  lastAttendedAt?: number | undefined;
  /** Completed in the window. */
  completedProgramCount: number;
  activeProgramCount: number;
  joinedAt: number;
}

/** A level and the counts it came from: what may be put into words for everybody alike. */
export type CountedFacts = { level: EngagementLevel } & Pick<
  EngagementFacts,
  "attendedCount" | "activeProgramCount" | "completedProgramCount"
>;

/** When the things happened that the facts count, ms. */
export interface EngagementTimes {
  joinedAt: number;
  attendedAt: readonly number[];
  /** Further back than the window too. */
  lastAttendedAt?: number | undefined;
  /** When the programs they are in end. */
  activeUntil: readonly number[];
  completedAt: readonly number[];
}

/** The level that the facts come to at `asOf`; the first line that holds decides. */
export function levelOf(facts: EngagementFacts, asOf: number): EngagementLevel {
  const { coreMeetings, coreMeetingsInProgram } = ENGAGEMENT_RULE;
  const isInProgram = facts.activeProgramCount > 0;
  if (facts.attendedCount >= coreMeetings) return "core";
  if (isInProgram && facts.attendedCount >= coreMeetingsInProgram) {
    return "core";
  }
  if (facts.attendedCount > 0 || isInProgram) return "active";
  if (facts.completedProgramCount > 0) return "active";
  return asOf - facts.joinedAt < NEW_MS ? "new" : "quiet";
}

export function factsAt(times: EngagementTimes, asOf: number): EngagementFacts {
  const isRecent = (at: number) => asOf - at < WINDOW_MS;
  return {
    attendedCount: times.attendedAt.filter(isRecent).length,
    ...(times.lastAttendedAt !== undefined && {
      lastAttendedAt: times.lastAttendedAt,
    }),
    completedProgramCount: times.completedAt.filter(isRecent).length,
    activeProgramCount: times.activeUntil.filter((at) => at > asOf).length,
    joinedAt: times.joinedAt,
  };
}

/** When time alone next changes a fact or what follows from it; Infinity where it never does. */
export function nextChangeAt(times: EngagementTimes, asOf: number): number {
  const changes = [
    times.joinedAt + NEW_MS,
    ...times.attendedAt.map((at) => at + WINDOW_MS),
    ...times.completedAt.map((at) => at + WINDOW_MS),
    ...times.activeUntil,
  ];
  return Math.min(...changes.filter((at) => at > asOf));
}

/** From here on something that happened counts, at `asOf`. */
export function windowStart(asOf: number): number {
  return asOf - WINDOW_MS;
}
