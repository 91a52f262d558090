/**
 * Faults that take real time, side by side: the server is killed while calls to
 * the model are in flight, again and again; and a call that is never answered.
 * Nothing is lost, doubled or stuck. `SEED=N` replays the instants of the kills;
 * `DEEP=1` kills twenty times.
 */
// @vitest-environment node
import type { ConvexHttpClient } from "convex/browser";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test, type TestContext } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { startApp, type AppProcess } from "../support/app-process";
import {
  allMatches,
  endOf,
  signInAs,
  startRun,
  until,
  type Card,
} from "../support/app-members";
import { startModel } from "../support/app-model";
import { freePortPair } from "../support/ports";
import { randomFrom } from "./support/random";

const KILLS = process.env.DEEP ? 20 : 10;
const HITS = KILLS * 0.8;
const ANSWER_MS = 2_000;
/** Twice what one takes where other tests share the two cores. */
const MOST_A_KILL_MS = 40_000;
/** Two leases of 30 s, the run's own hops, and a slow machine. */
const RECOVERY_MS = 90_000;
/** A call's own time-out of 90 s, and the run around it. */
const SILENCE_MS = 150_000;
const SEED = Number(process.env.SEED ?? 1);
/** Those left to the watchdog; the later kills all hit one who keeps asking. */
const LEFT_ALONE = 5;

describe.concurrent("a server and a model that fail in real time", () => {
  test(
    `${KILLS} kills with calls in flight lose, double and hold up nothing`,
    { timeout: KILLS * MOST_A_KILL_MS },
    async ({ onTestFinished }) => {
      const random = randomFrom(SEED);
      const model = await startModel({ latencyMs: ANSWER_MS });
      onTestFinished(model.close);
      const server = await startServer(model.env, onTestFinished);
      const { admin } = server.app();
      await admin.call(internal.seed.run.seed, {});
      const people = await admin.call(api.account.queries.listDemoPersonas, {});
      const emails = people.map(({ email }) => email);

      const [keeper = ""] = emails;
      const kept = await sortSome(server.app(), keeper);

      const runs: Id<"matchRuns">[] = [];
      let hits = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const email = emails[Math.min(kill, LEFT_ALONE)] ?? "";
        runs.push(await startRun(server.app().admin, email));
        await until("a call in flight", () => model.inFlight() > 0);
        await pause(random.whole(0, ANSWER_MS - 200));
        const before = model.abandoned();
        await server.kill();
        await pause(50);
        if (model.abandoned() > before) hits += 1;
        await server.restart();
      }
      expect(hits, "kills that hit a call in flight").toBeGreaterThanOrEqual(
        HITS,
      );

      await checkEnds(server.app(), runs);
      for (const email of emails.slice(0, LEFT_ALONE + 1)) {
        await checkMatches(server.app().url, email);
      }
      const client = await signInAs(server.app().url, keeper);
      await expectKept(client, kept);
    },
  );

  test(
    "a call that is never answered is given up and made again",
    { timeout: 400_000 },
    async ({ onTestFinished }) => {
      const model = await startModel({ faults: { 2: "hang" } });
      onTestFinished(model.close);
      const server = await startServer(model.env, onTestFinished);
      const { admin, url } = server.app();
      await admin.call(internal.seed.run.seed, {});
      const people = await admin.call(api.account.queries.listDemoPersonas, {});
      const email = people[0]?.email ?? "";
      const runId = await startRun(admin, email);
      const report = await endOf(admin, runId, SILENCE_MS);
      expect(report, JSON.stringify(report)).toMatchObject({
        state: "done",
        readCount: report.totalCount,
        // Slow is not dead: the lease was renewed all the while.
        watchdogActs: 0,
      });
      expect(model.fake.calls[1]?.outcome).toBe("hang");
      expect(report.batches.map(({ attempt }) => attempt)).toContain(2);
      await checkMatches(url, email);
    },
  );
});

/** Runs to the end once, and leaves one match saved and one dismissed. */
async function sortSome(app: AppProcess, email: string): Promise<Card[]> {
  const client = await signInAs(app.url, email);
  await endOf(app.admin, await startRun(app.admin, email), RECOVERY_MS);
  const [saved, dismissed] = await allMatches(client);
  if (!saved || !dismissed) throw new Error("too few matches");
  await client.mutation(api.matches.save, { matchId: saved.matchId });
  await client.mutation(api.matches.dismiss, { matchId: dismissed.matchId });
  return [saved, dismissed];
}

async function expectKept(
  client: ConvexHttpClient,
  [saved, dismissed]: Card[],
): Promise<void> {
  const now = await allMatches(client);
  const statusOf = (card: Card | undefined) =>
    now.find(({ opportunityId }) => opportunityId === card?.opportunityId);
  expect(statusOf(saved)).toMatchObject({
    matchId: saved?.matchId,
    status: "saved",
  });
  expect(statusOf(dismissed)).toMatchObject({
    matchId: dismissed?.matchId,
    status: "dismissed",
  });
}

/** Every run has ended; the ones nobody asked over again read everything. */
async function checkEnds(
  { admin }: AppProcess,
  runs: readonly Id<"matchRuns">[],
): Promise<void> {
  const isReplaced = (at: number) => at >= LEFT_ALONE && at < runs.length - 1;
  const until = Date.now() + RECOVERY_MS;
  let rescues = 0;
  for (const [at, runId] of runs.entries()) {
    const report = await endOf(admin, runId, until - Date.now());
    rescues += report.watchdogActs;
    if (isReplaced(at)) {
      expect(["superseded", "done", "partial"]).toContain(report.state);
      continue;
    }
    expect(["done", "partial"], JSON.stringify(report)).toContain(report.state);
    expect(report.readCount + report.failedCount).toBe(report.totalCount);
    const states = report.batches.map(({ state }) => state);
    expect(new Set(["saved", "failed", ...states]).size).toBe(2);
  }
  expect(rescues, "rescues by the watchdog").toBeGreaterThan(0);
}

/** No listing twice, and every claim still with both its quotes. */
async function checkMatches(url: string, email: string): Promise<void> {
  const matches = await allMatches(await signInAs(url, email));
  expect(matches.length).toBeGreaterThan(0);
  const listings = matches.map(({ opportunityId }) => opportunityId);
  expect(new Set(listings).size, `listings twice for ${email}`).toBe(
    listings.length,
  );
  for (const { reasons } of matches) {
    for (const { listingQuote, profileQuote } of reasons) {
      expect(listingQuote).not.toBe("");
      expect(profileQuote).not.toBe("");
    }
  }
}

/** The backend alone, on one folder and one port through every restart. */
async function startServer(
  env: Record<string, string>,
  onTestFinished: TestContext["onTestFinished"],
) {
  const directory = await mkdtemp(join(tmpdir(), "wayfinder-kill-"));
  const port = await freePortPair();
  const start = () => startApp({ directory, app: "none", port, env });
  let app = await start();
  onTestFinished(async () => {
    await app.kill();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    app: () => app,
    kill: () => app.kill("SIGKILL"),
    restart: async () => {
      app = await start();
    },
  };
}
