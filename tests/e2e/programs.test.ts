/** A program from both sides: made by who runs it, joined, and completed by attendance. */
import { expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { signInAs } from "../support/app-members";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { visit, type Visitor } from "./support/page";

const demo = useDemo();
const NAME = "Half of two evenings";
const EVENINGS = ["An evening of May", "An evening of June"] as const;
const DAY_MS = 86_400_000;

async function personaOf(name: string) {
  const { app } = demo();
  const people = await app.admin.call(api.account.queries.listDemoPersonas, {});
  const persona = people.find((each) => each.name.startsWith(name));
  if (!persona) throw new Error(`nobody is ${name}`);
  return persona;
}

/** Two that are over, and of which nobody has said whether they came. */
async function holdEvenings(client: Awaited<ReturnType<typeof signInAs>>) {
  const org = await client.query(api.orgs.queries.getPage, {
    slug: "nodo-sur",
  });
  if (!org) throw new Error("no organisation");
  for (const [at, title] of EVENINGS.entries()) {
    const startsAt = Date.now() - (at + 2) * DAY_MS;
    await client.mutation(api.events.mutations.create, {
      orgId: org.orgId,
      facts: {
        title,
        description: "",
        startsAt,
        endsAt: startsAt + DAY_MS / 12,
        timeZone: "America/Argentina/Buenos_Aires",
        place: "",
        url: "",
        isOnline: true,
        audience: "members",
      },
    });
  }
}

/** In English, by the organiser; answers the program's address for members. */
async function makeProgram({ page, say }: Visitor): Promise<string> {
  const words = (key: string) => say(`programs.${key}`);
  const field = (key: string) =>
    page.getByLabel(words(`form.${key}`), { exact: true });
  await page.goto("/organise/nodo-sur/programs");
  await page.getByRole("button", { name: words("run.new") }).click();
  await field("name").fill(NAME);
  const today = new Date().toISOString().slice(0, 10);
  await field("from").fill(today);
  await field("to").fill(today);
  await field("percent").fill("50");
  await page.getByRole("button", { name: words("form.create") }).click();
  await heading(page, NAME).waitFor();
  for (const title of EVENINGS) {
    await page
      .getByRole("combobox", { name: words("sessions.event") })
      .fill(title);
    await page.getByRole("option", { name: title }).click();
    await page.getByRole("button", { name: words("sessions.save") }).click();
    await page.getByRole("link", { name: title }).waitFor();
  }
  await page.getByRole("button", { name: words("runOne.go.open") }).click();
  await page.getByText(words("runOne.explained.open")).waitFor();
  const link = page.getByRole("link", { name: words("runOne.view") });
  return (await link.getAttribute("href")) ?? "";
}

test("is made with two past evenings, joined by a member, and completed by half of them", async () => {
  const { app, browser } = demo();
  const [sofia, tomas] = [await personaOf("Sofía"), await personaOf("Tomás")];
  const client = await signInAs(app.url, sofia.email);
  await holdEvenings(client);
  const organiser = await visit(browser, app.url, {
    locale: "en",
    width: 1280,
  });
  await enterAs(organiser, sofia);
  const path = await makeProgram(organiser);

  const member = await visit(browser, app.url, { locale: "es", width: 390 });
  await enterAs(member, tomas);
  await member.page.goto(path);
  await heading(member.page, NAME).waitFor();
  const { say } = member;
  await member.page
    .getByRole("button", { name: say("programs.page.enrol"), exact: true })
    .click();
  await member.page
    .getByText(say("programs.page.stands.enrolled"), { exact: true })
    .waitFor();

  const me = await (
    await signInAs(app.url, tomas.email)
  ).query(api.account.queries.getMe, {});
  const program = await client.query(api.programs.getPage, {
    programId: path.split("/").at(-1) ?? "",
  });
  const [evening] = program?.sessions ?? [];
  if (!me || !program || !evening?.eventId) throw new Error("no evening");
  await client.mutation(api.attendance.roster.mark, {
    orgId: program.orgId,
    eventId: evening.eventId,
    marks: [{ userId: me.userId, answer: "yes" }],
  });

  // Without a reload, and with the bell's word for it.
  await member.page
    .getByText(say("programs.page.stands.completed"), { exact: true })
    .waitFor();
  expect(
    await member.page
      .getByText(say("programs.page.there"), { exact: true })
      .count(),
  ).toBeGreaterThan(0);
  await member.page.goto("/notifications");
  await member.page
    .getByRole("link", { name: say("notifications.programPlace.completed") })
    .click();
  await heading(member.page, NAME).waitFor();
});

test("a decision has its undo, and hand marks go by the keyboard", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "es", width: 1280 });
  const { page, say } = visitor;
  await enterAs(visitor, await personaOf("Sofía"));
  await page.goto("/organise/nodo-sur/programs");
  await page.getByRole("link", { name: /Beca de investigación/ }).click();
  const decline = page.getByRole("button", {
    name: `${say("programs.people.turnDown")}: Octavio Rivas`,
  });
  await decline.click();
  await decline.waitFor({ state: "detached" });
  await page.getByRole("button", { name: say("common.undo") }).click();
  await decline.waitFor();

  await page
    .getByRole("tab", { name: say("programs.runOne.tabs.marks") })
    .click();
  const cells = page.getByRole("grid").getByRole("button");
  await cells.first().focus();
  const before = await cells.nth(6).getAttribute("aria-label");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect
    .poll(() => cells.nth(6).getAttribute("aria-label"))
    .not.toBe(before);
  expect(
    await cells.nth(6).evaluate((cell) => cell === document.activeElement),
  ).toBe(true);
});
