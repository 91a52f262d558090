import { fork } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sendJson } from "./http/node-http";
import { serveBuiltApp } from "./http/static";
import { filesStamp } from "./stamp";

/** Through Vite's dev server, built from the sources as they are, or not at all. */
export type AppKind = "dev" | "dist" | "none";

export interface App {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => Promise<void>;
}

/** Everything a build of the app is made from. */
const SOURCES = ["src", "public", "convex", "vite.config.ts", "package.json"];

/** @param server carries Vite's own socket in "dev" */
export async function startApp(
  kind: AppKind,
  projectDirectory: string,
  server: Server,
): Promise<App> {
  if (kind === "dist") return builtApp(projectDirectory);
  if (kind === "dev") {
    // It takes a second to load, which the other kinds need not wait for.
    const { createServer } = await import("vite");
    const vite = await createServer({
      configFile: join(projectDirectory, "vite.config.ts"),
      configLoader: "runner",
      // The app talks to this backend even where `.env.local` names a deployment.
      define: { "import.meta.env.VITE_CONVEX_URL": "undefined" },
      server: { middlewareMode: true, ws: { server } },
    });
    return { handle: vite.middlewares, close: () => vite.close() };
  }
  const message = "Only the API answers here.";
  return {
    handle: (_, response) => sendJson(response, 404, { message }),
    close: async () => {},
  };
}

/** A build shows its first page sooner than a cold dev server does. */
async function builtApp(projectDirectory: string): Promise<App> {
  const serve = serveBuiltApp(await ensureBuilt(projectDirectory));
  return {
    handle: (request, response) => void serve(request, response),
    close: async () => {},
  };
}

/**
 * Builds the app unless its build is of these very sources; answers where it
 * is: apart from `dist/`, which may be meant for a deployment.
 */
export async function ensureBuilt(projectDirectory: string): Promise<string> {
  const directory = join(projectDirectory, ".cache", "app");
  const stampFile = join(directory, ".built-from");
  const stamp = filesStamp(projectDirectory, SOURCES);
  const built = await readFile(stampFile, "utf8").catch(() => null);
  if (built !== stamp) {
    await buildApp(projectDirectory, directory);
    await writeFile(stampFile, stamp);
  }
  return directory;
}

function buildApp(projectDirectory: string, outDirectory: string) {
  const script = fileURLToPath(new URL("build-app.mjs", import.meta.url));
  const builder = fork(script, [projectDirectory, outDirectory], {
    cwd: projectDirectory,
    // Without this process's loaders: the script is plain JavaScript.
    execArgv: [],
    // The app's own configuration, also when a test runner starts us.
    env: { ...process.env, VITEST: undefined, NODE_ENV: "production" },
  });
  return new Promise<void>((resolve, reject) => {
    builder.once("error", reject);
    builder.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error("The app did not build; see above."));
    });
  });
}
