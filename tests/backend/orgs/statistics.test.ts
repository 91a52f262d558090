import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Doc } from "../../../convex/_generated/dataModel";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { anEvent, DAY_MS, HOUR_MS } from "../../support/events";
import { asMember, asOrgMember } from "../../support/people";

const { statistics } = api.orgs;
const NOW = Date.UTC(2026, 10, 27, 12);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  vi.setSystemTime(NOW);
});
afterEach(() => {
  vi.useRealTimers();
});

type Row = Partial<Doc<"memberRows">>;

/** Rows of people who are members, as the table has them. */
async function addRows({ t, orgId }: Community, count: number, row: Row) {
  await t.run(async (ctx) => {
    for (let at = 0; at < count; at += 1) {
      const userId = await ctx.db.insert("users", {});
      await ctx.db.insert("memberRows", {
        orgId,
        userId,
        role: "member",
        audience: "members",
        joinedAt: NOW - DAY_MS,
        name: "",
        nameKey: "",
        email: "",
        headline: "",
        city: "",
        country: "",
        skillKeys: [],
        shownSectionCount: 0,
        tagIds: [],
        engagement: "active",
        engagementRank: 2,
        searchText: "",
        ...row,
      });
    }
  });
}

async function counted(community: Community, isAsked = false) {
  const { t, admin, orgId } = community;
  await admin.as.mutation(statistics.refresh, { orgId, isAsked });
  await t.finishAllScheduledFunctions(vi.runAllTimers);
  const page = await admin.as.query(statistics.get, { orgId });
  if (page.statistics === null) throw new Error("nothing was counted");
  return { ...page.statistics, counting: page.counting };
}

describe("statistics of an organisation", () => {
  test("tell of groups of five and more, by country, city, skill and level", async () => {
    const community = await aCommunity();
    const rosario = { country: "AR", city: "Rosario", skillKeys: ["python"] };
    await addRows(community, 6, rosario);
    await addRows(community, 7, { country: "AR", city: "My own village" });
    await addRows(community, 5, { country: "UY", engagement: "quiet" });
    const { content, counting } = await counted(community);
    expect(counting).toBeNull();
    // The admin says nothing of a place: alone, they would be found by subtraction.
    expect(content.memberCount).toBe(19);
    expect(content.countries).toEqual({
      groups: [
        {
          key: "AR",
          count: 13,
          cities: { groups: [{ key: "Rosario", count: 6 }], rest: 7 },
        },
      ],
      rest: 6,
    });
    expect(content.skills).toEqual({
      groups: [
        { key: "Python", count: 6, name: { en: "Python", es: "Python" } },
      ],
      sayCount: 6,
    });
    expect(content.engagement).toEqual({
      groups: [{ key: "active", count: 13 }],
      rest: 6,
    });
    expect(JSON.stringify(content)).not.toContain("village");
  });

  test("never count a section that a member hides", async () => {
    const community = await aCommunity();
    for (let at = 0; at < 6; at += 1) {
      const person = await joined(community, `Person ${at}`);
      const basics = { ...EMPTY_BASICS, fullName: "P", country: "CL" };
      await person.as.mutation(api.profiles.mutations.saveSection, {
        edit: { section: "basics", value: basics },
        baseRev: 0,
      });
      if (at === 0) continue;
      const visibility = { basics: "me" as const };
      await person.as.mutation(api.profiles.mutations.setVisibility, {
        visibility,
      });
    }
    const { content } = await counted(community);
    expect(content.countries).toEqual({ groups: [], rest: 7 });
    expect(JSON.stringify(content)).not.toContain("CL");
  });

  test("say who joined and left by day and by month, and how many there were", async () => {
    const community = await aCommunity();
    const guest = await joined(community, "Guest");
    vi.setSystemTime(NOW + 40 * DAY_MS);
    await joined(community, "Later");
    const { orgId } = community;
    await guest.as.mutation(api.orgs.memberships.leave, { orgId });
    vi.setSystemTime(NOW + 41 * DAY_MS);
    const { content } = await counted(community);
    const day = (period: string) =>
      content.days.find((each) => each.period === period);
    expect(day("2026-11-27")).toMatchObject({ joined: 1, left: 0, members: 2 });
    expect(day("2027-01-06")).toMatchObject({ joined: 1, left: 1, members: 2 });
    expect(content.days).toHaveLength(92);
    expect(content.months.at(-1)).toMatchObject({
      period: "2027-01",
      joined: 1,
      left: 1,
      members: 2,
    });
  });

  test("forget a removal that was taken back", async () => {
    const community = await aCommunity();
    const { t, orgId } = community;
    const joinedAt = NOW - 3 * DAY_MS;
    await addRows(community, 1, { joinedAt });
    await t.run(async (ctx) => {
      const line = { orgId, at: NOW - DAY_MS };
      await ctx.db.insert("auditLines", {
        ...line,
        action: "memberRemoved",
        details: { joinedAt },
      });
      await ctx.db.insert("auditLines", {
        ...line,
        action: "memberJoined",
        details: { joinedAt, isRestored: true },
      });
    });
    const { days } = (await counted(community)).content;
    const sum = (name: "joined" | "left") =>
      days.reduce((total, day) => total + day[name], 0);
    expect([sum("joined"), sum("left")]).toEqual([1, 0]);
  });

  test("count events, who came to them, and how programs went", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const startsAt = NOW + HOUR_MS;
    const eventId = await anEvent(admin, orgId, { startsAt });
    const guest = await joined(community, "Guest");
    const answer = "going" as const;
    await guest.as.mutation(api.events.mutations.answer, { eventId, answer });
    const off = await anEvent(admin, orgId, { startsAt });
    await admin.as.mutation(api.events.mutations.cancel, {
      orgId,
      eventId: off,
    });
    vi.setSystemTime(startsAt + 5 * HOUR_MS);
    await admin.as.mutation(api.attendance.roster.mark, {
      orgId,
      eventId,
      marks: [{ userId: guest.userId, answer: "partly" }],
    });
    await t.run(async (ctx) => {
      const programId = await ctx.db.insert("programs", {
        orgId,
        name: "Course",
        kind: "course",
        description: "",
        startsAt: 1,
        endsAt: 2,
        state: "completed",
        audience: "members",
        enrolment: "self",
        completion: { by: "hand" },
        sessionCount: 1,
        heldCount: 1,
      });
      await ctx.db.insert("programSums", {
        programId,
        orgId,
        pending: 0,
        waitlisted: 0,
        enrolled: 1,
        completed: 8,
        withdrawn: 2,
        declined: 0,
      });
    });
    const { content } = await counted(community);
    expect(content.days.at(-1)).toMatchObject({
      events: 1,
      going: 1,
      attended: 1,
    });
    expect(content.programs).toMatchObject([
      { name: "Course", enrolled: 1, completed: 8, withdrawn: 2 },
    ]);
  });
});

