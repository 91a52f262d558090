import { beforeEach, describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import type {
  OpportunityFilters,
  OpportunitySort,
} from "../../../convex/model/opportunities/views";
import type { ImportedListing } from "../../../convex/tables/opportunities";
import { aListing, importListings } from "../../support/listings";
import { newWorld, type World } from "../../support/setup";

const KINDS = ["research", "engineering", "policy"] as const;
const WORKPLACES = ["remote", "hybrid", "onsite"] as const;
const LEVELS = ["entry", "mid", "senior", undefined] as const;
const COMMITMENTS = ["fullTime", "volunteer", undefined] as const;
const REACHES = [["LATAM"], ["US"], ["ANYWHERE"], []] as const;
const FAR = 4_000_000_000_000;

/** A catalogue in which every filter picks some and leaves others, and times tie. */
const CATALOGUE: ImportedListing[] = Array.from({ length: 72 }, (_, at) =>
  aListing({
    sourceKey: `l${at}`,
    title: at % 6 === 0 ? `Lighthouse keeper ${at}` : `Opening ${at}`,
    organisationName: `Organisation ${at % 4}`,
    kind: KINDS[at % 3] ?? "research",
    commitment: COMMITMENTS[at % 3],
    postedAt: 1_000 + (at % 20),
    ...(at % 5 !== 0 && { deadline: FAR + (at % 9) * 1_000 }),
    facts: {
      workplace: WORKPLACES[at % 3] ?? "remote",
      level: LEVELS[at % 4],
      remoteRegions: at % 3 === 0 ? [...(REACHES[at % 4] ?? [])] : [],
      places:
        at % 3 === 0
          ? []
          : [{ text: "Somewhere", country: at % 2 === 0 ? "AR" : "GB" }],
    },
  }),
);

async function readAll(
  t: World,
  filters: OpportunityFilters,
  sort: OpportunitySort,
  numItems: number,
) {
  const pages: { title: string; deadline?: number; postedAt: number }[][] = [];
  for (let cursor: string | null = null; ;) {
    const result: {
      page: { title: string; deadline?: number; postedAt: number }[];
      isDone: boolean;
      continueCursor: string;
    } = await t.query(api.opportunities.queries.list, {
      filters,
      sort,
      paginationOpts: { numItems, cursor },
    });
    pages.push(result.page);
    if (result.isDone) return pages;
    cursor = result.continueCursor;
    expect(pages.length, "pages without an end").toBeLessThan(200);
  }
}

function isOpenInArgentina({ facts }: ImportedListing): boolean {
  if (facts.places.some(({ country }) => country === "AR")) return true;
  const reach = facts.remoteRegions;
  if (reach.length === 0) {
    return facts.workplace === "remote" && facts.places.length === 0;
  }
  return reach.includes("LATAM") || reach.includes("ANYWHERE");
}

const FILTERS: [string, OpportunityFilters, (l: ImportedListing) => boolean][] =
  [
    ["nothing", {}, () => true],
    ["a kind", { kind: "policy" }, (l) => l.kind === "policy"],
    [
      "a workplace",
      { workplace: "remote" },
      (l) => l.facts.workplace === "remote",
    ],
    ["a level", { level: "senior" }, (l) => l.facts.level === "senior"],
    [
      "a commitment",
      { commitment: "volunteer" },
      (l) => l.commitment === "volunteer",
    ],
    [
      "an organisation",
      { orgName: "Organisation 2" },
      (l) => l.organisationName === "Organisation 2",
    ],
    ["people in Argentina", { region: "AR" }, isOpenInArgentina],
    [
      "several at once",
      { kind: "research", workplace: "remote", region: "AR", level: "entry" },
      (l) =>
        l.kind === "research" &&
        l.facts.workplace === "remote" &&
        l.facts.level === "entry" &&
        isOpenInArgentina(l),
    ],
    ["what nothing is", { orgName: "Nobody" }, () => false],
  ];

describe("listing open opportunities", () => {
  let t: World;
  beforeEach(async () => {
    t = await newWorld();
    await importListings(t, CATALOGUE);
  });

  for (const [name, filters, passes] of FILTERS) {
    test(`filtered by ${name}, pages of any size hold each hit once, in order`, async () => {
      const expected = CATALOGUE.filter(passes).map(({ title }) => title);
      for (const sort of ["newest", "deadline"] as const) {
        for (const size of [7, 50]) {
          const pages = await readAll(t, filters, sort, size);
          const rows = pages.flat();
          expect(rows.map(({ title }) => title).sort()).toEqual(
            [...expected].sort(),
          );
          expect(pages.every((page) => page.length <= size)).toBe(true);
          const keys = rows.map((row) =>
            sort === "newest" ? -row.postedAt : (row.deadline ?? Infinity),
          );
          expect(keys).toEqual([...keys].sort((a, b) => a - b));
        }
      }
    });
  }

  test("a search finds words of the title, narrowed by filters, each hit once", async () => {
    const text = "lighthouse";
    const all = CATALOGUE.filter(({ title }) => title.startsWith("Light"));
    for (const size of [1, 50]) {
      const found = (await readAll(t, { text }, "newest", size)).flat();
      expect(found.map(({ title }) => title).sort()).toEqual(
        all.map(({ title }) => title).sort(),
      );
    }
    const narrowed = await readAll(
      t,
      { text, region: "AR", level: "entry" },
      "newest",
      2,
    );
    expect(
      narrowed
        .flat()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(
      all
        .filter((l) => isOpenInArgentina(l) && l.facts.level === "entry")
        .map(({ title }) => title)
        .sort(),
    );
  });

  test("listings that come between two pages leave no gap before a pinned end", async () => {
    const list = api.opportunities.queries.list;
    const opts = { filters: {}, sort: "newest" as const };
    const first = await t.query(list, {
      ...opts,
      paginationOpts: { numItems: 10, cursor: null },
    });
    const newer = aListing({ sourceKey: "newer", postedAt: 1_019 });
    await importListings(t, [newer], { source: "other" });
    const pinned = await t.query(list, {
      ...opts,
      paginationOpts: {
        numItems: 10,
        cursor: null,
        endCursor: first.continueCursor,
      },
    });
    expect(pinned.page).toHaveLength(11);
    expect(pinned.continueCursor).toBe(first.continueCursor);
    const second = await t.query(list, {
      ...opts,
      paginationOpts: { numItems: 100, cursor: first.continueCursor },
    });
    const ids = [...pinned.page, ...second.page].map((c) => c.opportunityId);
    expect(new Set(ids).size).toBe(CATALOGUE.length + 1);
    expect(ids).toHaveLength(CATALOGUE.length + 1);
  });

  test("a pinned end holds across the step from dated to undated deadlines", async () => {
    const list = api.opportunities.queries.list;
    const opts = { filters: {}, sort: "deadline" as const };
    const read = (cursor: string | null, endCursor?: string) =>
      t.query(list, {
        ...opts,
        paginationOpts: { numItems: 25, cursor, endCursor },
      });
    const pages = [await read(null)];
    while (pages.at(-1)?.isDone === false) {
      pages.push(await read(pages.at(-1)?.continueCursor ?? null));
    }
    let start: string | null = null;
    for (const page of pages) {
      const again: typeof page = await read(start, page.continueCursor);
      expect(again.page).toEqual(page.page);
      start = page.continueCursor;
    }
  });

  test("refuses cursors it did not give out, page sizes and texts out of bounds", async () => {
    const call = (
      paginationOpts: { numItems: number; cursor: string | null },
      filters: OpportunityFilters = {},
    ) =>
      t.query(api.opportunities.queries.list, {
        filters,
        sort: "newest",
        paginationOpts,
      });
    for (const cursor of ["", "nonsense", "7:[]", '0:{"a":1}', "0:[1"]) {
      await expect(call({ numItems: 5, cursor })).rejects.toMatchObject({
        data: { code: "INVALID", field: "paginationOpts.cursor" },
      });
    }
    for (const numItems of [0, -1, 1_000, Number.NaN]) {
      await expect(call({ numItems, cursor: null })).rejects.toMatchObject({
        data: { code: "INVALID" },
      });
    }
    const text = "x".repeat(500);
    await expect(
      call({ numItems: 5, cursor: null }, { text }),
    ).rejects.toMatchObject({ data: { code: "INVALID" } });
  });

  test("the organisation filter offers each name once", async () => {
    const names = await t.query(
      api.opportunities.queries.listOrganisationNames,
      {},
    );
    expect(names).toEqual([
      "Organisation 0",
      "Organisation 1",
      "Organisation 2",
      "Organisation 3",
    ]);
  });
});
