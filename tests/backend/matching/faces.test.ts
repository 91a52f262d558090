/** What a match keeps of its listing, so that a page of matches joins none. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { importListings } from "../../support/listings";
import {
  aCatalogue,
  aListing,
  aMatchable,
  drain,
  matched,
  matchesOf,
} from "../../support/matching";
import { insertMatch } from "../../support/old-runs";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ROLES = Array.from({ length: 4 }, (_, index) => aListing(index));

async function anImport() {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await importListings(t, ROLES);
  await matched(t, ada);
  const titled = async (part: string) =>
    (await matchesOf(ada)).find(({ title }) => title.includes(part));
  return { t, ada, titled };
}

test("a card follows its listing when an import renames or moves it", async () => {
  const { t, ada, titled } = await anImport();
  const before = await titled("Role 02");
  const deadline = Date.now() + 9 * 86_400_000;
  const changed = {
    ...ROLES[2]!,
    title: "Lead of measurement",
    organisationName: "Another institute",
    deadline,
  };
  await importListings(t, [...ROLES.slice(0, 2), changed, ROLES[3]!]);
  await drain(t);
  expect(await titled("Lead of measurement")).toMatchObject({
    matchId: before!.matchId,
    organisationName: "Another institute",
    deadline,
    staleReason: "listing",
  });
  expect(
    await ada.as.query(api.matching.lists.listOrganisationNames, {
      status: "open",
    }),
  ).toContain("Another institute");
});

test("a card says that its listing closed, and that it opened again", async () => {
  const { t, titled } = await anImport();
  vi.advanceTimersByTime(60_000);
  await importListings(t, ROLES.slice(0, 3), { isComplete: true });
  await drain(t);
  expect((await titled("Role 03"))?.staleReason).toBe("closed");
  vi.advanceTimersByTime(60_000);
  await importListings(t, ROLES);
  await drain(t);
  expect((await titled("Role 03"))?.staleReason).toBeUndefined();
});

test("matches older than their copy read as the others, and are given it", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await aCatalogue(t, 5);
  await matched(t, ada);
  const before = await matchesOf(ada);
  await t.run(async (ctx) => {
    for (const { _id } of await ctx.db.query("matches").collect()) {
      await ctx.db.patch("matches", _id, { face: undefined });
    }
  });
  expect(await matchesOf(ada)).toEqual(before);
  const narrowed = await ada.as.query(api.matching.lists.listNarrowed, {
    status: "open",
    filters: { kind: "research", workplace: "remote" },
    sort: "best",
    asOf: Date.now(),
    paginationOpts: { numItems: 50, cursor: null },
  });
  expect(narrowed.page).toEqual(before);
  await t.mutation(internal.matching.mutations.fillFaces, { cursor: null });
  const rows = await t.run((ctx) => ctx.db.query("matches").collect());
  expect(rows.map(({ face }) => face?.title).sort()).toEqual(
    before.map(({ title }) => title).sort(),
  );
  expect(await matchesOf(ada)).toEqual(before);
});

test("more matches than fit one page are given their copy page by page", async () => {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const runId = await matched(t, ada);
  const [listing] = await aCatalogue(t, 1);
  await t.run(async (ctx) => {
    for (let at = 0; at < 120; at += 1) {
      await insertMatch(ctx, ada, { runId, opportunityId: listing! });
    }
  });
  const { fillFaces, followListing } = internal.matching.mutations;
  await t.mutation(fillFaces, { cursor: null });
  await drain(t);
  const titles = async () =>
    new Set(
      await t.run(async (ctx) =>
        (await ctx.db.query("matches").collect()).map(
          ({ face }) => face?.title,
        ),
      ),
    );
  expect(await titles()).toEqual(new Set(["Role 00"]));
  await t.run((ctx) =>
    ctx.db.patch("opportunities", listing!, { title: "Renamed" }),
  );
  await t.mutation(followListing, { opportunityId: listing!, cursor: null });
  await drain(t);
  expect(await titles()).toEqual(new Set(["Renamed"]));
});
