/**
 * Mail as members get it: through the official SDK to the provider's fake over
 * HTTP, at their own hour, in their language, with links that lead where they say
 * and change nothing by being opened.
 */
import type { ConvexHttpClient } from "convex/browser";
import { beforeAll, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { es } from "../../convex/shared/mail/words/es";
import { clientOf } from "./support/claims";
import { heading, PASSWORD } from "./support/journey";
import {
  aReaderOf,
  bulkTo,
  codeIn,
  enter,
  everything,
  greatMatchesOf,
  linksOf,
  linkTo,
  nextLookAt,
  steps,
  useMailroom,
} from "./support/mailroom";
import { visit } from "./support/page";
import { patternOf } from "./support/words";

const NEW_PASSWORD = "velvet harbour onion 9";
const ADA = { name: "Ada", email: "ada@mail.example", locale: "en" } as const;
const BRUNO = {
  name: "Bruno",
  email: "bruno@mail.example",
  locale: "es",
} as const;
const MADRID = "Europe/Madrid";
const DIGEST_HOUR = 9;
const DAY_MS = 24 * 60 * 60_000;

const mailroom = await useMailroom();
let greats: { matchId: string; title: string }[] = [];

/** Ada as sign-up leaves her; Bruno wants one mail a week, at his hour in Madrid. */
beforeAll(async () => {
  const room = mailroom();
  await aReaderOf(room, ADA);
  const bruno = await aReaderOf(room, BRUNO);
  // Later than what Ada's alert takes, at whatever hour this begins: two days.
  await wantOnlyDigest(bruno, room.now() + 3 * DAY_MS);
  greats = await greatMatchesOf(room, ADA.email);
  await greatMatchesOf(room, BRUNO.email);
  expect(greats.length).toBeGreaterThan(0);
}, 180_000);

async function wantOnlyDigest(client: ConvexHttpClient, about: number) {
  const { weekday } = localOf(about, MADRID);
  await client.mutation(api.emails.preferences.saveMine, {
    isOn: { matchAlert: false },
    timeZone: MADRID,
    hour: DIGEST_HOUR,
    weekday,
  });
}

function localOf(at: number, timeZone: string) {
  const text = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, ...options }).format(at);
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  return {
    hour: Number(text({ hour: "2-digit", hourCycle: "h23" })),
    weekday: days.indexOf(text({ weekday: "short" })) + 1,
  };
}

test("a sign-up and a forgotten password go through with the codes in the mailbox, shown nowhere else", async () => {
  const room = mailroom();
  const email = "nora@mail.example";
  const screen = { locale: "es", width: 390 } as const;
  const visitor = await visit(room.browser, room.app.url, screen);
  const { page, say } = visitor;
  const { fill, press } = steps(visitor);
  await page.goto("/sign-up");
  await fill("auth.name", "Nora Paz");
  await fill("auth.email", email);
  await fill("auth.password", PASSWORD);
  await press("auth.signUpAction");
  const code = await codeIn(room, email);
  await page.getByLabel(say("auth.code"), { exact: true }).waitFor();
  expect(await page.getByText(code).count()).toBe(0);
  await fill("auth.code", code);
  await press("auth.codeAction");
  await heading(page, say("welcome.language.title")).waitFor();

  const other = await visit(room.browser, room.app.url, screen);
  const again = steps(other);
  await other.page.goto("/reset-password");
  await again.fill("auth.email", email);
  await again.press("auth.resetAction");
  await again.fill("auth.code", await codeIn(room, email, 1));
  await again.fill("auth.newPassword", NEW_PASSWORD);
  await again.press("auth.resetCodeAction");
  await heading(other.page, other.say("home.title")).waitFor();
  const letters = room.resend.fake.lettersTo(email);
  expect(letters.map(({ subject }) => subject)).toEqual([
    es.verify.signUp.subject,
    es.reset.subject,
  ]);
  for (const { html, headers } of letters) {
    expect(html).toContain('lang="es"');
    // Neither can be unsubscribed from.
    expect(headers).toEqual({});
  }
});

