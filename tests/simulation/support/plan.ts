import { OPERATIONS } from "./operations";
import type { Fault } from "../../support/fake-anthropic-faults";
import { MODEL_FAULT_NAMES, MODEL_FAULTS } from "./model-faults";
import { randomFrom, type Random } from "./random";

/** What goes wrong in one schedule, and when. */
export interface Plan {
  seed: number;
  isFaultFree: boolean;
  /** Numbered moments after which the action is dead. */
  crashes: ReadonlySet<number>;
  /** Operations (by index) at numbered moments, inside the action. */
  during: ReadonlyMap<number, number[]>;
  /** Operations right before the n-th call of the model, or the n-th save. */
  before: ReadonlyMap<`${"call" | "save"} ${number}`, number[]>;
  /** Operations between steps, by number of the step. */
  between: ReadonlyMap<number, number[]>;
  /** Operations once everything has come to rest. */
  afterwards: number[];
  /** By number of the call, from 1. */
  modelFaults: ReadonlyMap<number, Fault>;
  /** Those of the model's faults that are a sequence, by name. */
  sequences: readonly string[];
  /** How long the model takes, give or take a tenth. */
  latencyMs: number;
  samplesProgress: boolean;
  /** The background's cron comes round, and listings are imported. */
  hasBackground: boolean;
  /** Operations before the n-th step after a walk was first seen under way. */
  beside: ReadonlyMap<number, number[]>;
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
    before: new Map(),
    between: new Map(),
    afterwards: [],
    modelFaults: new Map(),
    sequences: [],
    latencyMs: 3_000,
    samplesProgress: seed % 4 === 0,
    hasBackground: false,
    beside: new Map(),
  };
}

/** One in eight: a schedule with the background in it takes twice as long as one without. */
export function hasBackground(seed: number): boolean {
  return seed % 8 === 5;
}

export function planFor(seed: number): Plan {
  const plan = planOfChain(seed);
  return hasBackground(seed) ? withBackground(plan) : plan;
}

/** One in five is left in peace, so that healing cannot hide a chain that needs it. */
function planOfChain(seed: number): Plan {
  const random = randomFrom(seed);
  const calm = {
    ...calmPlan(seed),
    latencyMs: random.pick([20, 3_000, 27_000]),
  };
  if (random.chance(0.2)) return calm;
  const [sequence, faults] = random.chance(0.05)
    ? random.pick([...SEQUENCES])
    : [undefined, undefined];
  return withSwitchLifted(random, {
    ...calm,
    isFaultFree: false,
    crashes: new Set(some(random, 0, 3, () => moment(random))),
    during: operationsAt(random, 5, () => moment(random)),
    before: random.chance(0.16)
      ? new Map([
          [
            `${random.pick(["call", "save"])} ${random.whole(1, 3)}`,
            [random.pick(MEMBERS)],
          ] as const,
        ])
      : new Map(),
    between: operationsAt(random, 2, () => random.whole(0, LAST_STEP)),
    afterwards: some(random, 0, 1, () => operation(random)),
    modelFaults: new Map([
      ...some(
        random,
        0,
        4,
        () => [random.whole(1, 7), random.pick(MODEL_FAULT_NAMES)] as const,
      ),
      ...(faults ?? []).map((fault, at) => [at + 1, fault] as const),
    ]),
    sequences: sequence === undefined ? [] : [sequence],
  });
}

/** Numbers of a background run's moments, after those of the member's own. */
const BESIDE_MOMENTS = [18, 48] as const;
/** Steps from the first of a walk to the end of the run that it brings about. */
const LAST_BESIDE = 12;

/** What comes of imports, beside what the plan has of its own. */
function withBackground(plan: Plan): Plan {
  // Numbers of its own: what is planned for the chain stays as it is.
  const random = randomFrom(plan.seed ^ 0x5bd1e995);
  const calm = { ...plan, hasBackground: true };
  if (plan.isFaultFree) return { ...calm, afterwards: [IMPORT] };
  const late = () => random.whole(...BESIDE_MOMENTS);
  const around = () =>
    random.chance(0.6) ? random.pick(BACKGROUND) : operation(random);
  return withSwitchLifted(random, {
    ...calm,
    crashes: new Set([...plan.crashes, ...some(random, 0, 1, late)]),
    during: merged(plan.during, operationsAt(random, 2, late, around)),
    between: random.chance(0.4)
      ? merged(plan.between, new Map([[random.whole(0, LAST_STEP), [IMPORT]]]))
      : plan.between,
    // The walk's own steps are the first few of these.
    beside: operationsAt(random, 5, () => random.whole(0, LAST_BESIDE), around),
    afterwards: [
      ...plan.afterwards,
      random.pick(IMPORTS),
      ...some(random, 0, 2, around),
    ],
    modelFaults: new Map([
      ...plan.modelFaults,
      ...some(
        random,
        0,
        1,
        () => [random.whole(4, 8), random.pick(MODEL_FAULT_NAMES)] as const,
      ),
    ]),
  });
}

