/** What a member takes back and then wants after all: the mail that it had cost comes. */
import { describe, expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import type { Matchable } from "../../support/matching";
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
import { newWorld, type World } from "../../support/setup";

const HOUR = 60 * 60_000;
const mail = useMail();

/** While the operator holds bulk mail, what is planned waits. */
async function hold(t: World, pausedAt: number | undefined): Promise<void> {
  await t.mutation(internal.emails.delivery.dispatch, {});
  await t.run(async (ctx) => {
    const lane = await ctx.db.query("emailLane").first();
    await ctx.db.patch("emailLane", lane!._id, { pausedAt });
  });
  await t.mutation(internal.emails.delivery.dispatch, {});
  await settle(t);
}

/** A reader whose alert of one great match waits. */
async function withWaitingAlert(t: World) {
  const ada = await aReader(t);
  const [listing] = await someListings(t, ["one"]);
  const matchId = await aMatch(t, ada, listing!);
  await hold(t, MAIL_START);
  await due(t, ada);
  await planAndSend(t);
  expect(await statesOf(t)).toEqual(["waiting"]);
  return { ada, matchId };
}

async function due(t: World, { userId }: Matchable, field = "nextAlertAt") {
  const { _id } = await preferencesOf(t, userId);
  await t.run((ctx) =>
    ctx.db.patch("mailPreferences", _id, { [field]: Date.now() }),
  );
}

const statesOf = async (t: World) =>
  (await outboxOf(t)).map(({ state }) => state);
const alertedAt = async (t: World, matchId: Id<"matches">) =>
  (await t.run((ctx) => ctx.db.get("matches", matchId)))?.alertedAt;
const turn = (ada: Matchable, isOn: boolean) =>
  ada.as.mutation(api.emails.preferences.saveMine, {
    isOn: { matchAlert: isOn },
  });

describe("an alert that waits", () => {
  test("is taken back by its switch, and comes once the switch is on again", async () => {
    const t = await newWorld();
    const { ada, matchId } = await withWaitingAlert(t);
    await turn(ada, false);
    expect(await statesOf(t)).toEqual(["suppressed"]);
    expect(await alertedAt(t, matchId)).toBeUndefined();
    await turn(ada, true);
    expect(await statesOf(t)).toEqual(["waiting"]);
    expect(await alertedAt(t, matchId)).toBe(Date.now());
    await hold(t, undefined);
    expect(mail.fake().mailbox).toHaveLength(1);
    // Told once: neither tomorrow's look nor another turn of the switch repeats it.
    await turn(ada, false);
    await turn(ada, true);
    goTo(Date.now() + 24 * HOUR);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("stays where it is once its time is over; its match is news at the next hour", async () => {
    const t = await newWorld();
    const { ada, matchId } = await withWaitingAlert(t);
    await turn(ada, false);
    const [row] = await outboxOf(t);
    goTo(row!.notAfter);
    await turn(ada, true);
    expect(await statesOf(t)).toEqual(["suppressed"]);
    expect(await alertedAt(t, matchId)).toBeUndefined();
    await hold(t, undefined);
    goTo((await preferencesOf(t, ada.userId)).nextAlertAt!);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("that was switched off leaves its match to the weekly mail, and does not repeat it", async () => {
    const t = await newWorld();
    const { ada } = await withWaitingAlert(t);
    await turn(ada, false);
    await hold(t, undefined);
    goTo(Date.now() + HOUR);
    await due(t, ada, "nextDigestAt");
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
    await turn(ada, true);
    await settle(t);
    expect(mail.fake().mailbox).toHaveLength(1);
    expect(await statesOf(t)).toEqual(["suppressed", "sent"]);
  });

  test("comes when its link's “stop” is undone, and when a pause is ended", async () => {
    const t = await newWorld();
    const { ada } = await withWaitingAlert(t);
    const pausedUntil = Date.now() + 7 * 24 * HOUR;
    await ada.as.mutation(api.emails.preferences.saveMine, { pausedUntil });
    await hold(t, undefined);
    expect(await statesOf(t)).toEqual(["suppressed"]);
    await ada.as.mutation(api.emails.preferences.saveMine, {
      pausedUntil: null,
    });
    await settle(t);
    expect(await statesOf(t)).toEqual(["sent"]);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("of a match that was put away comes when the match is taken back", async () => {
    const t = await newWorld();
    const { ada, matchId } = await withWaitingAlert(t);
    await ada.as.mutation(api.matches.dismiss, { matchId });
    await hold(t, undefined);
    const [row] = await outboxOf(t);
    expect(row).toMatchObject({ state: "suppressed", reason: "nothingLeft" });
    await ada.as.mutation(api.matches.restore, { matchId });
    await settle(t);
    expect(await statesOf(t)).toEqual(["sent"]);
    expect(mail.fake().mailbox[0]?.text).toContain(`/matches/${matchId}`);
  });
});

describe("a weekly mail that waits", () => {
  test("comes when a pause is ended, and the next one does not repeat it", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const [listing] = await someListings(t, ["one"]);
    await aMatch(t, ada, listing!);
    await ada.as.mutation(api.emails.preferences.saveMine, {
      isOn: { matchAlert: false },
    });
    await hold(t, MAIL_START);
    await due(t, ada, "nextDigestAt");
    await planAndSend(t);
    expect(await statesOf(t)).toEqual(["waiting"]);
    const pausedUntil = Date.now() + 7 * 24 * HOUR;
    await ada.as.mutation(api.emails.preferences.saveMine, { pausedUntil });
    await hold(t, undefined);
    expect(await statesOf(t)).toEqual(["suppressed"]);
    await ada.as.mutation(api.emails.preferences.saveMine, {
      pausedUntil: null,
    });
    await settle(t);
    expect(await statesOf(t)).toEqual(["sent"]);
    goTo((await preferencesOf(t, ada.userId)).nextDigestAt!);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });

  test("has told of a great match: an alert that is wanted later does not repeat it", async () => {
    const t = await newWorld();
    const ada = await aReader(t);
    const [listing] = await someListings(t, ["one"]);
    await turn(ada, false);
    await aMatch(t, ada, listing!);
    await due(t, ada, "nextDigestAt");
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
    await turn(ada, true);
    goTo((await preferencesOf(t, ada.userId)).nextAlertAt!);
    await planAndSend(t);
    expect(mail.fake().mailbox).toHaveLength(1);
  });
});
