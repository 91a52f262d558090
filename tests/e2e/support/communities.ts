/** The steps by which an organisation comes to be, meets and looks back, as people take them. */
import { join } from "node:path";
import { expect } from "vitest";
import { goByNav, heading, PASSWORD, signUp } from "./journey";
import type { Visitor } from "./page";
import { button, fill } from "./state";

const DAY_MS = 24 * 60 * 60_000;

/** A picture of the whole page, where a folder for them is named. */
export async function picture(
  { page, screen }: Visitor,
  name: string,
): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const path = join(folder, `${name}-${screen.locale}-${screen.width}.png`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path, fullPage: true });
}

/** A page of the organisation's own navigation. */
export async function goInOrg(
  { page, say }: Visitor,
  { name, to }: { name: string; to: string },
): Promise<void> {
  const label = say("shell.organise.label", { name });
  await page
    .getByRole("navigation", { name: label })
    .getByRole("link", { name: say(`shell.organise.${to}`), exact: true })
    .click();
}

/** Signs up and asks, from the list of communities, to found one. */
export async function askToFound(
  visitor: Visitor,
  founder: { name: string; email: string },
  name: string,
): Promise<void> {
  const { page, say } = visitor;
  const t = (key: string) => `community.apply.${key}`;
  await signUp(visitor, founder);
  await goByNav(page, say("shell.community"));
  await page
    .getByRole("link", { name: say("community.browse.toFound") })
    .click();
  await heading(page, say(t("title"))).waitFor();
  await page.getByLabel(say(t("name"))).fill(name);
  await page.getByLabel(say(t("purpose"))).fill("We read a paper a week.");
  await page.getByRole("combobox", { name: say(t("country")) }).fill("Urug");
  await page.getByRole("option", { name: "Uruguay" }).click();
  await picture(visitor, "01-apply");
  await button(visitor, t("send")).click();
  await page
    .getByRole("list", { name: say(t("mine")) })
    .getByText(say(t("state.pending")))
    .waitFor();
  await picture(visitor, "02-asked");
}

/** From the home page of whoever operates the platform to the yes. */
export async function approve(visitor: Visitor, name: string): Promise<void> {
  const { page, say } = visitor;
  await goByNav(page, say("shell.operations"));
  await page
    .getByRole("link", { name: say("operations.organisationsLink") })
    .click();
  const yes = page.getByRole("button", {
    name: say("community.review.approveNamed", { name }),
  });
  await yes.click();
  await yes.waitFor({ state: "detached" });
}

/** From the setup's step to a link as it stands on the page. */
export async function makeLink(
  visitor: Visitor,
  label: string,
): Promise<string> {
  const { page, say } = visitor;
  const t = (key: string) => `organise.invitations.${key}`;
  await page.getByRole("link", { name: say("organise.setup.invite") }).click();
  await heading(page, say(t("title"))).waitFor();
  await page.getByLabel(say(t("link.label"))).fill(label);
  await button(visitor, t("link.make")).click();
  const made = page.getByLabel(say(t("link.made")), { exact: true });
  await made.waitFor();
  await picture(visitor, "04-link");
  return await made.inputValue();
}

/** Follows a link without an account, comes back with one, and joins for members to see. */
export async function joinBy(
  visitor: Visitor,
  url: string,
  { person, name }: { person: { name: string; email: string }; name: string },
): Promise<void> {
  const { page, say } = visitor;
  await page.goto(url);
  await page.getByRole("heading", { level: 2, name }).waitFor();
  await picture(visitor, "05-invited");
  await page.getByRole("link", { name: say("community.join.signUp") }).click();
  await fill(visitor, "auth.name", person.name);
  await fill(visitor, "auth.email", person.email);
  await fill(visitor, "auth.password", PASSWORD);
  await button(visitor, "auth.signUpAction").click();
  await button(visitor, "auth.useDemoCode").click();
  await heading(page, say("community.join.title")).waitFor();
  await page
    .getByRole("radio", { name: say("community.audience.members") })
    .click();
  await picture(visitor, "06-joining");
  await button(visitor, "community.join.accept").click();
  await heading(page, name).waitFor();
  await picture(visitor, "07-joined");
}

/** A table as Luma's export heads it; `at` (ms) is when its one evening begins. */
export const lumaFile = (title: string, at: number): string =>
  [
    "event_api_id,name,start_at,end_at,timezone,geo_address,url",
    [
      "evt-reading",
      title,
      new Date(at).toISOString(),
      new Date(at + DAY_MS / 12).toISOString(),
      "America/Montevideo",
      "Biblioteca Nacional",
      "https://luma.com/evt-reading",
    ].join(","),
    "",
  ].join("\n");

