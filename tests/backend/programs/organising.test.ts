import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { ProgramFacts } from "../../../convex/model/programs/views";
import { codeOf } from "../../support/accounts";
import { anEvent, DAY_MS, HOUR_MS } from "../../support/events";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  type Person,
} from "../../support/people";
import { newWorld } from "../../support/setup";

const { programs } = api;
const { mine: ours, organising } = api.progress;
const firstPage = { numItems: 10, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aProgram(more: Partial<ProgramFacts> = {}) {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const programId = await admin.as.mutation(programs.create, {
    orgId,
    facts: {
      name: "Course",
      kind: "course",
      description: "",
      startsAt: Date.now(),
      endsAt: Date.now() + 60 * DAY_MS,
      audience: "everyone",
      enrolment: "self",
      completion: { by: "hand" },
      ...more,
    },
  });
  const at = { orgId, programId };
  await admin.as.mutation(programs.setState, { ...at, state: "open" });
  const enrol = async ({ as }: Person) =>
    await as.mutation(programs.enrol, { programId, note: "" });
  const place = async ({ as }: Person) =>
    (await as.query(programs.getPage, { programId }))?.mine ?? null;
  const enrolmentOf = async ({ userId }: Person) =>
    await t.run(async (ctx) => {
      const row = await ctx.db
        .query("enrolments")
        .withIndex("by_programId_and_userId", (q) =>
          q.eq("programId", programId).eq("userId", userId),
        )
        .unique();
      if (row === null) throw new Error("not in the program");
      return row._id;
    });
  const takeBack = async (person: Person, decided: "enrolled" | "declined") =>
    await admin.as.mutation(organising.takeBack, {
      orgId,
      enrolmentId: await enrolmentOf(person),
      decided,
    });
  const news = async ({ as }: Person) => {
    const { page } = await as.query(api.notifications.queries.listMine, {
      paginationOpts: firstPage,
    });
    return page.map(({ subject }) =>
      subject.kind === "programPlace" ? subject.news : subject.kind,
    );
  };
  const run = async () => await t.finishAllScheduledFunctions(vi.runAllTimers);
  return { t, at, admin, enrol, place, enrolmentOf, takeBack, news, run };
}

describe("taking a decision back", () => {
  test("lets who was turned down stand as they stood, and untells it", async () => {
    const world = await aProgram({ enrolment: "approval" });
    const ana = await asMember(world.t);
    await world.enrol(ana);
    await world.admin.as.mutation(programs.decline, {
      orgId: world.at.orgId,
      enrolmentId: await world.enrolmentOf(ana),
    });
    expect(await world.news(ana)).toEqual(["declined"]);
    expect(await world.takeBack(ana, "declined")).toBe("pending");
    expect(await world.place(ana)).toMatchObject({ state: "pending" });
    expect(await world.news(ana)).toEqual([]);
    const unread = await ana.as.query(api.notifications.queries.getUnread, {});
    expect(unread).toEqual({ unread: 0 });
    expect(await codeOf(world.takeBack(ana, "declined"))).toBe("CONFLICT");
  });

  test("puts who was let in unasked out again, and a place on to who waits", async () => {
    const world = await aProgram({ capacity: 1 });
    const fellow = await asOrgMember(world.t, world.at.orgId, "member");
    const { userId } = fellow;
    await world.admin.as.mutation(programs.admit, { ...world.at, userId });
    const ben = await asMember(world.t);
    expect(await world.enrol(ben)).toBe("waitlisted");
    expect(await world.place(ben)).toMatchObject({ aheadCount: 0 });
    expect(await world.takeBack(fellow, "enrolled")).toBeNull();
    expect(await world.place(fellow)).toBeNull();
    expect(await world.place(ben)).toMatchObject({ state: "enrolled" });
    expect(await world.news(ben)).toEqual(["movedUp"]);
  });

  test("lets a member who left stay, for minutes", async () => {
    const world = await aProgram({ capacity: 1 });
    const { programId } = world.at;
    const [ana, ben] = [await asMember(world.t), await asMember(world.t)];
    await world.enrol(ana);
    const leaveAndStay = async (afterMs: number) => {
      await ana.as.mutation(programs.withdraw, { programId });
      vi.setSystemTime(Date.now() + afterMs);
      return ana.as.mutation(ours.stay, { programId });
    };
    expect(await leaveAndStay(1_000)).toBe("enrolled");
    await world.enrol(ben);
    // Ben has the place now; Ana waits, before whoever comes later.
    expect(await leaveAndStay(1_000)).toBe("waitlisted");
    expect(await world.place(ben)).toMatchObject({ state: "enrolled" });
    expect(await codeOf(leaveAndStay(11 * 60_000))).toBe("CONFLICT");
    expect(await ben.as.mutation(ours.stay, { programId })).toBe("enrolled");
  });
});

describe("one program, run", () => {
  test("counts who was at an evening that was over before it became a session", async () => {
    const world = await aProgram({
      completion: { by: "percentage", percent: 50 },
    });
    const { t, at, admin } = world;
    const startsAt = Date.now() - DAY_MS;
    const eventId = await anEvent(admin, at.orgId, { startsAt });
    const sessionId = await admin.as.mutation(programs.addSession, {
      ...at,
      session: { eventId },
    });
    await admin.as.mutation(programs.addSession, {
      ...at,
      session: { title: "At home", startsAt, endsAt: startsAt + HOUR_MS },
    });
    const program = await admin.as.query(organising.getProgram, at);
    expect(program).toMatchObject({ sessionCount: 2, heldCount: 2 });
    expect(program?.nextStates).toContain("running");
    const ana = await asOrgMember(t, at.orgId, "member");
    await ana.as.mutation(api.attendance.mutations.answer, {
      eventId,
      answer: "yes",
    });
    await world.enrol(ana);
    // Who comes late was there all the same.
    expect(await world.place(ana)).toMatchObject({
      state: "completed",
      attendedCount: 1,
      heldCount: 2,
    });
    expect(await world.news(ana)).toEqual(["completed"]);
    const grid = await admin.as.query(organising.getMarks, {
      ...at,
      sessionIds: [sessionId],
    });
    expect(grid).toMatchObject({
      people: [{ userId: ana.userId, attendedCount: 1 }],
      cells: [{ sessionId, isPresent: true, isByHand: false }],
      isCut: false,
    });
    const page = await ana.as.query(programs.getPage, {
      programId: at.programId,
    });
    expect(page?.sessions.map(({ wasThere }) => wasThere).sort()).toEqual([
      null,
      true,
    ]);
  });

  test("is nobody's who does not run it", async () => {
    const { t, at, admin } = await aProgram();
    const south = await addOrganisation(t, "sur");
    const other = await asOrgMember(t, south, "admin");
    const asked = { orgId: south, programId: at.programId };
    expect(await other.as.query(organising.getProgram, asked)).toBeNull();
    expect(
      await codeOf(
        other.as.query(organising.getMarks, { ...asked, sessionIds: [] }),
      ),
    ).toBe("NOT_FOUND");
    const nonsense = { orgId: at.orgId, programId: "nonsense" };
    expect(await admin.as.query(organising.getProgram, nonsense)).toBeNull();
  });

  test("is shown to members of its organisation, where it is theirs alone", async () => {
    const { t, at, admin, news } = await aProgram({ audience: "members" });
    const fellow = await asOrgMember(t, at.orgId, "member");
    const stranger = await asMember(t);
    expect(await fellow.as.query(ours.listForMembers, {})).toMatchObject([
      { programId: at.programId, mine: null, enrolledCount: 0 },
    ]);
    expect(await stranger.as.query(ours.listForMembers, {})).toEqual([]);
    const { userId } = fellow;
    await admin.as.mutation(programs.admit, { ...at, userId });
    await admin.as.mutation(programs.admit, { ...at, userId });
    expect(await news(fellow)).toEqual(["admitted"]);
    expect(await fellow.as.query(ours.listForMembers, {})).toEqual([]);
  });

  test("leads a stranger to no event that is for members alone", async () => {
    const { t, at, admin } = await aProgram();
    for (const audience of ["members", "everyone"] as const) {
      const startsAt = Date.now() + DAY_MS;
      const eventId = await anEvent(admin, at.orgId, { startsAt, audience });
      await admin.as.mutation(programs.addSession, {
        ...at,
        session: { eventId },
      });
    }
    const { programId } = at;
    const linked = async (of: Pick<typeof t, "query">) =>
      (await of.query(programs.getPage, { programId }))?.sessions.filter(
        ({ eventId }) => eventId !== null,
      ).length;
    expect(await linked(t)).toBe(1);
    expect(await linked(admin.as)).toBe(2);
    const page = await t.query(programs.getPage, { programId });
    expect(page?.viewerCan).toMatchObject({
      enrol: null,
      enrolOnceSignedIn: "self",
    });
  });
});
