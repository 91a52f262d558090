/** What a row asks of the scenario "crowd", what comes back, and what to read from it. */
import type { ApiCall } from "./api-model";
import { inVitest } from "./in-vitest";

export interface Scene {
  who: "ours" | "baseline";
  members: number;
  listings: number;
  /** One member asks every so many ms; 0: all at once. */
  everyMs: number;
  /** Requests a minute that the service allows. */
  allowed: number;
  /** What the chain believes it is allowed. */
  configured: number;
  /** Of the chain (MATCHING_SLOTS). */
  slots?: number;
  /** Scheduled jobs at a time, of the deployment; any number when left out. */
  concurrency?: number;
}

export interface Served {
  /** Of each member, ms since they asked; null: never. */
  firstMs: (number | null)[];
  completeMs: (number | null)[];
  lostBatches: number;
  /** 0 of a run without faults (G10). */
  watchdogActs: number;
  calls: ApiCall[];
  /** The longest that a job of something else waited for its turn. */
  unrelatedMs: number;
}

export const playCrowd = async (scenes: Scene[]): Promise<Served[]> =>
  await inVitest<Served[]>("crowd", scenes);

/** Seconds; Infinity where the percentile never came. */
export function p95(times: readonly (number | null)[]): number {
  const sorted = times.map((time) => time ?? Infinity).sort((a, b) => a - b);
  return (sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Infinity) / 1_000;
}

/** Seconds until the last of those who asked at once has all. */
export const total = ({ completeMs }: Served): number =>
  Math.max(...completeMs.map((time) => time ?? Infinity)) / 1_000;

/** Percent of the requests that the service allowed until the last dispatch which were used. */
export function usedShare({ calls }: Served, allowed: number): number {
  const [first] = calls;
  const last = calls.at(-1);
  if (first === undefined || last === undefined) return 0;
  const used = calls.filter(({ isLimited }) => !isLimited).length;
  // One is there at the beginning; the others come with time.
  return (used / (1 + (allowed * (last.at - first.at)) / 60_000)) * 100;
}

export const limitedCount = ({ calls }: Served) =>
  calls.filter(({ isLimited }) => isLimited).length;

export const limitedShare = (served: Served) =>
  (limitedCount(served) / served.calls.length) * 100;
