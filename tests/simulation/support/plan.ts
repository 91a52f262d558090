import { OPERATIONS } from "./operations";
import type { Fault } from "../../support/fake-anthropic-faults";
import { MODEL_FAULT_NAMES } from "./model-faults";
import { randomFrom, type Random } from "./random";

/** What goes wrong in one schedule, and when. */
export interface Plan {
  seed: number;
  isFaultFree: boolean;
  /** Numbered moments after which the action is dead. */
  crashes: ReadonlySet<number>;
  /** Operations (by index) at numbered moments, inside the action. */
  during: ReadonlyMap<number, number[]>;
  /** Operations between steps, by number of the step. */
  between: ReadonlyMap<number, number[]>;
  /** Operations once everything has come to rest. */
  afterwards: number[];
  /** By number of the call, from 1. */
  modelFaults: ReadonlyMap<number, Fault>;
  /** How long the model takes, give or take a tenth. */
  latencyMs: number;
  samplesProgress: boolean;
}

/** A calm run of three batches passes twenty moments; more come of retries and renewals. */
const LAST_MOMENT = 32;
/** Of the first timers; most of a calm run's work is done by then. */
const LAST_STEP = 7;

export function calmPlan(seed: number): Plan {
  return {
    seed,
    isFaultFree: true,
    crashes: new Set(),
    during: new Map(),
    between: new Map(),
    afterwards: [],
    modelFaults: new Map(),
    latencyMs: 3_000,
    samplesProgress: seed % 4 === 0,
  };
}

/** One in five is left in peace, so that healing cannot hide a chain that needs it. */
export function planFor(seed: number): Plan {
  const random = randomFrom(seed);
  const calm = {
    ...calmPlan(seed),
    latencyMs: random.pick([20, 3_000, 27_000]),
  };
  if (random.chance(0.2)) return calm;
  return {
    ...calm,
    isFaultFree: false,
    crashes: new Set(some(random, 0, 3, () => moment(random))),
    during: operationsAt(random, 5, () => moment(random)),
    between: operationsAt(random, 2, () => random.whole(0, LAST_STEP)),
    afterwards: some(random, 0, 1, () => operation(random)),
    modelFaults: new Map(
      some(random, 0, 4, () => [
        random.whole(1, 7),
        random.pick(MODEL_FAULT_NAMES),
      ]),
    ),
  };
}

function operationsAt(
  random: Random,
  most: number,
  when: () => number,
): Map<number, number[]> {
  const plan = new Map<number, number[]>();
  for (const at of some(random, 0, most, when)) {
    plan.set(at, [...(plan.get(at) ?? []), operation(random)]);
  }
  return plan;
}

const moment = (random: Random) => random.whole(0, LAST_MOMENT);
/** Those that meet the fences most closely come more often. */
const FREQUENT = /^(13|14|23|24|26|29|30|31|35|38|42|43) /;
const POOL = OPERATIONS.flatMap(({ fault }, index) =>
  FREQUENT.test(fault) ? [index, index] : [index],
);
const operation = (random: Random) => random.pick(POOL);

function some<T>(random: Random, from: number, to: number, make: () => T): T[] {
  return Array.from({ length: random.whole(from, to) }, make);
}

export function isClockSteady({ during, between, afterwards }: Plan): boolean {
  return [
    ...[...during.values(), ...between.values()].flat(),
    ...afterwards,
  ].every((index) => !OPERATIONS[index]?.fault.startsWith("18 "));
}

/** A plan as a failure prints it. */
export function describePlan(plan: Plan): string {
  const name = (index: number) => OPERATIONS[index]?.fault ?? String(index);
  return [
    `SEED=${plan.seed}${plan.isFaultFree ? " (no faults)" : ""}`,
    `latency ${plan.latencyMs} ms`,
    `crashes at ${[...plan.crashes].join(", ") || "none"}`,
    ...[...plan.during].map(
      ([at, indexes]) => `at ${at}: ${indexes.map(name).join(", ")}`,
    ),
    ...[...plan.between].map(
      ([at, indexes]) => `before step ${at}: ${indexes.map(name).join(", ")}`,
    ),
    ...plan.afterwards.map((index) => `afterwards: ${name(index)}`),
    ...[...plan.modelFaults].map(([call, fault]) => `call ${call}: ${fault}`),
  ].join("\n");
}
