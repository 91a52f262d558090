import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import type { Audience } from "../../../convex/shared/visibility";
import { codeOf } from "../../support/accounts";
import { aCommunity, joined } from "../../support/community";
import { anEvent, DAY_MS, HOUR_MS } from "../../support/events";
import { addOrganisation, asMember, asOrgMember } from "../../support/people";
import type { World } from "../../support/setup";

const { guestLists, roster, mutations } = api.attendance;
const STRANGER = {
  isMember: false,
  answer: null,
  source: null,
  lumaAnswer: null,
};

interface Guest {
  email: string;
  isCheckedIn: boolean;
}

/** An evening of yesterday; Ana and Beto show organisers their address, Caro shows nobody. */
async function anEvening() {
  const community = await aCommunity();
  const { t, admin, orgId } = community;
  const eventId = await anEvent(admin, orgId, {
    startsAt: Date.now() - DAY_MS,
  });
  const withAddress = async (name: string, email: Audience) => {
    const person = await joined(community, name);
    const address = `${name.toLowerCase()}@example.org`;
    await t.run(async (ctx) => {
      await ctx.db.patch("users", person.userId, { email: address });
    });
    await person.as.mutation(api.profiles.mutations.setVisibility, {
      visibility: { email },
    });
    return person;
  };
  const ana = await withAddress("Ana", "organisers");
  const beto = await withAddress("Beto", "members");
  const caro = await withAddress("Caro", "me");
  const about = { orgId, eventId };
  const check = async (...guests: Guest[]) =>
    await admin.as.query(guestLists.check, { ...about, guests });
  const note = async (guests: Guest[], isCheckInUsed = true) =>
    await admin.as.mutation(guestLists.note, {
      ...about,
      guests,
      isCheckInUsed,
    });
  const lines = async () =>
    (await admin.as.query(roster.get, about)).lines.map(
      ({ name, answer, source }) => [name, answer, source],
    );
  return { ...community, about, ana, beto, caro, check, note, lines };
}

const came = (email: string): Guest => ({ email, isCheckedIn: true });
const missed = (email: string): Guest => ({ email, isCheckedIn: false });

describe("checking a guest list", () => {
  test("knows a member by their address, however it is written", async () => {
    const { check } = await anEvening();
    const [first, second] = await check(
      came(" ＡNA@Example.ORG "),
      missed("BETO@example.org"),
    );
    expect(first).toEqual({ ...STRANGER, isMember: true });
    expect(second).toEqual({ ...STRANGER, isMember: true });
  });

  test("says nothing of an account elsewhere, nor of a member who hides their address", async () => {
    const { t, about, caro, admin, check } = await anEvening();
    await asMember(t, { email: "otto@example.org" });
    await admin.as.mutation(roster.mark, {
      ...about,
      marks: [{ userId: caro.userId, answer: "yes" }],
    });
    expect(
      await check(
        came("nobody@example.org"),
        came("otto@example.org"),
        came("caro@example.org"),
        came(""),
        came("no address"),
      ),
    ).toEqual(Array(5).fill(STRANGER));
  });

  test("knows nobody any more who left", async () => {
    const { about, ana, check } = await anEvening();
    await ana.as.mutation(api.orgs.memberships.leave, { orgId: about.orgId });
    expect(await check(came("ana@example.org"))).toEqual([STRANGER]);
  });

  test("tells what holds now, and what an earlier list said", async () => {
    const { about, ana, check, note } = await anEvening();
    await note([came("ana@example.org"), missed("beto@example.org")]);
    await ana.as.mutation(mutations.answer, {
      eventId: about.eventId,
      answer: "partly",
    });
    expect(
      await check(came("ana@example.org"), came("beto@example.org")),
    ).toEqual([
      { isMember: true, answer: "partly", source: "self", lumaAnswer: "yes" },
      { isMember: true, answer: "no", source: "luma", lumaAnswer: "no" },
    ]);
  });
});

