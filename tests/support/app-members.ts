/** Sample people as the official client sees them, and what their matches are. */
import { ConvexHttpClient } from "convex/browser";
import type { FunctionReturnType } from "convex/server";
import { setTimeout as pause } from "node:timers/promises";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import type { AdminClient } from "../../scripts/support/admin-client";

export type Card = FunctionReturnType<
  typeof api.matches.listMine
>["page"][number];
export type Report = NonNullable<
  FunctionReturnType<typeof internal.matching.ops.describe>
>;

export async function signInAs(
  url: string,
  email: string,
): Promise<ConvexHttpClient> {
  const client = new ConvexHttpClient(url, { logger: false });
  client.setAuth(await tokenOf(url, email));
  return client;
}

/** What a client of this sample person shows to be let in. */
export async function tokenOf(url: string, email: string): Promise<string> {
  const client = new ConvexHttpClient(url, { logger: false });
  const { tokens } = await client.action(api.auth.signIn, {
    provider: "demo",
    params: { email },
  });
  if (!tokens) throw new Error(`no session for ${email}`);
  return tokens.token;
}

const STATUSES = ["open", "saved", "dismissed", "applied"] as const;

/** Every match of a member, whatever they made of it. */
export async function allMatches(client: ConvexHttpClient): Promise<Card[]> {
  const found: Card[] = [];
  for (const status of STATUSES) {
    let cursor: string | null = null;
    for (;;) {
      const answer: FunctionReturnType<typeof api.matches.listMine> =
        await client.query(api.matches.listMine, {
          status,
          paginationOpts: { numItems: 50, cursor },
        });
      found.push(...answer.page);
      if (answer.isDone) break;
      cursor = answer.continueCursor;
    }
  }
  return found;
}

export async function startRun(
  admin: AdminClient,
  email: string,
  candidateLimit?: number,
): Promise<Id<"matchRuns">> {
  const { runId } = await admin.call(internal.matching.ops.start, {
    email,
    ...(candidateLimit !== undefined && { candidateLimit }),
  });
  if (!runId) throw new Error(`no run was started for ${email}`);
  return runId;
}

const LIVE = ["queued", "running"];
const POLL_MS = 100;

/** The run once it has ended; fails when that takes too long. */
export async function endOf(
  admin: AdminClient,
  runId: Id<"matchRuns">,
  withinMs: number,
): Promise<Report> {
  const until = Date.now() + withinMs;
  for (;;) {
    const report = await admin.call(internal.matching.ops.describe, { runId });
    if (report === null) throw new Error("the run is gone");
    if (!LIVE.includes(report.state)) return report;
    if (Date.now() > until) {
      throw new Error(`stuck: ${JSON.stringify(report)}`);
    }
    await pause(POLL_MS);
  }
}

/** Waits for a condition of the test's own process. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await pause(20);
  }
}
