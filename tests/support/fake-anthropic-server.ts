/**
 * The fake served over HTTP on loopback, for browser and kill tests. As a child:
 *
 *   tsx tests/support/fake-anthropic-server.ts --port 4999 --latency 2000 --faults '{"3":"529"}'
 *
 * prints one JSON line `{"url": …}` once it listens. `GET /calls` answers how
 * many calls came and what became of each; `POST /plan` replaces the fault plan.
 */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createFakeAnthropic,
  type FakeAnthropic,
  type FakeAnthropicOptions,
  type FaultPlan,
} from "./fake-anthropic";
import { serveHandler } from "./http-handler";

export interface FakeAnthropicServer {
  /** What `ANTHROPIC_BASE_URL` has to be. */
  url: string;
  fake: FakeAnthropic;
  close(): Promise<void>;
}

/** @param port 0 picks a free one */
export async function startFakeAnthropic(
  options: FakeAnthropicOptions & { port?: number } = {},
): Promise<FakeAnthropicServer> {
  const fake = createFakeAnthropic(options);
  const served = await serveHandler(
    async (request) => await answer(fake, request),
    options.port,
  );
  return { ...served, fake };
}

async function answer(fake: FakeAnthropic, request: Request) {
  switch (new URL(request.url).pathname) {
    case "/calls":
      return Response.json({
        calls: fake.calls.map(({ number, outcome, listings, locale }) => ({
          number,
          outcome,
          listingCount: listings.length,
          locale,
        })),
      });
    case "/plan":
      fake.plan((await request.json()) as FaultPlan);
      return Response.json({});
    default:
      return await fake.handle(request);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "0" },
      latency: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
      faults: { type: "string", default: "{}" },
    },
  });
  const { url } = await startFakeAnthropic({
    port: Number(values.port),
    latencyMs: Number(values.latency),
    seed: Number(values.seed),
    faults: JSON.parse(values.faults) as FaultPlan,
  });
  process.stdout.write(`${JSON.stringify({ url })}\n`);
}

if (pathToFileURL(process.argv[1] ?? "").href === import.meta.url) {
  await main();
}
