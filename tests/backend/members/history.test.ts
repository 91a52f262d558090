import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined, type Community } from "../../support/community";
import { anEvent, HOUR_MS } from "../../support/events";
import { asMember } from "../../support/people";

const { history } = api.members;
const paginationOpts = { numItems: 10, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aProgramWith(
  { t, admin, orgId }: Community,
  userId: Id<"users">,
): Promise<Id<"programs">> {
  const programId = await admin.as.mutation(api.programs.create, {
    orgId,
    facts: {
      name: "Course",
      kind: "course",
      description: "",
      startsAt: Date.now(),
      endsAt: Date.now() + HOUR_MS,
      audience: "members",
      enrolment: "byAdmin",
      completion: { by: "hand" },
    },
  });
  await t.run(async (ctx) => {
    await ctx.db.insert("enrolments", {
      programId,
      orgId,
      userId,
      state: "enrolled",
      note: "",
      since: 1,
      attendedCount: 2,
      isCompletedByHand: false,
    });
  });
  return programId;
}

test("an organiser reads a member's meetings and programs of their own organisation", async () => {
  const community = await aCommunity();
  const { t, admin, orgId } = community;
  const ana = await joined(community, "Ana");
  const { userId } = ana;
  const eventId = await anEvent(admin, orgId, {
    startsAt: Date.now() + HOUR_MS,
  });
  vi.setSystemTime(Date.now() + 4 * HOUR_MS);
  await admin.as.mutation(api.attendance.roster.mark, {
    orgId,
    eventId,
    marks: [{ userId, answer: "partly" }],
  });
  const programId = await aProgramWith(community, userId);
  const of = { orgId, userId };
  const meetings = { ...of, paginationOpts };
  expect(
    (await admin.as.query(history.listMeetings, meetings)).page,
  ).toMatchObject([
    {
      eventId,
      title: "Reading group",
      answer: "partly",
      source: "organiser",
      isDisputed: false,
    },
  ]);
  expect(await admin.as.query(history.listPrograms, of)).toEqual([
    {
      programId,
      name: "Course",
      state: "enrolled",
      attendedCount: 2,
      heldCount: 0,
      since: 1,
    },
  ]);
  expect(await codeOf(ana.as.query(history.listMeetings, meetings))).toBe(
    "FORBIDDEN",
  );
  const stranger = await asMember(t);
  const ofStranger = { orgId, userId: stranger.userId };
  expect(await codeOf(admin.as.query(history.listPrograms, ofStranger))).toBe(
    "NOT_FOUND",
  );
  expect(
    await codeOf(
      admin.as.query(history.listMeetings, { ...ofStranger, paginationOpts }),
    ),
  ).toBe("NOT_FOUND");
});
