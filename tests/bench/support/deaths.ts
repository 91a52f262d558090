/**
 * Runs whose actions die, on the real functions with every oracle of the
 * simulation: one member reads the catalogue, sorts some matches, and has it
 * read again. What dies, dies before or after one of its effects.
 */
import { OPERATIONS } from "../../simulation/support/operations";
import { calmPlan, type Plan } from "../../simulation/support/plan";
import { randomFrom } from "../../simulation/support/random";
import {
  runSchedule,
  type Report,
} from "../../simulation/support/run-schedule";
import { Tally } from "../../simulation/support/tally";
import { CATALOGUE_SIZE } from "../../simulation/support/world";

/** What the member does between the two readings, and the second asking. */
const BETWEEN = [
  "33 save a match",
  "33 dismiss a match",
  "33 apply",
  "34 view a match",
  "27 start again",
].map((name) => {
  const index = OPERATIONS.findIndex(({ fault }) => fault === name);
  if (index < 0) throw new Error(`no operation ${name}`);
  return index;
});

export interface DeathCount {
  schedules: number;
  completed: number;
  deaths: number;
  duplicates: number;
  /** Schedules in which what the member did to a match was lost. */
  lostState: number;
  /** Other guarantees that broke, in words. */
  broken: string[];
  /** The longest from a death to the next try, ms. */
  recoveryMs: number;
}

export const noDeaths = (): DeathCount => ({
  schedules: 0,
  completed: 0,
  deaths: 0,
  duplicates: 0,
  lostState: 0,
  broken: [],
  recoveryMs: 0,
});

/** Asked about every moment of a schedule, it remembers when that was. */
class TimedSet extends Set<number> {
  readonly times = new Map<number, number>();
  override has(number: number): boolean {
    this.times.set(number, Date.now());
    return super.has(number);
  }
}

const planOf = (
  seed: number,
  latencyMs: number,
  crashes: ReadonlySet<number>,
): Plan => ({
  ...calmPlan(seed),
  isFaultFree: crashes.size === 0,
  afterwards: BETWEEN,
  latencyMs,
  crashes,
});

/** One death at each moment of a calm schedule, one schedule a moment. */
export async function dieEverywhere(
  latencyMs: number,
  count: DeathCount,
): Promise<void> {
  const calm = await runSchedule(planOf(1, latencyMs, new Set()), new Tally());
  for (const { number } of calm.moments) {
    await play(planOf(1, latencyMs, new TimedSet([number])), count);
  }
}

/**
 * Each action dies with this probability, at any of its moments alike. A schedule
 * is played anew for each death: what follows one is only known then.
 */
export async function dieAtRandom(
  seed: number,
  probability: number,
  count: DeathCount,
): Promise<void> {
  const random = randomFrom(seed);
  const crashes: number[] = [];
  let decided = 0;
  for (;;) {
    const plan = planOf(seed, 3_000, new TimedSet(crashes));
    const trial = noDeaths();
    const report = await play(plan, trial);
    const next = report === null ? null : nextDeath(report);
    if (next === null) return add(count, trial);
    crashes.push(next);
  }

  function nextDeath({ moments }: Report): number | null {
    const byAction = new Map<object, number[]>();
    for (const { number, action } of moments) {
      if (action === undefined) continue;
      byAction.set(action, [...(byAction.get(action) ?? []), number]);
    }
    for (const numbers of [...byAction.values()].slice(decided)) {
      decided += 1;
      if (random.chance(probability)) return random.pick(numbers);
    }
    return null;
  }
}

async function play(plan: Plan, count: DeathCount): Promise<Report | null> {
  count.schedules += 1;
  try {
    const report = await runSchedule(plan, new Tally());
    const { runs, matches } = report.after;
    const listings = new Set(matches.map((match) => match.opportunityId));
    const isWhole = runs.length === 2 && listings.size === CATALOGUE_SIZE;
    if (isWhole && runs.every(({ state }) => state === "done")) {
      count.completed += 1;
    }
    count.duplicates += matches.length - listings.size;
    count.deaths += report.crashed.length;
    const recovery = recoveryMs(report, (plan.crashes as TimedSet).times);
    count.recoveryMs = Math.max(count.recoveryMs, recovery);
    return report;
  } catch (error) {
    const words = String(error);
    if (words.includes("G5 ")) count.lostState += 1;
    else count.broken.push(words);
    return null;
  }
}

/** From each death to the next action that takes something up; 0 where all was done. */
function recoveryMs(
  { moments, crashed, after }: Report,
  times: ReadonlyMap<number, number>,
): number {
  const at = (number: number) => times.get(number) ?? NaN;
  const ends = after.runs.map(({ finishedAt }) => finishedAt ?? Infinity);
  const waits = crashed.map((number) => {
    const dead = moments.find((moment) => moment.number === number)?.action;
    const next = moments.find(
      (moment) =>
        moment.number > number &&
        moment.kind === "runMutation" &&
        moment.action !== dead,
    );
    const until = next === undefined ? Math.max(...ends) : at(next.number);
    return Math.max(0, until - at(number));
  });
  return Math.max(0, ...waits);
}

function add(sum: DeathCount, one: DeathCount): void {
  sum.schedules += one.schedules;
  sum.completed += one.completed;
  sum.deaths += one.deaths;
  sum.duplicates += one.duplicates;
  sum.lostState += one.lostState;
  sum.broken.push(...one.broken);
  sum.recoveryMs = Math.max(sum.recoveryMs, one.recoveryMs);
}