describe("counting", () => {
  test("comes to 2,500 members page by page, and says how far it is", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    await addRows(community, 2_499, { country: "AR", skillKeys: ["python"] });
    await admin.as.mutation(statistics.refresh, { orgId, isAsked: false });
    const run = await t.run((ctx) => ctx.db.query("statisticsRuns").first());
    if (run === null) throw new Error("no counting began");
    const { step } = internal.orgs.statistics;
    await t.mutation(step, { runId: run._id, step: 1 });
    // The step that the scheduler still holds is of the past: it counts nothing twice.
    await t.mutation(step, { runId: run._id, step: 1 });
    const { counting } = await admin.as.query(statistics.get, { orgId });
    expect(counting?.memberCount).toBe(200);
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    const { statistics: told } = await admin.as.query(statistics.get, {
      orgId,
    });
    expect(told?.content.memberCount).toBe(2_500);
    expect(told?.content.skills.groups).toEqual([]);
    expect(
      await t.run((ctx) => ctx.db.query("statisticsRuns").first()),
    ).toBeNull();
  }, 60_000);

  test("is done once a day, once a minute where it is asked for", async () => {
    const community = await aCommunity();
    const at = async (later: number, isAsked: boolean) => {
      vi.setSystemTime(NOW + later);
      return (await counted(community, isAsked)).computedAt - NOW;
    };
    expect(await at(0, false)).toBe(0);
    expect(await at(HOUR_MS, false)).toBe(0);
    expect(await at(30_000, true)).toBe(0);
    expect(await at(HOUR_MS, true)).toBe(HOUR_MS);
    const nextDay = DAY_MS + HOUR_MS;
    expect(await at(nextDay, false)).toBe(nextDay);
  });

  test("that lost its step goes on where it was, with the next look", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    await admin.as.mutation(statistics.refresh, { orgId, isAsked: false });
    await t.run(async (ctx) => {
      const run = await ctx.db.query("statisticsRuns").first();
      if (run?.jobId !== undefined) await ctx.scheduler.cancel(run.jobId);
    });
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    const look = async () => await admin.as.query(statistics.get, { orgId });
    expect(await look()).toMatchObject({ statistics: null });
    expect((await counted(community)).content.memberCount).toBe(1);
  });

  test("is for who runs the organisation", async () => {
    const { t, orgId } = await aCommunity();
    const member = await asOrgMember(t, orgId, "member");
    const stranger = await asMember(t);
    const asked = { orgId, isAsked: true };
    for (const [person, code] of [
      [member, "FORBIDDEN"],
      [stranger, "NOT_FOUND"],
    ] as const) {
      expect(await codeOf(person.as.query(statistics.get, { orgId }))).toBe(
        code,
      );
      expect(await codeOf(person.as.mutation(statistics.refresh, asked))).toBe(
        code,
      );
    }
  });
});

const EMPTY_BASICS = {
  fullName: "",
  headline: "",
  city: "",
  country: "",
  timeZone: "",
  languages: [],
  links: [],
};
