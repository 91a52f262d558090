/** B7: actions that die, at every effect and at random: what is completed, doubled, lost, and how soon. */
import { atLeast, atMost, type BenchRow, type Measure } from "../row";
import { playDeaths } from "../support/death-scene";
import type { DeathCount } from "../support/deaths";

const SHARE = "% completed, simulated";

export const row: BenchRow = {
  id: "B7",
  run: async ({ isQuick }) => {
    const { everywhere, random } = await playDeaths({
      // Answered at once after the claim, and after leases were renewed.
      latencies: isQuick ? [3_000] : [3_000, 27_000],
      probabilities: [0.01, 0.05, 0.2],
      schedules: isQuick ? 10 : 60,
      chains: isQuick ? 100 : 300,
    });
    const all = [everywhere, ...random.map(({ ours }) => ours)];
    for (const words of all.flatMap(({ broken }) => broken)) {
      process.stderr.write(`${words}\n`);
    }
    const sum = (count: (each: DeathCount) => number) =>
      all.reduce((total, each) => total + count(each), 0);
    const none = (part: string, ours: number, unit: string): Measure =>
      atMost(0, { part, ours, unit });
    return [
      atLeast(100, { ours: completed(everywhere), unit: SHARE }),
      ...random.map(({ probability, ours, baselineShare }) =>
        atLeast(100, {
          part: `each action dies with ${probability * 100}% (${ours.deaths} deaths)`,
          ours: completed(ours),
          baseline: baselineShare,
          unit: SHARE,
        }),
      ),
      none(
        "duplicates",
        sum(({ duplicates }) => duplicates),
        "matches",
      ),
      none(
        "lost user state",
        sum(({ lostState }) => lostState),
        "schedules",
      ),
      none(
        "other guarantees broken",
        sum(({ broken }) => broken.length),
        "schedules",
      ),
      atMost(40, {
        part: "longest from a death to the next try",
        ours: Math.max(...all.map((each) => each.recoveryMs)) / 1_000,
        unit: "s, simulated",
      }),
    ];
  },
};

const completed = ({ completed: count, schedules }: DeathCount) =>
  (count / schedules) * 100;
