import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { anEvent, DAY_MS, HOUR_MS } from "../../support/events";
import { asMember, asOrgMember } from "../../support/people";

const { overview, requests } = api.orgs;
const NOW = Date.UTC(2026, 10, 27, 12);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(NOW);
});
afterEach(() => {
  vi.useRealTimers();
});

async function look({ admin, orgId }: Community) {
  return await admin.as.query(overview.get, { orgId, asOf: Date.now() });
}
const none = { count: 0, isMore: false };
const one = { count: 1, isMore: false };

/** An event that is over, and three people who said they would come. */
async function anEvening(community: Community) {
  const { admin, orgId } = community;
  const eventId = await anEvent(admin, orgId, { startsAt: NOW + HOUR_MS });
  const people = [];
  for (const name of ["Ana", "Beto", "Caro"]) {
    const person = await joined(community, name);
    const answer = name === "Caro" ? ("maybe" as const) : ("going" as const);
    await person.as.mutation(api.events.mutations.answer, { eventId, answer });
    people.push(person.userId);
  }
  vi.setSystemTime(NOW + DAY_MS);
  return { eventId, people };
}

/** A draft. */
async function aCourse({ admin, orgId }: Community) {
  return await admin.as.mutation(api.programs.create, {
    orgId,
    facts: {
      name: "Course",
      kind: "course",
      description: "",
      startsAt: NOW + DAY_MS,
      endsAt: NOW + 9 * DAY_MS,
      audience: "members",
      enrolment: "approval",
      completion: { by: "hand" },
    },
  });
}

describe("the overview of an organisation", () => {
  test("of one where nothing happened names nothing", async () => {
    expect(await look(await aCommunity())).toEqual({
      attendance: null,
      failingSources: [],
      failedMails: none,
      requests: none,
      applications: [],
      quiet: none,
      unmet: none,
      // Whoever a test world makes an admin is in no sum.
      members: 0,
      joined: none,
      comingEvents: none,
      livePrograms: none,
    });
  });

  test("names the last event until everybody has answered", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    const { eventId, people } = await anEvening(community);
    const mark = async (ids: typeof people) => {
      await admin.as.mutation(api.attendance.roster.mark, {
        orgId,
        eventId,
        marks: ids.map((userId) => ({ userId, answer: "yes" as const })),
      });
    };
    await mark(people.slice(0, 1));
    expect((await look(community)).attendance).toMatchObject({
      eventId,
      title: "Reading group",
      answered: 1,
      expected: 3,
    });
    await mark(people.slice(1));
    expect((await look(community)).attendance).toBeNull();
  });

  test("no longer asks about an event of weeks ago, nor about one that was off", async () => {
    const community = await aCommunity();
    await anEvening(community);
    vi.setSystemTime(NOW + 20 * DAY_MS);
    expect((await look(community)).attendance).toBeNull();
  });

  test("names calendars that fail, unless they are paused, and mails that failed", async () => {
    const community = await aCommunity();
    const { t, orgId } = community;
    await t.run(async (ctx) => {
      const counts = {
        added: 0,
        changed: 0,
        cancelled: 0,
        unchanged: 0,
        skipped: 0,
      };
      for (const isPaused of [false, true]) {
        await ctx.db.insert("eventSources", {
          orgId,
          kind: "ics",
          label: isPaused ? "Paused" : "Agenda",
          url: "https://example.org/a.ics",
          audience: "members",
          timeZone: "UTC",
          isPaused,
          lastResult: {
            at: 1,
            problem: "timeout",
            detail: "",
            counts,
            skipped: [],
          },
          failedCount: 1,
        });
      }
      await ctx.db.insert("emailOutbox", {
        dedupeKey: "one",
        stream: "invitation",
        address: "a@example.org",
        orgId,
        refs: { kind: "invitation", orgId, path: "/join/x" },
        state: "failed",
        rank: 1,
        notBefore: 1,
        notAfter: 2,
        attempt: 3,
      });
    });
    const seen = await look(community);
    expect(seen.failingSources).toMatchObject([
      { label: "Agenda", problem: "timeout" },
    ]);
    expect(seen.failedMails).toEqual(one);
  });

  test("counts who waits, who went quiet and who never came to anything", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const asking = await asMember(t, { name: "Asks" });
    await asking.as.mutation(requests.ask, {
      orgId,
      note: "",
      audience: "members",
    });
    const quiet = await joined(community, "Quiet");
    await joined(community, "New");
    const programId = await aCourse(community);
    await admin.as.mutation(api.programs.setState, {
      orgId,
      programId,
      state: "open",
    });
    await quiet.as.mutation(api.programs.enrol, { programId, note: "Please." });
    await t.run(async (ctx) => {
      const row = await ctx.db
        .query("memberRows")
        .withIndex("by_orgId_and_userId", (q) =>
          q.eq("orgId", orgId).eq("userId", quiet.userId),
        )
        .unique();
      if (row === null) throw new Error("no row");
      const engagement = "quiet" as const;
      await ctx.db.patch("memberRows", row._id, {
        engagement,
        engagementRank: 1,
      });
    });
    await anEvent(admin, orgId);
    expect(await look(community)).toMatchObject({
      requests: one,
      quiet: one,
      unmet: none,
      joined: { count: 2, isMore: false },
      comingEvents: one,
      applications: [{ programId, name: "Course", pending: 1 }],
      members: 2,
      livePrograms: one,
    });
    vi.setSystemTime(NOW + 45 * DAY_MS);
    expect(await look(community)).toMatchObject({ unmet: one, joined: none });
  });

  test("counts a program from its opening until it is over", async () => {
    const community = await aCommunity();
    const { admin, orgId } = community;
    const programId = await aCourse(community);
    const count = async () => (await look(community)).livePrograms.count;
    const counts = [await count()];
    for (const state of ["open", "running", "completed"] as const) {
      await admin.as.mutation(api.programs.setState, {
        orgId,
        programId,
        state,
      });
      counts.push(await count());
    }
    expect(counts).toEqual([0, 1, 1, 0]);
  });

  test("is for who runs it", async () => {
    const { t, orgId } = await aCommunity();
    const member = await asOrgMember(t, orgId, "member");
    const stranger = await asMember(t);
    const asked = { orgId, asOf: NOW };
    expect(await codeOf(member.as.query(overview.get, asked))).toBe(
      "FORBIDDEN",
    );
    expect(await codeOf(stranger.as.query(overview.get, asked))).toBe(
      "NOT_FOUND",
    );
  });
});
