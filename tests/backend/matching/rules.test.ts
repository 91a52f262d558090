import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { RuleValue } from "../../../convex/shared/rules";
import type { ImportedListing } from "../../../convex/tables/opportunities";
import type { DismissReason } from "../../../convex/shared/vocabulary";
import {
  addListings,
  aListing,
  aMatchable,
  CONTENT,
  drain,
  matched,
  matchesOf,
  pass,
  type Matchable,
} from "../../support/matching";
import { newWorld, type World } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LEAD: RuleValue = { type: "level", level: "lead" };
const LEADS = [0, 1, 2];

/** Six listings, half of them lead roles; all are matches of Ada's. */
async function aWorld() {
  const t = await newWorld();
  const ada = await aMatchable(t);
  await addListings(
    t,
    Array.from({ length: 6 }, (_, index) => {
      const listing = aListing(index);
      const level = LEADS.includes(index) ? "lead" : "mid";
      // One asks what the profile does not say, so that there is a question.
      const languages: ImportedListing["facts"]["languages"] =
        index === 3 ? [{ code: "pt", level: "fluent" }] : [];
      return { ...listing, facts: { ...listing.facts, level, languages } };
    }),
  );
  await matched(t, ada);
  return { t, ada };
}

const titles = (cards: { title: string }[]) =>
  cards.map(({ title }) => title).sort();
const LEAD_TITLES = ["Role 00", "Role 01", "Role 02"];
const MID_TITLES = ["Role 03", "Role 04", "Role 05"];

async function matchNamed(person: Matchable, title: string) {
  const match = (await matchesOf(person)).find((each) => each.title === title);
  if (match === undefined) throw new Error(`no match ${title}`);
  return match.matchId;
}

async function dismissed(
  ada: Matchable,
  title: string,
  reason: DismissReason = "level",
) {
  const matchId = await matchNamed(ada, title);
  await ada.as.mutation(api.matches.dismiss, { matchId });
  await ada.as.mutation(api.matches.setDismissReason, { matchId, reason });
  return matchId;
}

const { rules } = api.matching;

async function openCount(ada: Matchable) {
  const { open, hidden } = await ada.as.query(api.matching.lists.getCounts, {});
  const sum = (counts: typeof open) =>
    counts.great + counts.good + counts.exploring;
  return { open: sum(open), hidden: sum(hidden) };
}

async function wholeState(t: World, ada: Matchable) {
  return await t.run(async (ctx) => ({
    matches: await ctx.db.query("matches").take(100),
    counts: await ada.as.query(api.matching.lists.getCounts, {}),
    profile: await ada.as.query(api.profiles.queries.getMine, {}),
  }));
}

test("a reason proposes a rule with what it would change, and accepting does just that", async () => {
  const { ada } = await aWorld();
  const matchId = await dismissed(ada, "Role 00");
  const { match, rules: proposed } = await ada.as.query(rules.propose, {
    matchId,
  });
  expect(match).toEqual({ matchId, title: "Role 00", reason: "level" });
  expect(proposed).toHaveLength(1);
  const [proposal] = proposed;
  expect(proposal).toMatchObject({
    key: "level:lead",
    value: LEAD,
    isAccepted: false,
    preview: {
      matchesLeaving: { count: 2 },
      listingsLeaving: { count: 3 },
      kept: { count: 0 },
      openMatchCount: 5,
      hasMore: false,
    },
  });
  expect(await matchesOf(ada)).toHaveLength(5);
  const moved = await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  expect(moved).toEqual({ hiddenCount: 2, shownCount: 0 });
  expect(titles(await matchesOf(ada))).toEqual(MID_TITLES);
  expect(await openCount(ada)).toEqual({ open: 3, hidden: 2 });
  const blocked = await ada.as.query(api.matches.listBlocked, {
    ofRule: "level:lead",
  });
  expect(titles(blocked.listings)).toEqual(LEAD_TITLES);
  expect(blocked.listings[0]).toMatchObject({
    reason: "rule",
    detail: { rule: LEAD },
  });
  expect(await ada.as.query(rules.listMine, {})).toMatchObject([
    {
      key: "level:lead",
      isOn: true,
      matchId,
      title: "Role 00",
      listingCount: 3,
    },
  ]);
});

