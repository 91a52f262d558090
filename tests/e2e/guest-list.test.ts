/** The morning after an event held on Luma: its guest list comes onto the roster, and goes again. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { guestListCsv, type LumaGuest } from "../support/guest-list";
import { signInAs } from "../support/app-members";
import { audit } from "./support/audit";
import { useDemo } from "./support/demo";
import { pickGuests } from "./support/guest-list-states";
import { enterAs } from "./support/journey";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();
const SOFIA = {
  name: "Sofía Benedetti",
  email: "sofia.benedetti@wayfinder.example",
};
const LUCIA = {
  name: "Lucía Ferreyra",
  email: "lucia.ferreyra@wayfinder.example",
};
const STRANGERS = 110;

/** An evening that ended, of which nothing is known; both members show their address. */
async function anEvening(title: string) {
  const { url } = demo().app;
  const client = await signInAs(url, SOFIA.email);
  for (const who of [client, await signInAs(url, LUCIA.email)]) {
    await who.mutation(api.profiles.mutations.setVisibility, {
      visibility: { email: "organisers" },
    });
  }
  const orgs = await client.query(api.orgs.queries.listMine, {});
  const org = orgs.find(({ slug }) => slug === "nodo-sur");
  if (!org) throw new Error("Sofía does not run Nodo Sur");
  const { orgId } = org;
  const startsAt = Date.now() - 86_400_000;
  const eventId = await client.mutation(api.events.mutations.create, {
    orgId,
    facts: {
      title,
      description: "",
      startsAt,
      endsAt: startsAt + 7_200_000,
      timeZone: "America/Argentina/Buenos_Aires",
      place: "",
      url: "",
      isOnline: false,
      audience: "members",
    },
  });
  const words = async () => {
    const roster = await client.query(api.attendance.roster.get, {
      orgId,
      eventId,
    });
    return roster.lines.map(({ name, answer, source }) => [
      name,
      answer,
      source,
    ]);
  };
  const mark = async (who: { email: string }, answer: "yes" | "no") => {
    const as = await signInAs(url, who.email);
    const me = await as.query(api.account.queries.getMe, {});
    if (me === null) throw new Error("nobody is signed in");
    const marks = [{ userId: me.userId, answer }];
    await client.mutation(api.attendance.roster.mark, {
      orgId,
      eventId,
      marks,
    });
  };
  return { eventId, words, mark };
}

const GUESTS: readonly LumaGuest[] = [
  { name: "Lucía F.", email: LUCIA.email.toUpperCase(), isCheckedIn: true },
  { name: "Sofía B.", email: SOFIA.email },
  ...Array.from({ length: STRANGERS }, (_, at) => ({
    name: `Guest ${at + 1} of a name that is long enough to break`,
    email: `guest.${at}@example.org`,
    isCheckedIn: at % 2 === 0,
  })),
  { name: "Declined", email: "declined@example.org", status: "declined" },
];

const dialogOf = ({ page, say }: Visitor) =>
  page.getByRole("dialog", { name: say("guestList.open") });

async function preview(visitor: Visitor, eventId: string) {
  const { page, say } = visitor;
  await page.goto(`/organise/nodo-sur/events/${eventId}`);
  await page.getByRole("button", { name: say("guestList.open") }).click();
  await pickGuests(visitor, guestListCsv(GUESTS));
  await dialogOf(visitor).locator("[data-figures]").waitFor();
}

async function picture({ page, screen }: Visitor, name: string) {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const { width, theme, locale } = screen;
  const file = `${name}-${width}-${theme}-${locale}.png`;
  await page.screenshot({ path: join(folder, file) });
}

const figures = async (visitor: Visitor) =>
  await dialogOf(visitor).locator("[data-figures] dd").allTextContents();

describe.each([
  ["en", 1280, "light"],
  ["es", 390, "dark"],
] as const)("a guest list of Luma (%s, %i px, %s)", (locale, width, theme) => {
  test("is looked through, noted and taken back", async () => {
    const { app, browser } = demo();
    const { eventId, words } = await anEvening(`Held on Luma, ${width}`);
    const visitor = await visit(browser, app.url, { locale, width, theme });
    const { page, say } = visitor;
    await enterAs(visitor, SOFIA);
    await preview(visitor, eventId);
    // Guests, members, checked in, changes, another word.
    expect(await figures(visitor)).toEqual(["112", "2", "56", "2", "0"]);
    const dialog = dialogOf(visitor);
    await dialog.getByText(say("guestList.left", { count: 1 })).waitFor();
    expect(await audit(page)).toEqual([]);
    await picture(visitor, "preview");
    await dialog.getByRole("button", { name: say("guestList.note") }).click();
    await dialog.waitFor({ state: "hidden" });
    const toast = page
      .getByRole("dialog")
      .filter({ hasText: say("guestList.noted", { count: 2 }) });
    await toast.waitFor();
    await page
      .locator("[data-line]")
      .filter({ hasText: LUCIA.name })
      .and(page.locator("[data-answer=yes]"))
      .getByText(say("events.roster.source.luma"))
      .waitFor();
    await picture(visitor, "noted");
    expect(await words()).toEqual([
      [LUCIA.name, "yes", "luma"],
      [SOFIA.name, "no", "luma"],
    ]);
    await toast.getByRole("button", { name: say("common.undo") }).click();
    await page.getByText(say("events.roster.empty")).waitFor();
    expect(await words()).toEqual([]);
  });
});

test("a surer word stays, a second time says nothing new, and a file without addresses says so", async () => {
  const { app, browser } = demo();
  const { eventId, words, mark } = await anEvening("Held twice on Luma");
  await mark(LUCIA, "no");
  const visitor = await visit(browser, app.url, { locale: "en", width: 390 });
  const { say } = visitor;
  await enterAs(visitor, SOFIA);
  await preview(visitor, eventId);
  expect(await figures(visitor)).toEqual(["112", "2", "56", "1", "1"]);
  await picture(visitor, "stays");
  const dialog = dialogOf(visitor);
  await dialog.getByRole("button", { name: say("guestList.note") }).click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(words).toEqual([
    [LUCIA.name, "no", "organiser"],
    [SOFIA.name, "no", "luma"],
  ]);
  await preview(visitor, eventId);
  await dialog.getByText(say("guestList.nothing")).waitFor();
  await picture(visitor, "nothing");
  await dialog.getByRole("button", { name: say("guestList.other") }).click();
  await pickGuests(visitor, "name,city\nAna,Salta");
  await dialog.getByText(say("memberImport.failures.noAddresses")).waitFor();
  await picture(visitor, "failure");
});
