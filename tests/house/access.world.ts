/**
 * The world of the access matrix: two organisations, one person for each role,
 * and things that belong to the member. Every cell of the matrix gets a fresh one.
 */
import type { Doc, Id, TableNames } from "../../convex/_generated/dataModel";
import schema from "../../convex/schema";
import type { Rule } from "../../convex/shared/rules";
import { addCommunityThings, type CommunityThings } from "./access.communities";
import { insertMatch, insertRun } from "../support/old-runs";
import {
  aListing,
  aMatchable,
  addListings,
  type Matchable,
  type WorldCtx,
} from "../support/matching";
import {
  addOrganisation,
  inOrganisation,
  type Person,
} from "../support/people";
import { newWorld, type World } from "../support/setup";

export const ROLES = [
  "anonymous",
  /** Owns the profile, run, matches and import of the world. */
  "member",
  "otherMember",
  "orgMember",
  "orgAdmin",
  "otherOrgAdmin",
  "platformAdmin",
] as const;
export type Role = (typeof ROLES)[number];

export interface AccessWorld extends CommunityThings {
  t: World;
  people: Record<Exclude<Role, "anonymous">, Person>;
  orgId: Id<"organisations">;
  otherOrgId: Id<"organisations">;
  opportunityId: Id<"opportunities">;
  /** The member's, stopped short. */
  runId: Id<"matchRuns">;
  matchId: Id<"matches">;
  dismissedMatchId: Id<"matches">;
  appliedMatchId: Id<"matches">;
  /** Cancelled before its first member. */
  recomputationId: Id<"recomputations">;
  /** The member's, waiting for review. */
  importId: Id<"profileImports">;
  /** Another browser of the member. */
  sessionId: Id<"authSessions">;
  /** Of the member. */
  notificationId: Id<"notifications">;
  mailId: Id<"emailOutbox">;
  failedMailId: Id<"emailOutbox">;
  waitingMailId: Id<"emailOutbox">;
  /** Of nobody's address. */
  suppressionId: Id<"emailSuppressions">;
  /** A seeded person of the demo. */
  personaEmail: string;
}

export async function accessWorld(): Promise<AccessWorld> {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const otherOrgId = await addOrganisation(t, "sur");
  const joined = async (id: typeof orgId, role: "member" | "admin") =>
    await inOrganisation(t, await aMatchable(t), id, role);
  const member = await aMatchable(t, { name: "Member" });
  const people = {
    member,
    otherMember: await aMatchable(t, { name: "Other" }),
    orgMember: await joined(orgId, "member"),
    orgAdmin: await joined(orgId, "admin"),
    otherOrgAdmin: await joined(otherOrgId, "admin"),
    platformAdmin: await aMatchable(t, { platformRole: "platformAdmin" }),
  };
  const listings = await addListings(
    t,
    [0, 1, 2].map((at) => aListing(at)),
  );
  const personaEmail = await addPersona(t);
  const [opportunityId] = listings;
  if (opportunityId === undefined) throw new Error("no listings");
  return {
    t,
    people,
    orgId,
    otherOrgId,
    opportunityId,
    personaEmail,
    ...(await addRun(t, member, listings)),
    recomputationId: await addRecomputation(t),
    importId: await addImport(t, member),
    sessionId: await addSession(t, member),
    notificationId: await addNotification(t, member),
    ...(await addCommunityThings(t, { member, admin: people.orgAdmin, orgId })),
    mailId: await addMail(t, member, "sent"),
    failedMailId: await addMail(t, member, "failed"),
    waitingMailId: await addMail(t, member, "waiting"),
    suppressionId: await addSuppression(t),
  };
}

async function addPersona(t: World): Promise<string> {
  const email = "persona@example.org";
  await t.run(async (ctx) => {
    await ctx.db.insert("users", {
      name: "Persona",
      email,
      emailVerificationTime: 1,
      isSample: true,
    });
  });
  return email;
}

