/** "Why not this one?": from the list of closed roles and from any other, to the checks. */
import { expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { endOf, startRun } from "../support/app-members";
import { audit } from "./support/audit";
import { clientOf } from "./support/claims";
import { useDemo } from "./support/demo";
import { enterAs, heading } from "./support/journey";
import { expectFocus } from "./support/keyboard";
import { visit, type Screen, type Visitor } from "./support/page";

const demo = useDemo();
const RUN_MS = 60_000;

/** Somebody whose matches have been read, on the list of what is not open to them. */
async function aReader(screen: Screen): Promise<Visitor> {
  const { app, browser } = demo();
  const { listDemoPersonas } = api.account.queries;
  const [persona] = await app.admin.call(listDemoPersonas, {});
  if (!persona) throw new Error("nobody to be");
  await endOf(app.admin, await startRun(app.admin, persona.email), RUN_MS);
  const visitor = await visit(browser, app.url, screen);
  await enterAs(visitor, persona);
  await visitor.page.goto("/matches?tab=notOpen");
  await visitor.page
    .getByRole("combobox", { name: visitor.say("matches.why.byReason") })
    .waitFor();
  return visitor;
}

test.each<Screen>([
  { locale: "en", width: 1280, theme: "light" },
  { locale: "es", width: 390, theme: "dark" },
])(
  "a closed role shows every check and the way to what decides it ($locale, $width px)",
  async (screen) => {
    const visitor = await aReader(screen);
    const { page, say } = visitor;
    const client = await clientOf(page);
    const { counts, listings } = await client.query(
      api.matches.listBlocked,
      {},
    );
    expect(await audit(page)).toEqual([]);

    const [most] = counts;
    if (!most) throw new Error("everything is open");
    const filter = page.getByRole("combobox", {
      name: say("matches.why.byReason"),
    });
    await filter.focus();
    await page.keyboard.press("Enter");
    const options = page.getByRole("option");
    await expectFocus(options.first(), "the list opens on what is chosen");
    await page.keyboard.press("ArrowDown");
    await expectFocus(options.nth(1), "the most frequent reason");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/matches?*reason=${most.reason}*`);

    const ofReason = listings.find(({ reason }) => reason === most.reason);
    if (!ofReason) throw new Error("the list lacks its own reason");
    await page.goto(`/opportunities/${ofReason.opportunityId}`);
    await page
      .getByRole("link", { name: say("opportunities.why"), exact: true })
      .click();
    await page.waitForURL(`**/matches/why/${ofReason.opportunityId}`);
    await heading(page, ofReason.title).waitFor();
    const checks = page
      .getByRole("region", { name: say("matches.why.checks") })
      .getByRole("listitem");
    await checks.first().waitFor();
    expect(await checks.count()).toBe(10);
    await checks
      .first()
      .getByText(say("matches.why.result.blocked"), { exact: true })
      .waitFor();
    await checks.first().getByText(say("matches.why.toOpen")).waitFor();
    expect(await audit(page)).toEqual([]);
    await checks.first().getByRole("link").first().click();
    await page.waitForURL(/\/profile#(?:basics|preferences)$/);
  },
);

test("any open role can be looked up, and says why it is not among the matches", async () => {
  const visitor = await aReader({ locale: "en", width: 1280 });
  const { page, say } = visitor;
  const client = await clientOf(page);
  const { page: matches } = await client.query(api.matches.listMine, {
    status: "open",
    paginationOpts: { numItems: 1, cursor: null },
  });
  const [match] = matches;
  if (!match) throw new Error("no match");
  const field = page.getByRole("searchbox", {
    name: say("matches.why.search"),
  });
  await field.fill(match.title);
  await page
    .getByRole("search")
    .getByRole("link", { name: match.title, exact: true })
    .first()
    .click();
  await heading(page, match.title).waitFor();
  await page.getByText(say("matches.why.matched.open")).waitFor();
  await page.getByRole("link", { name: say("matches.why.toMatch") }).click();
  await page.waitForURL(`**/matches/${match.matchId}`);

  await page.goto("/matches?tab=notOpen&text=qqqzzz");
  await page.getByText("No open role has these words.").waitFor();
  await page.goto("/matches/why/nobodys");
  await heading(page, say("shell.notFound.title")).waitFor();
});
