import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { anEvent, DAY_MS, HOUR_MS } from "../../support/events";
import { asMember, type Person } from "../../support/people";

const { queries, mutations } = api.engagement;
const firstPage = { numItems: 20, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  vi.setSystemTime(Date.UTC(2030, 2, 1, 12));
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => {
  vi.setSystemTime(Date.now() + ms);
};

async function aMember() {
  const community = await aCommunity();
  const ana = await joined(community, "Ana");
  const { t, admin, orgId } = community;
  const of = { orgId, userId: ana.userId };
  const mine = async () => await ana.as.query(queries.getMine, { orgId });
  const past = async () => (await admin.as.query(queries.getOf, of)).history;
  const sweep = async () => {
    await t.mutation(internal.engagement.keeping.sweep, {});
    await t.finishAllScheduledFunctions(vi.runAllTimers);
  };
  const override = async (more: { until?: number; reason?: string } = {}) =>
    await admin.as.mutation(mutations.setOverride, {
      ...of,
      level: "core",
      reason: "Runs the library.",
      until: Date.now() + 30 * DAY_MS,
      ...more,
    });
  return { ...community, ana, of, mine, past, sweep, override };
}

/** A meeting that just ended, which the organisers say somebody was at. */
async function cameToOne(
  { admin, orgId }: Community,
  { userId }: Person,
  answer: "yes" | null = "yes",
  known?: Id<"events">,
) {
  const eventId =
    known ?? (await anEvent(admin, orgId, { startsAt: Date.now() + HOUR_MS }));
  if (known === undefined) later(4 * HOUR_MS);
  await admin.as.mutation(api.attendance.roster.mark, {
    orgId,
    eventId,
    marks: [{ userId, answer }],
  });
  later(HOUR_MS);
  return eventId;
}

async function tableLine({ admin, orgId }: Community, { userId }: Person) {
  const { page } = await admin.as.query(api.members.queries.list, {
    orgId,
    filters: {},
    sort: "engagement",
    paginationOpts: firstPage,
  });
  return page.find((line) => line.userId === userId);
}

describe("the level by rule", () => {
  test("is new on joining, follows each meeting, and falls with time alone", async () => {
    const world = await aMember();
    const { ana, mine, sweep, past } = world;
    expect(await mine()).toMatchObject({ level: "new", override: null });

    const first = await cameToOne(world, ana);
    expect(await mine()).toMatchObject({
      level: "active",
      facts: { attendedCount: 1 },
    });
    for (let times = 0; times < 3; times += 1) await cameToOne(world, ana);
    expect(await mine()).toMatchObject({
      level: "core",
      facts: { attendedCount: 4 },
    });
    expect(await tableLine(world, ana)).toMatchObject({ engagement: "core" });
    expect((await tableLine(world, ana))?.lastAttendedAt).not.toBeNull();

    // Taken back by the organisers: at once, and back again.
    await cameToOne(world, ana, null, first);
    expect(await mine()).toMatchObject({ level: "active" });
    await cameToOne(world, ana, "yes", first);
    expect(await mine()).toMatchObject({ level: "core" });

    later(80 * DAY_MS);
    await sweep();
    expect(await mine()).toMatchObject({ level: "core" });
    later(11 * DAY_MS);
    await sweep();
    expect(await mine()).toMatchObject({
      level: "quiet",
      facts: { attendedCount: 0 },
    });
    expect(await tableLine(world, ana)).toMatchObject({ engagement: "quiet" });
    expect((await past()).map(({ level }) => level)).toEqual([
      "quiet",
      "core",
      "active",
      "core",
      "active",
      "new",
    ]);
  });

  test("is quiet after a month without anything, by the sweep alone", async () => {
    const { mine, sweep } = await aMember();
    later(29 * DAY_MS);
    await sweep();
    expect(await mine()).toMatchObject({ level: "new" });
    later(2 * DAY_MS);
    await sweep();
    expect(await mine()).toMatchObject({ level: "quiet" });
  });

  test("counts a program while it runs, and a completed one afterwards", async () => {
    const { admin, orgId, ana, mine, sweep } = await aMember();
    const programId = await admin.as.mutation(api.programs.create, {
      orgId,
      facts: {
        name: "Course",
        kind: "course",
        description: "",
        startsAt: Date.now(),
        endsAt: Date.now() + 40 * DAY_MS,
        audience: "members",
        enrolment: "self",
        completion: { by: "hand" },
      },
    });
    await admin.as.mutation(api.programs.setState, {
      orgId,
      programId,
      state: "open",
    });
    await ana.as.mutation(api.programs.enrol, { programId, note: "" });
    expect(await mine()).toMatchObject({
      level: "active",
      facts: { activeProgramCount: 1 },
    });
    later(41 * DAY_MS);
    await sweep();
    expect(await mine()).toMatchObject({
      level: "quiet",
      facts: { activeProgramCount: 0 },
    });
  });

  test("ends with the membership, and is nobody else's to read", async () => {
    const { t, admin, orgId, of, ana, mine } = await aMember();
    const berta = await asMember(t);
    expect(await codeOf(berta.as.query(queries.getMine, { orgId }))).toBe(
      "NOT_FOUND",
    );
    expect(await codeOf(ana.as.query(queries.getOf, of))).toBe("FORBIDDEN");
    await ana.as.mutation(api.orgs.memberships.leave, { orgId });
    expect(await codeOf(mine())).toBe("NOT_FOUND");
    expect(await admin.as.query(queries.getOf, of)).toEqual({
      current: null,
      history: [],
    });
  });
});

describe("an admin's word", () => {
  test("holds with its reason until its day, then the rule speaks by itself", async () => {
    const world = await aMember();
    const { ana, mine, sweep, override, past } = world;
    later(HOUR_MS);
    await override();
    await override();
    expect(await mine()).toMatchObject({
      level: "core",
      ruleLevel: "new",
      override: { reason: "Runs the library.", byName: "Adela" },
    });
    expect(await tableLine(world, ana)).toMatchObject({ engagement: "core" });
    // What happens meanwhile moves the facts, not the word.
    await cameToOne(world, ana);
    expect(await mine()).toMatchObject({ level: "core", ruleLevel: "active" });
    later(31 * DAY_MS);
    await sweep();
    expect(await mine()).toMatchObject({ level: "active", override: null });
    expect(
      (await past()).map(({ level, isOverride }) => [level, isOverride]),
    ).toEqual([
      ["active", false],
      ["core", true],
      ["new", false],
    ]);
  });

  test("can be taken back at once, with a line for each in the log", async () => {
    const { ana, of, admin, mine, override } = await aMember();
    await override();
    later(1_000);
    for (let times = 0; times < 2; times += 1) {
      await admin.as.mutation(mutations.clearOverride, of);
    }
    expect(await mine()).toMatchObject({ level: "new", override: null });
    const { page } = await ana.as.query(api.members.queries.getLogAboutMe, {
      paginationOpts: firstPage,
    });
    expect(
      page.filter(({ action }) => action === "engagementOverridden"),
    ).toMatchObject([
      { details: { isCleared: true } },
      { details: { level: "core" } },
    ]);
  });

  test("needs a reason, a day within a year, and a member", async () => {
    const { t, of, override, admin } = await aMember();
    expect(await codeOf(override({ reason: " " }))).toBe("INVALID");
    expect(await codeOf(override({ until: Date.now() - 1 }))).toBe("INVALID");
    expect(await codeOf(override({ until: Infinity }))).toBe("INVALID");
    const { userId } = await asMember(t);
    expect(
      await codeOf(
        admin.as.mutation(mutations.clearOverride, { ...of, userId }),
      ),
    ).toBe("NOT_FOUND");
  });
});

test("memberships older than engagement are followed once by hand", async () => {
  const { t, admin, orgId, of } = await aMember();
  await t.run(async (ctx) => {
    for (const row of await ctx.db.query("engagements").take(10)) {
      await ctx.db.delete("engagements", row._id);
    }
  });
  expect((await admin.as.query(queries.getOf, of)).current).toBeNull();
  await t.mutation(internal.engagement.keeping.followAll, {});
  await t.finishAllScheduledFunctions(vi.runAllTimers);
  expect((await admin.as.query(queries.getOf, of)).current).toMatchObject({
    level: "new",
  });
  expect(
    await admin.as.query(queries.getMine, { orgId }),
    "of the admin too",
  ).not.toBeNull();
});
