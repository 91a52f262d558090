import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { codeOf, refusalIn } from "../../support/accounts";
import { anEvent, DAY_MS, eventFacts, HOUR_MS } from "../../support/events";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  type Person,
} from "../../support/people";
import { newWorld } from "../../support/setup";

const { mutations, queries } = api.events;
const firstPage = { numItems: 10, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function aCommunity() {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const see = async (eventId: Id<"events">, as: Pick<Person, "as"> = admin) =>
    await as.as.query(queries.getPage, { eventId, asOf: Date.now() });
  const answer = async (
    who: Person,
    eventId: Id<"events">,
    said: "going" | "maybe" | "no" | null,
  ) => await who.as.mutation(mutations.answer, { eventId, answer: said });
  return { t, orgId, admin, see, answer };
}

describe("answering an event", () => {
  test("is counted, may be changed, and may be taken back", async () => {
    const { t, orgId, admin, see, answer } = await aCommunity();
    const eventId = await anEvent(admin, orgId);
    const guest = await asMember(t);
    await answer(guest, eventId, "going");
    await answer(guest, eventId, "going");
    expect(await see(eventId, guest)).toMatchObject({
      goingCount: 1,
      mine: { answer: "going", isWaiting: false },
      orgSlug: "norte",
    });
    const mine = await guest.as.query(queries.listMine, {
      asOf: Date.now(),
      paginationOpts: firstPage,
    });
    expect(mine.page).toMatchObject([{ eventId, title: "Reading group" }]);
    await answer(guest, eventId, "maybe");
    expect(await see(eventId)).toMatchObject({ goingCount: 0 });
    await answer(guest, eventId, null);
    expect(await see(eventId, guest)).toMatchObject({ mine: null });
  });

  test("on a full event waits, and moves up in the order of asking", async () => {
    const { t, orgId, admin, see, answer } = await aCommunity();
    const eventId = await anEvent(admin, orgId, { capacity: 1 });
    const guests = [await asMember(t), await asMember(t), await asMember(t)];
    for (const guest of guests) await answer(guest, eventId, "going");
    const states = async () =>
      await Promise.all(
        guests.map(async (guest) => {
          const page = await see(eventId, guest);
          return page?.mine?.isWaiting ?? null;
        }),
      );
    expect(await states()).toEqual([false, true, true]);
    const [first] = guests;
    if (first === undefined) throw new Error("no guests");
    await answer(first, eventId, "no");
    expect(await states()).toEqual([false, false, true]);
    expect(await see(eventId)).toMatchObject({
      goingCount: 1,
      waitingCount: 1,
    });
    await admin.as.mutation(mutations.edit, {
      orgId,
      eventId,
      facts: eventFacts({ capacity: 5 }),
    });
    expect(await states()).toEqual([false, false, false]);
  });

  test("is refused once it is over or called off, with the reason", async () => {
    const { t, orgId, admin, see, answer } = await aCommunity();
    const guest = await asMember(t);
    const over = await anEvent(admin, orgId, {
      startsAt: Date.now() - DAY_MS,
    });
    const off = await anEvent(admin, orgId);
    await admin.as.mutation(mutations.cancel, { orgId, eventId: off });
    await admin.as.mutation(mutations.cancel, { orgId, eventId: off });
    expect(await refusalIn(answer(guest, over, "going"))).toMatchObject({
      code: "CONFLICT",
      details: { reason: "over" },
    });
    expect(await refusalIn(answer(guest, off, "going"))).toMatchObject({
      details: { reason: "cancelled" },
    });
    expect(await see(off, guest)).toMatchObject({
      isCancelled: true,
      closed: "cancelled",
    });
  });
});

describe("who sees an event", () => {
  test("its organisation's members alone, where it is for them", async () => {
    const { t, orgId, admin, see, answer } = await aCommunity();
    const eventId = await anEvent(admin, orgId, { audience: "members" });
    const [fellow, stranger] = [
      await asOrgMember(t, orgId, "member"),
      await asMember(t),
    ];
    expect(await see(eventId, fellow)).toMatchObject({ eventId });
    expect(await see(eventId, stranger)).toBeNull();
    expect(await codeOf(answer(stranger, eventId, "going"))).toBe("NOT_FOUND");
    const open = await t.query(queries.browse, {
      asOf: Date.now(),
      paginationOpts: firstPage,
    });
    expect(open.page).toEqual([]);
  });

  test("lists hold what is to come, the next first, and what is past", async () => {
    const { t, orgId, admin } = await aCommunity();
    const now = Date.now();
    for (const days of [3, 1, -2]) {
      await anEvent(admin, orgId, {
        title: `In ${days} days`,
        startsAt: now + days * DAY_MS,
      });
    }
    const open = await t.query(queries.browse, {
      asOf: now,
      paginationOpts: firstPage,
    });
    expect(open.page.map(({ title }) => title)).toEqual([
      "In 1 days",
      "In 3 days",
    ]);
    const past = await admin.as.query(queries.listOfOrg, {
      orgId,
      when: "past",
      asOf: now,
      paginationOpts: firstPage,
    });
    expect(past.page.map(({ title }) => title)).toEqual(["In -2 days"]);
  });

  test("another organisation's event cannot be taken", async () => {
    const { t, orgId, admin } = await aCommunity();
    const eventId = await anEvent(admin, orgId);
    const otherId = await addOrganisation(t, "sur");
    const other = await asOrgMember(t, otherId, "admin");
    const taking = other.as.mutation(mutations.edit, {
      orgId: otherId,
      eventId,
      facts: eventFacts({ title: "Mine now" }),
    });
    expect(await codeOf(taking)).toBe("NOT_FOUND");
  });
});

describe("making an event", () => {
  test("is refused at the field that is wrong", async () => {
    const { orgId, admin } = await aCommunity();
    const refused = async (more: Parameters<typeof eventFacts>[0]) =>
      await refusalIn(anEvent(admin, orgId, more));
    expect(await refused({ title: " " })).toMatchObject({ field: "title" });
    expect(await refused({ endsAt: 1 + Date.UTC(2000, 0) })).toMatchObject({
      field: "endsAt",
      details: { reason: "beforeStart" },
    });
    expect(await refused({ timeZone: "Mars/Base" })).toMatchObject({
      field: "timeZone",
    });
    expect(await refused({ url: "javascript:alert(1)" })).toMatchObject({
      field: "url",
    });
    expect(await refused({ capacity: 0 })).toMatchObject({
      field: "capacity",
    });
    expect(await refused({ startsAt: Number.NaN })).toMatchObject({
      field: "startsAt",
    });
  });

  test("moved keeps everybody's own list in its order", async () => {
    const { t, orgId, admin, answer } = await aCommunity();
    const guest = await asMember(t);
    const moved = await anEvent(admin, orgId, { title: "Moved" });
    const fixed = await anEvent(admin, orgId, {
      title: "Fixed",
      startsAt: Date.now() + 2 * DAY_MS,
    });
    await answer(guest, moved, "going");
    await answer(guest, fixed, "going");
    const startsAt = Date.now() + 3 * DAY_MS;
    await admin.as.mutation(mutations.edit, {
      orgId,
      eventId: moved,
      facts: eventFacts({
        title: "Moved",
        startsAt,
        endsAt: startsAt + HOUR_MS,
      }),
    });
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    const mine = await guest.as.query(queries.listMine, {
      asOf: Date.now(),
      paginationOpts: firstPage,
    });
    expect(mine.page.map(({ title }) => title)).toEqual(["Fixed", "Moved"]);
  });
});
