/** Every unknown row can be answered, and the answer is what the next reading says too. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { LIMITS } from "../../../convex/shared/limits";
import type { FunctionArgs } from "convex/server";
import type { ProfileContent } from "../../../convex/tables/profiles";
import { codeOf } from "../../support/accounts";
import {
  addListings,
  aListing,
  aMatchable,
  bestMatchOf,
  CONTENT,
  matched,
} from "../../support/matching";
import { newWorld } from "../../support/setup";

type Answer = FunctionArgs<typeof api.matches.answerQuestion>["answer"];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LINES = {
  skill: "Experience with Kubernetes",
  language: "Fluent English",
  either: "Portuguese or French",
  years: "Four years of fundraising",
  studies: "A degree in veterinary medicine",
  practice: "A habit of leaving places tidier than found",
  trait: "Curiosity",
};

const SPANISH: ProfileContent = {
  ...CONTENT,
  basics: {
    ...CONTENT.basics,
    languages: [{ code: "es", level: "native" }],
  },
};

/** One match of a listing that asks for these lines. */
async function aMatchOf(
  lines: readonly string[],
  { content = SPANISH, title = "Vacancy" } = {},
) {
  const t = await newWorld();
  const ada = await aMatchable(t, { content });
  const description = ["Requirements", ...lines.map((line) => `- ${line}`)];
  await addListings(t, [
    aListing(0, { title, description: description.join("\n") }),
  ]);
  await matched(t, ada);
  const { matchId } = await bestMatchOf(ada);
  const detail = () => ada.as.query(api.matches.getMatch, { matchId });
  const row = async (line: string) => {
    const found = (await detail()).factors.find(({ requirement }) =>
      requirement.includes(line),
    );
    if (found === undefined) throw new Error(`no row for ${line}`);
    return found;
  };
  return {
    ada,
    detail,
    row,
    readAgain: () => matched(t, ada),
    answer: async (line: string, answer: Answer) =>
      ada.as.mutation(api.matches.answerQuestion, {
        matchId,
        factorKey: (await row(line)).key,
        answer,
      }),
    profile: async () => {
      const mine = await ada.as.query(api.profiles.queries.getMine, {});
      return mine!.content;
    },
  };
}

const told = (words: string, entryId = "w1") =>
  ({
    type: "experience",
    told: { section: "work", entryId, words },
  }) as const;

describe("a match's rows", () => {
  test("are counted on the card as they are shown, the kind of role among them", async () => {
    const { ada, detail } = await aMatchOf(
      ["Python", "Statistics", "Kubernetes"],
      {
        title: "Data Analyst",
      },
    );
    const { factors } = await detail();
    expect(factors).toContainEqual(
      expect.objectContaining({ nature: "beside", verdict: "met" }),
    );
    const met = factors.filter(({ verdict }) => verdict === "met");
    expect(met).toHaveLength(3);
    expect(await bestMatchOf(ada)).toMatchObject({
      metCount: met.length,
      factorCount: factors.length,
    });
  });

  test("ask the member whatever is unknown, but never about a trait", async () => {
    const { ada, row, detail } = await aMatchOf(Object.values(LINES), {
      title: "Community Manager",
    });
    const asked = async (line: string) => {
      const { verdict, question } = await row(line);
      return [verdict, question?.type];
    };
    expect(await asked(LINES.skill)).toEqual(["unknown", "skill"]);
    expect(await asked(LINES.language)).toEqual(["unknown", "language"]);
    for (const line of [LINES.years, LINES.studies, LINES.practice]) {
      expect(await asked(line), line).toEqual(["unknown", "experience"]);
    }
    expect(await asked(LINES.trait)).toEqual(["unknown", undefined]);
    expect(await asked("Community Manager")).toEqual(["unknown", "role"]);
    const silent = (await detail()).factors.filter(
      ({ verdict, question, nature }) =>
        verdict === "unknown" && !question && nature !== "character",
    );
    expect(silent).toEqual([]);
    // The card counts what a fact settles, and of that what decides: the languages.
    expect(await bestMatchOf(ada)).toMatchObject({
      questionCount: 2,
      decidingCount: 1,
    });
  });
});

