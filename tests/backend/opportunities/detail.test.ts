import { expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { insertMatch, insertRun } from "../../support/old-runs";
import { aListing, importListings } from "../../support/listings";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

async function idOf(t: World, sourceKey: string): Promise<Id<"opportunities">> {
  const row = await t.run((ctx) =>
    ctx.db
      .query("opportunities")
      .withIndex("by_source_and_sourceKey", (q) =>
        q.eq("source", "test").eq("sourceKey", sourceKey),
      )
      .unique(),
  );
  if (row === null) throw new Error(`no listing ${sourceKey}`);
  return row._id;
}

test("a visitor reads a listing whole, and nothing about themselves", async () => {
  const t = await newWorld();
  await importListings(t, [aListing({ sourceKey: "a" })]);
  const opportunityId = await idOf(t, "a");
  const detail = await t.query(api.opportunities.queries.get, {
    opportunityId,
  });
  expect(detail).toMatchObject({
    opportunityId,
    title: "Opening a",
    description: "What you bring\n- Python\n- Patience",
    status: "open",
    source: { key: "test", name: "test" },
    viewer: null,
  });
  expect(detail).not.toHaveProperty("contentHash");
  expect(detail).not.toHaveProperty("chunkId");
});

test("a closed listing still answers and says that it is closed", async () => {
  const t = await newWorld();
  const [a, b] = [aListing({ sourceKey: "a" }), aListing({ sourceKey: "b" })];
  await importListings(t, [a, b]);
  await importListings(t, [b], { isComplete: true });
  const detail = await t.query(api.opportunities.queries.get, {
    opportunityId: await idOf(t, "a"),
  });
  expect(detail?.status).toBe("closed");
});

test("a listing that is gone answers null", async () => {
  const t = await newWorld();
  await importListings(t, [aListing({ sourceKey: "a" })]);
  const opportunityId = await idOf(t, "a");
  await t.run((ctx) => ctx.db.delete("opportunities", opportunityId));
  expect(
    await t.query(api.opportunities.queries.get, { opportunityId }),
  ).toBeNull();
});

test("a member without a profile is told nothing about eligibility", async () => {
  const t = await newWorld();
  await importListings(t, [aListing({ sourceKey: "a" })]);
  const { as } = await asMember(t);
  const detail = await as.query(api.opportunities.queries.get, {
    opportunityId: await idOf(t, "a"),
  });
  expect(detail?.viewer).toBeNull();
});

test("a member sees why a listing is not open to them, and their match where there is one", async () => {
  const t = await newWorld();
  await t.action(internal.seed.run.seed, {});
  const { userId, profile } = await t.run(async (ctx) => {
    const user = await ctx.db
      .query("users")
      .withIndex("email", (q) =>
        q.eq("email", "lucia.ferreyra@wayfinder.example"),
      )
      .unique();
    if (user === null) throw new Error("the sample person is missing");
    const row = await ctx.db
      .query("profiles")
      .withIndex("by_userId", (q) => q.eq("userId", user._id))
      .unique();
    if (row === null) throw new Error("the sample profile is missing");
    return { userId: user._id, profile: row };
  });
  await importListings(t, [
    aListing({ sourceKey: "us", facts: { remoteRegions: ["US"] } }),
    aListing({ sourceKey: "ar", facts: { remoteRegions: ["LATAM"] } }),
  ]);
  const sessionId = await t.run((ctx) =>
    ctx.db.insert("authSessions", {
      userId,
      expirationTime: Number.MAX_SAFE_INTEGER,
    }),
  );
  const as = t.withIdentity({ subject: `${userId}|${sessionId}` });
  const open = await idOf(t, "ar");
  const matchId = await t.run((ctx) => addMatch(ctx, profile, open));
  const blocked = await as.query(api.opportunities.queries.get, {
    opportunityId: await idOf(t, "us"),
  });
  expect(blocked?.viewer).toEqual({
    match: null,
    eligibility: "blocked",
    standing: "newer",
    canReadOn: false,
    blockedReason: "region",
    blockedDetail: { regions: ["US"] },
  });
  const matched = await as.query(api.opportunities.queries.get, {
    opportunityId: open,
  });
  expect(matched?.viewer).toEqual({
    match: { matchId, status: "saved", tier: "good" },
    eligibility: "pass",
    standing: "newer",
    canReadOn: false,
    blockedReason: null,
    blockedDetail: null,
  });
});

type Ctx = Parameters<Parameters<World["run"]>[0]>[0];

async function addMatch(
  ctx: Ctx,
  profile: { _id: Id<"profiles">; userId: Id<"users">; rev: number },
  opportunityId: Id<"opportunities">,
) {
  const { _id: profileId, userId, rev: profileRev } = profile;
  const owner = { userId, profileId };
  const runId = await insertRun(ctx, owner, { profileRev });
  const judged = { runId, opportunityId, profileRev, status: "saved" } as const;
  return await insertMatch(ctx, owner, judged);
}