function merged(
  one: Plan["during"],
  other: Plan["during"],
): Map<number, number[]> {
  const all = new Map(one);
  for (const [at, more] of other)
    all.set(at, [...(all.get(at) ?? []), ...more]);
  return all;
}

/** Whoever throws the switch mostly lifts it once all has come to rest. */
function withSwitchLifted(random: Random, plan: Plan): Plan {
  const isThrown = operationsOf(plan).some(
    (index) => OPERATIONS[index]?.fault === "kill switch",
  );
  if (!isThrown || random.chance(0.5)) return plan;
  return { ...plan, afterwards: [...plan.afterwards, LIFTED] };
}

const LIFTED = OPERATIONS.findIndex(
  ({ fault }) => fault === "kill switch lifted",
);

/** Of the model's faults, such as only come in a row. */
const SEQUENCES: ReadonlyMap<string, readonly Fault[]> = new Map([
  ["53 429 for ever", Array.from({ length: 40 }, () => "429" as const)],
  ["54 429, then 500, then an answer", ["429", "500"]],
]);

/** Every name under which a schedule may count a fault, crashes apart. */
export function countedFaults(): string[] {
  return [
    ...OPERATIONS.flatMap(({ fault, alsoIs = [] }) => [fault, ...alsoIs]),
    ...Object.values(MODEL_FAULTS),
    ...SEQUENCES.keys(),
  ];
}

function operationsAt(
  random: Random,
  most: number,
  when: () => number,
  which = () => operation(random),
): Map<number, number[]> {
  const plan = new Map<number, number[]>();
  for (const at of some(random, 0, most, when)) {
    plan.set(at, [...(plan.get(at) ?? []), which()]);
  }
  return plan;
}

const moment = (random: Random) => random.whole(0, LAST_MOMENT);
/** Those that meet the fences most closely come more often. */
const FREQUENT = /^(13|14|23|24|26|29|30|31|35|38|42|43) /;
const POOL = OPERATIONS.flatMap(({ fault }, index) =>
  fault.startsWith("background: ")
    ? []
    : FREQUENT.test(fault)
      ? [index, index]
      : [index],
);
/** A walk is short: what befalls its steps is tried more often than it meets one. */
const BACKGROUND = OPERATIONS.flatMap(({ fault }, index) =>
  !fault.startsWith("background: ")
    ? []
    : fault.includes("step")
      ? [index, index]
      : [index],
);
const IMPORTS = BACKGROUND.filter((index) =>
  OPERATIONS[index]?.fault.includes("import"),
);
const [IMPORT = -1] = IMPORTS;
const operation = (random: Random) => random.pick(POOL);
/** Asking and cancelling, which are looked at in the very moment of a call and a save. */
const MEMBERS = OPERATIONS.flatMap(({ fault }, index) =>
  /^(27|29) /.test(fault) ? [index] : [],
);

function some<T>(random: Random, from: number, to: number, make: () => T): T[] {
  return Array.from({ length: random.whole(from, to) }, make);
}

export function isClockSteady(plan: Plan): boolean {
  return operationsOf(plan).every(
    (index) => !OPERATIONS[index]?.fault.startsWith("18 "),
  );
}

function operationsOf(plan: Plan): number[] {
  const { during, before, between, beside, afterwards } = plan;
  return [
    ...[during, before, between, beside].flatMap((operations) =>
      [...operations.values()].flat(),
    ),
    ...afterwards,
  ];
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
    ...[...plan.before].map(
      ([at, indexes]) => `before ${at}: ${indexes.map(name).join(", ")}`,
    ),
    ...[...plan.between].map(
      ([at, indexes]) => `before step ${at}: ${indexes.map(name).join(", ")}`,
    ),
    ...[...plan.beside].map(
      ([at, indexes]) => `beside step ${at}: ${indexes.map(name).join(", ")}`,
    ),
    ...plan.afterwards.map((index) => `afterwards: ${name(index)}`),
    ...[...plan.modelFaults].map(([call, fault]) => `call ${call}: ${fault}`),
  ].join("\n");
}
