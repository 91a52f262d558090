/**
 * The journey with Claude as the scorer: the official SDK over HTTP against the
 * fake, which answers wrongly in every way that a test can wait for here. (The
 * ladder's edges are tests/backend/matching's, the time-out kill.test.ts's.)
 */
import { afterAll, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { Fault } from "../support/fake-anthropic-faults";
import {
  clientOf,
  isInListing,
  isInProfile,
  shownCards,
} from "./support/claims";
import { useDemo } from "./support/demo";
import {
  cards,
  endOfRun,
  enterAs,
  importCv,
  goByNav,
  readCv,
  reading,
  showWaiting,
  signUp,
} from "./support/journey";
import { allMatches, endOf, signInAs, startRun } from "../support/app-members";
import { startModel } from "../support/app-model";
import { visit } from "./support/page";
import { patternOf } from "./support/words";

const model = await startModel({ latencyMs: 200 });
afterAll(() => model.close());
const demo = useDemo({ env: () => model.env });

const NEW_PERSON = { name: "Camila Ortega", email: "camila@mail.example" };
/** What the fake invents when it fabricates (fake-anthropic-faults.ts). */
const INVENTED = /moon programme/;
const RUN_MS = 60_000;

/** Faults for the calls from now on, the first first; those after them are answered well. */
function planNext(...faults: readonly (Fault | "ok")[]): void {
  const answered = model.fake.calls.length;
  model.fake.plan(({ number }) => {
    const fault = faults[number - answered - 1];
    return fault === "ok" ? undefined : fault;
  });
}

test("a new person's matches come through 429, 529, cut and invented answers", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "en", width: 1280 });
  const { page, say } = visitor;
  await signUp(visitor, NEW_PERSON);
  await importCv(visitor, await readCv("en-classic"));
  await page
    .getByRole("link", { name: say("profile.added.findMatches") })
    .click();
  planNext(
    "429-seconds",
    "ok",
    "429",
    "529",
    "truncated",
    "fabricated-quotes",
    "not-json",
  );
  await page.getByRole("button", { name: say("matches.ask.agree") }).click();
  await reading(visitor)
    .getByText(patternOf(say, "matches.run.waiting", { seconds: "number" }))
    .waitFor();
  await endOfRun(visitor);
  await reading(visitor).getByText(say("vocabulary.scoredByModel")).waitFor();
  await showWaiting(visitor);

  const client = await clientOf(page);
  const run = await client.query(api.matches.getCurrentRun, {});
  expect(run).toMatchObject({ state: "done", scorer: "claude" });
  expect(run?.droppedClaimCount).toBeGreaterThan(0);
  const outcomes = model.fake.calls.map(({ outcome }) => outcome);
  expect(new Set(outcomes)).toEqual(
    new Set([
      "429-seconds",
      "ok",
      "429",
      "529",
      "truncated",
      "fabricated-quotes",
      "not-json",
    ]),
  );
  for (const { matchId, title, reasons, text } of await shownCards(visitor)) {
    expect(text, title).toContain(say("vocabulary.scoredByModel"));
    expect(text, title).not.toContain(say("vocabulary.scoredLocally"));
    expect(text, title).not.toMatch(INVENTED);
    const detail = await client.query(api.matches.getMatch, { matchId });
    expect(JSON.stringify(detail)).not.toMatch(INVENTED);
    for (const { theyWrote, youWrote } of reasons) {
      expect(isInListing(detail, theyWrote), theyWrote).toBe(true);
      expect(isInProfile(detail, youWrote), youWrote).toBe(true);
    }
  }
});

test("a key that is refused in the middle keeps what was read, and the rest can be read", async () => {
  const { app, browser } = demo();
  const visitor = await visit(browser, app.url, { locale: "es", width: 390 });
  const { page, say } = visitor;
  const personas = await app.admin.call(
    api.account.queries.listDemoPersonas,
    {},
  );
  const [persona] = personas;
  if (!persona) throw new Error("nobody to be");
  await enterAs(visitor, persona);
  await goByNav(page, say("shell.matches"));
  planNext("ok", "401", "401", "401", "401");
  await page.getByRole("button", { name: say("matches.ask.button") }).click();
  await reading(visitor)
    .getByText(
      patternOf(say, "matches.run.partial", {
        read: "number",
        total: "number",
        reason: "text",
      }),
    )
    .waitFor();
  await reading(visitor)
    .getByText(say("matches.failure.unauthorised"))
    .waitFor();
  const kept = await cards(page).count();
  expect(kept).toBeGreaterThan(0);

  const before = model.fake.calls.length;
  await page.getByRole("button", { name: say("matches.run.resume") }).click();
  await endOfRun(visitor);
  await showWaiting(visitor);
  expect(await cards(page).count()).toBeGreaterThan(kept);
  // What had been read was not paid for again.
  expect(model.fake.calls.length - before).toBe(4);
});

const TRANSPORT = [
  "429-date",
  "500",
  "503",
  "reset-mid-body",
  "refused-connection",
  "html",
] as const;
const CONTENT = [
  "empty",
  "missing-entries",
  "max-tokens-valid",
  "bad-types",
  "refusal",
] as const;

test("no other fault loses, doubles or holds up anything", async () => {
  const { app } = demo();
  const { admin } = app;
  const personas = await admin.call(api.account.queries.listDemoPersonas, {});
  const faults = [...TRANSPORT, ...CONTENT];
  expect(personas.length).toBeGreaterThan(faults.length);
  // The first persona has matches already; each of the others meets one fault, twice.
  const planned = faults.map((fault, at) => {
    const person = personas[at + 1];
    if (!person) throw new Error("too few people");
    return { fault, ...person, left: 2 };
  });
  model.fake.plan(({ profile }) => {
    const mine = planned.find(({ headline }) =>
      profile.passages.some(({ text }) => text === headline),
    );
    if (!mine || mine.left === 0) return undefined;
    mine.left -= 1;
    return mine.fault;
  });
  const runs = await Promise.all(
    planned.map(async ({ fault, email }) => ({
      fault,
      email,
      runId: await startRun(admin, email),
    })),
  );
  for (const { fault, email, runId } of runs) {
    const report = await endOf(admin, runId, RUN_MS);
    const seen = `${fault}: ${JSON.stringify(report)}`;
    expect(["done", "partial"], seen).toContain(report.state);
    expect(report.readCount + report.failedCount, seen).toBe(report.totalCount);
    expect(report.watchdogActs, seen).toBe(0);
    const matches = await allMatches(await signInAs(app.url, email));
    const listings = new Set(matches.map(({ opportunityId }) => opportunityId));
    expect(listings.size, seen).toBe(matches.length);
    expect(matches.length, seen).toBe(report.readCount);
    expect(report.readCount, seen).toBeGreaterThan(0);
  }
  expect(planned.map(({ fault, left }) => [fault, left])).toEqual(
    faults.map((fault) => [fault, 0]),
  );
});
