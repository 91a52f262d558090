import { beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { aListing, importListings } from "../../support/listings";
import { newWorld, type World } from "../../support/setup";

const { imports } = internal.opportunities;
const DAY_MS = 86_400_000;

async function rows(t: World) {
  return await t.run((ctx) => ctx.db.query("opportunities").take(300));
}

async function summary(t: World) {
  const { openCount, organisationCount } = await t.query(
    api.opportunities.queries.getCatalogueSummary,
  );
  return { openCount, organisationCount };
}

/** What the sums say, counted by hand. */
async function counted(t: World) {
  const open = (await rows(t)).filter((row) => row.status === "open");
  return {
    openCount: open.length,
    organisationCount: new Set(open.map((row) => row.organisationName)).size,
  };
}

const A = aListing({ sourceKey: "a", organisationName: "North" });
const B = aListing({ sourceKey: "b", organisationName: "North" });
const C = aListing({ sourceKey: "c", organisationName: "South" });

describe("imports", () => {
  let t: World;
  beforeEach(async () => {
    t = await newWorld();
  });

  test("a second import changes only what changed", async () => {
    await importListings(t, [A, B, C]);
    const before = await rows(t);
    const changed = { ...B, title: "Another title" };
    const counts = await importListings(t, [A, changed, C]);
    expect(counts).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
    for (const row of await rows(t)) {
      const old = before.find(({ _id }) => _id === row._id);
      if (row.sourceKey === "b") {
        expect(row.title).toBe("Another title");
        expect(row.changedAt).toBeGreaterThan(old?.changedAt ?? Infinity);
        expect(row.firstSeenAt).toBe(old?.firstSeenAt);
      } else {
        expect(row).toEqual({ ...old, lastSeenAt: counts.importedAt });
      }
    }
  });

  test("a new date or link leaves matches fresh; a new text or fact does not", async () => {
    await importListings(t, [A, B]);
    const [before] = await rows(t);
    const later = { ...A, deadline: Date.now() + 9 * DAY_MS };
    const moved = { ...B, facts: { ...B.facts, level: "senior" as const } };
    await importListings(t, [later, moved]);
    const after = await rows(t);
    expect(after[0]?.deadline).toBe(later.deadline);
    expect(after[0]?.changedAt).toBe(before?.changedAt);
    expect(after[1]?.changedAt).toBeGreaterThan(before?.changedAt ?? Infinity);
  });

  test("a text is as new as its save, not as its import; no two are alike", async () => {
    const { importedAt } = await importListings(t, [A]);
    const chunk = { sourceKey: "test", importedAt, keptKeys: [] };
    const changedAt = async (title: string) => {
      await t.mutation(imports.saveChunk, {
        ...chunk,
        listings: [{ ...A, title }],
      });
      return (await rows(t))[0]?.changedAt ?? 0;
    };
    // A member whose match was judged by now read the older title.
    const judgedAt = Date.now();
    const first = await changedAt("Another title");
    expect(first).toBeGreaterThanOrEqual(judgedAt);
    expect(await changedAt("A third title")).toBeGreaterThan(first);
  });

  test("what a complete board lacks is closed, and reopened when it returns", async () => {
    await importListings(t, [A, B, C], { isComplete: true });
    const gone = await importListings(t, [A], { isComplete: true });
    expect(gone).toMatchObject({ unchanged: 1, closed: 2 });
    expect(await summary(t)).toEqual({ openCount: 1, organisationCount: 1 });
    const back = await importListings(t, [A, C], { isComplete: true });
    expect(back).toMatchObject({ reopened: 1, unchanged: 1, closed: 0 });
    expect(await summary(t)).toEqual({ openCount: 2, organisationCount: 2 });
    expect(await rows(t)).toHaveLength(3);
  });

  test("closing one source's listings leaves the others open", async () => {
    await importListings(t, [A, B], { source: "one" });
    await importListings(t, [A, C], { source: "two" });
    await importListings(t, [A], { source: "one", isComplete: true });
    expect(await summary(t)).toEqual({ openCount: 3, organisationCount: 2 });
    const sources = await t.query(api.opportunities.queries.listSources);
    expect(sources.map(({ key, openCount }) => [key, openCount])).toEqual([
      ["one", 1],
      ["two", 2],
    ]);
  });

  test("a row too broken to save keeps its listing open", async () => {
    await importListings(t, [A, B]);
    const { importedAt } = await t.mutation(imports.begin, {
      key: "test",
      name: "test",
      format: "json",
    });
    const run = { sourceKey: "test", importedAt };
    await t.mutation(imports.saveChunk, {
      ...run,
      listings: [A],
      keptKeys: ["b", "never seen"],
    });
    expect(await t.mutation(imports.closeVanished, run)).toEqual({
      closed: 0,
      hasMore: false,
    });
  });

  test("a repeated chunk does nothing the second time", async () => {
    const { importedAt } = await importListings(t, [A, B]);
    const chunk = {
      sourceKey: "test",
      importedAt,
      listings: [A, B],
      keptKeys: [],
    };
    const before = { rows: await rows(t), sums: await summary(t) };
    const again = await t.mutation(imports.saveChunk, chunk);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect({ rows: await rows(t), sums: await summary(t) }).toEqual(before);
  });

  test("a newer import of the source stops the older one", async () => {
    const older = await importListings(t, [A, B]);
    await importListings(t, [A, B]);
    const run = { sourceKey: "test", importedAt: older.importedAt };
    const refused = { data: { code: "CONFLICT" } };
    await expect(
      t.mutation(imports.saveChunk, { ...run, listings: [C], keptKeys: [] }),
    ).rejects.toMatchObject(refused);
    await expect(t.mutation(imports.closeVanished, run)).rejects.toMatchObject(
      refused,
    );
    expect(await summary(t)).toEqual({ openCount: 2, organisationCount: 1 });
  });

  test("a listing past its deadline is closed by the hour, and not opened by an import", async () => {
    const soon = { ...A, deadline: Date.now() + 60_000 };
    await importListings(t, [soon, B]);
    await t.run(async (ctx) => {
      const row = await ctx.db.query("opportunities").first();
      if (row === null) throw new Error("nothing was imported");
      await ctx.db.patch("opportunities", row._id, { deadline: 1 });
    });
    expect(await t.mutation(imports.closeExpired, {})).toEqual({
      closed: 1,
      hasMore: false,
    });
    expect(await summary(t)).toEqual({ openCount: 1, organisationCount: 1 });
    const past = { ...A, deadline: Date.now() - 1 };
    await importListings(t, [past, B]);
    const late = aListing({ sourceKey: "late", deadline: 5 });
    await importListings(t, [late], { source: "other" });
    expect(await summary(t)).toEqual({ openCount: 1, organisationCount: 1 });
  });

  test("more expired listings than one transaction takes are closed one after the other", async () => {
    vi.useFakeTimers();
    const many = Array.from({ length: 120 }, (_, at) =>
      aListing({ sourceKey: `l${at}`, deadline: Date.now() + 60_000 }),
    );
    await importListings(t, many);
    vi.setSystemTime(Date.now() + 120_000);
    await t.mutation(imports.closeExpired, {});
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    expect(await summary(t)).toEqual({ openCount: 0, organisationCount: 0 });
    vi.useRealTimers();
  });

  test("the sums stay right while listings come, change employer, close and return", async () => {
    const renamed = { ...B, organisationName: "East" };
    const steps = [[A, B, C], [A, renamed], [renamed, C], [A, B, C], [B]];
    for (const step of steps) {
      await importListings(t, step, { isComplete: true });
      expect(await summary(t)).toEqual(await counted(t));
    }
  });

  test("a listing out of bounds is refused whole, by the field at fault", async () => {
    const { importedAt } = await importListings(t, [A]);
    const bad = [
      [{ ...B, title: " " }, "title"],
      [{ ...B, title: "x".repeat(200) }, "title"],
      [{ ...B, applyUrl: "javascript:alert(1)" }, "applyUrl"],
      [{ ...B, description: "x".repeat(20_001) }, "description"],
      [{ ...B, deadline: Number.NaN }, "deadline"],
    ] as const;
    for (const [listing, field] of bad) {
      await expect(
        t.mutation(imports.saveChunk, {
          sourceKey: "test",
          importedAt,
          listings: [C, listing],
          keptKeys: [],
        }),
      ).rejects.toMatchObject({ data: { code: "INVALID", field } });
    }
    expect(await rows(t)).toHaveLength(1);
  });

  test("a chunk larger than fifty is refused", async () => {
    const { importedAt } = await importListings(t, [A]);
    const listings = Array.from({ length: 51 }, (_, at) =>
      aListing({ sourceKey: `l${at}` }),
    );
    await expect(
      t.mutation(imports.saveChunk, {
        sourceKey: "test",
        importedAt,
        listings,
        keptKeys: [],
      }),
    ).rejects.toMatchObject({ data: { code: "INVALID", field: "listings" } });
  });

  test("the result of an import is what its source shows", async () => {
    const { importedAt } = await importListings(t, [A, B]);
    const counts = {
      added: 2,
      changed: 0,
      unchanged: 0,
      closed: 0,
      errors: 3,
    };
    await t.mutation(imports.finish, {
      sourceKey: "test",
      importedAt,
      ...counts,
    });
    const [source] = await t.query(api.opportunities.queries.listSources);
    expect(source).toEqual({
      key: "test",
      name: "test",
      format: "json",
      lastRunAt: importedAt,
      openCount: 2,
      lastAddedCount: 2,
      lastChangedCount: 0,
      lastUnchangedCount: 0,
      lastClosedCount: 0,
      lastErrorCount: 3,
    });
  });
});
