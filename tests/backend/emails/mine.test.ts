import { describe, expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { signMailToken } from "../../../convex/model/emails/tokens";
import { snapshotOf } from "../../house/access.world";
import { codeOf } from "../../support/accounts";
import { DAY_MS } from "../../support/events";
import {
  aMatch,
  aReader,
  goTo,
  MAIL_ENV,
  planAndSend,
  someListings,
  useMail,
} from "../../support/mail";
import { newWorld, type World } from "../../support/setup";

const mail = useMail();

const { getPreview, getState, listComing, listMine } = api.emails.mine;
const paginationOpts = { numItems: 10, cursor: null };

/** As if everybody's morning had come. */
async function sendAlerts(t: World): Promise<void> {
  await t.run(async (ctx) => {
    for (const { _id } of await ctx.db.query("mailPreferences").collect()) {
      await ctx.db.patch("mailPreferences", _id, { nextAlertAt: Date.now() });
    }
  });
  await planAndSend(t);
}

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
  await sendAlerts(t);
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
    operatorName: MAIL_ENV.MAIL_OPERATOR,
  });
  expect(await codeOf(bob.as.query(getPreview, asked))).toBe("NOT_FOUND");
  expect((await bob.as.query(listMine, { paginationOpts })).page).toEqual([]);
});

describe("behind the link of a mail", () => {
  /** Two alerts on two days, of one match and of two, and the links to why. */
  async function twoAlerts() {
    const t = await newWorld();
    const [ada, bob] = [await aReader(t), await aReader(t)];
    const listings = await someListings(t, ["one", "two", "three"]);
    for (const [at, count] of [1, 2].entries()) {
      for (const listing of listings.slice(at, at + count)) {
        await aMatch(t, ada, listing);
      }
      goTo(Date.now() + DAY_MS);
      await sendAlerts(t);
    }
    const links = mail.fake().mailbox.map(({ text }) => {
      const link = /https:[^\s]*\/mail\/why[^\s]*/.exec(text);
      return new URL(link![0]).searchParams;
    });
    const forget = async () =>
      await t.run(async (ctx) => {
        const mails = await ctx.db.query("emailOutbox").collect();
        await ctx.db.delete("emailOutbox", mails[0]!._id);
      });
    const why = async (token: string, mailId?: string) =>
      await t.query(api.emails.preferences.getWhy, {
        token,
        ...(mailId !== undefined && { mailId }),
      });
    return { ada, bob, forget, links, why };
  }

  const stream = "matchAlert";
  const cause = (count: number) => ({ kind: "matchAlert", count });

  test("it tells of that mail, whatever was sent since", async () => {
    const { links, why } = await twoAlerts();
    expect(links).toHaveLength(2);
    for (const [at, link] of links.entries()) {
      expect(await why(link.get("token")!, link.get("mail")!)).toMatchObject({
        stream,
        isOn: true,
        mail: { isAsked: true, cause: cause(at + 1) },
      });
    }
  });

  test("without a mail, or with one that is gone, it tells of the last", async () => {
    const { forget, links, why } = await twoAlerts();
    const token = links[0]!.get("token")!;
    await forget();
    for (const mailId of [undefined, "", "nonsense", links[0]!.get("mail")!]) {
      expect(await why(token, mailId)).toMatchObject({
        mail: { isAsked: false, cause: cause(2) },
      });
    }
  });

  test("nobody reads of another's mail, nor by a link of another kind", async () => {
    const { ada, bob, links, why } = await twoAlerts();
    const mailId = links[0]!.get("mail")!;
    for (const of of [
      { userId: bob.userId, stream },
      { userId: ada.userId, stream: "weeklyDigest" },
    ] as const) {
      const token = await signMailToken({ ...of, version: 1 });
      const { mail } = (await why(token, mailId))!;
      expect(mail).toBeNull();
    }
  });
});
