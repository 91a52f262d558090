/**
 * Chains of scheduled mutations, meddled with at one job. Such a step is one
 * transaction with one effect: it is lost before it (the job is cancelled, or its
 * row is gone), or after it (what ran was not noted, and runs again, at once or late).
 */
import { makeFunctionReference } from "convex/server";
import { expect, vi } from "vitest";
import { internal } from "../../../convex/_generated/api";
import type { World } from "../../support/setup";
import { flush } from "./clock";
import { rowsOf } from "./world";

export const FATES = ["cancelled", "gone", "twice", "late"] as const;
export type Fate = (typeof FATES)[number];

const MINUTE = 60_000;
/** Past the next step of any chain, and past a cron. */
const LATE_MS = 90_000;
const MOST_STEPS = 1_000;

export interface Meddling {
  /** Number of the job, from 0, in the order in which the chain's jobs are seen. */
  at: number;
  fate: Fate;
}

/**
 * Runs the world, its crons every minute, until `isOver`. Answers the chain's jobs
 * by name: those whose names match, other than what meddling added.
 */
export async function outlast(
  t: World,
  {
    chain,
    isOver,
    meddling,
  }: {
    chain: RegExp;
    isOver: () => Promise<boolean>;
    meddling?: Meddling | undefined;
  },
): Promise<string[]> {
  const seen = new Set<string>();
  const names: string[] = [];
  let swept = Date.now();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await flush();
    for (const job of await pendingJobs(t)) {
      if (seen.has(job._id) || !chain.test(job.name)) continue;
      seen.add(job._id);
      names.push(job.name);
      if (names.length - 1 !== meddling?.at) continue;
      const added = await meddle(t, job, meddling.fate);
      if (added !== undefined) seen.add(added);
    }
    if (Date.now() - swept >= MINUTE) {
      swept = Date.now();
      await crons(t);
    } else if (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
    else if (await isOver()) return names;
    else vi.advanceTimersByTime(MINUTE);
  }
  return expect.unreachable("the chain does not come to an end");
}

async function crons(t: World): Promise<void> {
  const { background, recompute, watchdog } = internal.matching;
  await t.mutation(background.sweep, {});
  await t.mutation(recompute.revive, {});
  await t.mutation(watchdog.sweep, {});
}

async function pendingJobs(t: World) {
  return await t.run(async (ctx) => {
    const jobs = await ctx.db.system.query("_scheduled_functions").collect();
    return jobs.filter(({ state }) => state.kind === "pending");
  });
}

type Job = Awaited<ReturnType<typeof pendingJobs>>[number];

async function meddle(
  t: World,
  { _id, name, args }: Job,
  fate: Fate,
): Promise<string | undefined> {
  return await t.run(async (ctx) => {
    if (fate === "cancelled") return void (await ctx.scheduler.cancel(_id));
    if (fate === "gone") return void (await ctx.db.delete(_id as never));
    return await ctx.scheduler.runAfter(
      fate === "late" ? LATE_MS : 0,
      makeFunctionReference<"mutation">(name.replace(/\.js:/, ":")),
      ...(args as [Record<string, never>]),
    );
  });
}

/** Whether nothing is walked, read or recomputed, and nothing is queued to be. */
export async function isAtRest(t: World): Promise<boolean> {
  const runs = await rowsOf(t, "matchRuns");
  const reads = await rowsOf(t, "backgroundReads");
  const recomputations = await rowsOf(t, "recomputations");
  return (
    !runs.some(({ state }) => state === "queued" || state === "running") &&
    !reads.some(
      ({ opportunityIds, isProfileChanged }) =>
        opportunityIds.length > 0 || isProfileChanged,
    ) &&
    !recomputations.some(({ state }) => state === "running") &&
    (await rowsOf(t, "catalogueWalks")).length === 0 &&
    (await rowsOf(t, "listingChanges")).length === 0
  );
}
