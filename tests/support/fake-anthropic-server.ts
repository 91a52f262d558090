/**
 * The fake served over HTTP on loopback, for browser and kill tests. As a child:
 *
 *   tsx tests/support/fake-anthropic-server.ts --port 4999 --latency 2000 --faults '{"3":"529"}'
 *
 * prints one JSON line `{"url": …}` once it listens. `GET /calls` answers how
 * many calls came and what became of each; `POST /plan` replaces the fault plan.
 */
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createFakeAnthropic,
  type FakeAnthropic,
  type FakeAnthropicOptions,
  type FaultPlan,
} from "./fake-anthropic";

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
  const server = createServer((incoming, outgoing) => {
    // A fault of the connection shows as one: no status, no body.
    answer(fake, incoming, outgoing).catch(() => outgoing.socket?.destroy());
  });
  await new Promise<void>((resolve) =>
    server.listen(options.port ?? 0, "127.0.0.1", resolve),
  );
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("the fake has no port");
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    fake,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  fake: FakeAnthropic,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  if (incoming.url === "/calls") {
    const calls = fake.calls.map(({ number, outcome, listings, locale }) => ({
      number,
      outcome,
      listingCount: listings.length,
      locale,
    }));
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(JSON.stringify({ calls }));
    return;
  }
  if (incoming.url === "/plan") {
    fake.plan(JSON.parse(body.toString("utf8")) as FaultPlan);
    outgoing.end("{}");
    return;
  }
  const controller = new AbortController();
  outgoing.on("close", () => controller.abort());
  const response = await fake.handle(
    new Request(`http://fake${incoming.url ?? "/"}`, {
      method: incoming.method ?? "GET",
      headers: Object.entries(incoming.headers).flatMap(
        ([name, value]): [string, string][] =>
          typeof value === "string" ? [[name, value]] : [],
      ),
      signal: controller.signal,
      ...(body.length === 0 ? {} : { body }),
    }),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  for await (const chunk of response.body ?? []) outgoing.write(chunk);
  outgoing.end();
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
