import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { FunctionArgs } from "convex/server";
import { codeOf } from "../../support/accounts";
import {
  addListings,
  aListing,
  aMatchable,
  matched,
  type Matchable,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Args = FunctionArgs<typeof api.matching.lists.listNarrowed>;

const DAY = 24 * 60 * 60_000;

async function aRun() {
  const t = await newWorld();
  const ada = await aMatchable(t);
  const now = Date.now();
  await addListings(
    t,
    Array.from({ length: 30 }, (_, index) =>
      aListing(index, {
        kind: index % 10 === 0 ? "policy" : "research",
        organisationName: index % 2 === 0 ? "Institute A" : "Institute B",
        ...(index % 3 === 0 && { deadline: now + (30 - index) * DAY }),
      }),
    ),
  );
  await matched(t, ada);
  return { t, ada, now };
}

async function listAll(ada: Matchable, args: Partial<Args>, numItems = 50) {
  const pages = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof read>> = await read(ada, {
      ...args,
      paginationOpts: { numItems, cursor },
    });
    pages.push(page.page);
    if (page.isDone) return pages;
    cursor = page.continueCursor;
  }
}

const read = (ada: Matchable, args: Partial<Args>) =>
  ada.as.query(api.matching.lists.listNarrowed, {
    status: "open",
    filters: {},
    sort: "best",
    asOf: Date.now(),
    paginationOpts: { numItems: 50, cursor: null },
    ...args,
  });

test("filters narrow on the server, and a page of rare hits is not empty", async () => {
  const { ada } = await aRun();
  const filters = { kind: "policy", orgName: "Institute A" } as const;
  const pages = await listAll(ada, { filters }, 2);
  expect(pages.map((page) => page.length)).toEqual([2, 1]);
  expect(new Set(pages.flat().map(({ kind }) => kind))).toEqual(
    new Set(["policy"]),
  );
});

test("a deadline within a week, and the order that closes soonest", async () => {
  const { ada, now } = await aRun();
  const [week] = await listAll(ada, { filters: { closesInDays: 7 } });
  expect(week!.length).toBeGreaterThan(0);
  for (const { deadline } of week!) {
    expect(deadline).toBeLessThanOrEqual(now + 7 * DAY);
  }
  const all = (await listAll(ada, { sort: "closes" }, 7)).flat();
  expect(all).toHaveLength(30);
  const dated = all.flatMap(({ deadline }) => deadline ?? []);
  expect(dated).toHaveLength(10);
  expect(dated).toEqual([...dated].sort((a, b) => a - b));
  expect(all.slice(10).every(({ deadline }) => deadline === undefined)).toBe(
    true,
  );
});

test("a moved deadline moves the match, without being read again", async () => {
  const { t, ada, now } = await aRun();
  const [[first, second] = []] = await listAll(ada, { sort: "closes" });
  await t.run((ctx) =>
    ctx.db.patch("opportunities", first!.opportunityId, {
      deadline: now + 200 * DAY,
    }),
  );
  await t.mutation(internal.matching.mutations.followListing, {
    opportunityId: first!.opportunityId,
    cursor: null,
  });
  const [after] = await listAll(ada, { sort: "closes" });
  expect(after![0]).toMatchObject({ matchId: second!.matchId });
  expect(after![9]).toMatchObject({ matchId: first!.matchId });
});

test("an open question and newness can be asked for", async () => {
  const { t, ada } = await aRun();
  expect((await listAll(ada, { filters: { isNew: true } })).flat()).toEqual([]);
  await addListings(t, [aListing(60)]);
  vi.advanceTimersByTime(60_000);
  await matched(t, ada);
  const fresh = (await listAll(ada, { filters: { isNew: true } })).flat();
  expect(fresh).toMatchObject([{ title: "Role 60" }]);
  const [newest] = await listAll(ada, { sort: "newest" });
  expect(newest![0]).toMatchObject({ title: "Role 60" });
  const settled = (await listAll(ada, { filters: { isSettled: true } })).flat();
  expect(settled.map(({ questionCount }) => questionCount)).not.toContain(1);
  await t.run(async (ctx) => {
    const match = await ctx.db.get("matches", fresh[0]!.matchId);
    await ctx.db.patch("matches", match!._id, {
      factors: [
        {
          key: "q",
          requirement: "",
          importance: "must",
          verdict: "unknown",
          question: { type: "skill", name: "Rust" },
        },
      ],
    });
  });
  const fewer = (await listAll(ada, { filters: { isSettled: true } })).flat();
  expect(fewer).toHaveLength(settled.length - 1);
});

test("a shelf shows what was put there last first", async () => {
  const { ada } = await aRun();
  const [cards] = await listAll(ada, {});
  const saved = cards!.slice(0, 3).map(({ matchId }) => matchId);
  for (const matchId of saved) {
    vi.advanceTimersByTime(1_000);
    await ada.as.mutation(api.matches.save, { matchId });
  }
  const [shelf] = await listAll(ada, { status: "saved", sort: "recent" });
  expect(shelf!.map(({ matchId }) => matchId)).toEqual(saved.reverse());
});

test("the organisations on offer are those of the matches, each once", async () => {
  const { ada } = await aRun();
  expect(
    await ada.as.query(api.matching.lists.listOrganisationNames, {
      status: "open",
    }),
  ).toEqual(["Institute A", "Institute B"]);
});

test("pages and filters are bounded", async () => {
  const { ada } = await aRun();
  const paginationOpts = { numItems: 51, cursor: null };
  expect(await codeOf(read(ada, { paginationOpts }))).toBe("INVALID");
  expect(await codeOf(read(ada, { filters: { closesInDays: 1_000 } }))).toBe(
    "INVALID",
  );
});
