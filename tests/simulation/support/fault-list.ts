/** The 86 faults of a run, and where each is shown that no schedule counts. */
interface NamedTest {
  /** Below tests/. */
  file: string;
  /** Part of the test's name. */
  name: string;
}

const edges = (name: string): NamedTest => ({
  file: "backend/matching/edges.test.ts",
  name,
});
const kill = (name: string): NamedTest => ({
  file: "simulation/kill.test.ts",
  name,
});
const parse = (name: string): NamedTest => ({
  file: "model/matching/anthropic-parse.test.ts",
  name,
});

/** How many there are in the list. */
export const FAULT_COUNT = 86;

/** Shown by tests of their own: real time, real processes, one serial engine, no schedule. */
export const NAMED_TESTS: Readonly<Record<number, NamedTest>> = {
  // The last save of a hop is the action's last effect: 4 and 5 are one moment.
  5: { file: "simulation/crash-points.test.ts", name: "at any single moment" },
  10: kill("a call that is never answered is given up and made again"),
  11: kill("kills with calls in flight"),
  12: kill("kills with calls in flight"),
  15: edges("arguments of steps scheduled by an older release"),
  16: edges("a step whose function a deploy has removed"),
  20: edges("a run whose step throws each time is given up"),
  21: {
    file: "simulation/long-run.test.ts",
    name: "one run of 5,000 listings",
  },
  22: edges("a run whose step throws each time is given up"),
  37: edges("a run of a deleted account writes nothing into the next one"),
  45: {
    file: "backend/matching/asking.test.ts",
    name: "ends at once where there is nothing to read",
  },
  46: edges("candidates make these batches"),
  // No score and no tier is asked of the model: what it says of them is not read.
  77: parse("has no fields that were not asked for"),
  78: parse("has no fields that were not asked for"),
  75: parse("is read without throwing, and names only listings asked for"),
};

/** Of communities, which are to come: the fault comes with them. */
export const LATER: readonly number[] = [48];
