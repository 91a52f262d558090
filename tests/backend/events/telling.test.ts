import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { anEvent, DAY_MS, eventFacts, HOUR_MS } from "../../support/events";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  type Person,
} from "../../support/people";
import { newWorld } from "../../support/setup";

const { mutations } = api.events;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function anEvening(more: Parameters<typeof eventFacts>[0] = {}) {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const eventId = await anEvent(admin, orgId, more);
  const who = async (answer: "going" | "maybe" | "no") => {
    const person = await asMember(t);
    await person.as.mutation(mutations.answer, { eventId, answer });
    return person;
  };
  const settle = async () =>
    await t.finishAllScheduledFunctions(vi.runAllTimers);
  const change = async (changed: Parameters<typeof eventFacts>[0]) => {
    const facts = eventFacts({ ...more, ...changed });
    await admin.as.mutation(mutations.edit, { orgId, eventId, facts });
    await settle();
  };
  return { t, orgId, admin, eventId, who, settle, change };
}

const toldTo = async ({ as }: Person) =>
  (
    await as.query(api.notifications.queries.listMine, {
      paginationOpts: { numItems: 50, cursor: null },
    })
  ).page.map(({ subject }) => subject);

test("whoever means to come is told that an event is off, once", async () => {
  const { orgId, admin, eventId, who, settle } = await anEvening();
  const [going, maybe, no] = [
    await who("going"),
    await who("maybe"),
    await who("no"),
  ];
  await admin.as.mutation(mutations.cancel, { orgId, eventId });
  await admin.as.mutation(mutations.cancel, { orgId, eventId });
  await settle();
  const told = [{ kind: "eventCancelled", eventId, title: "Reading group" }];
  expect(await toldTo(going)).toMatchObject(told);
  expect(await toldTo(maybe)).toMatchObject(told);
  expect(await toldTo(no)).toEqual([]);
});

test("a new time or place is told with the new time, another title is not", async () => {
  const { who, change } = await anEvening();
  const guest = await who("going");
  const startsAt = Date.now() + 3 * DAY_MS;
  const facts = { startsAt, endsAt: startsAt + HOUR_MS };
  await change(facts);
  expect(await toldTo(guest)).toMatchObject([{ kind: "eventMoved", startsAt }]);
  await change({ ...facts, title: "Another" });
  expect(await toldTo(guest)).toHaveLength(1);
  await change({ ...facts, title: "Another", place: "The park" });
  expect(await toldTo(guest)).toHaveLength(2);
});

test("what is over is told to nobody", async () => {
  const { orgId, admin, eventId, who, settle } = await anEvening();
  const guest = await who("going");
  vi.setSystemTime(Date.now() + 2 * DAY_MS);
  await admin.as.mutation(mutations.cancel, { orgId, eventId });
  await settle();
  expect(await toldTo(guest)).toEqual([]);
});

test("a place that comes free is told to whoever gets it", async () => {
  const { eventId, who } = await anEvening({ capacity: 1 });
  const [first, second, third] = [
    await who("going"),
    await who("going"),
    await who("going"),
  ];
  await first.as.mutation(mutations.answer, { eventId, answer: "no" });
  expect(await toldTo(second)).toMatchObject([{ kind: "placeFree", eventId }]);
  expect(await toldTo(third)).toEqual([]);
});

test("more than a step's worth of people are all told, and all move up", async () => {
  const { t, orgId, eventId, admin, settle, change } = await anEvening({
    capacity: 1,
  });
  const people = await crowd(120);
  await change({ capacity: 121 });
  const startsAt = Date.now() + 3 * DAY_MS;
  await change({ capacity: 121, startsAt, endsAt: startsAt + HOUR_MS });
  await admin.as.mutation(mutations.cancel, { orgId, eventId });
  await settle();
  const kinds = await t.run(async (ctx) => {
    const rows = await ctx.db.query("notifications").take(1_000);
    return rows.map(({ subject }) => subject.kind);
  });
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect(count("placeFree")).toBe(people.length - 1);
  expect(count("eventMoved")).toBe(people.length);
  expect(count("eventCancelled")).toBe(people.length);

  async function crowd(size: number): Promise<Id<"users">[]> {
    const [first, ...others] = await Promise.all(
      Array.from({ length: size }, () => asMember(t)),
    );
    for (const { as } of [first!, ...others]) {
      await as.mutation(mutations.answer, { eventId, answer: "going" });
    }
    return [first!, ...others].map(({ userId }) => userId);
  }
});

test("the question whether they came is told, and asked anew after a move", async () => {
  const { t, eventId, who, change, settle } = await anEvening();
  const guest = await who("going");
  const tick = async () => {
    await t.mutation(internal.attendance.prompts.tick, {});
    await settle();
  };
  vi.setSystemTime(Date.now() + DAY_MS + 3 * HOUR_MS);
  await tick();
  const asked = async () =>
    (
      await guest.as.query(api.attendance.queries.getPendingPrompts, {
        asOf: Date.now(),
      })
    ).length;
  expect(await asked()).toBe(1);
  expect(await toldTo(guest)).toMatchObject([
    { kind: "attendanceAsked", eventId },
  ]);
  const startsAt = Date.now() + 20 * DAY_MS;
  await change({ startsAt, endsAt: startsAt + HOUR_MS });
  expect(await asked()).toBe(0);
  vi.setSystemTime(startsAt + 2 * HOUR_MS);
  await t.mutation(internal.attendance.prompts.expire, {});
  await tick();
  await tick();
  expect(await asked()).toBe(1);
  const told = (await toldTo(guest)).map(({ kind }) => kind);
  expect(told).toEqual(["attendanceAsked", "eventMoved", "attendanceAsked"]);
});
