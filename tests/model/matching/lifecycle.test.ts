import fc from "fast-check";
import { expect, test } from "vitest";
import { FAILURE_KINDS } from "@convex/model/matching/lifecycle";
import { PACE } from "@convex/model/matching/pace";
import {
  frozenRun,
  reduce,
  type Event,
  type Hop,
  type Lease,
  type ModelRun,
} from "../../support/run-reducer";

/** What happens next; numbers choose among what is there to be chosen. */
const happening = fc.record({
  what: fc.constantFrom(
    ...(["work", "work", "work", "fail", "fail", "watchdog", "again"] as const),
    ...(["cancel", "edit", "resume", "pause"] as const),
  ),
  which: fc.nat(7),
  later: fc.constantFrom(0, 0, 1_000, 20_000, 70_000),
  kind: fc.constantFrom(...FAILURE_KINDS),
  retryAfterMs: fc.option(fc.constantFrom(0, 5_000, 9e5, 9e7), {
    nil: undefined,
  }),
  missing: fc.constantFrom(0, 0, 0, 1, 3, 99),
  random: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const sizes = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 6 });
const numRuns = process.env.DEEP === undefined ? 3_000 : 100_000;
const FINAL = ["done", "partial", "failed", "cancelled", "superseded"];

/** A run, all that was ever sent for it, and a clock. */
class Play {
  run: ModelRun;
  now = 1_000_000;
  readonly hops: Hop[] = [];
  readonly leases: Lease[] = [];
  private readonly savedOnce = new Set<number>();
  private readonly listings: string[];

  constructor(batchSizes: readonly number[]) {
    this.run = frozenRun(this.now, batchSizes);
    this.listings = this.run.batches.flatMap((each) => each.opportunityIds);
  }

  happen(event: Event): void {
    const before = this.run;
    const [after, commands] = reduce(before, event, this.now);
    this.run = after;
    for (const command of commands) {
      if (command.type === "hop") this.hops.push(command.hop);
      if (command.type === "leases") this.leases.push(...command.leases);
    }
    this.expectSound(before, event);
  }

  /** What holds after each event, whatever it was. */
  private expectSound(before: ModelRun, event: Event): void {
    const { run } = this;
    // No listing is lost or doubled by splitting; a second asking repeats some.
    const first = run.batches.filter(({ isReask }) => !isReask);
    const ids = first.flatMap((each) => each.opportunityIds).sort();
    expect(ids).toEqual([...this.listings].sort());
    for (const batch of run.batches) {
      expect(batch.attempt).toBeLessThanOrEqual(PACE.mostTries);
      if (batch.state === "saved") this.savedOnce.add(batch.index);
      // What was saved is never asked again.
      else expect(this.savedOnce.has(batch.index)).toBe(false);
    }
    if (event.type === "resume") return;
    if (FINAL.includes(before.state)) expect(run).toBe(before);
  }

  play(next: Happening): void {
    this.now += next.later;
    const event = this.eventOf(next);
    if (event !== null) this.happen(event);
  }

  private eventOf(next: Happening): Event | null {
    const lease = pick(this.leases, next.which);
    const hop = pick(this.hops, next.which);
    switch (next.what) {
      case "work": {
        const { missing } = next;
        if (next.which % 3 === 0) return { type: "dispatch" };
        if (next.which % 3 === 1) return hop && { type: "claim", hop };
        return lease && { type: "save", lease, missing };
      }
      case "again":
        return hop && { type: "claim", hop };
      case "fail": {
        const { kind, retryAfterMs, random } = next;
        const failure = {
          kind,
          ...(retryAfterMs !== undefined && { retryAfterMs }),
        };
        return lease && { type: "fail", lease, failure, random };
      }
      default:
        return { type: next.what };
    }
  }

  /** From here on nothing goes wrong: everything sent is claimed and answered. */
  calmDown(): number {
    let steps = 0;
    while (this.run.state === "running" && steps < 200) {
      steps += 1;
      this.now += PACE.watchdogMs;
      this.happen({ type: "dispatch" });
      const hop = this.hops.at(-1);
      if (hop !== undefined) this.happen({ type: "claim", hop });
      for (const lease of this.leases.slice(-PACE.batchesPerHop)) {
        this.happen({ type: "save", lease, missing: 0 });
      }
      this.happen({ type: "watchdog" });
    }
    return steps;
  }
}

/** Counted from the newest, which is mostly the one that matters. */
function pick<T>(all: readonly T[], which: number): T | null {
  return all.at(-1 - (which % Math.max(1, all.length))) ?? null;
}

test(
  "whatever happens to a run, nothing is lost, doubled or asked again, and it ends",
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(happening, { maxLength: 60 }),
        (batchSizes, story) => {
          const play = new Play(batchSizes);
          play.happen({ type: "dispatch" });
          for (const next of story) play.play(next);
          const steps = play.calmDown();
          expect(FINAL).toContain(play.run.state);
          expect(steps).toBeLessThan(150);
        },
      ),
      { numRuns },
    );
  },
);

test("a calm run is done, in as few hops as there are", () => {
  fc.assert(
    fc.property(sizes, (batchSizes) => {
      const play = new Play(batchSizes);
      play.calmDown();
      expect(play.run.state).toBe("done");
      const rest = Math.max(0, batchSizes.length - 1);
      expect(play.run.hopCount).toBe(
        Math.min(1, batchSizes.length) + Math.ceil(rest / PACE.batchesPerHop),
      );
    }),
  );
});
