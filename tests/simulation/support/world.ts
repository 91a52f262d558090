/** The small world every schedule starts from, and how to look at all of it. */
import { api } from "../../../convex/_generated/api";
import type { Doc, Id, TableNames } from "../../../convex/_generated/dataModel";
import {
  aListing,
  insertListings,
  insertProfile,
  type Matchable,
  type WorldCtx,
} from "../../support/matching";
import { insertMatch, insertRun } from "../../support/old-runs";
import { modules, newWorld, type World } from "../../support/setup";

/** Three batches (5, 10, 3): the first alone, then a hop of two. */
export const CATALOGUE_SIZE = 18;

export interface Stage {
  t: World;
  ada: Matchable;
  /** Never asks for anything; nothing of theirs may change. */
  bystander: Matchable;
  orgId: Id<"organisations">;
}

/** Two requirements: more would cost time and show nothing else. */
export function shortListing(index: number, begins = `Role ${index} of many.`) {
  return aListing(index, {
    description: [
      begins,
      "You have experience with Python.",
      "Knowledge of Rust is a plus.",
    ].join("\n"),
  });
}

export async function openStage(): Promise<Stage> {
  const t = await newWorld();
  const ids = await t.run(async (ctx) => {
    const ada = await insertPerson(ctx, "ada");
    const bystander = await insertPerson(ctx, "bystander");
    const orgId = await ctx.db.insert("organisations", {
      name: "Institute 03",
      slug: "institute-03",
      purpose: "",
      city: "Rosario",
      country: "AR",
      website: "https://example.org",
      isSample: true,
    });
    // Ada's calls count in an organisation too; the bystander belongs to none.
    await ctx.db.insert("memberships", {
      orgId: await insertPayer(ctx),
      userId: ada.userId,
      role: "member",
      joinedAt: 1,
    });
    const listings = await insertListings(
      ctx,
      Array.from({ length: CATALOGUE_SIZE }, (_, index) => shortListing(index)),
      (index) => (index === 3 ? { orgId } : {}),
    );
    await insertMatch(ctx, bystander, {
      runId: await insertRun(ctx, bystander),
      opportunityId: listings[0]!,
      status: "saved",
    });
    return { ada, bystander, orgId };
  });
  const person = ({ userId, profileId, sessionId }: typeof ids.ada) => ({
    userId,
    profileId,
    as: t.withIdentity({ subject: `${userId}|${sessionId}` }),
  });
  const { orgId } = ids;
  return { t, ada: person(ids.ada), bystander: person(ids.bystander), orgId };
}

async function insertPayer(ctx: WorldCtx) {
  return await ctx.db.insert("organisations", {
    name: "Community",
    slug: "community",
    purpose: "",
    city: "Rosario",
    country: "AR",
    website: "https://community.example.org",
    isSample: true,
  });
}

async function insertPerson(ctx: WorldCtx, name: string) {
  const userId = await ctx.db.insert("users", {
    name,
    email: `${name}@example.org`,
    matchingConsentAt: 1,
  });
  const sessionId = await ctx.db.insert("authSessions", {
    userId,
    expirationTime: Number.MAX_SAFE_INTEGER,
  });
  return { userId, sessionId, profileId: await insertProfile(ctx, userId) };
}

const TABLES = [
  "matchRuns",
  "matchBatches",
  "matchHops",
  "matchProgress",
  "matches",
  "matchDismissals",
  "opportunities",
  "profiles",
  "llmUsage",
  "llmCounters",
  "listingChanges",
  "catalogueWalks",
  "backgroundReads",
  "profileFeatures",
  "matchReadings",
  "switches",
  "users",
] as const satisfies TableNames[];
export type Rows = { [T in (typeof TABLES)[number]]: Doc<T>[] };

/** Every row of every table that matching touches, as of one moment. */
export async function readRows(t: World): Promise<Rows> {
  const rows: Partial<Record<string, unknown>> = {};
  // Not as the call's answer: turning it into JSON and back takes most of the time.
  await t.run(async (ctx) => {
    for (const table of TABLES) {
      rows[table] = await ctx.db.query(table).collect();
    }
  });
  return rows as Rows;
}

/** Every row of one table. */
export async function rowsOf<T extends TableNames>(
  t: World,
  table: T,
): Promise<Doc<T>[]> {
  let rows: Doc<T>[] = [];
  await t.run(async (ctx) => {
    rows = (await ctx.db.query(table).collect()) as Doc<T>[];
  });
  return rows;
}

export async function newestRunOf({
  t,
  ada,
}: Stage): Promise<Doc<"matchRuns"> | undefined> {
  const runs = await rowsOf(t, "matchRuns");
  return runs
    .filter(({ userId }) => userId === ada.userId)
    .sort((a, b) => b.runTimestamp - a.runTimestamp)[0];
}

/** What the member's page shows: of the runs, those that are readings. */
export async function newestReadingOf({
  t,
  ada,
}: Stage): Promise<Doc<"matchRuns"> | undefined> {
  const runs = await rowsOf(t, "matchRuns");
  return runs
    .filter(
      ({ userId, readingId }) =>
        userId === ada.userId && readingId === undefined,
    )
    .sort((a, b) => b.runTimestamp - a.runTimestamp)[0];
}

export const ask = async ({ ada }: Stage) =>
  await ada.as.mutation(api.matches.triggerMatchComputation, {});

/** Loads every module once: loading takes real time, which a fake clock does not wait for. */
export async function warmUp(): Promise<void> {
  await Promise.all(Object.values(modules).map((load) => load()));
}
