import { beforeEach, describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import {
  eventsOf,
  follow,
  later,
  talk,
  useCalendars,
} from "../../support/calendars";
import { aCommunity, type Community } from "../../support/community";
import { DAY_MS, HOUR_MS } from "../../support/events";

const { programs } = api;
const calendars = useCalendars();
const both = () => [talk(), talk({ id: "other" })];
const gone = () => [talk({ id: "other" })];

/** A program whose one session is an event of a calendar that is followed. */
async function aCourse(community: Community) {
  const { t, admin, orgId } = community;
  calendars.fake().hold(both());
  await follow(community);
  const [event] = await eventsOf(community);
  const now = Date.now();
  const programId = await admin.as.mutation(programs.create, {
    orgId,
    facts: {
      name: "Course",
      kind: "course",
      description: "",
      startsAt: now,
      endsAt: now + 60 * DAY_MS,
      audience: "everyone",
      enrolment: "self",
      completion: { by: "hand" },
    },
  });
  const sessionId = await admin.as.mutation(programs.addSession, {
    orgId,
    programId,
    session: { eventId: event!._id },
  });
  const set = async (isCancelled: boolean) => {
    await admin.as.mutation(programs.setSessionCancelled, {
      orgId,
      sessionId,
      isCancelled,
    });
  };
  const state = async () =>
    await t.run(async (ctx) => {
      const session = await ctx.db.get("programSessions", sessionId);
      const program = await ctx.db.get("programs", programId);
      return [session?.isCancelled, program?.sessionCount];
    });
  return { sessionId, programId, set, state, event: event! };
}

/** Two looks miss the event: it is off. */
async function isCalledOff(community: Community) {
  calendars.fake().hold(gone());
  await later(community);
  await later(community);
}

async function isBack(community: Community) {
  calendars.fake().hold(both());
  await later(community);
}

describe("a session that is an event", () => {
  let community: Community;
  beforeEach(async () => {
    community = await aCommunity();
  });

  test("is off with it, and on again with it", async () => {
    const { state } = await aCourse(community);
    await isCalledOff(community);
    expect(await state()).toEqual([true, 0]);
    await isBack(community);
    expect(await state()).toEqual([false, 1]);
  });

  test("stays off where an organiser had called it off by hand", async () => {
    const { state, set } = await aCourse(community);
    await set(true);
    await isCalledOff(community);
    await isBack(community);
    expect(await state()).toEqual([true, 0]);
    await set(false);
    expect(await state()).toEqual([false, 1]);
  });

  test("called off by hand after it came back is not brought back again", async () => {
    const { state, set } = await aCourse(community);
    await isCalledOff(community);
    await isBack(community);
    await set(true);
    calendars.fake().hold([talk({ name: "Another name" }), ...gone()]);
    await later(community);
    expect(await state()).toEqual([true, 0]);
  });

  test("counts its changes for calendar programs, and only those", async () => {
    const { t, admin, orgId } = community;
    const { sessionId, programId, event, set } = await aCourse(community);
    const count = async () =>
      await t.run(async (ctx) => {
        const row = await ctx.db.get("programSessions", sessionId);
        return [row?.sequence ?? 0, row?.changedAt ?? 0] as const;
      });
    const counts = [await count()];
    const edit = async (more: { name?: string; endsAt?: number }) => {
      const program = await t.run((ctx) => ctx.db.get("programs", programId));
      const { name, kind, description, startsAt, endsAt } = program!;
      const { audience, enrolment, completion } = program!;
      const kept = { name, kind, description, startsAt, endsAt };
      await admin.as.mutation(programs.edit, {
        orgId,
        programId,
        facts: { ...kept, audience, enrolment, completion, ...more },
      });
    };
    for (const change of [
      async () => {
        calendars.fake().hold([talk({ name: "Another name" }), ...gone()]);
        await later(community);
      },
      async () => {
        await set(true);
      },
      async () => {
        await set(true);
      },
      async () => {
        await edit({ endsAt: event.endsAt + HOUR_MS });
      },
      async () => {
        await edit({ name: "Renamed" });
      },
    ]) {
      await change();
      counts.push(await count());
    }
    expect(counts.map(([sequence]) => sequence)).toEqual([0, 1, 2, 2, 2, 3]);
    const times = counts.map(([, at]) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});