async function addRecomputation(t: World) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("recomputations", {
        key: "before",
        state: "cancelled",
        reached: 0,
        expectedCount: 7,
        startedCount: 0,
        joinedCount: 0,
        skippedCount: 0,
        step: 1,
        watchdogActs: 0,
        startedAt: 1,
      }),
  );
}

async function addSession(t: World, { userId }: Matchable) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("authSessions", {
        userId,
        expirationTime: Number.MAX_SAFE_INTEGER,
      }),
  );
}

async function addNotification(t: World, { userId }: Matchable) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("notifications", {
        userId,
        dedupeKey: "one",
        subject: { kind: "mailUndeliverable" },
        createdAt: 1,
      }),
  );
}

async function addSuppression(t: World) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("emailSuppressions", {
        address: "gone@example.org",
        reason: "bounced",
        at: 1,
      }),
  );
}

async function addMail(
  t: World,
  { userId }: Matchable,
  state: "sent" | "failed" | "waiting",
) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("emailOutbox", {
        dedupeKey: state,
        stream: "weeklyDigest",
        userId,
        refs: {
          kind: "weeklyDigest",
          through: 1,
          matchIds: [],
          moreCount: 0,
          savedIds: [],
        },
        state,
        rank: 1,
        notBefore: 1,
        notAfter: 2,
        attempt: 1,
      }),
  );
}

async function addImport(t: World, { userId }: Matchable) {
  return await t.run(
    async (ctx) =>
      await ctx.db.insert("profileImports", {
        userId,
        state: "ready",
        text: "CV",
        items: [],
      }),
  );
}

/** A run that was cancelled before its first batch, and matches of before. */
async function addRun(
  t: World,
  { userId, profileId }: Matchable,
  listings: readonly Id<"opportunities">[],
) {
  return await t.run(async (ctx) => {
    const owner = { userId, profileId };
    const runId = await insertRun(ctx, owner, { state: "cancelled" });
    await ctx.db.insert("matchProgress", {
      runId,
      userId,
      readCount: 0,
      totalCount: 3,
      failedCount: 0,
    });
    const match = async (at: number, status: MatchStatus) => {
      const opportunityId = listings[at];
      if (opportunityId === undefined) throw new Error("too few listings");
      const judged = { opportunityId, runId, status, factors: FACTORS };
      return await insertMatch(ctx, owner, judged);
    };
    const dismissedMatchId = await match(1, "dismissed");
    await addRule(ctx, profileId, dismissedMatchId);
    return {
      runId,
      matchId: await match(0, "open"),
      dismissedMatchId,
      appliedMatchId: await match(2, "applied"),
    };
  });
}

/** "No student roles", of which there are none. */
async function addRule(
  ctx: WorldCtx,
  profileId: Id<"profiles">,
  matchId: Id<"matches">,
) {
  const profile = await ctx.db.get("profiles", profileId);
  if (profile === null) throw new Error("no profile");
  const { content } = profile;
  const rule: Rule = {
    value: { type: "level", level: "student" },
    isOn: true,
    createdAt: 1,
    since: 1,
    matchId,
  };
  const preferences = { ...content.preferences, rules: [rule] };
  await ctx.db.patch("profiles", profileId, {
    content: { ...content, preferences },
  });
}

const FACTORS: Doc<"matches">["factors"] = [
  {
    key: "f1",
    requirement: "Rust",
    importance: "nice",
    verdict: "unknown",
    question: { type: "skill", name: "Rust" },
  },
];

type MatchStatus = "open" | "dismissed" | "applied";

/** Every row of every table, and every scheduled job: equal before and after a refusal. */
export async function snapshotOf(t: World): Promise<unknown> {
  const tables = Object.keys(schema.tables) as TableNames[];
  return await t.run(async (ctx) => ({
    rows: await Promise.all(
      tables.map(async (table) => [
        table,
        await ctx.db.query(table).take(1_000),
      ]),
    ),
    jobs: await ctx.db.system.query("_scheduled_functions").take(1_000),
  }));
}
