import type { FunctionReturnType } from "convex/server";
import { beforeAll, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { completenessOf } from "../../../convex/shared/completeness";
import { asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

const DAY_MS = 86_400_000;

/** Seeded once; seeding again is what some of the tests are about. */
let t: World;
let counts: FunctionReturnType<typeof internal.seed.run.seed>;
beforeAll(async () => {
  t = await newWorld();
  counts = await t.action(internal.seed.run.seed, {});
}, 60_000);

test("seeding an empty deployment adds organisations, people and listings", async () => {
  expect(counts).toMatchObject({ organisations: 3, people: 12, changed: 0 });
  expect(counts.added).toBeGreaterThanOrEqual(80);
  expect(await t.query(api.opportunities.queries.getCatalogueSummary)).toEqual({
    openCount: counts.added,
    organisationCount: expect.any(Number),
    updatedAt: expect.any(Number),
  });
  const [source] = await t.query(api.opportunities.queries.listSources);
  expect(source).toMatchObject({ key: "sample", openCount: counts.added });
});

test("seeding twice in a week changes nothing", async () => {
  const before = await t.query(api.opportunities.queries.getCatalogueSummary);
  const second = await t.action(internal.seed.run.seed, {});
  expect(second).toEqual({
    organisations: 0,
    people: 0,
    added: 0,
    changed: 0,
    unchanged: counts.added,
    closed: 0,
  });
  expect(await t.query(api.opportunities.queries.getCatalogueSummary)).toEqual(
    before,
  );
});

test("seeding is refused where a real member exists, and adds nothing", async () => {
  const real = await newWorld();
  await asMember(real);
  await expect(real.action(internal.seed.run.seed, {})).rejects.toMatchObject({
    data: { code: "CONFLICT", details: { reason: "realMembers" } },
  });
  const summary = await real.query(
    api.opportunities.queries.getCatalogueSummary,
  );
  expect(summary.openCount).toBe(0);
  const { page } = await real.query(api.orgs.queries.browse, {
    paginationOpts: { numItems: 5, cursor: null },
  });
  expect(page).toEqual([]);
});

test("what a sample person edited survives another seeding", async () => {
  const edited = await t.run(async (ctx) => {
    const profile = await ctx.db.query("profiles").first();
    if (profile === null) throw new Error("no profile was seeded");
    const content = { ...profile.content, goals: "Something of my own." };
    await ctx.db.patch("profiles", profile._id, { content });
    return profile._id;
  });
  await t.action(internal.seed.run.seed, {});
  const after = await t.run((ctx) => ctx.db.get("profiles", edited));
  expect(after?.content.goals).toBe("Something of my own.");
});

test("every listing is open, in the future, and marked as sample data", async () => {
  const rows = await t.run((ctx) => ctx.db.query("opportunities").take(200));
  expect(rows.length).toBeGreaterThanOrEqual(80);
  for (const row of rows) {
    expect(row).toMatchObject({ status: "open", isSample: true });
    expect(row.deadline ?? Infinity).toBeGreaterThan(Date.now() + 4 * DAY_MS);
    expect(row.postedAt).toBeLessThan(Date.now());
  }
  const inSpanish = rows.filter((row) => row.textLanguage === "es");
  expect(inSpanish.length).toBeGreaterThanOrEqual(25);
});

test("every sample person is complete enough to be matched, and one runs the platform", async () => {
  const { users, profiles } = await t.run(async (ctx) => ({
    users: await ctx.db.query("users").take(100),
    profiles: await ctx.db.query("profiles").take(100),
  }));
  const backdrop = new Set(
    users.filter(({ isBackdrop }) => isBackdrop).map(({ _id }) => _id),
  );
  const players = profiles.filter(({ userId }) => !backdrop.has(userId));
  expect(players).toHaveLength(12);
  for (const { content } of players) {
    expect(completenessOf(content).missing, content.basics.fullName).toEqual(
      [],
    );
  }
  const admins = users.filter((user) => user.platformRole === "platformAdmin");
  expect(admins).toHaveLength(1);
  expect(users.every((user) => user.isSample === true)).toBe(true);
});
