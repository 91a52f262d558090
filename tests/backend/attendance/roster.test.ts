import { describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { codeOf } from "../../support/accounts";
import { anEvent, DAY_MS } from "../../support/events";
import { aCommunity, joined } from "../../support/community";
import { asMember } from "../../support/people";

const { roster, queries, mutations } = api.attendance;
const firstPage = { numItems: 10, cursor: null };

/** An evening of yesterday with three members; the first two had said they would come. */
async function anEvening() {
  const community = await aCommunity();
  const { admin, orgId } = community;
  const eventId = await anEvent(admin, orgId, {
    startsAt: Date.now() + DAY_MS,
  });
  const ana = await joined(community, "Ana");
  const beto = await joined(community, "Beto");
  const caro = await joined(community, "Caro");
  for (const { as } of [ana, beto]) {
    await as.mutation(api.events.mutations.answer, {
      eventId,
      answer: "going",
    });
  }
  await community.t.run(async (ctx) => {
    const startsAt = Date.now() - DAY_MS;
    await ctx.db.patch("events", eventId, { startsAt, endsAt: startsAt + 1 });
  });
  const lines = async () =>
    (await admin.as.query(roster.get, { orgId, eventId })).lines;
  const mark = async (
    marks: { userId: typeof ana.userId; answer: "yes" | "no" | null }[],
    who = admin,
  ) => await who.as.mutation(roster.mark, { orgId, eventId, marks });
  return { ...community, eventId, ana, beto, caro, lines, mark };
}

describe("the roster", () => {
  test("lists who registered by name, and marks anybody of the organisation", async () => {
    const { ana, caro, lines, mark, orgId, admin } = await anEvening();
    expect((await lines()).map(({ name, rsvp }) => [name, rsvp])).toEqual([
      ["Ana", "going"],
      ["Beto", "going"],
    ]);
    const found = await admin.as.query(roster.findByName, {
      orgId,
      text: "caro",
    });
    expect(found).toMatchObject([{ userId: caro.userId, name: "Caro" }]);
    await mark([
      { userId: ana.userId, answer: "yes" },
      { userId: caro.userId, answer: "yes" },
    ]);
    expect(
      (await lines()).map(({ name, answer, source }) => [name, answer, source]),
    ).toEqual([
      ["Ana", "yes", "organiser"],
      ["Beto", null, null],
      ["Caro", "yes", "organiser"],
    ]);
  });

  test("answers what was said before, so that undo restores it; twice changes nothing", async () => {
    const { ana, beto, lines, mark } = await anEvening();
    await mark([{ userId: ana.userId, answer: "no" }]);
    const before = await mark([
      { userId: ana.userId, answer: "yes" },
      { userId: beto.userId, answer: "yes" },
    ]);
    expect(before).toEqual([
      { userId: ana.userId, answer: "no" },
      { userId: beto.userId, answer: null },
    ]);
    expect(await mark([{ userId: ana.userId, answer: "yes" }])).toEqual([]);
    await mark(before as Parameters<typeof mark>[0]);
    expect((await lines()).map(({ answer }) => answer)).toEqual(["no", null]);
  });

  test("an organiser's word holds over the member's, and the difference is shown", async () => {
    const { ana, eventId, lines, mark } = await anEvening();
    await ana.as.mutation(mutations.answer, { eventId, answer: "no" });
    await mark([{ userId: ana.userId, answer: "yes" }]);
    const [line] = await lines();
    expect(line).toMatchObject({
      answer: "yes",
      source: "organiser",
      selfAnswer: "no",
      isDisputed: true,
    });
    const { page } = await ana.as.query(queries.getMyAttendanceHistory, {
      paginationOpts: firstPage,
    });
    expect(page).toMatchObject([{ answer: "yes", isDisputed: true }]);
    const summary = await ana.as.query(queries.getMyAttendanceSummary);
    expect(summary).toMatchObject([{ attended: 1, missed: 0 }]);
  });

  test("taken back after the question was due, a mark leaves somebody to be asked", async () => {
    const { t, eventId, ana, beto, mark } = await anEvening();
    const { tick, askPage } = internal.attendance.prompts;
    await mark([{ userId: ana.userId, answer: "yes" }]);
    await t.run(async (ctx) => {
      await ctx.db.patch("events", eventId, { promptAt: undefined });
    });
    await t.mutation(askPage, { eventId, cursor: null });
    const asked = async ({ as }: typeof ana) =>
      (await as.query(queries.getPendingPrompts, { asOf: Date.now() })).length;
    expect([await asked(ana), await asked(beto)]).toEqual([0, 1]);
    await mark([{ userId: ana.userId, answer: null }]);
    expect(await t.mutation(tick, {})).toBe(1);
    await t.mutation(askPage, { eventId, cursor: null });
    expect([await asked(ana), await asked(beto)]).toEqual([1, 1]);
  });

  test("keeps the marks of two organisers, and says whose each is", async () => {
    const evening = await anEvening();
    const { ana, beto, lines, mark } = evening;
    const other = await joined(evening, "Olga", "admin");
    await Promise.all([
      mark([{ userId: ana.userId, answer: "yes" }]),
      mark([{ userId: beto.userId, answer: "yes" }], other),
    ]);
    expect(
      (await lines()).map(({ name, markedBy }) => [name, markedBy]),
    ).toEqual([
      ["Ana", "Adela"],
      ["Beto", "Olga"],
    ]);
  });

  test("names no organiser who hides their name from organisers", async () => {
    const { admin, ana, lines, mark } = await anEvening();
    await mark([{ userId: ana.userId, answer: "yes" }]);
    await admin.as.mutation(api.profiles.mutations.setVisibility, {
      visibility: { basics: "me" },
    });
    const [line] = await lines();
    expect(line).toMatchObject({ answer: "yes", markedBy: "" });
  });

  test("says who is a guest, by no name, and who hides theirs", async () => {
    const { t, ana, eventId, lines, mark } = await anEvening();
    const guest = await asMember(t, { name: "Gala" });
    await t.run(async (ctx) => {
      const startsAt = Date.now() + DAY_MS;
      const endsAt = startsAt + 1;
      await ctx.db.patch("events", eventId, { startsAt, endsAt });
    });
    await guest.as.mutation(api.events.mutations.answer, {
      eventId,
      answer: "going",
    });
    await ana.as.mutation(api.profiles.mutations.setVisibility, {
      visibility: { basics: "me" },
    });
    await mark([{ userId: guest.userId, answer: "yes" }]);
    const found = (await lines()).map(({ userId, name, isGuest }) => [
      userId,
      name,
      isGuest,
    ]);
    expect(found).toContainEqual([guest.userId, "", true]);
    expect(found).toContainEqual([ana.userId, "", false]);
  });

  test("marks nobody who is a stranger to both event and organisation", async () => {
    const { t, mark } = await anEvening();
    const { userId } = await asMember(t);
    expect(await codeOf(mark([{ userId, answer: "yes" }]))).toBe("NOT_FOUND");
  });
});
