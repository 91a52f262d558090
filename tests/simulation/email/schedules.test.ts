// @vitest-environment node
import { afterAll, beforeAll, expect, test } from "vitest";
import { Tally } from "../support/tally";
import { warmUp } from "../support/world";
import { describeMailPlan, MAIL_FAULTS, mailPlanFor } from "./support/plan";
import { playMail } from "./support/play";

/**
 * `SEED=N` replays one schedule, `SCHEDULES=N` runs up to that seed, `FIRST=N`
 * begins with that one.
 */
const { SEED, SCHEDULES, DEEP, FIRST } = process.env;
const count = Number(SCHEDULES ?? (DEEP === undefined ? 1_000 : 10_000));
const HUNDRED = 100;
const LEAST_EFFECTS = 50;
/** First seeds of each hundred; apart, so that a slow machine does not time out. */
const firsts = Array.from(
  { length: Math.ceil(count / HUNDRED) },
  (_, at) => at * HUNDRED + 1,
).filter((first) => first >= Number(FIRST ?? 1));
const tally = new Tally();
let before = process.cpuUsage();

beforeAll(async () => {
  await warmUp();
  before = process.cpuUsage();
});
afterAll(() => {
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(
    `\nWhat befell mail:\n${tally.table()}\n${Math.round((user + system) / 1e6)} s of CPU\n`,
  );
});

test.skipIf(SEED !== undefined).for(firsts)(
  "a hundred seeded schedules of mail from %i tell each thing once, and nobody who had stopped",
  async (first) => {
    const last = Math.min(first + HUNDRED - 1, count);
    for (let seed = first; seed <= last; seed += 1) await play(seed);
  },
);

test.runIf(SEED !== undefined)(
  `the mail schedule of seed ${SEED} tells each thing once`,
  async () => {
    console.log(describeMailPlan(mailPlanFor(Number(SEED))));
    await play(Number(SEED));
  },
);

/** Of ten thousand schedules; fewer cannot be asked for fifty of each. */
test.runIf(SEED === undefined && firsts.length * HUNDRED >= 10_000)(
  "everything that can befall mail had its effect fifty times",
  () => {
    const rare = MAIL_FAULTS.filter((fault) => tally.of(fault) < LEAST_EFFECTS);
    expect(rare).toEqual([]);
  },
);

async function play(seed: number): Promise<void> {
  const plan = mailPlanFor(seed);
  try {
    const { woken, limited } = await playMail(plan, tally);
    if (!plan.isFaultFree) return;
    expect(woken, "woken without a fault").toBe(0);
    expect(limited, "faster than the provider allows").toBe(0);
  } catch (error) {
    throw new Error(`${describeMailPlan(plan)}\n${String(error)}`, {
      cause: error,
    });
  }
}
