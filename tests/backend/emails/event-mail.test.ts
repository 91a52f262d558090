import { describe, expect, test, vi } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { anEvent, DAY_MS, eventFacts, HOUR_MS } from "../../support/events";
import {
  aReader,
  goTo,
  MAIL_START,
  outboxOf,
  planAndSend,
  preferencesOf,
  settle,
  useMail,
} from "../../support/mail";
import {
  addOrganisation,
  asOrgMember,
  inOrganisation,
  type Person,
} from "../../support/people";
import { newWorld, type World } from "../../support/setup";

const mail = useMail();
const { mutations } = api.events;
/** 18:00 in Buenos Aires, ten days after the tests begin. */
const STARTS = MAIL_START + 10 * DAY_MS + 8 * HOUR_MS;
const WEEK = 7 * DAY_MS;

interface Scene {
  t: World;
  orgId: Id<"organisations">;
  admin: Person;
  reader: Person;
}

async function aScene(): Promise<Scene> {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte", "Nodo Norte");
  const admin = await asOrgMember(t, orgId, "admin");
  const reader = await inOrganisation(
    t,
    await aReader(t, { email: "reader@example.org" }),
    orgId,
    "member",
  );
  return { t, orgId, admin, reader };
}

async function going(
  { reader, admin, orgId }: Scene,
  answer: "going" | "maybe" | "no" = "going",
) {
  const eventId = await anEvent(admin, orgId, { startsAt: STARTS });
  await reader.as.mutation(mutations.answer, { eventId, answer });
  return eventId;
}

async function remind({ t }: Scene, at: number) {
  goTo(at);
  await t.mutation(internal.events.reminding.tick, {});
  await settle(t);
}

const subjects = () => mail.fake().mailbox.map(({ subject }) => subject);

async function move(
  { admin, orgId, t }: Scene,
  eventId: Id<"events">,
  startsAt: number,
) {
  const facts = eventFacts({ startsAt });
  await admin.as.mutation(mutations.edit, { orgId, eventId, facts });
  // Told once it is clear that this is the last word.
  vi.advanceTimersByTime(11 * 60_000);
  await settle(t);
}

