/** The small world every schedule of mail starts from. */
import type { Doc, Id } from "../../../../convex/_generated/dataModel";
import {
  ensurePreferences,
  noteGreatMatches,
} from "../../../../convex/model/emails/preferences";
import {
  aListing,
  CONTENT,
  insertListing,
  insertProfile,
} from "../../../support/matching";
import { insertMatch, insertRun } from "../../../support/old-runs";
import { newWorld, type World } from "../../../support/setup";

/** Two zones: their alerts are due at different hours. */
const ZONES = [
  "America/Argentina/Buenos_Aires",
  "America/Argentina/Buenos_Aires",
  "Europe/Madrid",
] as const;
/** One listing a round, shared by all readers. */
export const ROUNDS = 2;

export interface Reader {
  userId: Id<"users">;
  profileId: Id<"profiles">;
  runId: Id<"matchRuns">;
  email: string;
  /** The world, called with this person's identity. */
  as: ReturnType<World["withIdentity"]>;
}

export interface MailStage {
  t: World;
  readers: Reader[];
  listings: Id<"opportunities">[];
}

/** Mail to it came back before the schedule began. */
export const deadAddressOf = (email: string) => `dead-${email}`;

export const titleOf = (round: number) => `Position number ${round} of many`;

export async function openMailStage(): Promise<MailStage> {
  const t = await newWorld();
  const { people, listings } = await t.run(async (ctx) => {
    const made = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const listing = aListing(round, { title: titleOf(round) });
      made.push(await insertListing(ctx, listing));
    }
    const readers = [];
    for (const [at, timeZone] of ZONES.entries()) {
      const email = `reader${at}@example.org`;
      const userId = await ctx.db.insert("users", {
        name: `Reader ${at}`,
        email,
        emailVerificationTime: 1,
      });
      await ctx.db.insert("emailSuppressions", {
        address: deadAddressOf(email),
        reason: "bounced",
        at: 1,
      });
      const sessionId = await ctx.db.insert("authSessions", {
        userId,
        expirationTime: Number.MAX_SAFE_INTEGER,
      });
      const profileId = await insertProfile(ctx, userId, CONTENT);
      const runId = await insertRun(ctx, { userId, profileId });
      await ensurePreferences(ctx, { _id: userId }, timeZone);
      readers.push({ userId, profileId, runId, email, sessionId });
    }
    return { people: readers, listings: made };
  });
  const readers = people.map(({ sessionId, ...person }) => ({
    ...person,
    as: t.withIdentity({ subject: `${person.userId}|${sessionId}` }),
  }));
  return { t, readers, listings };
}

/** One more match for everybody, as a save would leave it. */
export async function addMatches(
  { t, readers, listings }: MailStage,
  round: number,
  tier: Doc<"matches">["tier"],
): Promise<void> {
  await t.run(async (ctx) => {
    for (const { userId, profileId, runId } of readers) {
      await insertMatch(
        ctx,
        { userId, profileId },
        {
          runId,
          opportunityId: listings[round]!,
          tier,
          firstSeenAt: Date.now(),
        },
      );
      const preferences = await ensurePreferences(ctx, { _id: userId });
      // As a save of great matches does, and whatever they turned off stays off.
      if (tier === "great" && preferences.isOn.matchAlert) {
        await noteGreatMatches(ctx, userId);
      }
    }
  });
}

/** Whether no mail waits and no request is under way. */
export async function isMailIdle(t: World): Promise<boolean> {
  let isIdle = true;
  await t.run(async (ctx) => {
    for (const state of ["waiting", "sending"] as const) {
      const next = await ctx.db
        .query("emailOutbox")
        .withIndex("by_state_and_notAfter", (q) => q.eq("state", state))
        .first();
      isIdle &&= next === null;
    }
  });
  return isIdle;
}

export interface MailRows {
  outbox: Doc<"emailOutbox">[];
  preferences: Doc<"mailPreferences">[];
  sums: Doc<"emailSums">[];
  batches: Doc<"emailBatches">[];
}

export async function readMailRows(t: World): Promise<MailRows> {
  let rows: MailRows | undefined;
  await t.run(async (ctx) => {
    rows = {
      outbox: await ctx.db.query("emailOutbox").collect(),
      preferences: await ctx.db.query("mailPreferences").collect(),
      sums: await ctx.db.query("emailSums").collect(),
      batches: await ctx.db.query("emailBatches").collect(),
    };
  });
  if (rows === undefined) throw new Error("the world was not read");
  return rows;
}
