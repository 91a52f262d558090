import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { emptyPreferences } from "../../../convex/model/profiles/content";
import { refusalOf } from "../../../convex/shared/errors";
import type { SectionEdit } from "../../../convex/tables/profiles";
import { codeOf } from "../../support/accounts";
import { asMember, type Person } from "../../support/people";
import { newWorld } from "../../support/setup";

const getMine = ({ as }: Person) => as.query(api.profiles.queries.getMine, {});
const save = ({ as }: Person, edit: SectionEdit, baseRev: number) =>
  as.mutation(api.profiles.mutations.saveSection, { edit, baseRev });
const goals = (value: string): SectionEdit => ({ section: "goals", value });

const BASICS = {
  fullName: "Ana Sosa",
  headline: "Biologist",
  city: "Salta",
  country: "AR",
  timeZone: "America/Argentina/Salta",
  languages: [],
  links: [],
};
const PREFERENCES = emptyPreferences();
const JOB = {
  id: "w1",
  title: "Biologist",
  organisation: "Reserva Norte",
  start: "2020-03",
  end: "",
  isCurrent: true,
  description: "",
};

describe("saving a section", () => {
  test("makes no match stale by what matching never reads", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    await save(ana, { section: "basics", value: BASICS }, 0);
    const basics = { ...BASICS, links: ["https://ana.example"] };
    expect(
      await save(ana, { section: "basics", value: basics }, 1),
    ).toMatchObject({ rev: 2, profileRev: 1 });
    const abroad = { ...basics, country: "UY" };
    expect(
      await save(ana, { section: "basics", value: abroad }, 2),
    ).toMatchObject({ rev: 3, profileRev: 2 });
  });

  test("stores it, counts its revision and the profile's, and works out completeness", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    expect(await getMine(ana)).toMatchObject({
      rev: 0,
      completeness: { filled: [], isReadyForMatching: false, next: "basics" },
      passages: [],
    });
    expect(await save(ana, goals("Protect forests."), 0)).toEqual({
      rev: 1,
      profileRev: 1,
    });
    expect(await save(ana, { section: "basics", value: BASICS }, 0)).toEqual({
      rev: 1,
      profileRev: 2,
    });
    const mine = await getMine(ana);
    expect(mine.content).toMatchObject({
      basics: BASICS,
      goals: "Protect forests.",
    });
    expect(mine.sectionRevs).toMatchObject({ goals: 1, basics: 1, work: 0 });
    expect(mine.completeness.filled).toEqual(["basics", "goals"]);
    expect(mine.passages.map(({ key }) => key)).toEqual(["headline", "goals"]);
  });

  test("from an older revision is refused with the current one, and overwrites nothing", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    await save(ana, goals("From the phone."), 0);
    const refused = await save(ana, goals("From the laptop."), 0).catch(
      refusalOf,
    );
    expect(refused).toEqual({
      code: "CONFLICT",
      details: { section: "goals", currentRev: 1 },
    });
    expect((await getMine(ana)).content.goals).toBe("From the phone.");
    expect(await save(ana, goals("Both."), 1)).toEqual({
      rev: 2,
      profileRev: 2,
    });
  });

  test("again with the same value succeeds and changes nothing, whatever revision it started from", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    await save(ana, goals("Protect forests."), 0);
    for (const baseRev of [0, 1, 7]) {
      expect(await save(ana, goals("  Protect forests. "), baseRev)).toEqual({
        rev: 1,
        profileRev: 1,
      });
    }
  });

  test("in one section never meets an edit of another", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    await save(ana, goals("One."), 0);
    await save(ana, goals("Two."), 1);
    expect(await save(ana, { section: "seeking", value: "A job." }, 0)).toEqual(
      { rev: 1, profileRev: 3 },
    );
  });

  test("never touches another person's profile", async () => {
    const t = await newWorld();
    const [ana, ben] = [await asMember(t), await asMember(t)];
    await save(ana, goals("Mine."), 0);
    expect((await getMine(ben)).content.goals).toBe("");
    expect((await getMine(ben)).rev).toBe(0);
  });

  test("of the basics keeps the name of the account in step", async () => {
    const t = await newWorld();
    const ana = await asMember(t, { name: "ana" });
    await save(ana, { section: "basics", value: BASICS }, 0);
    const me = await ana.as.query(api.account.queries.getMe, {});
    expect(me?.name).toBe("Ana Sosa");
  });

  test("needs a signed-in person", async () => {
    const t = await newWorld();
    expect(
      await codeOf(
        t.mutation(api.profiles.mutations.saveSection, {
          edit: goals("x"),
          baseRev: 0,
        }),
      ),
    ).toBe("UNAUTHENTICATED");
  });
});

