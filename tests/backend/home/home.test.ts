import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import {
  addListings,
  aCatalogue,
  aListing,
  aMatchable,
  CONTENT,
  drain,
  matched,
  matchesOf,
  type Matchable,
} from "../../support/matching";
import { asMember, type Person } from "../../support/people";
import { newWorld } from "../../support/setup";

const DAY = 86_400_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const homeOf = ({ as }: Person) =>
  as.query(api.home.queries.get, { asOf: Date.now() });

const kindsOf = async (person: Person) =>
  (await homeOf(person)).next.map(({ kind }) => kind);

/** Someone with three matches, of which each opens under its own title. */
async function aReader() {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await addListings(t, [
    aListing(0, { deadline: Date.now() + 2 * DAY }),
    aListing(1, { deadline: Date.now() + 10 * DAY }),
    aListing(2),
  ]);
  await matched(t, ada);
  return { t, ada };
}

async function matchNamed(ada: Matchable, title: string) {
  const match = (await matchesOf(ada)).find((each) => each.title === title);
  if (match === undefined) throw new Error(`no match named ${title}`);
  return match.matchId;
}

describe("home", () => {
  test("of someone new leads into the first run and is otherwise empty", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    expect(await homeOf(ana)).toEqual({
      next: [{ kind: "firstRun", key: "firstRun", step: "language" }],
      hasRun: false,
      best: [],
      closing: [],
      newRoles: { since: null, count: 0, hasMore: false, roles: [] },
    });
  });

  test("refuses strangers and clocks that are no clocks", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const { get } = api.home.queries;
    expect(await codeOf(t.query(get, { asOf: 1 }))).toBe("UNAUTHENTICATED");
    for (const asOf of [NaN, Infinity, -1]) {
      expect(await codeOf(ana.as.query(get, { asOf }))).toBe("INVALID");
    }
  });

  test("shows the three best matches, and nobody else's", async () => {
    const { t, ada } = await aReader();
    const { best, hasRun } = await homeOf(ada);
    expect(hasRun).toBe(true);
    expect(best.map(({ matchId }) => matchId)).toEqual(
      (await matchesOf(ada)).map(({ matchId }) => matchId),
    );
    expect(best[0]?.reasons.length).toBeGreaterThan(0);
    expect((await homeOf(await aMatchable(t))).best).toEqual([]);
  });

  test("asks to judge what fits and has not been opened, until it has", async () => {
    const { t, ada } = await aReader();
    const fitting = (await matchesOf(ada)).slice(0, 2);
    for (const { matchId } of fitting) {
      await t.run((ctx) => ctx.db.patch("matches", matchId, { tier: "good" }));
    }
    expect((await homeOf(ada)).next).toContainEqual({
      kind: "judge",
      key: "judge",
      count: 2,
      hasMore: false,
    });
    for (const { matchId } of fitting) {
      await ada.as.mutation(api.matches.markViewed, { matchId });
    }
    expect(await kindsOf(ada)).not.toContain("judge");
  });

  test("reminds of saved roles that close, the soonest first, and of no other", async () => {
    const { ada } = await aReader();
    expect((await homeOf(ada)).closing).toEqual([]);
    for (const title of ["Role 01", "Role 00", "Role 02"]) {
      const matchId = await matchNamed(ada, title);
      await ada.as.mutation(api.matches.save, { matchId });
    }
    const { closing, next } = await homeOf(ada);
    expect(closing.map(({ title }) => title)).toEqual(["Role 00", "Role 01"]);
    expect(next[0]).toMatchObject({ kind: "closing", title: "Role 00" });
    vi.advanceTimersByTime(3 * DAY);
    expect((await homeOf(ada)).closing).toMatchObject([{ title: "Role 01" }]);
  });

  test("asks after two weeks what came of an application, until it is told", async () => {
    const { ada } = await aReader();
    const matchId = await matchNamed(ada, "Role 02");
    await ada.as.mutation(api.matches.markApplied, { matchId });
    vi.advanceTimersByTime(13 * DAY);
    expect(await kindsOf(ada)).not.toContain("outcome");
    vi.advanceTimersByTime(DAY);
    expect((await homeOf(ada)).next).toContainEqual(
      expect.objectContaining({ kind: "outcome", matchId, title: "Role 02" }),
    );
    await ada.as.mutation(api.matches.setOutcome, {
      matchId,
      outcome: "interview",
    });
    expect(await kindsOf(ada)).not.toContain("outcome");
  });

  test("names the question that settles most matches, and how many", async () => {
    const { t, ada } = await aReader();
    const asked = {
      key: "f1",
      requirement: "",
      importance: "must" as const,
      verdict: "unknown" as const,
      question: { type: "workPermission" as const, country: "UY" },
    };
    for (const { matchId } of await matchesOf(ada)) {
      await t.run((ctx) =>
        ctx.db.patch("matches", matchId, { factors: [asked] }),
      );
    }
    const [best] = await matchesOf(ada);
    expect((await homeOf(ada)).next).toContainEqual({
      kind: "question",
      key: "question:workPermission:UY",
      matchId: best?.matchId,
      question: { type: "workPermission", country: "UY" },
      matchCount: 3,
    });
  });

  test("shows roles that came after the last reading", async () => {
    const { t, ada } = await aReader();
    expect((await homeOf(ada)).newRoles).toMatchObject({ count: 0, roles: [] });
    const [id] = await addListings(t, [aListing(7)]);
    if (id === undefined) throw new Error("no listing");
    const firstSeenAt = Date.now() + 1;
    await t.run((ctx) => ctx.db.patch("opportunities", id, { firstSeenAt }));
    expect((await homeOf(ada)).newRoles).toMatchObject({
      count: 1,
      hasMore: false,
      roles: [{ opportunityId: id, title: "Role 07" }],
    });
  });
});

