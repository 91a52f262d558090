import { expect, vi } from "vitest";
import { internal } from "../../../convex/_generated/api";
import { hasWork, isOut, mayRead } from "./background-witness";
import { flush, startClock, stopClock } from "./clock";
import { createFakeAnthropic } from "../../support/fake-anthropic";
import { MODEL_FAULTS } from "./model-faults";
import { OPERATIONS } from "./operations";
import { checkAftermath, toAftermath, type Aftermath } from "./oracles";
import { isClockSteady, type Plan } from "./plan";
import { Probe, type Moment } from "./probe";
import { randomFrom } from "./random";
import { spyOnWorld } from "./spies";
import type { Tally } from "./tally";
import { Witness } from "./witness";
import {
  ask,
  openStage,
  readRows,
  rowsOf,
  type Rows,
  type Stage,
} from "./world";

const MINUTE = 60_000;
/** More steps than any schedule takes; a chain that never ends is caught here. */
const MOST_STEPS = 4_000;
/** More than any queue needs: three runs a day, and a day's wait at a cap. */
const MOST_ROUNDS = 8;

export interface Report {
  after: Aftermath;
  /** Numbered moments that came to pass. */
  moments: Moment[];
  calls: number;
  /** Fake time from asking to the end, ms. */
  lasted: number;
  crashed: number[];
}

/** Plays one plan to its end on the real functions and asserts every oracle. */
export async function runSchedule(plan: Plan, tally: Tally): Promise<Report> {
  startClock();
  const spies = spyOnWorld(randomFrom(plan.seed));
  let probe: Probe | undefined;
  try {
    const stage = await openStage();
    const show = new Show(plan, tally, stage);
    probe = show.probe;
    probe.install();
    return await show.play(spies.errors);
  } finally {
    probe?.uninstall();
    spies.restore();
    stopClock();
  }
}

/** One plan on its stage. */
class Show {
  readonly probe: Probe;
  private readonly witness = new Witness();
  private readonly moments: Moment[] = [];
  private lastSweep = Date.now();
  private step = 0;
  private walkStep: number | undefined;
  private callCount = 0;
  private saveCount = 0;

  constructor(
    private readonly plan: Plan,
    private readonly tally: Tally,
    private readonly stage: Stage,
  ) {
    const model = createFakeAnthropic({
      seed: plan.seed,
      latencyMs: plan.latencyMs,
      faults: ({ number }) => {
        const fault = plan.modelFaults.get(number);
        if (fault !== undefined) tally.hit(MODEL_FAULTS[fault] ?? fault);
        return fault;
      },
    });
    this.probe = new Probe(
      (request) => model.handle(request),
      (moment) => this.onMoment(moment),
    );
  }

  async play(errors: string[]): Promise<Report> {
    const startedAt = Date.now();
    const before = await readRows(this.stage.t);
    for (const name of this.plan.sequences) this.tally.hit(name);
    await ask(this.stage);
    await this.drive();
    for (const operation of this.plan.afterwards) {
      await this.perform(operation);
      await this.drive();
    }
    if (this.plan.hasBackground) await this.outlastQueue();
    const rows = await readRows(this.stage.t);
    const after = toAftermath(rows, this.stage);
    expect(
      errors.filter((line) => !line.includes("Crash")),
      "errors",
    ).toEqual([]);
    checkAftermath(after, {
      calls: this.probe.calls,
      isClockSteady: isClockSteady(this.plan),
    });
    if (isClockSteady(this.plan)) this.witness.checkClosed(after.matches);
    this.witness.checkEnd(this.stage, rows);
    if (this.plan.hasBackground) {
      const isSteady = isClockSteady(this.plan);
      this.witness.background.checkEnd(this.stage, rows, isSteady);
    }
    expect(this.ofBystander(rows), "bystander touched").toEqual(
      this.ofBystander(before),
    );
    return {
      after,
      moments: this.moments,
      calls: this.probe.calls,
      lasted: Date.now() - startedAt,
      crashed: this.probe.crashed,
    };
  }

  private async onMoment(moment: Moment): Promise<"live" | "crash"> {
    this.moments.push(moment);
    this.witness.noteMoment(moment);
    if (this.plan.hasBackground) {
      await this.witness.background.checkAlone(this.stage);
      await this.witness.background.checkMoment(this.stage, moment);
    }
    if (this.plan.samplesProgress) {
      await this.witness.sampleProgress(this.stage);
    }
    const planned = [
      ...(this.plan.during.get(moment.number) ?? []),
      ...this.plannedBefore(moment),
    ];
    for (const operation of planned) await this.perform(operation, moment);
    if (!this.plan.crashes.has(moment.number)) return "live";
    this.tally.hit(crashName(moment));
    return "crash";
  }