test("new great matches lead to one alert, at the member's morning and not before", async () => {
  const room = mailroom();
  const alerts = () => bulkTo(room, ADA.email, "matchAlert");
  const morning = await nextLookAt(room, ADA.email, "matchAlert");
  expect(localOf(morning, "America/Argentina/Buenos_Aires").hour).toBe(8);
  await room.passUntil(morning - 60_000);
  expect(alerts()).toEqual([]);
  await room.passUntil(morning + 1_000);
  const [alert] = alerts();
  expect(alerts()).toHaveLength(1);
  expect(alert?.html).toContain('lang="en"');
  for (const { matchId, title } of greats.slice(0, 8)) {
    expect(alert?.html).toContain(`/matches/${matchId}`);
    expect(alert?.text).toContain(title);
  }
  await room.passUntil(room.now() + 60 * 60_000);
  await room.passUntil(morning + DAY_MS);
  expect(alerts()).toHaveLength(1);
  expect(bulkTo(room, BRUNO.email, "matchAlert")).toEqual([]);
});

test("the page behind “why” says which kind of mail it is, what it told of, and that it is on", async () => {
  const room = mailroom();
  const [alert] = bulkTo(room, ADA.email, "matchAlert");
  const screen = { locale: "en", width: 1280 } as const;
  const { page, say } = await visit(room.browser, room.app.url, screen);
  await page.goto(linkTo(alert!, "/mail/why"));
  await heading(page, say("mail.why.title")).waitFor();
  const main = page.getByRole("main");
  const stream = say("mail.streams.matchAlert");
  await main.getByText(say("mail.why.on", { stream })).waitFor();
  await main
    .getByText(patternOf(say, "mail.why.asked", { when: "text" }))
    .waitFor();
  await main
    .getByText(say("mail.why.matchAlert", { count: greats.length }))
    .waitFor();
});

test("the weekly mail comes on the chosen day and hour of the member's zone, in their language", async () => {
  const room = mailroom();
  const digests = () => bulkTo(room, BRUNO.email, "weeklyDigest");
  const due = await nextLookAt(room, BRUNO.email, "weeklyDigest");
  await room.passUntil(due - 60_000);
  expect(digests()).toEqual([]);
  await room.passUntil(due + 1_000);
  const [digest] = digests();
  expect(digests()).toHaveLength(1);
  expect(localOf(digest!.at, MADRID).hour).toBe(DIGEST_HOUR);
  expect(digest?.html).toContain('lang="es"');
  expect(digest?.text).toContain(es.weeklyDigest.heading);
  expect(digest?.text).toMatch(/hora (estándar|de verano) de Europa central/);
  // What no alert has told him of stands here.
  for (const { title } of greats) expect(digest?.text).toContain(title);
});

test("whoever opens every link of every mail changes nothing, in a scanner and in a browser", async () => {
  const room = mailroom();
  const { mailbox } = room.resend.fake;
  const links = [...new Set(mailbox.flatMap(linksOf))];
  const paths = new Set(links.map((link) => new URL(link).pathname));
  for (const path of [
    "/email/unsubscribe",
    "/mail/unsubscribe",
    "/mail/preferences",
    "/mail/why",
  ]) {
    expect(paths).toContain(path);
  }
  const before = await everything(room);
  for (const table of ["emailOutbox", "mailPreferences", "matches"]) {
    expect(before.some((row) => row.startsWith(`/${table} `))).toBe(true);
  }
  for (const link of links) {
    for (const method of ["HEAD", "GET"]) {
      const { status } = await fetch(link, { method });
      expect(status, `${method} ${link}`).toBeLessThan(400);
    }
  }
  expect(await everything(room)).toEqual(before);
  const screen = { locale: "en", width: 390 } as const;
  const { page } = await visit(room.browser, room.app.url, screen);
  for (const link of links) {
    await page.goto(link);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
  }
  expect(await everything(room)).toEqual(before);
});

test("signed in, the member finds that mail among theirs, with what it was about", async () => {
  const room = mailroom();
  const screen = { locale: "en", width: 390 } as const;
  const visitor = await visit(room.browser, room.app.url, screen);
  const { page, say } = visitor;
  await enter(visitor, ADA.email);
  await page.goto("/mail");
  const mine = page.getByRole("list", { name: say("mail.mine.label") });
  await mine
    .getByText(say("mail.why.matchAlert", { count: greats.length }))
    .waitFor();
  const client = await clientOf(page);
  const { page: mails } = await client.query(api.emails.mine.listMine, {
    paginationOpts: { numItems: 20, cursor: null },
  });
  const sent = room.resend.fake.lettersTo(ADA.email);
  // Codes are of an address, not yet of a member.
  expect(mails.filter(({ state }) => state === "sent")).toHaveLength(
    sent.filter(({ headers }) => "List-Unsubscribe" in headers).length,
  );
});
