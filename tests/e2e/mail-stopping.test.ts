/**
 * Ways to have no more mail: the mail program's own button, the page behind the
 * link, an address that bounces, a complaint. After each nothing more leaves, to
 * a member beside whom a control goes on getting it; and what the pages say is so.
 */
import { beforeAll, expect, test } from "vitest";
import { heading } from "./support/journey";
import { expectFocus } from "./support/keyboard";
import {
  aReaderOf,
  bulkTo,
  enter,
  greatMatchesOf,
  importAnother,
  linkTo,
  nextLookAt,
  oneClick,
  useMailroom,
} from "./support/mailroom";
import { visit, type Screen } from "./support/page";

const PEOPLE = {
  byHeader: "ada@mail.example",
  byPage: "bruno@mail.example",
  byBounce: "carla@mail.example",
  byComplaint: "elena@mail.example",
  control: "diego@mail.example",
} as const;
type Way = keyof typeof PEOPLE;
const WAYS = Object.keys(PEOPLE) as Way[];

const mailroom = await useMailroom();
const alertsTo = (way: Way) => bulkTo(mailroom(), PEOPLE[way], "matchAlert");

/** Each has had one alert. */
beforeAll(async () => {
  const room = mailroom();
  for (const way of WAYS) {
    const email = PEOPLE[way];
    await aReaderOf(room, { name: email.split("@")[0]!, email, locale: "en" });
    await greatMatchesOf(room, email);
  }
  await room.passUntil(await nextLookAt(room, PEOPLE.control, "matchAlert"));
  for (const way of WAYS) expect(alertsTo(way), way).toHaveLength(1);
}, 240_000);

async function aVisitor(screen: Screen = { locale: "en", width: 1280 }) {
  const { app, browser } = mailroom();
  return await visit(browser, app.url, screen);
}

/** The switch of alerts in the preference centre, behind the link of a mail. */
async function centreOf(way: Way, screen?: Screen) {
  const { page, say } = await aVisitor(screen);
  await page.goto(linkTo(alertsTo(way)[0]!, "/mail/preferences"));
  const name = say("mail.streams.matchAlert");
  const alerts = page.getByRole("switch", { name });
  await alerts.waitFor();
  const weekly = page.getByRole("switch", {
    name: say("mail.streams.weeklyDigest"),
  });
  const isOn = async (one: typeof alerts) =>
    (await one.getAttribute("aria-checked")) === "true";
  return { alerts: await isOn(alerts), weekly: await isOn(weekly) };
}

test("the mail program's own button stops the stream of its mail at once, and no other", async () => {
  expect(await centreOf("byHeader")).toEqual({ alerts: true, weekly: true });
  const [alert] = alertsTo("byHeader");
  expect(await oneClick(alert!)).toBe(200);
  expect(await oneClick(alert!)).toBe(200);
  expect(await centreOf("byHeader")).toEqual({ alerts: false, weekly: true });
});

test("the page behind the link stops it by a press, takes it back by another, and says what is so", async () => {
  const { page, say } = await aVisitor({
    locale: "es",
    width: 390,
    theme: "dark",
  });
  const [alert] = alertsTo("byPage");
  await page.goto(linkTo(alert!, "/mail/unsubscribe"));
  const stream = say("mail.streams.matchAlert");
  const press = (key: string) =>
    page.getByRole("button", { name: say(key) }).click();
  await page.getByText(say("mail.unsubscribe.ask", { stream })).waitFor();
  expect(await centreOf("byPage")).toEqual({ alerts: true, weekly: true });
  await press("mail.unsubscribe.button");
  const done = page.getByText(say("mail.unsubscribe.done", { stream }));
  await expectFocus(done, "the button is gone, and what became of it is said");
  expect(await centreOf("byPage")).toEqual({ alerts: false, weekly: true });
  await press("mail.unsubscribe.undo");
  const ask = page.getByText(say("mail.unsubscribe.ask", { stream }));
  await expectFocus(ask, "it asks again");
  expect(await centreOf("byPage")).toEqual({ alerts: true, weekly: true });
  await press("mail.unsubscribe.button");
  await page.getByText(say("mail.unsubscribe.done", { stream })).waitFor();
  // Asked again later, the page says that it is off and offers no second stop.
  await page.reload();
  await page.getByText(say("mail.unsubscribe.already", { stream })).waitFor();
  const stop = page.getByRole("button", {
    name: say("mail.unsubscribe.button"),
  });
  expect(await stop.count()).toBe(0);
});

