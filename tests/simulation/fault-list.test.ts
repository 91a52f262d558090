// @vitest-environment node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FAULT_COUNT, LATER, NAMED_TESTS } from "./support/fault-list";
import { countedFaults } from "./support/plan";
import { CRASHES } from "./support/run-schedule";

const NUMBERS = Array.from({ length: FAULT_COUNT }, (_, at) => at + 1);
const TESTS = join(import.meta.dirname, "..");

test("every fault of the list is counted by schedules or shown by a test of its own", () => {
  const counted = new Set(
    [...countedFaults(), ...CRASHES].map((name) => parseInt(name)),
  );
  const unshown = NUMBERS.filter(
    (number) => !counted.has(number) && NAMED_TESTS[number] === undefined,
  );
  expect(unshown).toEqual(LATER);
});

test.for(Object.entries(NAMED_TESTS))(
  "fault %s has the test that it names",
  ([, { file, name }]) => {
    expect(readFileSync(join(TESTS, file), "utf8")).toContain(name);
  },
);