describe("what is stored", () => {
  test("is trimmed, with each skill, interest, language and link once", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const edits: SectionEdit[] = [
      {
        section: "skills",
        value: [
          { name: " Python  3 ", level: "strong" },
          { name: "PYTHON 3" },
          { name: "Diseño" },
          { name: "diseno" },
          { name: "  " },
        ],
      },
      { section: "interests", value: ["Birds ", "birds", ""] },
      {
        section: "basics",
        value: {
          ...BASICS,
          fullName: "  Ana   Sosa ",
          languages: [
            { code: "es", level: "native" },
            { code: "es", level: "basic" },
          ],
          links: ["github.com/ana", "http://github.com/ana/", ""],
        },
      },
    ];
    for (const edit of edits) await save(ana, edit, 0);
    const { content } = await getMine(ana);
    expect(content.skills).toEqual([
      { name: "Python 3", level: "strong" },
      { name: "Diseño" },
    ]);
    expect(content.interests).toEqual(["Birds"]);
    expect(content.basics).toMatchObject({
      fullName: "Ana Sosa",
      languages: [{ code: "es", level: "native" }],
      links: ["https://github.com/ana"],
    });
  });

  test("an answer of yes to a work permission takes back an earlier no", async () => {
    const t = await newWorld();
    const ana = await asMember(t);
    const value = {
      ...PREFERENCES,
      workPermissions: ["EU", "EU"],
      noWorkPermissions: ["EU", "US"],
    };
    await save(ana, { section: "preferences", value }, 0);
    expect((await getMine(ana)).content.preferences).toMatchObject({
      workPermissions: ["EU"],
      noWorkPermissions: ["US"],
    });
  });

  const refused: [string, string, SectionEdit][] = [
    ["too long a goal", "goals", goals("x".repeat(2_001))],
    [
      "too many skills",
      "skills",
      {
        section: "skills",
        value: Array.from({ length: 61 }, (_, at) => ({ name: `s${at}` })),
      },
    ],
    [
      "a country that is no code",
      "basics.country",
      { section: "basics", value: { ...BASICS, country: "Argentina" } },
    ],
    [
      "a link that is no https address",
      "basics.links.0",
      {
        section: "basics",
        value: { ...BASICS, links: ["javascript:alert(1)"] },
      },
    ],
    [
      "a link to an address of numbers",
      "basics.links.0",
      { section: "basics", value: { ...BASICS, links: ["https://10.0.0.1/"] } },
    ],
    [
      "two entries with one id",
      "work",
      { section: "work", value: [JOB, { ...JOB, title: "Other" }] },
    ],
    [
      "a month that does not exist",
      "work.0.start",
      { section: "work", value: [{ ...JOB, start: "2020-13" }] },
    ],
    [
      "a year out of range",
      "education.0.endYear",
      {
        section: "education",
        value: [
          {
            id: "e1",
            school: "UNSa",
            degree: "",
            field: "",
            endYear: 12,
            description: "",
          },
        ],
      },
    ],
    [
      "a day that does not exist",
      "preferences.earliestStart",
      {
        section: "preferences",
        value: { ...PREFERENCES, earliestStart: "2027-02-30" },
      },
    ],
    [
      "hours that are no number",
      "preferences.hoursPerWeek",
      { section: "preferences", value: { ...PREFERENCES, hoursPerWeek: NaN } },
    ],
  ];
  test.each(refused)(
    "%s is refused with its field",
    async (_why, field, edit) => {
      const t = await newWorld();
      const ana = await asMember(t);
      expect(await save(ana, edit, 0).catch(refusalOf)).toMatchObject({
        code: "INVALID",
        field,
      });
      expect((await getMine(ana)).rev).toBe(0);
    },
  );
});
