/** A fake's one request handler, served over HTTP on loopback. */
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";

export interface ServedHandler {
  url: string;
  close(): Promise<void>;
}

/**
 * A handler that throws breaks the connection: no status, no body.
 * @param port 0 picks a free one
 */
export async function serveHandler(
  handle: (request: Request) => Promise<Response>,
  port = 0,
): Promise<ServedHandler> {
  const server = createServer((incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch(() => outgoing.socket?.destroy());
  });
  await new Promise<void>((resolve) =>
    server.listen(port, "127.0.0.1", resolve),
  );
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("the fake has no port");
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const controller = new AbortController();
  outgoing.on("close", () => controller.abort());
  const response = await handle(
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
