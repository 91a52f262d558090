/** A member with a reading, a catalogue that changes as imports change it, and the cron. */
import { vi } from "vitest";
import { internal } from "../../convex/_generated/api";
import type { Doc, Id, TableNames } from "../../convex/_generated/dataModel";
import { importListings } from "./listings";
import {
  aListing,
  aMatchable,
  drain,
  matched,
  type Matchable,
} from "./matching";
import type { World } from "./setup";

export const MINUTE = 60_000;

/** The cron, once, and what comes of it. */
export async function sweep(t: World): Promise<void> {
  await t.mutation(internal.matching.background.sweep, {});
  await drain(t);
}

/** The quiet after an import passes and the cron comes round until nothing is due. */
export async function sweepAfter(t: World, ms = 2 * MINUTE): Promise<void> {
  vi.advanceTimersByTime(ms);
  await sweep(t);
  vi.advanceTimersByTime(MINUTE);
  await sweep(t);
}

/** As {@link sweepAfter}, by hand: the run that begins goes no further than its row. */
export async function servedByHand(
  t: World,
  person: Matchable,
): Promise<Doc<"matchRuns">> {
  vi.advanceTimersByTime(2 * MINUTE);
  const { background } = internal.matching;
  await t.mutation(background.sweep, {});
  for (;;) {
    const [walk] = await rowsIn(t, "catalogueWalks");
    if (walk === undefined) break;
    await t.mutation(background.walkStep, { step: walk.step });
  }
  await t.mutation(background.serve, {});
  const run = (await runsOf(t, person)).at(-1);
  if (run?.state !== "queued") throw new Error("no run was begun");
  return run;
}

/** Imports the listings of these numbers; the same number again changes its text. */
export async function importNumbers(
  t: World,
  numbers: readonly number[],
  fields: Parameters<typeof aListing>[1] = {},
  isComplete = false,
) {
  vi.advanceTimersByTime(1_000);
  return await importListings(
    t,
    numbers.map((number) => aListing(number, fields)),
    { isComplete },
  );
}

export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

/** A member whose reading of `count` imported listings has ended; nothing is left to walk. */
export async function aReader(t: World, count = 6): Promise<Matchable> {
  const ada = await aMatchable(t);
  await importNumbers(t, numbers(0, count));
  await matched(t, ada);
  await sweepAfter(t);
  return ada;
}

export async function rowsIn<T extends TableNames>(t: World, table: T) {
  return await t.run(async (ctx) => await ctx.db.query(table).collect());
}

export async function runsOf(t: World, { userId }: Matchable) {
  const runs = await rowsIn(t, "matchRuns");
  return runs
    .filter((run) => run.userId === userId)
    .sort((a, b) => a.runTimestamp - b.runTimestamp);
}

export async function listingNumber(t: World, number: number) {
  const rows = await rowsIn(t, "opportunities");
  const title = aListing(number).title;
  const row = rows.find((each) => each.title === title);
  if (row === undefined) throw new Error(`no listing ${number}`);
  return row;
}

export async function matchOf(
  t: World,
  { userId }: Matchable,
  opportunityId: Id<"opportunities">,
) {
  const rows = await rowsIn(t, "matches");
  return rows.find(
    (row) => row.userId === userId && row.opportunityId === opportunityId,
  );
}
