import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { Backend } from "./backend";
import type { BackendOptions } from "./backend";
import { LOCAL_HOST } from "./http/node-http";
import { SYNC_PATH } from "./protocol/sync-server";

/**
 * A backend at its two ports. It takes requests from the first moment and answers
 * them once its functions are loaded, so that the app can load meanwhile.
 */
export class HostedBackend {
  private constructor(
    readonly ready: Promise<Backend>,
    private readonly siteServer: Server,
  ) {
    // Whoever awaits `ready` reports a failed start; nobody may be there yet.
    ready.catch(() => {});
  }

  /** Starts over a server that listens on the site port already. */
  static start(options: BackendOptions, siteServer: Server): HostedBackend {
    const hosted = new HostedBackend(Backend.start(options), siteServer);
    siteServer.on("request", (request, response) => {
      void hosted.ready.then(
        (backend) => backend.handleSite(request, response),
        () => response.writeHead(503).end(),
      );
    });
    return hosted;
  }

  /** Takes what lies under `/api/` of the app's port. */
  readonly middleware = (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ): void => {
    if (!request.url?.startsWith("/api/")) return next();
    void this.ready.then(
      (backend) => backend.handleApi(request, response),
      () => response.writeHead(503).end(),
    );
  };

  /** Takes sync connections; false leaves the socket to others on the port. */
  readonly handleUpgrade = (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ): boolean => {
    if (!SYNC_PATH.test(request.url ?? "")) return false;
    void this.ready.then(
      (backend) => backend.handleSync(request, socket, head),
      () => socket.destroy(),
    );
    return true;
  };

  async close(): Promise<void> {
    const backend = await this.ready.catch(() => null);
    await backend?.close();
    await closeServer(this.siteServer);
  }
}

/** @returns the server and its port, which the system chooses for 0 */
export async function openServer(port: number): Promise<[Server, number]> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOCAL_HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return [server, (server.address() as AddressInfo).port];
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export function localOrigin(port: number): string {
  return `http://${LOCAL_HOST}:${port}`;
}