test("nothing is proposed without a reason, and nothing of 'something else'", async () => {
  const { ada } = await aWorld();
  const matchId = await matchNamed(ada, "Role 00");
  expect(await ada.as.query(rules.propose, { matchId })).toMatchObject({
    rules: [],
  });
  await dismissed(ada, "Role 00", "other");
  expect(await ada.as.query(rules.propose, { matchId })).toMatchObject({
    rules: [],
  });
});

test("accepting twice is one rule, and undoing puts everything back as it was", async () => {
  const { t, ada } = await aWorld();
  const matchId = await dismissed(ada, "Role 00");
  const before = await wholeState(t, ada);
  await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  const after = await wholeState(t, ada);
  expect(await ada.as.mutation(rules.accept, { matchId, value: LEAD })).toEqual(
    { hiddenCount: 0, shownCount: 0 },
  );
  expect(await wholeState(t, ada)).toEqual(after);
  expect(await ada.as.query(rules.listMine, {})).toHaveLength(1);
  expect(await ada.as.mutation(rules.remove, { key: "level:lead" })).toEqual({
    hiddenCount: 0,
    shownCount: 2,
  });
  await ada.as.mutation(rules.remove, { key: "level:lead" });
  expect(await wholeState(t, ada)).toEqual(before);
});

test("what is saved or applied for stays, and the preview says so", async () => {
  const { ada } = await aWorld();
  const saved = await matchNamed(ada, "Role 01");
  const applied = await matchNamed(ada, "Role 02");
  await ada.as.mutation(api.matches.save, { matchId: saved });
  await ada.as.mutation(api.matches.markApplied, { matchId: applied });
  const matchId = await dismissed(ada, "Role 00");
  const { rules: proposed } = await ada.as.query(rules.propose, { matchId });
  const [proposal] = proposed;
  expect(proposal?.preview).toMatchObject({
    matchesLeaving: { count: 0 },
    kept: { count: 2 },
  });
  await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  expect(await matchesOf(ada, "saved")).toMatchObject([{ matchId: saved }]);
  expect(await matchesOf(ada, "applied")).toMatchObject([{ matchId: applied }]);
  // Put down again, the rule holds for it.
  await ada.as.mutation(api.matches.unsave, { matchId: saved });
  expect(titles(await matchesOf(ada))).toEqual(MID_TITLES);
  expect(await openCount(ada)).toEqual({ open: 3, hidden: 1 });
});

test("a rule survives a new reading, and what it hid comes back after it", async () => {
  const { t, ada } = await aWorld();
  const matchId = await dismissed(ada, "Role 00");
  await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  const cards = await matchesOf(ada);
  expect(cards.every(({ staleReason }) => staleReason === undefined)).toBe(
    true,
  );
  await matched(t, ada);
  expect(titles(await matchesOf(ada))).toEqual(MID_TITLES);
  const run = await ada.as.query(api.matches.getCurrentRun, {});
  expect(run?.blocked).toEqual([{ reason: "rule", count: 2 }]);
  await ada.as.mutation(rules.setOn, { key: "level:lead", isOn: false });
  await ada.as.mutation(rules.setOn, { key: "level:lead", isOn: false });
  expect(await openCount(ada)).toEqual({ open: 5, hidden: 0 });
  // The reading made under the rule knows nothing of them.
  expect(
    (await matchesOf(ada)).every(
      ({ staleReason }) => staleReason === "profile",
    ),
  ).toBe(true);
  await matched(t, ada);
  expect(await openCount(ada)).toEqual({ open: 5, hidden: 0 });
});

test("a rule taken back while a reading is under way costs no match", async () => {
  const { t, ada } = await aWorld();
  const matchId = await dismissed(ada, "Role 00");
  await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  const { runId } = await ada.as.mutation(
    api.matches.triggerMatchComputation,
    {},
  );
  // Its candidates are chosen under the rule, and nothing of it is judged yet.
  await t.mutation(internal.matching.compute.computeMatchesForProfile, {
    runId: runId!,
  });
  await ada.as.mutation(rules.remove, { key: "level:lead" });
  await drain(t);
  await pass(t, 31_000);
  const run = await ada.as.query(api.matches.getCurrentRun, {});
  expect(run?.state).toBe("done");
  expect(await openCount(ada)).toEqual({ open: 5, hidden: 0 });
});

