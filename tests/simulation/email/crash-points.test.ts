// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ResendFault } from "../../support/fake-resend";
import { Tally } from "../support/tally";
import { warmUp } from "../support/world";
import { calmMailPlan, describeMailPlan, type MailPlan } from "./support/plan";
import { playMail, type MailReport } from "./support/play";

/**
 * Every moment at which a sending action can die: before and after the last look,
 * the request and the record; with a provider that takes what it is asked, that
 * breaks the connection first, and that takes it and then breaks the connection.
 * In deep also every pair of moments.
 */
const tally = new Tally();

beforeAll(warmUp);
afterAll(() => {
  process.stdout.write(`\nDeaths while mail was sent:\n${tally.table()}\n`);
});

/** What befalls the requests in turn; as many as a schedule of two deaths makes. */
const PROVIDERS: Record<string, readonly (ResendFault | null)[]> = {
  takes: [],
  "drops the first": ["drop-before"],
  "takes and drops the first": ["accept-then-drop"],
  "drops every other": [null, "drop-before", null, "drop-before"],
  "takes and drops every other": [
    null,
    "accept-then-drop",
    null,
    "accept-then-drop",
  ],
};

/** Two requests or more, of six moments each. */
const LEAST_MOMENTS = 12;

const dyingAt = (
  faults: MailPlan["faults"],
  ...crashes: number[]
): MailPlan => ({
  ...calmMailPlan(1),
  isFaultFree: false,
  faults,
  crashes: new Set(crashes),
});

/** Nobody is excused: `playMail` finds each thing told, once. */
async function play(plan: MailPlan): Promise<MailReport> {
  try {
    return await playMail(plan, tally);
  } catch (error) {
    throw new Error(`${describeMailPlan(plan)}\n${String(error)}`, {
      cause: error,
    });
  }
}

describe.each(Object.entries(PROVIDERS))(
  "with a provider that %s",
  (_name, faults) => {
    test("an action that dies at any single moment leaves nothing untold", async () => {
      const calm = await play(dyingAt(faults));
      expect(calm.moments).toBeGreaterThanOrEqual(LEAST_MOMENTS);
      for (let moment = 0; moment < calm.moments; moment += 1) {
        const report = await play(dyingAt(faults, moment));
        expect(report.crashed).toEqual([moment]);
        expect(report.letters).toBe(calm.letters);
      }
    });

    test.skipIf(process.env.DEEP === undefined)(
      "nor do two that die at any two moments",
      { timeout: 3_600_000 },
      async () => {
        const calm = await play(dyingAt(faults));
        for (let first = 0; first < calm.moments; first += 1) {
          const { moments } = await play(dyingAt(faults, first));
          for (let second = first + 1; second < moments; second += 1) {
            const report = await play(dyingAt(faults, first, second));
            expect(report.crashed).toEqual([first, second]);
            expect(report.letters).toBe(calm.letters);
          }
        }
      },
    );
  },
);