  private plannedBefore({ phase, kind, args }: Moment): readonly number[] {
    if (phase !== "before") return [];
    if (kind === "fetch") {
      return this.plan.before.get(`call ${++this.callCount}`) ?? [];
    }
    const isSave = typeof args === "object" && "results" in (args ?? {});
    return isSave
      ? (this.plan.before.get(`save ${++this.saveCount}`) ?? [])
      : [];
  }

  private async perform(index: number, moment?: Moment): Promise<void> {
    const operation = OPERATIONS[index];
    if (operation === undefined) throw new Error(`no operation ${index}`);
    const effect = await operation.act({
      stage: this.stage,
      random: randomFrom(this.plan.seed + index),
      witness: this.witness,
      moment,
      hasBackground: this.plan.hasBackground,
    });
    if (effect === false) return;
    this.tally.hit(effect === true ? operation.fault : effect);
  }

  /** Moves the clock from timer to timer until nothing is left to happen. */
  private async drive(): Promise<void> {
    for (let step = 0; step < MOST_STEPS; step++) {
      await flush();
      await this.sweep();
      const operations = await this.plannedNow();
      this.step += 1;
      for (const operation of operations) await this.perform(operation);
      if (vi.getTimerCount() > 0) {
        vi.advanceTimersToNextTimer();
      } else if (await this.isLive()) {
        vi.advanceTimersByTime(MINUTE);
      } else return;
    }
    throw new Error("G3: the chain does not come to an end");
  }

  private async plannedNow(): Promise<number[]> {
    const { between, beside, hasBackground } = this.plan;
    const planned = between.get(this.step) ?? [];
    if (!hasBackground) return planned;
    if (this.walkStep === undefined) {
      const [walk] = await rowsOf(this.stage.t, "catalogueWalks");
      if (walk?.state !== "walking") return planned;
      this.walkStep = this.step;
    }
    return [...planned, ...(beside.get(this.step - this.walkStep) ?? [])];
  }

  /** The cron: every minute, as far as the clock was looked at. */
  private async sweep(): Promise<void> {
    if (Math.abs(Date.now() - this.lastSweep) < MINUTE) return;
    this.lastSweep = Date.now();
    await this.stage.t.mutation(internal.matching.watchdog.sweep, {});
    if (!this.plan.hasBackground) return;
    await this.stage.t.mutation(internal.matching.background.sweep, {});
  }

  private async isLive(): Promise<boolean> {
    const { t } = this.stage;
    const runs = await rowsOf(t, "matchRuns");
    if (runs.some(({ state }) => state === "queued" || state === "running")) {
      return true;
    }
    if (!this.plan.hasBackground) return false;
    const walks = await rowsOf(t, "catalogueWalks");
    return walks.length + (await rowsOf(t, "listingChanges")).length > 0;
  }

  /** Lets whatever is queued come due, as long as it may be read at all. */
  private async outlastQueue(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const rows = await readRows(this.stage.t);
      const { ada } = this.stage;
      const reads = rows.backgroundReads.find(
        ({ userId }) => userId === ada.userId,
      );
      const goesOn = mayRead(this.stage, rows) || isOut(this.stage, rows);
      if (reads === undefined || !hasWork(this.stage, rows) || !goesOn) return;
      const wait = Math.max(reads.dueAt - Date.now(), 0) + MINUTE;
      vi.advanceTimersByTime(wait);
      await this.drive();
    }
  }

  private ofBystander({ matches, profiles, matchRuns }: Rows) {
    return [matches, profiles, matchRuns].map((rows) =>
      rows.filter(({ userId }) => userId === this.stage.bystander.userId),
    );
  }
}

/** The list's kills, as {@link crashName} calls them. */
export const CRASHES = [
  "1 killed before load",
  "2 killed after load",
  "2 killed before the call",
  "3 killed with the answer in hand",
  "3 killed before save",
  "4 killed, the save committed",
] as const;

/** Which of the list's kills this moment's crash is. */
export function crashName({ kind, phase, args }: Moment): string {
  if (kind === "fetch") {
    return phase === "before"
      ? "2 killed before the call"
      : "3 killed with the answer in hand";
  }
  const call = args as Record<string, unknown>;
  const step =
    "results" in call
      ? "save"
      : "kind" in call
        ? "failure"
        : "leases" in call
          ? "renewal"
          : "attempt" in call
            ? "claim"
            : "read";
  if (step === "read" && phase === "before") return "1 killed before load";
  if (step === "read") return "2 killed after load";
  if (step === "save" && phase === "before") return "3 killed before save";
  if (step === "save") return "4 killed, the save committed";
  return `killed ${phase} ${step}`;
}
