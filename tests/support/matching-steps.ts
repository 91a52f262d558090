/** The chain taken by hand, one step at a time: nothing runs by itself. */
import { expect } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Doc, Id } from "../../convex/_generated/dataModel";
import { aCatalogue, aMatchable, type Matchable } from "./matching";
import type { World } from "./setup";

const { compute, mutations } = internal.matching;

export interface Held {
  t: World;
  ada: Matchable;
  runId: Id<"matchRuns">;
  listings: Id<"opportunities">[];
}

/** A run whose candidates are frozen and whose first hop has been sent. */
export async function aSentHop(t: World, count = 20): Promise<Held> {
  const ada = await aMatchable(t);
  const listings = await aCatalogue(t, count);
  const { runId } = await ada.as.mutation(
    api.matches.triggerMatchComputation,
    {},
  );
  if (runId === undefined) throw new Error("no run was started");
  await t.mutation(compute.computeMatchesForProfile, { runId });
  await t.mutation(compute.dispatchNext, { runId });
  return { t, ada, runId, listings };
}

export async function batchesOf({ t, runId }: Held) {
  const batches = await t.run((ctx) => ctx.db.query("matchBatches").collect());
  return batches
    .filter((batch) => batch.runId === runId)
    .sort((a, b) => a.index - b.index);
}

export async function runOf({ t, runId }: Held): Promise<Doc<"matchRuns">> {
  const run = await t.run((ctx) => ctx.db.get("matchRuns", runId));
  if (run === null) throw new Error("the run is gone");
  return run;
}

/** The hop that is on its way, as its action would name it. */
export async function sentHop(held: Held) {
  const { hopCount } = await runOf(held);
  const batches = await batchesOf(held);
  return {
    runId: held.runId,
    batchIds: batches
      .filter(({ state, hop }) => state === "dispatched" && hop === hopCount)
      .map(({ _id }) => _id),
    attempt: hopCount,
  };
}

/** Takes the hop that is on its way and answers the calls its action would report. */
export async function claimed(held: Held) {
  const hop = await sentHop(held);
  const claim = await held.t.mutation(mutations.claimBatches, hop);
  if (claim === null) throw new Error("there was nothing to claim");
  expect(claim.leases.length).toBe(hop.batchIds.length);
  return claim.leases.map((lease) => ({
    ...lease,
    runId: held.runId,
    runTimestamp: claim.runTimestamp,
    ms: 1,
  }));
}

export type Call = Awaited<ReturnType<typeof claimed>>[number];

/** A judgement of every listing in the batch, quoting its title and the headline. */
export async function resultsFor(held: Held, call: Call) {
  const batch = await held.t.run((ctx) =>
    ctx.db.get("matchBatches", call.batchId),
  );
  const listings = await held.t.run(async (ctx) => {
    const rows = [];
    for (const id of batch?.opportunityIds ?? []) {
      rows.push(await ctx.db.get("opportunities", id));
    }
    return rows;
  });
  return {
    ...call,
    results: listings.flatMap((row) =>
      row === null
        ? []
        : [
            {
              opportunityId: row._id,
              changedAt: row.changedAt,
              factors: [
                {
                  key: "f1",
                  requirement: "Know the field",
                  importance: "must" as const,
                  verdict: "met" as const,
                  profileEvidence: {
                    passage: "headline",
                    quote: "Data",
                    start: 0,
                    end: 4,
                  },
                  listingEvidence: {
                    passage: "title" as const,
                    quote: row.title,
                    start: 0,
                    end: row.title.length,
                  },
                },
              ],
              strengths: [],
              recommendations: [],
            },
          ],
    ),
    growthAreas: [],
    missingIds: [] as Id<"opportunities">[],
    droppedClaimCount: 0,
  };
}

/** Saves the whole hop that is on its way and sends the next. */
export async function saveHop(held: Held): Promise<void> {
  for (const call of await claimed(held)) {
    await held.t.mutation(
      mutations.saveBatchResults,
      await resultsFor(held, call),
    );
  }
  await held.t.mutation(compute.dispatchNext, { runId: held.runId });
}

/** Claims the hop on its way and lets every call of it fail the same way. */
export async function failHop(
  held: Held,
  failure: {
    kind: Parameters<typeof failureOf>[1];
    retryAfterMs?: number;
  },
): Promise<void> {
  for (const call of await claimed(held)) {
    const counted = await held.t.mutation(
      mutations.failBatch,
      failureOf(call, failure.kind, failure.retryAfterMs),
    );
    expect(counted).toBe(true);
  }
}

export function failureOf(
  call: Call,
  kind:
    | "rateLimited"
    | "overloaded"
    | "unauthorised"
    | "tooLong"
    | "invalidOutput"
    | "refused"
    | "internal",
  retryAfterMs?: number,
) {
  return {
    ...call,
    kind,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
