import { describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import {
  aMatch,
  aReader,
  goTo,
  MAIL_START,
  outboxOf,
  planAndSend,
  preferencesOf,
  settle,
  someListings,
  useMail,
} from "../../support/mail";
import { noteGreatMatches } from "../../../convex/model/emails/preferences";
import { newWorld, type World } from "../../support/setup";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** The next 08:00 in Buenos Aires after MAIL_START, and the Monday after. */
const TOMORROW = MAIL_START + 22 * HOUR;
const MONDAY = MAIL_START + 7 * DAY - 2 * HOUR;

const { plan, dryRun } = internal.emails.planner;
const mail = useMail();

/** A reader with one great match that is waiting to be told of. */
async function withNews(t: World, preferences = {}) {
  const reader = await aReader(t, { preferences });
  const [listing] = await someListings(t, ["one"]);
  const matchId = await aMatch(t, reader, listing!);
  return { reader, matchId, listing: listing! };
}

describe("an alert", () => {
  test("tells of great matches at the reader's next hour, once", async () => {
    const t = await newWorld();
    const { reader, matchId } = await withNews(t);
    await planAndSend(t);
    expect(mail.fake().mailbox).toEqual([]);
    goTo(TOMORROW);
    await planAndSend(t);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
    const [row] = await outboxOf(t);
    expect(row).toMatchObject({
      dedupeKey: `alert:${reader.userId}:2026-11-24`,
      state: "sent",
      stream: "matchAlert",
    });
    const match = await t.run((ctx) => ctx.db.get("matches", matchId));
    expect(match?.alertedAt).toBeGreaterThanOrEqual(TOMORROW);
    expect(match?.viewedAt).toBeUndefined();
  });

  test("looks again only once there is something new", async () => {
    const t = await newWorld();
    const { reader } = await withNews(t);
    goTo(TOMORROW);
    await planAndSend(t);
    expect((await preferencesOf(t, reader.userId)).nextAlertAt).toBeUndefined();
    await t.run((ctx) => noteGreatMatches(ctx, reader.userId));
    const { nextAlertAt } = await preferencesOf(t, reader.userId);
    expect(nextAlertAt).toBe(TOMORROW + DAY);
  });

  test("says nothing of matches that were seen, told of or put away", async () => {
    const t = await newWorld();
    const reader = await aReader(t);
    const [a, b, c, d] = await someListings(t, ["a", "b", "c", "d"]);
    await aMatch(t, reader, a!, { viewedAt: 1 });
    await aMatch(t, reader, b!, { alertedAt: 1 });
    await aMatch(t, reader, c!, { status: "dismissed" });
    await aMatch(t, reader, d!, { tier: "good" });
    goTo(TOMORROW);
    const planned = await t.mutation(plan, { stream: "matchAlert" });
    expect(planned).toEqual({ decided: 1, planned: 0, isDone: true });
  });

  test("that its member paused before it left is told of later", async () => {
    const t = await newWorld();
    const { reader, matchId } = await withNews(t);
    goTo(TOMORROW);
    await t.mutation(plan, { stream: "matchAlert" });
    const { _id } = await preferencesOf(t, reader.userId);
    await t.run((ctx) =>
      ctx.db.patch("mailPreferences", _id, { pausedUntil: TOMORROW + DAY }),
    );
    await settle(t);
    expect(mail.fake().mailbox).toEqual([]);
    const match = await t.run((ctx) => ctx.db.get("matches", matchId));
    expect(match?.alertedAt).toBeUndefined();
    goTo(TOMORROW + 2 * DAY);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });
});

describe("a weekly digest", () => {
  test("tells of what is new and of what was saved, one an ISO week", async () => {
    const t = await newWorld();
    const reader = await aReader(t);
    const [good, saved] = await someListings(t, ["good", "saved"]);
    await aMatch(t, reader, good!, { tier: "good" });
    const deadline = MONDAY + 5 * DAY;
    await t.run((ctx) =>
      ctx.db.patch("opportunities", saved!._id, { deadline }),
    );
    await aMatch(
      t,
      reader,
      { ...saved!, deadline },
      { status: "saved", alertedAt: 1 },
    );
    goTo(MONDAY);
    await planAndSend(t);
    const [letter] = mail.fake().mailbox;
    expect(mail.fake().mailbox).toHaveLength(1);
    expect(letter?.text).toContain("Opening good");
    expect(letter?.text).toContain("Opening saved");
    const [row] = await outboxOf(t);
    expect(row?.dedupeKey).toBe(`digest:${reader.userId}:2026-W49`);
    goTo(MONDAY + 7 * DAY);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("without anything to say moves on to the next week", async () => {
    const t = await newWorld();
    const { userId } = await aReader(t);
    goTo(MONDAY);
    const planned = await t.mutation(plan, { stream: "weeklyDigest" });
    expect(planned).toMatchObject({ decided: 1, planned: 0 });
    const preferences = await preferencesOf(t, userId);
    expect(preferences.nextDigestAt).toBe(MONDAY + 7 * DAY);
    expect(preferences.digestThrough).toBeUndefined();
  });

  test("does not repeat what an alert has told", async () => {
    const t = await newWorld();
    await withNews(t);
    goTo(TOMORROW);
    await planAndSend(t);
    goTo(MONDAY);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("that its member paused before it left is told of in the next", async () => {
    const t = await newWorld();
    const { userId } = (await withNews(t, { nextAlertAt: undefined })).reader;
    goTo(MONDAY);
    await t.mutation(plan, { stream: "weeklyDigest" });
    const { _id } = await preferencesOf(t, userId);
    await t.run((ctx) =>
      ctx.db.patch("mailPreferences", _id, { pausedUntil: MONDAY + DAY }),
    );
    await settle(t);
    expect(mail.fake().mailbox).toEqual([]);
    expect((await preferencesOf(t, userId)).digestThrough).toBeUndefined();
    goTo(MONDAY + 7 * DAY);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("that is due is decided on whatever its member changes meanwhile", async () => {
    const t = await newWorld();
    const { reader } = await withNews(t, { nextAlertAt: undefined });
    goTo(MONDAY + 60_000);
    await reader.as.mutation(api.emails.preferences.saveMine, {
      timeZone: "Asia/Tokyo",
    });
    await planAndSend(t);
    const [row] = await outboxOf(t);
    expect(row).toMatchObject({ stream: "weeklyDigest" });
    const { nextDigestAt } = await preferencesOf(t, reader.userId);
    // The next Monday, at 08:00 in Tokyo.
    expect(nextDigestAt).toBe(MONDAY + 7 * DAY - 12 * HOUR);
  });

  test("that is late by days is caught up once", async () => {
    const t = await newWorld();
    const { reader } = await withNews(t, { nextAlertAt: undefined });
    goTo(MONDAY + 3 * DAY);
    await planAndSend(t);
    const rows = await outboxOf(t);
    expect(rows.map(({ stream }) => stream)).toEqual(["weeklyDigest"]);
    const { nextDigestAt } = await preferencesOf(t, reader.userId);
    expect(nextDigestAt).toBe(MONDAY + 7 * DAY);
  });
});

describe("nothing is planned", () => {
  test.each([
    ["a pause", { pausedUntil: MONDAY + DAY }],
    ["an address that sends mail back", { undeliverableAt: 1 }],
    ["a cap that is used up", { weeklyCap: 0 }],
    [
      "a switch that is off",
      {
        isOn: {
          matchAlert: false,
          weeklyDigest: false,
          eventDaily: false,
          eventWeekly: false,
          reminder: false,
          attendance: false,
        },
      },
    ],
  ])("against %s", async (_name, preferences) => {
    const t = await newWorld();
    await withNews(t, preferences);
    goTo(MONDAY);
    await planAndSend(t);
    expect(await outboxOf(t)).toEqual([]);
  });

  test("for an address that was never proved", async () => {
    const t = await newWorld();
    const { reader } = await withNews(t);
    await t.run((ctx) =>
      ctx.db.patch("users", reader.userId, {
        emailVerificationTime: undefined,
      }),
    );
    goTo(MONDAY);
    await planAndSend(t);
    expect(await outboxOf(t)).toEqual([]);
  });
});

test("a cap holds an alert back, and the next week has room for it", async () => {
  const t = await newWorld();
  const { reader } = await withNews(t, { weeklyCap: 1 });
  goTo(TOMORROW);
  await planAndSend(t);
  const [other] = await someListings(t, ["other"]);
  await aMatch(t, reader, other!);
  await t.run((ctx) => noteGreatMatches(ctx, reader.userId));
  goTo(TOMORROW + DAY);
  await t.mutation(plan, { stream: "matchAlert" });
  expect(await outboxOf(t)).toHaveLength(1);
  goTo(TOMORROW + 8 * DAY);
  await t.mutation(plan, { stream: "matchAlert" });
  expect(await outboxOf(t)).toHaveLength(2);
});

test("events' digests find none until communities have events, and move on", async () => {
  const t = await newWorld();
  const isOn = {
    matchAlert: true,
    weeklyDigest: true,
    eventDaily: true,
    eventWeekly: true,
    reminder: true,
    attendance: true,
  };
  const { userId } = await aReader(t, {
    preferences: { isOn, nextEventDailyAt: TOMORROW },
  });
  goTo(MONDAY);
  await t.mutation(plan, { stream: "eventDaily" });
  await t.mutation(plan, { stream: "eventWeekly" });
  expect(await outboxOf(t)).toEqual([]);
  const preferences = await preferencesOf(t, userId);
  expect(preferences.nextEventDailyAt).toBe(MONDAY + DAY);
  expect(preferences.nextEventWeeklyAt).toBe(MONDAY + 7 * DAY);
});

test("each batch query answers only who is due, with their zone", async () => {
  const t = await newWorld();
  const { userId } = await aReader(t, {
    preferences: { nextEventDailyAt: TOMORROW },
  });
  await aReader(t, {
    preferences: {
      nextAlertAt: undefined,
      nextDigestAt: MONDAY + DAY,
      nextEventWeeklyAt: MONDAY + DAY,
    },
  });
  const page = { now: MONDAY, limit: 100 };
  const { emails } = internal;
  const due = {
    userId,
    timeZone: "America/Argentina/Buenos_Aires",
    isReachable: true,
  };
  for (const batch of [
    emails.send.getUsersForMatchAlertBatch,
    emails.send.getUsersForDailyEventDigestBatch,
  ]) {
    expect(await t.query(batch, page)).toEqual([{ ...due, dueAt: TOMORROW }]);
  }
  for (const batch of [
    emails.send.getUsersForWeeklyDigestBatch,
    emails.send.getUsersForWeeklyEventDigestBatch,
  ]) {
    expect(await t.query(batch, page)).toEqual([{ ...due, dueAt: MONDAY }]);
  }
  await expect(
    t.query(emails.send.getUsersForMatchAlertBatch, { ...page, limit: 101 }),
  ).rejects.toThrow();
});

test("a dry run says what would be planned and writes nothing", async () => {
  const t = await newWorld();
  await withNews(t);
  const answer = await t.query(dryRun, {
    stream: "matchAlert",
    now: TOMORROW,
  });
  expect(answer).toEqual({ decided: 1, planned: 1, isDone: true });
  expect(await outboxOf(t)).toEqual([]);
});

test("mail follows the zone of the profile until another is chosen for it", async () => {
  const t = await newWorld();
  const reader = await aReader(t);
  const save = async (timeZone: string, baseRev: number) => {
    const profile = await t.run((ctx) =>
      ctx.db.get("profiles", reader.profileId),
    );
    const value = { ...profile!.content.basics, timeZone };
    await reader.as.mutation(api.profiles.mutations.saveSection, {
      edit: { section: "basics", value },
      baseRev,
    });
    return await preferencesOf(t, reader.userId);
  };
  const rev = async () =>
    (await t.run((ctx) => ctx.db.get("profiles", reader.profileId)))!
      .sectionRevs.basics;
  const moved = await save("Asia/Tokyo", await rev());
  expect(moved).toMatchObject({
    timeZone: "Asia/Tokyo",
    nextAlertAt: Date.UTC(2026, 10, 23, 23),
  });
  await t.run((ctx) =>
    ctx.db.patch("mailPreferences", moved._id, { isTimeZoneChosen: true }),
  );
  const stayed = await save("Europe/Madrid", await rev());
  expect(stayed.timeZone).toBe("Asia/Tokyo");
});

test("a week whose hour a new zone has passed keeps its digest, after the night", async () => {
  const t = await newWorld();
  const { reader } = await withNews(t, { hour: 19 });
  const { saveMine } = api.emails.preferences;
  await reader.as.mutation(saveMine, { hour: 19 });
  const digestAt = async () =>
    (await preferencesOf(t, reader.userId)).nextDigestAt;
  expect(await digestAt()).toBe(Date.UTC(2026, 10, 23, 22));
  // Noon there is four in the morning of Tuesday in Auckland.
  goTo(Date.UTC(2026, 10, 23, 15));
  await reader.as.mutation(saveMine, { timeZone: "Pacific/Auckland" });
  const morning = Date.UTC(2026, 10, 23, 18);
  expect(await digestAt()).toBe(morning);
  goTo(morning);
  await planAndSend(t);
  expect(await digestAt()).toBe(Date.UTC(2026, 10, 30, 6));
  const digests = (await outboxOf(t)).filter(
    ({ stream }) => stream === "weeklyDigest",
  );
  expect(digests).toMatchObject([
    { dedupeKey: `digest:${reader.userId}:2026-W48`, state: "sent" },
  ]);
});

test("members of older releases get preferences, once", async () => {
  const t = await newWorld();
  const { userId } = await aReader(t);
  const { _id } = await preferencesOf(t, userId);
  await t.run((ctx) => ctx.db.delete("mailPreferences", _id));
  const { backfillPreferences } = internal.emails.outboxInternal;
  await t.mutation(backfillPreferences, {});
  await t.mutation(backfillPreferences, {});
  const rows = await t.run((ctx) => ctx.db.query("mailPreferences").collect());
  expect(rows).toHaveLength(1);
  expect(rows[0]?.timeZone).toBe("America/Argentina/Buenos_Aires");
});