describe("noting a guest list", () => {
  test("notes members alone: there if checked in, else not there", async () => {
    const { t, note, lines, about } = await anEvening();
    await asMember(t, { email: "otto@example.org" });
    await note([
      came("ana@example.org"),
      missed("beto@example.org"),
      came("caro@example.org"),
      came("otto@example.org"),
    ]);
    expect(await lines()).toEqual([
      ["Ana", "yes", "luma"],
      ["Beto", "no", "luma"],
    ]);
    const log = await t.run(async (ctx) =>
      (await ctx.db.query("auditLines").order("desc").take(50)).filter(
        ({ action }) => action === "attendanceMarked",
      ),
    );
    expect(log).toMatchObject([
      { details: { eventId: about.eventId, count: 2 } },
    ]);
  });

  test("says nothing of who was not checked in where nobody was", async () => {
    const { note, lines } = await anEvening();
    expect(await note([missed("ana@example.org")], false)).toEqual([]);
    expect(await lines()).toEqual([]);
  });

  test("takes one ticket of two for enough", async () => {
    const { note, lines } = await anEvening();
    await note([
      missed("ana@example.org"),
      came("Ana@example.org"),
      missed("ana@example.org"),
    ]);
    expect(await lines()).toEqual([["Ana", "yes", "luma"]]);
  });

  test("twice is once, and an undo restores what Luma had said", async () => {
    const { about, admin, ana, beto, note, lines } = await anEvening();
    await note([missed("ana@example.org")]);
    const list = [came("ana@example.org"), came("beto@example.org")];
    const before = await note(list);
    const byId = (a: { userId: string }, b: { userId: string }) =>
      a.userId < b.userId ? -1 : 1;
    const expected: { userId: Id<"users">; answer: "no" | null }[] = [
      { userId: ana.userId, answer: "no" },
      { userId: beto.userId, answer: null },
    ];
    expect([...before].sort(byId)).toEqual(expected.sort(byId));
    expect(await note(list)).toEqual([]);
    const restore = async () =>
      await admin.as.mutation(guestLists.restore, { ...about, marks: before });
    expect(await restore()).toHaveLength(2);
    expect(await lines()).toEqual([["Ana", "no", "luma"]]);
    expect(await restore()).toEqual([]);
  });

  test("leaves a more trusted word, and shows where Luma differs", async () => {
    const { about, admin, ana, beto, note } = await anEvening();
    await ana.as.mutation(mutations.answer, {
      eventId: about.eventId,
      answer: "no",
    });
    await admin.as.mutation(roster.mark, {
      ...about,
      marks: [{ userId: beto.userId, answer: "yes" }],
    });
    await note([came("ana@example.org"), came("beto@example.org")]);
    const { lines } = await admin.as.query(roster.get, about);
    expect(lines).toMatchObject([
      { name: "Ana", answer: "no", source: "self", isDisputed: true },
      { name: "Beto", answer: "yes", source: "organiser", isDisputed: false },
    ]);
  });
});

describe("a guest list is refused", () => {
  test("before the event is over: whoever was not checked in may still come", async () => {
    const { orgId, admin, ana } = await anEvening();
    const startsAt = Date.now() - HOUR_MS;
    const endsAt = Date.now() + HOUR_MS;
    const eventId = await anEvent(admin, orgId, { startsAt, endsAt });
    const about = { orgId, eventId };
    const noted = admin.as.mutation(guestLists.note, {
      ...about,
      guests: [came("ana@example.org")],
      isCheckInUsed: true,
    });
    expect(await codeOf(noted)).toBe("CONFLICT");
    const restored = admin.as.mutation(guestLists.restore, {
      ...about,
      marks: [{ userId: ana.userId, answer: "yes" }],
    });
    expect(await codeOf(restored)).toBe("CONFLICT");
  });

  test("for another organisation's event, and to whoever runs nothing", async () => {
    const mine = await anEvening();
    const theirs = await otherEvent(mine);
    const guests = [came("ana@example.org")];
    const list = { guests, isCheckInUsed: true };
    const { as } = mine.admin;
    const about = { orgId: mine.orgId, eventId: theirs };
    const refused = [
      as.query(guestLists.check, { ...about, guests }),
      as.mutation(guestLists.note, { ...about, ...list }),
      as.mutation(guestLists.restore, { ...about, marks: [] }),
    ];
    expect(await Promise.all(refused.map(codeOf))).toEqual(
      Array(3).fill("NOT_FOUND"),
    );
    const byMember = mine.ana.as.query(guestLists.check, {
      ...mine.about,
      guests,
    });
    expect(await codeOf(byMember)).toBe("FORBIDDEN");
  });

  test("where it is longer than a page, or an address than any", async () => {
    const { check, note } = await anEvening();
    const many = Array.from({ length: 101 }, (_, at) =>
      came(`guest${at}@example.org`),
    );
    expect(await codeOf(check(...many))).toBe("INVALID");
    expect(await codeOf(note(many))).toBe("INVALID");
    expect(await check(...many.slice(1))).toHaveLength(100);
    const long = came(`${"a".repeat(300)}@example.org`);
    expect(await codeOf(check(long))).toBe("INVALID");
  });
});

test("a mark is put back on nobody who is a stranger to the organisation", async () => {
  const { t, admin, about } = await anEvening();
  const { userId } = await asMember(t);
  const restored = admin.as.mutation(guestLists.restore, {
    ...about,
    marks: [{ userId, answer: "yes" }],
  });
  expect(await codeOf(restored)).toBe("NOT_FOUND");
});

/** An evening of another organisation in the same world. */
async function otherEvent({ t }: { t: World }) {
  const orgId = await addOrganisation(t, "sur");
  const admin = await asOrgMember(t, orgId, "admin");
  return await anEvent(admin, orgId, { startsAt: Date.now() - DAY_MS });
}
