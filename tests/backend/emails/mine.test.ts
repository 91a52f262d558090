import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { signMailToken } from "../../../convex/model/emails/tokens";
import { snapshotOf } from "../../house/access.world";
import { codeOf } from "../../support/accounts";
import {
  aMatch,
  aReader,
  planAndSend,
  someListings,
  useMail,
} from "../../support/mail";
import { newWorld } from "../../support/setup";

useMail();

const { getPreview, getState, listComing, listMine } = api.emails.mine;
const paginationOpts = { numItems: 10, cursor: null };

test("a member sees what would come, worked out as for sending and without writing", async () => {
  const t = await newWorld();
  const ada = await aReader(t);
  const asOf = Date.now();
  const nothing = await ada.as.query(listComing, { asOf });
  expect(nothing.map(({ preview }) => preview)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  const [listing] = await someListings(t, ["one"]);
  await aMatch(t, ada, listing!);
  const before = await snapshotOf(t);
  const coming = await ada.as.query(listComing, { asOf });
  expect(await snapshotOf(t)).toEqual(before);
  expect(coming).toMatchObject([
    {
      stream: "matchAlert",
      isOn: true,
      preview: {
        content: {
          template: "matchAlert",
          matches: [{ title: listing!.title }],
        },
        timeZone: "America/Argentina/Buenos_Aires",
      },
    },
    { stream: "weeklyDigest", preview: { content: { moreCount: 0 } } },
    { stream: "eventDaily", isOn: false, preview: null },
    { stream: "eventWeekly", preview: null },
  ]);
  expect(await ada.as.query(getState, {})).toEqual({ canSend: true });
});

test("what was sent can be read again with why it came, by its member alone", async () => {
  const t = await newWorld();
  const [ada, bob] = [await aReader(t), await aReader(t)];
  const [listing] = await someListings(t, ["one"]);
  await aMatch(t, ada, listing!);
  await t.run(async (ctx) => {
    for (const { _id } of await ctx.db.query("mailPreferences").collect()) {
      await ctx.db.patch("mailPreferences", _id, { nextAlertAt: Date.now() });
    }
  });
  await planAndSend(t);
  const { page } = await ada.as.query(listMine, { paginationOpts });
  expect(page).toMatchObject([
    {
      stream: "matchAlert",
      state: "sent",
      cause: { kind: "matchAlert", count: 1 },
    },
  ]);
  const asked = { mailId: page[0]!.mailId, asOf: Date.now() };
  expect(await ada.as.query(getPreview, asked)).toMatchObject({
    content: { template: "matchAlert", matches: [{ title: listing!.title }] },
    locale: "en",
  });
  expect(await codeOf(bob.as.query(getPreview, asked))).toBe("NOT_FOUND");
  expect((await bob.as.query(listMine, { paginationOpts })).page).toEqual([]);
  const { userId } = ada;
  const stream = "matchAlert";
  const token = await signMailToken({ userId, stream, version: 1 });
  expect(await t.query(api.emails.preferences.getWhy, { token })).toMatchObject(
    { stream, isOn: true, last: { cause: { kind: "matchAlert", count: 1 } } },
  );
});
