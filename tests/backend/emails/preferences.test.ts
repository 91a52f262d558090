import { expect, test } from "vitest";
import { api, internal } from "../../../convex/_generated/api";
import { signMailToken } from "../../../convex/model/emails/tokens";
import type { BulkStream } from "../../../convex/shared/mail/streams";
import { snapshotOf } from "../../house/access.world";
import { codeOf } from "../../support/accounts";
import { aMatch, aReader, someListings, useMail } from "../../support/mail";
import {
  asOrgMember,
  addOrganisation,
  type Person,
} from "../../support/people";
import { newWorld, type World } from "../../support/setup";

useMail();

const { getMine, saveMine, setMute } = api.emails.preferences;
const { getByToken, saveByToken, unsubscribe, getWhy } = api.emails.preferences;

const tokenOf = async (
  { userId }: Person,
  stream: BulkStream | "all",
  version = 1,
) => await signMailToken({ userId, stream, version });

/** A reader for whom an alert waits in the outbox. */
async function aWaitingReader(t: World) {
  const ada = await aReader(t);
  const [listing] = await someListings(t, ["one"]);
  await aMatch(t, ada, listing!);
  await t.run(async (ctx) => {
    const rows = await ctx.db.query("mailPreferences").collect();
    for (const { _id } of rows) {
      await ctx.db.patch("mailPreferences", _id, { nextAlertAt: Date.now() });
    }
  });
  await t.mutation(internal.emails.planner.plan, { stream: "matchAlert" });
  return ada;
}

const statesOf = async (t: World) =>
  await t.run(async (ctx) =>
    (await ctx.db.query("emailOutbox").collect()).map(({ state, reason }) => ({
      state,
      reason,
    })),
  );

test("a member sees the defaults, and what they save is what is shown and planned", async () => {
  const t = await newWorld();
  const ada = await aReader(t);
  expect(await ada.as.query(getMine, {})).toMatchObject({
    isOn: { matchAlert: true, eventDaily: false },
    hour: 8,
    weekday: 1,
    weeklyCap: null,
    pausedUntil: null,
    isTimeZoneChosen: false,
  });
  await ada.as.mutation(saveMine, {
    hour: 19,
    weekday: 4,
    timeZone: "Asia/Kathmandu",
    weeklyCap: 2,
    locale: "es",
  });
  expect(await ada.as.query(getMine, {})).toMatchObject({
    hour: 19,
    weekday: 4,
    timeZone: "Asia/Kathmandu",
    isTimeZoneChosen: true,
    weeklyCap: 2,
    locale: "es",
  });
  const [row] = await t.run((ctx) => ctx.db.query("mailPreferences").collect());
  const local = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Kathmandu",
    weekday: "long",
    hour: "2-digit",
  }).format(row!.nextDigestAt!);
  expect(local).toContain("Thursday");
  expect(local).toContain("19");
  await ada.as.mutation(saveMine, { timeZone: null, weeklyCap: null });
  expect(await ada.as.query(getMine, {})).toMatchObject({
    timeZone: "America/Argentina/Buenos_Aires",
    isTimeZoneChosen: false,
    weeklyCap: null,
  });
});

test("refuses hours of the night, half days, unknown zones and pauses in the past", async () => {
  const t = await newWorld();
  const ada = await aReader(t);
  for (const changes of [
    { hour: 3 },
    { hour: 8.5 },
    { weekday: 8 },
    { weeklyCap: 0 },
    { timeZone: "Mars/Olympus" },
    { pausedUntil: 1 },
  ]) {
    expect(await codeOf(ada.as.mutation(saveMine, changes))).toBe("INVALID");
  }
});

test("what waits of a stream is taken back when it is switched off", async () => {
  const t = await newWorld();
  const ada = await aWaitingReader(t);
  expect(await statesOf(t)).toMatchObject([{ state: "waiting" }]);
  await ada.as.mutation(saveMine, { isOn: { weeklyDigest: false } });
  expect(await statesOf(t)).toMatchObject([{ state: "waiting" }]);
  await ada.as.mutation(saveMine, { isOn: { matchAlert: false } });
  expect(await statesOf(t)).toEqual([{ state: "suppressed", reason: "off" }]);
});

