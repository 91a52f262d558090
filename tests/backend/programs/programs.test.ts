import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import type { ProgramFacts } from "../../../convex/model/programs/views";
import { codeOf, refusalIn } from "../../support/accounts";
import { anEvent, DAY_MS, HOUR_MS } from "../../support/events";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  type Person,
} from "../../support/people";
import { newWorld } from "../../support/setup";

const { programs } = api;
const firstPage = { numItems: 10, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => {
  vi.setSystemTime(Date.now() + ms);
};

function facts(more: Partial<ProgramFacts> = {}): ProgramFacts {
  return {
    name: "Course",
    kind: "course",
    description: "",
    startsAt: Date.now(),
    endsAt: Date.now() + 60 * DAY_MS,
    audience: "everyone",
    enrolment: "self",
    completion: { by: "hand" },
    ...more,
  };
}

async function aProgram(more: Partial<ProgramFacts> = {}) {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const programId = await admin.as.mutation(programs.create, {
    orgId,
    facts: facts(more),
  });
  await admin.as.mutation(programs.setState, {
    orgId,
    programId,
    state: "open",
  });
  const enrol = async ({ as }: Person) =>
    await as.mutation(programs.enrol, { programId, note: "Please." });
  const counts = async () => {
    const [line] = await admin.as.query(programs.getOrgPrograms, { orgId });
    return line?.counts;
  };
  const run = async () => await t.finishAllScheduledFunctions(vi.runAllTimers);
  const stateOf = async ({ as }: Person) =>
    (await as.query(programs.getPage, { programId }))?.mine?.state ?? null;
  return { t, orgId, admin, programId, enrol, counts, run, stateOf };
}

describe("getting into a program", () => {
  test("is by oneself while there is room; then one waits, and moves up", async () => {
    const { t, programId, enrol, counts, stateOf } = await aProgram({
      capacity: 1,
    });
    const [one, two] = [await asMember(t), await asMember(t)];
    expect([await enrol(one), await enrol(two), await enrol(two)]).toEqual([
      "enrolled",
      "waitlisted",
      "waitlisted",
    ]);
    expect(await counts()).toMatchObject({ enrolled: 1, waitlisted: 1 });
    await one.as.mutation(programs.withdraw, { programId });
    await one.as.mutation(programs.withdraw, { programId });
    expect(await stateOf(two)).toBe("enrolled");
    expect(await counts()).toMatchObject({
      enrolled: 1,
      waitlisted: 0,
      withdrawn: 1,
    });
  });

  test("by approval waits for an organiser's word, which is written down", async () => {
    const { t, orgId, admin, programId, enrol, stateOf } = await aProgram({
      enrolment: "approval",
    });
    const [one, two] = [await asMember(t), await asMember(t)];
    for (const person of [one, two]) {
      expect(await enrol(person)).toBe("pending");
    }
    const { page } = await admin.as.query(programs.getProgramParticipants, {
      orgId,
      programId,
      state: "pending",
      paginationOpts: firstPage,
    });
    // No members of the organisation: nothing of them but their wish is shown.
    expect(page).toMatchObject([
      { note: "Please.", name: "" },
      { note: "Please.", name: "" },
    ]);
    await admin.as.mutation(programs.admit, {
      orgId,
      programId,
      userId: one.userId,
    });
    const declined = page.find(({ userId }) => userId === two.userId);
    if (declined === undefined) throw new Error("nobody asked");
    const { enrolmentId } = declined;
    await admin.as.mutation(programs.decline, { orgId, enrolmentId });
    expect([await stateOf(one), await stateOf(two)]).toEqual([
      "enrolled",
      "declined",
    ]);
    expect(await codeOf(enrol(two))).toBe("CONFLICT");
    const lines = await t.run(
      async (ctx) => await ctx.db.query("auditLines").take(10),
    );
    expect(lines.map(({ details }) => details.state)).toEqual([
      "enrolled",
      "declined",
    ]);
  });

  test("by an admin alone there is no way in by oneself, nor into a draft", async () => {
    const { t, orgId, admin, programId, enrol } = await aProgram({
      enrolment: "byAdmin",
    });
    const stranger = await asMember(t);
    expect(await codeOf(enrol(stranger))).toBe("CONFLICT");
    const admitting = admin.as.mutation(programs.admit, {
      orgId,
      programId,
      userId: stranger.userId,
    });
    expect(await codeOf(admitting)).toBe("NOT_FOUND");
    const draft = await admin.as.mutation(programs.create, {
      orgId,
      facts: facts(),
    });
    expect(
      await stranger.as.query(programs.getPage, { programId: draft }),
    ).toBeNull();
  });

  test("what it says is refused at the field that is wrong", async () => {
    const { orgId, admin } = await aProgram();
    const refused = async (more: Partial<ProgramFacts>) =>
      await refusalIn(
        admin.as.mutation(programs.create, { orgId, facts: facts(more) }),
      );
    expect(await refused({ name: "" })).toMatchObject({ field: "name" });
    expect(await refused({ endsAt: Date.now() - DAY_MS })).toMatchObject({
      field: "endsAt",
    });
    expect(
      await refused({ completion: { by: "percentage", percent: 101 } }),
    ).toMatchObject({ field: "completion.percent" });
  });
});

describe("completing a program", () => {
  /** Three evenings that are sessions, and somebody in the program. */
  async function aCourse(completion: ProgramFacts["completion"]) {
    const world = await aProgram({ completion });
    const { t, orgId, admin, programId, enrol, run } = world;
    const ana = await asMember(t);
    await enrol(ana);
    const eventIds: Id<"events">[] = [];
    for (const day of [1, 2, 3]) {
      const startsAt = Date.now() + day * DAY_MS;
      const eventId = await anEvent(admin, orgId, { startsAt });
      const session = { eventId };
      await admin.as.mutation(programs.addSession, {
        orgId,
        programId,
        session,
      });
      eventIds.push(eventId);
    }
    const cameTo = async (at: number, answer: "yes" | "no" = "yes") => {
      const eventId = eventIds[at];
      if (eventId === undefined) throw new Error("no such evening");
      await ana.as.mutation(api.attendance.mutations.answer, {
        eventId,
        answer,
      });
    };
    const isOver = async () => {
      await t.mutation(internal.progress.steps.holdWhatIsOver, {});
      await run();
    };
    return { ...world, ana, eventIds, cameTo, isOver };
  }

  test("by percentage: the attendance of linked events counts, once all are held", async () => {
    const { ana, cameTo, isOver, stateOf, programId } = await aCourse({
      by: "percentage",
      percent: 60,
    });
    later(2 * DAY_MS + 3 * HOUR_MS);
    await cameTo(0);
    await cameTo(1);
    await isOver();
    // Two of three are enough, but the third is still to come.
    expect(await stateOf(ana)).toBe("enrolled");
    later(2 * DAY_MS);
    await isOver();
    expect(await stateOf(ana)).toBe("completed");
    const page = await ana.as.query(programs.getPage, { programId });
    expect(page?.mine).toMatchObject({ attendedCount: 2, heldCount: 3 });
    // A corrected answer is followed back.
    await cameTo(1, "no");
    expect(await stateOf(ana)).toBe("enrolled");
  });

  test("by number: as soon as so many are attended", async () => {
    const { ana, cameTo, stateOf } = await aCourse({
      by: "count",
      sessions: 2,
    });
    later(2 * DAY_MS + 3 * HOUR_MS);
    await cameTo(0);
    expect(await stateOf(ana)).toBe("enrolled");
    await cameTo(1);
    expect(await stateOf(ana)).toBe("completed");
  });

  test("an evening that is called off counts for nobody", async () => {
    const { t, ana, orgId, admin, eventIds, cameTo, isOver, stateOf } =
      await aCourse({ by: "percentage", percent: 100 });
    const [, , third] = eventIds;
    if (third === undefined) throw new Error("no third evening");
    await admin.as.mutation(api.events.mutations.cancel, {
      orgId,
      eventId: third,
    });
    later(2 * DAY_MS + 3 * HOUR_MS);
    await cameTo(0);
    await cameTo(1);
    await isOver();
    expect(await stateOf(ana)).toBe("completed");
    const [program] = await t.run(
      async (ctx) => await ctx.db.query("programs").take(1),
    );
    expect(program).toMatchObject({ sessionCount: 2, heldCount: 2 });
  });

  test("by hand, whatever the rule counts, and taken back", async () => {
    const { ana, orgId, admin, programId, stateOf } = await aCourse({
      by: "hand",
    });
    const { page } = await admin.as.query(programs.getProgramParticipants, {
      orgId,
      programId,
      state: "enrolled",
      paginationOpts: firstPage,
    });
    const [line] = page;
    if (line === undefined) throw new Error("nobody is enrolled");
    const set = async (isCompleted: boolean) => {
      await admin.as.mutation(programs.setCompletedByHand, {
        orgId,
        enrolmentId: line.enrolmentId,
        isCompleted,
      });
    };
    await set(true);
    expect(await stateOf(ana)).toBe("completed");
    await set(false);
    expect(await stateOf(ana)).toBe("enrolled");
  });

  test("a mark by hand holds over what the event says, until it is taken away", async () => {
    const { t, orgId, admin, programId, run } = await aProgram({
      completion: { by: "count", sessions: 1 },
    });
    const fellow = await asOrgMember(t, orgId, "member");
    await admin.as.mutation(programs.admit, {
      orgId,
      programId,
      userId: fellow.userId,
    });
    const startsAt = Date.now() - DAY_MS;
    const sessionId = await admin.as.mutation(programs.addSession, {
      orgId,
      programId,
      session: { title: "At home", startsAt, endsAt: startsAt + HOUR_MS },
    });
    const mark = async (isPresent: boolean | null) => {
      await admin.as.mutation(programs.markSession, {
        orgId,
        sessionId,
        userId: fellow.userId,
        isPresent,
      });
    };
    const mine = async () => {
      const [program] = await fellow.as.query(programs.listMine, {
        asOf: Date.now(),
      });
      return [program?.state, program?.attendedCount];
    };
    await mark(true);
    expect(await mine()).toEqual(["completed", 1]);
    await mark(null);
    expect(await mine()).toEqual(["enrolled", 0]);
    await mark(true);
    await admin.as.mutation(programs.setSessionCancelled, {
      orgId,
      sessionId,
      isCancelled: true,
    });
    await run();
    expect(await mine()).toEqual(["enrolled", 0]);
  });

  test("a changed rule holds for those who are in already", async () => {
    const { ana, orgId, admin, programId, cameTo, run, stateOf } =
      await aCourse({ by: "count", sessions: 3 });
    later(DAY_MS + 3 * HOUR_MS);
    await cameTo(0);
    await admin.as.mutation(programs.edit, {
      orgId,
      programId,
      facts: facts({ completion: { by: "count", sessions: 1 } }),
    });
    await run();
    expect(await stateOf(ana)).toBe("completed");
    const open = await ana.as.query(programs.browse, {
      paginationOpts: firstPage,
    });
    expect(open.page).toMatchObject([{ enrolledCount: 1, mine: "completed" }]);
  });
});
