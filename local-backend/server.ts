import type { Server } from "node:http";
import type { AppKind } from "./app";
import { startApp } from "./app";
import type { Engine } from "./engine/types";
import { closeServer, HostedBackend, openServer } from "./hosting";
import { portBusy, portsFromEnv, sitePortFor } from "./ports";
import type { ProjectOptions } from "./project";
import { announce, projectBackend } from "./project";

export interface StartOptions extends ProjectOptions {
  /** Defaults to `PORT`, else 4747; 0 lets the system choose. */
  port?: number;
  /** Defaults to `SITE_PORT`, else the port after the app's. */
  sitePort?: number;
  app: AppKind;
}

export interface RunningBackend {
  /** Origin of the app and of the Convex API: what clients are given. */
  url: string;
  /** Origin of the routes of `convex/http.ts`. */
  siteUrl: string;
  /** For `setAdminAuth` and `Authorization: Convex …`. */
  adminKey: string;
  /** Where the data lies; null when it is kept in memory. */
  directory: string | null;
  engine: Engine;
  /** Runs changed functions over the same data, as saving their files does. */
  reload(changedFiles: string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the embedded backend, and the app beside it on the same port.
 * @throws PortBusyError with a message for the person at the terminal
 */
export async function startBackend(
  options: StartOptions,
): Promise<RunningBackend> {
  const [[server, port], [siteServer, sitePort]] = await openPorts(options);
  const backend = await projectBackend(options, { port, sitePort });
  if (options.app !== "none") announce(backend);
  const hosted = HostedBackend.start(backend, siteServer);
  const app = startApp(
    options.app,
    options.projectDirectory ?? process.cwd(),
    server,
  );
  server.on("request", (request, response) =>
    hosted.middleware(request, response, () => {
      void app.then(
        ({ handle }) => handle(request, response),
        () => response.writeHead(503).end(),
      );
    }),
  );
  server.on("upgrade", (request, socket, head) => {
    const isTaken = hosted.handleUpgrade(request, socket, head);
    if (!isTaken && options.app !== "dev") socket.destroy();
  });
  const close = async () => {
    await app.then(
      ({ close }) => close(),
      () => {},
    );
    await hosted.close();
    await closeServer(server);
  };
  try {
    const [{ engine, adminKey, reload }] = await Promise.all([
      hosted.ready,
      app,
    ]);
    const { url, siteUrl, directory } = backend;
    return { url, siteUrl, adminKey, directory, engine, reload, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openPorts(options: StartOptions) {
  const port = options.port ?? portsFromEnv().port;
  const app = await open(port);
  try {
    const sitePort = port === 0 ? 0 : sitePortFor(port);
    return [app, await open(options.sitePort ?? sitePort)] as const;
  } catch (error) {
    await closeServer(app[0]);
    throw error;
  }
}

async function open(port: number): Promise<[Server, number]> {
  try {
    return await openServer(port);
  } catch (error) {
    const isBusy = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    throw isBusy ? await portBusy(port) : error;
  }
}
