import { afterEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { refusalOf } from "../../../convex/shared/errors";
import type { ExtractedItem } from "../../../convex/tables/profiles";
import { codeOf } from "../../support/accounts";
import { asMember, type Person } from "../../support/people";
import { newWorld } from "../../support/setup";

afterEach(() => vi.useRealTimers());

const CV = `Camila Ortega
Machine Learning Engineer
Buenos Aires, Argentina | github.com/camila-ortega

EXPERIENCE
Machine Learning Engineer, Satlantis Labs    Mar 2021 – Present
- Built an evaluation harness.
Data Analyst, Mercado Abierto    Jul 2018 – Feb 2021

EDUCATION
BSc in Computer Science, Universidad de Buenos Aires    2013 – 2018

SKILLS
Python, PyTorch, SQL

LANGUAGES
Spanish (native), English (C1)

OBJECTIVE
Work on interpretability.
`;

const start = ({ as }: Person, text = CV) =>
  as.mutation(api.profiles.imports.start, { text });
const pending = async ({ as }: Person) =>
  await as.query(api.profiles.imports.getPending, {});
const getMine = ({ as }: Person) => as.query(api.profiles.queries.getMine, {});

async function itemsOf(person: Person): Promise<ExtractedItem[]> {
  return (await pending(person))?.items ?? [];
}

describe("a pasted CV", () => {
  test("waits for review with every item and the line it was read from", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    expect(await pending(ana)).toBe(null);
    const { importId } = await start(ana);
    const waiting = await pending(ana);
    expect(waiting?.importId).toBe(importId);
    expect(waiting?.unusedLines).toEqual([]);
    const work = waiting?.items.filter(({ edit }) => edit.section === "work");
    expect(work).toMatchObject([
      {
        edit: {
          value: {
            title: "Machine Learning Engineer",
            organisation: "Satlantis Labs",
            start: "2021-03",
            isCurrent: true,
            description: "Built an evaluation harness.",
          },
        },
        text: expect.stringContaining("Satlantis Labs") as string,
        overlap: "new",
      },
      { edit: { value: { organisation: "Mercado Abierto" } } },
    ]);
    expect((await getMine(ana)).rev).toBe(0);
  });

  test("accepted whole fills the profile enough for matching, in one edit", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const { importId } = await start(ana);
    const items = await itemsOf(ana);
    await ana.as.mutation(api.profiles.imports.accept, { importId, items });
    const mine = await getMine(ana);
    expect(mine.rev).toBe(1);
    expect(mine.content.basics).toMatchObject({
      fullName: "Camila Ortega",
      country: "AR",
      city: "Buenos Aires",
      languages: [
        { code: "es", level: "native" },
        { code: "en", level: "fluent" },
      ],
      links: ["https://github.com/camila-ortega"],
    });
    expect(mine.content.work).toHaveLength(2);
    expect(mine.content.goals).toBe("Work on interpretability.");
    expect(mine.completeness.isReadyForMatching).toBe(true);
    expect(await pending(ana)).toBe(null);
  });

  test("takes only what was accepted, as it was edited in the review", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const { importId } = await start(ana);
    const items = (await itemsOf(ana))
      .filter(({ edit }) => edit.section === "skills")
      .slice(0, 1)
      .map((item): ExtractedItem => ({
        ...item,
        edit: { section: "skills", value: { name: "Python (data)" } },
      }));
    await ana.as.mutation(api.profiles.imports.accept, { importId, items });
    const { content, sectionRevs } = await getMine(ana);
    expect(content.skills).toEqual([{ name: "Python (data)" }]);
    expect(content.work).toEqual([]);
    expect(sectionRevs).toMatchObject({ skills: 1, basics: 0, work: 0 });
  });

  test("says what the profile has already, and adds nothing twice", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const first = await start(ana);
    await ana.as.mutation(api.profiles.imports.accept, {
      importId: first.importId,
      items: await itemsOf(ana),
    });
    const { importId } = await start(ana);
    const items = await itemsOf(ana);
    expect(new Set(items.map(({ overlap }) => overlap))).toEqual(
      new Set(["same"]),
    );
    await ana.as.mutation(api.profiles.imports.accept, { importId, items });
    const mine = await getMine(ana);
    expect(mine.content.work).toHaveLength(2);
    expect(mine.content.skills).toHaveLength(3);
    expect(mine.rev).toBe(1);
  });

  test("keeps entries apart from those that are there: each has an id of its own", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    for (const text of [CV, CV.replaceAll("Satlantis", "Otra")]) {
      const { importId } = await start(ana, text);
      const items = await itemsOf(ana);
      await ana.as.mutation(api.profiles.imports.accept, { importId, items });
    }
    const ids = (await getMine(ana)).content.work.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });

  test("says what would replace something", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    await ana.as.mutation(api.profiles.mutations.saveSection, {
      edit: { section: "goals", value: "Something else." },
      baseRev: 0,
    });
    await start(ana);
    const goals = (await itemsOf(ana)).find(
      ({ edit }) => edit.section === "goals",
    );
    expect(goals?.overlap).toBe("replaces");
  });

  test("gives way to the next one", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const old = await start(ana);
    const next = await start(ana, CV.replace("SQL", "Rust"));
    expect((await pending(ana))?.importId).toBe(next.importId);
    expect(
      await codeOf(
        ana.as.mutation(api.profiles.imports.accept, {
          importId: old.importId,
          items: [],
        }),
      ),
    ).toBe("NOT_FOUND");
  });

  test("leaves no text behind once accepted or discarded", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const first = await start(ana);
    await ana.as.mutation(api.profiles.imports.discard, first);
    const second = await start(ana);
    await ana.as.mutation(api.profiles.imports.accept, {
      ...second,
      items: [],
    });
    expect((await getMine(ana)).rev).toBe(0);
    const rows = await t.run(
      async (ctx) => await ctx.db.query("profileImports").take(10),
    );
    expect(rows.map(({ state, text, items }) => [state, text, items])).toEqual([
      ["discarded", "", []],
      ["accepted", "", []],
    ]);
  });

  test("that is empty or too long is refused", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    expect(await codeOf(start(ana, "  \n "))).toBe("INVALID");
    expect(await codeOf(start(ana, "x".repeat(60_001)))).toBe("INVALID");
  });

  test("of sixty thousand characters is read within a mutation's time", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const long = CV.repeat(Math.floor(60_000 / CV.length));
    const before = performance.now();
    await start(ana, long);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  test("is read ten times in a row, then every three minutes, for each member alone", async () => {
    const t = await newWorld();
    const [ana, ben] = [await asMember(t), await asMember(t)];
    // A clock that stands still gives nothing back between two calls.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    for (let count = 0; count < 10; count++) await start(ana, "Python");
    const waiting = await pending(ana);
    expect(await start(ana, "Rust").catch(refusalOf)).toEqual({
      code: "RATE_LIMITED",
      retryAfterMs: 3 * 60_000,
    });
    // The one that waits for review is still there.
    expect(await pending(ana)).toEqual(waiting);
    expect(await codeOf(start(ben))).toBe(null);
    vi.setSystemTime(Date.now() + 3 * 60_000);
    expect(await codeOf(start(ana))).toBe(null);
    expect(await codeOf(start(ana))).toBe("RATE_LIMITED");
  });

  test("that is refused for its length costs nothing of the ten", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    for (let count = 0; count < 12; count++) {
      expect(await codeOf(start(ana, ""))).toBe("INVALID");
    }
    expect(await codeOf(start(ana))).toBe(null);
  });

  test("is nobody else's to see, accept or discard", async () => {
    const t = await newWorld();
    const [ana, ben] = [await asMember(t), await asMember(t)];
    const { importId } = await start(ana);
    expect(await pending(ben)).toBe(null);
    const accept = { importId, items: [] };
    expect(
      await codeOf(ben.as.mutation(api.profiles.imports.accept, accept)),
    ).toBe("NOT_FOUND");
    expect(
      await codeOf(ben.as.mutation(api.profiles.imports.discard, { importId })),
    ).toBe("NOT_FOUND");
    expect((await pending(ana))?.importId).toBe(importId);
  });
});
