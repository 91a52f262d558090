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
import { checkMail } from "./oracles";
import type { MailPlan } from "./plan";
import { MailProbe, type MailMoment } from "./probe";
import {
  addMatches,
  openMailStage,
  readMailRows,
  type MailStage,
} from "./world";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** More turns than any schedule takes; a chain that never ends is caught here. */
const MOST_TURNS = 3_000;
/** When each round has everybody's hour behind it: one of alerts, one of digests. */
const ROUND_ENDS = [MAIL_START + DAY, MAIL_START + 7 * DAY];
const TIERS = ["great", "good"] as const;

export interface MailReport {
  requests: number;
  woken: number;
  letters: number;
}

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
    for (const name of Object.keys(MAIL_ENV)) delete process.env[name];
    vi.useRealTimers();
  }
}

class MailShow {
  readonly probe: MailProbe;
  private readonly scene: MailScene;
  private woken = 0;
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
    vi.setSystemTime(Date.now() + 2 * DAY);
    await this.tick();
    await this.drive();
    for (const { outcome } of this.provider.requests) {
      if (outcome !== "taken") this.tally.hit(`request ${outcome}`);
    }
    const rows = await readMailRows(this.stage.t);
    checkMail(this.scene, rows);
    return {
      requests: this.provider.requests.length,
      woken: this.woken,
      letters: this.provider.mailbox.length,
    };
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
  }

  /** Until nothing waits: from timer to timer, the watchdog each minute of silence. */
  private async drive(): Promise<void> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await this.probe.settle();
      if (vi.getTimerCount() > 0) {
        vi.advanceTimersToNextTimer();
        continue;
      }
      if (await this.isIdle()) return;
      vi.setSystemTime(Date.now() + MINUTE);
      await this.watch();
    }
    throw new Error("the chain did not come to an end");
  }

  private async isIdle(): Promise<boolean> {
    const { outbox } = await readMailRows(this.stage.t);
    return outbox.every(({ endedAt }) => endedAt !== undefined);
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
    this.noteCheck(moment);
    for (const operation of this.plan.during.get(moment.number) ?? []) {
      const isHit = await perform(operation, this.scene);
      if (isHit) this.tally.hit(operation);
    }
    if (!this.plan.crashes.has(moment.number)) return "live";
    this.tally.hit(`crash ${moment.phase} ${moment.name}`);
    return "crash";
  }

  /** As of the last check, nobody who has stopped is in a request. */
  private noteCheck({ name, phase, result }: MailMoment): void {
    if (name !== "begin" || phase !== "after" || result === null) return;
    const { letters } = result as { letters: { address: string }[] };
    const to = letters.map(({ address }) => address);
    const stopped = to.filter((address) => this.scene.witness.off.has(address));
    expect(stopped, "sent after unsubscribing").toEqual([]);
  }
}
