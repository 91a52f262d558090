/** From the wish to found an organisation to its first member, by hand, on a desk and on a phone. */
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { audit } from "./support/audit";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { enterAs, heading, PASSWORD } from "./support/journey";
import { visit, type Screen, type Visitor } from "./support/page";
import { button, fill, open } from "./support/state";

const demo = useDemo();

interface Persona {
  name: string;
}
let operator: Persona;
let founders: Persona[];

beforeAll(async () => {
  const { admin } = demo().app;
  const people = await admin.call(api.account.queries.listDemoPersonas, {});
  founders = people.filter(({ isPlatformAdmin }) => !isPlatformAdmin);
  const [first] = people.filter(({ isPlatformAdmin }) => isPlatformAdmin);
  if (!first) throw new Error("nobody operates the demo");
  operator = first;
});

async function arrived(screen: Screen): Promise<Visitor> {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, screen);
  return visitor;
}

async function entered(persona: Persona, screen: Screen): Promise<Visitor> {
  const visitor = await arrived(screen);
  await enterAs(visitor, persona);
  return visitor;
}

/** axe, and a picture of the whole page where a folder for them is named. */
async function look({ page, screen }: Visitor, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    const path = join(folder, `${name}-${screen.locale}-${screen.width}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  expect(await audit(page), name).toEqual([]);
}

async function applyFor(visitor: Visitor, name: string): Promise<void> {
  // The server's refusal of the website, which Convex's client prints.
  visitor.expectProblems(/orgs\/applications:apply/);
  const { page, say } = visitor;
  const t = (key: string) => `community.apply.${key}`;
  await open(visitor, "/community/apply", t("title"));
  await button(visitor, t("send")).click();
  const summary = page.getByRole("group", {
    name: say("common.formErrors.title", { count: 3 }),
  });
  await summary.waitFor();
  await look(visitor, "apply-errors");
  await page.getByLabel(say(t("name"))).fill(name);
  await page.getByLabel(say(t("purpose"))).fill("To read papers together.");
  await page.getByRole("combobox", { name: say(t("country")) }).fill("Urug");
  await page.getByRole("option", { name: "Uruguay" }).click();
  await page.getByLabel(say(t("website"))).fill("no address");
  await button(visitor, t("send")).click();
  await page
    .getByRole("group", {
      name: say("common.formErrors.title", { count: 1 }),
    })
    .getByText(say(t("noUrl")))
    .waitFor();
  await page.getByLabel(say(t("website"))).fill("circle.example.org");
  await button(visitor, t("send")).click();
  const mine = page.getByRole("list", { name: say(t("mine")) });
  await mine.getByText(name).waitFor();
  await mine.getByText(say(t("state.pending"))).waitFor();
  // What was sent takes the form's place, and the focus.
  await page.getByText(say(t("next"))).waitFor();
  expect(await button(visitor, t("send")).count()).toBe(0);
  const title = page.getByRole("heading", { level: 2, name: say(t("mine")) });
  await expect
    .poll(() => title.evaluate((each) => each === document.activeElement))
    .toBe(true);
  await look(visitor, "apply-waiting");
}

async function approve(name: string, screen: Screen): Promise<void> {
  const visitor = await entered(operator, screen);
  const { page, say } = visitor;
  await open(visitor, "/operations", "operations.title");
  await page
    .getByRole("link", { name: say("operations.organisationsLink") })
    .click();
  await heading(page, say("community.review.title")).waitFor();
  const yes = page.getByRole("button", {
    name: say("community.review.approveNamed", { name }),
  });
  await yes.waitFor();
  await look(visitor, "review");
  await yes.click();
  // The sample data has a wish of its own, which goes on waiting.
  await yes.waitFor({ state: "detached" });
  await look(visitor, "review-decided");
}

/** As whoever runs it would copy it. */
async function linkInto(founder: Visitor, name: string): Promise<string> {
  const client = await clientOf(founder.page);
  const orgs = await client.query(api.orgs.queries.listMine, {});
  const org = orgs.find((each) => each.name === name);
  if (!org) throw new Error(`${name} was not founded`);
  const { token } = await client.mutation(api.orgs.invitations.makeLink, {
    orgId: org.orgId,
    label: "",
    role: "member",
    days: 7,
  });
  return `/join/${token}`;
}

async function joinBy(path: string, visitor: Visitor, name: string) {
  const { page, say, screen } = visitor;
  await open(visitor, path, "community.join.title");
  await page.getByRole("heading", { level: 2, name }).waitFor();
  await look(visitor, "join-stranger");
  await page.getByRole("link", { name: say("community.join.signUp") }).click();
  await fill(visitor, "auth.name", "Nina Robles");
  await fill(visitor, "auth.email", `nina-${screen.width}@example.org`);
  await fill(visitor, "auth.password", PASSWORD);
  await button(visitor, "auth.signUpAction").click();
  await button(visitor, "auth.useDemoCode").click();
  await heading(page, say("community.join.title")).waitFor();
  await page
    .getByRole("radio", { name: say("community.audience.organisers") })
    .click();
  await look(visitor, "join-member");
  await button(visitor, "community.join.accept").click();
  await heading(page, name).waitFor();
  await page
    .getByRole("heading", { name: say("community.standing.member") })
    .waitFor();
}

async function leave(visitor: Visitor, name: string): Promise<void> {
  const { page, say } = visitor;
  await page
    .getByRole("region", { name: say("community.browse.mine") })
    .getByRole("link", { name })
    .click();
  await button(visitor, "community.standing.leave").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(say("community.standing.backByRequest")).waitFor();
  await look(visitor, "leave");
  await dialog
    .getByRole("button", { name: say("community.standing.leave") })
    .click();
  await button(visitor, "community.wayIn.ask").waitFor();
  await dialog.waitFor({ state: "detached" });
}

const SCREENS: readonly (Screen & { at: number })[] = [
  { locale: "en", width: 1280, at: 0 },
  { locale: "es", width: 390, at: 1 },
];

test.for(SCREENS)(
  "an organisation is asked for, founded, joined by a link, and left ($locale, $width px)",
  { timeout: 240_000 },
  async ({ at, ...screen }) => {
    const persona = founders[at];
    if (!persona) throw new Error("too few people");
    const name = `Círculo ${screen.width}`;
    const founder = await entered(persona, screen);
    await applyFor(founder, name);
    await approve(name, screen);
    const { page, say } = founder;
    const setUp = page.getByRole("link", {
      name: say("community.apply.setUp", { name }),
    });
    await setUp.click();
    await heading(page, say("organise.overview.title")).waitFor();
    // Whoever has come to what a notification tells of has read it.
    const client = await clientOf(page);
    await expect
      .poll(async () => {
        const paginationOpts = { numItems: 20, cursor: null };
        const { listMine } = api.notifications.queries;
        const { page } = await client.query(listMine, { paginationOpts });
        const told = page.find(({ subject }) =>
          subject.kind === "foundingDecided" ? subject.orgName === name : false,
        );
        return told?.isRead;
      })
      .toBe(true);
    await open(founder, "/notifications", "notifications.title");
    await page
      .getByRole("link", { name: say("notifications.founded", { name }) })
      .click();
    await page
      .getByRole("navigation", { name: say("shell.organise.label", { name }) })
      .waitFor();

    const newcomer = await arrived(screen);
    const path = await linkInto(founder, name);
    await joinBy(path, newcomer, name);
    const { say: tell } = newcomer;
    const radio = newcomer.page.getByRole("radio", {
      name: tell("community.audience.organisers"),
    });
    expect(await radio.isChecked()).toBe(true);
    await look(newcomer, "organisation-member");
    await open(newcomer, path, "community.join.title");
    await newcomer.page.getByText(tell("community.join.isMember")).waitFor();
    await open(newcomer, "/community", "community.browse.title");
    await newcomer.page
      .getByRole("region", { name: tell("community.browse.mine") })
      .getByRole("link", { name })
      .waitFor();
    await leave(newcomer, name);
  },
);

test(
  "a member asks to be let in and takes it back by keyboard, the focus staying beside it",
  { timeout: 120_000 },
  async () => {
    const visitor = await arrived({ locale: "en", width: 1280 });
    const { page, say } = visitor;
    await open(visitor, "/sign-up");
    await fill(visitor, "auth.name", "Bruno");
    await fill(visitor, "auth.email", "bruno@example.org");
    await fill(visitor, "auth.password", PASSWORD);
    await button(visitor, "auth.signUpAction").click();
    await button(visitor, "auth.useDemoCode").click();
    await heading(page, say("welcome.language.title")).waitFor();
    await open(visitor, "/community/nodo-sur");
    await button(visitor, "community.wayIn.ask").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("community.wayIn.note")).fill("We met in May.");
    await look(visitor, "ask");
    await dialog
      .getByRole("button", { name: say("community.wayIn.send") })
      .click();
    const back = button(visitor, "community.wayIn.withdraw");
    await back.waitFor();
    await look(visitor, "organisation-waiting");
    await back.press("Enter");
    await button(visitor, "community.wayIn.ask").waitFor();
    const focused = page.locator(":focus");
    expect(await focused.textContent()).toBe(say("community.wayIn.title"));
  },
);
