import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import { aCatalogue, aMatchable, matched } from "../../support/matching";
import { asMember, type Person } from "../../support/people";
import { newWorld } from "../../support/setup";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { get } = api.welcome.queries;
const { settleStep } = api.welcome.mutations;

const CV = `Ana Ruiz
Rosario, Argentina

Experience
Analyst, City Health Office, 2019 - 2023
- Built weekly reports in Python

Skills
Python, SQL, Statistics`;

async function statesOf({ as }: Person) {
  const { steps, current } = await as.query(get, {});
  const states = Object.fromEntries(
    steps.map(({ step, state }) => [step, state]),
  );
  return { ...states, current };
}

const ALL_OPEN = {
  language: "open",
  profile: "open",
  review: "open",
  matches: "open",
};

describe("the first run", () => {
  test("begins with the language, and is nobody's but the member's", async () => {
    const t = await newWorld();
    const [ana, other] = [await asMember(t), await asMember(t)];
    expect(await statesOf(ana)).toEqual({ ...ALL_OPEN, current: "language" });
    await ana.as.mutation(settleStep, { step: "language", how: "done" });
    expect(await statesOf(ana)).toMatchObject({
      language: "done",
      current: "profile",
    });
    expect(await statesOf(other)).toMatchObject({ current: "language" });
    expect(await codeOf(t.query(get, {}))).toBe("UNAUTHENTICATED");
    expect(
      await codeOf(t.mutation(settleStep, { step: "review", how: "done" })),
    ).toBe("UNAUTHENTICATED");
  });

  test("may be skipped step by step, to its end, and a skipped step taken up again", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    for (const step of ["language", "profile", "review", "matches"] as const) {
      expect(await statesOf(ana)).toMatchObject({ current: step });
      await ana.as.mutation(settleStep, { step, how: "skipped" });
    }
    expect(await statesOf(ana)).toMatchObject({
      matches: "skipped",
      current: null,
    });
    await ana.as.mutation(settleStep, { step: "review", how: "done" });
    expect(await statesOf(ana)).toMatchObject({ review: "done" });
  });

  test("goes on to the review of a pasted CV, and past it once it is accepted", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const { importId } = await ana.as.mutation(api.profiles.imports.start, {
      text: CV,
    });
    expect(await statesOf(ana)).toEqual({
      language: "done",
      profile: "done",
      review: "open",
      matches: "open",
      current: "review",
    });
    const pending = await ana.as.query(api.profiles.imports.getPending, {});
    await ana.as.mutation(api.profiles.imports.accept, {
      importId,
      items: pending?.items ?? [],
    });
    expect(await statesOf(ana)).toMatchObject({
      review: "done",
      current: "matches",
    });
  });

  test("stays with the profile when nothing could be read from a text", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    await ana.as.mutation(settleStep, { step: "language", how: "done" });
    await ana.as.mutation(api.profiles.imports.start, { text: "?" });
    expect(await statesOf(ana)).toMatchObject({ current: "profile" });
  });

  test("is over for whoever has asked for matches", async () => {
    const t = await newWorld();
    await aCatalogue(t, 3);
    const ana = await aMatchable(t);
    expect(await statesOf(ana)).toMatchObject({ current: "matches" });
    await matched(t, ana);
    expect(await statesOf(ana)).toMatchObject({
      matches: "done",
      current: null,
    });
  });
});