test("mutes a stream of an own community only, and back", async () => {
  const t = await newWorld();
  const orgId = await addOrganisation(t, "norte");
  const ada = await asOrgMember(t, orgId, "member");
  const bob = await aReader(t);
  const mute = { orgId, stream: "reminder" as const, isMuted: true };
  await ada.as.mutation(setMute, mute);
  await ada.as.mutation(setMute, mute);
  const mutedOf = async () =>
    (await ada.as.query(getMine, {})).organisations.map(({ muted }) => muted);
  expect(await mutedOf()).toEqual([["reminder"]]);
  await ada.as.mutation(setMute, { ...mute, isMuted: false });
  expect(await mutedOf()).toEqual([[]]);
  expect(await codeOf(bob.as.mutation(setMute, mute))).toBe("NOT_FOUND");
  const alert = { ...mute, stream: "matchAlert" as const };
  expect(await codeOf(ada.as.mutation(setMute, alert))).toBe("INVALID");
});

test("a token of one stream switches that one and touches nothing else", async () => {
  const t = await newWorld();
  const ada = await aWaitingReader(t);
  const token = await tokenOf(ada, "matchAlert");
  const before = await ada.as.query(getMine, {});
  for (const changes of [
    { isOn: { weeklyDigest: false } },
    { hour: 9 },
    { isOn: { matchAlert: false, reminder: false } },
  ]) {
    const refused = t.mutation(saveByToken, { token, changes });
    expect(await codeOf(refused)).toBe("FORBIDDEN");
  }
  expect(await ada.as.query(getMine, {})).toEqual(before);
  expect(await t.mutation(unsubscribe, { token })).toEqual(["matchAlert"]);
  expect(await t.mutation(unsubscribe, { token })).toEqual([]);
  expect(await ada.as.query(getMine, {})).toEqual({
    ...before,
    isOn: { ...before.isOn, matchAlert: false },
  });
  expect(await statesOf(t)).toEqual([
    { state: "suppressed", reason: "unsubscribed" },
  ]);
  await t.mutation(saveByToken, {
    token,
    changes: { isOn: { matchAlert: true } },
  });
  expect(await ada.as.query(getMine, {})).toEqual(before);
});

test("a token of everything opens the whole centre, without name, address or communities", async () => {
  const t = await newWorld();
  const ada = await aReader(t, { name: "Ada Quiroga", email: "ada@x.example" });
  const token = await tokenOf(ada, "all");
  const centre = await t.query(getByToken, { token });
  expect(centre).toMatchObject({ kind: "all", settings: { hour: 8 } });
  expect(JSON.stringify([centre, token])).not.toMatch(/Quiroga|x\.example|org/);
  await t.mutation(saveByToken, { token, changes: { hour: 20, locale: "es" } });
  expect(await ada.as.query(getMine, {})).toMatchObject({
    hour: 20,
    locale: "es",
  });
  expect(await t.mutation(unsubscribe, { token })).toHaveLength(5);
});

test("a bad, cut, older or foreign token learns nothing and changes nothing", async () => {
  const t = await newWorld();
  const ada = await aReader(t);
  const good = await tokenOf(ada, "matchAlert");
  const before = await snapshotOf(t);
  for (const token of [
    "",
    good.slice(0, -1),
    good.replace("matchAlert", "all"),
    await tokenOf(ada, "matchAlert", 2),
  ]) {
    expect(await t.query(getByToken, { token })).toBeNull();
    expect(await t.query(getWhy, { token })).toBeNull();
    const refused = t.mutation(unsubscribe, { token });
    expect(await codeOf(refused)).toBe("CODE_INVALID");
  }
  expect(await snapshotOf(t)).toEqual(before);
});
