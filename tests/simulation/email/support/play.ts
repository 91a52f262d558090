import { expect, vi } from "vitest";
import { internal } from "../../../../convex/_generated/api";
import {
  createFakeResend,
  type FakeResend,
} from "../../../support/fake-resend";
import { MAIL_ENV, MAIL_START } from "../../../support/mail";
import { randomFrom } from "../../support/random";
import { spyOnWorld } from "../../support/spies";
import type { Tally } from "../../support/tally";
import { MailWitness, perform, type MailScene } from "./operations";
import {
  checkBegun,
  checkMail,
  checkNobodyIsDue,
  type BeginArgs,
  type Begun,
} from "./oracles";
import { STANDSTILL, type MailPlan } from "./plan";
import { MailProbe, type MailMoment } from "./probe";
import {
  addMatches,
  isMailIdle,
  openMailStage,
  readMailRows,
  type MailRows,
  type MailStage,
} from "./world";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** More turns than any schedule takes; a chain that never ends is caught here. */
const MOST_TURNS = 3_000;
/** When each round has everybody's hour behind it: one of alerts, one of digests. */
const ROUND_ENDS = [MAIL_START + DAY, MAIL_START + 7 * DAY];
const TIERS = ["great", "good"] as const;

export interface MailReport {
  requests: number;
  /** Those the provider turned away for coming too soon. */
  limited: number;
  woken: number;
  letters: number;
  /** Moments that sending actions passed, and those they died at. */
  moments: number;
  crashed: readonly number[];
}

/** Unions are checked by throwing; of a validator's throw nobody reads a hundred lines. */
const TRACE_LENGTH = 8;

/** Plays one plan to its end on the real functions and asserts every oracle. */
export async function playMail(
  plan: MailPlan,
  tally: Tally,
): Promise<MailReport> {
  vi.useFakeTimers({
    now: MAIL_START,
    toFake: ["setTimeout", "clearTimeout", "Date"],
  });
  Object.assign(process.env, MAIL_ENV);
  const traceLength = Error.stackTraceLimit;
  Error.stackTraceLimit = TRACE_LENGTH;
  const spies = spyOnWorld(randomFrom(plan.seed));
  const provider = createFakeResend();
  provider.plan(plan.faults);
  const stage = await openMailStage();
  const show = new MailShow(plan, tally, stage, provider);
  show.probe.install();
  vi.stubGlobal("fetch", show.probe.fetch);
  try {
    const report = await show.play();
    expect(spies.errors.filter((line) => !line.includes("Crash"))).toEqual([]);
    return report;
  } finally {
    show.probe.uninstall();
    vi.unstubAllGlobals();
    spies.restore();
    Error.stackTraceLimit = traceLength;
    for (const name of Object.keys(MAIL_ENV)) delete process.env[name];
    vi.useRealTimers();
  }
}

class MailShow {
  readonly probe: MailProbe;
  private readonly scene: MailScene;
  private woken = 0;
  /** A guarantee that did not hold while an action was under way. */
  private broken: unknown;
  private watchSkips: number;

  constructor(
    private readonly plan: MailPlan,
    private readonly tally: Tally,
    private readonly stage: MailStage,
    private readonly provider: FakeResend,
  ) {
    this.watchSkips = plan.watchSkips;
    const random = randomFrom(plan.seed + 1);
    const witness = new MailWitness();
    this.scene = { stage, provider, random, witness };
    if (plan.refuses) {
      const { email } = random.pick(stage.readers);
      provider.refuse(email);
      witness.excused.add(email);
      tally.hit("an address refused for good");
    }
    this.probe = new MailProbe(provider, (moment) => this.onMoment(moment));
  }

  async play(): Promise<MailReport> {
    for (const [round, tier] of TIERS.entries()) {
      await addMatches(this.stage, round, tier);
      const end = ROUND_ENDS[round] ?? MAIL_START;
      vi.setSystemTime(
        Math.max(Date.now(), end + (this.plan.lateness[round] ?? 0)),
      );
      await this.tick();
      await this.drive();
    }
    // Whatever was shifted to a morning, or is to be told of later, comes now.
    await this.after(2 * DAY);
    const rows = await this.readWhenTold();
    for (const { outcome } of this.provider.requests) {
      if (outcome !== "taken") this.tally.hit(`request ${outcome}`);
    }
    checkMail(this.scene, rows);
    return {
      requests: this.provider.requests.length,
      limited: this.provider.requests.filter(
        ({ outcome }) => outcome === "limited",
      ).length,
      woken: this.woken,
      letters: this.provider.mailbox.length,
      moments: this.probe.count,
      crashed: this.probe.crashed,
    };
  }

  private async after(time: number): Promise<void> {
    vi.setSystemTime(Date.now() + time);
    await this.tick();
    await this.drive();
  }

  /** What ran out before it left is news again, a digest's in the next week. */
  private async readWhenTold(): Promise<MailRows> {
    const rows = await readMailRows(this.stage.t);
    if (rows.outbox.every(({ state }) => state !== "expired")) return rows;
    this.tally.hit("a mail that ran out");
    await this.after(WEEK);
    return await readMailRows(this.stage.t);
  }

  private async tick(): Promise<void> {
    const { plan } = internal.emails.planner;
    if (this.plan.ticksTwice) this.tally.hit("the planner twice");
    for (let times = this.plan.ticksTwice ? 2 : 1; times > 0; times -= 1) {
      // The streams of the tick that find anything yet.
      for (const stream of ["matchAlert", "weeklyDigest"] as const) {
        await this.stage.t.mutation(plan, { stream });
      }
    }
    const { preferences } = await readMailRows(this.stage.t);
    checkNobodyIsDue(preferences, Date.now());
  }

  /** Until nothing waits: from timer to timer, the watchdog each minute of silence. */
  private async drive(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await this.probe.settle();
      if (this.broken !== undefined) throw this.broken;
      if (vi.getTimerCount() > 0) {
        vi.advanceTimersToNextTimer();
        continue;
      }
      if (await isMailIdle(this.stage.t)) return;
      vi.setSystemTime(Date.now() + MINUTE);
      await this.watch();
    }
    throw new Error("the chain did not come to an end");
  }

  private async watch(): Promise<void> {
    if (this.watchSkips > 0) {
      this.watchSkips -= 1;
      this.tally.hit("the watchdog skipped");
      return;
    }
    const { watch } = internal.emails.delivery;
    const { hasWoken } = await this.stage.t.mutation(watch, {});
    if (!hasWoken) return;
    this.woken += 1;
    this.tally.hit("the watchdog woke the chain");
  }

  private async onMoment(moment: MailMoment): Promise<"live" | "crash"> {
    const { name, phase, args, result } = moment;
    if (name === "begin" && phase === "after") {
      const held = args as BeginArgs;
      await checkBegun(this.scene, held, result as Begun).catch(
        (error: unknown) => {
          // Thrown here it would only kill the action.
          this.broken ??= error;
        },
      );
      if (result === null) this.tally.hit("a request that was not begun");
    }
    for (const operation of this.plan.during.get(moment.number) ?? []) {
      // No request is on its way for days.
      if (
        name === "request" &&
        phase === "before" &&
        operation === STANDSTILL
      ) {
        continue;
      }
      const isHit = await perform(operation, this.scene);
      if (isHit) this.tally.hit(operation);
    }
    if (!this.plan.crashes.has(moment.number)) return "live";
    this.tally.hit(`crash ${phase} ${name}`);
    return "crash";
  }
}
