/**
 * B9: what an open tab reads again while one run of 45 candidates lands, and who
 * else has to. Real functions, subscriptions and client on the embedded backend;
 * only the model is a fake.
 */
import { ConvexClient } from "convex/browser";
import type { FunctionReference } from "convex/server";
import { setTimeout as pause } from "node:timers/promises";
import { api, internal } from "../../../convex/_generated/api";
import { startBackend } from "../../../local-backend/server";
import { LIMITS } from "../../../convex/shared/limits";
import {
  adminClient,
  type AdminClient,
} from "../../../scripts/support/admin-client";
import { endOf, tokenOf } from "../../support/app-members";
import { aListing } from "../../support/listings";
import { startModel } from "../../support/app-model";
import { nPlusOneReads } from "../baselines/n-plus-one";
import { atMost, type BenchRow, type Measure } from "../row";
import { watchReads, type Execution } from "../support/watch-reads";

const MOST_DOCS = 150;
/** Each batch lands by itself, as it does where a model takes seconds. */
const ANSWER_MS = 8_000;
/** Nothing is on its way any more: subscriptions answered, hops settled. */
const SETTLED_MS = 2_000;
const RUN_MS = 60_000;

type Watched = readonly [FunctionReference<"query">, Record<string, unknown>];

const PAGE_SIZE = 20;
const PAGE = {
  status: "open",
  paginationOpts: { numItems: PAGE_SIZE, cursor: null },
};

/** What the page of matches watches, but for the progress of its run. */
const TAB: readonly Watched[] = [
  [api.account.queries.getMe, {}],
  [api.profiles.queries.getMine, {}],
  [api.matches.getCurrentRun, {}],
  [api.matching.lists.getCounts, {}],
  [api.matches.listMine, PAGE],
];
/** Of these the run changes what they show; the rest of the tab has no part in it. */
const RELATED: ReadonlySet<string> = new Set([
  "matches:getCurrentRun",
  "matches:getProgress",
  "matching/lists:getCounts",
  "matches:listMine",
]);
/** Another member, at home and in their matches. */
const ELSEWHERE: readonly Watched[] = [
  ...TAB,
  [api.home.queries.get, { asOf: 0 }],
];

export const row: BenchRow = {
  id: "B9",
  run: async () => {
    const { executions, owner, candidateCount } = await oneRun();
    if (candidateCount !== 45) throw new Error("not a run of 45 candidates");
    const queries = executions.filter(isWatched);
    const isRelated = ({ path, subject }: Execution) =>
      subject === owner && RELATED.has(path);
    const related = queries.filter(isRelated);
    return [
      against(nPlusOneReads(candidateCount, PAGE_SIZE), sumOf(related)),
      ...[...RELATED].map((path) =>
        told(path, sumOf(related.filter((each) => each.path === path))),
      ),
      atMost(0, {
        part: "unrelated queries re-run",
        ours: queries.length - related.length,
        unit: "runs",
      }),
    ];
  },
};

const sumOf = (all: readonly Execution[]) =>
  all.reduce((sum, { docs }) => sum + docs, 0);

const told = (part: string, ours: number): Measure => ({
  part: `of ${part}`,
  ours,
  unit: "documents",
  target: "reported",
  isOk: true,
});

const against = (baseline: number, ours: number): Measure => ({
  ...atMost(MOST_DOCS, { ours, unit: "documents" }),
  baseline,
});

/** From the asking to the end, subscriptions' first answers left out. */
async function oneRun() {
  const model = await startModel({ latencyMs: ANSWER_MS });
  Object.assign(process.env, model.env);
  const backend = await startBackend({
    app: "none",
    directory: null,
    port: 0,
    watch: false,
  });
  const { url, adminKey } = backend;
  const admin = adminClient(url, adminKey);
  const clients: ConvexClient[] = [];
  const watch = watchReads();
  try {
    await admin.call(internal.seed.run.seed, {});
    await importOpen(admin, 60);
    const people = await admin.call(api.account.queries.listDemoPersonas, {});
    const [ada, bo] = await Promise.all(
      people.slice(0, 2).map(async ({ email }) => {
        const client = new ConvexClient(url, { logger: false });
        const token = await tokenOf(url, email);
        client.setAuth(async () => token);
        clients.push(client);
        return client;
      }),
    );
    if (ada === undefined || bo === undefined) throw new Error("nobody");
    for (const each of TAB) subscribe(ada, each);
    for (const each of ELSEWHERE) subscribe(bo, each);
    await pause(SETTLED_MS);
    watch.executions.length = 0;
    const { runId } = await ada.mutation(
      api.matches.triggerMatchComputation,
      {},
    );
    if (runId === undefined) throw new Error("no run was started");
    subscribe(ada, [api.matches.getProgress, { runId }]);
    const end = await endOf(admin, runId, RUN_MS);
    await pause(SETTLED_MS);
    const { executions } = watch;
    return {
      executions: [...executions],
      owner: ownerOf(executions),
      candidateCount: end.candidateCount,
    };
  } finally {
    watch.stop();
    for (const client of clients) await client.close();
    await backend.close();
    await model.close();
  }
}

/** Listings open to anyone: enough of them for a whole reading. */
async function importOpen(admin: AdminClient, count: number): Promise<void> {
  const { begin, saveChunk } = internal.opportunities.imports;
  const source = { key: "bench", name: "Bench", format: "json" } as const;
  const { importedAt } = await admin.call(begin, source);
  for (let at = 0; at < count; at += LIMITS.importChunk) {
    const size = Math.min(LIMITS.importChunk, count - at);
    await admin.call(saveChunk, {
      sourceKey: source.key,
      importedAt,
      keptKeys: [],
      listings: Array.from({ length: size }, (_, index) =>
        aListing({ sourceKey: `bench-${at + index}` }),
      ),
    });
  }
}

function subscribe(client: ConvexClient, [query, args]: Watched) {
  client.onUpdate(query, args, () => {});
}

/** A subscription's run: the chain's own reads and the bench's have no member. */
const isWatched = ({ kind, subject }: Execution) =>
  kind === "query" && subject !== undefined;

/** Only the tab that watches the run watches its progress. */
function ownerOf(executions: readonly Execution[]): string | undefined {
  return executions.find(({ path }) => path === "matches:getProgress")?.subject;
}