test("changing a rule hides and brings back, as its preview said", async () => {
  const { ada } = await aWorld();
  const matchId = await dismissed(ada, "Role 00");
  await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  const value: RuleValue = { type: "level", level: "mid" };
  const change = { key: "level:lead", value };
  const preview = await ada.as.query(rules.preview, {
    value,
    replaces: "level:lead",
  });
  expect(preview).toMatchObject({
    matchesLeaving: { count: 3 },
    matchesReturning: { count: 2 },
    listingsLeaving: { count: 3 },
    listingsReturning: { count: 3 },
  });
  expect(await ada.as.mutation(rules.change, change)).toEqual({
    hiddenCount: 3,
    shownCount: 2,
  });
  // A call that comes twice, and one about a rule that never was.
  expect(await ada.as.mutation(rules.change, change)).toEqual({
    hiddenCount: 0,
    shownCount: 0,
  });
  await expect(
    ada.as.mutation(rules.change, { key: "level:entry", value: LEAD }),
  ).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  expect(titles(await matchesOf(ada))).toEqual(["Role 01", "Role 02"]);
});

test("saving the preferences, or answering a question, leaves the rules in place", async () => {
  const { ada } = await aWorld();
  const matchId = await dismissed(ada, "Role 00");
  await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  const mine = await ada.as.query(api.profiles.queries.getMine, {});
  expect(mine.content.preferences).not.toHaveProperty("rules");
  await ada.as.mutation(api.profiles.mutations.saveSection, {
    edit: {
      section: "preferences",
      value: { ...mine.content.preferences, hoursPerWeek: 20 },
    },
    baseRev: mine.sectionRevs.preferences,
  });
  const other = await matchNamed(ada, "Role 03");
  const match = await ada.as.query(api.matches.getMatch, { matchId: other });
  const asked = match.factors.find(
    ({ question }) => question?.type === "language",
  );
  await ada.as.mutation(api.matches.answerQuestion, {
    matchId: other,
    factorKey: asked?.key ?? "",
    answer: { type: "language", level: "none" },
  });
  expect(await ada.as.query(rules.listMine, {})).toMatchObject([
    { key: "level:lead", isOn: true },
  ]);
});

test("there are at most forty rules, and each is of its form", async () => {
  const { ada } = await aWorld();
  const matchId = await dismissed(ada, "Role 00");
  const named = (name: string): RuleValue => ({ type: "organisation", name });
  for (let at = 0; at < 40; at++) {
    await ada.as.mutation(rules.accept, { matchId, value: named(`Org ${at}`) });
  }
  const invalid = { data: { code: "INVALID" } };
  const wrong: RuleValue[] = [
    named("Org 40"),
    named(" "),
    { type: "country", country: "Atlantis" },
    { type: "startsBy", date: "2026-02-30" },
    { type: "pay", amount: -1, currency: "USD", period: "year" },
    { type: "pay", amount: 1, currency: "dollars", period: "year" },
  ];
  for (const value of wrong) {
    await expect(
      ada.as.mutation(rules.accept, { matchId, value }),
    ).rejects.toMatchObject(invalid);
  }
});

test("another member can neither see a rule nor make one of a foreign match", async () => {
  const { t, ada } = await aWorld();
  const eve = await aMatchable(t);
  const matchId = await dismissed(ada, "Role 00");
  await ada.as.mutation(rules.accept, { matchId, value: LEAD });
  await expect(
    eve.as.mutation(rules.accept, { matchId, value: LEAD }),
  ).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  await expect(eve.as.query(rules.propose, { matchId })).rejects.toMatchObject({
    data: { code: "NOT_FOUND" },
  });
  await eve.as.mutation(rules.remove, { key: "level:lead" });
  expect(await eve.as.query(rules.listMine, {})).toEqual([]);
  expect(await ada.as.query(rules.listMine, {})).toHaveLength(1);
  const seen = await ada.as.query(api.profiles.queries.preview, {
    as: "organiser",
  });
  expect(JSON.stringify(seen)).not.toContain("lead");
  expect(CONTENT.preferences).not.toHaveProperty("rules");
});
