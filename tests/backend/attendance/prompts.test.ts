import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { findMembership } from "../../../convex/model/access";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined } from "../../support/community";
import { anEvent, DAY_MS, eventFacts, HOUR_MS } from "../../support/events";
import {
  addOrganisation,
  asMember,
  asOrgMember,
  type Person,
} from "../../support/people";
import { newWorld } from "../../support/setup";

const { queries, mutations } = api.attendance;
const firstPage = { numItems: 10, cursor: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An event in a day, and people who answered it. */
async function anEvening() {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const eventId = await anEvent(admin, orgId);
  const answers = ["going", "maybe", "no"] as const;
  const people: Person[] = [];
  for (const answer of answers) {
    const person = await asMember(t);
    await person.as.mutation(api.events.mutations.answer, { eventId, answer });
    people.push(person);
  }
  const [going, maybe, no] = people as [Person, Person, Person];
  const tick = async () => {
    await t.mutation(internal.attendance.prompts.tick, {});
    await t.finishAllScheduledFunctions(vi.runAllTimers);
  };
  const asked = async ({ as }: Person) =>
    (await as.query(queries.getPendingPrompts, { asOf: Date.now() })).map(
      (prompt) => prompt.eventId,
    );
  return { t, orgId, admin, eventId, going, maybe, no, tick, asked };
}

const later = (ms: number) => {
  vi.setSystemTime(Date.now() + ms);
};
/** From now until whoever came is asked. */
const UNTIL_ASKED_MS = DAY_MS + 3 * HOUR_MS;

describe("asking who was there", () => {
  test("asks whoever said they would come or perhaps, an hour after the end", async () => {
    const { eventId, going, maybe, no, tick, asked } = await anEvening();
    later(UNTIL_ASKED_MS - 1_000);
    await tick();
    expect(await asked(going)).toEqual([]);
    later(1_000);
    await tick();
    expect(await asked(going)).toEqual([eventId]);
    expect(await asked(maybe)).toEqual([eventId]);
    expect(await asked(no)).toEqual([]);
  });

  test("asks whoever only Luma speaks of", async () => {
    const community = await aCommunity();
    const { t, admin, orgId } = community;
    const eventId = await anEvent(admin, orgId);
    const people = [
      await joined(community, "Ana"),
      await joined(community, "Beto"),
    ];
    const guests: { email: string; isCheckedIn: boolean }[] = [];
    for (const [at, { as, userId }] of people.entries()) {
      const email = `guest${at}@example.org`;
      await t.run(
        async (ctx) => await ctx.db.patch("users", userId, { email }),
      );
      const visibility = { email: "organisers" } as const;
      await as.mutation(api.profiles.mutations.setVisibility, { visibility });
      const going = { eventId, answer: "going" } as const;
      await as.mutation(api.events.mutations.answer, going);
      guests.push({ email, isCheckedIn: at === 0 });
    }
    later(UNTIL_ASKED_MS);
    const list = { orgId, eventId, guests, isCheckInUsed: true };
    const noted = await admin.as.mutation(api.attendance.guestLists.note, list);
    expect(noted).toHaveLength(2);
    await t.mutation(internal.attendance.prompts.tick, {});
    await t.finishAllScheduledFunctions(vi.runAllTimers);
    for (const { as } of people) {
      const asOf = Date.now();
      const asked = await as.query(queries.getPendingPrompts, { asOf });
      expect(asked).toMatchObject([{ eventId }]);
    }
  });

  test("a tick that is days late asks all the same, and a second one asks nobody again", async () => {
    const { t, eventId, going, tick, asked } = await anEvening();
    later(UNTIL_ASKED_MS + 3 * DAY_MS);
    await tick();
    await tick();
    expect(await asked(going)).toEqual([eventId]);
    const prompts = await t.run(
      async (ctx) => await ctx.db.query("attendancePrompts").take(10),
    );
    expect(prompts).toHaveLength(2);
  });

  test("an event that moved is asked about after its new end, one that is off never", async () => {
    const { orgId, admin, eventId, going, tick, asked } = await anEvening();
    const startsAt = Date.now() + 3 * DAY_MS;
    const endsAt = startsAt + HOUR_MS;
    const facts = eventFacts({ startsAt, endsAt });
    const { edit, cancel } = api.events.mutations;
    await admin.as.mutation(edit, { orgId, eventId, facts });
    later(UNTIL_ASKED_MS);
    await tick();
    expect(await asked(going)).toEqual([]);
    await admin.as.mutation(cancel, { orgId, eventId });
    later(5 * DAY_MS);
    await tick();
    expect(await asked(going)).toEqual([]);
  });

  test("put off once it comes back a day later, and cannot be put off again", async () => {
    const { eventId, going, tick, asked } = await anEvening();
    later(UNTIL_ASKED_MS);
    await tick();
    const first = async () => {
      const [prompt] = await going.as.query(queries.getPendingPrompts, {
        asOf: Date.now(),
      });
      if (prompt === undefined) throw new Error("not asked");
      return prompt;
    };
    const { promptId, canWait } = await first();
    expect(canWait).toBe(true);
    const snooze = async () =>
      await going.as.mutation(mutations.snooze, { promptId });
    await snooze();
    await snooze();
    expect(await asked(going)).toEqual([]);
    later(DAY_MS);
    expect(await asked(going)).toEqual([eventId]);
    expect((await first()).canWait).toBe(false);
    expect(await codeOf(snooze())).toBe("CONFLICT");
  });

  test("a question nobody answered ends after a fortnight", async () => {
    const { t, going, tick, asked } = await anEvening();
    later(UNTIL_ASKED_MS);
    await tick();
    later(15 * DAY_MS);
    expect(await t.mutation(internal.attendance.prompts.expire, {})).toBe(2);
    expect(await asked(going)).toEqual([]);
  });
});

describe("answering", () => {
  test("settles the question, and history and summary agree", async () => {
    const { eventId, going, tick, asked } = await anEvening();
    later(UNTIL_ASKED_MS);
    await tick();
    const say = async (answer: "yes" | "partly" | "no") => {
      await going.as.mutation(mutations.answer, { eventId, answer });
    };
    await say("yes");
    await say("yes");
    expect(await asked(going)).toEqual([]);
    const history = async () =>
      (
        await going.as.query(queries.getMyAttendanceHistory, {
          paginationOpts: firstPage,
        })
      ).page;
    const summary = async () =>
      await going.as.query(queries.getMyAttendanceSummary);
    expect(await history()).toMatchObject([
      { eventId, answer: "yes", source: "self", orgName: "norte" },
    ]);
    expect(await summary()).toMatchObject([
      { attended: 1, partly: 0, missed: 0 },
    ]);
    await say("no");
    expect(await history()).toMatchObject([{ answer: "no" }]);
    expect(await summary()).toMatchObject([
      { attended: 0, missed: 1, lastAttendedAt: null },
    ]);
  });

  test("leaves nothing to read under the bell, wherever it was said", async () => {
    const { eventId, going, maybe, tick } = await anEvening();
    later(UNTIL_ASKED_MS);
    await tick();
    const { getUnread } = api.notifications.queries;
    expect(await going.as.query(getUnread)).toEqual({ unread: 1 });
    await going.as.mutation(mutations.answer, { eventId, answer: "yes" });
    await going.as.mutation(mutations.answer, { eventId, answer: "no" });
    expect(await going.as.query(getUnread)).toEqual({ unread: 0 });
    expect(await maybe.as.query(getUnread)).toEqual({ unread: 1 });
  });

  test("may be taken back, and the question waits again", async () => {
    const { eventId, going, no, tick, asked } = await anEvening();
    later(UNTIL_ASKED_MS);
    await tick();
    await going.as.mutation(mutations.answer, { eventId, answer: "yes" });
    await going.as.mutation(mutations.takeBack, { eventId });
    await going.as.mutation(mutations.takeBack, { eventId });
    await no.as.mutation(mutations.takeBack, { eventId });
    expect(await asked(going)).toEqual([eventId]);
    expect(await asked(no)).toEqual([]);
    const summary = await going.as.query(queries.getMyAttendanceSummary);
    expect(summary).toMatchObject([{ attended: 0, partly: 0, missed: 0 }]);
  });

  test("is open to whoever was asked, though they have left since", async () => {
    const { t, orgId, admin, tick } = await anEvening();
    const eventId = await anEvent(admin, orgId, { audience: "members" });
    const fellow = await asOrgMember(t, orgId, "member");
    const { answer } = api.events.mutations;
    await fellow.as.mutation(answer, { eventId, answer: "going" });
    later(UNTIL_ASKED_MS);
    await tick();
    await t.run(async (ctx) => {
      const membership = await findMembership(ctx, orgId, fellow.userId);
      if (membership) await ctx.db.delete("memberships", membership._id);
    });
    await fellow.as.mutation(mutations.answer, { eventId, answer: "yes" });
    const { page } = await fellow.as.query(queries.getMyAttendanceHistory, {
      paginationOpts: firstPage,
    });
    expect(page).toMatchObject([{ eventId, answer: "yes" }]);
  });

  test("before it began is refused, as is what one cannot see", async () => {
    const { t, orgId, admin, eventId, going } = await anEvening();
    const say = async (who: Person, about: Id<"events">) =>
      await who.as.mutation(mutations.answer, {
        eventId: about,
        answer: "yes",
      });
    expect(await codeOf(say(going, eventId))).toBe("CONFLICT");
    const hidden = await anEvent(admin, orgId, { audience: "members" });
    later(2 * DAY_MS);
    expect(await codeOf(say(await asMember(t), hidden))).toBe("NOT_FOUND");
  });
});