/** An address of this machine is refused where it stands; the file is taken. */
export async function bringFile(visitor: Visitor, csv: string): Promise<void> {
  const { page, say } = visitor;
  const t = (key: string) => `eventSources.${key}`;
  await page.getByRole("link", { name: say("events.run.sources") }).click();
  await heading(page, say(t("title"))).waitFor();
  await button(visitor, t("add")).first().click();
  await page.getByRole("radio", { name: say(t("kind.ics")) }).click();
  await fill(visitor, t("form.icsAddress"), `${new URL(page.url()).origin}/a`);
  await fill(visitor, t("form.label"), "Luma");
  await button(visitor, t("form.addNow")).click();
  await page.getByText(say(t("form.error.url"))).waitFor();
  await page.getByRole("radio", { name: say(t("kind.csv")) }).click();
  await page.getByLabel(say(t("form.file")), { exact: true }).setInputFiles({
    name: "luma.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await page.getByText(say(t("preview.title"), { count: 1 })).waitFor();
  await picture(visitor, "08-file");
  await page
    .getByRole("button", { name: say(t("form.import"), { count: 1 }) })
    .click();
  await page.getByRole("list", { name: say(t("list")) }).waitFor();
  await page
    .getByText(say(t("state.added"), { count: 1 }))
    .first()
    .waitFor();
  await picture(visitor, "09-sources");
}

/** An event with nothing said but its name: the form proposes an evening in a week. */
export async function makeEvent(
  visitor: Visitor,
  title: string,
): Promise<void> {
  const { page, say } = visitor;
  await button(visitor, "events.run.make").click();
  await fill(visitor, "events.form.title", title);
  await picture(visitor, "10-new-event");
  await button(visitor, "events.form.make").click();
  await heading(page, title).waitFor();
  // Ready to be passed on, and nobody comes yet.
  const address = page.getByLabel(say("events.roster.share.address"));
  expect(await address.inputValue()).toBe(
    page
      .url()
      .replace(/organise\/[^/]+\//, "")
      .replace(/\?.*/, ""),
  );
  await page.getByText(say("events.roster.empty")).waitFor();
  await picture(visitor, "11-event-made");
}

/** Completed by half of the sessions, which are the events of those titles. */
export async function makeProgram(
  visitor: Visitor,
  { name, titles }: { name: string; titles: readonly string[] },
): Promise<void> {
  const { page, say } = visitor;
  const t = (key: string) => `programs.${key}`;
  await button(visitor, t("run.new")).click();
  await fill(visitor, t("form.name"), name);
  const day = (days: number) =>
    new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  await fill(visitor, t("form.from"), day(0));
  await fill(visitor, t("form.to"), day(14));
  await page
    .getByRole("radio", { name: say(t("form.completions.percentage")) })
    .click();
  await fill(visitor, t("form.percent"), "50");
  await picture(visitor, "12-new-program");
  await button(visitor, t("form.create")).click();
  await heading(page, name).waitFor();
  await picture(visitor, "13-program-made");
  const tab = page.getByRole("tab", { name: say(t("runOne.tabs.sessions")) });
  await tab.click();
  for (const title of titles) {
    await page
      .getByRole("combobox", { name: say(t("sessions.event")) })
      .fill(title);
    await page.getByRole("option", { name: title }).click();
    await button(visitor, t("sessions.save")).click();
    await page.getByRole("link", { name: title }).waitFor();
  }
  await button(visitor, t("runOne.go.open")).click();
  await page.getByText(say(t("runOne.explained.open"))).waitFor();
  await picture(visitor, "14-program-open");
}

/** From the list of events: opens one and says that one comes. */
export async function goTo(visitor: Visitor, title: string): Promise<void> {
  const { page, say } = visitor;
  await goByNav(page, say("shell.events"));
  await page.getByRole("link", { name: title, exact: true }).click();
  await heading(page, title).waitFor();
  await button(visitor, "events.page.going").click();
  await page.getByText(say("events.page.goingText")).waitFor();
  await picture(visitor, "15-going");
}

/** From here on the browser's clock runs as far ahead as the app's. */
export async function setBrowserAhead(
  { context }: Visitor,
  ahead: number,
): Promise<void> {
  await context.addInitScript((ms) => {
    const Real = Date;
    const now = () => Real.now() + ms;
    globalThis.Date = new Proxy(Real, {
      construct: (_target, args) =>
        Reflect.construct(Real, args.length === 0 ? [now()] : args) as Date,
      get: (_target, key) =>
        key === "now" ? now : (Reflect.get(Real, key) as unknown),
    });
  }, ahead);
}

/** The figures of a table's row, found by what heads it. */
export async function figuresOf(
  { page }: Visitor,
  rowName: string,
): Promise<string[]> {
  const row = page.getByRole("row").filter({ hasText: rowName });
  return await row.getByRole("cell").allTextContents();
}
