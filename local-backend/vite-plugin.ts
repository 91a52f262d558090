import type { Plugin, PreviewServer, ViteDevServer } from "vite";
import { HostedBackend, openServer } from "./hosting";
import { appHeaders } from "./http/app-headers";
import { LOCAL_HOST } from "./http/node-http";
import type { Ports } from "./ports";
import { portsFromEnv, requireFreePorts } from "./ports";
import type { ProjectOptions } from "./project";
import { announce, projectBackend } from "./project";
import { printProblem } from "./terminal";

export interface ConvexBackendOptions extends ProjectOptions {
  /** Default to `PORT` and `SITE_PORT`, else 4747 and 4748. */
  ports?: Ports;
}

/** Vite starts its next server, when its configuration changed, before it closes the last. */
const holder = globalThis as { [RUNNING]?: HostedBackend };
const RUNNING = Symbol.for("convex-local-backend.running");

/**
 * Hosts the embedded backend under `vite dev` and `vite preview`, on the app's
 * port. Off when `VITE_CONVEX_URL` names a deployment, in builds, and in
 * middleware mode, where the owner of the HTTP server hosts it.
 */
export function convexBackend(options: ConvexBackendOptions = {}): Plugin {
  const ports = options.ports ?? portsFromEnv();
  const listenOn = { host: LOCAL_HOST, port: ports.port, strictPort: true };
  return {
    name: "convex-local-backend",
    config: () => ({ server: listenOn, preview: listenOn }),
    async configureServer(server) {
      const isGuest = server.config.server.middlewareMode !== false;
      if (!isGuest) await host(server, options, ports);
    },
    configurePreviewServer: (server) => {
      const headers = appHeaders(server.config.env.VITE_CONVEX_URL);
      server.middlewares.use((_, response, next) => {
        response.setHeaders(new Map(Object.entries(headers)));
        next();
      });
      return host(server, options, ports);
    },
  };
}

async function host(
  server: ViteDevServer | PreviewServer,
  options: ConvexBackendOptions,
  ports: Ports,
): Promise<void> {
  const { httpServer } = server;
  if (server.config.env.VITE_CONVEX_URL || !httpServer) return;
  if (holder[RUNNING]) await holder[RUNNING].close();
  else await requireFreePorts(ports);
  const [siteServer] = await openServer(ports.sitePort);
  const backend = await projectBackend(options, ports);
  const hosted = HostedBackend.start(backend, siteServer);
  holder[RUNNING] = hosted;
  server.middlewares.use(hosted.middleware);
  httpServer.on("upgrade", hosted.handleUpgrade);
  httpServer.on("close", () => {
    if (holder[RUNNING] === hosted) void hosted.close();
  });
  announce(backend);
  hosted.ready.catch((error: unknown) => {
    printProblem("The embedded backend did not start.", error);
    process.exit(1);
  });
}