describe("not now", () => {
  const { restSuggestion, wakeSuggestion } = api.home.mutations;

  test("holds for a week and no longer, and for oneself alone", async () => {
    const t = await newWorld();
    const [ana, other] = [await asMember(t), await asMember(t)];
    await ana.as.mutation(restSuggestion, { key: "firstRun" });
    expect(await kindsOf(ana)).toEqual(["profile"]);
    expect(await kindsOf(other)).toEqual(["firstRun"]);
    vi.advanceTimersByTime(7 * DAY - 1);
    expect(await kindsOf(ana)).toEqual(["profile"]);
    vi.advanceTimersByTime(1);
    expect(await kindsOf(ana)).toEqual(["firstRun"]);
  });

  test("can be taken back, and said again begins a new week", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    await ana.as.mutation(restSuggestion, { key: "firstRun" });
    await ana.as.mutation(wakeSuggestion, { key: "firstRun" });
    expect(await kindsOf(ana)).toEqual(["firstRun"]);
    await ana.as.mutation(wakeSuggestion, { key: "firstRun" });
    await ana.as.mutation(restSuggestion, { key: "firstRun" });
    vi.advanceTimersByTime(6 * DAY);
    await ana.as.mutation(restSuggestion, { key: "firstRun" });
    vi.advanceTimersByTime(6 * DAY);
    expect(await kindsOf(ana)).toEqual(["profile"]);
  });

  test("never leaves more rows than a person can make sense of", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    for (let count = 0; count < 105; count += 1) {
      await ana.as.mutation(restSuggestion, { key: `closing:${count}` });
      vi.advanceTimersByTime(1);
    }
    const rows = () =>
      t.run((ctx) => ctx.db.query("restingSuggestions").take(200));
    expect(await rows()).toHaveLength(100);
    vi.advanceTimersByTime(8 * DAY);
    for (let count = 0; count < 5; count += 1) {
      await ana.as.mutation(restSuggestion, { key: "ask" });
    }
    expect(await rows()).toMatchObject([{ key: "ask" }]);
    for (const key of ["", "x".repeat(161)]) {
      expect(await codeOf(ana.as.mutation(restSuggestion, { key }))).toBe(
        "INVALID",
      );
    }
  });

  test("gives way to what else there is to do", async () => {
    const t = await newWorld();
    const ada = await aMatchable(t, { content: { ...CONTENT, interests: [] } });
    await aCatalogue(t, 2);
    await matched(t, ada);
    await drain(t);
    const before = await homeOf(ada);
    const [first] = before.next;
    if (first === undefined) throw new Error("nothing to do");
    await ada.as.mutation(restSuggestion, { key: first.key });
    const after = (await homeOf(ada)).next.map(({ key }) => key);
    expect(after).not.toContain(first.key);
    expect(after.length).toBeGreaterThanOrEqual(before.next.length - 1);
  });
});