describe("told in one's own words, a row", () => {
  const WORDS = "Ran the night shelter's appeal from 2012 to 2019.";

  test("is met by them, from the job they were told at, now and when read again", async () => {
    const { ada, answer, row, profile, readAgain } = await aMatchOf([
      LINES.years,
    ]);
    const before = await bestMatchOf(ada);
    await answer(LINES.years, told(`  ${WORDS.replace(" ", "\n")} `));
    expect((await profile()).work[0]?.description).toBe(
      `${CONTENT.work[0]?.description}\n${WORDS}`,
    );
    const settled = await row(LINES.years);
    expect(settled).toMatchObject({
      verdict: "met",
      profileEvidence: { passage: "work:w1", quote: WORDS },
    });
    const after = await bestMatchOf(ada);
    expect(after.metCount).toBe(before.metCount + 1);
    expect(after.staleReason).toBeUndefined();
    await readAgain();
    expect(await row(LINES.years)).toMatchObject({
      verdict: "met",
      profileEvidence: settled.profileEvidence,
      question: { type: "experience" },
    });
  });

  test("is unknown again once the words have left the profile", async () => {
    const { ada, answer, row, readAgain } = await aMatchOf([LINES.practice]);
    await answer(LINES.practice, told(WORDS));
    const mine = await ada.as.query(api.profiles.queries.getMine, {});
    await ada.as.mutation(api.profiles.mutations.saveSection, {
      edit: { section: "work", value: CONTENT.work },
      baseRev: mine!.sectionRevs.work,
    });
    await readAgain();
    expect((await row(LINES.practice)).verdict).toBe("unknown");
  });

  test("may be answered otherwise: not yet is a no that a new reading keeps", async () => {
    const { answer, row, profile, readAgain } = await aMatchOf([LINES.years]);
    await answer(LINES.years, { type: "experience" });
    expect((await row(LINES.years)).verdict).toBe("missing");
    expect((await profile()).work).toEqual(CONTENT.work);
    await readAgain();
    expect((await row(LINES.years)).verdict).toBe("missing");
    await answer(LINES.years, told(WORDS));
    expect((await row(LINES.years)).verdict).toBe("met");
    await answer(LINES.years, { type: "experience" });
    const { verdict, profileEvidence } = await row(LINES.years);
    expect([verdict, profileEvidence]).toEqual(["missing", undefined]);
  });

  test("refuses words that are none or too many, and a job that is not there", async () => {
    const { answer, profile } = await aMatchOf([LINES.years, LINES.trait]);
    const refused = (given: Answer) => codeOf(answer(LINES.years, given));
    expect(await refused(told(" \n "))).toBe("INVALID");
    expect(await refused(told("a".repeat(LIMITS.answer + 1)))).toBe("INVALID");
    expect(await refused(told(WORDS, "w9"))).toBe("INVALID");
    expect(await refused({ type: "skill", isHeld: true })).toBe("INVALID");
    expect(await codeOf(answer(LINES.trait, told(WORDS)))).toBe("NOT_FOUND");
    expect(await profile()).toEqual(SPANISH);
  });
});

describe("the kind of role", () => {
  const ROLE = "Community Manager";

  test("goes into what the member looks for, and a new reading finds it there", async () => {
    const { answer, row, profile, readAgain } = await aMatchOf(["Python"], {
      title: ROLE,
    });
    await answer(ROLE, { type: "role", isSought: true });
    expect((await profile()).seeking).toBe(`${CONTENT.seeking}\n${ROLE}`);
    const found = {
      verdict: "met",
      profileEvidence: { passage: "seeking", quote: ROLE },
    };
    expect(await row(ROLE)).toMatchObject(found);
    await readAgain();
    expect(await row(ROLE)).toMatchObject(found);
  });

  test("that is not looked for stays with the match as missing", async () => {
    const { answer, row, profile, readAgain } = await aMatchOf(["Python"], {
      title: ROLE,
    });
    await answer(ROLE, { type: "role", isSought: false });
    await readAgain();
    expect((await row(ROLE)).verdict).toBe("missing");
    expect((await profile()).seeking).toBe(CONTENT.seeking);
  });
});

describe("an answered fact", () => {
  test.each([
    [LINES.skill, { type: "skill", isHeld: true }, "met"],
    [LINES.skill, { type: "skill", isHeld: false }, "missing"],
    [LINES.language, { type: "language", level: "fluent" }, "met"],
    [LINES.language, { type: "language", level: "conversational" }, "partly"],
    [LINES.language, { type: "language", level: "basic" }, "missing"],
    [LINES.language, { type: "language", level: "none" }, "missing"],
  ] as const)(
    "reads the same when it is read again: %s, %o",
    async (line, given, verdict) => {
      const { answer, row, readAgain } = await aMatchOf([line]);
      await answer(line, given);
      expect((await row(line)).verdict).toBe(verdict);
      await readAgain();
      expect((await row(line)).verdict).toBe(verdict);
    },
  );

  test("of two languages, either of which will do, leads from the one to the other", async () => {
    const { answer, row } = await aMatchOf([LINES.either]);
    const asked = (await row(LINES.either)).question;
    expect(asked).toMatchObject({ type: "language" });
    await answer(LINES.either, { type: "language", level: "none" });
    const next = await row(LINES.either);
    expect(next.verdict).toBe("unknown");
    expect(next.question).not.toEqual(asked);
    await answer(LINES.either, { type: "language", level: "none" });
    expect((await row(LINES.either)).verdict).toBe("missing");
  });

  test("taken back leaves nothing of it behind", async () => {
    const { answer, row, profile } = await aMatchOf([LINES.skill]);
    await answer(LINES.skill, { type: "skill", isHeld: true });
    await answer(LINES.skill, { type: "skill", isHeld: false });
    expect((await profile()).skills).toEqual(CONTENT.skills);
    const { verdict, profileEvidence } = await row(LINES.skill);
    expect([verdict, profileEvidence]).toEqual(["missing", undefined]);
  });

  test("that finds no more room is refused, not forgotten", async () => {
    const skills = Array.from({ length: LIMITS.skills }, (_, at) => ({
      name: `Craft ${at}`,
    }));
    const { answer, row, profile } = await aMatchOf([LINES.skill], {
      content: { ...SPANISH, skills },
    });
    const given = { type: "skill", isHeld: true } as const;
    expect(await codeOf(answer(LINES.skill, given))).toBe("INVALID");
    expect((await row(LINES.skill)).verdict).toBe("unknown");
    expect((await profile()).skills).toHaveLength(LIMITS.skills);
  });
});
