/** What a member's own matches ask and the profile does not say. */
import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Doc } from "../../../convex/_generated/dataModel";
import type { FactorQuestion } from "../../../convex/shared/matching";
import {
  aListing,
  aMatchable,
  addListings,
  CONTENT,
} from "../../support/matching";
import { insertMatch, insertRun } from "../../support/old-runs";
import { newWorld } from "../../support/setup";

const PORTUGUESE: FactorQuestion = { type: "language", code: "pt" };
const FRENCH: FactorQuestion = { type: "language", code: "fr" };
const RUST: FactorQuestion = { type: "skill", name: "Rust" };
const OPEN_SOURCE: FactorQuestion = { type: "skill", name: "open source" };
const GERMANY: FactorQuestion = { type: "workPermission", country: "DE" };

const factorsOf = (
  questions: readonly FactorQuestion[],
): Doc<"matches">["factors"] =>
  questions.map((question, at) => ({
    key: `f${at + 1}`,
    requirement: `line ${at + 1}`,
    importance: "must",
    verdict: "unknown",
    question,
  }));

type Asking = Partial<Doc<"matches">> & { asks: readonly FactorQuestion[] };

/** A member with one match for each list of questions. */
async function someoneAsked(asking: readonly Asking[], content = CONTENT) {
  const t = await newWorld();
  const ada = await aMatchable(t, { content });
  const listings = await addListings(
    t,
    asking.map((_, at) => aListing(at)),
  );
  await t.run(async (ctx) => {
    const runId = await insertRun(ctx, ada);
    for (const [at, opportunityId] of listings.entries()) {
      const { asks = [], ...fields } = asking[at] ?? {};
      const factors = factorsOf(asks);
      await insertMatch(ctx, ada, { runId, opportunityId, factors, ...fields });
    }
  });
  return {
    ada,
    asked: async () => await ada.as.query(api.profiles.queries.getAsked, {}),
  };
}

describe("what matches ask", () => {
  test("is counted by match, the topic most of them ask about first", async () => {
    const { asked } = await someoneAsked([
      { asks: [RUST] },
      { asks: [PORTUGUESE, FRENCH] },
      { asks: [PORTUGUESE, PORTUGUESE] },
      { asks: [] },
    ]);
    expect(await asked()).toEqual({
      readCount: 4,
      hasMore: false,
      topics: [
        {
          topic: "language",
          matchCount: 2,
          questions: [PORTUGUESE, FRENCH],
          hasMore: false,
        },
        { topic: "skill", matchCount: 1, questions: [RUST], hasMore: false },
      ],
    });
  });

  test("leaves out what the profile has said since", async () => {
    const content = {
      ...CONTENT,
      basics: {
        ...CONTENT.basics,
        languages: [{ code: "pt", level: "basic" as const }],
      },
      skills: [...CONTENT.skills, { name: "rust" }, { name: "Código abierto" }],
      preferences: {
        ...CONTENT.preferences,
        workPermissions: ["EU"],
        noLanguages: ["fr"],
      },
    };
    const { asked } = await someoneAsked(
      [{ asks: [PORTUGUESE, FRENCH, RUST, OPEN_SOURCE, GERMANY] }],
      content,
    );
    expect((await asked()).topics).toEqual([]);
  });

  test("leaves out matches that were dismissed", async () => {
    const { asked } = await someoneAsked([
      { asks: [RUST], status: "dismissed" },
    ]);
    expect(await asked()).toEqual({ readCount: 0, hasMore: false, topics: [] });
  });

  test("names three of many and says that there are others", async () => {
    const named = (name: string): FactorQuestion => ({ type: "skill", name });
    const { asked } = await someoneAsked([
      { asks: ["Go", "Zig", "Nim", "Ada"].map(named) },
      { asks: [named("Ada")] },
    ]);
    const [topic] = (await asked()).topics;
    expect(topic).toEqual({
      topic: "skill",
      matchCount: 2,
      questions: ["Ada", "Go", "Zig"].map(named),
      hasMore: true,
    });
  });

  test("is nothing for somebody without matches, and nobody else's", async () => {
    const { asked } = await someoneAsked([]);
    expect((await asked()).topics).toEqual([]);
  });
});
