/**
 * The whole app in a process of its own: the embedded backend and the built or
 * dev-served interface, so that a test may talk to it as a browser does, and
 * kill it as the world does.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  adminClient,
  type AdminClient,
} from "../../scripts/support/admin-client";

const CHILD = fileURLToPath(new URL("./app-child.ts", import.meta.url));
const START_MS = 60_000;

export interface AppProcess {
  url: string;
  siteUrl: string;
  port: number;
  admin: AdminClient;
  /** What the process printed so far, for a failing test's message. */
  output: () => string;
  /** Its clock runs so many ms ahead from now on; needs `APP_CLOCK: "1"` in its environment. */
  setAhead: (ms: number) => Promise<void>;
  /** SIGKILL unless told otherwise; resolves once the process is gone. */
  kill: (signal?: NodeJS.Signals) => Promise<void>;
}

interface AppOptions {
  /** Folder of the data; the same one again continues it. */
  directory: string;
  app?: "dev" | "dist" | "none";
  /** A port asked for again keeps sessions valid. */
  port?: number;
  /**
   * With `APP_AS_DEPLOYMENT: "1"` functions take it for a deployment, which cannot
   * mail; with `APP_CLOCK: "1"` its clock can be moved.
   */
  env?: Record<string, string>;
}

export async function startApp({
  directory,
  app = "dist",
  port = 0,
  env = {},
}: AppOptions): Promise<AppProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", CHILD], {
    env: {
      ...withoutTestVariables(process.env),
      ...env,
      APP_DIRECTORY: directory,
      APP_KIND: app,
      APP_PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const lines: string[] = [];
  const ready = readyLine(child, lines);
  const { url, siteUrl, adminKey } = await ready;
  return {
    url,
    siteUrl,
    port: Number(new URL(url).port),
    admin: adminClient(url, adminKey),
    output: () => lines.join("\n"),
    setAhead: async (ahead) => {
      const moved = once(child, "message");
      child.send({ ahead });
      await moved;
    },
    kill: async (signal = "SIGKILL") => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    },
  };
}

/** Vite builds other things when it believes to be under a test. */
function withoutTestVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { VITEST: _vitest, NODE_ENV: _nodeEnv, ...rest } = env;
  return rest;
}

interface Ready {
  url: string;
  siteUrl: string;
  adminKey: string;
}

function readyLine(child: ChildProcess, lines: string[]): Promise<Ready> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`the app ${why}:\n${lines.join("\n")}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail("did not start in time");
    }, START_MS);
    child.once("exit", () => fail("ended before it was ready"));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface(stream).on("line", (line) => {
        lines.push(line);
        if (!line.startsWith("READY ")) return;
        clearTimeout(timer);
        resolve(JSON.parse(line.slice("READY ".length)) as Ready);
      });
    }
  });
}
