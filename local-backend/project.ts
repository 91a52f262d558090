import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { BackendOptions } from "./backend";
import { localOrigin } from "./hosting";
import type { Ports } from "./ports";
import { DEFAULT_PORT } from "./ports";
import { printNote, type FunctionLog } from "./terminal";

const STORE = ".wayfinder";

export interface ProjectOptions {
  /** Where `convex/` lies; the working directory by default. */
  projectDirectory?: string;
  /** Folder of data and keys, null for memory; by default one for each port. */
  directory?: string | null;
  /** Environment variables of the functions, over those of `.env` and `.env.local`. */
  env?: Record<string, string>;
  /** Receives the functions' log lines instead of the terminal. */
  log?: FunctionLog;
  /** Reload functions when their files change; on by default. */
  watch?: boolean;
}

/** The backend's options for a project of the usual layout. */
export async function projectBackend(
  options: ProjectOptions,
  { port, sitePort }: Ports,
): Promise<BackendOptions> {
  const project = options.projectDirectory ?? process.cwd();
  return {
    convexDirectory: join(project, "convex"),
    directory:
      options.directory === undefined
        ? defaultStore(project, port)
        : options.directory,
    url: localOrigin(port),
    siteUrl: localOrigin(sitePort),
    env: {
      // Else @convex-dev/auth prints each of its steps among the app's lines.
      AUTH_LOG_LEVEL: "WARN",
      ...(await variablesOf(project)),
      ...options.env,
    },
    watch: options.watch ?? true,
    log: options.log,
  };
}

const ENV_FILES = [
  ".env",
  ".env.local",
  ".env.development",
  ".env.development.local",
];

/** The process's own over those of files; without files, Vite need not be loaded. */
async function variablesOf(project: string): Promise<NodeJS.ProcessEnv> {
  if (!ENV_FILES.some((file) => existsSync(join(project, file))))
    return process.env;
  const { loadEnv } = await import("vite");
  return loadEnv("development", project, "");
}

/**
 * Sessions are bound to the site port, and two servers must never share a store:
 * so the command that evades a busy port gets a store of its own.
 */
function defaultStore(project: string, port: number): string {
  const store = join(project, STORE);
  return port === DEFAULT_PORT ? store : join(store, `port-${port}`);
}

export function announce(backend: BackendOptions): void {
  const where = backend.directory
    ? `data in ${relative(process.cwd(), backend.directory)}`
    : "data in memory";
  printNote(
    `Embedded Convex-compatible backend: ${where}; for development and trying out, never for production.`,
  );
}
