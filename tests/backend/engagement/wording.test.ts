import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { setOutsideFetch } from "../../../convex/lib/outside";
import { aCommunity, joined } from "../../support/community";
import { DAY_MS, HOUR_MS } from "../../support/events";
import { useFakeWriter } from "../../support/fake-engagement-writer";

const { wording, keeping } = internal.engagement;
const WORDS = {
  en: "Has just arrived, with no meeting in 90 days yet.",
  es: "Acaba de llegar, sin encuentros en 90 días todavía.",
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.UTC(2030, 2, 1, 12));
  vi.stubEnv("ANTHROPIC_API_KEY", "test-key");
});
afterEach(() => {
  setOutsideFetch(null);
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const later = (ms: number) => {
  vi.setSystemTime(Date.now() + ms);
};

async function twoMembers() {
  const community = await aCommunity();
  const { t, orgId } = community;
  const [ana, bruno] = [
    await joined(community, "Ana"),
    await joined(community, "Bruno"),
  ];
  const wordsOf = async ({ as }: typeof ana) =>
    (await as.query(api.engagement.queries.getMine, { orgId }))?.words;
  const write = async () => await t.action(wording.write, {});
  const ledger = async () =>
    await t.run(async (ctx) => await ctx.db.query("llmUsage").take(20));
  return { ...community, ana, bruno, wordsOf, write, ledger };
}

describe("engagement in a model's words", () => {
  test("is asked for once for everybody of whom the same is true, and read in both languages", async () => {
    const asked = useFakeWriter(() => WORDS);
    const { t, ana, bruno, wordsOf, write, ledger } = await twoMembers();
    expect(await wordsOf(ana)).toBeNull();
    await write();
    await write();
    expect(asked.map(({ counted }) => counted)).toEqual([
      { level: "new", meetings: 0, programsNow: 0, programsCompleted: 0 },
    ]);
    expect(await wordsOf(ana)).toEqual(WORDS);
    expect(await wordsOf(bruno)).toEqual(WORDS);
    expect(await ledger()).toMatchObject([
      { purpose: "engagement", inputTokens: 400, outputTokens: 60 },
    ]);
    const spent = await t.mutation(internal.matching.ops.spending, {});
    expect(spent.thisMonth).toMatchObject({ calls: 1, inputTokens: 400 });
    // Time alone makes them quiet: other counts, other words.
    later(31 * DAY_MS);
    await t.mutation(keeping.sweep, {});
    expect(await wordsOf(ana)).toBeNull();
  });

  test("tells the model no name, address, organisation or id", async () => {
    const asked = useFakeWriter(() => WORDS);
    const { t, ana, orgId, write } = await twoMembers();
    const told = await t.run(async (ctx) => {
      const [user, org] = [
        await ctx.db.get("users", ana.userId),
        await ctx.db.get("organisations", orgId),
      ];
      return [user?.email, org?.name, org?.slug, ana.userId, orgId, "Ana"];
    });
    await write();
    expect(asked).toHaveLength(1);
    const bytes = JSON.stringify(asked);
    for (const secret of told) expect(bytes).not.toContain(secret);
  });

  test.each([
    ["a number that was not given", { ...WORDS, es: "Vino a 7 encuentros." }],
    ["a number in letters", { ...WORDS, en: "Came to three meetings." }],
    ["one language", JSON.stringify({ en: WORDS.en })],
    ["no JSON", "I would rather talk about the weather."],
    ["more than a sentence", { ...WORDS, en: "On and on. ".repeat(30) }],
    ["an overload", 529],
  ])(
    "is not told when the answer is %s, and asked for three times",
    async (_, answer) => {
      const asked = useFakeWriter(() => answer);
      const { ana, wordsOf, write, ledger } = await twoMembers();
      for (let turn = 0; turn < 6; turn += 1) {
        await write();
        later(HOUR_MS + 1);
      }
      expect(asked).toHaveLength(3);
      expect(await wordsOf(ana)).toBeNull();
      // What was paid for is in the ledger all the same.
      expect(await ledger()).toHaveLength(typeof answer === "number" ? 0 : 3);
    },
  );

  test("is plain text whatever the model writes", async () => {
    useFakeWriter(() => ({
      en: "Has <b>just</b> arrived: https://evil.example/x",
      es: "[Acaba](https://evil.example) de llegar.",
    }));
    const { ana, wordsOf, write } = await twoMembers();
    await write();
    const words = await wordsOf(ana);
    expect(JSON.stringify(words)).not.toMatch(/[<>]|evil/);
  });
});

describe("no call leaves", () => {
  test("without a key, and nothing is kept for a day with one", async () => {
    vi.stubEnv("ANTHROPIC_API_KEY", "");
    const asked = useFakeWriter(() => WORDS);
    const { t, write } = await twoMembers();
    await write();
    expect(asked).toHaveLength(0);
    const rows = await t.run(
      async (ctx) => await ctx.db.query("engagementWords").take(1),
    );
    expect(rows).toEqual([]);
  });

  test.each([
    ["with the switch on", { isMatchingPaused: true }],
    ["past the month's cap", { monthlyCapMicroUsd: 0 }],
  ])("%s; it does once that is lifted", async (_, switches) => {
    const asked = useFakeWriter(() => WORDS);
    const { t, write } = await twoMembers();
    await t.mutation(internal.matching.ops.setSwitches, switches);
    await write();
    expect(asked).toHaveLength(0);
    await t.mutation(internal.matching.ops.setSwitches, {
      isMatchingPaused: false,
      monthlyCapMicroUsd: 1_000_000,
    });
    await write();
    expect(asked).toHaveLength(1);
  });

  test("for what another turn has taken; after an hour it is lost and taken again", async () => {
    const asked = useFakeWriter(() => WORDS);
    const { t, ana, wordsOf, write } = await twoMembers();
    const most = { inputTokens: 1, outputTokens: 1, costMicroUsd: 1 };
    const job = await t.mutation(wording.take, { most });
    if (job === null) throw new Error("nothing to word");
    await write();
    expect(asked).toHaveLength(0);
    later(HOUR_MS + 1);
    await write();
    expect(await wordsOf(ana)).toEqual(WORDS);
    // The first comes back after all: too late to say anything.
    const { wordsId, dueAt } = job;
    const late = { en: "Late.", es: "Tarde." };
    await t.mutation(wording.record, {
      wordsId,
      dueAt,
      most,
      ms: 1,
      words: late,
    });
    expect(await wordsOf(ana)).toEqual(WORDS);
  });
});
