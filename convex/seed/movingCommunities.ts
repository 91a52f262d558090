/**
 * A store that is kept for weeks: what the data have ahead and is over by now is
 * held again, in a later week, beside what was; programs that nobody has begun are
 * put off. What people did stays where they did it.
 */
import type { MutationCtx } from "../_generated/server";
import * as Communities from "../model/seed/communities";
import * as Moving from "../model/seed/moving";
import { SAMPLE_EVENTS } from "./data/communities/all";
import { whoCame } from "./sampleAttendance";
import {
  DAY_MS,
  toEventFacts,
  toProgramFacts,
  type SampleEvent,
  type SampleProgram,
} from "./sampleCommunity";
import { toSeedEvent } from "./toSeedEvent";

const WEEK_MS = 7 * DAY_MS;
/** Of the organisation that most of it is about: its day is three hours behind UTC's. */
const OFFSET_MS = 3 * 3_600_000;
/** Of who was to come to what is over by now, for how many it is said whether they did. */
const MARKED = 0.9;

/** Nobody is told anew each week that something is off. */
export const COMING_EVENTS: readonly SampleEvent[] = SAMPLE_EVENTS.filter(
  ({ day, isCancelled }) => day >= 0 && isCancelled !== true,
);

/**
 * The day that the data count from: the first seeding's, whole weeks on, so that
 * seeding twice within one changes nothing.
 */
export function countedFrom(doneOn: number | null): number {
  const today = dayOf(Date.now());
  if (doneOn === null) return today;
  return doneOn + Math.floor((today - doneOn) / WEEK_MS) * WEEK_MS;
}

/** The date there, as its midnight in UTC. */
export function dayOf(at: number): number {
  return Math.floor((at - OFFSET_MS) / DAY_MS) * DAY_MS;
}

/** Holds anew each of these whose latest is over. `base` is a day the data may count from. */
export async function moveEvents(
  ctx: MutationCtx,
  samples: readonly SampleEvent[],
  base: number,
): Promise<void> {
  const now = Date.now();
  for (const sample of samples) {
    const latest = await Moving.findLatest(ctx, sample.key);
    if (latest === null || latest.endsAt > now) continue;
    const { _id: orgId } = await Communities.requireSampleOrg(ctx, sample.slug);
    await markOver(ctx, { ...sample, marked: MARKED }, latest);
    let from = base;
    for (;;) {
      const { startsAt } = toEventFacts(sample, from);
      const isFree = !(await Moving.isAnyAt(ctx, orgId, startsAt));
      if (startsAt > now && isFree) break;
      from += WEEK_MS;
    }
    const next = await toSeedEvent(ctx, sample, from);
    const key = Moving.nextKey(sample.key, latest);
    await Communities.saveEvent(ctx, orgId, { ...next, key });
  }
}

/** The organiser's word on those one cannot sign in as, where nobody has said anything. */
async function markOver(
  ctx: MutationCtx,
  sample: SampleEvent,
  event: NonNullable<Awaited<ReturnType<typeof Moving.findLatest>>>,
) {
  const members = await Communities.membersOf(ctx, event.orgId);
  const answers = await Moving.unmarkedOf(ctx, event);
  await Moving.mark(ctx, event, whoCame(sample, members, answers));
}

export async function moveProgram(
  ctx: MutationCtx,
  sample: SampleProgram | undefined,
  base: number,
): Promise<void> {
  if (sample === undefined) return;
  const { _id: orgId } = await Communities.requireSampleOrg(ctx, sample.slug);
  const coming = sample.sessions.filter((session) =>
    COMING_EVENTS.some(({ key }) => key === session),
  ) as string[];
  await Moving.moveProgram(ctx, orgId, {
    facts: toProgramFacts(sample, base),
    state: sample.state,
    coming,
    stepMs: WEEK_MS,
  });
}
