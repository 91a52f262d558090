// @vitest-environment node
import { afterAll, beforeAll, expect, test } from "vitest";
import { Tally } from "../support/tally";
import { warmUp } from "../support/world";
import { describeMailPlan, mailPlanFor } from "./support/plan";
import { playMail } from "./support/play";

/**
 * `SEED=N` replays one schedule, `SCHEDULES=N` runs so many. One takes a sixth of a
 * second of CPU, most of it the wording of letters and the engine.
 */
const { SEED, SCHEDULES, DEEP } = process.env;
const count = Number(SCHEDULES ?? (DEEP === undefined ? 300 : 10_000));
const HUNDRED = 100;
const firsts = Array.from(
  { length: Math.ceil(count / HUNDRED) },
  (_, at) => at * HUNDRED + 1,
);
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
  "a hundred seeded schedules of mail from %i tell each thing once",
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

async function play(seed: number): Promise<void> {
  const plan = mailPlanFor(seed);
  try {
    const { woken } = await playMail(plan, tally);
    if (plan.isFaultFree) expect(woken, "woken without a fault").toBe(0);
  } catch (error) {
    throw new Error(`${describeMailPlan(plan)}\n${String(error)}`, {
      cause: error,
    });
  }
}
