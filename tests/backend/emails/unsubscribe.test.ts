import { expect, test } from "vitest";
import { api } from "../../../convex/_generated/api";
import { signMailToken } from "../../../convex/model/emails/tokens";
import { snapshotOf } from "../../house/access.world";
import {
  aMatch,
  aReader,
  MAIL_ENV,
  planAndSend,
  someListings,
  useMail,
} from "../../support/mail";
import { newWorld } from "../../support/setup";

const mail = useMail();

test("a POST acts at once without signing in; a GET leads to the page and changes nothing", async () => {
  const t = await newWorld();
  const ada = await aReader(t);
  const { userId } = ada;
  const token = await signMailToken({ userId, stream: "reminder", version: 1 });
  const path = `/email/unsubscribe?token=${token}`;
  const before = await snapshotOf(t);
  const got = await t.fetch(path, { method: "GET" });
  expect(got.status).toBe(303);
  expect(got.headers.get("location")).toBe(
    `${MAIL_ENV.SITE_URL}/mail/unsubscribe?token=${token}`,
  );
  expect(await snapshotOf(t)).toEqual(before);
  const posted = await t.fetch(path, {
    method: "POST",
    body: "List-Unsubscribe=One-Click",
  });
  expect(posted.status).toBe(200);
  const mine = await ada.as.query(api.emails.preferences.getMine, {});
  expect(mine.isOn).toMatchObject({ reminder: false, matchAlert: true });
  const bad = await t.fetch("/email/unsubscribe?token=x", { method: "POST" });
  expect(bad.status).toBe(404);
});

test("whoever opens every link of every mail changes nothing", async () => {
  const t = await newWorld();
  const ada = await aReader(t);
  const [listing] = await someListings(t, ["one"]);
  await aMatch(t, ada, listing!);
  await t.run(async (ctx) => {
    for (const { _id } of await ctx.db.query("mailPreferences").collect()) {
      await ctx.db.patch("mailPreferences", _id, { nextAlertAt: Date.now() });
    }
  });
  await planAndSend(t);
  const mails = mail.fake().mailbox;
  expect(mails).toHaveLength(1);
  const { html, text, headers } = mails[0]!;
  const said = [html, text, ...Object.values(headers ?? {})].join("\n");
  const links = [...said.matchAll(/https:\/\/[^\s"'<>)]+/g)].map(
    ([link]) => new URL(link.replaceAll("&amp;", "&")),
  );
  expect(links.some(({ pathname }) => pathname === "/mail/why")).toBe(true);
  const before = await snapshotOf(t);
  for (const link of links) {
    const token = link.searchParams.get("token");
    if (link.pathname === "/email/unsubscribe") {
      await t.fetch(`${link.pathname}${link.search}`, { method: "GET" });
    }
    if (token !== null) {
      // What each page of the app asks when it opens.
      await t.query(api.emails.preferences.getByToken, { token });
      await t.query(api.emails.preferences.getWhy, { token });
    }
  }
  expect(await snapshotOf(t)).toEqual(before);
});
