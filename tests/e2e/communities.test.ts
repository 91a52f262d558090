/** A community from the wish to found it to what its people look back on, by everybody's own pages. */
import { expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import {
  approve,
  askToFound,
  bringFile,
  figuresOf,
  goInOrg,
  goTo,
  joinBy,
  lumaFile,
  makeEvent,
  makeLink,
  makeProgram,
  picture,
  setBrowserAhead,
} from "./support/communities";
import { useDemo } from "./support/demo";
import { enterAs, goByNav, heading } from "./support/journey";
import { visit, type Screen, type Visitor } from "./support/page";
import { button, open } from "./support/state";

const DAY_MS = 24 * 60 * 60_000;
const ORG = "Círculo de los Jueves";
const PROGRAM = "Primer ciclo de lecturas";
const FROM_FILE = "Lectura inaugural";
const BY_HAND = "Segunda lectura";
const FOUNDER = { name: "Renata Olivera", email: "renata@example.org" };
const SECOND = { name: "Nicolás Barreto", email: "nicolas@example.org" };
const DESK: Screen = { locale: "en", width: 1280 };
const PHONE: Screen = { locale: "es", width: 390 };

const demo = useDemo({ env: () => ({ APP_CLOCK: "1" }) });

const arrive = async (screen: Screen): Promise<Visitor> =>
  await visit(demo().browser, demo().app.url, screen);

async function operator(): Promise<{ name: string }> {
  const { admin } = demo().app;
  const people = await admin.call(api.account.queries.listDemoPersonas, {});
  const found = people.find(({ isPlatformAdmin }) => isPlatformAdmin);
  if (!found) throw new Error("nobody operates the demo");
  return found;
}

/** Both evenings are over, and what the timetable does about it is done. */
async function passTime(visitors: readonly Visitor[]): Promise<void> {
  const { app } = demo();
  const ahead = 9 * DAY_MS;
  await app.setAhead(ahead);
  for (const visitor of visitors) await setBrowserAhead(visitor, ahead);
  await app.admin.call(internal.attendance.prompts.tick, {});
  await app.admin.call(internal.progress.steps.holdWhatIsOver, {});
}

async function answersWhatIsAsked(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await open(visitor, "/notifications", "notifications.title");
  const asked = page.getByRole("link", {
    name: say("notifications.attendanceAsked"),
  });
  await expect.poll(() => asked.count()).toBe(2);
  await picture(visitor, "16-bell");
  await goByNav(page, say("shell.events"));
  const ask = (title: string) =>
    page.getByRole("group", { name: say("events.ask.label", { title }) });
  await ask(FROM_FILE).waitFor();
  await picture(visitor, "17-asked");
  await ask(FROM_FILE)
    .getByRole("button", { name: say("events.ask.yes"), exact: true })
    .click();
  await ask(FROM_FILE).waitFor({ state: "detached" });
  await ask(BY_HAND)
    .getByRole("button", { name: say("events.ask.no"), exact: true })
    .click();
  await ask(BY_HAND).waitFor({ state: "detached" });
  // Answered there, the questions are no news under the bell; the program's end is.
  await page
    .getByRole("link", { name: say("notifications.bell", { unread: 1 }) })
    .filter({ visible: true })
    .waitFor();
}

async function looksBack(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await page
    .getByRole("tab", { name: say("events.mine.view.history") })
    .click();
  const lines = page.getByRole("list", { name: say("events.history.list") });
  await lines.getByText(FROM_FILE).waitFor();
  const lineOf = (title: string) =>
    lines.getByRole("listitem").filter({ hasText: title });
  const { yes, no } = {
    yes: say("events.history.answer.yes"),
    no: say("events.history.answer.no"),
  };
  await lineOf(FROM_FILE).getByText(yes, { exact: true }).waitFor();
  await lineOf(BY_HAND).getByText(no, { exact: true }).waitFor();
  await picture(visitor, "18-history");
  expect((await figuresOf(visitor, ORG)).slice(0, 3)).toEqual(["1", "0", "1"]);
}

async function hasCompleted(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await goByNav(page, say("shell.programs"));
  const line = page.getByRole("listitem").filter({ hasText: PROGRAM });
  await line
    .getByText(say("programs.place.completed"), { exact: true })
    .first()
    .waitFor();
  await picture(visitor, "19-completed");
}

/** The same two answers, as whoever runs it reads them. */
async function organiserAgrees(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await goInOrg(visitor, { name: ORG, to: "events" });
  await page
    .getByRole("radio", { name: say("events.run.when.past") })
    .or(page.getByRole("button", { name: say("events.run.when.past") }))
    .first()
    .click();
  await picture(visitor, "20-past-events");
  await page.getByRole("link", { name: FROM_FILE, exact: true }).click();
  await page
    .getByText(say("events.roster.count", { marked: 1, total: 1 }))
    .waitFor();
  await page
    .getByText(say("events.roster.sums", { yes: 1, partly: 0, no: 0 }))
    .waitFor();
  await picture(visitor, "21-roster");
  await goInOrg(visitor, { name: ORG, to: "statistics" });
  await button(visitor, "statistics.countAgain").waitFor();
  await button(visitor, "statistics.countAgain").click();
  await page
    .getByText(
      say("statistics.eventsSummary", { events: 2, going: 2, attended: 1 }),
    )
    .waitFor();
  await page
    .getByText(
      say("statistics.membersSummary", { members: 2, joined: 2, left: 0 }),
    )
    .waitFor();
  await picture(visitor, "22-statistics");
}

test(
  "is founded, joined, meets, and is looked back on with the same numbers by all",
  { timeout: 180_000 },
  async () => {
    const founder = await arrive(DESK);
    await askToFound(founder, FOUNDER, ORG);
    const sofia = await arrive(DESK);
    await enterAs(sofia, await operator());
    await approve(sofia, ORG);
    const { page, say } = founder;
    await page
      .getByRole("link", { name: say("community.apply.setUp", { name: ORG }) })
      .click();
    await heading(page, say("organise.overview.title")).waitFor();
    await picture(founder, "03-overview");
    const url = await makeLink(founder, "Afiche en la facultad");

    const second = await arrive(PHONE);
    await joinBy(second, url, { person: SECOND, name: ORG });

    await goInOrg(founder, { name: ORG, to: "events" });
    const begins = Date.now() + DAY_MS;
    await bringFile(founder, lumaFile(FROM_FILE, begins));
    await goInOrg(founder, { name: ORG, to: "events" });
    await makeEvent(founder, BY_HAND);
    await goInOrg(founder, { name: ORG, to: "programs" });
    await makeProgram(founder, { name: PROGRAM, titles: [FROM_FILE, BY_HAND] });

    await goTo(second, FROM_FILE);
    await goTo(second, BY_HAND);
    await goByNav(second.page, second.say("shell.programs"));
    await picture(second, "15-programs");
    await second.page.getByRole("link", { name: PROGRAM }).click();
    await button(second, "programs.page.enrol").click();
    await second.page
      .getByText(second.say("programs.page.stands.enrolled"), { exact: true })
      .waitFor();
    await picture(second, "15-enrolled");

    await passTime([founder, second]);
    await answersWhatIsAsked(second);
    await looksBack(second);
    await hasCompleted(second);
    await page.reload();
    await goInOrg(founder, { name: ORG, to: "overview" });
    await heading(page, say("organise.overview.title")).waitFor();
    await picture(founder, "23-overview-after");
    await organiserAgrees(founder);
  },
);
