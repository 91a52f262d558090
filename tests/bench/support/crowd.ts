/** A hundred members before one catalogue, served by the real chain in virtual time. */
import { vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { setOutsideFetch } from "../../../convex/lib/outside";
import type { ProfileContent } from "../../../convex/tables/profiles";
import {
  aListing,
  CONTENT,
  insertListings,
  insertProfile,
} from "../../support/matching";
import { driveUntil } from "../../simulation/support/clock";
import { randomFrom } from "../../simulation/support/random";
import { newWorld, type World } from "../../support/setup";
import { limitsFor, type ApiModel } from "./api-model";
import type { Scene, Served } from "./crowd-scene";

const SKILLS = ["Python", "SQL", "Statistics", "R", "Writing", "Teaching"];

/** The `index`th listing: a text as long as such texts are. */
export function crowdListing(index: number) {
  const skill = SKILLS[index % SKILLS.length];
  return aListing(index, {
    description: [
      `Role ${index} keeps our clinics supplied with good numbers.`,
      `You have experience with ${skill}.`,
      "You write clear SQL.",
      "Knowledge of Rust is a plus.",
      `About us: ${"we care about plain words and true records. ".repeat(20)}`,
    ].join("\n"),
  });
}

export const crowdContent = (index: number): ProfileContent => ({
  ...CONTENT,
  skills: SKILLS.filter((_, at) => (index >> (at % 3)) % 2 === at % 2).map(
    (name) => ({ name }),
  ),
  goals: `Use data to make clinic ${index} work better.`,
});

interface Guest {
  userId: Id<"users">;
  as: ReturnType<World["withIdentity"]>;
  askedAt: number;
}

interface Crowd {
  t: World;
  guests: Guest[];
}

/** Members, listings and what the chain knows of the service, as of an earlier call. */
export async function gather(options: Scene): Promise<Crowd> {
  const { concurrency } = options;
  const t = await newWorld(concurrency === undefined ? {} : { concurrency });
  const guests = await t.run(async (ctx) => {
    await insertListings(
      ctx,
      Array.from({ length: options.listings }, (_, at) => crowdListing(at)),
    );
    const known = limitsFor(options.configured);
    await ctx.db.insert("llmRates", {
      ...known,
      inputTokensLeft: known.inputTokens / 60,
      outputTokensLeft: known.outputTokens / 60,
      updatedAt: 0,
    });
    const people = [];
    for (let at = 0; at < options.members; at++) {
      const userId = await ctx.db.insert("users", {
        name: `Guest ${at}`,
        email: `guest${at}@example.org`,
        matchingConsentAt: 1,
      });
      const sessionId = await ctx.db.insert("authSessions", {
        userId,
        expirationTime: Number.MAX_SAFE_INTEGER,
      });
      await insertProfile(ctx, userId, crowdContent(at));
      people.push({ userId, sessionId });
    }
    return people;
  });
  return {
    t,
    guests: guests.map(({ userId, sessionId }) => ({
      userId,
      as: t.withIdentity({ subject: `${userId}|${sessionId}` }),
      askedAt: 0,
    })),
  };
}

/** One guest asks every `everyMs`, and all runs come to their end. */
export async function serve(
  { t, guests }: Crowd,
  { model, everyMs, seed }: { model: ApiModel; everyMs: number; seed: number },
): Promise<void> {
  const random = randomFrom(seed);
  const chance = vi.spyOn(Math, "random").mockImplementation(random.next);
  setOutsideFetch(model.fetch);
  let asked = 0;
  const ask = async () => {
    const guest = guests[asked];
    if (guest === undefined) return;
    asked += 1;
    guest.askedAt = Date.now();
    if (everyMs > 0) setTimeout(() => void ask(), everyMs);
    await guest.as.mutation(api.matches.triggerMatchComputation, {});
    if (everyMs === 0) await ask();
  };
  let isDone = false;
  try {
    await ask();
    void sendOthers(t, () => isDone);
    await driveUntil(async () => asked === guests.length && (await isOver(t)));
  } finally {
    isDone = true;
    setOutsideFetch(null);
    chance.mockRestore();
  }
}

/** A second: often enough to meet a full scheduler. */
export const UNRELATED_EVERY_MS = 1_000;
/** A job of something else, which finds nothing to do. */
const unrelated = internal.matching.retention.removeUsage;

async function sendOthers(t: World, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await t.run(async (ctx) => {
      await ctx.scheduler.runAfter(0, unrelated, {});
    });
    await new Promise((resolve) => setTimeout(resolve, UNRELATED_EVERY_MS));
  }
}

/** The longest from when such a job was due to its end. */
async function longestOther(t: World): Promise<number> {
  return await t.run(async (ctx) => {
    const jobs = await ctx.db.system.query("_scheduled_functions").collect();
    const waits = jobs
      .filter(({ name }) => name.includes("removeUsage"))
      .map(({ completedTime, scheduledTime }) =>
        completedTime === undefined ? 0 : completedTime - scheduledTime,
      );
    return Math.max(0, ...waits);
  });
}

async function isOver(t: World): Promise<boolean> {
  return await t.run(async (ctx) => {
    for (const state of ["queued", "running"] as const) {
      const run = await ctx.db
        .query("matchRuns")
        .withIndex("by_state_and_startedAt", (q) => q.eq("state", state))
        .first();
      if (run !== null) return false;
    }
    return true;
  });
}

async function firstMatchAt(t: World, userId: Id<"users">): Promise<number> {
  return await t.run(async (ctx) => {
    const profile = await ctx.db
      .query("profiles")
      .withIndex("by_userId", (q) => q.eq("userId", userId))
      .unique();
    if (profile === null) return Infinity;
    const own = await ctx.db
      .query("matches")
      .withIndex("by_profileId_and_opportunityId", (q) =>
        q.eq("profileId", profile._id),
      )
      .collect();
    return Math.min(Infinity, ...own.map(({ judgedAt }) => judgedAt));
  });
}

/** What the tables say once all is over; times are ms since the member asked. */
export async function readServed({
  t,
  guests,
}: Crowd): Promise<Omit<Served, "calls">> {
  const firsts: number[] = [];
  for (const { userId } of guests) firsts.push(await firstMatchAt(t, userId));
  const rows = await t.run(async (ctx) => ({
    runs: await ctx.db.query("matchRuns").collect(),
    batches: await ctx.db.query("matchBatches").collect(),
  }));
  const runOf = new Map(rows.runs.map((run) => [run.userId, run]));
  return {
    firstMs: guests.map(
      ({ askedAt }, at) => (firsts[at] ?? Infinity) - askedAt,
    ),
    completeMs: guests.map(
      ({ userId, askedAt }) =>
        (runOf.get(userId)?.finishedAt ?? Infinity) - askedAt,
    ),
    lostBatches: rows.batches.filter(({ state }) => state !== "saved").length,
    watchdogActs: rows.runs.reduce((sum, run) => sum + run.watchdogActs, 0),
    unrelatedMs: await longestOther(t),
  };
}
