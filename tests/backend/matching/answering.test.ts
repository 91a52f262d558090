import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Factor } from "../../../convex/shared/matching";
import type { ProfileContent } from "../../../convex/tables/profiles";
import { codeOf } from "../../support/accounts";
import {
  addListings,
  aListing,
  aMatchable,
  bestMatchOf,
  CONTENT,
  matched,
  pass,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FACTS = aListing(0).facts;

/** A member with one match whose listing is in Germany and says nothing of visas. */
async function aQuestion(
  facts: Partial<typeof FACTS> = {
    workplace: "onsite",
    remoteRegions: [],
    places: [{ text: "Berlin", city: "Berlin", country: "DE" }],
  },
  content: ProfileContent = {
    ...CONTENT,
    preferences: { ...CONTENT.preferences, workPermissions: [] },
  },
) {
  const t = await newWorld();
  const ada = await aMatchable(t, { content });
  await addListings(t, [aListing(0, { facts: { ...FACTS, ...facts } })]);
  await matched(t, ada);
  const { matchId } = await bestMatchOf(ada);
  const detail = () => ada.as.query(api.matches.getMatch, { matchId });
  const profile = async () => {
    const mine = await ada.as.query(api.profiles.queries.getMine, {});
    return mine!.content;
  };
  const factor = async (type: string) => {
    const { factors } = await detail();
    const found = factors.find(({ question }) => question?.type === type);
    if (found === undefined) throw new Error(`no question about ${type}`);
    return found;
  };
  return { t, ada, matchId, detail, profile, factor };
}

/** A member who speaks Spanish, and a listing that asks for English. */
const aLanguageQuestion = () =>
  aQuestion(
    { languages: [{ code: "en", level: "fluent" }] },
    {
      ...CONTENT,
      basics: {
        ...CONTENT.basics,
        languages: [{ code: "es", level: "native" }],
      },
    },
  );

test("a match that hangs on an answer says so", async () => {
  const { ada, detail, factor } = await aQuestion();
  expect(await detail()).toMatchObject({
    eligibility: "ask",
    concern: { reason: "workPermission", detail: { regions: ["DE"] } },
  });
  expect(await factor("workPermission")).toMatchObject({
    verdict: "unknown",
    importance: "must",
    question: { country: "DE" },
  });
  // "Knowledge of Rust is a plus" may be asked about too, and decides nothing.
  const { questionCount, decidingCount } = await bestMatchOf(ada);
  expect(decidingCount).toBe(1);
  expect(questionCount).toBeGreaterThanOrEqual(decidingCount);
});

test("yes to a work permission goes into the profile and opens the listing", async () => {
  const { ada, matchId, detail, profile, factor } = await aQuestion();
  const { key } = await factor("workPermission");
  const settled = await ada.as.mutation(api.matches.answerQuestion, {
    matchId,
    factorKey: key,
    answer: { type: "workPermission", isAllowed: true },
  });
  expect(settled.eligibility).toBe("pass");
  expect((await profile()).preferences.workPermissions).toEqual(["DE"]);
  const after = await detail();
  expect(after).toMatchObject({ eligibility: "pass", tier: settled.tier });
  expect(after.concern).toBeUndefined();
  expect(after.staleReason).toBeUndefined();
  expect(await factor("workPermission")).toMatchObject({ verdict: "met" });
});

test("no to a work permission is kept as a no, and may be taken back", async () => {
  const { ada, matchId, profile, factor } = await aQuestion();
  const { key } = await factor("workPermission");
  const say = (isAllowed: boolean) =>
    ada.as.mutation(api.matches.answerQuestion, {
      matchId,
      factorKey: key,
      answer: { type: "workPermission", isAllowed },
    });
  expect((await say(false)).eligibility).toBe("ask");
  expect((await profile()).preferences).toMatchObject({
    workPermissions: [],
    noWorkPermissions: ["DE"],
  });
  expect(await factor("workPermission")).toMatchObject({ verdict: "missing" });
  expect((await say(true)).eligibility).toBe("pass");
  expect((await profile()).preferences).toMatchObject({
    workPermissions: ["DE"],
    noWorkPermissions: [],
  });
});

test("a language goes into the profile with its level, and is then the evidence", async () => {
  const { ada, matchId, profile, factor } = await aLanguageQuestion();
  const { key } = await factor("language");
  await ada.as.mutation(api.matches.answerQuestion, {
    matchId,
    factorKey: key,
    answer: { type: "language", level: "fluent" },
  });
  expect((await profile()).basics.languages).toEqual([
    { code: "es", level: "native" },
    { code: "en", level: "fluent" },
  ]);
  const { verdict, profileEvidence } = await factor("language");
  expect(verdict).toBe("met");
  expect(profileEvidence?.passage).toBe("languages");
});

test("no to a language is kept, takes its advice away and is asked by no other listing", async () => {
  const { t, ada, matchId, detail, profile, factor } =
    await aLanguageQuestion();
  const { key } = await factor("language");
  await t.run((ctx) =>
    ctx.db.patch("matches", matchId, {
      gap: "Your profile does not say enough about this: Fluent English.",
      recommendations: ["Add your level of English to your profile.", "Rest."],
    }),
  );
  await ada.as.mutation(api.matches.answerQuestion, {
    matchId,
    factorKey: key,
    answer: { type: "language", level: "none" },
  });
  const { basics, preferences } = await profile();
  expect(basics.languages).toEqual([{ code: "es", level: "native" }]);
  expect(preferences.noLanguages).toEqual(["en"]);
  const after = await detail();
  expect(after.gap).toBeUndefined();
  expect(after.recommendations).toEqual(["Rest."]);
  await addListings(t, [
    aListing(1, {
      facts: { ...FACTS, languages: [{ code: "en", level: "fluent" }] },
    }),
  ]);
  await matched(t, ada);
  const { listings } = await ada.as.query(api.matches.listBlocked, {});
  expect(listings.map(({ reason }) => reason)).toContain("language");
});

test("a skill is added once; lacking it is kept and may be taken back", async () => {
  const { t, ada, matchId, detail, profile } = await aQuestion();
  const question = { type: "skill" as const, name: "Rust" };
  const unknown: Factor = {
    key: "f9",
    requirement: "Rust is a plus",
    importance: "nice",
    verdict: "unknown",
    question,
  };
  await t.run(async (ctx) => {
    const match = await ctx.db.get("matches", matchId);
    await ctx.db.patch("matches", matchId, {
      factors: [...match!.factors, unknown],
    });
  });
  const say = (isHeld: boolean) =>
    ada.as.mutation(api.matches.answerQuestion, {
      matchId,
      factorKey: "f9",
      answer: { type: "skill", isHeld },
    });
  const verdict = async () =>
    (await detail()).factors.find(({ key }) => key === "f9")?.verdict;
  await say(false);
  expect(await verdict()).toBe("missing");
  expect((await profile()).skills).toHaveLength(3);
  expect((await profile()).preferences.noSkills).toEqual(["Rust"]);
  await say(true);
  await say(true);
  expect(await verdict()).toBe("met");
  expect((await profile()).skills.map(({ name }) => name)).toEqual([
    "Python",
    "SQL",
    "Statistics",
    "Rust",
  ]);
  expect((await profile()).preferences.noSkills).toEqual([]);
});

test("an answer must fit its question, and the question must be there", async () => {
  const { ada, matchId, factor } = await aQuestion();
  const { key } = await factor("workPermission");
  const tell = (factorKey: string) =>
    ada.as.mutation(api.matches.answerQuestion, {
      matchId,
      factorKey,
      answer: { type: "skill", isHeld: true },
    });
  expect(await codeOf(tell(key))).toBe("INVALID");
  expect(await codeOf(tell("no such factor"))).toBe("NOT_FOUND");
});

test.each([
  { type: "workPermission" as const, isAllowed: true },
  { type: "workPermission" as const, isAllowed: false },
  { type: "language" as const, level: "fluent" as const },
  { type: "language" as const, level: "none" as const },
])(
  "the same answer again changes nothing and starts nothing: %o",
  async (answer) => {
    const { t, ada, matchId, detail, factor } = await (answer.type ===
    "language"
      ? aLanguageQuestion()
      : aQuestion());
    const { key } = await factor(answer.type);
    const say = () =>
      ada.as.mutation(api.matches.answerQuestion, {
        matchId,
        factorKey: key,
        answer,
      });
    const state = async () => ({
      profile: await ada.as.query(api.profiles.queries.getMine, {}),
      run: await ada.as.query(api.matches.getCurrentRun, {}),
      match: await detail(),
    });
    const settled = await say();
    await pass(t, 60_000);
    const before = await state();
    expect(await say()).toEqual(settled);
    await pass(t, 60_000);
    expect(await state()).toEqual(before);
  },
);
