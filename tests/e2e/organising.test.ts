/** Running an organisation: setting up, letting people in, saying who one is, and the log of it. */
import { ConvexHttpClient } from "convex/browser";
import { beforeAll, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { visit, type Screen, type Visitor } from "./support/page";
import { button, open } from "./support/state";

const demo = useDemo();
/** Runs the sample organisation that the pages are of. */
let organiser: { name: string };

/** One pixel, transparent. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

beforeAll(async () => {
  const { admin } = demo().app;
  const personas = await admin.call(api.account.queries.listDemoPersonas, {});
  const found = personas.find(({ isPlatformAdmin }) => isPlatformAdmin);
  if (!found) throw new Error("nobody runs the sample organisation");
  organiser = found;
});

async function entered(screen: Screen): Promise<Visitor> {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, organiser);
  return visitor;
}

const page = (path: string) => `/organise/nodo-sur${path}`;

test("a step of the setup is put aside, and taken up again by the undo", async () => {
  const visitor = await entered({ locale: "en", width: 1280 });
  const { say } = visitor;
  await open(visitor, page(""), "organise.overview.title");
  const step = say("organise.setup.logo");
  const skip = visitor.page.getByRole("button", {
    name: say("organise.setup.skipNamed", { step }),
  });
  await skip.click();
  // The sample organisation has done all else: the list is through with it.
  await skip.waitFor({ state: "detached" });
  await button(visitor, "common.undo").click();
  await skip.waitFor();
});

test("a link is made, copied, leads in, and is revoked with an undo", async () => {
  const { app } = demo();
  const visitor = await entered({ locale: "es", width: 390 });
  const { say, context } = visitor;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(visitor, page("/invitations"), "organise.invitations.title");
  const label = "Afiche en la facultad";
  // Its name goes on: it is optional.
  await visitor.page
    .getByLabel(say("organise.invitations.link.label"))
    .fill(label);
  await button(visitor, "organise.invitations.link.make").click();
  await button(visitor, "organise.invitations.link.copy").click();
  await visitor.page
    .getByText(say("organise.invitations.link.copied"))
    .waitFor();
  const url = await visitor.page.evaluate(() => navigator.clipboard.readText());
  expect(url).toMatch(/^http:\/\/[^/]+\/join\/[0-9a-f]{32}$/);
  const token = url.slice(url.lastIndexOf("/") + 1);
  const stranger = new ConvexHttpClient(app.url, { logger: false });
  const look = async () =>
    await stranger.query(api.orgs.invitations.lookAt, {
      token,
      asOf: Date.now(),
    });
  expect(await look()).toMatchObject({ org: { slug: "nodo-sur" } });
  const revoke = visitor.page.getByRole("button", {
    name: say("organise.invitations.list.revokeNamed", { name: label }),
  });
  await revoke.click();
  await expect.poll(look).toBeNull();
  await button(visitor, "common.undo").click();
  await expect.poll(look).not.toBeNull();
});

test("the public face is edited and the logo replaced, and the log says so", async () => {
  const visitor = await entered({ locale: "en", width: 1280 });
  const { say } = visitor;
  await open(visitor, page("/settings"), "organise.settings.title");
  const website = visitor.page.getByLabel(
    say("organise.settings.face.website"),
  );
  await website.fill("javascript:alert(1)");
  visitor.expectProblems(/INVALID/);
  await button(visitor, "organise.settings.face.save").click();
  await visitor.page
    .getByText(say("organise.settings.face.websiteWrong"))
    .waitFor();
  await website.fill("example.org/sur");
  await button(visitor, "organise.settings.face.save").click();
  await visitor.page.getByText(say("organise.settings.face.saved")).waitFor();

  const file = visitor.page.locator("input[type=file]");
  const name = "logo.png";
  await file.setInputFiles({
    name: "logo.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("<svg/>"),
  });
  await visitor.page.getByText(say("organise.settings.logo.type")).waitFor();
  await file.setInputFiles({ name, mimeType: "image/png", buffer: PNG });
  await visitor.page.getByText(say("organise.settings.logo.saved")).waitFor();
  const logo = visitor.page.locator("#logo img");
  await expect
    .poll(() => logo.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBe(1);

  await open(visitor, page("/log"), "organise.log.title");
  const lines = visitor.page.getByRole("list", {
    name: say("organise.log.label"),
  });
  for (const field of ["website", "logo"]) {
    const actor = organiser.name;
    const fields = say(`audit.fields.${field}`);
    await lines
      .getByText(say("audit.action.orgEdited", { actor, fields }))
      .waitFor();
  }
});

test("to who does not run it there is no such page", async () => {
  const { app, browser } = demo();
  const { admin } = app;
  const personas = await admin.call(api.account.queries.listDemoPersonas, {});
  const member = personas.find(({ name }) => name === "Lucía Ferreyra");
  if (!member) throw new Error("the sample member is not there");
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  await enterAs(visitor, member);
  await visitor.page.goto(page("/settings"));
  await heading(visitor.page, visitor.say("shell.notFound.title")).waitFor();
});
