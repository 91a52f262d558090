/**
 * `npm run verify:deployment -- URL`: a smoke test of any deployment by the
 * official clients, in under three minutes. Reads only what everyone may read,
 * so that it is safe on production; with `--email` and `--password` of a member
 * (or `--demo` on the embedded backend) it also asks for matches and waits for
 * the end of the run.
 */
import { ConvexClient, ConvexHttpClient } from "convex/browser";
import { parseArgs } from "node:util";
import { api } from "../convex/_generated/api";
import { errorCodeOf } from "../convex/shared/errors";

const RUN_MS = 150_000;
const LIVE_STATES = ["queued", "running"];

type Check = readonly [name: string, check: () => Promise<string>];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: "string" },
      password: { type: "string" },
      demo: { type: "boolean", default: false },
    },
  });
  const [url] = positionals;
  if (url === undefined) {
    throw new Error(
      "usage: npm run verify:deployment -- URL [--email E --password P | --demo]",
    );
  }
  const http = new ConvexHttpClient(url, { logger: false });
  const client = new ConvexClient(url);
  const checks: Check[] = [
    ["answers over HTTP", () => readSummary(http)],
    ["answers over the sync socket", () => readLive(client)],
    ["lists opportunities in pages", () => readPages(http)],
    ["refuses strangers by code", () => refuseStranger(http)],
  ];
  const credentials = await credentialsOf(http, values);
  if (credentials !== null) {
    checks.push(
      ["signs in", () => signIn(http, client, credentials)],
      ["computes matches to the end", () => runMatching(http, client)],
    );
  }
  const failedCount = await report(checks);
  await client.close();
  process.exit(failedCount === 0 ? 0 : 1);
}

async function report(checks: readonly Check[]): Promise<number> {
  let failedCount = 0;
  for (const [name, check] of checks) {
    const started = Date.now();
    try {
      const seen = await check();
      process.stdout.write(
        `  ok      ${name}: ${seen} (${Date.now() - started} ms)\n`,
      );
    } catch (error) {
      failedCount += 1;
      const why = error instanceof Error ? error.message : String(error);
      process.stdout.write(`  FAILED  ${name}: ${why}\n`);
    }
  }
  return failedCount;
}

async function readSummary(http: ConvexHttpClient): Promise<string> {
  const { openCount } = await http.query(
    api.opportunities.queries.getCatalogueSummary,
  );
  return `${openCount} open listings`;
}

async function readLive(client: ConvexClient): Promise<string> {
  const { openCount } = await client.query(
    api.opportunities.queries.getCatalogueSummary,
    {},
  );
  return `${openCount} open listings`;
}

async function readPages(http: ConvexHttpClient): Promise<string> {
  const seen = new Set<string>();
  let cursor: string | null = null;
  for (let page = 0; page < 3; page += 1) {
    const answer: {
      page: { opportunityId: string }[];
      isDone: boolean;
      continueCursor: string;
    } = await http.query(api.opportunities.queries.list, {
      filters: {},
      sort: "newest",
      paginationOpts: { numItems: 10, cursor },
    });
    for (const { opportunityId } of answer.page) {
      if (seen.has(opportunityId)) throw new Error("a listing came twice");
      seen.add(opportunityId);
    }
    if (answer.isDone) break;
    cursor = answer.continueCursor;
  }
  return `${seen.size} listings, none twice`;
}

async function refuseStranger(http: ConvexHttpClient): Promise<string> {
  try {
    await http.query(api.profiles.queries.getMine, {});
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === "UNAUTHENTICATED") return code;
    throw error;
  }
  throw new Error("a stranger read a profile");
}

type Credentials =
  | { provider: "password"; email: string; password: string }
  | { provider: "demo"; email: string };

async function credentialsOf(
  http: ConvexHttpClient,
  values: { email?: string; password?: string; demo: boolean },
): Promise<Credentials | null> {
  const { email, password, demo } = values;
  if (email !== undefined && password !== undefined) {
    return { provider: "password", email, password };
  }
  if (!demo) return null;
  const [persona] = await http.query(api.account.queries.listDemoPersonas);
  if (persona === undefined) throw new Error("this deployment has no personas");
  return { provider: "demo", email: persona.email };
}

async function signIn(
  http: ConvexHttpClient,
  client: ConvexClient,
  { provider, ...params }: Credentials,
): Promise<string> {
  const { tokens } = await http.action(api.auth.signIn, {
    provider,
    params:
      provider === "password" ? { flow: "signIn" as const, ...params } : params,
  });
  if (!tokens) throw new Error("no session was opened");
  http.setAuth(tokens.token);
  client.setAuth(() => Promise.resolve(tokens.token));
  const me = await http.query(api.account.queries.getMe);
  if (me === null) throw new Error("the session belongs to nobody");
  return "a session";
}

/** Watches over the socket, as a browser does. */
async function runMatching(
  http: ConvexHttpClient,
  client: ConvexClient,
): Promise<string> {
  await http.mutation(api.matches.triggerMatchComputation, {});
  return await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no end within ${RUN_MS / 1000} s`)),
      RUN_MS,
    );
    client.onUpdate(api.matches.getCurrentRun, {}, (run) => {
      if (run === null || LIVE_STATES.includes(run.state)) return;
      clearTimeout(timer);
      const { great, good, exploring } = run.tierCounts;
      const seen = `${run.state}: ${great} great, ${good} good, ${exploring} to explore`;
      if (run.state === "done") resolve(seen);
      else reject(new Error(seen));
    });
  });
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
});
