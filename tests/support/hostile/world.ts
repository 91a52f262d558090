/** A world of fair listings, with hostile ones among them or not, read by one member. */
import { api } from "../../../convex/_generated/api";
import type { Doc } from "../../../convex/_generated/dataModel";
import { parseJson } from "../../../convex/integrations/json/parseJson";
import type { RowError } from "../../../convex/integrations/listings/types";
import { importListings } from "../listings";
import { aMatchable, drain, pass, type Matchable } from "../matching";
import { newWorld, type World } from "../setup";
import {
  fairRows,
  hostileRow,
  type BoardRow,
  type HostileListing,
} from "./listings";

export interface Outcome {
  t: World;
  ada: Matchable;
  refused: RowError[];
  listings: Doc<"opportunities">[];
  matches: Doc<"matches">[];
  runs: Doc<"matchRuns">[];
  batches: Doc<"matchBatches">[];
}

/** Brings rows in as the import command does: parsed, then saved in chunks. */
async function importRows(t: World, rows: readonly BoardRow[], source: string) {
  const { listings, errors } = parseJson(JSON.stringify(rows), {
    now: Date.now(),
  });
  await importListings(
    t,
    listings.map((listing) => ({ ...listing, postedAt: 1_000 })),
    { source },
  );
  return errors;
}

/** Imports, asks as one member and lets the run end. */
export async function readAmong(
  hostile: readonly HostileListing[],
): Promise<Outcome> {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await importRows(t, fairRows(), "fair");
  const [fair] = await listingsOf(t);
  const refused = await importRows(
    t,
    hostile.map((one, at) => hostileRow(one, at, fair?._id)),
    "hostile",
  ).catch((error: Error) => {
    if (hostile.length > 0) throw error;
    return [];
  });
  await ada.as.mutation(api.matches.triggerMatchComputation, {});
  await drain(t);
  for (let tries = 0; tries < 20; tries++) {
    const run = await ada.as.query(api.matches.getCurrentRun, {});
    if (run?.state !== "queued" && run?.state !== "running") break;
    await pass(t, 10_000);
  }
  return { t, ada, refused, ...(await storedIn(t)) };
}

const listingsOf = async (t: World) =>
  await t.run((ctx) => ctx.db.query("opportunities").take(200));

async function storedIn(t: World) {
  const listings = await listingsOf(t);
  return await t.run(async (ctx) => ({
    listings,
    matches: await ctx.db.query("matches").take(200),
    runs: await ctx.db.query("matchRuns").take(10),
    batches: await ctx.db.query("matchBatches").take(50),
  }));
}

/** What was stored of the fair listings, ids and times aside, by listing. */
export function fairMatches({ listings, matches }: Outcome) {
  const keys = new Map(
    listings
      .filter(({ source }) => source === "fair")
      .map(({ _id, sourceKey }) => [_id, sourceKey]),
  );
  return Object.fromEntries(
    matches
      .flatMap((match): [string, string][] => {
        const key = keys.get(match.opportunityId);
        return key === undefined ? [] : [[key, JSON.stringify(lasting(match))]];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function lasting(match: Doc<"matches">) {
  const {
    _id,
    _creationTime,
    userId,
    profileId,
    opportunityId,
    runId,
    runTimestamp,
    judgedAt,
    firstSeenAt,
    face,
    ...rest
  } = match;
  const { changedAt, ...copied } = face ?? {};
  return Object.fromEntries(
    Object.entries({ ...rest, copied }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
