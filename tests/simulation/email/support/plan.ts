import type { ResendFault } from "../../../support/fake-resend";
import { randomFrom, type Random } from "../../support/random";

export const STANDSTILL = "everything stands still for days";
/** What others do while a request is under way. */
export const MAIL_OPERATIONS = [
  "unsubscribe",
  "unsubscribe from one stream",
  "pause",
  "change the zone",
  "move to a dead address",
  "see a match",
  "bounce",
  "complaint",
  "plan again",
  "dispatch again",
  "watch again",
  "send again",
  "clock runs on",
  STANDSTILL,
] as const;
export type MailOperation = (typeof MAIL_OPERATIONS)[number];

const FAULTS: readonly ResendFault[] = [
  "drop-before",
  "accept-then-drop",
  "accept-then-500",
  "500",
  "429",
  "concurrent",
  "html",
  "unauthorised",
  "domain",
];
/** As the table counts them; how often each comes is looked at in the deep run. */
export const MAIL_FAULTS: readonly string[] = [
  ...MAIL_OPERATIONS,
  ...FAULTS.map((fault) => `request ${fault}`),
  ...["begin", "request", "record"].flatMap((name) => [
    `crash before ${name}`,
    `crash after ${name}`,
  ]),
  "request 409",
  "request 422",
  "an address refused for good",
  "the planner twice",
  "the watchdog skipped",
  "the watchdog woke the chain",
  "a mail that ran out",
  "a request that was not begun",
];
/** Moments of two rounds: six a request, more when requests are tried again. */
const MOMENTS = 18;

export interface MailPlan {
  seed: number;
  isFaultFree: boolean;
  crashes: ReadonlySet<number>;
  faults: readonly (ResendFault | null)[];
  during: ReadonlyMap<number, readonly MailOperation[]>;
  /** An address the provider refuses for good. */
  refuses: boolean;
  /** How late the planner comes (ms), round by round. */
  lateness: readonly number[];
  ticksTwice: boolean;
  /** Minutes the watchdog is skipped at first. */
  watchSkips: number;
}

export function mailPlanFor(seed: number): MailPlan {
  const random = randomFrom(seed * 7_919);
  const isFaultFree = random.chance(0.2);
  const lateness = [0, 1].map(() =>
    random.chance(0.3) ? random.whole(0, 8 * 60) * 60_000 : 0,
  );
  if (isFaultFree) {
    return { ...NO_FAULTS, seed, isFaultFree, lateness };
  }
  return {
    seed,
    isFaultFree,
    crashes: new Set(
      Array.from({ length: random.whole(0, 2) }, () =>
        random.whole(0, MOMENTS),
      ),
    ),
    faults: Array.from({ length: 5 }, () =>
      random.chance(0.4) ? random.pick(FAULTS) : null,
    ),
    during: operationsFor(random),
    refuses: random.chance(0.1),
    lateness,
    ticksTwice: random.chance(0.3),
    watchSkips: random.chance(0.2) ? random.whole(1, 5) : 0,
  };
}

/** Nothing befalls it but what the caller adds. */
export function calmMailPlan(seed: number): MailPlan {
  return { ...NO_FAULTS, seed, isFaultFree: true, lateness: [0, 0] };
}

const NO_FAULTS = {
  crashes: new Set<number>(),
  faults: [],
  during: new Map<number, MailOperation[]>(),
  refuses: false,
  ticksTwice: false,
  watchSkips: 0,
};

function operationsFor(random: Random) {
  const during = new Map<number, MailOperation[]>();
  for (let count = random.whole(0, 3); count > 0; count -= 1) {
    const at = random.whole(0, MOMENTS);
    const operation = random.pick(MAIL_OPERATIONS);
    during.set(at, [...(during.get(at) ?? []), operation]);
  }
  return during;
}

export function describeMailPlan(plan: MailPlan): string {
  const { crashes, during, ...rest } = plan;
  const said = { ...rest, crashes: [...crashes], during: [...during] };
  return `SEED=${plan.seed} ${JSON.stringify(said)}`;
}
