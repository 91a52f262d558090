/** What an operator asks and does by hand: on the page, and in the dashboard or the CLI. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { aCatalogue, aMatchable, matched } from "../../support/matching";
import { codeOf } from "../../support/accounts";
import { addOrganisation, asMember } from "../../support/people";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { ops, recompute, background, mutations } = internal.matching;
const operatorOf = (t: World) => asMember(t, { platformRole: "platformAdmin" });
const featuresIn = (t: World) =>
  t.run((ctx) => ctx.db.query("profileFeatures").collect());

test("the page counts whom a recomputation concerns, and follows it until it is stopped by hand", async () => {
  const t = await newWorld();
  for (let at = 0; at < 3; at++) await aMatchable(t);
  await aCatalogue(t, 4);
  const { as } = await operatorOf(t);
  const page = api.matching.recompute;
  expect(await as.query(page.count, { cursor: null })).toMatchObject({
    profiles: 3,
    ready: 3,
  });
  expect(await as.query(page.getCost, { asOf: Date.now() })).toMatchObject({
    openCount: 4,
  });
  expect(await as.query(page.getNewest, {})).toBeNull();
  expect(await t.mutation(ops.cancelRecompute, {})).toBe(false);
  await t.mutation(recompute.begin, { key: "one", expectedCount: 3 });
  expect(await as.query(page.getNewest, {})).toMatchObject({
    state: "running",
  });
  expect(await t.mutation(ops.cancelRecompute, {})).toBe(true);
  expect(await as.query(page.getNewest, {})).toMatchObject({
    state: "cancelled",
  });
});

test("the page turns the switch and shows the sources", async () => {
  const t = await newWorld();
  const { as } = await operatorOf(t);
  const turn = { isMatchingPaused: true };
  expect(await as.mutation(api.ops.mutations.setSwitches, turn)).toMatchObject({
    before: { isMatchingPaused: false },
    after: turn,
  });
  expect(await as.query(api.ops.queries.listSources, {})).toEqual([]);
});

test("the page gives one organisation a cap of its own, and takes it away", async () => {
  const t = await newWorld();
  const { as } = await operatorOf(t);
  const orgId = await addOrganisation(t, "nodo");
  const { setOrgCap } = api.ops.mutations;
  await as.mutation(setOrgCap, { orgId, monthlyCapMicroUsd: 3_000_000 });
  const caps = () => as.query(api.ops.queries.listOrgCaps, {});
  expect(await caps()).toMatchObject([{ orgId, capMicroUsd: 3_000_000 }]);
  const below = as.mutation(setOrgCap, { orgId, monthlyCapMicroUsd: -1 });
  expect(await codeOf(below)).toBe("INVALID");
  await as.mutation(setOrgCap, { orgId, monthlyCapMicroUsd: null });
  expect(await caps()).toMatchObject([{ orgId, capMicroUsd: null }]);
});

test("packing by hand brings back the features that a member has lost", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 4);
  await matched(t, ada);
  const before = await featuresIn(t);
  expect(before).toHaveLength(1);
  await t.run((ctx) => ctx.db.delete("profileFeatures", before[0]!._id));
  await t.mutation(background.packProfiles, {});
  const [after] = await featuresIn(t);
  expect(after).toMatchObject({
    userId: ada.userId,
    features: before[0]!.features,
  });
});

test("a further page of matches is brought in line with the rules, again without a change", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 4);
  await matched(t, ada);
  await t.run(async (ctx) => {
    const match = await ctx.db.query("matches").first();
    await ctx.db.patch("matches", match!._id, { status: "hidden" });
  });
  const page = { userId: ada.userId, cursor: null };
  const statuses = () =>
    t.run(async (ctx) =>
      (await ctx.db.query("matches").collect()).map(({ status }) => status),
    );
  // No rule keeps it away: it comes back.
  await t.mutation(mutations.applyRules, page);
  expect(await statuses()).toEqual(["open", "open", "open", "open"]);
  await t.mutation(mutations.applyRules, page);
  expect(await statuses()).toEqual(["open", "open", "open", "open"]);
});