test("a bounce and a complaint are believed when they are signed, and shown to their member", async () => {
  const { resend, app } = mailroom();
  const idOf = (way: Way) => alertsTo(way)[0]?.id ?? "";
  const bounced = {
    type: "email.bounced",
    emailId: idOf("byBounce"),
    bounce: "Permanent",
  } as const;
  expect(await resend.tell(app.siteUrl, bounced)).toBe(204);
  const emailId = idOf("byComplaint");
  const complained = { type: "email.complained", emailId };
  expect(await resend.tell(app.siteUrl, complained)).toBe(204);
  const forged = await fetch(`${app.siteUrl}/email/webhook`, {
    method: "POST",
    body: JSON.stringify({
      type: "email.bounced",
      data: { email_id: idOf("control") },
    }),
    headers: { "svix-id": "m", "svix-timestamp": "1", "svix-signature": "v1," },
  });
  expect(forged.status).toBe(400);

  const visitor = await aVisitor();
  const { page, say } = visitor;
  await enter(visitor, PEOPLE.byBounce);
  await page.goto("/settings");
  await page.getByText(say("mail.settings.undeliverable")).waitFor();
  await page.goto("/notifications");
  await page.getByText(say("notifications.mailUndeliverable")).waitFor();
});

test("none of them is sent anything more, while whoever wants it is", async () => {
  const room = mailroom();
  const sent = (way: Way) => room.resend.fake.lettersTo(PEOPLE[way]).length;
  const [great] = await greatMatchesOf(room, PEOPLE.control);
  const title = await importAnother(room, great!.title);
  for (const way of WAYS) {
    const found = await greatMatchesOf(room, PEOPLE[way]);
    expect(
      found.map((each) => each.title),
      way,
    ).toContain(title);
  }
  const before = Object.fromEntries(WAYS.map((way) => [way, sent(way)]));
  await room.passUntil(await nextLookAt(room, PEOPLE.control, "matchAlert"));
  const [, second, ...more] = alertsTo("control");
  expect(second?.subject).toContain(title.slice(0, 30));
  expect(more).toEqual([]);
  for (const way of ["byHeader", "byPage"] as const) {
    expect(alertsTo(way), way).toHaveLength(1);
  }
  // Past the weekly mail of everybody else, nothing at all goes to the other two.
  await room.passUntil(await nextLookAt(room, PEOPLE.control, "weeklyDigest"));
  for (const way of ["control", "byHeader", "byPage"] as const) {
    expect(bulkTo(room, PEOPLE[way], "weeklyDigest"), way).toHaveLength(1);
  }
  for (const way of ["byBounce", "byComplaint"] as const) {
    expect(sent(way), way).toBe(before[way]);
  }
});

test("a complaint leaves every kind of mail off, and the centre says so", async () => {
  const screen = { locale: "es", width: 390 } as const;
  expect(await centreOf("byComplaint", screen)).toEqual({
    alerts: false,
    weekly: false,
  });
  const { page, say } = await aVisitor();
  const stream = say("mail.streams.matchAlert");
  const [alert] = alertsTo("byComplaint");
  await page.goto(linkTo(alert!, "/mail/preferences"));
  await page.getByText(say("mail.settings.complained")).waitFor();
  await page.goto(linkTo(alert!, "/mail/why"));
  await heading(page, say("mail.why.title")).waitFor();
  await page.getByText(say("mail.why.off", { stream })).waitFor();
});