describe("a reminder", () => {
  test("comes a week, a day and an hour before, each once", async () => {
    const scene = await aScene();
    const eventId = await going(scene);
    for (const before of [WEEK, DAY_MS, HOUR_MS]) {
      await remind(scene, STARTS - before - 60_000);
      await remind(scene, STARTS - before);
      await remind(scene, STARTS - before + 60_000);
    }
    const keys = (await outboxOf(scene.t)).map(({ dedupeKey }) => dedupeKey);
    const { userId } = scene.reader;
    expect(keys).toEqual(
      ["week", "day", "hour"].map(
        (before) => `reminder:${userId}:${eventId}:${before}`,
      ),
    );
    expect(mail.fake().mailbox).toHaveLength(3);
    const [letter] = mail.fake().mailbox;
    expect(letter?.text).toContain("Reading group");
    expect(letter?.headers).toHaveProperty("List-Unsubscribe-Post");
  });

  test("is for who goes: not for who might, waits or does not", async () => {
    const scene = await aScene();
    await going(scene, "maybe");
    await remind(scene, STARTS - WEEK);
    expect(mail.fake().mailbox).toEqual([]);
  });

  test("that was due before somebody registered is not sent to them", async () => {
    const scene = await aScene();
    const { admin, orgId, reader } = scene;
    const eventId = await anEvent(admin, orgId, { startsAt: STARTS });
    await remind(scene, STARTS - WEEK);
    await reader.as.mutation(mutations.answer, { eventId, answer: "going" });
    await remind(scene, STARTS - WEEK + HOUR_MS);
    expect(mail.fake().mailbox).toEqual([]);
    await remind(scene, STARTS - DAY_MS);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("of an event made an hour and a half before is the last one alone", async () => {
    const scene = await aScene();
    goTo(STARTS - 1.5 * HOUR_MS);
    await going(scene);
    await remind(scene, STARTS - HOUR_MS);
    expect((await outboxOf(scene.t)).map(({ refs }) => refs)).toMatchObject([
      { kind: "reminder", before: "hour" },
    ]);
  });

  test("after a standstill is one, the nearest", async () => {
    const scene = await aScene();
    await going(scene);
    await remind(scene, STARTS - HOUR_MS + 60_000);
    expect((await outboxOf(scene.t)).map(({ refs }) => refs)).toMatchObject([
      { kind: "reminder", before: "hour" },
    ]);
  });

  test("that the night would keep until the event began is none", async () => {
    const scene = await aScene();
    const { admin, orgId, reader } = scene;
    // Five in the morning in Buenos Aires.
    const startsAt = MAIL_START + 3 * DAY_MS - 5 * HOUR_MS;
    const eventId = await anEvent(admin, orgId, { startsAt });
    await reader.as.mutation(mutations.answer, { eventId, answer: "going" });
    await remind(scene, startsAt - HOUR_MS);
    expect(await outboxOf(scene.t)).toEqual([]);
  });

  test("is not sent to who switched them off, muted the organisation or left", async () => {
    const scene = await aScene();
    await going(scene);
    const { _id } = await preferencesOf(scene.t, scene.reader.userId);
    await scene.t.run((ctx) =>
      ctx.db.insert("mailMutes", {
        userId: scene.reader.userId,
        orgId: scene.orgId,
        stream: "reminder",
      }),
    );
    await remind(scene, STARTS - WEEK);
    expect(await outboxOf(scene.t)).toEqual([]);
    await scene.t.run((ctx) =>
      ctx.db.patch("mailPreferences", _id, { pausedUntil: STARTS }),
    );
    await remind(scene, STARTS - DAY_MS);
    expect(await outboxOf(scene.t)).toEqual([]);
  });
});

describe("an event that changes", () => {
  test("tells its new time to who means to come, and reminds anew", async () => {
    const scene = await aScene();
    const eventId = await going(scene);
    await remind(scene, STARTS - WEEK);
    await move(scene, eventId, STARTS + 10 * DAY_MS);
    expect(subjects()[1]).toMatch(/^New time for Reading group/);
    await remind(scene, STARTS + 3 * DAY_MS);
    expect(mail.fake().mailbox).toHaveLength(3);
    await remind(scene, STARTS + 9 * DAY_MS);
    await remind(scene, STARTS + 10 * DAY_MS - HOUR_MS);
    expect(mail.fake().mailbox).toHaveLength(5);
  });

  test("twice in a row tells the last time alone", async () => {
    const scene = await aScene();
    const { admin, orgId, t } = scene;
    const eventId = await going(scene, "maybe");
    const facts = eventFacts({ startsAt: STARTS + DAY_MS });
    await admin.as.mutation(mutations.edit, { orgId, eventId, facts });
    await move(scene, eventId, STARTS + 2 * DAY_MS);
    await settle(t);
    expect((await outboxOf(t)).map(({ refs }) => refs)).toMatchObject([
      { kind: "eventMoved", startsAt: STARTS + 2 * DAY_MS },
    ]);
  });

  test("and is called off tells so, and reminds nobody", async () => {
    const scene = await aScene();
    const { admin, orgId, t } = scene;
    const eventId = await going(scene);
    await admin.as.mutation(mutations.cancel, { orgId, eventId });
    vi.advanceTimersByTime(11 * 60_000);
    await settle(t);
    expect(subjects()).toEqual(["Cancelled: Reading group"]);
    await remind(scene, STARTS - DAY_MS);
    expect(mail.fake().mailbox).toHaveLength(1);
    const rows = await t.run((ctx) => ctx.db.query("eventReminders").collect());
    expect(rows).toEqual([]);
  });

  test("says nothing to who does not come", async () => {
    const scene = await aScene();
    const eventId = await going(scene, "no");
    await move(scene, eventId, STARTS + DAY_MS);
    expect(await outboxOf(scene.t)).toEqual([]);
  });
});

describe("the question whether somebody came", () => {
  test("comes by mail, once, and not to who has said so meanwhile", async () => {
    const scene = await aScene();
    const { t, reader } = scene;
    const eventId = await going(scene);
    goTo(STARTS + 3 * HOUR_MS + 60_000);
    await t.mutation(internal.attendance.prompts.tick, {});
    await settle(t);
    goTo(STARTS + DAY_MS);
    await t.mutation(internal.attendance.prompts.tick, {});
    await settle(t);
    const rows = await outboxOf(t);
    expect(rows.map(({ dedupeKey }) => dedupeKey)).toEqual([
      `attendance:${reader.userId}:${eventId}`,
    ]);
    expect(subjects()).toEqual(["Did you go to Reading group?"]);
    expect(mail.fake().mailbox[0]?.text).toContain(`/events/${eventId}`);
  });

  test("that waits for the morning is dropped once it is answered", async () => {
    const scene = await aScene();
    const { t, reader, admin, orgId } = scene;
    // Ends at 23:00 in Buenos Aires.
    const startsAt = MAIL_START + DAY_MS + 11 * HOUR_MS;
    const eventId = await anEvent(admin, orgId, { startsAt });
    await reader.as.mutation(mutations.answer, { eventId, answer: "going" });
    goTo(startsAt + 3 * HOUR_MS + 60_000);
    await t.mutation(internal.attendance.prompts.tick, {});
    await settle(t);
    const answer = "yes" as const;
    await reader.as.mutation(api.attendance.mutations.answer, {
      eventId,
      answer,
    });
    goTo(startsAt + 15 * HOUR_MS);
    await t.mutation(internal.emails.delivery.dispatch, {});
    await settle(t);
    expect(mail.fake().mailbox).toEqual([]);
    expect(await outboxOf(t)).toMatchObject([
      { state: "suppressed", reason: "nothingLeft" },
    ]);
  });
});

describe("a digest of events", () => {
  const MONDAY = MAIL_START + 7 * DAY_MS - 2 * HOUR_MS;

  async function announced(scene: Scene, title: string, more = {}) {
    return await anEvent(scene.admin, scene.orgId, {
      title,
      startsAt: STARTS,
      audience: "members",
      ...more,
    });
  }

  test("names what is new and still to come, once a week", async () => {
    const scene = await aScene();
    await announced(scene, "Known already");
    goTo(MAIL_START + DAY_MS);
    await announced(scene, "Talk of the week");
    const off = await announced(scene, "Called off");
    const answered = await announced(scene, "Said no to");
    await scene.admin.as.mutation(mutations.cancel, {
      orgId: scene.orgId,
      eventId: off,
    });
    await scene.reader.as.mutation(mutations.answer, {
      eventId: answered,
      answer: "no",
    });
    goTo(MONDAY);
    await planAndSend(scene.t);
    const [letter] = mail.fake().lettersTo("reader@example.org");
    expect(letter?.text).toContain("Talk of the week");
    expect(letter?.text).toContain("Known already");
    expect(letter?.text).not.toMatch(/Called off|Said no to/);
    goTo(MONDAY + 7 * DAY_MS);
    await planAndSend(scene.t);
    expect(mail.fake().lettersTo("reader@example.org")).toHaveLength(1);
  });

  test("daily and weekly tell nothing twice", async () => {
    const scene = await aScene();
    const { _id, isOn } = await preferencesOf(scene.t, scene.reader.userId);
    await scene.t.run((ctx) =>
      ctx.db.patch("mailPreferences", _id, {
        isOn: { ...isOn, eventDaily: true },
        nextEventDailyAt: MAIL_START + 22 * HOUR_MS,
      }),
    );
    await announced(scene, "Talk");
    goTo(MAIL_START + 22 * HOUR_MS);
    await planAndSend(scene.t);
    expect(mail.fake().lettersTo("reader@example.org")).toHaveLength(1);
    goTo(MONDAY);
    await planAndSend(scene.t);
    expect(mail.fake().lettersTo("reader@example.org")).toHaveLength(1);
  });

  test("leaves out an organisation that is muted, and whose member one is not", async () => {
    const scene = await aScene();
    const { t, reader, orgId } = scene;
    await announced(scene, "Muted");
    const otherId = await addOrganisation(t, "sur");
    const other = await asOrgMember(t, otherId, "admin");
    await anEvent(other, otherId, { title: "Elsewhere", startsAt: STARTS });
    await t.run((ctx) =>
      ctx.db.insert("mailMutes", {
        userId: reader.userId,
        orgId,
        stream: "eventWeekly",
      }),
    );
    goTo(MONDAY);
    await planAndSend(t);
    expect(mail.fake().lettersTo("reader@example.org")).toEqual([]);
  });

  test("is shown before it comes, and says why it came", async () => {
    const scene = await aScene();
    await announced(scene, "Talk");
    const coming = await scene.reader.as.query(api.emails.mine.listComing, {
      asOf: MONDAY,
    });
    const weekly = coming.find(({ stream }) => stream === "eventWeekly");
    expect(weekly?.preview?.content).toMatchObject({
      template: "eventDigest",
      events: [{ title: "Talk" }],
    });
    goTo(MONDAY);
    await planAndSend(scene.t);
    const mine = await scene.reader.as.query(api.emails.mine.listMine, {
      paginationOpts: { numItems: 5, cursor: null },
    });
    expect(mine.page.map(({ cause }) => cause)).toEqual([
      { kind: "eventDigest", period: "weekly", count: 1 },
    ]);
  });
});
